import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages import parse_page
from articles.pages.feed import read_feed, read_feed_date
from articles.pages.feed_sites import behind_click, site_of_title, without_outlet
from articles.pages.feed_texts import choose_text, is_whole, read_text_of
from articles.pages.json_feed import read_json_feed
from articles.records import RawPage

NAMES = (
    "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/' "
    "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'"
)


def page_of(text, **given_):
    return RawPage(
        origin="a.xml[0]", media_type="application/rss+xml", content=b"", text=text, **given_
    )


def rss(item, *, channel="<title>Ledger</title><link>https://ledger.example/</link>"):
    return f"<rss {NAMES}><channel>{channel}<item>{item}</item></channel></rss>"


def facts_of(item, *, captured_at=None, record_id="", **feed):
    page = page_of(rss(item, **feed), captured_at=captured_at, record_id=record_id)
    return parse_page(page).facts


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Mon, 05 Aug 2021 10:00:00 GMT", "2021-08-05 10:00:00+00:00"),  # it was a Thursday
        ("jeu., 05 août 2021 10:00:00 +0200", "2021-08-05 10:00:00+02:00"),
        ("2021-W31-4", "2021-08-05"),
        ("Do, 05 Aug 2021 10:00:00 +0200", "2021-08-05 10:00:00+02:00"),
        ("Thu,05 Aug 2021 10:00:00 PDT", "2021-08-05 10:00:00-07:00"),
        ("05 Aug 21 10:00 EDT", "2021-08-05 10:00:00-04:00"),
        ("05-Aug-87 10:00", "1987-08-05 10:00:00+00:00"),
        ("2021-08-05T10:00:00.123Z", "2021-08-05 10:00:00+00:00"),
        ("2021-08-05", "2021-08-05"),
        ("some day soon", "None"),
    ],
)
def test_dates_are_read_whatever_their_weekday_says(text, at):
    published = read_feed_date(text)

    assert str(published.at) == at
    assert published.text == text


def test_a_date_without_a_zone_has_bounds():
    published = read_feed_date("Thu, 05 Aug 2021 10:00:00")

    assert str(published.earliest) == "2021-08-04 20:00:00+00:00"
    assert str(published.latest) == "2021-08-05 22:00:00+00:00"


def test_a_date_in_the_future_gives_way_to_the_next_one():
    item = "<title>x</title><pubDate>Thu, 05 Aug 2031 10:00:00 GMT</pubDate>"
    captured = dt.date(2021, 8, 6)

    late = facts_of(item, captured_at=captured)
    mended = facts_of(item + "<dc:date>2021-08-05</dc:date>", captured_at=captured)

    assert late.published.at is None
    assert "2031" in late.published.text
    assert str(mended.published.at) == "2021-08-05"


@pytest.mark.parametrize(
    ("title", "host", "site"),
    [
        ("Valley Ledger - World", "valleyledger.example", ("Valley Ledger", "World")),
        ("World | The Valley Ledger", "valleyledger.example", ("The Valley Ledger", "World")),
        ("Latest news - Valley Ledger", "valleyledger.example", ("Valley Ledger", "")),
        ("Valley Ledger RSS Feed", "valleyledger.example", ("Valley Ledger", "")),
        ("World Archives - Valley Ledger", "valleyledger.example", ("Valley Ledger", "World")),
        ("VBN: Top Stories", "vbn.example", ("VBN", "")),
        ("Valley Broadcasting Network » Farms", "vbn.example", ("Valley Broadcasting Network", "Farms")),
        ("Goats and Weirs: a diary", "other.example", ("Goats and Weirs: a diary", "")),
        ("RSS", "", ("RSS", "")), ("", "", ("", "")),
    ],
)  # fmt: skip
def test_the_outlet_and_the_section_are_told_from_the_title_of_a_feed(title, host, site):
    assert site_of_title(title, host=host) == site


def test_an_aggregators_outlet_is_taken_off_the_headline():
    assert without_outlet("Weir - closes - Tarn Courier", "The Tarn Courier") == "Weir - closes"
    assert without_outlet("Weir - closes", "Tarn Courier") == "Weir - closes"


def test_google_news_is_where_an_article_was_copied_from():
    facts = facts_of(
        "<title>Weir closes - Tarn Courier</title><source url='https://tarncourier.example'>Tarn Courier</source>"
        "<link>https://news.google.com/rss/articles/abc</link>",
        channel="<title>\"weir\" - Google News</title><link>https://news.google.com/search?q=weir</link>",
    )  # fmt: skip

    assert (facts.headline, facts.outlet) == ("Weir closes", "Tarn Courier")
    assert (facts.outlet_host, facts.copied_from) == ("tarncourier.example", "Google News")


