import pytest

from articles.naming import Thing
from articles.naming.surnames import family_name
from tests.naming.reading import known, marked, read

QUILL = known(person="Ada Quill")


def test_a_surname_alone_is_the_person_named_in_full():
    text = "Ada Quill spoke. Quill said no, and Ms Quill left. Quill’s car stood outside."

    assert marked(text, names=QUILL) == {"person_1": ["Ada Quill", "Quill", "Quill", "Quill"]}


def test_a_surname_in_the_headline_comes_first():
    found = marked("Then Ada Quill spoke.", headline="Quill Buys Mill", names=QUILL)

    assert found == {"person_1": ["Ada Quill"]} or found == {"person_1": ["Quill", "Ada Quill"]}


def test_a_surname_without_a_full_name_is_nobody():
    assert marked("Quill spoke.", names=QUILL) == {}


def test_a_surname_that_two_in_the_article_have_is_nobody():
    text = "Ada Quill and her brother Edward Quill spoke. Quill said no."

    assert marked(text, names=QUILL) == {"person_1": ["Ada Quill"]}


def test_a_surname_within_another_name_is_nobody():
    text = "Ada Quill spoke at Quill Hall and at the Quill Institute."

    assert marked(text, names=QUILL) == {"person_1": ["Ada Quill"]}


def test_a_surname_that_is_a_place_is_not_found_where_a_place_may_stand():
    names = known(person="Ada London")

    assert marked("Ada London spoke in London. But London left.", names=names) == {
        "person_1": ["Ada London", "London"]
    }


def test_whom_the_page_tells_of_is_found_by_the_surname():
    assert marked("Then Quill spoke.", names=QUILL, told={Thing("person", 1): "Ada Quill"}) == {
        "person_1": ["Quill"]
    }


def test_the_family_name_comes_first_where_the_given_name_has_two_parts():
    assert family_name("Kim Sang-ho") == "Kim"
    assert family_name("Ada Quill Jr.") == "Quill"
    assert family_name("") == ""


@pytest.mark.parametrize(
    ("name", "text", "alone"),
    [
        ("Xi Landing", "Xi Landing came. Xi said no.", "Xi"),
        ("Yoon Suk Pell", "Yoon Suk Pell came. Mr Yoon said no.", "Yoon"),
        ("Kim Jo Varr", "Kim Jo Varr came. Kim’s car stood outside.", "Kim"),
        ("Ada van Quill", "Ada van Quill came. Van Quill said no.", "Van Quill"),
        ("Ada von Quill", "Ada von Quill came. But von Quill said no.", "von Quill"),
        ("Ada van den Quill", "Ada van den Quill came. Van den Quill left.", "Van den Quill"),
        ("K. N. Tellick", "K. N. Tellick came. Tellick said no.", "Tellick"),
        ("Ada-Marée Quill", "Ada-Marée Quill came. Quill said no.", "Quill"),
    ],
)
def test_a_surname_written_first_or_with_particles_or_behind_initials_is_found(name, text, alone):
    found = marked(text, names=known(person=name))

    assert found == {"person_1": [name, alone]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kim Quillan", "Kim Quillan met Kim Jo Varr. Kim said no."),
        ("Kim Quillan", "Kim Quillan came, and Bo Kim. Kim said no."),
        ("Long Tellick", "Long Tellick came. Long the road was, long the day."),
        ("Ada van Quill", "Ada van Quill came to the Van Quill."),
    ],
)
def test_a_first_word_that_another_has_or_that_is_a_word_is_nobody(name, text):
    assert marked(text, names=known(person=name)) == {"person_1": [name]}


def test_a_first_word_is_no_surname_where_the_last_stands_alone():
    text = "Kim Quillan came with Bo. Quillan said that Kim had won."

    assert marked(text, names=known(person="Kim Quillan")) == {
        "person_1": ["Kim Quillan", "Quillan"]
    }


def test_a_known_surname_with_particles_is_proposed_to_nobody():
    text = "Ada van Quill, 43, came. Van Quill said no."

    assert read(text, names=known(person="Ada van Quill")).proposals == ()


@pytest.mark.parametrize("other", ["Wang Jun", "Wang Mon", "Wang Tellick"])
def test_a_family_name_written_first_is_nobodys_where_another_has_it(other):
    """Also where the given name is written as a month is."""
    text = f"Wang Yi spoke. The boxer {other} lost. Wang said that it hurt."

    assert marked(text, names=known(person="Wang Yi")) == {"person_1": ["Wang Yi"]}


def test_a_day_behind_a_family_name_is_a_day():
    text = "Wang Yi spoke. They met Wang Jun 5, and asked Wang Monday."

    assert marked(text, names=known(person="Wang Yi")) == {"person_1": ["Wang Yi", "Wang", "Wang"]}


@pytest.mark.parametrize("before", ["Residents of", "the mayor of", "to the north of"])
def test_a_surname_is_a_town_where_only_a_town_has_something(before):
    text = f"Ada Quill spoke. Then {before} Quill came. The friends of Quill came."

    assert marked(text, names=QUILL) == {"person_1": ["Ada Quill", "Quill"]}
