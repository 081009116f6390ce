import hashlib
import json

import pytest

from articles.keeping import checksum_of, held_of, kept_of, with_checksum, with_kept
from articles.keys import text_key
from articles.packing import unpack
from articles.paragraphs import paragraphs_of
from articles.records import Source
from articles.travelling import changed
from tests.store.records import TEXT, make_record


def test_what_is_kept_of_a_page_takes_the_place_of_its_bytes():
    record = make_record(content="A page. " * 50)
    content = record.page.content

    bare = with_kept(record)
    kept = kept_of(bare)

    assert (bare.page.content, bare.page.text, bare.page.fields) == (b"", "", {})
    assert unpack(kept.packed) == content
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert kept.text_key == text_key(TEXT)
    assert (held_of(record), held_of(bare)) == (len(content), len(kept.packed))
    assert bare.facts == record.facts


def test_of_the_sources_only_the_columns_of_a_table_go_on_with_what_is_kept():
    record = make_record()
    sources = record.sources | {"summary": Source("fields", "column Vorspann")}

    bare = with_kept(changed(record, sources=sources))

    assert bare.sources == {"summary": Source("fields", "column Vorspann")}
    assert json.loads(kept_of(bare).sources).keys() == sources.keys()


def test_what_is_kept_is_worked_out_once():
    bare = with_kept(make_record())

    assert with_kept(bare) is bare
    assert kept_of(bare) is bare.kept


def test_a_page_without_text_has_no_key_of_it():
    assert kept_of(make_record(body=())).text_key == ""


def test_the_text_of_a_row_has_its_key_and_its_words_told():
    record = make_record(body=("The ferry sails.\n\n***\n\nNobody was hurt.", " "))
    text = "\n\n".join(record.facts.body)

    kept = kept_of(record)

    assert kept.printed_key == text_key(paragraphs_of(text)) != kept.text_key
    assert kept.words == 7


def test_a_record_without_text_counts_the_words_of_its_summary():
    kept = kept_of(make_record(body=(), summary="The ferry sails."))

    assert (kept.printed_key, kept.words) == ("", 3)


def test_sources_are_told_as_the_capture_keeps_them():
    record = make_record()

    told = json.loads(kept_of(record).sources)

    assert told["headline"] == {"parser": "test", "where": "line 1"}
    assert told.keys() == record.sources.keys()


@pytest.mark.parametrize("size", [0, 1, 400, 1_023, 1_024, 8_191, 8_192, 16_384, 70_000])
def test_pages_of_any_size_are_unpacked_as_they_were(size):
    record = make_record(content="".join(f"{number} ferries. " for number in range(size))[:size])

    assert unpack(kept_of(record).packed) == record.page.content


def test_a_checksum_that_was_asked_for_already_is_not_made_again():
    page = make_record(content="A page.").page
    summed = with_checksum(page)

    assert summed.sha256 == checksum_of(page) == hashlib.sha256(page.content).hexdigest()
    assert checksum_of(changed(summed, content=b"")) == summed.sha256
    assert with_checksum(summed) is summed