def test_an_aggregator_is_no_outlet_of_its_own():
    facts = facts_of("<title>Weir closes</title>",
                     channel="<title>Top stories - Google News</title><link>https://news.google.com/</link>")  # fmt: skip

    assert (facts.outlet, facts.copied_from) == ("", "Google News")


@pytest.mark.parametrize(
    ("link", "site", "collector"),
    [
        ("https://www.google.com/url?rct=j&amp;url=https://tarncourier.example/weir%3Fid%3D1&amp;usg=A",
         "<link rel='self' href='https://www.google.com/alerts/feeds/1/2'/>", "Google Alerts"),
        ("http://www.bing.com/news/apiclick.aspx?ref=F&amp;url=https%3a%2f%2ftarncourier.example%2fweir%3fid%3d1",
         "<link>https://www.bing.com/news/search?q=weir</link>", "Bing News"),
    ],
)  # fmt: skip
def test_behind_a_link_that_counts_clicks_is_the_article(link, site, collector):
    facts = facts_of(
        f"<title>Weir closes - Tarn Courier</title><link>{link}</link>",
        channel=f"<title>weir</title>{site}",
    )

    assert facts.url == "https://tarncourier.example/weir?id=1"
    assert (facts.headline, facts.outlet) == ("Weir closes", "Tarn Courier")
    assert (facts.outlet_host, facts.copied_from) == ("tarncourier.example", collector)


def test_where_a_gathered_headline_ends_in_no_outlet_it_stays():
    channel = "<title>weir</title><link>https://www.bing.com/news/search?q=weir</link>"
    item = "<title>Weir closes - again</title><link>https://tarncourier.example/1</link>"
    named = (
        "<x:Source xmlns:x='https://www.bing.com/news/search?q=weir'>The Tarn Courier</x:Source>"
    )

    assert (facts_of(item, channel=channel).headline, facts_of(item, channel=channel).outlet) == (
        "Weir closes - again", "",
    )  # fmt: skip
    assert facts_of(item + named, channel=channel).outlet == "The Tarn Courier"
    assert facts_of("<title>x</title><link>http://[</link>", channel=channel).url == ""
    assert behind_click("http://[") == "http://["


@pytest.mark.parametrize(
    ("source", "outlet", "host"),
    [
        ("https://tarncourier.example/feed.xml", "", "tarncourier.example"),
        ("https://feeds.ledger.example/world", "Ledger", "ledger.example"),
        ("https://feedmaker.example/tarn.xml", "Ledger", "ledger.example"),
    ],
)
def test_a_source_without_a_name_is_told_by_its_host(source, outlet, host):
    facts = facts_of(
        f"<title>x</title><link>https://tarncourier.example/1</link><source url='{source}'/>"
    )

    assert (facts.outlet, facts.outlet_host) == (outlet, host)


def test_what_is_filed_nowhere_has_no_tag_and_what_is_locked_no_text():
    form = '&lt;form class="post-password-form"&gt;Say the word&lt;/form&gt;'

    assert facts_of("<title>x</title><category>Uncategorized</category>").tags == ()
    assert facts_of(f"<title>x</title><content:encoded>{form}</content:encoded>").skipped == (
        "not public: its site asks for a password"
    )


def test_the_publisher_of_an_item_is_its_outlet():
    assert (
        facts_of("<title>x</title><dc:publisher>Tarn Courier</dc:publisher>").outlet
        == "Tarn Courier"
    )


def test_the_articles_own_address_comes_before_one_that_counts_clicks():
    item = "<title>x</title><link>https://feedproxy.google.com/~r/1</link>"

    orig = facts_of(item + "<feedburner:origLink>https://ledger.example/1</feedburner:origLink>")
    guid = facts_of(item + "<guid>https://ledger.example/2</guid>")

    assert orig.url == "https://ledger.example/1"
    assert guid.url == "https://ledger.example/2"
    assert facts_of(item).url == "https://feedproxy.google.com/~r/1"


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/1", "https://ledger.example/1"), ("javascript:alert(1)", ""), ("http://[", ""),
        ("mailto:a@b.example", ""), ("//ledger.example/3", "https://ledger.example/3"),
    ],
)  # fmt: skip
def test_links_are_made_whole_or_left(link, url):
    assert facts_of(f"<title>x</title><link>{link}</link>").url == url


