import pytest

from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.pages.lead_image import read_lead_image
from articles.records import RawPage

PROSE = "The council of the valley met to talk of the weir, which leaks, and of the road. "
IMAGE = '<img src="m.jpg">'


def lead_image(markup, *, head=""):
    text = f"<html><head>{head}</head><body>{markup}</body></html>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=text)
    facts = read_lead_image(page, parse_html(text))
    return facts.image_url, facts.image_caption, facts.image_credit


@pytest.mark.parametrize(
    "figure",
    [
        f'<figure>{IMAGE}<p class="content-media__description">The mill — Foto: Ann Roe</p></figure>',
        f"<figure>{IMAGE}<figcaption><span>Foto: <a>Ann Roe</a></span><p>The mill</p></figcaption></figure>",
        f'<figure>{IMAGE}<div class="bildtext">The mill</div><div class="foto--autor">Ann Roe</div></figure>',
        f'<div class="blog--image">{IMAGE}<p class="image--desc">The mill</p><p class="image--author">Foto: Ann Roe</p></div>',
        f'<div class="caption full-width">{IMAGE}<span>The mill</span><cite>Ann Roe</cite></div>',
        f'<div class="images">{IMAGE}<p>The mill PHOTO | ANN ROE</p></div>',
        f'<aside class="wide image"><a href="/m.jpg">{IMAGE}</a><p class="caption">The mill <span class="credits">Ann Roe</span></p></aside>',
    ],
)  # fmt: skip
def test_the_words_of_a_picture_are_found_by_what_their_elements_are_called(figure):
    address, caption, credit = lead_image(f"<h1>Weir closes</h1><div>{figure}<p>{PROSE}</p></div>")

    assert (address, caption, credit.title()) == ("m.jpg", "The mill", "Ann Roe")


def test_a_credit_alone_in_the_box_of_a_picture_is_one():
    box = (
        f'<div class="main-image">{IMAGE}<div class="main-image__title"><div class="main-image__author">Фото: '
        "Анна Ро / Зерно</div></div></div>"
    )

    assert lead_image(f"<h1>Weir</h1>{box}") == ("m.jpg", "", "Анна Ро / Зерно")


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="author-photo">{IMAGE}<p>Ann Roe</p></div>',
        f'<div class="image"><h3>Weir opens</h3>{IMAGE}<p>The mill</p></div>',
        f'<div class="photos">{IMAGE}<time>May 3</time></div>',
        f'<div class="lead-image">{IMAGE}<p>{PROSE * 6}</p></div>',
        f'<div class="related"><div class="image">{IMAGE}<p>The mill</p></div></div>',
        f'<div class="story">{IMAGE}<p>The mill</p></div>',
    ],
    ids=("a portrait", "a headline", "a date", "the article", "a card", "no picture's name"),
)  # fmt: skip
def test_other_words_beside_a_picture_are_none_of_it(box):
    assert lead_image(f"<h1>Weir closes</h1>{box}") == ("", "", "")


def test_what_holds_the_heading_is_no_sidebar_whatever_it_is_called():
    figure = f"<figure>{IMAGE}<figcaption>The mill</figcaption></figure>"

    assert lead_image(f'<div class="sidebar-layout"><h1>Weir</h1>{figure}</div>')[1] == "The mill"
    assert lead_image(f'<h1>Weir</h1><div class="sidebar-layout">{figure}</div>')[1] == ""


@pytest.mark.parametrize(
    "markup",
    [
        '<h1>Weir</h1><div class="caption">The mill (Photo: Ann Roe)</div><p>TEXT</p>',
        '<header><div class="image__caption"><span>The mill</span><span>Photo: Ann Roe</span></div><h1>Weir</h1></header><p>TEXT</p>',
        '<h1>Weir</h1><div class="LeadCaption"><span class="LeadCaption-caption">The mill</span><span class="LeadCaption-credit">Ann Roe</span></div>',
    ],
)  # fmt: skip
def test_a_caption_above_the_text_needs_no_picture_beside_it(markup):
    assert lead_image(markup.replace("TEXT", PROSE * 2)) == ("", "The mill", "Ann Roe")


@pytest.mark.parametrize(
    "markup",
    [
        f'<h1>Weir</h1><p>{PROSE * 2}</p><div class="caption">The mill</div>',
        '<div class="top"><p class="caption">The mill</p></div><h1>Weir</h1>',
        '<div class="caption">The mill</div>',
        '<h1>Weir</h1><div class="promo"><p class="caption">The mill</p></div>',
    ],
    ids=("below the text", "far above the heading", "no heading", "a promotion"),
)
def test_a_caption_elsewhere_may_be_of_another_picture(markup):
    assert lead_image(markup) == ("", "", "")


def test_a_portrait_in_the_header_of_the_heading_is_not_the_picture_of_the_caption():
    header = f'<header><div class="image__caption">The mill</div><h1>Weir</h1>{IMAGE}</header>'

    assert lead_image(header) == ("", "The mill", "")


def test_words_for_a_picture_in_the_head_are_its_caption_where_they_end_in_a_credit():
    credited = '<meta property="og:image:alt" content="The mill at dusk. (AP Photo/Ann Roe)">'
    plain = '<meta property="og:image:alt" content="The mill at dusk.">'
    figure = f"<figure>{IMAGE}<figcaption>The weir</figcaption></figure>"

    assert lead_image("", head=credited) == ("", "The mill at dusk.", "AP Photo/Ann Roe")
    assert lead_image("", head=plain) == ("", "", "")
    assert lead_image(figure, head=credited) == ("m.jpg", "The weir", "")


def test_words_without_a_picture_are_of_the_one_that_is_stated():
    head = '<meta property="og:image" content="https://post.example/lead.jpg">'
    body = (
        f'<h1>Weir closes</h1><div class="caption">The mill</div><div>{f"<p>{PROSE}</p>" * 4}</div>'
    )
    text = f"<html><head>{head}</head><body>{body}</body></html>"
    facts = read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    ).facts

    assert (facts.image_url, facts.image_caption) == ("https://post.example/lead.jpg", "The mill")
