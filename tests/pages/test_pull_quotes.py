import pytest

from articles.pages.html_tree import parse_html, text_of
from articles.pages.pull_quotes import without_pull_quotes

SAID = "A bridge that closes itself is worse than one we close"
TEXT = [
    "The weir bridge is closed to lorries.",
    f"“{SAID},” said Odile Farrant, who leads the council.",
    "Repairs begin in March.",
]


def kept(markup, paragraphs):
    tree = parse_html(f"<article>{markup}</article>")
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return without_pull_quotes(paragraphs, tree, texts)


@pytest.mark.parametrize(
    "quote",
    [f"<blockquote><p>“{SAID}.”</p><cite>Odile Farrant</cite></blockquote>", f"<blockquote>“{SAID}.”</blockquote>",
     f"<div class='pull-quote'><p>“{SAID}.”</p></div>", f"<figure class='c-pullquote'><p>“{SAID}.”</p></figure>",
     f"<p class='pulled_quote'>“{SAID}.”</p>", f"<div class='x-article-quote'><p>“{SAID}.”</p></div>", f"<div class='artikel-zitat'><p>“{SAID}.”</p></div>"],
)  # fmt: skip
def test_a_sentence_that_is_printed_again_as_a_quotation_stands_once(quote):
    assert kept(quote, [TEXT[0], f"“{SAID}.”", *TEXT[1:]]) == TEXT


@pytest.mark.parametrize(
    "quote",
    [f"<blockquote class='wp-block-pullquote'><p>“{SAID}.”</p><cite>Odile Farrant</cite></blockquote>",
     f"<figure class='pull-quote'><blockquote><p>“{SAID}.”</p></blockquote><figcaption>Odile Farrant</figcaption></figure>"],
)  # fmt: skip
def test_whose_words_they_are_goes_with_a_quotation_that_is_printed_again(quote):
    assert kept(quote, [TEXT[0], f"“{SAID}.”", "Odile Farrant", *TEXT[1:]]) == TEXT


def test_whose_words_they_are_stays_with_a_quotation_of_its_own():
    quote = (
        "<blockquote><p>Nobody asked the river before.</p><cite>Odile Farrant</cite></blockquote>"
    )
    printed = [*TEXT, "Nobody asked the river before.", "Odile Farrant"]

    assert kept(quote, printed) == printed


def test_a_paragraph_that_is_printed_again_whole_stands_once():
    assert kept(f"<blockquote>{TEXT[0]}</blockquote>", [*TEXT, TEXT[0]]) == TEXT[1:] + TEXT[:1]


def test_a_quotation_that_the_text_does_not_repeat_is_part_of_it():
    letter = "Dear neighbours, the weir is not what it was when I was young."

    assert kept(f"<blockquote><p>{letter}</p></blockquote>", [*TEXT, letter]) == [*TEXT, letter]


def test_what_a_text_says_twice_outside_of_quotations_stays():
    lines = [*TEXT, SAID, "No."]

    assert kept(f"<p>{SAID}</p><blockquote><p>No.</p></blockquote>", lines) == lines


@pytest.mark.parametrize("source", ["", "<cite>Odile Farrant</cite>"])
def test_a_quotation_of_four_words_that_the_text_holds_stands_once(source):
    quote = f"<div class='quote'><blockquote><p>Our weir has flu</p>{source}</blockquote></div>"
    text = [*TEXT, "“Our weir has flu,” said Odile Farrant."]
    printed = [TEXT[0], "Our weir has flu", *(["Odile Farrant"] if source else []), *text[1:]]

    assert kept(quote, printed) == text


def test_short_lines_of_a_poem_and_words_that_no_one_paragraph_holds_stay():
    poem = "<blockquote><p>The weir ran on.</p><p>The mill ran dry.</p></blockquote>"
    printed = [*TEXT, "The weir ran on.", "The mill ran dry.", "The weir ran on."]
    assert kept(poem, printed) == printed

    parted = [*TEXT, "Our weir has flu", "Our weir", "has flu, she says."]
    assert kept("<blockquote>Our weir has flu</blockquote>", parted) == parted
