"""Scripts: the words that tell a person's name in other languages and letters; all in lower case.

Names in Cyrillic and Greek letters are given in their nominative alone, and those that are the
genitive of another (Александра) are left out: an inflected name is not how a person is called.
"""

UPPER = "A-ZА-ЯЁЄІЇҐЈЉЊЋЏЂΑ-ΩΆΈΉΊΌΎΏ"
"""Capitals of Latin letters without accents, of Cyrillic and of Greek ones."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GIVEN_ELSEWHERE = _words("""
александр алексей анатолий андрей антон аркадий артём артем артур богдан борис вадим валентин
валерий василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб
григорий даниил денис дмитрий евгений егор иван игорь илья иосиф кирилл константин леонид максим
марат марк матвей михаил никита николай олег павел пётр петр рамзан ринат роман ростислав рустам
семён семен сергей станислав степан тимофей тимур фёдор федор филипп эдуард юлий юрий яков ярослав
алина алла анастасия анна валентина варвара вера виктория галина дарья диана екатерина елена
елизавета зинаида зоя инна ирина карина кира ксения лариса лидия любовь людмила маргарита марина
мария надежда наталия наталья нина оксана ольга полина раиса светлана софия софья тамара татьяна
эльвира юлия яна
андрій анатолій богдана валерій василь віктор віталій володимир вячеслав геннадій григорій дмитро
євген ігор ілля кирило костянтин леонід максим микита микола михайло олег олександр олексій остап
павло петро сергій тарас тимур федір юрій ярослав анастасія вікторія ганна ірина катерина леся
людмила марія наталія олена ольга оксана світлана софія тетяна юлія
александър бойко борислав георги димитър емил ивайло красимир любомир николай петър пламен росен
румен стефан стоян тодор христо цветан
ненад никола горан дејан драган душан зоран иван ивица јелена јован марко милан милица милош миодраг
небојша петар саша слободан срђан стефан
αθανάσιος αικατερίνη αλέξανδρος αλέξης ανδρέας άννα αντώνης αντώνιος απόστολος αριστείδης βαγγέλης
βασίλης βασιλική γεώργιος γιάννης γιώργος γρηγόρης δέσποινα δημήτρης δημήτριος ειρήνη ελένη ελευθερία
ευάγγελος ευαγγελία ευτυχία ευκλείδης ζωή ηλίας θανάσης θεόδωρος ιωάννα ιωάννης κατερίνα κυριάκος
κώστας κωνσταντίνος κωνσταντίνα λάμπρος λευτέρης μαρία μανώλης μιχάλης μιχαήλ νίκη νίκος νικόλαος
παναγιώτης παύλος πέτρος σοφία σπύρος σταύρος στέλιος σωτήρης φώτης χαράλαμπος χρήστος χριστίνα
""")
"""Given names in letters of their own."""

FAMILY_ENDINGS = (
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая",
    "ський", "ська", "цький", "цька", "ой", "ко", "ук", "юк", "як", "ич", "ић", "ян", "швили",
    "дзе", "ски", "ска", "ούλου", "όπουλος", "ίδης", "ίδου", "άδης", "άδου", "άκης", "άκη",
    "ης", "ος", "ας", "ής", "ού", "ου", "άς",
)  # fmt: skip

FAMILY_FIRST = _words("nguyen tran pham phan vu vo bui do dang hoang huynh le duong ngo truong")
MIDDLE = _words("van thi duc minh huu ngoc thanh xuan quang dinh cong anh kim hong thu bao")
"""What stands in the middle of a name whose family comes first, in Vietnam."""

SPOKESPEOPLE = _words("""
spokesman spokeswoman spokesperson sprecher sprecherin pressesprecher pressesprecherin
regierungssprecher regierungssprecherin porte-parole portavoz portavoce porta-voz woordvoerder
woordvoerster talesperson talesman taleskvinna talsmand talskvinde talsperson tiedottaja sozcusu
rzecznik rzeczniczka mluvci szovivo пресс-секретарь εκπροσωπος εκπρόσωπος речник портпарол
""")
"""Who speaks for others is a person, whatever the name is like."""

TITLES_ELSEWHERE = _words("""
президент министр премьер-министр губернатор депутат сенатор мэр директор глава генерал полковник
профессор адвокат судья посол режиссёр режиссер писатель журналист тренер президентка міністр
прем'єр-міністр депутатка мер міністерка πρόεδρος υπουργός πρωθυπουργός βουλευτής δήμαρχος διευθυντής
καθηγητής γραμματέας
""")

NOUN_TITLES = _words("""
burgermeister burgermeisterin oberburgermeister oberburgermeisterin kanzler kanzlerin prasident
prasidentin ministerin vorsitzende vorsitzender direktor direktorin leiterin chef chefin
trainer trainerin anwalt anwaltin rechtsanwalt rechtsanwaltin staatsanwalt staatsanwaltin landrat
landratin abgeordnete abgeordneter autorin regisseur regisseurin schauspieler schauspielerin
burgemeester dijkgraaf wethouder staatssecretaris voorzitter hoogleraar advocaat
""")
"""German roles, which begin with capitals as names do, and Dutch ones."""

TITLE_ENDINGS = (
    "sprecher", "sprecherin", "burgermeister", "burgermeisterin", "minister", "ministerin",
    "prasident", "prasidentin", "kanzler", "kanzlerin", "direktor", "direktorin", "leiter",
    "leiterin", "trainer", "trainerin", "vorsitzende", "vorsitzender", "chef", "chefin", "anwalt",
    "anwaltin",
)  # fmt: skip
"""What German compounds end in that say who somebody is: Polizeisprecherin."""

ROLES_ELSEWHERE = _words("""
ministro ministra presidente presidenta vicepresidente vicepresidenta expresidente expresidenta
exministro exministra alcalde alcaldesa senador senadora diputado diputada gobernador gobernadora
vocero vocera directora secretario secretaria entrenador entrenadora jugador jugadora delantero
portero juez jueza fiscal abogado abogada concejal concejala consejero consejera rector rectora
profesor profesora investigador investigadora periodista escritor escritora actriz cantante
comisario comisaria embajador embajadora canciller economista candidato candidata
maire ministre depute deputee senateur senatrice prefet prefete procureur procureure avocat avocate
directeur directrice adjoint adjointe conseiller conseillere entraineur entraineuse joueur attaquant
juge professeur professeure chercheur chercheuse journaliste ecrivain acteur chanteur chanteuse
secretaire commissaire capitaine economiste historien historienne medecin candidat candidate
patronne cheffe
sindaco sindaca assessore assessora senatore deputato deputata governatore procuratore avvocato
avvocata direttore direttrice segretario allenatore giocatore giudice professore professoressa
giornalista scrittore attore attrice consigliere consigliera capogruppo vescovo questore prefetto
prefeito prefeita governador governadora deputado vereador vereadora delegado delegada promotor juiz
juiza advogado advogada diretor diretora treinador jogador atacante goleiro pesquisador pesquisadora
jornalista ator atriz cantor cantora morador moradora
""")
"""Roles in small letters before a name or behind it, without accents."""

ORGANISATION_ELSEWHERE = _words("""
ag allee anstalt behorde bundesamt bundesbank fraktion gesellschaft gewerkschaft gmbh gruppe gymnasium
haus institut kg klinik klinikum kirche krankenhaus ministerium museum partei platz schule se stadion
stiftung strasse theater universitat verband verein verlag werke zeitung
association banque centre college compagnie ecole fondation gare groupe hopital ligue lycee mairie
ministere musee parti place prix rue sarl societe stade syndicat theatre universite ville
aeropuerto asociacion ayuntamiento avenida banco calle colegio copa editorial empresa escuela
estadio fundacion federacion grupo gobierno instituto internacional ministerio museo nacional partido
plaza premio puerto teatro torneo universidad
aeroporto azienda banca comune fondazione forza governo gruppo internazionale ministero nazionale
ospedale partito piazza scuola spa srl teatro universita
associacao colegio escola fundacao governo hospital ministerio praca premio rua universidade
bedrijf gemeente partij provincie stichting straat universiteit vereniging ziekenhuis
""")
"""What organisations, streets and buildings have in their names, and before one that is somebody's."""

BEFORE_NAMES_ELSEWHERE = _words("selon laut auch")
"""What sentences begin with before a name."""

SAYING_ELSEWHERE = _words("""
reagi precise annonce ajoute souligne raconte estime denonce regrette detto dichiarato spiegato
aggiunto commentato anadio agrego comento subrayo sostuvo advirtio preciso indico anuncio lamento
informou contou ressaltou destacou explica berichtete kritisierte warnte forderte bestatigte
betonten versicherte verklaarde vertelde
sagte sagt erklarte betonte meinte dijo declaro afirmo senalo explico asegura aseguro affirme
declare explique indique disse afirmou declarou explicou spiega dichiara afferma zei zegt sade sager
sagde siger sanoi kertoi dedi soyledi powiedzial powiedziala oswiadczyl oswiadczyla rekl rekla
сказал сказала заявил заявила сообщил сообщила отметил отметила рассказал рассказала подчеркнул
подчеркнула добавил добавила сказав заявив повідомив повідомила είπε δήλωσε ανέφερε τόνισε
каза заяви рече изјавио изјавила
""")
"""Without accents, as texts are read."""
