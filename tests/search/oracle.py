"""The oracle: the right answer worked out article by article, sharing only words.py with engines."""

import datetime as dt
import fnmatch
import itertools
import re
from collections import Counter

from articles.keys import name_key, url_key
from articles.search import queries, words
from articles.search.lexer import full_address

WHOLE = {"tag", "topic", "section"}
HELD = ("full", "teaser", "headline")


class Oracle:
    def __init__(self):
        self.documents = {}

    def put(self, document):
        self.documents[document.id] = document

    def remove(self, document_id):
        self.documents.pop(document_id, None)

    def ids(self, query, *, dates=True, but=""):
        nodes = [query.root, *([query.dates] if dates else [])]
        nodes += [
            queries.Choice(field, values)
            for field, values in query.choices.items()
            if values and field != but
        ]
        return {d.id for d in self.documents.values() if all(finds(node, d) for node in nodes)}

    def spread(self, best):
        """The ids in the best order, the best of each month in turn."""
        months: dict[str, list[int]] = {}
        undated = []
        for found in best:
            if month := month_of(self.documents[found]):
                months.setdefault(month, []).append(found)
            else:
                undated.append(found)
        newest_first = [months[month] for month in sorted(months, reverse=True)]
        turns = itertools.zip_longest(*newest_first)
        return [found for turn in turns for found in turn if found is not None] + undated

    def one_of_each(self, ordered):
        """The ids of what is of no story, and of each story the first, or its best copy."""
        stories: dict[str, list[int]] = {}
        for found in ordered:
            stories.setdefault(self.documents[found].story or f"alone {found}", []).append(found)
        listed = {
            next((one for one in found if not self.documents[one].is_copy), found[0])
            for found in stories.values()
        }
        return [found for found in ordered if found in listed]

    def facet(self, query, field):
        counts = Counter(
            value
            for found in self.ids(query, but=field)
            for value in values_of(self.documents[found], field)
        )
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def held(self, query):
        return Counter(self.documents[found].held for found in self.ids(query))

    def months(self, query):
        months: Counter[str] = Counter()
        undated = 0
        for found in self.ids(query, dates=False):
            if month := month_of(self.documents[found]):
                months[month] += 1
            else:
                undated += 1
        return months, undated


def month_of(document):
    if document.published and document.precision in {"month", "day", "second"}:
        return f"{day(document.published):%Y-%m}"
    return ""


def values_of(document, field):
    if field == "held":
        return {document.held}
    return {name.slug for name in document.names.get(field, ())}


def zones(document):
    names = [n for group in document.names.values() for name in group for n in spellings(name)]
    return {
        "headline": [document.headline],
        "names": names,
        "lead": [document.summary, *document.body[:1]],
        "body": list(document.body[1:]),
    }


def spellings(name):
    return [name.label, *name.aliases]


def blocks(document, field):
    held = zones(document)
    wanted = {
        "": ("headline", "names", "lead", "body"),
        "title": ("headline",),
        "lead": ("lead",),
        "text": ("lead", "body"),
    }[field]
    return [block for zone in wanted for block in held[zone]]


def places(block):
    """Form -> positions."""
    found: dict[str, list[int]] = {}
    for token in words.tokens(block):
        found.setdefault(token.form, []).append(token.position)
    return found


def address_of(text):
    return url_key(text) or text


def times_in(block, text, language):
    """How often a word in any form, or several as a phrase, stand in a block."""
    forms = words.forms(text)
    tokens = words.tokens(block)
    if len(forms) == 1 and words.is_single_sign(forms[0]):
        return sum(token.form.startswith(forms[0]) for token in tokens)
    if len(forms) == 1:
        wanted = words.stem(forms[0], language)
        return sum(words.stem(token.form, language) == wanted for token in tokens)
    return phrase_times(block, forms)


def phrase_times(block, forms):
    found = places(block)
    if not forms:
        return 0
    return sum(
        all(start + step in found.get(form, ()) for step, form in enumerate(forms))
        for start in found.get(forms[0], ())
    )


def is_within(block, forms, within):
    found = places(block)
    if not forms:
        return False
    for chosen in itertools.product(*(found.get(form, ()) for form in forms)):
        distinct = len(set(zip(forms, chosen, strict=True))) == len(forms)
        if distinct and max(chosen) - min(chosen) <= within:
            return True
    return False


def edit_distance(a, b):
    """Recursive with the swap of neighbours, straight from the definition."""
    memo = {}

    def cost(i, j):
        if (i, j) not in memo:
            if not i or not j:
                memo[i, j] = i + j
            else:
                best = min(
                    cost(i - 1, j) + 1,
                    cost(i, j - 1) + 1,
                    cost(i - 1, j - 1) + (a[i - 1] != b[j - 1]),
                )
                if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                    best = min(best, cost(i - 2, j - 2) + 1)
                memo[i, j] = best
        return memo[i, j]

    return cost(len(a), len(b))


