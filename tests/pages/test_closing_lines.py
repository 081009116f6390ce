import pytest

from articles.pages.closing_lines import is_closing, is_payment_wall, without_closing_lines

TEXT = [
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
]


@pytest.mark.parametrize(
    "line",
    ["Additional reporting by Io Dodds", "Research by Ann Roe and Io Dodds in Wend", "Reporting by Ann Roe in Wend; Editing by Io Dodds", "With reporting by Io Dodds",
     "Roe reported from Wend and Dodds from Tarn.", "Weir writers Ann Roe and Io Dodds contributed to this report.",
     "Ann Roe is a reporter for the Valley Post.", "Ann Roe writes about bridges.", "The writer is a miller.",
     "This article was first published in the Valley Post.", "This is a breaking story; more to follow.",
     "Get in touch with our news team by e-mailing us.", "Do you have a story? Write to us.", "© 2021 Valley Post",
     "Copyright 2021 Valley Post. All rights reserved.", "The Valley Post. All rights reserved", "Follow us on all networks",
     "Image credits: Ann Roe", "This article is for subscribers only.", "Already a subscriber? Log in.", "*Ann Roe covers mills.",
     "(dpa)", "avo/dpa", "AFP/jk", "[AFP/Reuters]", "Quelle: Talbote", "Dieser Text erschien zuerst im Talboten.", "Con información de Agencia Valle",
     "Fonte: Il Mulino", "Источник: Речной вестник", "来源：河报", "责任编辑：王小明", "홍길동 기자 hong@ilbo.example", "무단 전재 및 재배포 금지",
     "/ritzau/", "(©NTB)", "(APA)", "TT", "dpa", "Reuters", "(With inputs from PTI)", "Reach Ann Roe at roe@post.example.", "(anr/bod)", "ΠΗΓΗ: Μύλος",
     "Get more news of the valley: Subscribe", "To get all of the valley, click here.", "Contact: roe@post.example", "📲 Siga o vale nas redes",
     "Urmărește știrile văii și pe rețele",
     "You can contact court reporter Ann Roe at roe@post.example or 555-0101.", "(This story was first published in the Valley Post.)",
     "Il vous reste 80 % de cet article à lire.", "La suite est réservée aux abonnés.", "残り500文字", "Følg oss på nett",
     "Contenido exclusivo para suscriptores", "Puedes seguir a EL VALLE en Facebook y X, o recibir nuestra carta."],
)  # fmt: skip
def test_a_line_of_makers_sources_or_the_site_closes_a_text(line):
    assert is_closing(line)
    assert without_closing_lines([*TEXT, line]) == TEXT


@pytest.mark.parametrize(
    "line",
    ["Weiterlesen mit Tal+", "Jetzt 4 Wochen für 1 Euro testen", "Sie sind bereits Abonnent? Hier anmelden", "Bereits registriert?",
     "Mit dem Tal-Abo weiterlesen", "Jetzt kostenlos testen", "Einen Monat gratis lesen!", "Article réservé aux abonnés", "Déjà inscrit ? Se connecter",
     "Abonnez-vous pour lire la suite", "Pour lire la suite de l’article, abonnez-vous", "¿Ya eres suscriptor? Inicia sesión", "Suscríbete para seguir leyendo",
     "Para continuar leyendo, regístrate gratis", "Já é assinante? Entre", "Assine para ler", "Sei già abbonato? Accedi", "Abbonati per leggere",
     "Ben je al abonnee? Log in", "Alleen voor abonnees", "Er du allerede abonnent? Logg inn", "Redan prenumerant?", "Logga in för att läsa",
     "Oletko jo tilaaja?", "Masz już konto?", "Již máte předplatné?", "Уже есть подписка?", "Чтобы прочитать статью, оформите подписку", "登录后继续阅读"],
)  # fmt: skip
def test_a_line_that_asks_for_payment_in_any_language_closes_a_text(line):
    assert is_payment_wall(line)
    assert without_closing_lines([*TEXT, line]) == TEXT


@pytest.mark.parametrize(
    "line",
    ["Jetzt will der Rat das Wasser testen.", "4 Wochen lang durften die Kinder am Wehr lesen.", "Bereits im Mai war die Brücke gesperrt.",
     "Schon der Müller war Mitglied des Rates.", "Weiterlesen mit den Kindern will die Schule, sagt sie.", "Уже подписаны бумаги о мосте.",
     "¿Ya tienes miedo del río?", "Para seguir el río hay un camino.", "Já é tarde para o moinho.", "Per continuare a vivere serve acqua.",
     "Er du allerede glad i elven?", "Уже осенью мост откроют.", "Al een jaar is de brug dicht.", "Alleen voor abonnees gaat de brug open."],
)  # fmt: skip
def test_a_sentence_that_begins_as_such_a_line_does_is_text(line):
    assert not is_payment_wall(line)


