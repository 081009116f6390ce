import json

import pytest

from articles.dumps import feed
from articles.dumps.feed import split_feed
from tests.dumps.making import outcomes, pages, write_files


def rss(*items):
    return (
        "<rss version='2.0'><channel><title>Ledger</title><link>https://ledger.example/</link>"
        + "".join(items)
        + "</channel></rss>"
    )


def item(number, *, more="", guid="", permalink="false"):
    own = f"<guid isPermaLink='{permalink}'>{guid}</guid>" if guid else ""
    return f"<item><title>Headline {number}</title>{own}{more}</item>"


def read_feed(tmp_path, content, *, name="day.xml"):
    return pages(write_files(tmp_path, {name: content.encode()}) / name)


def test_each_item_is_a_feed_of_its_own(tmp_path):
    first, second = read_feed(tmp_path, rss(item(1), item(2)))

    assert first.origin.endswith("day.xml[0]")
    assert first.text == rss(item(1))
    assert second.content.decode() == rss(item(2))
    assert second.collection == "feed ledger.example"


def test_the_id_of_an_item_is_its_own_unless_it_is_an_address_or_others_have_it(tmp_path):
    found = read_feed(
        tmp_path,
        rss(
            item(1, guid="a1"),
            item(2, guid="https://ledger.example/2", permalink="true"),
            item(3, guid="https://ledger.example/?p=3"),
            item(4, guid="x"),
            item(5, guid="x"),
            item(6),
        ),
    )

    assert [page.record_id for page in found] == [
        "a1",
        "",
        "https://ledger.example/?p=3",
        "",
        "",
        "",
    ]
    assert [bool(page.warnings) for page in found] == [False, False, False, True, True, False]


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("<![CDATA[ a 1 ]]>", "a 1"), ("a\f1", "a 1"), ("\n" * 600 + "a1", "a1"),
        ("a" + " " * 5_000, ""), (" " * 50_000 + "]", ""),
    ],
)  # fmt: skip
def test_an_id_is_one_line_of_some_hundred_letters(tmp_path, told, own):
    assert [page.record_id for page in read_feed(tmp_path, rss(item(1, guid=told)))] == [own]


def test_what_is_said_after_the_items_is_kept_with_each():
    before, items, after = split_feed(
        "<feed><entry>1</entry><title>Ledger</title><entry/ ><entry>2</entry><id>x</id></feed>"
    )

    assert before == "<feed>"
    assert items[0] == "<entry>1</entry>"
    assert after.endswith("<id>x</id></feed>")


def test_a_tag_in_a_comment_or_a_section_of_text_is_no_item():
    text = "<rss><!-- <item> --><item><![CDATA[</item><item>]]></item><item>2</item></rss>"

    assert len(split_feed(text)[1]) == 2


@pytest.mark.parametrize("tail", ["", "<![CDATA[ <item>", "<!-- <item>", "</item"])
def test_items_never_closed_end_where_the_next_begins(tail):
    items = split_feed(f"<rss><item>1<item>2</item><item>3{tail}")[1]

    assert items[0] == "<item>1"
    assert items[1] == "<item>2</item>"
    assert items[2].startswith("<item>3")


CUT = rss(item(1), item(2)).removesuffix("</channel></rss>")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (rss(item(1)) + "<!-- kept by a cache -->", ["page"]),
        (rss(item(1), "<item><title>2</title>"), ["page", "page"]),  # only its own end is missing
        (CUT, ["page", "page", "failed"]),
        (CUT.removesuffix("item>"), ["page", "failed"]),
        (CUT + "<item><link>https://ledg", ["page", "page", "failed"]),
        ("<rss><channel><title>Led", ["failed"]),
    ],
)
def test_half_an_item_at_the_end_of_a_feed_is_none(tmp_path, content, found):
    write_files(tmp_path, {"a.xml": content.encode()})

    told = outcomes(tmp_path)

    assert [outcome for _, outcome, _ in told] == found
    assert [reason for *_, reason in told if not reason.startswith("application")] == [
        "it ends too early: the file was cut off"
    ] * found.count("failed")


def test_long_surroundings_are_cut_to_the_root():
    text = "<rss a='1'>" + "<x>y</x>" * 10_000 + "<item>1</item>" + "<z/>" * 30_000

    before, _, after = split_feed(text)

    assert (before, after) == ("<rss a='1'>", "<z/>")


def test_a_feed_of_no_items_says_so(tmp_path):
    write_files(tmp_path, {"a.rss": rss().encode(), "aa.rss": b"<rss/>"})

    assert [outcome[1:] for outcome in outcomes(tmp_path)] == [
        ("skipped", "a feed without items"),
        ("skipped", "a feed without items"),
    ]


