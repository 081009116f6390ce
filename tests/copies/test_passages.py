from articles.copies.passages import excerpt_of, shared_spans
from articles.copies.printed import Printed

PASSAGE = "the late boat did not leave the pier on Sunday"
OTHER = Printed("No boats", (f"It rained, and {PASSAGE}, said a baker.",))


def test_what_another_text_prints_too_is_told_from_letter_to_letter():
    paragraph = f"Then — “Zoë” heard — {PASSAGE}; nobody rowed."

    ((first, last),) = shared_spans(paragraph, OTHER)

    assert paragraph[first:last] == PASSAGE
    assert shared_spans("Nothing of it.", OTHER) == []


def test_an_excerpt_of_a_long_paragraph_shows_what_is_shared():
    long = "Sheep were counted one by one. " * 20 + PASSAGE + ". Then sheep were shorn." * 20

    assert excerpt_of(long, OTHER, most=100).startswith(f"…{PASSAGE}")
    assert len(excerpt_of(long, OTHER, most=100)) == 100
    assert excerpt_of(long[-500:], OTHER, most=100) == long[-500:][:99] + "…"
    assert excerpt_of(PASSAGE, OTHER, most=100) == PASSAGE