def test_an_id_that_is_the_address_is_none():
    facts = facts_of(
        "<title>x</title><link>https://a.example/1</link>", record_id="http://www.a.example/1/"
    )

    assert facts.record_id == ""
    assert facts_of("<title>x</title>", record_id="7").record_id == "7"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("<b:type>POST</b:type><b:status>LIVE</b:status>", ""),
        ("<b:type>COMMENT</b:type>", "a reader's comment, no article"),
        ("<b:type>POST</b:type><b:status>DRAFT</b:status>", "not published by its site: draft"),
        ("<t:in-reply-to ref='x'/>", "a reader's comment, no article"),
        ("<link href='https://a.example/1#comment-12'/>", "a reader's comment, no article"),
        ("<link href='https://a.example/1?showComment=12#c12'/>", "a reader's comment, no article"),
        ("<link href='https://a.example/1#comments'/>", ""),
        ("<link href='https://a.example/1'/><link rel='replies' href='https://a.example/1#comment-1'/>", ""),
        ("<a:control><a:draft>no</a:draft></a:control>", ""),
        ("<a:control><a:draft>yes</a:draft></a:control>", "not published by its site: draft"),
    ],
)  # fmt: skip
def test_comments_and_drafts_among_entries_are_no_articles(entry, reason):
    text = (
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:a='http://www.w3.org/2007/app' "
        "xmlns:b='http://schemas.google.com/blogger/2018' "
        f"xmlns:t='http://purl.org/syndication/thread/1.0'><entry><title>x</title>{entry}</entry></feed>"
    )

    assert parse_page(page_of(text)).facts.skipped == reason


def test_a_long_description_in_paragraphs_is_the_article():
    long = "".join(f"&lt;p&gt;{'word ' * 60}end {number}.&lt;/p&gt;" for number in range(3))

    assert not facts_of(f"<title>x</title><description>{long}</description>").cut
    assert facts_of("<title>x</title><description>Short.</description>").cut


def test_a_text_shorter_than_its_excerpt_is_not_the_article():
    full, excerpt = (read_text_of(text, headline="") for text in ("One.", "One. Two."))

    assert choose_text(full, excerpt)[1] == "excerpt"
    assert not is_whole(full)


@pytest.mark.parametrize(
    ("markup", "paragraphs", "cut"),
    [
        ("One. Continue reading Goat elected →", ("One.",), True),
        ("<p>One.</p><p><a href='x'>Read more</a></p>", ("One.",), True),
        ("<p>Goat elected</p><p>One.</p>", ("One.",), False),
        ("Goat elected", (), False),
        ("One […]", ("One […]",), True),
        ("The post Goat elected appeared first on Ledger.", (), False),
        (
            "<p>One.</p><p><a>Goat elected</a> was originally published in <a>Goats</a>, where people are continuing the conversation.</p>",
            ("One.",),
            False,
        ),
    ],
)
def test_what_a_feed_adds_to_a_text_is_left_out(markup, paragraphs, cut):
    text = read_text_of(markup, headline="Goat elected")

    assert (text.paragraphs, text.cut) == (paragraphs, cut)


def test_people_may_stand_beside_their_address():
    item = "<title>x</title><author>{}</author>"

    for printed in ("ada@a.example (Ada Horn)", "Ada Horn &lt;ada@a.example&gt;", "Ada Horn"):
        assert facts_of(item.format(printed)).authors == ("Ada Horn",)
    assert facts_of(item.format("ada@a.example")).authors == ()
    assert facts_of(item.format("Ledger")).authors == ()


def test_an_agency_behind_the_author_is_the_agency_and_the_byline_stays():
    facts = facts_of("<title>x</title><author>Ada Horn Reuters</author>")

    assert (facts.authors, facts.wire_agency, facts.byline) == (
        ("Ada Horn",),
        "Reuters",
        "Ada Horn Reuters",
    )


@pytest.mark.parametrize(
    ("element", "url"),
    [
        ("<media:group><media:content url='https://a.example/p.jpg'/></media:group>", "https://a.example/p.jpg"),
        ("<media:content url='https://a.example/p.mp4' type='video/mp4'/>", ""),
        ("<media:thumbnail url='https://a.example/t.png'/>", "https://a.example/t.png"),
        ("<enclosure url='https://a.example/p.webp'/>", "https://a.example/p.webp"),
        ("<enclosure url='https://a.example/p.mp3' type='audio/mpeg'/>", ""),
        ("<description>&lt;img src='https://a.example/pixel.gif' width='1'&gt;&lt;img src='/p.jpg'&gt;</description>", "https://ledger.example/p.jpg"),
    ],
)  # fmt: skip
def test_the_picture_of_an_item_is_found(element, url):
    assert facts_of(f"<title>x</title>{element}").image_url == url


