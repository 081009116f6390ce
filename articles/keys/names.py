"""Names: a name as printed in, the form it is compared by out."""

import functools
import re

from articles.keys.folding import NOT_WORD, fold

_SPACED_INITIALS = re.compile(r"\b(?:\w )+\w\b")
_HOST_NAME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,18}", re.IGNORECASE)


@functools.lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Return the normal form names are compared by; "" for a name of punctuation alone.

    Case, accents and punctuation are dropped, spelled-out initials are joined ("U S", "U.S." and
    "us" are one), a leading "the" goes. A host name keeps its dots: it is a name of its own.
    """
    return form_of(name)


def form_of(text: str) -> str:
    """Return what `name_key` does, of a text that would take too much room to remember."""
    folded = fold(text).strip()
    if is_host_name(folded):
        return folded.removeprefix("www.")
    folded = folded.replace("'", "").replace("’", "")
    if not (words := [word for word in NOT_WORD.split(folded) if word]):
        return ""
    joined = _SPACED_INITIALS.sub(lambda run: run.group().replace(" ", ""), " ".join(words))
    return joined.removeprefix("the ") or joined


def is_host_name(text: str) -> bool:
    return "." in text and _HOST_NAME.fullmatch(text.strip()) is not None
