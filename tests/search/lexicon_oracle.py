"""What completions, spellings and telling words must be, worked out article by article."""

import math
from collections import Counter

from articles.search import queries, words
from articles.search.fillers import FILLERS
from tests.search.oracle import blocks, edit_distance, finds, values_of, zones


def counted(documents):
    """Exact form -> how many articles have it in headline, names or text."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update({t.form for block in blocks(document, "") for t in words.tokens(block)})
    return counts


def complete(documents, beginning, limit):
    forms = words.forms(beginning)
    if not forms or beginning[-1:].isspace():
        return []
    counts = counted(documents)
    begun = [(form, count) for form, count in counts.items() if form.startswith(forms[-1])]
    return sorted(begun, key=lambda item: (-item[1], item[0]))[:limit]


def values(documents, field, slugs):
    return {slug: sum(slug in values_of(d, field) for d in documents) for slug in slugs}


def named(documents):
    """Exact form -> how many articles have it in a name."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update({t.form for block in zones(document)["names"] for t in words.tokens(block)})
    return counts


def spellings(documents, word, *, among_names=False):
    forms = words.forms(word)
    if len(forms) != 1 or not forms[0].isalpha() or len(forms[0]) < 4:
        return []
    form, off = forms[0], 1 if len(forms[0]) < 8 else 2
    if named(documents)[form]:
        return []
    own = sum(finds(queries.Word(word), document) for document in documents)
    times = 10 if own < 3 else 100
    if any(form in words.forms(document.headline) for document in documents):
        times = 1000
    needed = 1 if among_names else max(1, times * own)
    ranked = [
        (edit_distance(form, other), -count, other)
        for other, count in (named if among_names else counted)(documents).items()
        if other.isalpha()
        and other not in FILLERS
        and (among_names or words.stem(other) != words.stem(form))
        and edit_distance(form, other) <= off
        and count >= needed
    ]
    return [other for *_, other in sorted(ranked)]


def rarity(held, found):
    return math.log(1 + (held - found + 0.5) / (found + 0.5))


def key_words(documents, document, limit):
    counts = counted(documents)
    weighed: Counter[str] = Counter()
    zones = [(5, [document.headline]), (2, [document.summary, *document.body[:1]])]
    for weight, texts in [*zones, (1, document.body[1:])]:
        for token in (token for text in texts for token in words.tokens(text)):
            weighed[token.form] += weight
    ranked = [
        (-round(rarity(len(documents), counts[form]) * weight / (1.2 + weight), 9), form)
        for form, weight in weighed.items()
        if counts[form] > 1
        and form not in words.STOP_WORDS
        and len(form) > 1
        and not form[0].isdigit()
    ]
    return [form for _, form in sorted(ranked)[:limit]]
