"""A surname beside which something says that a relative is meant is nobody's."""

import pytest

from tests.naming.reading import known, marked

ROBERT = known(person="Robert Quill")
ADA = known(person="Ada Quill")
XYLA = known(person="Xyla Quill")


@pytest.mark.parametrize(
    "text",
    [
        "Robert Quill Jr., the son of Governor Robert Quill, was fined. Quill said no.",
        "Governor Robert Quill came. His grandson, Robert Quill III, ran. Quill said no.",
        "Governor Robert Quill came. Quill said no. The elder Quill wept.",
        "Robert Quill spoke. Quill Sr. wept. Quill said no.",
    ],
)
def test_where_a_father_or_son_has_the_name_too_the_surname_is_nobody(text):
    assert marked(text, names=ROBERT) == {"person_1": ["Robert Quill"]}


@pytest.mark.parametrize(
    "text",
    [
        "Robert Quill, Jr., won.",
        "Robert Quill, III, lost.",
        "Robert Quill (junior) fled.",
        "Robert Quill the Younger reigned.",
        "Robert Quill senior, 80, wept.",
        "King Robert Quill I was crowned.",
        "Mrs. Robert Quill wore blue.",
    ],
)
def test_a_name_that_goes_on_or_that_a_wife_bears_is_anothers(text):
    assert marked(text, names=ROBERT) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Robert Quill, senior fellow at the mill, spoke.",
        "Robert Quill, the younger of two, spoke.",
        "Mr. Robert Quill spoke.",
        "Then Robert Quill spoke. I heard him.",
    ],
)
def test_a_name_with_other_words_behind_is_found(text):
    assert marked(text, names=ROBERT) == {"person_1": ["Robert Quill"]}


@pytest.mark.parametrize("text", ["Robert Quill, Jr., won. Quill said so.", "Robert Quill Jr won."])
def test_who_is_known_with_a_suffix_is_found_however_it_is_written(text):
    found = marked(text, names=known(person="Robert Quill Jr."))

    assert found["person_1"][0] in {"Robert Quill, Jr.", "Robert Quill Jr"}
    assert found["person_1"][1:] in (["Quill"], [])


def test_of_who_is_known_with_a_suffix_the_father_has_the_surname_as_well():
    text = "Robert Quill Jr. sued Governor Robert Quill. Quill said no."

    assert marked(text, names=known(person="Robert Quill Jr.")) == {
        "person_1": ["Robert Quill Jr."]
    }


@pytest.mark.parametrize(
    "text",
    [
        "Robert Quill was buried. Mrs. Quill threw a rose.",
        "Robert Quill was buried. Lady Quill threw a rose.",
        "Robert Quill came with his daughter, Ms. Quill, 22.",
        "Robert Quill came, and the actress Quill.",
        "Robert Quill came. His wife Quill left.",
        "Robert Quill came. They asked the elder Quill.",
        "Robert Quill came. After the death of his mother, Mrs. Quill left.",
    ],
)
def test_a_surname_with_a_womans_title_is_not_a_mans(text):
    assert marked(text, names=ROBERT) == {"person_1": ["Robert Quill"]}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was shot. Mr. Quill, her husband, was held.",
        "Ada Quill won. Mr Quill said that it was well.",
    ],
)
def test_a_surname_with_a_mans_title_is_not_a_womans(text):
    assert marked(text, names=ADA) == {"person_1": ["Ada Quill"]}


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (ADA, "Ada Quill won. Mrs. Quill said so."),
        (ADA, "Ada Quill won. They will miss Quill."),
        (ROBERT, "Robert Quill won. After the death of his wife, Mr. Quill moved."),
        (ROBERT, "Robert Quill won. In a letter to his son, Quill said so."),
        (ROBERT, "Robert Quill won. So Quill, his wife and two children moved."),
        (ROBERT, "Robert Quill won. So Quill, senior minister, moved."),
        (ROBERT, "Robert Quill won. Mrs. Quill smiled. But Mr. Quill wept."),
        (XYLA, "Xyla Quill won. Ms. Quill said so."),
        (known(person="Hélène Quill"), "Hélène Quill won. Mrs. Quill said so."),
        (XYLA, "Mrs. Xyla Quill won. Mrs. Quill said so."),
    ],
)
def test_a_surname_with_a_title_that_fits_is_found(names, text):
    found = marked(text, names=names)["person_1"]

    assert found == [found[0], "Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "Xyla Quill was buried. Mrs. Quill threw a rose.",
        "Mr. Xyla Quill was buried. Ms. Quill threw a rose.",
        "Xyla Quill was buried. Ms. Quill and Mr. Quill threw roses.",
    ],
)
def test_of_whom_nothing_tells_the_sex_a_wifes_title_is_nobodys(text):
    assert marked(text, names=XYLA) == {"person_1": ["Xyla Quill"]}


def test_who_is_known_by_one_word_is_no_wife():
    names = known(person=("Robert Vesper", "Vesper"))

    assert marked("Then Mr. Vesper sang.", names=names) == {"person_1": ["Vesper"]}
    assert marked("Then Mrs. Vesper sang, and the younger Vesper.", names=names) == {}
