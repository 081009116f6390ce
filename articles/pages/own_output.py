"""Own output: an object that `parse_dump` printed in, the record it was printed from out."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from articles.field_names import moment_of
from articles.records import (
    ArticleRecord,
    Facts,
    Figure,
    Moment,
    OutletCard,
    PersonNamed,
    Publication,
    RawPage,
    Source,
    Teaser,
    TopicNamed,
)

_OWN = {"parser", "published", "text_held", "sources", "outlet_card", "teasers"}
_LINES = (
    "url", "record_id", "headline", "byline", "outlet", "outlet_host", "section", "place",
    "copied_from", "language", "summary", "image_caption", "genre", "wire_agency", "skipped",
)  # fmt: skip
_LISTS = ("authors", "body", "tags", "places", "warnings")
_PRECISIONS = {"second", "day", "month", "year", "unknown"}
_BASES = {"stated", "inferred", "curator", ""}


def is_own_output(fields: Mapping[str, Any]) -> bool:
    return fields.keys() >= _OWN and isinstance(fields["published"], dict)


def read_own_output(page: RawPage) -> ArticleRecord:
    """Return the record as it was, sources and all; a value of a wrong kind is taken as not there."""
    fields = page.fields
    image = _object(fields.get("image"))
    values: dict[str, Any] = {name: _line(fields.get(name)) for name in _LINES}
    values |= {name: _lines(fields.get(name)) for name in _LISTS}
    if page.record_id:
        values["record_id"] = page.record_id
    if not (values["headline"] or values["body"] or values["summary"]):
        values["skipped"] = values["skipped"] or "a record with neither headline nor text"
    facts = Facts(
        **values,
        published=_publication(fields.get("published")),
        cut=fields.get("text_held") == "teaser" and bool(values["body"]),
        image_url=_line(image.get("url")),
        image_credit=_line(image.get("credit")),
        comments=_count(fields.get("comments")),
        people=tuple(
            PersonNamed(name, _line(item.get("role")) or "about")
            for item in _objects(fields.get("people"))
            if (name := _line(item.get("name")))
        ),
        topics=tuple(
            TopicNamed(name, _line(item.get("kind")) or "topic")
            for item in _objects(fields.get("topics"))
            if (name := _line(item.get("name")))
        ),
        tag_kinds={
            tag: kind
            for tag, kind in _object(fields.get("tag_kinds")).items()
            if isinstance(kind, str)
        },
        outlet_card=_card(fields.get("outlet_card")),
        teasers=tuple(
            _teaser(item, position)
            for position, item in enumerate(_objects(fields.get("teasers")), start=1)
        ),
        confidence=_share(fields.get("confidence")),
    )
    sources = {
        name: Source(_line(item.get("parser")), _line(item.get("where")))
        for name, item in _object(fields.get("sources")).items()
        if isinstance(item, dict)
    }
    parser = _line(fields.get("parser")) or "own_output"
    return ArticleRecord(page=page, parser=parser, facts=facts, sources=sources)


def _publication(value: Any) -> Publication:
    stated = _object(value)
    precision, basis = _line(stated.get("precision")), _line(stated.get("basis"))
    at, earliest, latest = (_moment(stated.get(name)) for name in ("at", "earliest", "latest"))
    return Publication(
        at=at,
        earliest=earliest,
        latest=latest,
        precision=precision if at and precision in _PRECISIONS else "unknown",  # type: ignore[arg-type]
        basis=basis if basis in _BASES else "",  # type: ignore[arg-type]
        text=_line(stated.get("text")),
    )


def _moment(value: Any) -> Moment | None:
    """Return the moment in exactly the form it was printed in; dates before 1990 too."""
    if not isinstance(value, str):
        return None
    try:
        if len(value) == len("2021-08-05"):
            return dt.date.fromisoformat(value)
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return moment_of(value)
    return moment if moment.tzinfo is not None else moment.date()


def _teaser(item: Mapping[str, Any], position: int) -> Teaser:
    names = ("headline", "text", "section", "place", "outlet", "url", "author", "where")
    lines = {name: _line(item.get(name)) for name in names}
    printed = _count(item.get("position"))
    published = _publication(item.get("published"))
    return Teaser(**lines, position=printed or position, published=published)


def _card(value: Any) -> OutletCard:
    card = _object(value)
    figures = tuple(
        Figure(metric, _line(item.get("text")), _count(item.get("at_least")) or 0)
        for item in _objects(card.get("figures"))
        if (metric := _line(item.get("metric")))
    )
    return OutletCard(
        figures=figures, about=_line(card.get("about")), home_page=_line(card.get("home_page"))
    )


def _line(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _lines(value: Any) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    return float(value) if 0 <= value <= 1 else 0.0
