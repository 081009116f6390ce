"""In other languages than English a capital tells other things: nouns, and what opens a sentence."""

import pytest

from articles.naming.languages import language_of
from articles.naming.reading import Article, blocks_of
from tests.naming.reading import known, marked, proposed

PAPERS = known(
    outlet_1="Die Zeit",
    outlet_2=("Der Spiegel", "Spiegel"),
    outlet_3="Bild",
    outlet_4="Die Presse",
    outlet_5="Handelskurier",
    outlet_6="Hoy",
    outlet_7="Marca",
    outlet_8="El Mundo",
    outlet_9="Público",
    outlet_10="Trouw",
    outlet_11="La Stampa",
    outlet_12="Libération",
    outlet_13="ZDF",
    outlet_14="Le Monde",
    outlet_15="La Nación",
    outlet_16="Sur",
)


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("de", "Wie die Zeit berichtet, kommt sie nach Wray.", "outlet_1"),
        ("de", "Sie kommt, wie der Spiegel schreibt.", "outlet_2"),
        ("fr", "Il pleut, comme le Monde rapporte.", "outlet_14"),
    ],
)
def test_as_a_paper_reports_its_article_may_have_a_small_letter(language, text, outlet):
    assert list(marked(text, names=PAPERS, language=language)) == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "Wie die Presse berichtet, kommt sie.",
        "Wie die Zeit vergeht.",
        "Dort hatte die Zeit ihr Bild, und die Zeit schrieb Geschichte.",
        "She said, as die Zeit reported, nothing.",
    ],
)
def test_a_noun_behind_its_article_is_no_paper(text):
    language = "en" if "She" in text else "de"

    assert marked(text, names=PAPERS, language=language) == {}


def test_somebody_behind_a_nordic_title_is_proposed():
    assert proposed("Statsminister Ulf Quill sade i måndags nej.", language="sv") == ["Ulf Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeit ist knapp, meinte der Förster.",
        "Der Spiegel des Sees sinkt.",
        "Die neue Wirtin (Bild) lachte.",
        "Das Bild, schreibt die Wirtin, hing schief.",
        "Der Kurzfilm „Die Zeit“ läuft in Wray.",
        "Auf dem Bild schreibt ein Kind. Ein Bild hing schief.",
        "Sie sagte auf dem Bild nichts, und sie lachte über das Bild.",
        "Die Presse berichtete ausführlich. Die Presse wartete draußen.",
    ],
)
def test_a_german_noun_is_no_paper(text):
    assert marked(text, names=PAPERS, language="de") == {}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Die Zeit berichtet von neuen Plänen.", 1),
        ("Das stand zuerst in Die Zeit.", 1),
        ("Die Wochenzeitung Die Zeit fragte nach.", 1),
        ("Der Spiegel meldete den Fund am Abend.", 2),
        ("Das Nachrichtenmagazin Der Spiegel fragte nach.", 2),
        ("Das sagte die Ministerin dem Spiegel.", 2),
        ("Das sagte sie der Bild.", 3),
        ("Wie Bild berichtet, war die Tür offen.", 3),
        ("Wie die Bild schreibt, war die Tür offen.", 3),
        ("Laut Bild war die Tür offen.", 3),
        ("Das schreibt die „Bild“-Zeitung.", 3),
        ("Sie las „Bild“ im Zug.", 3),
        ("Die Zeitung Die Presse fragte nach.", 4),
        ("Der Handelskurier hat einen neuen Herausgeber.", 5),
        ("Im ZDF war nichts zu sehen.", 13),
        ("Er schreibt für Le Monde aus Wray.", 14),
    ],
)
def test_a_german_paper_is_found_by_what_says_that_it_is_one(text, outlet):
    assert list(marked(text, names=PAPERS, language="de")) == [f"outlet_{outlet}"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Hoy nieva en la sierra. Hoy informó la jefa de la obra."),
        ("es", "Marca el ritmo quien rema primero."),
        ("es", "La Nación de los lagos no existe. La Nación debe pagar."),
        ("pt", "Público e cantores dançaram."),
        ("nl", "Trouw zijn aan je woord is moeilijk."),
        ("it", "La Stampa era in sala."),
        ("es", "Viajó por América del Sur y por el Sur de Wray."),
        ("fr", "Libération du fort : la fête commence."),
    ],
)
def test_the_first_word_of_a_sentence_is_no_paper(language, text):
    assert marked(text, names=PAPERS, language=language) == {}


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("es", "Lo contó ayer el diario Hoy en su portada.", 6),
        ("es", "La entrevista salió en Marca.", 7),
        ("es", "Marca informó de que el remero deja el club.", 7),
        ("es", "El Mundo publicó la carta.", 8),
        ("es", "La Nación reveló la carta.", 15),
        ("es", "Así cuenta la remera (Marca) su viaje.", 7),
        ("es", "Lo publicó ayer Sur en su portada.", 16),
        ("es", "El Mundo tiene nueva directora.", 8),
        ("es", "Según La Nación, el puente sigue cerrado.", 15),
        ("es", "Lo dijo en una charla con La Nación.", 15),
        ("pt", "O jornal Público noticiou a obra.", 9),
        ("pt", "Público revelou a carta do banco.", 9),
        ("pt", "Ela escreve para o Público desde maio.", 9),
        ("nl", "Dat zei ze tegen Trouw.", 10),
        ("nl", "Trouw schrijft dat de brug dicht blijft.", 10),
        ("it", "Lo ha detto a La Stampa.", 11),
        ("it", "Il quotidiano La Stampa ha sentito il sindaco.", 11),
        ("fr", "Elle l’a dit à Libération.", 12),
        ("fr", "Libération révèle la lettre du maire.", 12),
        ("fr", "Le Monde a une nouvelle directrice.", 14),
    ],
)
def test_a_paper_within_a_sentence_or_with_a_report_is_one(language, text, outlet):
    assert list(marked(text, names=PAPERS, language=language)) == [f"outlet_{outlet}"]


