"""Names beside: a stated headline and the heading the page prints in, the headline without what stands beside it out.

A heading that is the exact beginning or end of what the head states tells which part of it is the
headline: a colon or a dash of the headline's own stands in the heading, too.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from articles.keys import is_host_name, name_key
from articles.pages.bylines import sounds_like_outlet
from articles.pages.headlines import is_section, names_site

_HAN = r"\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef"
_SEPARATOR = re.compile(
    r"\s?(?:::|[|｜│_：])\s?|\s(?:[-–—•·»«/>›⋆~]|--|---|//|>>)\s|\s?:\s|\s?[(（【]|"
    rf"(?<=[{_HAN}])[-–—](?![-–—])|(?<![-–—])[-–—](?=[{_HAN}])"
)
"""What systems put between a headline and names; Chinese and Japanese ones without a blank."""
_COLONS = frozenset({":", "："})
"""They stand inside headlines, too."""
_OPENING = frozenset("(（【")
_MARKS = frozenset(":：-–—|｜(（【•·»«/>_")
"""One of them stands where a headline and a name are told apart."""
_SPACED = re.compile(rf"[^{_HAN}]+")
_HAN_OUTLET = re.compile(r"[\u4e00-\u9fff](?:网|網|报|報|[电電][视視][台臺]|新聞|新闻|ニュース)$")
_ALIKE = str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" ")
"""Kinds of one mark, a letter each."""
_BRACKETED = re.compile(r"[\[【(（](?P<name>[^\[\]【】()（）]+)[\]】)）]")
_BRACKETS = re.compile(r"[()（）【】]")
_LONGEST = 400
_MOST_PARTS = 4
_LONGEST_NAME = 3
_LONGEST_CALLED = 6
_LONGEST_UNSPACED = 10
_MOST_MORE = 2
"""Words by which a site's name in the title may be longer or shorter than in the head."""
_FEWEST_WORDS = 4
_FEWEST_LETTERS = 8
_SHORTEST_KNOWN = 3


@dataclass(frozen=True, slots=True)
class SiteWords:
    """Keys of what the site and the section of a page are called."""

    names: frozenset[str]
    sections: frozenset[str]


def site_words(names: Iterable[str], sections: Iterable[str]) -> SiteWords:
    keys = (frozenset(filter(None, map(name_key, each))) for each in (names, sections))
    return SiteWords(*keys)


def without_names_beside(headline: str, heading: str, known: SiteWords) -> str:
    """Return `headline` alone where it is `heading` and parts that name the site or its sections.

    One part must name the site, or each a section; else the heading must be a whole line with parts
    that are shorter than it, as names are, and that neither a single colon nor a bracket parts from it.
    Before a heading, or on both of its sides, all is the site's name and known sections. Of a whole line the
    exact name may stand in brackets before it ("[Weekly Grain] …") and behind a comma.
    """
    longer, shorter = headline.translate(_ALIKE).lower(), heading.translate(_ALIKE).lower()
    size = len(heading)
    if not shorter or not size < len(headline) == len(longer) <= _LONGEST or len(shorter) != size:
        return headline
    if name_key(heading) in known.names or (at := longer.find(shorter)) < 0:
        return headline
    before, behind = headline[:at], _parts_behind(headline, at + size)
    is_last = at + size == len(headline)
    if not before:
        is_alone = _are_names(behind, heading, known) or _is_name_behind_comma(
            headline, heading, known
        )
    elif is_last:
        is_alone = _is_site_before(before, known) or _is_bracketed_name(before, heading, known)
    else:
        is_alone = _are_sections(before, known) and _name_site_behind_line(behind, heading, known)
    return headline[at : at + size] if is_alone else headline


def _is_name_behind_comma(headline: str, heading: str, known: SiteWords) -> bool:
    mark, name = headline[len(heading) :][:2], headline[len(heading) + 2 :]
    return mark == ", " and name_key(name) in known.names and _is_line(heading)


def _is_bracketed_name(before: str, heading: str, known: SiteWords) -> bool:
    found = _BRACKETED.fullmatch(before.strip())
    return found is not None and name_key(found["name"]) in known.names and _is_line(heading)


def _are_sections(before: str, known: SiteWords) -> bool:
    """Tell whether the parts before a heading, each with a mark behind it, are sections or the site's name."""
    parts = _parts_before(before)
    return bool(parts) and all(_is_known(part, known) for part in parts)


def _name_site_behind_line(
    parts: Sequence[tuple[str, str]], heading: str, known: SiteWords
) -> bool:
    named = [name_key(part) in known.names for _, part in parts]
    return _is_line(heading) and any(named) and all(_is_known(part, known) for _, part in parts)


