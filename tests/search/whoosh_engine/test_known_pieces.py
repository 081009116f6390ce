from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search import words
from articles.search.whoosh_engine.pieces import pieces_of
from articles.search.whoosh_engine.word_numbers import PrintedWords

SEPARATORS = " \n\t\x00\x1f"
PIECE = st.text("abcé“.,'’2-漢ท\u00a0\u2009", min_size=1, max_size=24)
TEXT = st.lists(PIECE, max_size=8).flatmap(
    lambda pieces: st.sampled_from(SEPARATORS).map(lambda mark: mark.join(pieces))
)


def read(printed, texts):
    """Return the words of each text as the table says them."""
    rows, counts = printed.rows_of(texts)
    numbers, lengths, _ = printed.read(rows)
    forms = iter([printed.forms.texts[number] for number in numbers.tolist()])
    row_lengths = iter(lengths.tolist())
    return [
        [next(forms) for _ in range(sum(next(row_lengths) for _ in range(count)))]
        for count in counts.tolist()
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(TEXT, max_size=6), max_size=4))
def test_the_words_of_texts_are_those_of_words_py_however_often_they_were_met(batches):
    printed = PrintedWords()
    for texts in batches:
        expected = [[token.form for token in words.tokens(text)] for text in texts]
        assert read(printed, texts) == expected


def test_thousands_of_pieces_are_told_apart_and_found_again():
    printed = PrintedWords()
    texts = [f"word{number} {number}th" for number in range(30_000)]
    first, _ = printed.rows_of(texts)
    again, counts = printed.rows_of(texts)
    assert first.tolist() == again.tolist()
    assert len(set(first.tolist())) == 60_000
    assert set(counts.tolist()) == {2}


def test_pieces_alike_in_their_first_sixteen_bytes_are_told_apart():
    printed = PrintedWords()
    texts = ["responsibilities", "responsibilitiesx", "responsibilitiesy", "responsib"]
    rows, _ = printed.rows_of([" ".join(texts), " ".join(reversed(texts))])
    assert rows.tolist()[:4] == rows.tolist()[:3:-1]
    assert len(set(rows.tolist())) == 4


def test_a_text_without_pieces_has_none():
    pieces = pieces_of(["", " \n ", "one two", ""])
    assert pieces.counts.tolist() == [0, 0, 2, 0]
    assert [pieces.text(place) for place in range(2)] == ["one", "two"]
