"""What counts as a word, and in which form words are compared."""

import threading
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search import words
from articles.search.fuzzy import distance, near
from articles.search.patterns import pattern_parts, pattern_regex
from articles.search.whoosh_engine.cache import Cache
from articles.search.whoosh_engine.schema import PositionList, schema
from tests.search.oracle import edit_distance


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The U.S. and the U.N.'s W-2 form", "the us and the un w 2 form"),
        ("COVID-19 don’t O'Brien's", "covid 19 dont obrien"),
        ("L'homme d’affaires qu'il", "l homme d affaires qu il"),
        ("$1.2bn 12,345.67 2,000 1,2,3 03.08.2021", "1.2bn 12345.67 2000 1 2 3 03 08 2021"),
        ("J.K.Rowling at 9 a.m. in Washington, D.C.", "jk rowling at 9 am in washington dc"),
        ("foo_bar __x__ AT&T", "foo bar x at t"),
        (
            "Çavuşoğlu Ørsted Straße e\u0301te\u0301 nai\u00adve",
            "cavusoglu orsted strasse ete naive",
        ),
        ("ＡＢＣ ﬁre", "abc fire"),
        ("русский ёлка", "русский елка"),
        ("हिन्दी में", "हिन्दी में"),
        ("북한 뉴스", "북한 뉴스"),
        ("北京疫情 COVID疫情 在", "北京 京疫 疫情 covid 疫情 在"),
        ("カタカナ", "カタ タカ カナ"),
        ("ไทย", "ไท ทย"),
        ("— … ' ’s", "s"),
        ("", ""),
    ],
)
def test_forms(text, forms):
    assert words.forms(text) == forms.split()


def test_tokens_say_where_they_were_printed():
    text = "Says the U.S.’s “Biden’s” 北京疫"

    tokens = words.tokens(text)

    assert [text[token.start : token.end] for token in tokens] == [
        "Says", "the", "U.S.’s", "Biden’s", "北京", "京疫", "疫",
    ]  # fmt: skip
    assert [token.position for token in tokens] == [0, 1, 2, 3, 4, 5, 5]


@given(st.text(max_size=60))
def test_any_text_has_tokens_in_order_within_it(text):
    tokens = words.tokens(text)

    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.position for token in tokens] == sorted(token.position for token in tokens)
    assert all(token.form for token in tokens)


def tokens_of_the_whole(text):
    """The rules applied to a text as a whole, without a memory of what stood between spaces."""
    found: list[tuple[str, int, int, int]] = []
    for match in words._TOKEN.finditer(text):
        for run in words._SCRIPT_RUN.finditer(match.group()):
            start = match.start() + run.start()
            signs = [sign.span() for sign in words._UNSPACED_SIGN.finditer(run.group())]
            if not signs:
                spans = [(0, len(run.group()))]
            else:
                spans = [(first, last) for (first, _), (_, last) in pairwise(signs)] + signs[-1:]
            for place, (first, last) in enumerate(spans):
                form = words.exact_form(run.group()[first:last])
                shared = place > 0 and place == len(spans) - 1
                position = (found[-1][3] if found else -1) + (not shared)
                if form:
                    found.append((form, start + first, start + last, position))
    return found


SIGNS = "aAsSbédLl'’.,_ -1²ßşİıſʼ…\u0301京疫ทั한\u200d\n\t\u00a059kquहि"


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet=SIGNS, max_size=24) | st.text(max_size=40))
def test_no_rule_looks_past_a_space(text):
    tokens = tokens_of_the_whole(text)

    assert words.tokens(text) == tokens
    assert words.tokens(text) == tokens
    assert words.forms(text) == [
        form
        for place, (form, _, _, position) in enumerate(tokens)
        if not place or position != tokens[place - 1][3]
    ]


def test_stems_follow_the_language_and_name_it():
    assert words.stem("negotiations") == words.stem("negotiated")
    assert words.stem("hablando", "es") == words.stem("hablar", "es") == "es:habl"
    assert words.stem("русский", "ru") == words.stem("русского", "ru")


@pytest.mark.parametrize(
    ("language", "stemmed_as"),
    [("en-GB", "en"), ("ES_mx", "es"), (" fr ", "fr"), ("zh", "en"), ("", "en")],
)
def test_a_language_without_a_stemmer_is_stemmed_as_english(language, stemmed_as):
    assert words.stem_language(language) == stemmed_as


def test_memos_are_emptied_when_full(monkeypatch):
    monkeypatch.setattr(words, "_MEMO_LIMIT", 3)
    for _ in range(2):
        for word in ("alpha", "beta", "gamma", "delta", "epsilon"):
            assert words.forms(word) == [word]
            assert words.stem(word) == words.stem(word)


def test_threads_may_stem_at_the_same_time():
    found = []

    def stem_many():
        found.append([words.stem(f"running{number}s") for number in range(500)])

    threads = [threading.Thread(target=stem_many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(stems == found[0] for stems in found)


letters = st.text(alphabet="abc", max_size=6)


@given(letters, letters)
def test_distance_is_that_of_the_definition(first, second):
    assert distance(first, second) == edit_distance(first, second)


@given(letters, st.sets(letters), st.integers(1, 2))
def test_near_walks_a_list_to_the_same_words_as_comparing_each(word, lexicon, limit):
    lexicon = sorted(lexicon)

    assert near(word, lexicon, limit=limit) == [
        other for other in lexicon if edit_distance(word, other) <= limit
    ]


def test_patterns_are_folded_and_need_a_letter():
    assert pattern_parts("COVID-1* Çav*") == ["covid", "1*", "cav*"]
    assert pattern_parts("* ?? *?") == []


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        ("neg*", "neg negotiate", "reneg"),
        ("*stan", "stan pakistan", "stand"),
        ("w?m*n", "woman women wimaxn", "wmn womb"),
        ("a*b*c", "abc aXbXc abbc abcbc", "acb abcd"),
    ],
)
def test_a_pattern_fits_whole_words(pattern, fits, fails):
    regex = pattern_regex(pattern)

    assert all(regex.fullmatch(word.lower()) for word in fits.split())
    assert not any(regex.fullmatch(word) for word in fails.split())


def test_a_pattern_of_many_stars_takes_no_longer():
    assert not pattern_regex("*a" * 50 + "*b").fullmatch("a" * 100)


def test_whoosh_sees_the_same_words_through_the_analyzer():
    fields = schema()

    exact = [(t.text, t.pos) for t in fields["forms"].tokenize("Talks in the U.S.")]
    stems = [t.text for t in fields["stems"].tokenize("Talks in the U.S.")]

    assert exact == [("talks", 0), ("in", 1), ("the", 2), ("us", 3)]
    assert stems == ["talk", "in", "the", "us"]


def test_positions_are_kept_as_plain_numbers():
    format_ = PositionList()

    kept = format_.encode([1, 70_000])

    assert len(kept) == 8
    assert format_.decode_positions(kept) == [1, 70_000]
    assert format_.decode_frequency(kept) == 2


def test_the_cache_lets_go_of_what_was_used_longest_ago():
    cache = Cache(limit_bytes=2_000)
    for key in "ab":
        cache.put(key, key.upper(), size=100)

    assert cache.get("a") == "A"
    cache.put("c", "C", size=100)

    assert (cache.get("a"), cache.get("b"), cache.get("c")) == ("A", None, "C")
    assert cache.bytes < 2_000
