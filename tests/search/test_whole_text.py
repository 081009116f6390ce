from datetime import date

from articles.search.marks import marks_of
from articles.search.syntax import parse
from articles.search.whole_text import mark_text

BODY = ("The ferry left at dawn.", "Nobody sailed.", "Two ferries and one more ferry came back.")


def marked(query, headline="Ferry strike ends", body=BODY, *, language="en"):
    return mark_text(
        headline, body, marks_of(parse(query, today=date(2021, 8, 5)).root), language=language
    )


def words_marked(text):
    return [
        (paragraph.number, [run.text for run in paragraph.runs if run.marked])
        for paragraph in text.matching
    ]


def test_every_form_of_a_word_is_marked_in_headline_and_paragraphs():
    text = marked("ferry")

    assert [run.text for run in text.headline if run.marked] == ["Ferry"]
    assert words_marked(text) == [(1, ["ferry"]), (3, ["ferries", "ferry"])]
    assert (text.in_headline, text.matches) == (1, 4)


def test_the_text_is_kept_letter_by_letter():
    text = marked("ferry OR sailed")

    assert tuple("".join(run.text for run in part.runs) for part in text.paragraphs) == BODY


def test_without_a_match_every_paragraph_is_one_run():
    text = marked("herring")

    assert [len(paragraph.runs) for paragraph in text.paragraphs] == [1, 1, 1]
    assert text.matches == 0
    assert text.matching == []


def test_a_long_paragraph_is_marked_to_its_end():
    text = marked("quay", body=(f"The quay {'and the sea ' * 60}and the quay.",))

    assert words_marked(text) == [(1, ["quay", "quay"])]


def test_what_was_looked_for_in_one_field_is_marked_there_only():
    assert words_marked(marked("title:ferry")) == []
    assert marked("title:ferry").in_headline == 1
    assert words_marked(marked("lead:ferry")) == [(1, ["ferry"])]
    assert words_marked(marked("text:ferry")) == [(1, ["ferry"]), (3, ["ferries", "ferry"])]
    assert marked("text:ferry").in_headline == 0


def test_a_phrase_is_marked_as_one():
    assert words_marked(marked('"one more ferry"')) == [(3, ["one more ferry"])]


def test_words_are_stemmed_as_the_language_of_the_text():
    text = marked("navire", "Départ", ("Deux navires.",), language="fr")

    assert words_marked(text) == [(1, ["navires"])]


def test_a_text_without_paragraphs_has_its_headline():
    assert marked("ferry", body=()).matches == 1
