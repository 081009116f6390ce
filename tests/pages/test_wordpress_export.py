import pytest

from articles.pages import parse_page
from articles.pages.wordpress_export import as_shown
from articles.records import RawPage

NAMES = (
    "xmlns:wp='http://wordpress.org/export/1.2/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
    "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
)


def facts_of(item, *, channel=""):
    text = (
        f"<rss {NAMES}><channel><title>Ledger</title>{channel}<item><title>Weir closes</title>"
        f"<wp:post_id>7</wp:post_id>{item}</item></channel></rss>"
    )
    page = RawPage(origin="a.xml[0]", media_type="application/rss+xml", content=b"", text=text)
    return parse_page(page).facts


def body_of(text):
    return facts_of(f"<content:encoded><![CDATA[{text}]]></content:encoded>").body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("One.\n\nTwo.", ("One.", "Two.")),
        ("One.\r\n \r\nTwo\r\nlines & <b>bold</b>.", ("One.", "Two lines & bold.")),
        ("<p>One.</p>\n\nTwo.\n\n<em>Three.</em>", ("One.", "Two.", "Three.")),
        ("One [sic].\n\n[Two] sail [in 2021].", ("One [sic].", "[Two] sail [in 2021].")),
        ("[gallery]One.[audio mp3='https://a.example/1.mp3'][/audio]", ("One.",)),
        ("One.\n[embed]https://a.example/v[/embed]\n\nTwo.", ("One.", "Two.")),
        ("One.\n\nhttps://a.example/v\n\nSee https://a.example/w.", ("One.", "See https://a.example/w.")),
        ("[row][col width=1/2]One.[/col][/row]\n\n[my_form]", ("One.",)),
        ("[caption width='3']<img src='https://a.example/a.png'> At dock[/caption]One.", ("One.",)),
        ("One [caption never closed.", ("One [caption never closed.",)),
    ],
)  # fmt: skip
def test_a_text_is_read_as_its_site_prints_it(text, body):
    assert body_of(text) == body


def test_the_words_of_a_picture_are_its_caption():
    inside = "[caption id='1']<a href='/a'><img src='https://a.example/a.png' /></a> At <i>dock</i>[/caption]One."
    said = "[wp_caption caption='At sea']<img src='https://a.example/a.png' />[/wp_caption]One."

    for text, caption in ((inside, "At dock"), (said, "At sea")):
        facts = facts_of(f"<content:encoded><![CDATA[{text}]]></content:encoded>")
        assert (facts.image_url, facts.image_caption) == ("https://a.example/a.png", caption)


def test_many_brackets_take_no_longer_than_they_are_long():
    for opened in ("[caption]", "[a b='", "[gallery ", "[embed]x", "<img ", "\n \n"):
        assert as_shown(opened * 20_000 + "x")


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>", ""),
        ("<wp:status/><wp:post_type>review</wp:post_type><wp:post_password/>", ""),
        ("<wp:status>draft</wp:status>", "not published by its site: draft"),
        ("<wp:status>future</wp:status>", "not published by its site: future"),
        ("<wp:post_type>page</wp:post_type>", "a standing page of the site, no article"),
        ("<wp:post_type>nav_menu_item</wp:post_type>", "an entry of a menu, no article"),
        ("<wp:post_type>wp_block</wp:post_type>", "no article, but what the system of the site keeps as 'wp_block'"),
        ("<wp:post_password>x</wp:post_password>", "not public: its site asks for a password"),
    ],
)  # fmt: skip
def test_what_a_site_did_not_publish_is_skipped_with_its_state(state, reason):
    facts = facts_of(state + "<wp:status>publish</wp:status>")

    assert facts.skipped == reason


def test_authors_are_told_as_they_are_printed():
    channel = (
        "<wp:author><wp:author_login>ada</wp:author_login>"
        "<wp:author_display_name>Ada Horn</wp:author_display_name></wp:author>"
        "<wp:author><wp:author_login>ben</wp:author_login><wp:author_display_name>ben"
        "</wp:author_display_name><wp:author_first_name>Ben</wp:author_first_name>"
        "<wp:author_last_name>Oak</wp:author_last_name></wp:author>"
    )
    both = "".join(f"<category domain='author' nicename='cap-{who}'>x</category>" for who in ("ada", "ben"))  # fmt: skip

    assert facts_of("<dc:creator>Ada</dc:creator>", channel=channel).authors == ("Ada Horn",)
    assert facts_of("<dc:creator>ben</dc:creator>", channel=channel).authors == ("Ben Oak",)
    facts = facts_of(f"<dc:creator>ada</dc:creator>{both}", channel=channel)
    assert (facts.authors, facts.tags) == (("Ada Horn", "Ben Oak"), ())
