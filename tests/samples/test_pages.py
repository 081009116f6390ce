"""The pages of the sample dump, read by the parsers, give what the plan says that they hold."""

import csv
import datetime as dt
import json
from pathlib import Path

import generate
import pytest

from articles.pages import parse_page
from articles.records import ArticleRecord, RawPage
from press.stock import read_remarks

SAMPLES = Path(generate.__file__).parent
ANSWERS = json.loads(generate.ANSWERS.read_text(encoding="utf-8"))
PAGES = [facts for facts in ANSWERS if facts["kind"] == "article"]


def manifest():
    with (SAMPLES / "newsbreak" / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


MANIFEST = manifest()


def raw_page(facts) -> RawPage:
    content = (SAMPLES / facts["file"]).read_bytes()
    text = content.decode()
    if "line" in facts:
        line = text.splitlines()[facts["line"] - 1]
        return RawPage(
            origin=name(facts),
            media_type="application/json",
            content=line.encode(),
            fields=(fields := json.loads(line)),
            captured_at=captured_at(fields),
            captured_from="record",
        )
    if facts["file"].endswith(".html"):
        return RawPage(origin=name(facts), media_type="text/html", content=content, text=text)
    row = MANIFEST[Path(facts["file"]).name]
    return RawPage(
        origin=name(facts),
        media_type="text/plain",
        content=content,
        text=text,
        url=row["url"],
        captured_at=dt.date.fromisoformat(row["captured"]) if row["captured"] else None,
        captured_from="manifest" if row["captured"] else "",
    )


def captured_at(fields) -> dt.date:
    moment = next(
        fields[key] for key in ("timestamp", "captured", "date_download") if key in fields
    )
    return dt.date.fromisoformat(moment[:10])


def name(facts) -> str:
    return f"{facts['file']}:{facts['line']}" if "line" in facts else facts["file"]


def parse(facts) -> ArticleRecord:
    return parse_page(raw_page(facts))


def day_of(record) -> str | None:
    at = record.facts.published.at
    if isinstance(at, dt.datetime):
        # The day on the outlet's own calendar: its pages state their zone.
        at = at.astimezone(dt.timezone(dt.timedelta(hours=-5))).date()
    return at.isoformat() if at else None


@pytest.mark.parametrize("facts", PAGES, ids=name)
def test_an_article_is_read_as_it_was_planned(facts):
    record = parse(facts)

    assert record.facts.skipped == ""
    assert {
        "headline": record.facts.headline,
        "outlet": record.facts.outlet or None,
        "day": day_of(record),
        "authors": list(record.facts.authors),
        "tags": list(record.facts.tags),
    } == {key: facts[key] for key in ("headline", "outlet", "day", "authors", "tags")}
    if facts["paragraphs"] is not None:
        assert len(record.facts.body) == facts["paragraphs"], record.facts.body


@pytest.mark.parametrize("facts", [f for f in PAGES if f.get("teasers")], ids=name)
def test_every_teaser_is_read_in_page_order(facts):
    record = parse(facts)

    # A local contributor's headline may stand before them; it alone has an author.
    read = [teaser.headline for teaser in record.facts.teasers if not teaser.author]
    assert read == facts["teasers"]
    assert len(record.facts.teasers) - len(read) <= 1


@pytest.mark.parametrize(
    "facts", [f for f in ANSWERS if f["kind"] == "no article"], ids=lambda facts: facts["file"]
)
def test_a_page_without_an_article_says_so_and_keeps_its_teasers(facts):
    record = parse(facts)

    assert record.facts.skipped
    assert record.facts.body == ()
    # In a digest headline and text run on: only some can be told apart.
    assert "digest" in facts["file"] or len(record.facts.teasers) >= 3


@pytest.mark.parametrize("file", ["damaged-empty.txt", "damaged-frame.txt"])
def test_an_empty_page_is_skipped_with_a_reason(file):
    record = parse({"file": f"newsbreak/{file}"})

    assert record.facts.skipped


def test_no_remark_of_a_reader_is_read():
    remarks = [text for text in read_remarks()["remarks"] if len(text) > 12]
    for facts in PAGES:
        record = parse(facts)
        read = " ".join((*record.facts.body, *(t.text for t in record.facts.teasers)))
        assert not [text for text in remarks if text in read], name(facts)


def test_an_outlet_is_seen_with_growing_figures():
    seen: dict[str, set[tuple[str, ...]]] = {}
    for facts in PAGES:
        record = parse(facts)
        if record.facts.outlet_card:
            seen.setdefault(record.facts.outlet, set()).add(
                tuple(figure.text for figure in record.facts.outlet_card.figures)
            )

    assert len([outlet for outlet, figures in seen.items() if len(figures) > 1]) >= 6
