import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.invented_pages import LINES

PRINTED = LINES[:5]
BEHIND = (
    "The harbour master of Tarn has left his post after nine years and a long row over two cranes, the port said on Monday.",
    "Ten gardens of the valley have won the county prize for late roses in a dry spring, and nine are to be seen until June.",
    "The school bus will not stop in three villages from September, the county said, and parents want to know who is to pay.",
    "Farmers along the weir are counting what the hail of Sunday night has left of the barley and of the young plum trees.",
    "A reading room for night shifts opens in the library of Wend, with forty chairs and a stove that is lit before the snow.",
)


def body_of(*stated, printed=PRINTED):
    node = {"@type": "NewsArticle", "headline": "Weir bridge closes", "articleBody": stated[0].join(stated[1:])}  # fmt: skip
    paragraphs = "".join(f"<p>{line}</p>" for line in printed)
    text = (
        f"<html lang='en'><head><title>Weir bridge closes</title><script type='application/ld+json'>{json.dumps(node)}</script>"
        f"</head><body><article><h1>Weir bridge closes</h1>{paragraphs}</article></body></html>"
    )
    page = RawPage(origin="w.html", media_type="text/html", content=b"", text=text)
    return read_html(page).facts.body


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize(
    "junk",
    [("Read more: Ten gardens win.", "Subscribe to our newsletter."), ("Share this article.", "Also read: Harbour master quits."),
     ("Lire aussi : Dix jardins primés.", "Abonnieren Sie unseren Newsletter."), ("Follow us on Twitter.", "Recommended stories.")],
)  # fmt: skip
def test_the_printed_text_wins_over_the_same_with_a_site_s_lines_behind_it(between, junk):
    assert body_of(between, *PRINTED, *junk, *BEHIND) == PRINTED


@pytest.mark.parametrize(
    ("stated", "printed"),
    [  # One such line amid a text, of which the page prints the beginning.
        ((*PRINTED, "Read more: Ten gardens win.", *LINES[5:], *BEHIND), PRINTED),
        # Bids to pay, where the text goes on for those who do.
        ((*PRINTED, "Subscribe to continue reading.", "Read more: Ten gardens win.", *BEHIND), PRINTED),
        # A beginning of two paragraphs.
        ((*PRINTED, "Read more: Ten gardens win.", "Subscribe to our newsletter.", *BEHIND), PRINTED[:2]),
        # Behind what the page doesn't print.
        ((*PRINTED, *LINES[5:], "Read more: Ten gardens win.", "Subscribe to our newsletter.", *BEHIND), PRINTED),
        # Another text.
        ((*LINES[5:], "Read more: Ten gardens win.", "Subscribe to our newsletter.", *BEHIND), PRINTED),
    ],
)  # fmt: skip
def test_a_longer_stated_text_wins_where_it_may_be_the_whole(stated, printed):
    body = body_of("\n\n", *stated, printed=printed)

    assert set(BEHIND) <= set(body)
