import pytest

from articles.pages import parse_page
from articles.pages.english import is_plainly_english
from articles.pages.languages import language_code, language_of
from articles.records import RawPage
from tests.pages.goldens import read_json


@pytest.mark.parametrize(
    ("text", "code"),
    [("en-US", "en"), ("en_GB.UTF-8", "en"), ("English", "en"), ("DEU", "de"), ("zh-Hans", "zh"),
     ("", ""), ("und", ""), ("the English tongue", "")],
)  # fmt: skip
def test_a_language_is_told_by_code_locale_or_name(text, code):
    assert language_code(text) == code


DETECTED = {"parser": "detected", "where": "words of the text"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry left at noon, the harbour master said, and nobody was hurt in the fog.", "en"),
        ("Der Rat der Stadt sperrt die alte Brücke für Lastwagen, wie er am Dienstag sagte.", "de"),
        ("Le conseil a voté lundi la reconstruction du quai est avant les tempêtes d’hiver.", "fr"),
        ("Паром вышел в полдень, сообщил начальник порта, и никто в тумане не пострадал.", "ru"),
        ("渡轮中午离港，港务长说，大雾中无人受伤，明天照常开航。", "zh"),
        ("フェリーは正午に出港し、霧の中でけが人はなかったと港長は述べた。", "ja"),
    ],
)
def test_the_language_of_a_text_is_told_by_its_words(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    ["The ferry left at noon.", "Qwo zzi Pflarb, Norland 3, Valley 2 (Lind 9, 77; Ruiz 12)\n" * 4,
     "渡轮中午离港。", "12345 67890 " * 30, ""],
)  # fmt: skip
def test_the_language_of_a_text_that_does_not_tell_stays_unknown(text):
    assert language_of(text) == ""


def test_a_text_whose_opening_is_a_list_of_names_is_told_by_what_follows():
    names = "Qwo zzi Pflarb, Norland 3, Valley 2 (Lind 9, 77; Ruiz 12)\n" * 5
    told = "The ferry left at noon, the harbour master said, and nobody was hurt in the fog. " * 10

    assert len(names) > 240
    assert language_of(names + told) == "en"


ENGLISH = (
    "The council of the town said on Monday that it would not close the bridge before the winter, "
    "but that there were more repairs to be done than their engineers had thought at first."
)
DANISH = (
    "Byrådet sagde mandag at det ikke lukker broen før vinteren, og at der er flere reparationer "
    "at lave end man havde ventet, for der er skader i bærende dele, og her har de ikke været før."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ENGLISH, True),
        (DANISH, False),
        ("It said that they would. " * 20, False),  # four words are no language
        (f"{ENGLISH}\n" + "Norland 3, Valley 2 (Lind 9, Ruiz 12)\n" * 30, False),
        ("", False),
    ],
)
def test_english_is_told_by_many_of_its_small_words_alone(text, told):
    assert is_plainly_english(text) == told


def test_a_plain_text_in_another_language_is_told_by_the_model():
    assert language_of(DANISH) == "da"


def test_the_dialects_of_one_written_language_count_together():
    text = "Kommunestyret vedtok tysdag at brua skal stengjast om vinteren, seier ordføraren. " * 3

    assert language_of(text) == "no"


def test_a_text_page_states_no_language_and_gets_that_of_its_words():
    page = "Le bac est arrivé\n\n" + "Le bac a quitté le port à midi, a dit le maire. " * 3

    record = read_json(page)

    assert record["language"] == "fr"
    assert record["sources"]["language"] == DETECTED


def test_the_page_inside_a_record_gets_the_language_of_its_words_unless_the_record_states_one():
    head = (
        "Ville\n\nLe bac est arrivé\n\nBy Ana Quai\nPosted by \nLe Quai\nLe Quai\n 2 days ago\n\n"
    )
    text = head + "Le bac a quitté le port à midi, a dit le maire. " * 5
    fields = {"text": text, "title": "Le bac est arrivé"}

    found, stated = (
        parse_page(
            RawPage(origin="a.jsonl:1", media_type="application/json", content=b"", fields=given)
        ).as_json()
        for given in (fields, fields | {"language": "oc"})
    )

    assert (found["language"], found["sources"]["language"]) == ("fr", DETECTED)
    assert (stated["language"], stated["sources"]["language"]["parser"]) == ("oc", "fields")
