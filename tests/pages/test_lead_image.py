import pytest

from articles.pages.html_tree import parse_html
from articles.pages.lead_image import read_lead_image, split_credit
from articles.records import RawPage

PAGE = RawPage(origin="page.html", media_type="text/html", content=b"")


def lead_image(markup):
    facts = read_lead_image(PAGE, parse_html(f"<html><body><main>{markup}</main></body></html>"))
    return facts.image_url, facts.image_caption, facts.image_credit


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("The mill at dusk. Photo: Ann Roe", "The mill at dusk", "Ann Roe"),
        (
            "The mill at dusk (Picture: Ann Roe/Grain Agency)",
            "The mill at dusk",
            "Ann Roe/Grain Agency",
        ),
        ("The mill at dusk. © Ann Roe", "The mill at dusk", "Ann Roe"),
        ("The mill at dusk. (AP)", "The mill at dusk.", "AP"),
        ("The mill (1890) at dusk", "The mill (1890) at dusk", ""),
    ],
)
def test_a_credit_is_told_from_the_caption_it_ends(printed, caption, credit):
    assert split_credit(printed) == (caption, credit)


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