TOWNS = known(place_1="Essen", place_2="Hof", place_3="Siegen", place_4="Denham", place_5="Iran")


@pytest.mark.parametrize(
    "text",
    [
        "Das Essen war kalt. Im Hof stand ein Rad.",
        "Nach zwei Siegen ruhten sie. Mit Essen spielt man nicht.",
        "Sie standen vor Bergen von Papier, und auf dem Hof lag Laub.",
        "Essen und Trinken sind frei.",
    ],
)
def test_a_german_noun_is_no_town(text):
    assert marked(text, names=TOWNS, language="de") == {}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Essen brannte ein Schuppen.", 1),
        ("Sie kommt aus Essen.", 1),
        ("Die Stadt Essen sperrt die Brücke.", 1),
        ("Die Polizei Essen sucht Zeugen.", 1),
        ("Essen (dpa) - Eine Brücke ist gesperrt.", 1),
        ("Im Landkreis Hof fiel der Strom aus.", 2),
        ("Das Landgericht Hof vertagte sich.", 2),
        ("An der Universität Siegen wird gestreikt.", 3),
        ("Denham baut eine Brücke.", 4),
        ("Am Montag war Denham gesperrt.", 4),
        ("Der Iran schweigt.", 5),
        ("Im Iran und im Jemen bebte die Erde.", 5),
    ],
)
def test_a_german_town_is_found(text, place):
    assert list(marked(text, names=TOWNS, language="de")) == [f"place_{place}"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Raum Denham war es kalt. Aus Wray kam Hilfe."),
        ("es", "En Denham nieva. Desde Wray llegó ayuda."),
        ("pt", "Em Denham neva. Para Wray há comboios."),
        ("fr", "Dans Denham il neige. Depuis Wray il pleut."),
        ("it", "Per Denham non ci sono treni. Da Wray arriva aiuto."),
        ("nl", "Bij Denham sneeuwt het. Naar Wray rijdt een bus."),
    ],
)
def test_a_word_of_the_language_that_opens_a_sentence_is_no_part_of_a_name(language, text):
    names = known(place_1="Denham", place_2="Wray")

    assert list(marked(text, names=names, language=language)) == ["place_1", "place_2"]


def test_a_german_town_called_like_what_is_done_in_its_article_needs_a_word_for_a_town():
    names = known(place="Wandern")

    assert marked("Wandern macht Spaß. Sie wandern oft, auch wandern sie weit.", names=names) == {
        "place_1": ["Wandern"]
    }
    text = "Das macht Spaß, und Wandern ist frei. Sie wandern oft in Wandern."
    assert marked(text, names=names, language="de") == {"place_1": ["Wandern"]}


