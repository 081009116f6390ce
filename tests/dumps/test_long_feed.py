"""Feeds past the limit are read in pieces, and give what they would if they were read whole."""

import gzip
import io
import tracemalloc

import pytest

from articles.dumps import feed, long_text, open_dump, own_ids, second_reading
from articles.dumps.capture_date import Capture
from articles.dumps.dump_file import DumpFile
from articles.dumps.feed_parts import feed_parts
from articles.records import RawPage, Unread
from tests.dumps.making import outcomes, pages, read, tarred, write_files

HEAD = (
    "<?xml version='1.0' encoding='{charset}'?><!DOCTYPE rss [<!ENTITY pier 'Pier 9'>]>"
    "<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>Oldport Post</title>"
    "<link>https://post.example/</link><language>en</language><wp:author><wp:author_login>ada"
    "</wp:author_login><wp:author_display_name>Ada Horn</wp:author_display_name></wp:author>"
    "<wp:tag><wp:tag_slug>sea</wp:tag_slug></wp:tag>"
)
END = "</channel></rss>"


def post(number, *, words="The ferry sails.", guid=""):
    return (
        f"<item><title>F&auml;hre {number} at &pier;</title><dc:creator>ada</dc:creator>"
        f"<guid isPermaLink='false'>{guid or number}</guid><content:encoded><![CDATA[{words} </item>]]>"
        "</content:encoded><wp:comment><wp:comment_content>Mind the goat</wp:comment_content>"
        "<wp:comment_approved>1</wp:comment_approved></wp:comment></item>\n"
    )


def export(*posts, charset="utf-8"):
    return (HEAD.format(charset=charset) + "".join(posts) + END).encode(
        charset, "xmlcharrefreplace"
    )


POSTS = [post(number, words="Ein Fährmann – müde.") for number in range(9)]
WHOLE = export(*POSTS)
SAME_IDS = export(*POSTS[:4], post(9, guid="3"), post(10, guid="3"), post(11))


@pytest.fixture
def told_both_ways(tmp_path, monkeypatch):
    def told(content, *, name="day.xml"):
        write_files(tmp_path, {name: content})
        found = []
        for limit in (feed.FEED_LIMIT, 50):
            with monkeypatch.context() as patch:
                patch.setattr(feed, "FEED_LIMIT", limit)
                patch.setattr(second_reading, "BUFFER_SIZE", 64)
                patch.setattr(long_text, "BUFFER_SIZE", 17)
                found.append(read(tmp_path / name))
        return found

    return told


@pytest.mark.parametrize(
    "content",
    [
        WHOLE,
        SAME_IDS,
        WHOLE[:-1_200],
        WHOLE.removesuffix(b"</channel></rss>"),
        export(*POSTS, "<item><title>never closed</title>"),
        export(*POSTS[:3], "<!-- <item> --> <title>said late</title>", *POSTS[3:], charset="utf-16"),
        export(*POSTS, charset="iso-8859-1"),
        export(*POSTS[:4]).replace(b"utf-8", b"iso-8859-1"),
        export(*(post(number) for number in range(9))).replace(b"</channel>", "ü</channel>".encode("cp1252")),
        WHOLE.replace("Fährmann".encode(), b"F\xffhrmann", 1),
        WHOLE.replace(b"ferry", b"fer\x00\x1bry").replace(b"Ein", b"E\x07in"),
        WHOLE.replace(b"<![CDATA[Ein", b"<![CDATA[ <!-- ", 2).replace(b"]]>", b"", 1),
        WHOLE.replace(b"</item>\n", b"\n", 3),
        WHOLE + b"<!-- kept by a cache -->",
    ],
    ids=range(14),
)  # fmt: skip
def test_a_feed_past_the_limit_gives_what_one_read_whole_gives(told_both_ways, content):
    whole, in_pieces = told_both_ways(content)

    assert len(whole) > 2
    assert in_pieces == whole


def test_an_item_of_a_long_export_keeps_its_authors_and_nothing_of_readers(told_both_ways):
    _, found = told_both_ways(WHOLE)

    text = found[8].text
    assert "<title>Oldport Post</title>" in text
    assert "Ada Horn" in text
    assert "<title>Fähre 8 at Pier 9</title>" in text
    assert "goat" not in text
    assert "tag_slug" not in text


def test_an_attack_by_entities_is_refused_in_a_long_feed_too(told_both_ways):
    bomb = WHOLE.replace(b"'Pier 9'", b"SYSTEM 'file:///etc/passwd'")

    _, [found] = told_both_ways(bomb)

    assert found.failed
    assert found.reason.startswith("refused: it declares entities")


