import pytest

from tests.naming.reading import known, proposed, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The plan was drawn up by Edward Tallow.", "Edward Tallow"),
        ("“No,” said Zorvan Tellick on Monday.", None),
        ("The spokesman Zorvan Tellick declined.", "Zorvan Tellick"),
        ("Zorvan Tellick, 43, was fined.", "Zorvan Tellick"),
        ("They thanked Zorvan Tellick, who had come.", None),
        ("It was sent to Zorvan Tellick, the spokesman of the mill.", "Zorvan Tellick"),
        ("It was sent to Zorvan Tellick, the owner of the mill.", None),
        ("It went to Zorvan Tellick, the spokesman. Tellick said no.", "Zorvan Tellick"),
        ("Then President Zorvan Tellick spoke.", "Zorvan Tellick"),
        ("US Trade Minister Zorvan Tellick spoke.", "Zorvan Tellick"),
        ("Republican Edward Tallow lost.", "Edward Tallow"),
        ("The Secretary of State Edward Tallow lost.", "Edward Tallow"),
        ("They asked Dr. Orsolya J. van der Meulen-Stern.", "Orsolya J. van der Meulen-Stern"),
        ("In Edward Tallow’s Harbour Book it is told.", "Edward Tallow"),
        ("A vote for Sen. Zorvan Tellick (D-Ohio).", "Zorvan Tellick"),
        ("They met Wong Sai-kit again.", "Wong Sai-kit"),
        ("It was painted by Dean Fairlow.", "Dean Fairlow"),
        ("“It is over,” said Ben van den Tallow.", "Ben van den Tallow"),
    ],
)
def test_a_full_name_is_proposed_where_enough_says_so(text, name):
    assert proposed(text) == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "They crossed the Edward Tallow Bridge.",
        "The Saltmere Harbour Board met.",
        "On Monday Morning they met in Santa Velda.",
        "The White Heron sank.",
        "They use Charlotte Explorer 6.",
        "Rain fell in Victoria Park.",
        "They spoke of Edward Tallow, which lost.",
        "They cheered the team; San Edwardo Sharks and Edward Hornets won.",
        "They live in Edward Tallow Street.",
        "Virginia Tallow said so.",
        "They watched Summer Final at home.",
        "WIDE PRAISE FOR EDWARD TALLOW",
        "U.S. Edwards said so.",
        "The mayor spoke.",
        "“He plays,” Van den Tallow told the judge.",
        "Storm Virginia will reach the coast, said the mayor. Virginia is the third.",
        "HMS Edward Tallow sailed.",
        "Project Edward Tallow ended.",
        "She came from Edward Mutual to the Edward Arms.",
        "The Edward Tallow Lecture was given.",
    ],
)
def test_other_names_are_not_proposed(text):
    assert proposed(text) == []


def test_what_a_table_repeats_is_nobody_for_being_repeated():
    assert proposed("\n\n".join(f"Port {number} | Tallow Review" for number in range(90))) == []


def test_a_name_that_stands_again_is_somebody_sooner():
    once = "Asked of Corvan Tellick, who knew."

    assert proposed(once) == []
    assert proposed(f"{once}\n\nThey left Corvan Tellick.\n\nNobody saw Corvan Tellick.") == [
        "Corvan Tellick"
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "“We will rebuild,” said İpek Şahin, the spokeswoman of the port.", "İpek Şahin"),
        ("en", "It is over, said Zorvan Tellick, the spokesman.", "Zorvan Tellick"),
        ("en", "Łukasz Żak, a teacher, said the bridge was safe.", "Łukasz Żak"),
        ("en", "The mill was bought by Nguyễn Văn An in May.", "Nguyễn Văn An"),
        ("en", "The painter Jean-Luc de la Tour arrived on Monday.", "Jean-Luc de la Tour"),
        ("en", "Police questioned Maureen O’Brien, 43, for hours.", "Maureen O’Brien"),
        ("en", "Ngozi Okonjo-Iweala told reporters that trade grew.", "Ngozi Okonjo-Iweala"),
        ("ru", "Мост закрыт, сообщил Сергей Волошин, глава района.", "Сергей Волошин"),
        ("ru", "Вчера Ирина Кузнецова заявила, что завод откроют.", "Ирина Кузнецова"),
        ("uk", "Про це повідомила Олена Савчук.", "Олена Савчук"),
        ("el", "Ο Γιώργος Παπαδάκης είπε ότι η γέφυρα είναι κλειστή.", "Γιώργος Παπαδάκης"),
        (
            "de",
            "Das sagte Sabine Kornfeld, Sprecherin der Stadt. Kornfeld ging.",
            "Sabine Kornfeld",
        ),
        ("fr", "C’est fini, a dit Hervé Montclar, porte-parole de la ville.", "Hervé Montclar"),
        ("es", "Cerrado, dijo Beatriz Olmedo, portavoz del ayuntamiento.", "Beatriz Olmedo"),
    ],
)
def test_names_of_all_kinds_of_letters_are_proposed(language, text, name):
    assert proposed(text, language=language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shares fell. At Norden Werke, spokesman Tellick said no."),
        ("en", "Asked about Norden Werke, a spokesman said no."),
        ("en", "The owner is Norden Werke, the operator of the line. Norden Werke said no."),
        ("de", "Der Deutsche Wetterdienst warnte. Am Freitag sagte Neue Brücke GmbH ab."),
        ("ru", "Банк России сообщил о росте цен. Красная Площадь закрыта."),
        ("ru", "Завод имени Ивана Франко закрыт. Улица Сергея Лазо перекрыта."),
        ("el", "Η Τράπεζα της Ελλάδος ανακοίνωσε μέτρα. Η Νέα Δημοκρατία είπε όχι."),
        ("fr", "La Société Générale a dit non. Le Figaro indique que Air France renonce."),
    ],
)
def test_what_is_no_person_is_not_proposed_in_any_language(language, text):
    assert proposed(text, language=language) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By EDWARD TALLOW", ["Edward Tallow"]),
        ("BY TALLOWMERE EDWARD", ["Edward Tallowmere"]),
        ("By ŁUKASZ ŻAK and MARY O’BRIEN", ["Łukasz Żak", "Mary O’Brien"]),
        ("Por JUAN DE LA TORRE", ["Juan de la Torre"]),
        ("By STAFF WRITERS", []),
        ("BY THE NUMBERS", []),
        ("By ZORVAN TELLICK", []),
        ("By EDWARD FALLS GAZETTE", []),
    ],
)
def test_a_byline_in_capitals_proposes_people_as_they_are_called(text, names):
    assert proposed("The mill burned.", text) == names


