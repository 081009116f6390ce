"""Invented pages, one a case: addresses, languages, pictures, and what is text of the article."""

import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import BODY, TEXT, TITLE, facts_of, ld, meta, news, prop

LINK = '<link rel="canonical" href="{}">'


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [(LINK.format("/valley/weir"), "https://v.example/x?utm_source=a", "https://v.example/valley/weir"),
     (LINK.format("https://v.example/"), "https://v.example/weir", "https://v.example/weir"),
     (LINK.format("https://v.example/") + prop("og:url", "https://v.example/weir"), "", "https://v.example/weir"),
     (LINK.format("//v.example/weir"), "https://v.example/a", "https://v.example/weir"),
     (LINK.format("{{ canonical }}") + ld(news(url="https://v.example/weir")), "", "https://v.example/weir"),
     ("", "https://v.example/weir", "https://v.example/weir")],
)  # fmt: skip
def test_the_address_is_that_of_the_article(head, url, address):
    assert facts_of(head, url=url).url == address


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [('lang="de-AT"', "", "de"), ("", prop("og:locale", "pt_BR"), "pt"), ("", meta("language", "French"), "fr"),
     ("", ld(news(inLanguage="tr-TR")), "tr"), ("", ld(news(inLanguage={"@type": "Language", "name": "Greek"})), "el"),
     ("", "", "en")],
)  # fmt: skip
def test_the_language_is_the_one_stated_else_that_of_the_words(html, head, language):
    assert facts_of(head, html=html).language == language


FIGURE = '<figure><img src="/w.jpg"><figcaption>The bridge at dusk. {}</figcaption></figure>'


@pytest.mark.parametrize(
    ("credit", "name"),
    [("Photo: Ann Roe", "Ann Roe"), ("(AP Photo/Ann Roe)", "AP Photo/Ann Roe"), ("Foto: Ana Ruiz", "Ana Ruiz"),
     ("© Léa Morin", "Léa Morin"), ("Bild: Hanna Grube", "Hanna Grube"), ("Photograph by Ann Roe", "Ann Roe"),
     ("(Foto: dpa)", "dpa"), ("Фото: Иван Лугов", "Иван Лугов"), ("Crédit photo : Léa Morin", "Léa Morin")],
)  # fmt: skip
def test_a_caption_is_parted_from_its_credit(credit, name):
    facts = facts_of("", above=FIGURE.format(credit))

    assert (facts.image_caption.rstrip("."), facts.image_credit) == ("The bridge at dusk", name)
    assert facts.body == BODY


@pytest.mark.parametrize("address", ["/img/logo.png", "https://v.example/default-share.jpg", "/assets/placeholder.svg",
                                     "data:image/gif;base64,R0lG", "https://v.example/og-fallback-image.png"])  # fmt: skip
def test_a_logo_or_a_placeholder_is_no_picture_of_the_article(address):
    facts = facts_of(prop("og:image", address), above=FIGURE.format(""))

    assert facts.image_url.endswith("/w.jpg")


AROUND = [
    '<aside><h3>Most read</h3><ul><li><a href="/1">Mill burns down in the night of the long rains</a></li></ul></aside>',
    '<section class="comments"><p>I never liked that bridge, and my neighbours did not like it either, to be honest.</p></section>',
    '<div class="related-articles"><h3>Related</h3><p><a href="/2">A ferry for both banks of the long river</a></p></div>',
    '<div class="newsletter-signup"><p>Sign up for the letter of the valley, each morning in your inbox.</p></div>',
    '<ul class="share"><li><a href="#">Facebook</a></li><li><a href="#">Email</a></li></ul>',
    "<p>Read more: A ferry for both banks</p>",
    "<p>Lesen Sie auch: Fähre für beide Ufer</p>",
    "<p>Lire aussi : Un bac pour les deux rives</p>",
    "<p>Te puede interesar: Un transbordador para las dos orillas</p>",
    "<p>Читайте также: Паром для обоих берегов</p>",
]


@pytest.mark.parametrize("around", AROUND)
def test_what_lies_around_an_article_is_no_text(around):
    first, rest = TEXT.split("</p>", 1)

    assert facts_of("", text=f"{first}</p>{around}{rest}").body == BODY


@pytest.mark.parametrize(
    ("inside", "lines"),
    [("<h2>Who is to pay for it</h2>", ("Who is to pay for it",)),
     ("<blockquote><p>We will not pay for it, and the valley knows why, she said.</p></blockquote>",
      ("We will not pay for it, and the valley knows why, she said.",)),
     ("<ul><li>The beam is cracked in two places</li><li>The ferry is sold to a town downstream</li></ul>",
      ("The beam is cracked in two places", "The ferry is sold to a town downstream"))],
)  # fmt: skip
def test_subheads_lists_and_quotations_stay(inside, lines):
    first, rest = TEXT.split("</p>", 1)

    assert facts_of("", text=f"{first}</p>{inside}{rest}").body == (BODY[0], *lines, *BODY[1:])