@pytest.mark.parametrize("limit", [50, feed.FEED_LIMIT])
def test_of_a_feed_whose_archive_is_damaged_the_items_before_are_read(tmp_path, monkeypatch, limit):
    monkeypatch.setattr(feed, "FEED_LIMIT", limit)
    packed = gzip.compress(export(*map(post, range(40))), compresslevel=0)
    write_files(tmp_path, {"day.xml.gz": packed[:3_000]})

    *given, last = outcomes(tmp_path)

    assert len(given) > 3
    assert {outcome for _, outcome, _ in given} == {"page"}
    assert last[0].endswith(f"[{len(given)}]")
    assert last[1:] == ("failed", "it ends too early: the file was cut off")


def test_a_long_feed_in_a_tar_inside_an_archive_is_copied_first(tmp_path, monkeypatch):
    monkeypatch.setattr(feed, "FEED_LIMIT", 50)
    write_files(tmp_path, {"all.tar.gz": tarred({"day.xml": WHOLE}, mode="w:gz")})

    assert [outcome for _, outcome, _ in outcomes(tmp_path)] == ["page"] * 9


def test_a_long_feed_is_held_by_one_item_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(feed, "FEED_LIMIT", 2**16)
    text = "The ferry sails again, said its keeper.\n" * 100
    path = tmp_path / "day.xml"
    with path.open("wb") as file:
        file.write(HEAD.format(charset="utf-8").encode())
        for number in range(1_500):
            file.write(post(number, words=text).encode())
        file.write(END.encode())

    tracemalloc.start()
    try:
        count = sum(isinstance(page, RawPage) for page in open_dump(path))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert count == 1_500
    assert path.stat().st_size > 6_000_000
    assert most < 3_000_000


@pytest.mark.parametrize("size", [1, 2, 7, 40])
@pytest.mark.parametrize(
    "text",
    [
        "<rss><!-- <item> --><item><![CDATA[</item><item>]]></item> <item>2</item >x</rss>",
        "<rss><item>1<item>2</item><b/><x:entry a='>'>3</x:entry><![CDATA[ <item>",
        "<rss><item/><!-- <item></item", "<rss></item><items><item", "",
    ],
)  # fmt: skip
def test_parts_are_the_same_in_pieces_of_any_size(text, size):
    def joined(pieces):
        found = list(feed_parts(pieces))
        items = [part for is_item, part in found if is_item]
        return items, "".join(part for is_item, part in found if not is_item)

    pieces = [text[at : at + size] for at in range(0, len(text), size)]

    assert joined(pieces) == joined([text])
    assert "".join(part for _, part in feed_parts(pieces)) == text


def test_an_item_too_large_is_passed_over_and_a_comment_without_an_end_is_none():
    pieces = [
        "<rss><item>",
        *["word " * 10] * 20,
        "</item><item><!-- 2</item>",
        "x" * 99,
        "<item>3",
    ]

    items = [part for is_item, part in feed_parts(pieces, limit=60) if is_item]

    assert items == ["", "<item><!-- 2</item>", "<item>3"]


def test_a_long_feed_that_is_shorter_when_it_is_read_again_says_so(monkeypatch):
    monkeypatch.setattr(feed, "FEED_LIMIT", 50)
    shorter = WHOLE[: WHOLE.index(b"</item>\n") + 8]
    later = iter([*[WHOLE] * 4, shorter])
    file = DumpFile(
        name="day.xml",
        origin="day.xml",
        open=lambda: io.BufferedReader(io.BytesIO(next(later))),
        collection="",
        capture=Capture(),
    )

    page, told = feed.FeedFile().read(file, io.BufferedReader(io.BytesIO(WHOLE)))

    assert isinstance(page, RawPage)
    assert told == Unread("day.xml[1]", "it could not be read a second time as far", failed=True)


def test_a_long_file_without_an_item_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(feed, "FEED_LIMIT", 50)
    monkeypatch.setattr(feed, "_LONGEST_HEAD", 100)
    write_files(tmp_path, {"day.xml": b"<rss><channel>" + b"<title>Post</title>" * 99})

    assert outcomes(tmp_path) == [
        ("day.xml", "failed", "a feed without an item in its first 100 bytes")
    ]


def test_more_ids_than_are_kept_in_mind_are_not_used(tmp_path, monkeypatch):
    monkeypatch.setattr(own_ids, "_MOST_IDS", 2)
    write_files(tmp_path, {"day.xml": export(*POSTS[:3])})

    found = pages(tmp_path)

    assert [page.record_id for page in found] == ["0", "1", ""]
    assert found[2].warnings == ("its id '2' is one of too many: not used",)