def test_whom_a_text_prints_in_full_no_byline_proposes_again():
    assert proposed("By EDWARD TALLOW", "Edward Tallow, 43, wrote this.") == ["Edward Tallow"]


def test_headlines_propose_nobody():
    assert proposed("The mill burned.", headline="Edward Tallow Buys Mill") == []
    assert proposed("Edward Tallow Buys Old Mill Near Saltmere") == []


def test_a_proposal_has_an_example_and_its_place():
    text = "It rained. The plan was drawn up by Edward Tallow. It failed."

    (proposal,) = read("An opening.", text).proposals

    assert proposal.example == "The plan was drawn up by Edward Tallow."
    assert proposal.spot.paragraph == 2
    assert text[proposal.spot.start : proposal.spot.end] == "Edward Tallow"
    assert 0.6 < proposal.score < 1


def test_a_name_is_proposed_once_and_surer_the_more_says_so():
    (once,) = read("It was drawn up by Edward Tallow.").proposals
    (often,) = read(
        "It was drawn up by Edward Tallow. Edward Tallow, 50, left. Tallow said so."
    ).proposals

    assert often.key == once.key == "edward tallow"
    assert often.score > once.score


def test_who_is_known_is_not_proposed():
    names = known(person_1="Edward Tallow", person_2="Edward Tallow")

    assert proposed("It was drawn up by Edward Tallow.", names=names) == []


def test_in_other_languages_only_what_is_beyond_doubt_is_proposed():
    assert proposed("Der Plan stammt von Edward Tallow.", language="de") == []
    assert proposed("Präsident Dr. Edward Tallow, 50, kam. Tallow blieb.", language="de") == [
        "Edward Tallow"
    ]


def test_the_example_is_cut_where_a_sentence_is_long():
    (proposal,) = read(
        "It came " + "and went " * 60 + "to Edward Tallow " + "and back " * 60
    ).proposals

    assert "Edward Tallow" in proposal.example
    assert len(proposal.example) <= 320


def test_a_given_name_in_the_middle_and_a_suffix_count():
    assert proposed("A word of Zorvan Edward Tellick Jr. came.") == ["Zorvan Edward Tellick Jr."]
    assert proposed("A word of Zorvan Tellick III came. Tellick said so.") == ["Zorvan Tellick III"]


def test_a_place_before_it_makes_a_name_less_sure():
    assert proposed("Rain fell in Edward Tallow.") == []
    assert proposed("They were born near Zorvan Tellick. Tellick is cold.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tallowmere Chief Executive Ada Quill-Roe said so.", "Ada Quill-Roe"),
        ("Interim Chief Executive Edward Tallow said so.", "Edward Tallow"),
        ("Chief Operating Officer Edward Tallow said so.", "Edward Tallow"),
        ("Principal Engineer Edward Tallow signed it.", "Edward Tallow"),
        ("Senate Majority Leader Edward Tallow said so.", "Edward Tallow"),
        ("Former Deputy Prime Minister Edward Tallow said.", "Edward Tallow"),
        ("They asked the Minister for Trade Edward Tallow.", "Edward Tallow"),
    ],
)
def test_a_role_before_a_name_is_no_part_of_it(text, name):
    assert proposed(text) == [name]


def test_an_office_goes_with_a_given_name_alone():
    assert proposed("They asked the Minister for Edward Tallow’s seat.") == ["Edward Tallow"]
    assert proposed("Chief Executive Edward Tallow Says So At Mill") == []