@pytest.mark.parametrize(
    "line",
    ["The council will meet again in May.", "“This is a story of a bridge,” he said.", "(The ferry is sold.)",
     "Ann Roe is a miller of the valley and has a boat.", "Source of the river", "Sources:", "x" * 500,
     "The story of the weir goes on in spring.", "For more than twenty years the mill was shut.", "He was a journalist of the valley.",
     "The report was published on Monday.", "Years of rain contributed to this crisis.", "Do you know what comes next?",
     "Follow the river, she said.", "Copyright law is no help to millers.", "Mill Valley joined the union in 1990.",
     "Get full marks and you may access the mill.", "Unlimited access!" * 40, "The miller is already a member of the council.",
     "Seguindo o rio, chega-se ao moinho.", "She is a writer and a miller.", "Weir/Mill", "Inputs from readers, neighbours and a miller, as well as from the river, made the plan.", "Contact the mill at mill@post.example to see it.",
     "Puedes seguir el río hasta el molino, dijo.", "Research by the college of the valley found that weirs last for a century.",
     "Research from Wend shows how slowly rivers turn.", "Reporting by the Valley Post in March has led to three trials.",
     "Contributions from millers were refused."],
)  # fmt: skip
def test_a_last_sentence_stays(line):
    assert not is_closing(line)
    assert without_closing_lines([*TEXT, line]) == [*TEXT, line]


@pytest.mark.parametrize(
    "line",
    ["xr/mgm", "(WNA)", "Contact: [email protected]", "ANN ROE Corresponsal de EL VALLE Wend", "ANN ROE-DODDS, Redactora de Cultura",
     "The Weir Morning newsletter is our guide to the day. Sign up here.", "Our Weir Morning newsletter has it all: Subscribe now",
     "Veja outras notícias da região no Vale", "📱 Leia mais notícias do vale no portal", "Lee más noticias de Wend", "Mehr Nachrichten aus Wend finden Sie hier",
     "Želite li dopuniti temu ili prijaviti pogrešku u tekstu? Linker", "Mitä ajatuksia juttu herätti? Voit keskustella aiheesta kello 23 saakka.",
     "Program televizije možete pratiti na ovom linku kao i preko aplikacija za telefone", "Puedes seguir al Valle en Facebook"],
)  # fmt: skip
def test_a_line_of_signs_or_of_more_from_the_site_closes_a_text(line):
    assert is_closing(line)
    assert without_closing_lines([*TEXT, line]) == TEXT


@pytest.mark.parametrize(
    "line",
    ["The newsletter of the weir has been read for a century. Sign up here, it said.", "A newsletter is what the mill lacked. The town will write one.",
     "Veja como o moinho resiste, disse ela.", "Lee más libros que noticias.", "Leia mais devagar", "Mehr Nachrichten aus Wend gab es 1950 nicht.",
     "ANN ROE was a reporter.", "WEIR BRIDGE Closed", "Who knew of it? Nobody at the mill did.", "Mitä siltaan tulee? Kaupunki voi keskustella siitä.", "(The WNA)",
     "Gdje možete pratiti utakmicu na Facebooku?", "O público pode acompanhar a obra pelo YouTube."],
)  # fmt: skip
def test_a_last_sentence_with_such_words_stays(line):
    assert not is_closing(line)
    assert without_closing_lines([*TEXT, line]) == [*TEXT, line]


def test_initials_alone_sign_a_text_and_are_an_item_of_a_list():
    assert without_closing_lines([*TEXT, "AS"]) == TEXT
    assert without_closing_lines([*TEXT, "The towns are", "WD", "TN"]) == [*TEXT, "The towns are", "WD", "TN"]  # fmt: skip


def test_several_lines_at_the_end_go_but_no_text_before_them():
    lines = ["Reporting by Ann Roe", "© 2021 Valley Post", "Follow us"]

    assert without_closing_lines([TEXT[0], "© 2021 Valley Post", *TEXT[1:], *lines]) == [
        TEXT[0], "© 2021 Valley Post", *TEXT[1:]
    ]  # fmt: skip


def test_a_text_of_such_lines_alone_stays_mostly():
    line = "Copyright is what the mills of the valley went to court for, in the year of the long rains."

    assert without_closing_lines([line, line]) == [line, line]


def test_a_wall_of_payment_may_be_longer_than_what_it_leaves_to_read():
    wall = "Get unlimited access to all of the Valley Post for $1 a week, with the weather of the whole year."

    assert without_closing_lines([TEXT[0], wall, "Already a subscriber? Log in"]) == [TEXT[0]]


def test_a_word_below_who_signed_a_text_is_its_section():
    signed = "홍길동 기자 hong@ilbo.example"

    assert without_closing_lines([*TEXT, signed, "사회"]) == TEXT
    assert without_closing_lines([*TEXT, "사회"]) == [*TEXT, "사회"]


@pytest.mark.parametrize("label", ["Sobre la firma", "Über den Autor", "この記事を書いた人", "O autorze:", "About the author"])  # fmt: skip
def test_a_short_note_on_the_author_below_a_heading_goes(label):
    note = "Redactora de El Valle. Estudió Historia en Wend."

    assert without_closing_lines([*TEXT, label, "Ana Roe", note]) == TEXT
    assert without_closing_lines([*TEXT, label, *TEXT, TEXT[0]]) == [*TEXT, label, *TEXT, TEXT[0]]
    assert without_closing_lines([*TEXT, label, TEXT[0] * 5]) == [*TEXT, label, TEXT[0] * 5]
    assert without_closing_lines([*TEXT, f"{label} nobody knows.", note]) == [*TEXT, f"{label} nobody knows.", note]  # fmt: skip