def test_a_category_is_what_its_taxonomy_says():
    filed = {
        "https://ledger.example/keywords/des": "Ferries",
        "https://ledger.example/keywords/abc_per": "Moen, Ida",
        "https://ledger.example/keywords/abc_geo": "Oldport (Marrow)",
        "https://ledger.example/keywords/abc_org_all": "Marrow Ferries",
        "https://ledger.example/people": "Royals",
        "location": "Tarn",
    }
    item = "".join(f"<category domain='{kind}'>{name}</category>" for kind, name in filed.items())

    facts = facts_of(f"<title>x</title>{item}")

    assert facts.tags == ("Ferries", "Royals", "Marrow Ferries")
    assert facts.tag_kinds == {"Marrow Ferries": "organisation"}
    assert [person.name for person in facts.people] == ["Ida Moen"]
    assert facts.places == ("Oldport (Marrow)", "Tarn")


def test_of_a_pictures_sizes_the_largest_is_kept_with_its_words():
    sizes = (
        "<media:content url='https://a.example/s.jpg' medium='image' width='140'/>"
        "<media:content url='https://a.example/l.jpg' medium='image' width='1200'>"
        "<media:credit>Photograph: Io Dodds</media:credit><media:description>At the weir</media:description>"
        "</media:content>"
    )
    by_width = sizes.replace("s.jpg", "1.jpg?width=140").replace("l.jpg", "1.jpg?width=1200")

    group = facts_of(f"<title>x</title><media:group>{sizes}</media:group>")
    others = facts_of(f"<title>x</title>{sizes}")
    copies = facts_of(f"<title>x</title>{by_width}")

    assert (group.image_url, group.image_caption, group.image_credit) == (
        "https://a.example/l.jpg", "At the weir", "Io Dodds",
    )  # fmt: skip
    assert others.image_url == "https://a.example/s.jpg"
    assert copies.image_url == "https://a.example/1.jpg?width=1200"


def test_a_gathered_entry_is_told_by_the_feed_it_comes_from():
    text = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>All weirs</title><author><name>Jo Finch</name>"
        "</author><entry><title>x</title>{}<source><id>urn:1</id><title>Tarn Courier: Water</title>"
        "<link href='https://tarncourier.example/'/><author><name>Ada Horn</name></author></source></entry></feed>"
    )

    gathered = read_feed(page_of(text.format(""))).facts
    signed = read_feed(page_of(text.format("<author><name>Io Dodds</name></author>"))).facts

    assert (gathered.outlet, gathered.section, gathered.outlet_host) == (
        "Tarn Courier", "Water", "tarncourier.example",
    )  # fmt: skip
    assert (gathered.authors, signed.authors) == (("Ada Horn",), ("Io Dodds",))


def test_buttons_and_boxes_that_invite_to_subscribe_are_no_text():
    markup = (
        "<p>One.</p><p class='button-wrapper' data-x='{}'><a class='button primary'>Subscribe now</a></p>Two."
        "<div class='subscription-widget-wrap'><div class='subscription-widget'><p>Goats live on you.</p></div>"
        "</div><div class='wp-block-buttons'><div class='wp-block-button'><a>Give</a></div></div>"
        "<p class='button-wrapper-free'>Three.</p>"
    )

    assert read_text_of(markup, headline="x").paragraphs == ("One.", "Two.", "Three.")


def test_what_a_system_prints_before_the_text_is_left_out():
    field = "<span class='field field--name-{}'>{}</span>\n"
    markup = (
        field.format("title", "Goat <em>elected</em>")
        + field.format("uid", "<span about='/user/7' class='username'>adah</span>")
        + field.format("created", "Thu, 08/05/2021 - 10:30")
        + "<div class='field field--name-body'><p>One.</p></div>"
    )

    assert read_text_of(markup, headline="x").paragraphs == ("One.",)


def test_keywords_in_one_line_are_parted():
    assert facts_of("<title>x</title><media:keywords>goats, weirs</media:keywords>").tags == (
        "goats",
        "weirs",
    )


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ("type='application/pdf'", "application/pdf"),
        ("type='image/png' mode='base64'", "image/png"),
        ("type='application/octet-stream'", "application/octet-stream"),
        ("mode='base64'", "of no stated kind"),
    ],
)
def test_a_file_packed_into_an_item_is_no_text(attributes, told):
    text = f"<feed><entry><title>x</title><content {attributes}>JVBERi0xLjQK</content><summary>Weir shut</summary></entry></feed>"

    facts = parse_page(page_of(text)).facts

    assert facts.body == ("Weir shut",)
    assert facts.warnings == (f"what it holds in base64 is no text ({told})",)


