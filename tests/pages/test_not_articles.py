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
