import pytest

from articles.pages.html import read_html
from articles.records import RawPage

PARAGRAPHS = (
    "The old weir bridge has been closed to lorries on Monday, for the third time this year.",
    "It will open in spring again, the council of the valley said in the evening, if money comes.",
    "Millers of both banks have asked for a ferry, which the county refused to pay for in March.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
DECK = "A beam is cracked, and nobody knows who is to pay for it"


def body_of(above, *, head="", text=TEXT):
    markup = f"<html><head><title>Weir closes to lorries</title>{head}</head><body><h1>Weir closes to lorries</h1>{above}<article>{text}</article>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)
    return read_html(page).facts.body


DESCRIBED = f'<meta property="og:description" content="{DECK}">'


@pytest.mark.parametrize(
    ("above", "head"),
    [(f"<header><div>{DECK}</div></header>", DESCRIBED),
     (f'<p class="article__standfirst">{DECK}</p>', ""),
     (f'<h2 class="chapeau">{DECK}</h2>', ""),
     (f'<div class="ContentHeaderDek-x1">{DECK}</div>', ""),
     (f'<p class="by">Someone said so, and that is all of it.</p><div>{DECK}</div>', DESCRIBED)],
)  # fmt: skip
def test_a_printed_standfirst_is_the_first_paragraph(above, head):
    assert body_of(above, head=head) == (DECK, *PARAGRAPHS)


def test_a_description_cut_short_stands_for_the_whole_line():
    whole = f"{DECK}, the surveyors of the county or the millers of the valley"
    head = f'<meta name="description" content="{whole[:70]}…">'

    assert body_of(f"<div>{whole}</div>", head=head) == (whole, *PARAGRAPHS)


@pytest.mark.parametrize(
    ("above", "head"),
    [("", DESCRIBED), (f"<div>{DECK}</div>", ""),
     (f'<p class="standfirst">{DECK} <a href="/x">more</a></p>', ""),
     (f'<div class="related"><p class="standfirst">{DECK}</p></div>', ""),
     ('<p class="subtitle">Weir closes to lorries</p>', ""),
     ('<p class="subtitle">By Ann Roe and Io Dodds, Tim Roe</p>', "")],
)  # fmt: skip
def test_a_line_that_nothing_bears_out_is_no_standfirst(above, head):
    assert body_of(above, head=head) == PARAGRAPHS


def test_a_standfirst_in_the_text_stays_where_it_is():
    assert body_of("", head=DESCRIBED, text=f"<p>{DECK}.</p>{TEXT}") == (f"{DECK}.", *PARAGRAPHS)


def test_a_page_without_a_heading_has_no_standfirst():
    page = RawPage(
        origin="page.html", media_type="text/html", content=b"",
        text=f"<html><head>{DESCRIBED}</head><body><div>{DECK}</div><article>{TEXT}</article>",
    )  # fmt: skip

    assert DECK not in read_html(page).facts.body[1:]
