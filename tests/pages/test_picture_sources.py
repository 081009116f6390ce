"""The address of a picture that a page loads late, offers in several widths or shows readers without scripts."""

import pytest

from articles.pages.html_tree import parse_html
from articles.pages.picture_sources import source_of
from tests.pages.test_layouts_of_the_world import facts_of

PICTURE = "https://pics.example/weir-1200.jpg"


def source_in(markup):
    tree = parse_html(markup)
    assert tree is not None
    return source_of(next(tree.iter("img")))


@pytest.mark.parametrize(
    "markup",
    [f'<img src="{PICTURE}">', f'<img src="data:image/gif;base64,R0" data-src="{PICTURE}">', f'<img src="/img/blank.gif" data-src="{PICTURE}">',
     f'<img srcset="/weir-300.jpg 300w, {PICTURE} 1200w">', f'<picture><source srcset="{PICTURE} 1200w, /weir-300.jpg 300w"><img></picture>',
     f'<picture><source data-srcset="{PICTURE} 2x, /weir.jpg 1x"><img src="data:,"></picture>',
     f'<img class="lazy" src="/img/blank.gif"><noscript><img src="{PICTURE}"></noscript>'],
)  # fmt: skip
def test_the_picture_is_the_widest_that_is_no_blank_one(markup):
    assert source_in(f"<figure>{markup}</figure>") == PICTURE


def test_a_blank_picture_alone_is_stated():
    assert source_in('<p><img src="/img/blank.gif"></p>') == "/img/blank.gif"


@pytest.mark.parametrize(
    "offered", ["", ",", " , ", "data:image/gif;base64,R0 1w", "x" * 9_000 + " 5w", ", " * 90_000]
)
def test_an_odd_set_of_pictures_is_read_all_the_same(offered):
    assert PICTURE not in source_in(f'<p><img srcset="{offered}"></p>')


def test_the_writers_portrait_is_no_lead_image():
    portrait = '<div class="author"><figure><img src="/ann.jpg"><figcaption>Ann Roe</figcaption></figure></div>'
    figure = f'<figure><img src="{PICTURE}"><figcaption>The weir.</figcaption></figure>'
    facts = facts_of("", above=portrait + figure)
    assert (facts.image_url, facts.image_caption) == (PICTURE, "The weir.")