COOK = known(person="Petra Koch")


@pytest.mark.parametrize(
    "text",
    [
        "Sie sucht einen Koch.",
        "Ein guter Koch ist teuer.",
        "Er arbeitet als Koch in Wray.",
        "Ihr Bruder ist Koch.",
        "Der Koch weinte.",
    ],
)
def test_a_trade_is_nobodys_name_in_german(text):
    found = marked(f"Petra Koch eröffnet ein Lokal. {text}", names=COOK, language="de")

    assert found == {"person_1": ["Petra Koch"]}


@pytest.mark.parametrize(
    "text",
    [
        "Koch sagte, das Lokal sei klein.",
        "Am Montag ist Koch nach Wray gefahren.",
        "Das Lokal gehört nun Koch.",
        "„Wir fangen an“, sagte Koch.",
        "Auf der Straße traf sie Koch.",
        "Das ist der Plan, den Koch hat.",
        "Sie gingen, als Koch kam.",
    ],
)
def test_a_german_surname_alone_is_found(text):
    found = marked(f"Petra Koch eröffnet ein Lokal. {text}", names=COOK, language="de")

    assert found == {"person_1": ["Petra Koch", "Koch"]}


def test_a_surname_that_opens_a_sentence_as_a_word_of_the_article_is_nobodys():
    names = known(person="Paul Blanc")
    text = "Paul Blanc a voté blanc. Blanc comme neige, il est parti."

    assert marked(text, names=names, language="fr") == {"person_1": ["Paul Blanc"]}
    text = "Paul Blanc a voté blanc. Blanc explique son vote."
    assert marked(text, names=names, language="fr") == {"person_1": ["Paul Blanc", "Blanc"]}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mill is closed and the owner was away.", "en"),
        ("Die Mühle ist zu, und der Müller war nicht da.", "de"),
        ("El molino está cerrado y la dueña no estaba en el pueblo.", "es"),
        ("Denham.", ""),
    ],
)
def test_the_language_of_an_article_that_states_none_is_told_by_small_words(text, language):
    assert language_of("", blocks_of(Article("", [text]))) == language
    assert language_of("pt-BR", blocks_of(Article("", [text]))) == "pt"


GAMES = known(place_1="Denham", place_2="Wray")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Denham venció 2-0 a Wray con goles del delantero y lidera la Liga."),
        ("pt", "O Denham perdeu 1-0 com o Wray, com um golo no fim."),
        ("pt", "O Denham venceu o Wray por 2-0 e lidera o campeonato."),
        ("fr", "Denham a battu Wray 2-0 en championnat, avec un but de l'attaquant."),
        ("it", "Il Denham batte il Wray 2-0 in campionato."),
        ("de", "Denham schlägt Wray 2-0, der Stürmer traf vor der Halbzeit."),
        ("nl", "Denham verslaat Wray met 2-0 door een doelpunt van de aanvaller."),
    ],
)
def test_in_reports_of_games_in_other_languages_towns_are_teams(language, text):
    assert marked(text, names=GAMES, language=language) == {}
    played = {"es": "en", "pt": "em", "fr": "à", "it": "a", "de": "in", "nl": "in"}[language]
    assert list(marked(f"{text} Se {played} Wray.", names=GAMES, language=language)) == ["place_2"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Denham venció a la sequía. La liga de vecinos plantó árboles."),
        ("pt", "Denham ganhou um teatro novo."),
        ("fr", "Denham perd son maire."),
        ("it", "Denham vince il premio dei borghi."),
        ("de", "Denham verlor 2-3 Prozent der Bürger. Denham gewann den Preis."),
        ("nl", "Denham won de prijs voor de mooiste tuin."),
    ],
)
def test_elsewhere_in_other_languages_a_town_is_a_town(language, text):
    assert "place_1" in marked(text, names=GAMES, language=language)


def test_in_an_article_that_states_no_language_schools_and_streets_are_nobody():
    text = (
        "La avenida Ada Quirós fue cerrada. El colegio Carlos Quirós, que tiene un patio, también."
    )

    assert proposed(text, language="") == []
    assert proposed("La ministra Ada Quirós dijo que no es verdad.", language="") == ["Ada Quirós"]
