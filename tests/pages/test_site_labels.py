import pytest

from articles.pages.furniture import ends_article, is_furniture, is_invitation
from articles.pages.labelled_lines import counts_comments


@pytest.mark.parametrize(
    "line",
    ["Publicerad:", "Data publicării:", "Oluşturulma Tarihi:", "| Published", "Fecha de publicación", "End of Article", "+ FOLLOW", "Suivre", "Exclusivo suscriptores",
     "Today’s Paper", "Related Internet Links"],
)  # fmt: skip
def test_a_label_of_a_date_a_button_or_an_end_is_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Publicerad poesi", "Follow the river", "The end of the article", "Today’s paper mills", "Suivre la rivière", "| Published weir | 3 |", "“Follow”"],
)  # fmt: skip
def test_words_that_begin_so_are_text(line):
    assert not is_furniture(line)


def test_a_headline_behind_a_label_of_latvia_is_another_articles():
    assert is_invitation("Lasi vēl: Tilts pār upi")
    assert not is_invitation("Lasi vēlāk, viņa teica.")


@pytest.mark.parametrize("line", ["0 Commentaire", "3 comments", "12 komentářů", "5 件のコメント", "3 댓글"])  # fmt: skip
def test_how_many_comments_there_are_ends_an_article(line):
    assert counts_comments(line)
    assert ends_article(line)


@pytest.mark.parametrize("line", ["3 topics", "3 comments were deleted", "Three comments", "1950"])
def test_other_numbers_end_none(line):
    assert not counts_comments(line)
    assert not ends_article(line)
