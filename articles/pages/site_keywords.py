"""Site keywords: the tags a source states and the article in, whether a system made them up out.

Many sites have one line of keywords ("business, weather, sports, video") on every page. What an
article is tagged with stands in it, nearly all of it; of those, as good as nothing does. Others
take the headline to pieces ("weir, closes, to, lorries").
"""

import re
from collections.abc import Collection, Iterable, Sequence

from articles.keys import form_of, name_key
from articles.pages.outlet_names import names_outlet
from articles.pages.tags import is_news_itself

OF_ANY_PAGE = "meta keywords of any page"
"""Where tags stand that are told beside words any page of the site could have: what is printed is believed first."""

_FEWEST_TAGS = 4
_FEWEST_ALONE = 5
_FEWEST_BESIDE = 2
_FEWEST_WORDS = 4
_FEWEST_KEYWORDS = 3
_MOST_OF_HEADLINE = 0.7
_SHORTEST_TEXT = 500
_MOST_FOUND = 0.25
_FEWEST_FOUND = 0.5
_MOST_OF_NAME = 5
_OF_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_SAMPLE = 2_000
"""Letters of a text that tell its script."""
_STEM = 4
"""Letters of a word that its forms share: "flood" and "floods", "Flut" and "Fluten"."""
_LATIN = re.compile(r"[a-z]")
_SPACED = re.compile(r"[a-z\u0370-\u058f\u0900-\u0dff]")
"""Scripts whose words begin at a space; in others a word may stand inside of one: "\u0627\u0644\u0633\u062f"."""
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_STEM_OF_HAN = 2
_MARKS = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0"


def lists_of_site(lists: Sequence[Sequence[str]], texts: Iterable[str]) -> list[bool]:
    """Return of each list of tags whether it is the site's.

    1. of four tags or more, less than a quarter stands in the article, and of another list, of two or more, half;
    2. of five tags or more, none does.

    A short text says too little, and so do tags in another script than the text.
    """
    if not any(len(tags) >= _FEWEST_TAGS for tags in lists):
        return [False] * len(lists)
    printed = _without_marks(" ".join(texts))
    if _are_plainly_told(lists, printed):
        return [False] * len(lists)
    return _by_words(lists, form_of(printed))


def _by_words(lists: Sequence[Sequence[str]], text: str) -> list[bool]:
    if len(text) < _SHORTEST_TEXT:
        return [False] * len(lists)
    words = text.split()
    known = {*words, *(word[:_STEM] for word in words)}
    sample = text[:_SAMPLE]
    is_latin = sample.isascii() or 2 * len(_LATIN.findall(sample)) > sum(map(str.isalpha, sample))
    shares = [_share([name_key(tag) for tag in tags], known, text, is_latin) for tags in lists]
    is_told = any(
        share >= _FEWEST_FOUND
        for tags, share in zip(lists, shares, strict=True)
        if len(tags) >= _FEWEST_BESIDE
    )
    return [
        (len(tags) >= _FEWEST_ALONE and not share)
        or (len(tags) >= _FEWEST_TAGS and is_told and share < _MOST_FOUND)
        for tags, share in zip(lists, shares, strict=True)
    ]


def _are_plainly_told(lists: Sequence[Sequence[str]], text: str) -> bool:
    """Tell, at little cost, whether enough of each list stands in a text as it is: most do."""
    lowered = text.lower()
    keys = [[name_key(tag) for tag in tags] for tags in lists if len(tags) >= _FEWEST_TAGS]
    return all(
        sum(_plainly_stands(key, lowered) for key in some) >= max(_MOST_FOUND * len(some), 1)
        for some in keys
    )


def _plainly_stands(key: str, lowered: str) -> bool:
    stems = (word[:_STEM] for word in key.split() if len(word) >= _STEM)
    return any(f" {stem}" in lowered for stem in stems)


def _without_marks(text: str) -> str:
    """Return the text without the marks that make English no ASCII: its key is made in no time then."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


def are_words_of(headline: str, tags: Sequence[str]) -> bool:
    """Tell whether the tags are the words of a headline, one each, in their order."""
    words = name_key(headline).split()
    keys = [name_key(tag) for tag in tags]
    if len(keys) < max(_FEWEST_WORDS, _MOST_OF_HEADLINE * len(words)):
        return False
    left = iter(words)
    return all(key in left for key in keys)


def are_of_any_page(keywords: Sequence[str], outlets: Collection[str]) -> bool:
    """Tell whether half of the keywords are words for news itself or the outlet's name, by its keys."""
    if len(keywords) < _FEWEST_KEYWORDS:
        return False
    idle = sum(is_news_itself(word) or names_outlet(word, outlets) for word in keywords)
    return 2 * idle >= len(keywords)


def are_spelled_in(tags: Sequence[str], printed: Sequence[str]) -> bool:
    """Tell whether keywords are those of addresses ("mill-valley"), and all are printed as words: "Mill Valley"."""
    if not any("-" in tag for tag in tags) or not all(map(_OF_ADDRESS.fullmatch, tags)):
        return False
    return set(tags) <= {_NO_LETTERS.sub("-", name_key(tag)).strip("-") for tag in printed}


def without_first_letters(
    tags: Sequence[str], outlets: Iterable[str], texts: Sequence[str]
) -> tuple[str, ...]:
    """Return the tags without the first letters of an outlet's words, where no text has them: "WVP" in the Wend Valley Post.

    Where one has ("IT" in the Iron Times), they are a topic.
    """
    shouted = [tag for tag in tags if tag.isupper() and 1 < len(tag) <= _MOST_OF_NAME]
    letters = set(map(_first_letters, outlets)) if shouted else set()
    idle = {
        tag for tag in shouted if tag in letters and not any(_has_word(text, tag) for text in texts)
    }
    return tuple(tag for tag in tags if tag not in idle)


def _first_letters(outlet: str) -> str:
    words = name_key(outlet).removeprefix("the ").split()
    is_name = 1 < len(words) <= _MOST_OF_NAME and all(map(str.isalpha, words))
    return "".join(word[0] for word in words).upper() if is_name else ""


def _has_word(text: str, word: str) -> bool:
    return word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _share(keys: list[str], known: set[str], text: str, is_latin: bool) -> float:
    """Return which part of the tags stands in the text; all of it where it can't be told."""
    if any(is_latin != bool(_LATIN.search(key)) for key in keys):
        return 1.0
    return sum(_stands(key, known, text) for key in keys) / max(len(keys), 1)


def _stands(key: str, known: set[str], text: str) -> bool:
    if not _SPACED.search(key):
        stem = _STEM_OF_HAN if _HAN.search(key) else _STEM
        return any(word[:stem] in text for word in key.split())
    return any(word[:_STEM] in known for word in key.split())
