import hashlib
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from articles.keys import fold, text_key
from articles.keys.folding import _FOLDS, NOT_WORD


def test_a_text_is_the_same_whatever_its_spacing_and_case():
    assert text_key(["One  two.", "Three"]) == text_key(["one two", "THREE!"])
    assert text_key(["one two"]) != text_key(["one", "three"])


@given(st.text())
def test_folding_drops_case_and_accents_letter_by_letter(text):
    marked = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter))

    assert fold(text) == plain.translate(_FOLDS)


@given(st.lists(st.text(alphabet="abé“”’–…\xa0 _-.ñ\u0301ß中")))
def test_a_text_is_known_by_its_words_whatever_marks_stand_between(paragraphs):
    words = " ".join(NOT_WORD.sub(" ", fold(text)).strip() for text in paragraphs)

    assert text_key(paragraphs) == hashlib.sha256(words.encode()).hexdigest()[:32]
