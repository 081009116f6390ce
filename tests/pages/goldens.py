"""Golden pairs: an invented page as text, and what a person reading it finds there."""

import datetime as dt
import json
from pathlib import Path

from articles.pages.text import read_text
from articles.records import RawPage

FOLDER = Path(__file__).parent.parent / "data" / "newsbreak"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def text_of(name):
    return (FOLDER / f"{name}.txt").read_bytes().decode()


def answers_of(name):
    return json.loads((FOLDER / f"{name}.json").read_text())


def make_page(text, *, captured_at=None, url="", record_id=""):
    if isinstance(captured_at, str):
        captured_at = dt.date.fromisoformat(captured_at)
    return RawPage(
        origin="page.txt",
        media_type="text/plain",
        content=text.encode("utf-8", "surrogatepass"),
        text=text,
        url=url,
        record_id=record_id,
        captured_at=captured_at,
    )


def read_json(text, **page):
    return read_text(make_page(text, **page)).as_json()


def only_keys(value, like):
    """Return `value` with the keys that `like` has, at every depth."""
    if isinstance(like, dict) and isinstance(value, dict):
        return {key: only_keys(value.get(key), inner) for key, inner in like.items()}
    if isinstance(like, list) and isinstance(value, list) and len(like) == len(value):
        return [only_keys(item, inner) for item, inner in zip(value, like, strict=True)]
    return value
