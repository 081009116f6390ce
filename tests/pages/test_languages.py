import pytest

from articles.pages import parse_page
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