@pytest.mark.parametrize("kind", ["text/plain", "text/html", "application/xhtml+xml", "html"])
def test_a_text_of_any_kind_of_item_is_read(kind):
    text = f"<feed><entry><title>x</title><content type='{kind}'>Weir shut</content></entry></feed>"

    assert parse_page(page_of(text)).facts.body == ("Weir shut",)


@pytest.mark.parametrize("packed", ["mode='base64'", "type='application/octet-stream'"])
def test_text_packed_in_base64_is_unpacked(packed):
    text = f"<feed><entry><title>x</title><content {packed}>{{}}</content></entry></feed>"

    assert read_feed(page_of(text.format("SXQgc2FpbHMu"))).facts.body == ("It sails.",)
    assert read_feed(page_of(text.format("*"))).facts.body == ()


@pytest.mark.parametrize("text", ["", "no markup", "<rss><channel/></rss>"])
def test_what_holds_no_item_is_skipped(text):
    assert read_feed(page_of(text)).facts.skipped


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"items": []}', '{"items": [3]}', '{"items": 3}']
)
def test_what_holds_no_json_item_is_skipped(text):
    assert read_json_feed(page_of(text)).facts.skipped


def test_a_json_item_with_strange_values_is_read_as_far_as_it_goes():
    text = '{"items": [{"title": ["x"], "url": 3, "image": "http://[", "tags": "a", "date_published": "soon"}]}'

    facts = read_json_feed(page_of(text)).facts

    assert (facts.headline, facts.url, facts.image_url) == ("x", "", "")


PIECES = st.sampled_from(
    ["<item>", "</item>", "<entry>", "<title>", "</title>", "x", "&amp;", "<link href='/a'/>", "<![CDATA[",
     "]]>", "<!--", "<dc:date>2021", "<content type='xhtml'>", "<b>", "<feed xml:base='http://['>", "\ufffe"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=5), max_size=20))
def test_any_feed_gives_a_record(pieces):
    record = read_feed(page_of("".join(pieces)))

    assert record.facts.skipped or record.facts.headline or record.facts.body


def test_an_address_holds_nothing_that_turns_what_is_read_around():
    facts = facts_of(
        '<title>x</title><enclosure type="image/png" url="https://a.example/&#8238;w.png"/>'
    )

    assert facts.image_url == "https://a.example/w.png"


def test_a_json_feed_tells_the_agency_behind_an_author():
    item = {"id": "1", "title": "x", "authors": [{"name": "Ada Horn Reuters"}]}
    text = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Ledger", "items": [item]}
    )
    facts = read_json_feed(page_of(text)).facts

    assert (facts.authors, facts.wire_agency, facts.byline) == (
        ("Ada Horn",),
        "Reuters",
        "Ada Horn Reuters",
    )


XHTML = "http://www.w3.org/1999/xhtml"


@pytest.mark.parametrize(
    "content",
    [
        f"<div xmlns='{XHTML}'><p>The weir is <em>shut</em>.</p><p>The ferry sails.</p></div>",
        f"<x:div xmlns:x='{XHTML}'><x:p>The weir is <x:em>shut</x:em>.</x:p><x:p>The ferry sails.</x:p></x:div>",
    ],
)  # fmt: skip
def test_content_of_xhtml_is_read_whatever_its_prefix(content):
    text = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Ledger</title><entry><title>Weir</title>"
        f"<content type='xhtml'>{content}</content></entry></feed>"
    )

    assert read_feed(page_of(text)).facts.body == ("The weir is shut.", "The ferry sails.")


@pytest.mark.parametrize(
    ("namespace", "section"),
    [
        ("http://purl.org/rss/1.0/modules/slash/", "Harbour"),
        ("http://prismstandard.org/namespaces/1.2/basic/", "Harbour"),
        ("http://prismstandard.org/namespaces/basic/2.0/", "Harbour"),
        ("http://weir.example/ns/", ""),
    ],
)
def test_modules_of_rss_tell_the_section(namespace, section):
    item = f"<title>Ferry</title><s:section xmlns:s='{namespace}'>Harbour</s:section>"

    assert (facts_of(item).section or "") == section
