import json

import pytest
from django.template import Context, Template

from articles.models import Article
from articles.templatetags import archive
from tests.factories import moment


def article(**fields):
    return Article(headline="Bridge opens", **fields)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("The Hill", "TH"),
        ("The Harbour Post", "HP"),
        ("Ana de Souza", "AS"),
        ("AFK", "AFK"),
        ("Tidewire", "Ti"),
        ("RADIOTWO", "Ra"),
        ("Mehmet Çavuşoğlu", "MÇ"),
        ("“Quoted” (Post)", "QP"),
        ("- !", ""),
    ],
)
def test_initials_stand_in_for_a_logo_or_a_face(name, letters):
    assert archive.initials(name) == letters


@pytest.mark.parametrize(
    ("precision", "words", "iso"),
    [
        ("second", "3 August 2021", "2021-08-03T10:00:00+00:00"),
        ("day", "3 August 2021", "2021-08-03"),
        ("month", "August 2021", "2021-08"),
        ("year", "2021", "2021"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(precision, words, iso):
    dated = article(published_at=moment("2021-08-03T10:00"), published_precision=precision)

    assert archive.published_words(dated) == words
    assert archive.published_iso(dated) == iso


def test_no_date_is_said_in_words_and_has_no_machine_form():
    assert archive.published_words(article()) == "Date unknown"
    assert archive.published_iso(article()) == ""
    assert archive.day_words(None) == ""


def test_thousands_are_separated():
    assert archive.thousands(48212) == "48,212"
    assert archive.thousands(0) == "0"
    assert archive.thousands(None) == ""


def test_the_opening_is_the_summary_else_the_first_paragraph():
    held = article()
    held.opening = "First words.\n\nSecond paragraph."

    assert archive.opening(held) == "First words."
    assert archive.opening(article(summary="Said shortly.")) == "Said shortly."
    assert archive.opening(article()) == ""


def test_a_long_opening_is_cut_at_a_word():
    text = archive.opening(article(summary="word " * 60))

    assert text.endswith("word …")
    assert len(text.split()) == archive.OPENING_WORDS + 1


def test_nothing_in_a_data_block_can_close_its_element():
    headline = "</script><script>alert(1)</script> & \"more\" 'so'"

    page = Template("{% load archive %}<script>{{ data|script_json }}</script>").render(
        Context({"data": {"headline": headline}})
    )

    inside = page.removeprefix("<script>").removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside) == {"headline": headline}


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.44, "0.4 s"), (9.9, "9.9 s"), (42.3, "42 s"), (75, "1 min 15 s"), (7_265, "2 h 1 min")],
)
def test_durations_are_said_in_words(seconds, words):
    assert archive.duration(seconds) == words
