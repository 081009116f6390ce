import pytest

from articles.pages.html import read_html
from articles.records import RawPage

SENTENCE = "The council of the valley has closed the old weir bridge to lorries until the spring. "


def skipped(markup, *, head="", url=""):
    text = f"<html><head>{head}</head><body>{markup}</body></html>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text, url=url)
    return read_html(page).facts.skipped


@pytest.mark.parametrize(
    ("reason", "page"),
    [
        ("the page is empty", {"markup": ""}),
        ("no text of an article: Tarn Courier", {"markup": "", "head": "<title>Tarn Courier</title>", "url": "https://["}),
        ("no text of an article: Tarn Courier live", {"markup": "<h1>Tarn Courier live</h1>"}),
        ("too short for an article: Sign in", {"markup": "<h1>Sign in</h1><p>Name and word, please, to go on to it.</p><p>Or make an account.</p>"}),
        ("no text of an article: Tarn Courier", {"markup": "<h1>Tarn Courier</h1><p>The weir of the valley and what the council wants with it now</p><p>Ferries, and who is to pay for them</p>"}),
        ("a home page: Tarn Courier", {"markup": f"<h1>Tarn Courier</h1><p>{SENTENCE * 3}</p>", "url": "https://tarncourier.example/"}),
        ("a home page", {"markup": f"<p>{SENTENCE * 3}</p>", "url": "https://tarncourier.example/"}),
        ("too short for an article", {"markup": "<p>The weir is shut on Monday.</p><p>It opens in May.</p>"}),
        ("no headline and no text of an article", {"markup": "", "head": '<meta property="og:type" content="article"><meta property="og:description" content="The weir is closed to lorries.">'}),
        ("an error page: 503 Service Unavailable", {"markup": "<h1>503 Service Unavailable</h1>"}),
        ("a page of the site, not of an article: Valley", {
            "markup": f"<h1>Valley</h1><p>{SENTENCE * 3}</p>",
            "head": '<script type="application/ld+json">{"@type": "CollectionPage"}</script>',
        }),
    ],
)  # fmt: skip
def test_a_page_without_an_article_is_skipped_with_the_reason(reason, page):
    assert skipped(**page) == reason


@pytest.mark.parametrize(
    "page",
    [
        {
            "markup": "<h1>Weir closes</h1><p>The old weir bridge has been closed to all lorries on Monday.</p><p>It will open in the spring, the council of the valley says.</p>"
        },
        {
            "markup": "<h1>堰の橋を閉鎖</h1><p>谷の町議会は月曜日、古い堰の橋を春まで通行止めにした。</p><p>橋脚の傷みが見つかったためだと議長は述べた。</p>"
        },
        {
            "markup": "<h1>堰の橋を閉鎖</h1><p>谷の町議会は月曜日、橋脚の傷みが見つかったため古い堰の橋を春まで通行止めにしたと発表した、と議長が述べた。</p>"
        },
        {"markup": f"<h1>404 days of rain</h1><p>{SENTENCE * 10}</p>"},
        {"markup": f"<h1>Cookie settings are a mess</h1><p>{SENTENCE * 40}</p>"},
        {"markup": "<h1>Weir closes</h1>", "head": '<meta property="og:type" content="article">'},
    ],
)
def test_in_doubt_there_is_an_article(page):
    assert skipped(**page) == ""


DATED = '<meta property="article:published_time" content="2021-05-17T08:00:00Z">'
BANNER = '<div id="cmp"><h2>We value your privacy</h2></div>'
LATEST = "".join(f'<h3><a href="/{n}">Ferry number {n} sails again</a></h3>' for n in range(9))
BRIEF = "<p>The old weir bridge of the valley has been closed to lorries, the council said on Monday.</p>"
ASKING = "<p>We and our 90 partners keep cookies on your device. You choose what we may do with them.</p>"


@pytest.mark.parametrize(
    "page",
    [
        {"markup": f"<article><h1>Weir closes</h1><p>{SENTENCE * 3}</p></article>{BANNER}"},
        {"markup": f"<article><h1>Weir closes</h1>{BRIEF * 2}</article>{BANNER}", "head": DATED},
        {"markup": f"<h1>Why accept cookies? A guide</h1><p>{SENTENCE * 3}</p>", "head": DATED},
        {"markup": "<h1>Why accept cookies? A guide</h1>" + ASKING.replace("</p>", " We ask before your page is shown.</p>") * 3, "head": DATED},
    ],
)  # fmt: skip
def test_a_banner_for_cookies_does_not_hide_the_article(page):
    assert skipped(**page) == ""


@pytest.mark.parametrize(
    ("reason", "page"),
    [
        ("a consent wall: We value your privacy", {"markup": f"<h1>We value your privacy</h1>{ASKING}"}),
        ("a consent wall: We value your privacy", {"markup": "<h1>We value your privacy</h1><p>Choose what may be kept of you before you go on reading.</p>"}),
        ("a consent wall: The Tarn Courier", {"markup": f"<h1>The Tarn Courier</h1><h2>We value your privacy</h2>{ASKING * 3}", "head": DATED}),
    ],
)  # fmt: skip
def test_a_page_that_only_asks_for_consent_is_skipped(reason, page):
    assert skipped(**page) == reason


@pytest.mark.parametrize("latest", [f"<section><h2>Latest</h2>{LATEST}</section>", LATEST])
def test_a_list_beside_a_dated_article_does_not_make_it_one(latest):
    below = f"<article><h1>Weir closes</h1><p>{SENTENCE * 2}</p><p>{SENTENCE}</p>{BRIEF}</article>{latest}"
    in_lines = f"{latest}<h1>Weir closes</h1><div>{SENTENCE * 2}<br><br>{SENTENCE}<br><br>It opens in the spring.</div>"

    assert skipped(below, head=DATED) == ""
    assert skipped(in_lines, head=DATED) == ""


def test_headings_with_links_among_the_text_are_a_list_whatever_its_day():
    teasers = "".join(
        f'<h3><a href="/{n}">Ferry number {n} sails again</a></h3><p>{SENTENCE}Line {n}.</p>'
        for n in range(3)
    )

    assert skipped(f"<h1>Ferries</h1>{teasers}{LATEST}", head=DATED).startswith("a list of")


@pytest.mark.parametrize("headline", [
    "500 jobs to go at Fenwick mill", "404 homes without power after storm", "Forbidden book found in mill loft",
    "Just a moment of madness, judge tells mill thief", "Access denied to flood victims of the valley",
    "Story not found in the old ledger",
])  # fmt: skip
def test_a_headline_that_begins_like_an_error_heads_an_article(headline):
    assert skipped(f"<h1>{headline}</h1>{BRIEF}<p>{SENTENCE * 2}</p>") == ""


def test_a_signed_text_outweighs_the_title_of_an_error():
    signed = f'<h1>Are you a robot?</h1><p class="byline">By Anna Lee</p>{BRIEF}<p>{SENTENCE}</p>'

    assert skipped(signed) == ""


@pytest.mark.parametrize(
    "page",
    [
        "<h1>404 Diese Seite gibt es nicht</h1><p>Die gewünschte Seite wurde verschoben. Suchen Sie bitte danach.</p>",
        "<h1>Error 503 Backend fetch failed</h1><p>The server did not answer your request in time.</p>",
        f"<h1>Sorry, page not found – The Tarn Courier</h1>{BRIEF}<p>{SENTENCE}</p>",
        f"<h1>Just a moment...</h1>{BRIEF}<p>{SENTENCE}</p>",
    ],
)
def test_an_error_is_told_by_its_whole_title_or_its_text(page):
    assert skipped(page).startswith("an error page: ")