def test_a_family_name_of_two_parts_may_have_one_that_is_a_word():
    assert proposed("“No,” said Edward Tallow-Ward.") == ["Edward Tallow-Ward"]
    assert proposed("They met Edward Tallow-Ministry.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Zorvan Tellick-Roe, a forecaster at the Denham Office, said so.",
        "Zorvan Tellick, secretary general of the Denham Union, said so.",
        "Zorvan Tellick, head of civil protection, said everyone had left.",
        "Zorvan Tellick, leader of the Saltmere Party, said so.",
        "Zorvan Tellick, an analyst at Denham Bank, said so.",
        "Zorvan von Tellick, the conductor who rebuilt the orchestra of Denham, is ill.",
        "A spokesman for the Denham Board, Zorvan Tellick, denied it.",
        "The president of the Denham Union, Zorvan Tellick, warned them.",
        "It was her niece, Zorvan Tellick, they sought.",
    ],
)
def test_a_role_and_what_somebody_does_tell_a_person_whatever_the_name(text):
    (name,) = proposed(text)

    assert name.startswith("Zorvan")


@pytest.mark.parametrize(
    "text",
    [
        "Norden Werke, the operator of the line, said no.",
        "Norden Werke, a leader in turbines, said no.",
        "Norden Werke, the producer of the film, said no.",
        "Norden Werke, the firm that paid the minister, said no.",
        "Norden Werke, run by a former minister, said no.",
        "Norden Werke, adviser to the minister, said no.",
        "Norden Moor, a resident of Osk said, was lit.",
        "A spokesman for its parent, Norden Werke, denied it.",
        "A spokesman for the owner, Norden Werke, denied it.",
        "The mayor of Denham, Minas Nordas, said no.",
        "The president of Denham Steel, Norden Werke and Osk Steel met.",
    ],
)
def test_a_company_with_what_it_does_beside_it_is_no_person(text):
    assert proposed(text) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "El ministro Carlos Tallo dijo que no.", "Carlos Tallo"),
        ("es", "«No», dijo Carlos Tallo, de 45 años.", "Carlos Tallo"),
        ("es", "Lo anunció la ministra de Pesca, Mónica Tallo, ayer.", "Mónica Tallo"),
        ("fr", "« Non », a déclaré Pierre Montclar.", "Pierre Montclar"),
        ("fr", "Le maire, Grégoire Montclar, a défendu le pont.", "Grégoire Montclar"),
        ("fr", "Pierre Montclar, 45 ans, est mort.", "Pierre Montclar"),
        ("fr", "C’est l’avis d’Élodie Montclar, conseillère du port.", None),
        ("fr", "Béatrice Montclar, conseillère du port, est venue.", "Béatrice Montclar"),
        ("de", "„Nein“, sagte Klaus Kornfeld.", "Klaus Kornfeld"),
        ("de", "Hafensprecherin Zorva Kornfeld sagte, die Brücke sei zu.", "Zorva Kornfeld"),
        ("de", "Oberbürgermeisterin Henriette Kornfeld kam.", "Henriette Kornfeld"),
        ("it", "Il sindaco Daniele Montello ha ringraziato tutti.", "Daniele Montello"),
        ("pt", "O prefeito Rubens Pontal decretou luto.", "Rubens Pontal"),
        ("nl", "Burgemeester Femke Polderman zei nee.", "Femke Polderman"),
    ],
)
def test_roles_and_what_is_said_tell_people_in_other_languages(language, text, name):
    assert proposed(text, language=language) == ([name] if name else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Nein“, sagte Klaus Kornfeld der Deutschen Hafenzeitung."),
        ("de", "„Nein“, sagte Klaus Kornfeld Journalisten in Osk."),
        ("de", "Sprecher Klaus Kornfeld Institut sagte nichts."),
        ("fr", "« Non », a déclaré Pierre Montclar de la Gazette."),
        ("fr", "Le groupe Pierre Montclar a annoncé une hausse."),
        ("es", "La ministra Carmen Tallo de Unidad dijo que no."),
        ("es", "El hospital Carlos Tallo informó que cierra."),
        ("es", "Pesca Tallo dijo que no."),
        ("it", "Il sindaco Daniele Montello di Forza Osk ha detto no."),
        ("pt", "O banco Carlos Pontal informou que fecha."),
    ],
)
def test_what_is_called_after_somebody_is_not_proposed_in_other_languages(language, text):
    assert proposed(text, language=language) == []


def test_a_given_name_that_is_a_word_elsewhere_is_kept_in_english():
    assert proposed("They met Mr Segun Tallow again.") == ["Segun Tallow"]
    assert proposed("In first place Edward Tallow smiled.") == ["Edward Tallow"]


def test_what_an_apposition_tells_to_be_a_thing_is_nobody():
    assert proposed("Mary Jane, the drug, was sold openly.") == []
    assert proposed("Mary Quill, the old ferry that sank, was found.") == []
    assert proposed("Mary Quill, the film critic, said no.") == ["Mary Quill"]