def day(moment):
    if isinstance(moment, dt.datetime):
        return moment.astimezone(dt.UTC).date()
    return moment


def finds(node, document):  # noqa: C901
    language = words.stem_language(document.language)
    match node:
        case queries.Everything():
            return True
        case queries.Both(parts):
            return all(finds(part, document) for part in parts)
        case queries.Either(parts):
            return any(finds(part, document) for part in parts)
        case queries.Covering(parts, _):
            return any(finds(part, document) for part in parts)
        case queries.Without(part):
            return not finds(part, document)
        case queries.Weighed(part, _):
            return finds(part, document)
        case queries.Word(text, "url") | queries.Phrase(text, "url", None):
            forms = words.forms(address_of(full_address(text)))
            return phrase_times(address_of(document.url), forms) > 0
        case queries.Word(text, field):
            return any(times_in(block, text, language) for block in blocks(document, field))
        case queries.Phrase(text, field, None):
            forms = words.forms(text)
            return any(phrase_times(block, forms) for block in blocks(document, field))
        case queries.Phrase(text, field, within):
            forms = words.forms(text)
            return any(is_within(block, forms, within) for block in blocks(document, field))
        case queries.Pattern(text, field):
            parts = pattern_parts(text)
            held = {t.form for block in blocks(document, field) for t in words.tokens(block)}
            return bool(parts) and all(fnmatch.filter(held, part) for part in parts)
        case queries.Fuzzy(text, distance, field):
            held = {t.form for block in blocks(document, field) for t in words.tokens(block)}
            wanted = words.forms(text)
            return bool(wanted) and all(
                any(edit_distance(form, word) <= distance for form in held) for word in wanted
            )
        case queries.AtLeast(text, times):
            counted = blocks(document, "title") + blocks(document, "text")
            return sum(times_in(block, text, language) for block in counted) >= max(times, 1)
    return has_property(node, document)


def pattern_parts(text):
    """Only letters, * and ? are asked for in tests, with spaces and hyphens between."""
    parts = [
        "".join(p if p in "*?" else words.exact_form(p) for p in re.split(r"([*?])", part) if p)
        for part in re.split(r"[\s-]+", text)
    ]
    return [part for part in parts if part.strip("*?")]


def has_property(node, document):  # noqa: C901
    match node:
        case queries.Named("country", text):
            return has_name(document, "place", text) or has_name(document, "topic", text)
        case queries.Named(field, text):
            return has_name(document, field, text)
        case queries.Choice(field, values):
            return bool(values_of(document, field) & set(values))
        case queries.DateRange(field, first, last):
            return in_range(document, field, first, last)
        case queries.SameDay(month, number):
            known = document.published and document.precision in {"day", "second"}
            return bool(known) and (
                (day(document.published).month, day(document.published).day) == (month, number)
            )
        case queries.SameMonth(month):
            return month_of(document)[5:] == f"{month:02}"
        case queries.Amount(field, operator, number):
            count = getattr(document, field)
            return (
                count is not None
                and {
                    "<": count < number,
                    "<=": count <= number,
                    "=": count == number,
                    ">=": count >= number,
                    ">": count > number,
                }[operator]
            )
        case queries.Ids(ids):
            return document.id in ids
        case queries.State("held", value):
            return document.held == value
        case queries.State("has", value):
            return value in document.has
        case queries.State("kind", value):
            return document.kind.lower() == value
        case queries.State("lang", value):
            code = document.language.lower()
            found = {code, code.split("-")[0]}
            return value in found or (value == "no" and not found.isdisjoint(("nb", "nn")))
        case queries.State("is", "changed"):
            return "changes" in document.has
        case queries.State("is", "untagged"):
            return not document.names.get("tag")
        case queries.State("is", "copy"):
            return document.is_copy
        case queries.State("is", "wire"):
            return document.is_wire
        case queries.State("story", value):
            return document.story == value
    raise AssertionError(node)


def has_name(document, field, text):
    wanted = name_key(text).split()
    for name in document.names.get(field, ()):
        if name.slug == text.lower():
            return True
        for spelling in spellings(name):
            held = name_key(spelling).split()
            if field in WHOLE:
                if wanted and held == wanted:
                    return True
            elif wanted and any(
                held[start : start + len(wanted)] == wanted for start in range(len(held))
            ):
                return True
    return False


def in_range(document, field, first, last):
    if first is None and last is None:
        return True
    if field == "published":
        known = (document.earliest, document.published, document.latest)
        lower = next((m for m in known if m is not None), None)
        upper = next((m for m in reversed(known) if m is not None), None)
    else:
        lower = upper = getattr(document, field)
    if lower is None:
        return False
    return (last is None or day(lower) <= last) and (first is None or day(upper) >= first)
