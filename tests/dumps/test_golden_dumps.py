"""Golden pairs: an invented dump, and what a person who opens it finds there."""

import json
from pathlib import Path

import pytest

from articles.dumps import open_dump
from articles.reading import parse
from articles.records import ArticleRecord, Unread

FOLDER = Path(__file__).parent.parent / "data" / "dumps"
ANSWERS = sorted(FOLDER.glob("*.expected.json"))


def told(record):
    """Return of a record what the answers hold."""
    origin = record.page.origin if isinstance(record, ArticleRecord) else record.origin
    place = origin.removeprefix(str(FOLDER)).lstrip("/")
    if isinstance(record, Unread):
        return {"origin": place, "failed" if record.failed else "skipped": record.reason}
    said = record.as_json()
    names = (
        "url", "headline", "authors", "outlet", "published", "captured_at", "captured_from",
        "text_held", "body", "image", "image_caption", "warnings",
    )  # fmt: skip
    return {"origin": place, **{name: said[name] for name in names if said[name]}}


@pytest.mark.parametrize("answers", ANSWERS, ids=lambda path: path.name.split(".")[0])
def test_a_golden_dump_gives_what_a_reader_finds_in_it(answers):
    [dump] = [
        path
        for path in FOLDER.glob(f"{answers.name.removesuffix('.expected.json')}*")
        if path != answers
    ]

    found = [told(parse(page)) for page in open_dump(dump)]

    assert found == json.loads(answers.read_text())


def test_there_is_an_answer_to_every_golden_dump():
    assert len(ANSWERS) * 2 == len(list(FOLDER.iterdir()))
