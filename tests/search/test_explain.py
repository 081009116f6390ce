"""A query said in words."""

import pytest

from articles.search.queries import Both, Covering, Query, SameMonth, State
from articles.search.syntax import explain, to_text
from tests.search.reading import A, B, published, read

EXPLAINED = [
    ("", "all articles"),
    ("taliban", "articles that mention “taliban”"),
    (
        'taliban #"war crimes" date:2021-08',
        "articles that mention “taliban” and are tagged “war crimes”, published 1–31 August 2021",
    ),
    ("a1 OR b1", "articles that mention “a1” or “b1”"),
    ("a1 b1 c1 -d1", "articles that mention “a1”, “b1” and “c1”, but not those that mention “d1”"),
    ("-d1", "articles that are held, but not those that mention “d1”"),
    ('"a1 b1"', "articles that mention the phrase “a1 b1”"),
    ('"a1 b1"~5', "articles that mention “a1” and “b1” within 5 words of each other"),
    ("title:a1", "articles that mention “a1” in the headline"),
    ("person:ghani is:full", "articles that name “ghani” and are held as full text"),
    ("date:>=2021-08 sort:oldest", "articles, published since 1 August 2021, oldest first"),
    ("a1 sort:spread", "articles that mention “a1”, the best of each month in turn"),
    ("date:..2021-08-03", "articles, published until 3 August 2021"),
    ("date:2021-08..2021-09", "articles, published 1 August – 30 September 2021"),
    ("date:2020..2021", "articles, published 1 January 2020 – 31 December 2021"),
    ("date:today OR a1", "articles that were published 15 August 2021 or mention “a1”"),
    ("day:08-03", "articles that were published on 3 August of any year"),
    ("words:>1500", "articles that have more than 1,500 words"),
    ("is:wire -is:copy", "articles that are by a news agency, but not those that are copies"),
    ("story:7f3k2ab", "articles that are of the story “7f3k2ab”"),
    ("lang:es has:image is:untagged", "articles that are in Spanish, have an image and have no tag"),
    ("is:changed -has:versions", "articles that have changed, but not those that have several versions"),
    ("a1~2", "articles that mention “a1” or a word 2 letters off"),
    ("(a1 b1)^2", "articles that (mention “a1” and “b1”) (weighed 2 times)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), EXPLAINED)
def test_explains(text, sentence):
    assert explain(read(text)) == sentence


def test_explains_choices_by_their_labels_and_dates_last():
    query = Query(
        root=A,
        choices={"outlet": ("the-hill", "post"), "held": ("full",), "tag": ()},
        dates=published("2021-08-01", "2021-08-31"),
    )

    assert explain(query, labels={"outlet": {"the-hill": "The Hill"}}) == (
        "articles that mention “a1”, are from “The Hill” or “post” and are held as full text, "
        "published 1–31 August 2021"
    )


def test_explains_a_month_of_any_year_though_nobody_can_type_it():
    asked = Query(root=Both((A, SameMonth(5))))

    assert explain(asked) == "articles that mention “a1” and were published in May of any year"
    assert to_text(asked) == "a1 *"


def test_explains_a_covering():
    covering = Covering((A, B))

    assert explain(Query(root=covering)) == (
        "articles that mention “a1” or “b1”, the more of them the better"
    )
    assert explain(Query(root=Both((covering, State("held", "full"))))) == (
        "articles that (mention “a1” or “b1”) and are held as full text"
    )
