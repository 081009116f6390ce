import hashlib
import zlib

from articles.keeping import kept_of, size_of, with_kept
from articles.keys import text_key
from tests.store.records import TEXT, make_record


def test_what_is_kept_of_a_page_takes_the_place_of_its_bytes():
    record = make_record(content="A page. " * 50)
    content = record.page.content

    bare = with_kept(record)
    kept = kept_of(bare)

    assert (bare.page.content, bare.page.text, bare.page.fields) == (b"", "", {})
    assert zlib.decompress(kept.packed) == content
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert kept.text_key == text_key(TEXT)
    assert size_of(record) == size_of(bare) == len(content)
    assert bare.facts == record.facts


def test_what_is_kept_is_worked_out_once():
    bare = with_kept(make_record())

    assert with_kept(bare) is bare
    assert kept_of(bare) is bare.kept


def test_a_page_without_text_has_no_key_of_it():
    assert kept_of(make_record(body=())).text_key == ""
