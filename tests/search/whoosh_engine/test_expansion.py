"""Wildcards and near spellings find the terms that trying every term one by one finds."""

import random
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.fuzzy import distance
from articles.search.patterns import pattern_regex
from articles.search.queries import Pattern, Query
from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.common_terms import Counted, kth, may_reach
from articles.search.whoosh_engine.expansion import EXPANSION_LIMIT
from articles.search.whoosh_engine.nearby import distances_to, near_places
from articles.search.whoosh_engine.prepared import Prepared
from articles.search.whoosh_engine.wildcards import fitting
from tests.search.documents import fill, make_document
from tests.search.whoosh_engine.by_hand import segment_of
from tests.search.whoosh_engine.in_memory import InMemoryEngine

few_letters = st.text(st.sampled_from("abж京z"), max_size=6)
ascii_letters = st.text(st.sampled_from("abc"), max_size=7)


def lexicon(words):
    return Terms.of(sorted({word.encode() for word in words}))


def near(terms, word, limit):
    prepared = Prepared(segment_of([make_document()]))
    return [terms[place] for place in near_places(prepared, "f", terms, word, limit=limit)]


@settings(deadline=None)
@given(
    words=st.lists(few_letters | ascii_letters, max_size=40),
    word=few_letters | ascii_letters,
    limit=st.integers(0, 3),
)
def test_near_spellings_are_those_whose_distance_is_small_enough(words, word, limit):
    terms = lexicon(filter(None, words))

    expected = [term for term in terms if distance(word, term.decode()) <= limit]

    assert near(terms, word, limit) == expected


@given(words=st.lists(few_letters, max_size=9), word=few_letters)
def test_distances_worked_out_side_by_side_are_those_of_one_by_one(words, word):
    assert distances_to(word, words).tolist() == [distance(word, other) for other in words]


def test_of_many_words_of_every_length_the_near_ones_are_found():
    dice = random.Random(3)
    words = {"".join(dice.choices("abcdefgh", k=dice.randint(1, 20))) for _ in range(200)}
    words |= {"a" * 100, "a" * 99}
    terms = lexicon(words | {"abcdefghabcdefgh", "bacdefghabcdefgh", "abcdefghabcdefghx"})

    for word in [*dice.sample(sorted(words), 10), "abcdefghabcdefgh"]:
        for limit in (1, 2):
            expected = [term for term in terms if distance(word, term.decode()) <= limit]
            assert near(terms, word, limit) == expected


@pytest.mark.parametrize(
    "part",
    [
        "a*",
        "*a",
        "*ab*",
        "a?c*",
        "?b?",
        "*a?b",
        "a*b*c",
        "ж*",
        "*京",
        "??",
        "*?a",
        "ab",
        "*abc",
        "b*",
        "a*?*c",
        "*?",
        "?*?",
        "ab*bc",
        "*a??*c*",
        "京?*",
        "?京*ж?",
        "*京?a*",
        "??????",
    ],
)
def test_wildcards_fit_what_their_expression_fits(part):
    dice = random.Random(4)
    terms = lexicon("".join(dice.choices("abcж京", k=dice.randint(1, 6))) for _ in range(900))

    places = np.asarray(fitting(terms, part)).tolist()

    regex = pattern_regex(part)
    assert places == [at for at, term in enumerate(terms) if regex.fullmatch(term.decode())]


@settings(deadline=None)
@given(
    words=st.sets(few_letters | ascii_letters, min_size=1, max_size=40),
    part=st.text(st.sampled_from("ab*?京"), min_size=1, max_size=8),
)
def test_any_wildcards_fit_what_their_expression_fits(words, part):
    terms = lexicon(words)

    places = np.asarray(fitting(terms, part)).tolist()

    regex = pattern_regex(part)
    assert places == [at for at, term in enumerate(terms) if regex.fullmatch(term.decode())]


@settings(deadline=None)
@given(
    segments=st.lists(
        st.dictionaries(ascii_letters, st.integers(1, 30), max_size=30), min_size=1, max_size=5
    ),
    size=st.integers(1, 9),
)
def test_the_commonest_of_several_segments_are_among_those_that_may_be(segments, size):
    held = [
        Counted(lexicon(words), range(len(words)), np.array([words[w] for w in sorted(words)], int))
        for words in segments
    ]
    often = sum((Counter(words) for words in segments), Counter())
    largest = max(held, key=lambda one: one.total)

    found = may_reach(held, kth([largest.count(word) for word in largest.commonest(size)], size))

    commonest = sorted(often, key=lambda word: (-often[word], word))[:size]
    assert {word.encode() for word in commonest} <= set(found)
    for word in found:
        assert sum(one.count(word) for one in held) == often[word.decode()]


@pytest.mark.parametrize("field", ["", "title"])
@pytest.mark.parametrize("segments", [1, 3])
def test_of_too_many_words_the_commonest_are_kept(segments, field):
    words = [f"wa{number:04}" for number in range(EXPANSION_LIMIT + 60)]
    documents = [
        make_document(number, " ".join(words[number * 10 : number * 10 + 10]))
        for number in range(len(words) // 10 + 1)
    ]
    documents[3] = make_document(3, f"{words[30]} {' '.join(words[-40:])}")  # common: kept
    engine = InMemoryEngine()
    for place in range(segments):
        fill(engine, *documents[place::segments])
    held = {word for document in documents for word in document.headline.split()}
    twice = set(words[-40:])
    kept = twice | set(sorted(held - twice)[: EXPANSION_LIMIT - 40])

    results = engine.search(Query(root=Pattern("wa*", field)), limit=2000, snippets=False)

    assert {hit.id for hit in results.hits} == {
        document.id for document in documents if kept & set(document.headline.split())
    }
    assert results.total < len(documents)
    assert results.notes == (
        f"“wa*” stands for {len(held):,} words; the 1,024 commonest of them were searched.",
    )


def test_of_several_segments_the_longest_says_how_many_words_there_are_at_least():
    engine = InMemoryEngine()
    for number in range(2):
        fill(engine, make_document(number, " ".join(f"wa{word}" for word in range(1100))))

    results = engine.search(Query(root=Pattern("wa*")))

    assert results.notes == (
        "“wa*” stands for at least 1,100 words; the 1,024 commonest of them were searched.",
    )


def test_words_that_segments_share_are_counted_once():
    engine = InMemoryEngine()
    for number in range(2):
        fill(engine, make_document(number, " ".join(f"wa{word}" for word in range(700))))

    results = engine.search(Query(root=Pattern("wa*")))

    assert (results.total, results.notes) == (2, ())
