import pytest

from articles.keys import headline_key
from articles.pages.heading_lines import before_headline_again, without_lines_above
from articles.pages.html import read_html
from articles.pages.html_tree import parse_html, text_of
from articles.records import RawPage

HEADLINE = "Weir closes to lorries"
TEXT = [
    "The old weir bridge has been closed to lorries on Monday, for the third time this year.",
    "It will open in spring again, the council of the valley said in the evening, if money comes.",
    "Millers of both banks have asked for a ferry, which the county refused to pay for in March.",
]
BODY = "".join(f"<p>{text}</p>" for text in TEXT)
HEADING = f"<h1>{HEADLINE}</h1>"
KICKER = "VALLEY WONDER"


def tree_of(markup):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    return tree


def body_of(markup):
    text = f"<html><head><title>{HEADLINE}</title></head><body>{markup}</body></html>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=text)
    return list(read_html(page).facts.body)


def kept(markup, found):
    tree = tree_of(markup)
    texts = {element: text_of(element) for element in tree.iter("p")}
    return without_lines_above(found, tree, texts)


@pytest.mark.parametrize(
    "above",
    [f"<div>{KICKER}</div>", f"<p>{KICKER}</p>", f"<h3><a href='/t'>{KICKER}</a></h3>", "<a>VALLEY</a><span> WONDER</span>"],
)  # fmt: skip
def test_a_line_right_above_the_heading_is_none_of_the_text(above):
    assert kept(f"<article>{above}{HEADING}{BODY}</article>", [KICKER, *TEXT]) == TEXT


@pytest.mark.parametrize(
    ("markup", "line"),
    [(f"<p>{KICKER}</p>{HEADING}<div>{KICKER}</div>{BODY}", KICKER), (f"{HEADING}<p>{KICKER}</p>{BODY}", KICKER),
     (f"<p>{KICKER}.</p>{HEADING}{BODY}", f"{KICKER}."), (f"<p>{KICKER}</p>{'<a>The mills</a>' * 20}{HEADING}{BODY}", KICKER),
     (f"<p>{KICKER}</p>{BODY}{HEADING}", KICKER), (f"<p>{KICKER}</p>{BODY}", KICKER)],
)  # fmt: skip
def test_lines_that_stand_elsewhere_too_and_sentences_are_text(markup, line):
    assert kept(markup, [line, *TEXT]) == [line, *TEXT]


def test_a_page_reads_a_kicker_as_none_of_its_text():
    above = f'<div class="item__top">{KICKER}</div>'

    assert body_of(f"<main><article>{above}{HEADING}{BODY}</article></main>") == TEXT


def test_the_first_part_of_the_main_heading_is_no_paragraph():
    heading = f"<h1><span class='lead'>{HEADLINE}, and nobody knows what is next</span> <span>Millers read there</span></h1>"

    assert body_of(f"<div><div>{heading}</div><div>{BODY}</div></div>") == TEXT


def test_what_stands_below_the_headline_printed_again_is_none_of_the_text():
    again = [HEADLINE, "SUBSCRIBE", "3 comments"]
    tree = tree_of(f"{HEADING}{BODY}<section><h3>{HEADLINE}</h3><p>3 comments</p></section>")
    keys = {headline_key(HEADLINE)}

    assert before_headline_again([*TEXT, *again], tree, keys) == TEXT
    assert before_headline_again([*TEXT, HEADLINE, TEXT[0]], tree, keys) == [*TEXT, HEADLINE, TEXT[0]]  # fmt: skip
    assert before_headline_again([*TEXT, *again], tree_of(HEADING + BODY), keys) == [*TEXT, *again]
    assert before_headline_again([*TEXT, "Mills"], tree, keys) == [*TEXT, "Mills"]
