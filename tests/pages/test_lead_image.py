import pytest

from articles.pages.html_tree import parse_html
from articles.pages.lead_image import read_lead_image
from articles.records import RawPage

PAGE = RawPage(origin="page.html", media_type="text/html", content=b"")


def lead_image(markup):
    facts = read_lead_image(PAGE, parse_html(f"<html><body><main>{markup}</main></body></html>"))
    return facts.image_url, facts.image_caption, facts.image_credit


def test_an_element_of_the_credit_is_taken_off_the_caption():
    markup = '<figure><img data-src="m.jpg"><figcaption>Photo by <span class="credit">Ann Roe</span> /Grain</figcaption></figure>'

    assert lead_image(markup) == ("m.jpg", "", "Ann Roe /Grain")


def test_a_credit_may_stand_first():
    markup = '<figure><img src="m.jpg"><figcaption><b class="credit">Photo: Ann Roe</b> The mill.</figcaption></figure>'

    assert lead_image(markup) == ("m.jpg", "The mill.", "Ann Roe")


def test_figures_of_other_articles_and_without_a_picture_are_passed_over():
    markup = (
        '<div class="related"><figure><img src="other.jpg"></figure></div><figure><p>A chart</p></figure>'
        '<figure><img src="data:image/gif;base64,R0" data-original="m.jpg"></figure>'
    )

    assert lead_image(markup) == ("m.jpg", "", "")


def test_a_page_without_figures_has_no_lead_image():
    assert lead_image("<p>Text</p>") == ("", "", "")


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        ("<span>The mill at dusk.</span><span>Ann Roe (EFE)</span>", "The mill at dusk.", "Ann Roe (EFE)"),
        ("<span>The mill at dusk</span><span>and its owner</span>", "The mill at dusk and its owner", ""),
        ("<span>The mill.</span><span class='x7'>Credit...</span><span>Ann Roe for The Grain</span>", "The mill.",
         "Ann Roe for The Grain"),
        ("The mill at dusk<span>Ann Roe-Weir</span>", "The mill at dusk", "Ann Roe-Weir"),
        ("The mill at dusk <span>Ann Roe</span> owns", "The mill at dusk Ann Roe owns", ""),
        ("The mill of (<span>Ann Roe</span>)", "The mill of (Ann Roe)", ""),
        ("Mc<span>Weir</span> at dusk", "McWeir at dusk", ""),
        ("Mc<span>Ann Roe</span> at dusk", "McAnn Roe at dusk", ""),
        ("The mill. <b class='credit'>Ann Roe for The Grain</b> <b class='credit'>Ann Roe for The Grain</b>", "The mill.",
         "Ann Roe for The Grain"),
        ("Legende: Die Mühle am Abend.", "Die Mühle am Abend.", ""),
        ("<p>The mill</p><cite>Ann Roe</cite>", "The mill", "Ann Roe"),
        ("<p>The mill at dusk. <cite>AP Photo/Ann Roe</cite></p>", "The mill at dusk.", "AP Photo/Ann Roe"),
        ("<span itemprop='caption'>The mill</span> <span itemprop='creator'>Ann Roe/Grain</span>", "The mill", "Ann Roe/Grain"),
        ("<span class='sr-only'>Image caption, </span>The mill", "The mill", ""),
        ("<b>Image Credits:</b> Grain Works", "", "Grain Works"),
        ("<span class='credit'>Photo by Ann Roe</span> /<span class='distributor'>Grain Images</span>", "",
         "Ann Roe / Grain Images"),
        ("<span class='credit'>The miller shows his oldest stone to a class from the valley school.</span>",
         "The miller shows his oldest stone to a class from the valley school.", ""),
        ("<span class='credit'>The miller and his stone. Photo: Ann Roe</span>", "The miller and his stone.", "Ann Roe"),
        ("<span class='photo__caption-credit'>Ann Roe</span>", "", "Ann Roe"),
        ("<p>The mill. Photo: Ann Roe</p><cite>Ann Roe</cite>", "The mill.", "Ann Roe"),
        ("<b class='toggle-caption'>hide caption</b>The <i>Orla</i> mill<button>Enlarge</button>", "The Orla mill", ""),
        ("<p>The mill at dusk.</p><p>Fenwick, Orla County</p>", "The mill at dusk. Fenwick, Orla County", ""),
        ("<span aria-hidden='true'>i</span><span>The mill</span>", "The mill", ""),
        ("<b>T</b><b>he mill</b>", "The mill", ""),
        ("<p>The mill at dusk</p><span>Foto: Ann Roe / grain images</span>", "The mill at dusk", "Ann Roe / grain images"),
        ("<p>The mill at dusk</p><p>Photo: the old stone of the mill</p>", "The mill at dusk Photo: the old stone of the mill", ""),
        ("The mill at dusk<span>Foto: Ann Roe</span>", "The mill at dusk", "Ann Roe"),
        ("The mill at dusk <em>Photo: Ann Roe</em>", "The mill at dusk", "Ann Roe"),
        ("The mill on a <em>photo</em> of old", "The mill on a photo of old", ""),
        ("The mill at dusk / ANN ROE", "The mill at dusk", "ANN ROE"),
    ],
)  # fmt: skip
def test_caption_and_credit_are_parted_by_their_elements(markup, caption, credit):
    figure = f'<figure><img src="m.jpg"><figcaption>{markup}</figcaption></figure>'

    assert lead_image(figure) == ("m.jpg", caption, credit)


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        ("<figure><img src='m.jpg'><figcaption>The mill <span>Ann Roe/Grain</span></figcaption></figure>", "The mill",
         "Ann Roe/Grain"),
        (("<div class='opener-foto'><img src='m.jpg'><div><b>3 fotografie</b></div><span class='desc'><span>The mill.</span> | "
         "<span class='h'>foto: <b>Ann Roe</b>, Grain</span></span></div>"), "The mill.", "Ann Roe, Grain"),
        (("<div class='image-box'><img src='m.jpg'><div class='image-box__caption'>The mill</div>"
         "<div class='image-box__author'>Фото: Долина</div></div>"), "The mill", "Долина"),
        (("<div class='main-photo'><img src='m.jpg'><div><span class='photo-author'>(Zdroj: Ann Roe)</span>"
         "<span class='photo-title'>The mill.</span></div></div>"), "The mill.", "Ann Roe"),
        ("<figure><img src='m.jpg'></figure><p class='media__description'>The mill — Foto: Ann Roe</p>", "The mill", "Ann Roe"),
    ],
)  # fmt: skip
def test_words_beside_a_picture_are_its_caption_and_credit_by_name_or_form(markup, caption, credit):
    assert lead_image(f"<h1>The mill</h1>{markup}<p>The mill is to be mended.</p>") == (
        "m.jpg",
        caption,
        credit,
    )


