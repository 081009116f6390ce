"""Pictures in elements with names of something else, beside the picture that the head of the page names."""

import pytest

from articles.pages.html_tree import parse_html
from articles.pages.lead_image import read_lead_image
from articles.records import RawPage

STATED = '<meta property="og:image" content="https://cdn.example/a/weir-1200x675.jpg">'
IMAGE = '<img src="/b/weir-640x360.jpg">'
CAPTION = "<figcaption>The weir at dusk. Photo: Ann Roe</figcaption>"
FIGURE = f"<figure>{IMAGE}{CAPTION}</figure>"
HEADED = "<h1>Weir opens</h1>"


def lead_image(markup, *, head=STATED):
    text = f"<html><head>{head}</head><body><main>{markup}</main></body></html>"
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=text)
    facts = read_lead_image(page, parse_html(text))
    return facts.image_caption, facts.image_credit


@pytest.mark.parametrize(
    "markup",
    [
        f'<div class="asset-photo card">{FIGURE}</div>',
        f'<div class="widget">{FIGURE}</div>',
        FIGURE.replace("<figure>", '<figure class="wi-WidgetImage">'),
        FIGURE.replace("<figure>", '<figure class="widget">') + "<div><p>It is open again.</p></div><h2>How it came</h2>",
        FIGURE.replace("<figure>", '<figure class="widget">') + f"<div><p>{'It is open. ' * 80}</p><h2>How it came</h2></div>",
        f'<div class="card"><a href="/large">{IMAGE}</a></div><div class="widget">{FIGURE}</div>',
    ],
)  # fmt: skip
def test_a_figure_of_the_stated_picture_is_read_whatever_holds_it(markup):
    assert lead_image(HEADED + markup) == ("The weir at dusk.", "Ann Roe")


@pytest.mark.parametrize(
    ("markup", "head"),
    [
        (f'<div class="card">{FIGURE}</div>', ""),
        (f'<div class="card">{FIGURE}</div>', STATED.replace("weir", "mill")),
        (f'<aside class="card">{FIGURE}</aside>', STATED),
        (f'<div class="card">{FIGURE}<h3><a href="/weir">Weir opens</a></h3></div>', STATED),
        (f'<div class="card"><figure>{IMAGE}<figcaption><a href="/weir">Weir opens</a></figcaption></figure></div>', STATED),
        (f'<div class="most-read">{FIGURE}<div><h3>Weir opens</h3></div>' + "<p>Another</p>" * 60 + "</div>", STATED),
        (f'<div class="card">{FIGURE}</div>'.replace("weir-640x360", "logo"), STATED.replace("weir-1200x675", "logo")),
    ],
)  # fmt: skip
def test_a_figure_in_a_card_is_none_of_the_page_otherwise(markup, head):
    assert lead_image(HEADED + markup, head=head) == ("", "")


@pytest.mark.parametrize(
    "markup",
    [
        '<figure><img src="m.jpg"><div data-c-caption="The weir at dusk." data-c-credit="Ann Roe"></div></figure>',
        f'<div class="s-multimedia">{IMAGE}<figcaption class="s-multimedia__caption">The weir at dusk. (Foto: Ann Roe)</figcaption></div>',
        f"<div>{IMAGE}{CAPTION}</div>",
        f'<div class="dcr-a"><figure id="x">{IMAGE}</figure>{CAPTION}</div>',
        f'<figure><progressive-image src="/b/weir.jpg"></progressive-image>{CAPTION}</figure>',
    ],
)  # fmt: skip
def test_words_of_a_picture_are_read_where_they_stand(markup):
    assert lead_image(HEADED + markup) == ("The weir at dusk.", "Ann Roe")
