"""Lines of walls: a line of a page in any language in, whether it bids its reader to pay or to log in to read on out."""

import re

_LONGEST = 200
_ROMANCE = (
    # French
    r"(?:ce|cet|cette|notre|l['e]|la) ?(?:contenu|article|texte|suite|dossier|intégralité de (?:cet|l['])\S+)\b[^.]{0,30}\b(?:est|sont) (?:\w+ )?(?:réservée?s?|accessible|exclusi\w+)[^.]{0,30}\b(?:abonn\w+|inscrits|membres)|"
    r"il (?:vous )?reste \d[\d.,]* ?%|(?:vous (?:avez )?(?:envie|souhaitez|voulez|désirez)|envie) (?:de )?(?:lire|poursuivre|continuer)\b[^.]{0,40}\?|"
    r"débloquez (?:tous|toutes|cet|votre|la|l['e]|nos|gratuitement)\b[^.]{0,60}[.!]?$|lisez la suite\b[^.]{0,40}\b(?:abonn\w+|gratuit\w*|€|premium)|pour (?:lire|continuer|accéder)\b[^.]{0,60}\b(?:connectez-vous|inscrivez-vous|créez)|"
    r"(?:testez|essayez) (?:gratuitement|sans engagement|\d+ mois)\b|(?:profitez|bénéficiez) d['e] ?(?:un |l['])?accès\b|déjà abonnée?\b|je m['e ]? ?abonne\b[^.]{0,40}$|"
    # Spanish, Catalan
    r"(?:este|esta|el|la) (?:artículo|contenido|noticia|nota|reportaje|información)\b[^.]{0,20}\b(?:es|está) (?:\w+ )?(?:exclusiv[oa]|reservad[oa]|s[óo]lo|únicamente|disponible s[óo]lo)\b[^.]{0,30}\b(?:suscriptor\w*|soci[oa]s|abonad\w+|miembros|registrad\w+)|"
    r"para (?:seguir|continuar) (?:leyendo|la lectura)\b[^.]{0,80}\b(?:hazte|hacete|hágase|accede|únete|suscr\w+|inicia|regístr\w+|elige|crea)\b|sigue leyendo (?:con|por|gratis|desde|este)\b[^.]{0,60}$|hazte (?:socio|premium|suscriptor|miembro)\b[^.]{0,60}$|"
    r"(?:desbloquea|lee sin límites|acceso ilimitado)\b[^.]{0,60}[.!]?$|aquest (?:article|contingut)\b[^.]{0,40}\b(?:subscriptors|exclusiu)\b|per (?:continuar|seguir) llegint\b|"
    # Portuguese
    r"(?:est[ea]|o|a) (?:artigo|conteúdo|matéria|reportagem|notícia|texto) (?:é|está)\b[^.]{0,30}\b(?:assinantes|cadastrados|subscritores|membros)\b|"
    r"(?:para|quer) (?:continuar|ler|aceder|acessar)\b[^.]{0,60}\b(?:assine|assinatura|assinante|faça login|cadastre-se|registe-se|inicie sessão)\b|"
    r"(?:continue|continuar) (?:a ler|lendo|leitura)\b[^.]{0,40}\b(?:assin\w+|premium)\b|tenha acesso (?:ilimitado|a todo|completo|digital)\b|exclusivo para (?:assinantes|subscritores)|assine (?:por|a partir|agora e)\b[^.]{0,60}$|"
    # Italian
    r"(?:questo|il|l['])\s?(?:contenuto|articolo)\b[^.]{0,20}\b(?:è|e') (?:\w+ )?(?:riservat\w|esclusiv\w|accessibile)\b[^.]{0,30}\b(?:abbonati|iscritti|registrati)|(?:articolo|contenuto) (?:riservato|premium|esclusivo)\b[^.]{0,40}$|"
    r"(?:per|vuoi) (?:leggere|continuare)\b[^.]{0,60}\b(?:abbonati|accedi|registrati|abbonamento)\b|(?:continua|continuare) a leggere\b[^.]{0,40}\babbon\w+|sblocca (?:l['’]|questo|tutti)[^.]{0,60}$|hai già un (?:abbonamento|account)\b|"
    # Romanian
    r"(?:acest|articolul|conținutul)\b[^.]{0,40}\b(?:doar|exclusiv|numai)\b[^.]{0,20}\babona\w+|abonează-te (?:pentru|ca) (?:a |să )cite\w+|pentru a (?:citi|continua)\b[^.]{0,60}\b(?:abon\w+|autentific\w+)"
)
_GERMANIC = (
    # English
    r"you(?:['’]ve| have) (?:now )?(?:reached|used|read|hit|exhausted)\b[^.]{0,30}\b(?:limit\b|free (?:articles?|stories|views|content))|"
    r"(?:this|the) (?:article|story|content|page|post)? ?is (?:a )?(?:premium|paid|exclusive|subscribers?[- ]only|members?[- ]only)(?: (?:\w+ )?(?:content|article|story|post)\b|\.?$)|"
    r"(?:to (?:continue|keep) reading|want to (?:read|keep reading|continue))\b[^.]{0,60}\b(?:subscribe|log ?in|sign (?:in|up)|register|create an? (?:\w+ )?account|free trial)\b|"
    r"(?:subscribe|sign up|register|log ?in)\b[^.]{0,40}\bto (?:keep|continue|read|unlock|access|finish)\b[^.]{0,40}(?:reading|article|story|more|rest|content|access|site)\b[^.]{0,20}\.?$|"
    r"unlock (?:this|the (?:full|rest)|all)\b[^.]{0,60}$|start your (?:free |digital )?(?:trial|subscription)\b|(?:cancel|pause) any ?time\b.{0,40}$|create (?:a free|your free|an?) account to\b|keep reading (?:with|for|by)\b[^.]{0,40}\b(?:subscri\w+|trial|account|free|month)\b|"
    r"subscribe (?:from|for)(?: (?:just|only|as little as))? [$£€₹r]\s?\d|(?:subscribers|members) only\W*$|"
    # German
    r"(?:sie )?(?:möchten|wollen)(?: sie)? (?:den|diesen|das|gerne)\b[^.]{0,30}\b(?:weiter)?lesen ?\?|(?:jetzt )?mit [^.?!]{1,20}\+\s?(?:weiter|artikel )?lesen\b|(?:diesen?|den) (?:artikel|beitrag|text) (?:jetzt )?(?:mit [^.]{1,20} )?(?:weiter|freischalten)|"
    r"(?:diese[rs]?|der|das) (?:artikel|beitrag|text|inhalt)\b[^.]{0,20}\b(?:ist|sind)\b[^.]{0,20}\b(?:kostenpflichtig|(?:exklusiv|nur)\b[^.]{0,20}\b(?:abo\w*|kund\w+|mitglied\w*|registrierte\w*|angemeldete))|bitte (?:melden sie sich an|loggen sie sich ein|registrieren sie sich)\b[^.]{0,20}\bum\b[^.]{0,30}\bles|"
    r"(?:um|zum) (?:weiterzulesen|weiterlesen|diesen (?:artikel|beitrag|text))\b[^.]{0,60}\b(?:anmelden|registrieren|abo\w*|freischalten|melden|benötigen)|"
    # Dutch, Afrikaans
    r"(?:verder|onbeperkt) lezen ?\?|(?:dit|deze) (?:artikel|verhaal|bericht|inhoud|content) (?:is|kun je|lees je)\b[^.]{0,30}\b(?:voor|als) (?:abonnees?|leden|abonnee)|(?:wil je|wilt u) (?:dit artikel|verder|alles|deze)\b[^.]{0,30}\blezen ?\?|"
    r"(?:log in|word (?:lid|abonnee)|neem een abonnement)\b[^.]{0,20}\b(?:om|en)\b[^.]{0,30}\b(?:lees|lezen)\b|om (?:dit artikel|verder) te (?:kunnen )?lezen\b|hierdie (?:artikel|inhoud|storie) is\b[^.]{0,30}\b(?:intekena\w+|lede)\b|"
    # Swedish, Norwegian, Danish, Icelandic
    r"(?:läs|les|læs) (?:vidare|videre|hela artikeln|hele (?:saken|artikkelen|artiklen)) (?:med|for|för|som)\b[^.]{0,40}|(?:den här|denna|denne|dette|denne her) (?:artikeln?|artikkelen|artiklen|texten?|saken|innholdet|indhold|innehållet) (?:är|er)\b[^.]{0,20}\b(?:för|for|forbeholdt)\b[^.]{0,30}\b(?:prenumer|abonn|medlem|kund)\w*|"
    r"(?:den här|denna|denne) artik\w+ (?:är|er) låst\b|(?:artikeln|artikkelen|artiklen|saken|teksten|texten) (?:är|er) (?:\w+ )?(?:för|for|forbeholdt)\b[^.]{0,20}\b(?:abonn|prenumer|medlem|kunder)\w*|(?:bli|bliv) (?:prenumerant|abonnent|medlem|kund|kunde)\b[^.]{0,60}\.?$|"
    r"(?:vill|vil) du (?:läsa|lese|læse) (?:hela|hele|vidare|videre|mer|mere|resten|artik\w+|saken)\b[^.]{0,30}\?|för att (?:läsa|fortsätta)\b[^.]{0,40}\b(?:logga|prenumer|abonn)|for å (?:lese|fortsette)\b[^.]{0,60}\b(?:logg|abonn|kjøp)|for at (?:læse|fortsætte)\b[^.]{0,60}\b(?:log|abonn|køb)|"
    r"(?:endast|bara|kun|bare) (?:för|for) (?:prenumeranter|abonnenter|medlemmer|medlemmar)\W*$|lås (?:upp|opp)\b[^.]{0,40}\b(?:artik\w+|saken|allt|alt)\b|(?:þessi|þetta) (?:grein|efni)\w* er\b[^.]{0,40}\báskrif\w+|viltu lesa\b[^.]{0,30}\?"
)
_SLAVIC = (
    # Polish
    r"(?:ten |dalsza część |cały |pełny )?(?:artykuł|artykułu|tekst|tekstu|materiał|treść)\b[^.]{0,20}\b(?:dostępn\w+|przeznaczon\w+|zarezerwowan\w+|tylko)\b[^.]{0,30}\b(?:subskryb\w+|prenumer\w+|abonent\w+|zalogowanych|abonament\w*)|"
    r"wykup (?:dostęp|subskrypcję|abonament|prenumeratę)\b|(?:aby|żeby|by) (?:czytać|przeczytać|dokończyć)\b[^.]{0,60}\b(?:zaloguj|wykup|kup|subskry\w+|prenumer\w+)|chcesz (?:czytać|przeczytać)\b[^.]{0,30}\?|zaloguj się\b[^.]{0,20}\b(?:aby|żeby|i|by)\b[^.]{0,20}\bczyta\w*|pozostało \d+ ?% |"
    # Czech, Slovak
    r"(?:tento|celý|tento celý) (?:článek|článok|text|obsah)\b[^.]{0,40}\bpředplatitel\w*|(?:tento|celý) (?:článok|text|obsah)\b[^.]{0,40}\bpredplatiteľ\w*|chcete (?:číst|čítať|pokračovat|pokračovať|dočíst|dočítať)\b[^.]{0,40}\?|"
    r"(?:zbývá|zostáva) (?:vám |ještě |ešte )?\d+ ?%|(?:předplaťte|predplaťte) si\b|(?:pro|na) (?:dočtení|dočítanie|přečtení|prečítanie|pokračování|pokračovanie|odemknutí|odomknutie)\b[^.]{0,60}\b(?:přihlas|prihlás|předpla|predpla|registr)|"
    # Slovene, Croatian, Serbian
    r"(?:ovaj|cijeli|ceo|članak|sadržaj|ta|celoten) ?(?:članek|članak|tekst|sadržaj|vsebina)?\b[^.]{0,30}\b(?:samo|isključivo|le|zgolj) (?:za )?(?:pretplatni\w+|naročni\w+|registr\w+)|pretplatite se\b[^.]{0,20}\b(?:i|kako|za|da)\b[^.]{0,30}\b(?:čita\w*|nastav\w*)|za (?:nastavak čitanja|nadaljevanje branja)\b|"
    # Russian, Ukrainian, Bulgarian, Serbian, Macedonian
    r"(?:эта |этот |вся |весь |полн\w+ )?(?:статья|продолжение|материал|текст|публикация|версия)\b[^.]{0,20}\b(?:доступ\w+|открыт\w*) (?:только |лишь |исключительно )?(?:для )?(?:подписчик\w+|по подписке|зарегистрированн\w+)|"
    r"(?:материал|статья|текст)? ?только для подписчиков\W*$|(?:хотите|чтобы) (?:читать|прочитать|дочитать|продолжить чтение)\b[^.]{0,60}\b(?:подпи\w+|войд\w+|оформ\w+|дальше \?|зарегистр\w+)|оформите подписку\b|"
    r"(?:ця |цей |повн\w+ |уся |увесь )?(?:стаття|продовження|матеріал|текст|версія)\b[^.]{0,20}\bдоступ\w+ (?:тільки |лише |виключно )?(?:для )?(?:передплатник\w+|підписник\w+|за підпискою|за передплатою)|щоб (?:читати|прочитати|дочитати)\b[^.]{0,60}\b(?:передплат\w+|підпи\w+|увійд\w+)|"
    r"(?:тази|статията|това|цялата|пълното|пълният)\b[^.]{0,30}\b(?:само|единствено) за (?:абонати|регистрирани)|за да (?:прочетете|продължите)\b[^.]{0,60}\b(?:абон\w+|влезте|регистр\w+)|(?:овај|цео|чланак|садржај)\b[^.]{0,30}\b(?:само|искључиво) за претплатник\w+|"
    # Lithuanian, Latvian, Estonian, Finnish, Hungarian
    r"(?:šis |visas )?(?:straipsnis|turinys)\b[^.]{0,30}\bprenumerator\w+|norėdami (?:skaityti|tęsti)\b[^.]{0,60}\b(?:prenumer\w+|prisijun\w+)|(?:šis |viss )?(?:raksts|saturs)\b[^.]{0,30}\babonent\w+|lai (?:lasītu|turpinātu)\b[^.]{0,60}\b(?:abon\w+|pieslē\w+)|"
    r"(?:see )?(?:artikkel|lugu|sisu)\b[^.]{0,30}\b(?:tellija\w*|tasuline)\b|edasi lugemiseks\b|(?:vain )?tilaajille\b.{0,60}$|(?:tämä |koko )?(?:artikkeli|juttu|sisältö)\b[^.]{0,20}\b(?:vain|on)\b[^.]{0,20}\b(?:tilaajille|kirjautuneille|tilaajien)\b|(?:jatka|jatkaaksesi) lukemista\b.{0,60}$|(?:haluatko|haluat) lukea\b[^.]{0,30}\?|"
    r"(?:a |ez a |ezt a )?(?:cikk|cikket|tartalom|tartalmat|cikkünk)\b[^.]{0,60}\b(?:csak|kizárólag)\b[^.]{0,30}\b(?:előfizet\w+|regisztrál\w+)|(?:csak|kizárólag) előfizetőknek\b|a (?:folytatáshoz|továbbolvasáshoz|teljes cikk elolvasásához)\b|(?:ön |már |már ön )?(?:már )?előfizető(?:nk|je)? ?\?"
)
_OTHERS = (
    # Greek, Turkish
    r"(?:το|αυτό το|η|όλο το|ολόκληρο το) (?:άρθρο|περιεχόμενο|κείμενο|συνέχεια)\b[^.]{0,50}\b(?:συνδρομητ\w+|μέλη)|γίν(?:ε|ετε|εις) συνδρομητ\w+|αποκλειστικά για συνδρομητές|για να (?:διαβάσετε|συνεχίσετε|δείτε)\b[^.]{0,60}\b(?:συνδρομ\w+|συνδεθ\w+|εγγραφ\w+)|"
    r"bu (?:haber|içerik|yazı|makale)\w*\b[^.]{0,30}\b(?:abone|üye)\w*[^.]{0,20}\b(?:özel|açık)\w*|(?:devamını|haberin (?:devamını|tamamını)|yazının (?:devamını|tamamını)|okumaya devam etmek)\b[^.]{0,30}\biçin\b[^.]{0,40}\b(?:abone|üye|giriş)\w*|"
    # Indonesian, Malay, Vietnamese
    r"(?:artikel|konten|berita) ini (?:hanya|khusus|eksklusif)\b[^.]{0,40}\b(?:pelanggan|anggota|premium|berlangganan|member)\b|(?:berlangganan|masuk|login|daftar)(?: sekarang)? untuk (?:membaca|melanjutkan|terus)\b|"
    r"(?:bài viết|nội dung)(?: này)?\b[^.]{0,20}\bdành (?:riêng )?cho\b[^.]{0,30}(?:thành viên|hội viên|đăng ký|trả phí|đọc giả vip)|đăng nhập để (?:đọc|xem)\b|"
    # Japanese, Chinese, Korean
    r"(?:この|こちらの|本)(?:記事|コンテンツ|続き)は\W{0,2}(?:有料|会員|無料会員|購読|プレミアム|ログイン)|(?:この記事の)?続き(?:を|は)[^。]{0,20}(?:登録|ログイン|会員|購読|有料)|(?:無料|有料)?会員(?:登録|になる)[^。]{0,10}(?:すると|で|と)[^。]{0,20}(?:読め|お読み|読む|閲覧)|ログインして(?:続き|全文|読む)|"
    r"(?:此|该|該|这|這|本)(?:文|篇|文章|内容|內容|報導|报道)?[^。，]{0,10}(?:会员|會員|订阅|訂閱|订户|訂戶|付费|付費|登录后|登入後)[^。，]{0,10}(?:专享|專享|专属|專屬|可读|可讀|阅读|閱讀|可见|可見|独享|獨享|限定)|(?:请|請)(?:先)?(?:登录|登入|订阅|訂閱)[^。]{0,12}(?:阅读|閱讀|查看|全文|继续|繼續)|"
    r"(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文)[^。]{0,6}(?:请|請)|이 (?:기사|콘텐츠|글)는[^.]{0,15}(?:유료|로그인|회원|구독자?)[^.]{0,10}(?:전용|필요|위한|제공|공개|보실)|(?:유료 ?회원|구독자|정기구독자|회원) ?(?:전용|만)[^.]{0,20}(?:기사|콘텐츠|입니다|볼|읽)|(?:로그인|구독|회원 ?가입)(?:하시면|하면|후|을 하시면)[^.]{0,20}(?:기사|읽|볼|보실|전체|이용)|"
    # Hebrew, Arabic, Persian
    r"(?:ה)?(?:כתבה|תוכן|המאמר|מאמר|ידיעה)\S*\s[^.]{0,30}(?:למנויים|למנויי|מנויים בלבד)|(?:לקריאת|להמשך|כדי לקרוא|כדי להמשיך)\s[^.]{0,50}(?:מנוי|הירשמו|התחברו|הצטרפו)|כבר מנויים ?\?|"
    r"هذ[اه] (?:المقالة?|المحتوى|المادة|التقرير)\s[^.]{0,30}(?:للمشتركين|للأعضاء|المشتركين فقط)|(?:للمتابعة|لمتابعة|لمواصلة|لإكمال) (?:ال)?قراءة\s?[^.]{0,40}(?:اشترك|سجل|تسجيل|الاشتراك)|اشترك (?:الآن )?ل(?:قراءة|متابعة|مواصلة)|این (?:مطلب|مقاله|محتوا|خبر)\s[^.]{0,30}(?:مشترکان|مشترکین|اشتراک|اعضا)|"
    # Hindi, Bengali, Thai
    r"(?:यह|ये|इस) (?:लेख|खबर|ख़बर|स्टोरी|कंटेंट|सामग्री)\s[^।]{0,30}(?:सब्सक्राइबर|सदस्य|ग्राहक)\S*\s[^।]{0,10}लिए|(?:पूरा|पूरी|आगे)\s[^।]{0,20}पढ़ने के लिए\s[^।]{0,40}(?:सब्सक्राइब|लॉग|साइन|सदस्य)|এই (?:প্রতিবেদন|লেখা|খবর)\S*\s[^।]{0,30}(?:গ্রাহক|সাবস্ক্রাইবার)\S*\s[^।]{0,10}জন্য|"
    r"(?:บทความ|เนื้อหา)(?:นี้)?[^.]{0,20}(?:เฉพาะ|สำหรับ)[^.]{0,10}สมาชิก"
)
_BIDS = re.compile(f"{_ROMANCE}|{_GERMANIC}|{_SLAVIC}|{_OTHERS}", re.IGNORECASE)
_BEFORE = " \t\xa0\"'*•·–—-¿¡🔒+>»"
_QUOTES = ("“", "„", "«", '"', "‘", "「", "『")


def bids_to_pay(line: str) -> bool:
    """Tell whether a short line, where it ends a text or stands in a box of its own, says that reading on is for who pays or logs in."""
    if len(line) > _LONGEST or line.startswith(_QUOTES):
        return False
    return _BIDS.match(line.lstrip(_BEFORE).replace("’", "'")) is not None
