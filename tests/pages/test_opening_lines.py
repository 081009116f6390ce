import datetime as dt

import pytest

from articles.pages.opening_lines import without_opening_lines
from articles.records import Facts, Publication

TEXT = ("The weir bridge is closed to lorries.", "It opens in spring.", "Nobody was told.", "Ann Roe was.")  # fmt: skip
DAY = Publication(at=dt.date(2021, 5, 3), precision="day")


def opened(*lines, text=TEXT, authors=("Anna Lee", "Bo Ek"), published=DAY):
    facts = Facts(body=(*lines, *text), authors=authors, published=published)
    return without_opening_lines(facts)


@pytest.mark.parametrize(
    "line",
    ["By Anna Lee", "Von Anna Lee und Mia Öz", "Par Anna Lee (Oldport, envoyée spéciale) et Bo Ek", "Por Anna Lee",
     "Anna Lee", "BO EK", "Monday, May 3, 2021", "Published: May 3, 2021", "May 4, 2021", "3. Mai 2021",
     "Publié le 03 mai 2021 à 08h12 - Mis à jour le 05 mai 2021 à 10h00", "May 3, 2021 | 10:05", "03/05/2021", "05/03/2021",
     "Published May 3, 2021, last updated May 9, 2021", "Updated: May 9, 2021 8:00 a.m.",
     "Anna Lee Bo Ek", "Anna Lee (now) and Bo Ek (earlier)", "By Anna Lee and", "Bo Ek · Anna Lee"],
)  # fmt: skip
def test_a_line_that_says_who_wrote_it_or_when_is_no_text(line):
    assert opened(line) == TEXT
    assert opened("Oldport", line) == ("Oldport", *TEXT)


def test_all_such_lines_go():
    assert opened("Bo Ek", "By Anna Lee", "May 3, 2021") == TEXT


@pytest.mark.parametrize(
    "line",
    ["By Ann Roe", "Ann Roe", "Von Ann Roe", "Von Anna Lee kam kein Wort.", "May 3, 2019", "05/04/2021", "Updated in the evening", "Weir closes – May 3 is the day of the millers, they say",
     "On May 3, 2021 the mill burned.", "Anna Lee said so.", "Anna Lee and Ann Roe (now)", "Anna Lee's mill", "Anna Lee Bo Ek Weir", "By and by"],
)  # fmt: skip
def test_what_the_facts_do_not_hold_is_text(line):
    assert opened(line) == (line, *TEXT)


def test_the_section_over_a_text_is_none_of_it():
    facts = Facts(body=("Rivers", *TEXT, "Rivers"), section="Rivers")

    assert without_opening_lines(facts) == (*TEXT, "Rivers")
    assert opened("Rivers") == ("Rivers", *TEXT)


@pytest.mark.parametrize("line", ["Valley News, Wend", "RiversExclusivo suscriptores", "Rivers Publicado"])  # fmt: skip
def test_the_outlet_with_its_place_and_the_section_with_a_label_are_no_text(line):
    facts = Facts(body=(line, *TEXT), section="Rivers", outlet="Valley News")

    assert without_opening_lines(facts) == TEXT


@pytest.mark.parametrize(
    "line",
    ["Valley News, a paper of the valley, was sold.", "Valley News, sold again", "Rivers of the valley", "RiversideExclusivo suscriptores", "Valley Newsreel, Wend"],
)  # fmt: skip
def test_lines_that_begin_with_the_outlet_or_the_section_are_text(line):
    facts = Facts(body=(line, *TEXT), section="Rivers", outlet="Valley News")

    assert without_opening_lines(facts) == (line, *TEXT)


def test_a_name_below_the_first_lines_stays_and_one_at_the_end_goes():
    assert opened(text=(*TEXT, "Anna Lee", "She wrote.")) == (*TEXT, "Anna Lee", "She wrote.")
    assert opened(text=(*TEXT, "Anna Lee")) == TEXT


def test_a_text_of_such_lines_alone_stays():
    assert opened("May 3, 2021", text=()) == ("May 3, 2021",)
    assert opened("May 3, 2021", published=Publication()) == ("May 3, 2021", *TEXT)


@pytest.mark.parametrize(
    "note",
    ["Anna Lee is a reporter for the Valley Post. She has a boat.", "Anna Lee ist Redakteurin im Ressort Mühlen.", "Anna Lee schreibt über Mühlen.",
     "Bo Ek är reporter på Dalposten.", "Bo Ek — корреспондент.", "Anna Lee es periodista y escribe sobre puentes.",
     "Contact Anna Lee at lee@post.example or 555-0101.", "You can e-mail reporter Bo Ek at ek@post.example."],
)  # fmt: skip
def test_a_note_at_the_end_on_an_author_is_no_text(note):
    assert opened(text=(*TEXT, note)) == TEXT
    assert opened(text=(*TEXT, "Bo Ek is a miller.", note)) == TEXT


@pytest.mark.parametrize(
    "line",
    ["Anna Lee said so.", "Anna Lee, the mayor, said so.", "Ann Roe is a miller of the valley.", "Anna Leeds is a town.", f"Anna Lee is here. {'No. ' * 120}"],
)  # fmt: skip
def test_a_last_line_on_others_or_of_some_length_is_text(line):
    assert opened(text=(*TEXT, line)) == (*TEXT, line)


@pytest.mark.parametrize(
    "line", ["Contact Ann Roe at roe@mill.example to take part.", "Contact Anna Lee for a boat."]
)
def test_where_others_are_reached_is_text(line):
    assert opened(text=(*TEXT, line)) == (*TEXT, line)


def test_a_desk_of_south_asia_over_a_text_is_no_text():
    assert opened("নিজস্ব প্রতিবেদক, ঢাকা") == TEXT
    assert opened("সম্পাদক, ঢাকা") == ("সম্পাদক, ঢাকা", *TEXT)


def test_the_headline_printed_again_without_its_spaces_is_no_text():
    facts = Facts(headline="Valley: The weir is closed", body=("ValleyThe weir is closed", *TEXT))

    assert without_opening_lines(facts) == TEXT
    assert opened("* * *") == ("* * *", *TEXT)
