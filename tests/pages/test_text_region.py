"""Text region: what trafilatura would take the text from, and where that is not known before it looks."""

import pytest

from articles.pages.extraction import text_in, without_dropped
from articles.pages.html_tree import parse_html
from articles.pages.text_region import region_of

SENTENCE = "The lock keeper of Oldport said that gate {} had held all through the night. "
TEXT = "".join(f"<p>{SENTENCE.format(number) * 3}</p>" for number in range(6))
TEASERS = "".join(
    f'<div class="story-card"><p>Elsewhere in the valley, story {number}.</p></div>'
    for number in range(9)
)


def page(*parts):
    return without_dropped(parse_html(f"<html><body>{''.join(parts)}</body></html>"))


def all_text(tree):
    return " ".join(" ".join(map(str, tree.itertext())).split())


@pytest.mark.parametrize(
    "text",
    [
        f'<div class="entry-content">{TEXT}</div>',
        f'<section id="articleBody-9">{TEXT}</section>',
        f'<div itemprop="articleBody" class="c-7">{TEXT}</div>',
        f"<article>{TEXT}</article>",
        f'<main class="layout"><div class="post"><h2>Gates</h2>{TEXT}</div></main>',
    ],
)
def test_the_region_is_what_is_called_a_text_alone_and_gives_the_text_of_the_whole_page(text):
    tree = page(TEASERS, "<div id=wrap>", text, "tail</div>", TEASERS)

    region = region_of(tree)

    assert region is not None
    assert "Elsewhere" not in all_text(region)
    assert "tail" not in all_text(region)
    alone, whole = text_in(region, fast=True), text_in(tree, fast=True)
    assert all_text(alone) == all_text(whole)
    assert all_text(alone).count("lock keeper") == 18


def test_the_page_keeps_its_region():
    tree = page(f"<article>{TEXT}</article>")

    region_of(tree)

    assert all_text(tree).count("lock keeper") == 18


@pytest.mark.parametrize(
    "text",
    [
        f'<div class="comments"><div class="post-body">{TEXT}</div></div>',
        f'<form><div class="post-body">{TEXT}</div></form>',
        f'<section class="infinite-scroll"><article>{TEXT}</article></section>',
        f"<table role=presentation><tr><td><article>{TEXT}</article></td></tr></table>",
    ],
)
def test_what_may_be_taken_out_before_or_made_something_else_is_no_region(text):
    assert region_of(page(text)) is None


def test_the_names_of_a_whole_page_say_nothing_of_what_is_taken_out():
    tree = parse_html(f'<body class="single comments-open"><article>{TEXT}</article></body>')

    assert region_of(tree) is not None


def test_a_page_whose_region_holds_little_or_that_has_none_is_searched_whole():
    assert region_of(page("<article><p>Gates held.</p></article>", TEXT)) is None
    assert region_of(page(TEASERS)) is None
