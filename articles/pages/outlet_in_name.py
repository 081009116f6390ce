"""Outlets in names: an author as stated, with the outlet run into the name, in; the person alone out."""

import re
from collections.abc import Collection, Sequence

from articles.keys import name_key
from articles.pages.bylines import (
    ends_as_any_paper,
    is_person,
    sounds_like_outlet,
    sounds_like_paper,
)
from articles.pages.given_names import is_given

_FEWEST_WORDS = 3
_MOST_WORDS = 10
_NAME_WORDS = 2
_SHORTEST_JOINED = 8
_MOST_LETTERS = 4
_SHOUTED_FOR = re.compile(r"\sFor\s(?P<house>[A-Z\u00c0-\u00de].*)$")
_ABBREVIATED = frozenset({"jr.", "sr."})


def without_outlet(text: str, outlet_keys: Collection[str]) -> str:
    """Return `text` without an outlet before or behind a person's whole name: "JANE DOE Weekly Grain".

    The outlet is one of those with `outlet_keys`, behind the name its last words too; or what ends as
    a newspaper's name does, behind capitals that it has not itself.
    """
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or any(mark in text for mark in ",;|/"):
        return text
    text = _before_shouted_for(text, outlet_keys)
    words = text.split()
    for start in range(_NAME_WORDS, len(words)):
        name, rest = words[:start], words[start:]
        is_house = _is_outlet(rest, outlet_keys) or _is_paper_behind_capitals(name, rest)
        if (is_house or _are_its_letters(name, rest, outlet_keys)) and is_person(" ".join(name)):
            return _bare(name)
    for start in range(1, len(words) - 1):
        key = name_key(" ".join(words[:start]))
        # One word may be the given name that a writer's own site has.
        if " " in key and key in outlet_keys and is_person(_bare(words[start:])):
            return _bare(words[start:])
    return text


def without_parts_of_house(names: Sequence[str], outlet_keys: Collection[str]) -> list[str]:
    """Return names without what begins with an outlet's few letters, in capitals beside a name that has others.

    "Ann Roe, WRT RADIO" on wrt.example gives "Ann Roe".
    """
    if len(names) < _NAME_WORDS or not any(map(str.isupper, names)):
        return list(names)
    letters = {key.partition(".")[0] for key in outlet_keys}
    kept = [name for name in names if not _is_part_of_house(name, letters)]
    return kept if any(not name.isupper() for name in kept) else list(names)


def _is_part_of_house(name: str, letters: Collection[str]) -> bool:
    first, *rest = name.split()
    return (
        bool(rest) and name.isupper() and len(first) <= _MOST_LETTERS and name_key(first) in letters
    )


def _before_shouted_for(text: str, outlet_keys: Collection[str]) -> str:
    """Return the person before "For" and a house, in a byline whose every word has a capital."""
    found = _SHOUTED_FOR.search(text)
    name = text[: found.start()] if found else ""
    if found is None or " " not in name or not is_person(name):
        return text
    joined = name_key(found["house"]).replace(" ", "")
    is_house = any(key.replace(" ", "") == joined for key in outlet_keys)
    is_house = is_house or sounds_like_outlet(found["house"]) or is_given(name.split()[0])
    return name if is_house else text


def _are_its_letters(name: list[str], rest: list[str], outlet_keys: Collection[str]) -> bool:
    """Tell whether behind a name stand the first letters of an outlet's words: "Saara Koski WS"."""
    letters = rest[0]
    is_short = len(rest) == 1 and letters.isupper() and 1 < len(letters) <= _MOST_LETTERS
    if not is_short or " ".join(name).isupper():
        return False
    wanted = letters.casefold()
    return any(
        " " in key and "".join(word[0] for word in key.split()) == wanted for key in outlet_keys
    )


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