def test_an_attack_by_entities_is_refused(tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + rss(
        item(1)
    )
    write_files(tmp_path, {"a.xml": bomb.encode()})

    [(_, outcome, reason)] = outcomes(tmp_path)

    assert outcome == "failed"
    assert reason.startswith("refused: it declares entities")


@pytest.mark.parametrize("charset", ["utf-16", "utf-32-le", "utf-32-be", "iso-8859-1", "utf-8-sig"])
def test_feeds_of_any_charset_are_read(tmp_path, charset):
    declared = f"<?xml version='1.0' encoding='{charset.removesuffix('-sig')}'?>"
    content = (declared + rss("<item><title>Fähre zurück</title></item>")).encode(charset)
    write_files(tmp_path, {"a.xml": content})

    assert "Fähre zurück" in pages(tmp_path)[0].text


@pytest.mark.parametrize(
    "content",
    [
        "garbage <b> <rss version='2.0'>", "<rdf:RDF xmlns:rdf='x'><foaf:Person/></rdf:RDF>",
        "<html><body><rss></body></html>", "<opml><body/></opml>",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_feed_is_none(tmp_path, content):
    assert not feed.FeedFile().accepts("a.xml", content.encode())
    assert not feed.FeedFile().accepts("a.xml", b"\0\1\2\3" * 30)


def test_a_json_feed_gives_its_items(tmp_path):
    said = {"version": "https://jsonfeed.org/version/1", "title": "Ledger"}
    items = [{"id": 1, "title": "A"}, {"id": "x"}, {"id": "x"}, {"id": "https://a.example/1"}]
    write_files(tmp_path, {"feed.json": json.dumps({**said, "items": items}).encode()})

    found = pages(tmp_path)

    assert [page.record_id for page in found] == ["1", "", "", ""]
    assert json.loads(found[0].text) == {**said, "items": [items[0]]}
    assert found[0].collection == "feed"


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "failed"),
        ('{"version": "https://jsonfeed.org/version/1", "title": "x"}', "skipped"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [' + "[" * 200 + "]" * 200 + "]}", "failed"),
    ],
)  # fmt: skip
def test_a_json_feed_that_cannot_be_read_says_so(tmp_path, content, outcome):
    write_files(tmp_path, {"feed.json": content.encode()})

    assert [found[1] for found in outcomes(tmp_path)] == [outcome]


def test_of_a_json_feed_cut_off_the_items_before_are_read(tmp_path):
    said = {
        "version": "https://jsonfeed.org/version/1",
        "title": "Ledger",
        "x": {"y": [{"id": "0"}]},
    }
    items = [{"id": "1", "title": "A [1] }"}, {"id": "2", "title": "B"}, {"id": "3"}]
    whole = json.dumps({**said, "items": items})
    nested = json.dumps({**said, "x": {"items": [{"id": "0"}]}})
    write_files(tmp_path, {"1.json": whole[:-8].encode(), "2.json": nested[:-1].encode()})

    found = outcomes(tmp_path)

    assert [outcome[:2] for outcome in found] == [
        ("1.json[0]", "page"), ("1.json[1]", "page"), ("1.json[2]", "failed"), ("2.json", "failed"),
    ]  # fmt: skip
    assert found[2][2].startswith("it ends too early: the file was cut off; what follows")


def test_of_an_export_an_item_keeps_its_authors_names_and_nothing_of_readers(tmp_path):
    person = (
        "<wp:author><wp:author_login><![CDATA[{0}]]></wp:author_login><wp:author_email>{0}@ledger.example"
        "</wp:author_email><wp:author_display_name>{1}</wp:author_display_name></wp:author>"
    )
    terms = "".join(f"<wp:tag><wp:tag_slug>{at}</wp:tag_slug></wp:tag>" for at in range(2_000))
    comment = (
        "<wp:comment><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_content>"
        "Mind the goat</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>"
    )
    content = (
        "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>Ledger</title>"
        + person.format("Ada", "Ada Horn")
        + person.format("ben", "Ben Oak")
        + terms
        + f"<item><title>1</title><dc:creator>ada</dc:creator>{comment}</item>"
        + '<item><title>2</title><category domain="author" nicename="cap-ben">ben</category>'
        + "<wp:comment>never closed</item></channel></rss>"
    )

    first, second = read_feed(tmp_path, content)

    assert "<title>Ledger</title>" in first.text
    assert ("Ada Horn" in first.text, "Ben Oak" in first.text) == (True, False)
    assert ("Ada Horn" in second.text, "Ben Oak" in second.text) == (False, True)
    assert "<wp:comment><wp:comment_approved>1</wp:comment_approved></wp:comment>" in first.text
    for private in ("@ledger.example", "192.0.2.7", "goat", "tag_slug"):
        assert private not in first.text + second.text


def test_a_feed_that_calls_itself_ascii_and_is_more_is_told_once(tmp_path):
    items = "<item><title>Café by the weir</title></item><item><title>Ferry back</title></item>"
    feed = f'<?xml version="1.0" encoding="us-ascii"?><rss><channel>{items}</channel></rss>'
    write_files(tmp_path, {"feed.xml": feed.encode("cp1252")})

    first, second = pages(tmp_path)

    assert "Café" in first.text
    assert first.warnings == ("declared ascii, which holds not all of its bytes; read as cp1252",)
    assert second.warnings == ()
