import pytest

from articles.pages.newsrooms import is_nobody, names_newsroom, without_newsrooms


@pytest.mark.parametrize(
    "name", ["Agencies", "Editorial Board", "Press release", "Sponsored Content", "الوكالات", "anonymous"]
)  # fmt: skip
def test_a_word_that_does_not_say_who_names_nobody(name):
    assert is_nobody(name)
    assert not is_nobody(f"{name} Roe")


def test_a_role_at_the_end_is_told():
    assert names_newsroom("Ann Roe Staff Writer")
    assert not names_newsroom("Ann Deskin")


@pytest.mark.parametrize(
    ("text", "left"),
    [("Da Redação", ""), ("Tim Redaksi", ""), ("Ritstjórn", ""), ("Ana Ruiz, Redacción", "Ana Ruiz"), ("디지털뉴스팀", ""),
     ("กองบรรณาธิการ", ""), ("Συντακτική ομάδα", ""), ("وكالات", ""), ("Ana Ruiz", "Ana Ruiz")],
)  # fmt: skip
def test_newsrooms_of_other_languages_go(text, left):
    assert without_newsrooms(text) == left
