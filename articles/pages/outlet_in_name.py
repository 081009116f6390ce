"""Outlets in names: an author as stated, with the outlet run into the name, in; the person alone out."""

from collections.abc import Collection

from articles.keys import name_key
from articles.pages.bylines import ends_as_any_paper, is_person, sounds_like_paper

_FEWEST_WORDS = 3
_MOST_WORDS = 10
_NAME_WORDS = 2
_SHORTEST_JOINED = 8
_ABBREVIATED = frozenset({"jr.", "sr."})


def without_outlet(text: str, outlet_keys: Collection[str]) -> str:
    """Return `text` without an outlet before or behind a person's whole name: "JANE DOE Weekly Grain".

    The outlet is one of those with `outlet_keys`, behind the name its last words too; or what ends as
    a newspaper's name does, behind capitals that it has not itself.
    """
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or any(mark in text for mark in ",;|/"):
        return text
    for start in range(_NAME_WORDS, len(words)):
        name, rest = words[:start], words[start:]
        if (_is_outlet(rest, outlet_keys) or _is_paper_behind_capitals(name, rest)) and is_person(
            " ".join(name)
        ):
            return _bare(name)
    for start in range(1, len(words) - 1):
        key = name_key(" ".join(words[:start]))
        # One word may be the given name that a writer's own site has.
        if " " in key and key in outlet_keys and is_person(_bare(words[start:])):
            return _bare(words[start:])
    return text


def _is_outlet(words: list[str], outlet_keys: Collection[str]) -> bool:
    """Tell whether words behind a name are an outlet's, or the last two or more of its name.

    One word alone, or a host's in one ("weeklygrain"), may be a family name: a newspaper's must end it.
    """
    key = name_key(" ".join(words))
    if " " not in key:
        return key in outlet_keys and ends_as_any_paper(words)
    joined = key.replace(" ", "")
    return (
        key in outlet_keys
        or (len(joined) >= _SHORTEST_JOINED and joined in outlet_keys)
        or (ends_as_any_paper(words) and any(each.endswith(f" {key}") for each in outlet_keys))
    )


def _is_paper_behind_capitals(name: list[str], rest: list[str]) -> bool:
    is_shouted = all(word.isupper() and len(word) > 1 for word in name)
    is_other = rest[0][0].isupper() and not any(word.isupper() for word in rest)
    is_name = "-" in rest[0] or len(rest) >= _NAME_WORDS or sounds_like_paper(f"The {rest[0]}")
    return is_shouted and is_other and is_name and ends_as_any_paper(rest)


def _bare(words: list[str]) -> str:
    """Return a name without the stop behind it, which is no initial's."""
    *before, last = words
    is_short = len(last.rstrip(".")) < _NAME_WORDS or last.lower() in _ABBREVIATED
    return " ".join([*before, last if is_short else last.rstrip(".,")])
