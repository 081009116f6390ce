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


REST = (
    "The council of Oldport will speak of the weir again in May, when the first stones have come up the river.",
    "Until then lorries go by the ford at Denby, which the millers call a road for ducks and not for wheels.",
)


@pytest.mark.parametrize(
    "name",
    [
        "paywall",
        "premium-paywall",
        "article-paywall",
        "regwall",
        "piano-offer",
        "tp-modal",
        "article__locked",
        "subscribe-wall",
    ],
)
def test_what_stands_in_a_box_named_for_a_wall_is_no_text_whatever_its_words(name):
    wall = (
        f"<div class='{name}'><h3>Vaelg din post</h3><p>Tag mest med hjem af dalen</p>"
        "<div><a href='https://post.example/subscribe?from=box'>Videre</a></div></div>"
    )
    record = record_of(lines=3, wall=wall)

    assert record.facts.body == tuple(f"{number}. {LINE}" for number in range(3))
    assert record.text_held == "teaser"


def test_such_a_box_goes_from_a_page_that_states_nothing_too_and_its_text_is_whole():
    wall = (
        "<div class='premium-paywall'><p>Read all that the valley says</p><p>One crown a week</p>"
        "<p><a href='/login'>Come in</a></p></div>"
    )
    record = record_of(free=None, lines=3, wall=wall)

    assert record.facts.body == tuple(f"{number}. {LINE}" for number in range(3))
    assert record.text_held == "full"


@pytest.mark.parametrize("free", ["False", None])
@pytest.mark.parametrize("name", ["paywall", "metered", "premium-content", "article-locked"])
def test_the_text_that_is_to_be_paid_for_stays_though_its_element_is_called_a_wall(name, free):
    rest = "".join(f"<p>{line}</p>" for line in REST)
    within = (
        f"<div class='{name}'>{rest}<div class='cta'><a href='/subscribe'>Subscribe</a></div></div>"
    )

    assert record_of(free=free, wall=within).facts.body == (f"0. {LINE}", *REST)


def test_a_text_of_short_sentences_in_such_an_element_stays_too():
    lines = (
        "The weir was old, and it was known to be.",
        "Nobody spoke of it in the year before.",
        "The millers did, but to the ducks.",
    )
    rest = "".join(f"<p>{line}</p>" for line in lines)
    within = f"<div class='paywall'>{rest}<div><a href='/subscribe'>Subscribe</a></div></div>"

    assert record_of(wall=within).facts.body == (f"0. {LINE}", *lines)


def test_paragraphs_that_are_each_called_so_stay():
    rest = "".join(f"<p class='paywall'>{line}</p>" for line in REST)

    assert record_of(wall=rest).facts.body == (f"0. {LINE}", *REST)


def test_what_is_short_below_an_invitation_goes_with_it():
    wall = "<div><p>Cet article est réservé aux abonnés.</p><p>Un mois pour un euro</p><p>Sans engagement</p></div>"
    record = record_of(wall=wall, lines=2)

    assert record.facts.body == (f"0. {LINE}", f"1. {LINE}")
    assert record.text_held == "teaser"


def test_an_invitation_amid_the_whole_text_goes_alone():
    rest = "".join(f"<p>{line}</p>" for line in REST)
    record = record_of(wall=f"<p>Subscribe to continue reading</p>{rest}")

    assert record.facts.body == (f"0. {LINE}", *REST)
    assert record.text_held == "full"
