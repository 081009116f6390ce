"""House: what invented newsrooms print above, below and between their articles, read from lists."""

import tomllib
from pathlib import Path
from typing import Any


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


_LISTS, _RUNNING = _read("house.toml"), _read("running.toml")

CREDITS: tuple[str, ...] = tuple(_LISTS["credits"])
INVITATIONS: tuple[str, ...] = tuple(_LISTS["invitations"])
NOTICES: tuple[str, ...] = tuple(_LISTS["notices"])
"""Long ones, which no short pattern tells from an article."""
LOCAL: tuple[str, ...] = tuple(_LISTS["local"])
"""Paragraphs that a house adds to a wire's text."""
WALLS: tuple[str, ...] = tuple(_LISTS["walls"])
STATEMENT: str = _LISTS["statement"]
FORECASTS: tuple[tuple[str, str], ...] = tuple(
    (f"Weather for {facts['place']}", _LISTS["forecast"].format(**facts))
    for facts in _LISTS["facts"]
)
FOREIGN: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (one["headline"], tuple(one["text"])) for one in _LISTS["foreign"]
)
"""The vote at Ansel Harbour in other languages."""
RUNNING: tuple[dict[str, Any], ...] = tuple(_RUNNING["running"])
"""Stories that go on for weeks: `background`, and `reports` with a few sentences of their own."""
FORMS: tuple[dict[str, Any], ...] = tuple(_RUNNING["forms"])
"""A `text` and its `fillings`, of which each has a headline too."""
SLOTS: tuple[dict[str, Any], ...] = tuple(_read("slots.toml")["forms"])
"""A `text` and a `headline` with one place to fill in, `{x}`, its two `fillings`, and of the first what
another house makes of it: its `headline`, what it `change`s, a line `above` or `below`."""
LEADS: tuple[str, ...] = tuple(_RUNNING["leads"]["above"])
"""Sentences that say nothing of the matter, above an agency's first."""
LINES: tuple[tuple[str, ...], ...] = tuple(map(tuple, _RUNNING["leads"]["lines"]))
"""Bylines, captions and dates above a text, house by house."""
