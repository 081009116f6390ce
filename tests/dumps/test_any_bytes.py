"""Whatever lies in a dump: each file ends in pages or words, and nothing is raised."""

import gzip
import tempfile
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles.dumps import FORMATS, open_dump
from articles.errors import DumpError
from articles.records import RawPage
from tests.dumps.making import HTML, TEXT, tarred, write_files, zipped
from tests.dumps.web_making import ARC_HEADER, arc_record, gzipped, warc_record

ENDINGS = [
    ".txt", ".html", ".json", ".jsonl", ".gz", ".txt.gz", ".bz2", ".xz", ".zip", ".tar",
    ".tar.gz", ".tgz", ".zst", ".csv", ".warc", "", ".xml", ".warc.gz", ".wacz",
    ".mhtml", ".tsv",
]  # fmt: skip
SEEDS = [
    TEXT, HTML, b'{"title": "Ferry", "captured": "2021-08-05"}\n' * 3, b'[{"a": 1}, {"b": [2]}]',
    gzip.compress(TEXT), zipped({"a.txt": TEXT, "b/c.html": HTML, "m.csv": b"file,url\na.txt,x\n"}),
    b"title;text\nFerry;\"It\nsails\"\n",
    b"<newsMessage><itemSet><newsItem guid=\"a\"/></itemSet></newsMessage>",
    b"<DOC>\n<DOCNO>1</DOCNO><HEAD>Ferry</HEAD></DOC>\n<DOC id='2'>",
    b"<REUTERS NEWID=\"1\"><TITLE>Ferry</TITLE></REUTERS>\n<REUTERS NEWID=\"2\">",
    b"<rss><channel><item><title>Ferry</title></item><item>x</item></channel></rss>",
    tarred({"a.txt": TEXT, "b/c.json": b'{"a": 1}'}), tarred({"a.txt": TEXT}, mode="w:gz"),
    zstandard.compress(TEXT), warc_record() + warc_record(), gzipped(warc_record(), warc_record()),
    ARC_HEADER + arc_record() + arc_record(), zstandard.compress(warc_record()),
    b"From: x\r\nContent-Type: multipart/related; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>Ferry</p>\r\n--y--\r\n",
    zipped({"archive/a.warc.gz": gzipped(warc_record())}),
]  # fmt: skip


@st.composite
def mutated(draw):
    """Return a sound file with a few bytes changed, cut out or put in."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        match draw(st.sampled_from(["change", "cut", "put in"])):
            case "change":
                content[at : at + 1] = draw(st.binary(min_size=1, max_size=1))
            case "cut":
                del content[at : at + draw(st.integers(1, 600))]
            case _:
                content[at:at] = draw(st.binary(max_size=20))
    return bytes(content)


ANY_BYTES = st.one_of(st.binary(max_size=400), mutated())


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_BYTES, st.sampled_from(ENDINGS))
@example(b"\xff\xfe", ".jsonl")
@example(b"\x1f\x8b", ".txt.gz")
@example(b"PK\x05\x06", ".zip")
def test_any_bytes_under_any_name_end_in_pages_or_words(content, ending):
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), {f"file{ending}": content, "other.txt": TEXT})

        records = list(open_dump(Path(folder)))

        own = [record for record in records if f"file{ending}" in record.origin]
        assert own or ending == ".csv"
        assert records[-1].origin.endswith("other.txt")
        for record in own:
            record.origin.encode()
            if isinstance(record, RawPage):
                record.text.encode()
                assert record.content
            else:
                assert record.reason


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_BYTES, st.sampled_from([known.name for known in FORMATS]), st.sampled_from(ENDINGS))
def test_any_bytes_read_as_any_format_end_in_pages_or_words(content, name, ending):
    with tempfile.TemporaryDirectory() as folder:
        path = write_files(Path(folder), {f"file{ending}": content}) / f"file{ending}"
        try:
            records = list(open_dump(path, format=name))
        except DumpError:
            return
        assert records


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_BYTES, min_size=1, max_size=4))
def test_every_file_of_an_archive_ends_in_a_record(contents):
    files = {f"{number}.txt": content for number, content in enumerate(contents)}
    with tempfile.TemporaryDirectory() as folder:
        path = write_files(Path(folder), {"dump.zip": zipped(files)}) / "dump.zip"

        origins = [record.origin for record in open_dump(path)]

        for name in files:
            assert any(f"!/{name}" in origin for origin in origins)


@pytest.mark.parametrize("name", [known.name for known in FORMATS])
def test_every_format_asks_its_first_bytes_without_failing(name):
    [known] = [known for known in FORMATS if known.name == name]

    for head in (b"\0", b"\xff\xfe", b"<", b"{", b"[", b"\xef\xbb\xbf", bytes(4096)):
        assert known.accepts("", head) in {True, False}
