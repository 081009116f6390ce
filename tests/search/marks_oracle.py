"""The oracle of marks: every block taken apart into its words, and every word compared."""

from articles.search import queries, words
from articles.search.patterns import pattern_parts, pattern_regex
from tests.search.oracle import edit_distance

HEADLINE = {"", "title"}
LEAD = {"", "lead", "text"}
TEXT = {"", "text"}


def marked(blocks, root, *, language, fields):
    """Of each block, the spans of each thing looked for; `fields` says what counts in a block."""
    language = words.stem_language(language)
    found = []
    for number, text in enumerate(blocks):
        tokens = words.tokens(text)
        # What is asked for twice is one thing to mark.
        asked = [part for leaf in dict.fromkeys(leaves(root)) for part in parts(leaf)]
        wanted = [spans for field, spans in asked if field in fields(number)]
        found.append(
            sorted(
                (span, place)
                for place, spans in enumerate(wanted)
                for span in spans(tokens, language)
            )
        )
    return found


def leaves(node):
    match node:
        case queries.Both(nodes) | queries.Either(nodes) | queries.Covering(nodes, _):
            return [leaf for part in nodes for leaf in leaves(part)]
        case queries.Weighed(part, _):
            return leaves(part)
    return [node]


def parts(leaf):
    """Return (field, what finds its spans) for whatever can be marked."""
    match leaf:
        case queries.Word(text, field) if field != "url":
            return in_any_form(field, words.forms(text))
        case queries.AtLeast(text, _):
            return in_any_form("", words.forms(text))
        case queries.Phrase(text, field, None) if field != "url":
            return as_row(field, words.forms(text))
        case queries.Phrase(text, field, within) if field != "url":
            return as_near(field, words.forms(text), within)
        case queries.Pattern(text, field):
            regexes = [pattern_regex(part) for part in pattern_parts(text)]
            return [each(field, lambda form, r=regex: r.fullmatch(form)) for regex in regexes]
        case queries.Fuzzy(text, limit, field):
            return [
                each(field, lambda form, w=wanted: edit_distance(w, form) <= limit)
                for wanted in words.forms(text)
            ]
    return []


def each(field, accepts):
    return field, lambda tokens, _: [(t.start, t.end) for t in tokens if accepts(t.form)]


def in_any_form(field, forms):
    if len(forms) != 1:
        return as_row(field, forms)
    (wanted,) = forms
    if words.is_single_sign(wanted):
        return [
            (
                field,
                lambda tokens, _: [
                    (t.start, t.start + 1) for t in tokens if t.form.startswith(wanted)
                ],
            )
        ]
    return [
        (
            field,
            lambda tokens, language: [
                (t.start, t.end)
                for t in tokens
                if words.stem(t.form, language) == words.stem(wanted, language)
            ],
        )
    ]


def as_row(field, forms):
    def spans(tokens, _):
        found = []
        for token in tokens:
            row = [
                [t for t in tokens if (t.position, t.form) == (token.position + step, form)]
                for step, form in enumerate(forms)
            ]
            if token.form == forms[0] and all(row):
                found.append((token.start, max(same[-1].end for same in row)))
        return found

    return [(field, spans)] if forms else []


def as_near(field, forms, within):
    def spans(tokens, _):
        found = []
        held = [token for token in tokens if token.form in forms]
        for first, token in enumerate(held):
            stretch = [t for t in held[first:] if t.position - token.position <= within]
            if all(
                sum(t.form == form for t in stretch) >= forms.count(form) for form in set(forms)
            ):
                found += [(t.start, t.end) for t in stretch]
        return found

    return [(field, spans)] if forms else []