def headline_printed_whole(
    heading: str, *, title: str, stated: Sequence[str], names: Iterable[str]
) -> str:
    """Return `heading` where its page shows that a name of the site in it is a word of the headline, else "".

    The title adds the name to it once more ("Grain: the book | Grain"), or all that is `stated` is the
    same without a bar, behind which systems put names.
    """
    if not heading or not any(mark in heading for mark in _MARKS):
        return ""
    if set(stated) == {heading} and "|" not in heading and "｜" not in heading:
        return heading
    beside = (title.removeprefix(heading), title.removesuffix(heading))
    keys = {name_key(_SEPARATOR.sub("", part)) for part in beside if part != title} - {""}
    known = set(map(name_key, names))
    return heading if keys & known and name_key(heading) not in known else ""


def _parts_behind(headline: str, size: int) -> list[tuple[str, str]]:
    """Return (separator, part) for each part behind the first `size` letters; none where no separator follows."""
    opening = _SEPARATOR.match(headline, size)
    if opening is None:
        return []
    cuts = [opening, *_SEPARATOR.finditer(headline, opening.end())]
    ends = [*(cut.start() for cut in cuts[1:]), len(headline)]
    parts = zip(cuts, ends, strict=True)
    return [(cut.group().strip(), headline[cut.end() : end].strip(" )）】")) for cut, end in parts]


def _are_names(parts: Sequence[tuple[str, str]], heading: str, known: SiteWords) -> bool:
    names = [part for _, part in parts]
    if not 0 < len(parts) <= _MOST_PARTS or not all(names) or any(map(_BRACKETS.search, names)):
        return False
    is_colon = [mark in _COLONS for mark, _ in parts]
    if name_key(names[0]) in known.names and not is_colon[0] and _is_line(heading):
        return True  # what the site says of itself behind its name: "… - Weekly Grain - News, sport and prices"
    of_site = [
        _is_of_site(part, known.names, is_sure=colon)
        for part, colon in zip(names, is_colon, strict=True)
    ]
    of_section = [is_section(part) or name_key(part) in known.sections for part in names]
    others = [
        (part, colon)
        for part, colon, site, section in zip(names, is_colon, of_site, of_section, strict=True)
        if not site and not section
    ]
    if any(of_site):
        return all(_is_short(part) and len(part) <= len(heading) for part, _ in others)
    if all(of_section) and not any(is_colon):
        return True
    marks = {mark for mark, _ in parts}
    is_own = bool(marks & _OPENING) or (any(is_colon) and (len(parts) == 1 or len(marks) > 1))
    is_shorter = sum(map(len, names)) < len(heading)
    return is_shorter and not is_own and all(map(_is_short, names)) and _is_line(heading)


def _is_site_before(before: str, known: SiteWords) -> bool:
    """Tell whether the parts before a heading are all the site's name and known sections."""
    parts = _parts_before(before)
    is_site = any(name_key(part) in known.names for part in parts)
    return is_site and all(_is_known(part, known) for part in parts)


def _parts_before(before: str) -> list[str]:
    """Return the parts of what stands before a heading; none where no separator ends it."""
    cuts = list(_SEPARATOR.finditer(before))
    if not cuts or cuts[-1].end() != len(before) or len(cuts) > _MOST_PARTS:
        return []
    starts = [0, *(cut.end() for cut in cuts)]
    return [before[start : cut.start()].strip() for start, cut in zip(starts, cuts, strict=False)]


def _is_known(part: str, known: SiteWords) -> bool:
    key = name_key(part)
    return key in known.names or key in known.sections or is_section(part)


def _is_of_site(part: str, names: Collection[str], *, is_sure: bool) -> bool:
    """Tell whether a part is a name of the site, with a word or two more or less ("Daily Grain Online").

    What is only called as outlets are is one too, unless it must be sure.
    """
    key = name_key(part)
    if key in names or names_site(part, set(names)):
        return True
    if len(key.split()) <= _LONGEST_CALLED and any(_goes_on(key, name) for name in names):
        return True
    if is_sure or len(key.split()) > _LONGEST_CALLED:
        return False
    return is_host_name(part) or sounds_like_outlet(part) or bool(_HAN_OUTLET.search(part))


def _goes_on(key: str, name: str) -> bool:
    """Tell whether one of two names is the other with words before or behind it."""
    shorter, longer = sorted((key, name), key=len)
    if len(shorter) < _SHORTEST_KNOWN or is_section(shorter):
        return False
    if not _SPACED.fullmatch(shorter):
        return longer.startswith(shorter)
    is_within = longer.startswith(f"{shorter} ") or longer.endswith(f" {shorter}")
    return is_within and len(longer.split()) - len(shorter.split()) <= _MOST_MORE


def _is_short(part: str) -> bool:
    """Tell whether a part is as short as names of sections and sites are."""
    if not _SPACED.fullmatch(part):
        return len(part) <= _LONGEST_UNSPACED
    return len(part.split()) <= _LONGEST_NAME


def _is_line(heading: str) -> bool:
    """Tell whether a heading has so many words that it is a headline, and no word above one."""
    if _SPACED.fullmatch(heading):
        return len(heading.split()) >= _FEWEST_WORDS
    return len(heading) >= _FEWEST_LETTERS