def test_a_text_written_from_right_to_left_keeps_its_paragraphs():
    paragraphs = [
        "أغلق الجسر القديم أمام الشاحنات يوم الاثنين للمرة الثالثة هذا العام ولم يعلم بذلك إلا القليل من السكان.",
        "وقال مجلس الوادي في المساء إن الجسر سيفتح من جديد في الربيع إذا وجدت المقاطعة المال اللازم لإصلاحه.",
        "وطلب أصحاب الطواحين على الضفتين عبارة رفض المساحون دفع ثمنها في شهر مارس الماضي رغم الوعود الكثيرة.",
    ]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)

    facts = facts_of("", text=text, html='lang="ar" dir="rtl"')

    assert (facts.body, facts.language) == (tuple(paragraphs), "ar")


def test_paragraphs_parted_by_breaks_are_kept_apart():
    text = "<br><br>".join(BODY)

    assert facts_of("", text=f"<div>{text}</div>").body == BODY


def test_a_stub_before_a_paywall_takes_the_text_the_page_states():
    whole = " ".join(BODY * 3)

    facts = facts_of(ld(news(articleBody=whole)), text=f"<p>{BODY[0]}</p>")

    assert " ".join(facts.body) == whole


def test_a_wall_of_consent_is_no_article():
    page = RawPage(
        origin="page.html", media_type="text/html", content=b"",
        text="<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>"
        "<p>We and our partners store cookies on your device. Choose what you allow us to do.</p></body></html>",
    )  # fmt: skip

    assert read_html(page).facts.skipped.startswith("a consent wall")


def test_a_live_blog_is_said_to_be_one():
    facts = facts_of(
        ld(news(**{"@type": "LiveBlogPosting", "datePublished": "2021-05-03T10:30:00Z",
                   "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Ferry sold", "datePublished": "2021-05-03T12:00:00Z"}]}))
    )  # fmt: skip

    assert (facts.headline, facts.genre) == (TITLE, "live")
    assert facts.published.at == dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)


def test_breadcrumbs_give_the_section_where_nothing_else_does():
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://v.example/"},
            {
                "@type": "ListItem",
                "position": 2,
                "item": {"@id": "https://v.example/valley", "name": "Valley"},
            },
            {"@type": "ListItem", "position": 3, "name": TITLE},
        ],
    }

    assert facts_of(ld(news()) + ld(crumbs)).section == "Valley"


WEIR = {"@type": "ImageObject", "url": "/weir.jpg", "caption": "The weir on Sunday"}


@pytest.mark.parametrize(
    ("address", "caption", "credit"),
    [("/map.jpg", "A map of all lorries seen", ""), ("/weir-1024x683.jpg", "Water runs over stones", "Ann Roe"),
     ("/other.jpg", "The weir on Sunday, before noon", "Ann Roe")],
)  # fmt: skip
def test_a_credit_of_another_picture_is_none_of_the_lead_image(address, caption, credit):
    figure = (
        f'<figure><img src="{address}"><figcaption>{caption}. Photo: Ann Roe</figcaption></figure>'
    )

    facts = facts_of(ld(news(image=WEIR)), above=figure)

    assert (facts.image_caption, facts.image_credit) == ("The weir on Sunday", credit)


@pytest.mark.parametrize(
    ("address", "caption"), [("/map.jpg", ""), ("/weir-300x200.jpg", "Water on stones")]
)
def test_a_picture_in_no_figure_is_the_lead_image_by_its_name(address, caption):
    box = f'<div class="wp-caption"><img src="{address}"><p class="wp-caption-text">Water on stones</p></div>'

    facts = facts_of(prop("og:image", "https://v.example/weir.jpg"), above=box)

    assert (facts.image_url, facts.image_caption) == ("https://v.example/weir.jpg", caption)


def test_a_picture_in_no_figure_keeps_its_words_beside_a_logo():
    box = '<div class="wp-caption"><img src="https://v.example/w.jpg"><p class="wp-caption-text">Water on stones</p></div>'

    facts = facts_of(prop("og:image", "https://v.example/logo.png"), above=box)

    assert (facts.image_url, facts.image_caption) == ("https://v.example/w.jpg", "Water on stones")


def test_the_outlet_is_named_without_its_slogan():
    slogan = "Valley Post | News, sport and weather from the valley"

    facts = facts_of(prop("og:site_name", slogan), title=f"{TITLE} - Valley Post")

    assert (facts.outlet, facts.headline) == ("Valley Post", TITLE)
