"""House: what invented newsrooms print above, below and between their articles, read from a list."""

import tomllib
from pathlib import Path
from typing import Any

_LISTS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("house.toml").read_text(encoding="utf-8")
)

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
