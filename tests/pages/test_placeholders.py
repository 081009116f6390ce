import pytest

from articles.pages.placeholders import is_placeholder
from tests.pages.test_layouts_of_the_world import facts_of, ld, news, prop

CROP = "https://pics.example/clip/1f0a2b3c-8d6e_16-9-aspect-ratio_default_0.jpg"


@pytest.mark.parametrize(
    "address",
    [CROP, "https://pics.example/weir-default-1200.jpg", "/2023/logo-of-the-mill.jpg", "/miller-logo-court.jpg",
     "/point-blank-at-the-weir.jpg", "/sites/default/files/weir.jpg", "/logo/", "", "weir"],
)  # fmt: skip
def test_a_picture_with_such_a_word_among_others_is_one_of_the_article(address):
    assert not is_placeholder(address, {"The Tarn Courier"})


@pytest.mark.parametrize(
    "address",
    ["/logo.png", "/default.jpg", "/default-1200x630.jpg", "/logo_512.webp?v=2", "/logo.3f2a9c81.png", "/og-default.png",
     "/tarn-courier-logo.png", "/logo_tarncourier.jpg", "https://courier-of-tarn.example/courier-logo@2x.png",
     "/tc-logo-square.png", "/logo_gb.png", "/themes/tarn/logo-for-the-paper.png", "/logo-anything.svg",
     "/weir-placeholder.jpg", "/no-image-of-weir.png"],
)  # fmt: skip
def test_a_name_of_such_words_sizes_and_the_site_is_a_placeholder(address):
    assert is_placeholder(address, {"The Tarn Courier"})


@pytest.mark.parametrize("head", [prop("og:image", CROP), ld(news(image=CROP))])
def test_a_crop_called_the_default_is_the_lead_image(head):
    assert facts_of(head).image_url == CROP


def test_the_logo_of_the_outlet_is_no_lead_image():
    head = prop("og:site_name", "Wend Herald") + prop(
        "og:image", "https://pics.example/wend-logo.png"
    )

    assert facts_of(head).image_url == ""


@pytest.mark.parametrize(
    "address",
    ["/assets/fb-share.jpg", "/social-card.png", "/images/og-image.png", "/img/og.png", "https://tarn.example/facebook-share.png",
     "/public/images/social/sharing.png", "/favicon.ico", "/img/sprite.png", "/transparent.png", "/tarn-courier-og.png",
     "/uploads/2019/01/cropped-logo-512.png"],
)  # fmt: skip
def test_a_picture_for_sharing_any_page_is_a_placeholder(address):
    assert is_placeholder(address, {"The Tarn Courier"})


@pytest.mark.parametrize(
    "address",
    ["/news/weir-closes/opengraph-image.png", "/og-image.png?slug=weir-closes", "/images/og-48213.jpg", "/2021/05/03/og.png", "/og/weir.png",
     "/images/social-worker.jpg", "/images/facebook-office.jpg", "/news/1234/share.jpg", "/images/sprite-of-the-mill.jpg"],
)  # fmt: skip
def test_a_picture_for_sharing_drawn_for_one_article_is_its_own(address):
    assert not is_placeholder(address, {"The Tarn Courier"})
