"""Remembered: a question about a short text in, the same one out that keeps its latest answers.

A page asks much the same of each of its lines again and again, and pages share many lines.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")
_LONGEST = 240
"""Longer texts are asked about anew: what is kept must stay small whatever a page holds."""
_KEPT = 4096


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return `ask`, which must depend on nothing but the text."""
    kept = lru_cache(maxsize=_KEPT)(ask)

    @wraps(ask)
    def answer(text: str) -> Answer:
        return kept(text) if len(text) <= _LONGEST else ask(text)

    return answer
