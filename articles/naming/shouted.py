"""Shouted bylines: a paragraph like "By JOHN MARLOWE" in, the people it names as they are called out."""

import re
from collections.abc import Iterator, Sequence

from articles.keys import name_key
from articles.naming.lexicon import GIVEN, PARTICLES, TITLES
from articles.naming.other_names import COUNTRIES, NEVER
from articles.naming.runs import Run
from articles.naming.text import Block

_BYLINE = re.compile(r"(?:by|von|par|por|door):? (?=[A-Z])", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][A-Z'.-]*(?: [A-Z][A-Z'.-]*){1,3}(?=$|,| and | AND | & )")
_LONGEST = 90
"""Letters of a paragraph that is nothing but a byline."""


def shouted_in(blocks: Sequence[Block]) -> Iterator[tuple[str, Run]]:
    """Yield those whom bylines print in capitals: what each is called, and where that stands."""
    for block in blocks:
        if block.number and len(block.plain) < _LONGEST and (by := _BYLINE.match(block.plain)):
            for found in _NAME.finditer(block.plain, by.end()):
                if words := _in_order(found[0].lower().split(), block, found.start()):
                    name = " ".join(words)
                    run = Run(block, words, *found.span(), "", begins_sentence=False, before="by")
                    yield name, run


def _in_order(keys: list[str], block: Block, start: int) -> tuple[str, ...]:
    """Return a name as it is called, the given name first; nothing where it has none.

    A byline names newsrooms too: one of the words must be a given name, and none another's.
    """
    if any(key in NEVER or key in COUNTRIES or key in TITLES for key in keys):
        return ()
    end = start + len(" ".join(keys))
    words = [_as_called(word) for word in block.printed[start:end].split(" ")]
    if keys[0].partition("-")[0] in GIVEN:
        return tuple(words)
    if keys[-1].partition("-")[0] in GIVEN and len(keys) == 2:
        return (words[-1], words[0])
    return ()


def _as_called(word: str) -> str:
    return word.lower() if name_key(word) in PARTICLES else word.title()
