"""The full list of a filter: every value of one group among the results, from A to Z."""

import string
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from articles.answers import ask
from articles.keys import name_key
from articles.search.exclusions import exclusion, extensible
from articles.search.queries import Query
from articles.views.addresses import Pairs, SearchAddress
from articles.views.asking import query_of
from articles.views.etags import today
from articles.views.facets import (
    LEGENDS,
    LISTED,
    PLURALS,
    Value,
    make_chips,
    make_group,
    page_url,
    read_labels,
)

WITHOUT_LETTERS = 30
"""So many values are seen at a glance; letters would only draw them apart."""

Lettered = list[tuple[str, list[Value]]]


def read_facet_list(asked: SearchAddress, group: str, text: str) -> dict[str, Any]:
    """Return what the page of `group` shows; `text` narrows it to values called like that."""
    counts = _counts(query_of(asked), group)
    chosen = asked.choices.get(group, ())
    values = {value for value, _ in counts[:LISTED]} | set(chosen)
    labels = read_labels({**asked.choices, group: values})
    shown = [value for value in values if name_key(text) in name_key(labels[group][value])]
    listed = make_group(group, shown, counts, asked=asked, labels=labels)
    return {
        "asked": asked,
        "query_text": asked.q,
        "legend": LEGENDS[group],
        "plural": PLURALS[group],
        "group": group,
        "find": text,
        "letters": _by_letter(_with_exclusions(listed.values, asked, group)),
        "shown": len(shown),
        "total": len(values),
        "is_cut": len(counts) > LISTED,
        "chips": make_chips(asked, labels),
        "hidden": _hidden(asked, group, set(chosen) - set(shown)),
        "search_pairs": asked.pairs(),
        "results_url": asked.url(),
        "all_url": asked.url("search_facet", group),
        "canonical": asked.url("search_facet", group, find=text),
    }


def _counts(query: Query, group: str) -> list[tuple[str, int]]:
    found = ask(query, limit=0, facets=(group,), facet_size=LISTED + 1, snippets=False)
    return list(found.results.facets.get(group, ()))


def _with_exclusions(values: Iterable[Value], asked: SearchAddress, group: str) -> Iterator[Value]:
    """Yield the values, each with its page and the search that leaves it out; those chosen are kept."""
    typed = extensible(asked.q, today=today())
    for value in values:
        text = f"{typed} {exclusion(group, value.label)}".strip()
        url = "" if value.is_chosen else asked.with_query(text).url()
        yield replace(value, exclude_url=url, page_url=page_url(group, value.value))


def _by_letter(values: Iterable[Value]) -> Lettered:
    """Return the values by letter; a short list has one part without a letter."""
    ordered = sorted(values, key=lambda value: (_letter(value), name_key(value.label)))
    if len(ordered) <= WITHOUT_LETTERS:
        return [("", ordered)] if ordered else []
    return [(letter, list(some)) for letter, some in groupby(ordered, key=_letter)]


def _letter(value: Value) -> str:
    """Return the letter a name is filed under; "other" sorts after "Z"."""
    initial = name_key(value.label)[:1]
    return initial.upper() if initial and initial in string.ascii_lowercase else "other"


def _hidden(asked: SearchAddress, group: str, unseen: Iterable[str]) -> Pairs:
    """Return what goes along when the list is sent: the rest of the search, ticks not shown."""
    return asked.without_group(group).pairs() + [(group, value) for value in sorted(unseen)]
