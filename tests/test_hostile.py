"""Hostile files: whatever somebody puts into a dump, it is told or read, in time, and does no harm."""

import json

import pytest

from articles.reading import Reading, read_records
from articles.records import ArticleRecord
from tests.every_field import FORMATS, sound
from tests.fuzzing.trial import try_file

XML = ("rss.xml", "atom.xml", "nitf.xml", "g2.xml", "newsml.xml", "reut.sgm", "a.html", "a.mhtml")
DEEP = 100_000
MEGABYTE = 1_000_000


@pytest.fixture
def read(tmp_path):
    """Write a file, hold what comes out of it to what must hold, and return it."""

    def read_file(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        assert try_file(path, seconds=20)
        return list(read_records([path], Reading()))

    return read_file


def told(records):
    return json.dumps([one.as_json() for one in records if isinstance(one, ArticleRecord)])


@pytest.mark.parametrize("name", FORMATS)
def test_a_sound_article_is_read_in_every_format(read, name):
    assert "Ferry to Marrow Isle sails again" in told(read(name, FORMATS[name](sound)))


@pytest.mark.parametrize("name", XML)
def test_entities_neither_grow_nor_read_files(read, tmp_path, name):
    secret = tmp_path / "secret"
    secret.write_text("SECRETWORD")
    growing = "".join(f'<!ENTITY e{level + 1} "{f"&e{level};" * 10}">' for level in range(10))
    subset = f'<!ENTITY e0 "haha">{growing}<!ENTITY f SYSTEM "file://{secret}">'
    content = FORMATS[name](sound)
    content = content.replace(b'<!DOCTYPE lewis SYSTEM "lewis.dtd">', b"").replace(
        b"<!doctype html>", b""
    )
    content = content.replace(b"Marrow Isle", b"&e10; &f;")
    attacked = f"<!DOCTYPE x [{subset}]>".encode() + content.lstrip()
    if name == "a.mhtml":
        attacked = content.replace(b"<html", f"<!DOCTYPE x [{subset}]><html".encode())

    found = told(read(name, attacked))

    assert "SECRETWORD" not in found
    assert len(found) < 20_000


@pytest.mark.parametrize(
    ("name", "before", "opening", "after"),
    [
        ("a.html", "<h1>Ferry</h1>", "<div>", "<p>It sails again."),
        ("a.html", "<h1>Ferry</h1>", "<table><tr><td>", "<p>It sails again."),
        ("a.html", "<h1>Ferry</h1>", "<b><i>", "It sails again."),
        ("a.html", "<h1>Ferry</h1>", "<x-y>", "It sails again."),
        ("a.html", '<script type="application/ld+json">', '{"@graph":[', "</script><h1>Ferry"),
        ("a.html", '<script id="__NEXT_DATA__" type="application/json">', '{"a":', "</script><p>x"),
        ("a.xml", "<rss><channel><item><title>Ferry</title><description>", "<a>", ""),
        ("a.xml", "<rss><channel><item><title>Ferry</title><description>", "&lt;div&gt;", "Sails."),
        ("a.xml", "<feed><entry><title>Ferry</title><content>", "<div>", "Sails."),
        ("a.xml", "<nitf><body><body.content>", "<p>", "Sails."),
        ("a.xml", "<newsMessage><itemSet>", "<newsItem>", ""),
        ("a.xml", "<NewsML><NewsItem>", "<NewsComponent>", ""),
        ("a.json", '{"title": "Ferry", "text": ', "[", ""),
        ("a.json", "", "[", ""),
        ("a.json", "", '{"a":', ""),
        ("a.jsonl", '{"title": "Ferry"}\n{"title": ', "[", "\n"),
    ],
)
def test_nesting_without_end_is_survived(read, name, before, opening, after):
    assert read(name, before + opening * DEEP + after)


@pytest.mark.parametrize(
    ("name", "before", "unit", "after"),
    [
        ("a.html", "<h1>Ferry</h1><", "a", "><p>It sails."),
        ("a.html", '<h1>Ferry</h1><p class="', "byline author ", '">By Ada Bell</p><p>It sails.'),
        ("a.html", "<h1>Ferry</h1><p ", "a=1 ", ">It sails."),
        ("a.html", "<h1>", "word ", "</h1><p>It sails."),
        ("a.html", '<meta name="author" content="', "Ada Bell, ", '"><h1>Ferry</h1><p>It sails.'),
        ("a.html", "<h1>Ferry</h1>", "<p>a", ""),
        ("a.jsonl", '{"title": "', "word ", '"}\n'),
        ("a.jsonl", '{"title": "Ferry", "author": "', "Ada Bell, ", '"}\n'),
        ("a.jsonl", '{"title": "Ferry", "text": "', "<p>a", '"}\n'),
        ("a.jsonl", '{"title": "Ferry", "', "k", '": 1}\n'),
        ("a.jsonl", '{"title": "Ferry", "date": ', "9", "}\n"),
        ("a.jsonl", '{"title": "Ferry", "text": "', " ", '"}\n'),
        ("a.txt", "Ferry\n\n", "a", ""),
        ("a.txt", "Ferry\n\n", "a.", "!"),
        ("a.txt", "Ferry\n\n", ".", "x"),
        ("a.xml", "<rss><channel><item><title>", "word ", "</title></item></channel></rss>"),
        ("a.csv", "headline,text\n", ",", "\n"),
        ("a.csv", 'headline,text\n"', "a, b ", ""),
    ],
)
def test_a_megabyte_of_one_thing_is_survived(read, name, before, unit, after):
    assert read(name, before + unit * (MEGABYTE // len(unit)) + after)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.html", "<h1>Ferry</h1><p ", ">It sails again.</p>"),
        ("a.html", "<h1>Ferry</h1><p style='", "'>It sails again.</p>"),
        ("a.jsonl", '{"title": "Ferry", "text": "<p ', '>It sails again.</p>"}\n'),
        ("a.xml", "<rss><channel><item><title>Ferry</title><description x='", "'/></item></channel></rss>"),
        ("a.xml", "<rss><channel><item><title>Ferry</title><x ", "/></item></channel></rss>"),
        ("a.xml", "<nitf><head><title>Ferry</title></head><body ", "/></nitf>"),
    ],
)  # fmt: skip
def test_a_tag_of_a_hundred_thousand_attributes_is_read_in_time(read, name, before, after):
    attributes = " ".join(f"a{number}='>'" for number in range(DEEP))
    if "style" in before or "x=" in before:
        attributes = attributes.replace("'", "&quot;")

    [record] = read(name, before + attributes + after)

    assert record.facts.headline == "Ferry"


def test_attributes_left_out_are_told(read):
    attributes = " ".join(f"a{number}" for number in range(DEEP))

    [record] = read("a.html", f"<h1>Ferry</h1><p {attributes}>It sails again to Marrow Isle.</p>")

    assert "more than 500 attributes" in " ".join(record.as_json()["warnings"])
    assert "It sails again to Marrow Isle." in record.facts.body[0]


@pytest.mark.parametrize(
    ("name", "before", "unit", "after"),
    [
        ("a.html", "<h1>Ferry</h1>", "<p>a", ""),
        ("a.html", "<h1>Ferry</h1>", "<p a b c>", ""),
        ("a.jsonl", '{"title": "Ferry", "text": "', "<p>a", '"}\n'),
        ("a.xml", "<rss><channel><item><title>Ferry</title>", "<a/>", "</item></channel></rss>"),
        ("a.xml", "<nitf><body><body.content>", "<p/>", "</body.content></body></nitf>"),
        ("a.xml", "<newsMessage><itemSet>", "<newsItem/>", "</itemSet></newsMessage>"),
        ("a.json", '{"title": "Ferry", "tags": [', "[],", "1]}"),
        ("a.jsonl", '{"title": "Ferry", "tags": [', "{},", "1]}\n"),
        (
            "a.json",
            '{"version": "https://jsonfeed.org/version/1", "items": [{"title": "Ferry", "tags": [',
            "[],",
            "1]}]}",
        ),
    ],
)
def test_more_elements_or_values_than_memory_is_given_for_are_skipped(
    read, name, before, unit, after
):
    [record] = read(name, before + unit * (7 * MEGABYTE // len(unit)) + after)

    assert "no article has so many" in record.reason
    assert not record.failed


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("[" + "{}," * 3 * MEGABYTE + "1]", "no article has so many"),
        ("[" * DEEP + "]" * DEEP, "nested too deeply"),
        ("9" * MEGABYTE, "a number of more digits than is read"),
        ("nothing", "broken JSON"),
    ],
)
def test_an_array_goes_on_behind_a_record_that_cannot_be_read(read, value, reason):
    bad = f'{{"note": "]}}\\"[{{", "text": {value}}}'
    first, second, third = read("a.json", f'[{{"title": "Ferry"}}, {bad}, {{"title": "Mill"}}]')

    assert second.origin.endswith("a.json[1]")
    assert second.reason.startswith(reason) or second.reason.endswith(reason)
    assert (first.facts.headline, third.facts.headline) == ("Ferry", "Mill")


@pytest.mark.parametrize("unit", [" ", "\n", "By ", "a.a.a.", ",", "1", '"', "<", "&", ".", "…"])
@pytest.mark.parametrize("field", ["title", "author", "text", "tags", "category", "date", "url"])
def test_a_value_made_for_slow_patterns_is_read_in_time(read, unit, field):
    value = unit * (20_000 // len(unit)) + "!"
    for name in ("a.jsonl", "newsbreak.txt", "a.html"):
        assert read(name, FORMATS[name](lambda of: value if of == field else sound(of)))


@pytest.mark.parametrize("unit", ["- ", "– ", "|", " | ", "-网", "\u00a0", "[a] "])
@pytest.mark.parametrize("field", ["title", "text"])
def test_a_line_of_marks_that_part_a_headline_from_its_site_is_read_however_long(read, unit, field):
    value = "Wheat is up again " + unit * 150_000 + "!"
    record = FORMATS["a.jsonl"](lambda name: value if name == field else sound(name))

    assert "Wheat is up again" in told(read("a.jsonl", record))


@pytest.mark.parametrize(
    "written",
    ["\u202eevil", "a\x00b", "a\u200bb\u2066c", "\ud800", "\udc80x", "a\ufffe", "\x1b[31m", "&#xD800;",
     "&#0;", "&#x202e;", "\ufeff", "\x85"],
)  # fmt: skip
@pytest.mark.parametrize("name", FORMATS)
def test_no_forbidden_character_comes_out_of_any_field(read, name, written):
    assert read(name, FORMATS[name](lambda field: sound(field)[:4] + written + sound(field)[4:]))


@pytest.mark.parametrize("charset", ["utf-7", "idna", "no-such-set", "utf-16", "rot13", "\u202e"])
@pytest.mark.parametrize("name", ["a.html", "rss.xml", "a.mhtml"])
def test_a_wrong_charset_is_passed_over(read, name, charset):
    stated = f'<meta charset="{charset}">'.encode()
    content = FORMATS[name](sound).replace(b"<head>", b"<head>" + stated)
    content = content.replace(
        b"<?xml version='1.0'?>", f"<?xml version='1.0' encoding='{charset}'?>".encode()
    )

    assert "Ferry to Marrow Isle sails again" in told(read(name, content))


@pytest.mark.nightly
def test_a_table_of_a_million_columns_is_told_or_read(read):
    head = ",".join(f"c{number}" for number in range(MEGABYTE))

    assert read("a.csv", f"headline,text,{head}\nFerry,It sails.,{',' * MEGABYTE}\n")


def test_a_feed_of_many_items_gives_each(read):
    items = "".join(f"<item><title>Ferry {number}</title></item>" for number in range(5_000))

    assert len(read("a.xml", f"<rss><channel>{items}</channel></rss>")) == 5_000


def test_a_table_of_thousands_of_columns_of_one_name_is_read(read):
    head = ",".join(["tag"] * 50_000)

    assert "Ferry" in told(read("a.csv", f"headline,text,{head}\nFerry,It sails.,{',' * 50_000}\n"))
