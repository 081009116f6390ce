"""Reasons: why records ended as they did in; how often each was given out, with an example."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_HEADS = 50
"""Wordings of one outcome told apart; the records of others are counted together."""
_DETAILS = 40
"""Of one wording, what is said behind it told apart: it may be the title of each page."""
_SHOWN = 30
"""Reasons of one outcome reported; the rarer ones are counted together."""
_LETTERS = 300
"""Of a reason and an origin kept: a reason may end with words of the page."""
_OTHERS = "other reasons"

_HELD = re.compile(r"the same article as \w+")
_SAME = re.compile(r"^.*(?= of this run is the same)", re.DOTALL)
_BESIDE = re.compile(r"(?<=it describes ).*(?= beside it)", re.DOTALL)
_PLACE = re.compile(
    r"(?<![^\s:'\"(\[,;])(?:"
    r"https?://\S+"  # no place of a dump
    r"|(?:[A-Z]:)?[^\s:'\"]*(?:[/\\]|!/)[^\s:,;'\"]*(?::\d+)?"  # a path
    r"|[\w.-]+\.[A-Za-z]\w{0,7}:\d+"  # a line of a file
    r")"
)
"""What may say where a dump lay."""
_NO_PLACE = re.compile(
    r"https?://.*"
    r"|(?:application|audio|font|image|message|model|multipart|text|video)/(?:vnd|prs|x)\.[\w.+-]+"
    r"|\W?[^\W_]+(?:[+-]\w+)*/[^\W_]+(?:[+-]\w+)*\W?"  # image/svg+xml, 24/7, and/or
    r"|\W?\d+(?:/\d+)+\W?"
)
"""Words and media types (RFC 6838: behind a point only in one of its trees) that have a slash."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?")
_POSITION = re.compile(r"\b(byte|character|column|line) \d[\d,]*")
_DETAIL = re.compile(r"[:;] ")


def without_places(reason: str) -> str:
    """Return a reason as anybody may read it: without the names of folders and files."""
    reason = _HELD.sub("another record of the same article", reason)
    reason = _BESIDE.sub("another file", _SAME.sub("another file", reason))
    return _PLACE.sub(_named, reason)


def _named(found: re.Match[str]) -> str:
    """Return what was found, or "another file" for it: what is quoted or comes first is a file."""
    before = found.string[: found.start()]
    is_told = before and not before.endswith(("'", '"')) and _NO_PLACE.fullmatch(found[0])
    return found[0] if is_told else "another file"


def general(reason: str) -> str:
    """Return what a reason has in common with those of other records: no place, no moment in it."""
    told = without_places(reason[:_LETTERS])
    return _POSITION.sub(r"\1 …", _MOMENT.sub("…", told))


@dataclass(slots=True)
class Reason:
    """So many records of one outcome ended so."""

    text: str
    """As `general` tells it."""
    records: int = 0
    origin: str = ""
    """Of the first of them."""
    reason: str = ""
    """Of the first of them, in full."""

    def in_words(self) -> str:
        """Return "12  a picture, no article (such as a.json)", where one lies, and in full."""
        told = f"{self.origin}: {self.reason}" if self.reason != self.text else self.origin
        such_as = "such as " if self.records > 1 else ""
        return f"{self.records:>9,}  {self.text}" + (f" ({such_as}{told})" if self.origin else "")

    def as_json(self) -> dict[str, Any]:
        example = {"origin": self.origin, "reason": self.reason} if self.origin else None
        return {"reason": self.text, "records": self.records, "example": example}


@dataclass(slots=True)
class Reasons:
    """The reasons of a run; however many records it has, no more than some hundred are kept."""

    _heads: dict[str, dict[str, dict[str, Reason]]] = field(default_factory=dict)
    """By outcome, by the wording before the first colon, by the whole."""

    def note(self, outcome: str, reason: str, origin: str, *, records: int = 1) -> None:
        """Count records that ended so; those that ended without a reason need none."""
        if not reason:
            return
        text = general(reason)
        head = _DETAIL.split(text, maxsplit=1)[0]
        heads = self._heads.setdefault(outcome, {})
        if head not in heads and len(heads) >= _HEADS:
            head = text = _OTHERS
        told = heads.setdefault(head, {})
        if text not in told and len(told) >= _DETAILS:
            text = head
        if text not in told:
            told[text] = Reason(text, 0, origin[-_LETTERS:], reason[:_LETTERS])
        told[text].records += records

    def of(self, outcome: str) -> list[Reason]:
        """Return the reasons of one outcome, the commonest first, others counted together."""
        heads = self._heads.get(outcome, {})
        told = [reason for details in heads.values() for reason in details.values()]
        if len(told) > _SHOWN:
            told = [reason for head, details in heads.items() for reason in _joined(head, details)]
        told.sort(key=lambda reason: (reason.text == _OTHERS, -reason.records))
        rest = sum(reason.records for reason in told[_SHOWN:])
        return told[:_SHOWN] + ([Reason(_OTHERS, rest)] if rest else [])

    def lines(self, counts: dict[str, int]) -> Iterator[str]:
        """Give a line for each outcome that has reasons, and below it one for each of them."""
        for outcome, records in counts.items():
            if reasons := self.of(outcome):
                yield f"{records:,} {outcome}:"
                yield from (reason.in_words() for reason in reasons)

    def as_json(self) -> dict[str, list[dict[str, Any]]]:
        return {outcome: [one.as_json() for one in self.of(outcome)] for outcome in self._heads}


def _joined(head: str, details: dict[str, Reason]) -> Iterator[Reason]:
    """Give the reasons of one wording, those that only one record gave counted together."""
    single = [reason for reason in details.values() if reason.records == 1]
    if len(single) < 2:
        yield from details.values()
        return
    yield from (reason for reason in details.values() if reason.records > 1 and reason.text != head)
    again = details.get(head)
    first = single[0]
    others = again.records if again and again not in single else 0
    yield Reason(head, len(single) + others, first.origin, first.reason)
