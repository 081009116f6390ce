import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

LINE = (
    "The old weir bridge of Oldport has been closed to lorries on Monday, for the third time this year, "
    "and few of the millers on both banks had been told of it before."
)
WALL = "<div class='offer'><p>Get unlimited access to the Valley Post for $1 a week. Already a subscriber? Log in</p></div>"


def record_of(*, free="False", lines=1, wall=WALL):
    stated = {"@type": "NewsArticle", "headline": "Weir closes", "isAccessibleForFree": free}
    text = "".join(f"<p>{number}. {LINE}</p>" for number in range(lines))
    head = f"<script type='application/ld+json'>{json.dumps(stated)}</script>"
    page = f"<html><head>{head}</head><body><article><h1>Weir closes</h1>{text}{wall}</article></body></html>"
    return read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))


@pytest.mark.parametrize("free", [False, "False", "false", "no"])
def test_a_short_text_before_a_wall_of_payment_is_a_taste_and_the_wall_none_of_it(free):
    record = record_of(free=free)

    assert record.facts.body == (f"0. {LINE}",)
    assert record.text_held == "teaser"


@pytest.mark.parametrize(
    "otherwise",
    [{"free": True}, {"free": None}, {"lines": 12}, {"wall": "<p>The council meets in May.</p>"}],
)
def test_without_the_statement_or_the_wall_or_with_much_to_read_the_text_is_whole(otherwise):
    assert record_of(**otherwise).text_held == "full"


def test_a_wall_in_another_language_is_no_text_either():
    wall = (
        "<div class='offer'><p>Weiterlesen mit Tal+</p><p>Jetzt 4 Wochen für 1 Euro testen</p>"
        "<p>Sie sind bereits Abonnent? Hier anmelden</p></div>"
    )
    record = record_of(wall=wall)

    assert (record.facts.body, record.text_held) == ((f"0. {LINE}",), "teaser")
