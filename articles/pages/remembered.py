"""Remembered: a question about a short text in, the same one out that keeps some thousand answers.

A page asks much the same of each of its lines again and again, and pages share many lines.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")
_LONGEST = 240
"""Longer texts are asked about anew: what is kept must stay small whatever a page holds."""
_KEPT = 4096


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return `ask`, which must depend on nothing but the text."""
    return _Answers(ask).__getitem__


class _Answers(dict[str, Answer], Generic[Answer]):
    """Answers by text: what is known costs a look into a dict, a quarter of calling a function."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask

    def __missing__(self, text: str) -> Answer:
        answer = self._ask(text)
        if len(text) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = answer
        return answer
