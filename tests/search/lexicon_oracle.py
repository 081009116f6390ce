"""What completions, spellings and telling words must be, worked out article by article."""

import math
from collections import Counter

from articles.search import queries, words
from tests.search.oracle import blocks, edit_distance, finds, values_of


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


def spelling(documents, word):
    forms = words.forms(word)
    if len(forms) != 1 or not forms[0].isalpha() or len(forms[0]) < 4:
        return ""
    form, off = forms[0], 1 if len(forms[0]) < 8 else 2
    own = sum(finds(queries.Word(word), document) for document in documents)
    ranked = [
        (edit_distance(form, other), -count, other)
        for other, count in counted(documents).items()
        if other.isalpha()
        and words.stem(other) != words.stem(form)
        and edit_distance(form, other) <= off
        and count >= max(1, 10 * own)
    ]
    return min(ranked)[2] if ranked else ""


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
