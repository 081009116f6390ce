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
     (f'<div><div data-component="standfirst"><p>{DECK}</p></div></div>', ""),
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


def test_a_first_paragraph_with_a_mark_that_its_text_lacks_is_no_standfirst():
    text = (
        f'<p><span aria-hidden="true">x </span>{PARAGRAPHS[0]}</p>' + TEXT[TEXT.index("</p>") + 4 :]
    )
    markup = f"<article><h1>Weir closes to lorries</h1>{text}</article>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)

    assert read_html(page).facts.body == PARAGRAPHS


def test_a_page_without_a_heading_has_no_standfirst():
    page = RawPage(
        origin="page.html", media_type="text/html", content=b"",
        text=f"<html><head>{DESCRIBED}</head><body><div>{DECK}</div><article>{TEXT}</article>",
    )  # fmt: skip

    assert DECK not in read_html(page).facts.body[1:]


@pytest.mark.parametrize(
    "mark",
    ['class="einleitung small"', 'class="article__preamble"', 'class="strapline"', 'class="epigraph"',
     'class="ContentHead_lead____Abc"', 'class="StoryElement-leadText"', 'class="article__teaser-text"',
     'class="article__desc"', 'class="top-summary"', 'class="manchetje"', 'class="sumario"', 'class="underrubrik"', 'class="headline__sub"', 'class="typo-subline-detail"', 'data-test="article-teaser"'],
)  # fmt: skip
def test_a_standfirst_goes_by_many_names(mark):
    assert body_of(f"<div><p {mark}>{DECK}</p></div>") == (DECK, *PARAGRAPHS)


LOGO = "<h1>The Valley Courier</h1>"
CARD = f'<div class="related-card"><h3>Weir closes to lorries</h3><p class="lead">{DECK}</p></div>'


@pytest.mark.parametrize(
    ("above", "lead", "is_one"),
    [("", f'<div class="lead">{DECK}</div>', True), (LOGO, f'<p class="standfirst">{DECK}</p>', True), ("", f"<div>{DECK}</div>", True),
     ("", f"<p>{DECK} in the valley.</p>", False), (CARD, "", False)],
)  # fmt: skip
def test_a_headline_in_a_lesser_heading_has_a_standfirst_that_is_stated_or_called_one(
    above, lead, is_one
):
    head = f"<title>Weir closes to lorries</title>{'' if 'class' in lead else DESCRIBED}"
    markup = (
        f"<html><head>{head}</head><body>{above}<div><header><h2>Weir closes to lorries</h2>{lead}</header>"
        f'<div class="body">{TEXT * 3}</div></div></body></html>'
    )
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)

    assert (DECK in read_html(page).facts.body) is is_one


@pytest.mark.parametrize("tag", ["p", "h2", "h4"])
def test_a_line_beside_the_heading_is_the_standfirst(tag):
    assert body_of(f"<{tag}>{DECK}</{tag}>") == (DECK, *PARAGRAPHS)


def test_a_line_in_the_header_of_the_heading_is_the_standfirst():
    heading = "<h1>Weir closes to lorries</h1>"
    markup = f"<html><body><article><header><div>{heading}</div><p>{DECK}</p></header>{TEXT}</article></body></html>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)

    assert read_html(page).facts.body == (DECK, *PARAGRAPHS)


@pytest.mark.parametrize(
    "above",
    [f'<p class="image-caption">{DECK}</p>', f'<p class="share-hint">{DECK}</p>',
     f'<p>{DECK} <a href="/x">more</a></p>', f'<div class="teaser-list"><p class="teaser-text">{DECK}</p></div>',
     "<p>Photo: a beam of the bridge, cracked, on the day after it was closed</p>",
     "<p>Three of the beams are cracked</p>"],
)  # fmt: skip
def test_what_else_stands_beside_the_heading_is_no_standfirst(above):
    assert body_of(above) == PARAGRAPHS


def test_a_line_of_prose_beside_the_headline_is_a_standfirst_in_a_block_as_well():
    told = f"{DECK}, the surveyors of the county said."

    assert body_of(f"<div>{told}</div>") == (told, *PARAGRAPHS)
    assert body_of(f'<div class="image-caption">{told}</div>') == PARAGRAPHS


@pytest.mark.parametrize("column", ['class="sidebar-1"', 'id="cards"', ""])
def test_a_column_that_holds_heading_and_text_is_no_sidebar_whatever_it_is_called(column):
    card = '<div class="sidebar"><p class="description">The mill burns for a third night, and who is to pay</p></div>'
    inner = f'{card}<p class="description"><span>Wend</span>{DECK}</p><article>{TEXT}</article>'
    markup = f"<body><div {column}><h1>Weir closes to lorries</h1>{inner}</div></body>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)

    assert read_html(page).facts.body == (f"Wend{DECK}", *PARAGRAPHS)


def test_a_block_of_the_whole_text_is_no_standfirst_where_no_spaces_part_the_words():
    lines = ["石橋在星期一第三次關閉，貨車要繞行二十公里。", "縣議會說，若有經費，春天會再開放。", "兩岸的磨坊主人要求設渡船，縣府拒絕付錢。"]  # fmt: skip
    text = "".join(f"<p>{line}</p>" for line in lines)
    markup = (
        f'<body><div><h1>石橋關閉</h1><div class="text"><b>2023/02/17</b>{text}</div></div></body>'
    )
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)

    assert [line for line in read_html(page).facts.body if lines[1] in line] == [lines[1]]