def test_a_figcaption_named_for_its_credit_may_hold_both():
    markup = (
        '<figure><img src="m.jpg"><figcaption class="lead__credit"><span class="lead__caption">The mill</span> '
        '<span class="lead__attribution">Ann Roe</span></figcaption></figure>'
    )

    assert lead_image(markup) == ("m.jpg", "The mill", "Ann Roe")


def test_a_credit_may_stand_beside_the_caption_behind_a_label_for_those_who_hear_it():
    markup = (
        '<figure><img src="m.jpg"><span role="text"><span class="visually-hidden">Image source, </span>Grain Images</span>'
        '<p>Share this</p><figcaption><span class="visually-hidden">Image caption, </span><p>The mill</p></figcaption></figure>'
    )

    assert lead_image(markup) == ("m.jpg", "The mill", "Grain Images")


def test_the_caption_of_a_figure_in_a_gallery_is_its_own():
    markup = (
        '<figure><figure><img src="m.jpg"><figcaption>The mill</figcaption></figure>'
        '<figure><img src="n.jpg"><figcaption>The weir</figcaption></figure></figure>'
    )

    assert lead_image(markup) == ("m.jpg", "The mill", "")


def test_a_figure_of_a_fast_page_has_a_picture():
    markup = '<figure><amp-img src="m.jpg"></amp-img><figcaption>The mill</figcaption></figure>'

    assert lead_image(markup) == ("m.jpg", "The mill", "")


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="wp-caption"><img src="m.jpg"><p class="wp-caption-text">The mill. Photo: Ann Roe</p></div>',
        '<div><div><img src="m.jpg"></div><span class="img_descr">The mill.</span> <i class="img_source">Ann Roe</i></div>',
    ],
)
def test_a_picture_without_a_figure_has_the_caption_called_so_beside_it(markup):
    assert lead_image(f"<p>Text</p>{markup}") == ("m.jpg", "The mill.", "Ann Roe")


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="related"><img src="m.jpg"><p class="wp-caption-text">The mill</p></div>',
        f'<div><img src="m.jpg"><p class="photo-caption">The mill</p><p>{"A long text. " * 80}</p></div>',
    ],
    ids=("a card", "the article itself"),
)
def test_what_holds_more_than_a_picture_is_none(markup):
    assert lead_image(markup) == ("", "", "")
