import pytest

from tests.naming.reading import known, marked

HILL = known(outlet="The Hill")


@pytest.mark.parametrize(
    "text",
    [
        "He told The Hill that it was over.",
        "It was over, the Hill reported.",
        "“Over,” she said, according to the Hill.",
    ],
)
def test_an_outlet_with_a_common_name_is_found_where_it_reports(text):
    assert "outlet_1" in marked(text, names=HILL)


@pytest.mark.parametrize(
    "text",
    [
        "The Hill was steep.",
        "Staff on the Hill were asked.",
        "They met Jonah Hill there.",
        "The hill is green.",
    ],
)
def test_an_outlet_with_a_common_name_is_not_found_elsewhere(text):
    assert marked(text, names=HILL) == {}


@pytest.mark.parametrize(
    "text", ["Rain fell in Denham.", "Denham’s mayor spoke.", "The Denham mayor spoke."]
)
def test_a_place_is_found(text):
    assert marked(text, names=known(place="Denham")) == {"place_1": ["Denham"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Denham Rovers won.",
        "They flew to New Denham.",
        "The University of Denham closed.",
        "Carl Denham spoke. Later Denham left.",
    ],
)
def test_a_place_in_another_name_is_not_found(text):
    assert marked(text, names=known(place="Denham")) == {}


def test_a_place_that_is_a_word_is_found_behind_a_preposition():
    names = known(place="Reading")

    assert marked("Reading is good. She lives in Reading.", names=names) == {"place_1": ["Reading"]}


def test_an_organisation_that_is_a_word_is_found_within_a_sentence_only():
    names = known(tag="Council")

    assert marked("Council tax rose. They asked the Council again.", names=names) == {
        "tag_1": ["Council"]
    }


def test_a_word_in_lower_case_in_the_article_is_a_common_word_there():
    names = known(tag="Garnet")

    assert marked("Garnet lights were lit. A garnet shone, not pomegarnets.", names=names) == {}
    assert "tag_1" in marked("Garnet lights were lit.", names=names)


def test_a_person_known_by_one_word_is_not_another_of_that_name():
    names = known(person=("Vesper Lorne", "Vesper"))

    assert marked("Then Vesper sang.", names=names) == {"person_1": ["Vesper"]}
    assert marked("Maria Vesper sang. Then Vesper left.", names=names) == {}


def test_in_a_headline_of_capitals_a_name_is_found_but_no_part_of_an_organisation():
    names = known(person="Ada Quill")

    assert marked(headline="Ada Quill Buys Old Mill", names=names) == {"person_1": ["Ada Quill"]}
    assert marked(headline="Ada Quill Foundation Buys Mill", names=names) == {}
