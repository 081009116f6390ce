from articles.naming import Thing
from articles.naming.surnames import family_name
from tests.naming.reading import known, marked

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
