import pytest

from articles.pages.newsrooms import (
    is_nobody,
    is_organisation,
    names_newsroom,
    without_newsrooms,
)


@pytest.mark.parametrize(
    "name", ["Agencies", "Editorial Board", "Press release", "Sponsored Content", "الوكالات", "anonymous"]
)  # fmt: skip
def test_a_word_that_does_not_say_who_names_nobody(name):
    assert is_nobody(name)
    assert not is_nobody(f"{name} Roe")


@pytest.mark.parametrize(
    "name", ["Editör", "Redactor", "Van onze verslaggever", "本报记者", "Copyright Holder", "Unbekannt", "المحرر", "Wartawan"]
)  # fmt: skip
def test_a_role_in_any_language_alone_names_nobody(name):
    assert is_nobody(name)
    assert not is_nobody(f"{name} Roe")


def test_a_role_at_the_end_is_told():
    assert names_newsroom("Ann Roe Staff Writer")
    assert not names_newsroom("Ann Deskin")


@pytest.mark.parametrize(
    ("text", "left"),
    [("Da Redação", ""), ("Tim Redaksi", ""), ("Ritstjórn", ""), ("Ana Ruiz, Redacción", "Ana Ruiz"), ("디지털뉴스팀", ""),
     ("กองบรรณาธิการ", ""), ("Συντακτική ομάδα", ""), ("وكالات", ""), ("Ana Ruiz", "Ana Ruiz"),
     ("Redacção", ""), ("Redactia", ""), ("Редакција", ""), ("Redaksia", ""), ("Redaksiya", ""), ("რედაქცია", ""), ("Խմբագրություն", ""),
     ("Onze nieuwsredactie", ""), ("Nhóm phóng viên", ""), ("デジタル編集部", ""), ("디지털뉴스부", ""), ("گروه سیاسی", ""), ("Ana Redaksiani", "Ana Redaksiani"),
     ("सम्वाददाता", ""), ("Redactie Weir, Ann Roe", "Ann Roe")],
)  # fmt: skip
def test_newsrooms_of_other_languages_go(text, left):
    assert without_newsrooms(text) == left


@pytest.mark.parametrize(
    "name",
    ["Weir Health News", "Otto Weir Institute", "University of Wend", "The Office for Weirs", "Weir Valley Council", "The Wend Department of Weirs", "CNN", "Millers Foundation"],
)  # fmt: skip
def test_an_organisation_is_told_by_its_name(name):
    assert is_organisation(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ann Newsome",
        "News",
        "Ann Press",
        "Ann Church",
        "Abc",
        "Ann Banks",
        "Bo Radioff",
        "Ann of Wend",
    ],
)
def test_family_names_are_no_organisations(name):
    assert not is_organisation(name)
