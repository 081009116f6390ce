import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages import parse_page
from articles.pages.reuters import paragraphs_by_indent
from articles.records import RawPage


def facts_of(text):
    return parse_page(
        RawPage(origin="a", media_type="text/x-reuters-sgml", content=b"", text=text)
    ).facts


@pytest.mark.parametrize(
    "end", ["\n Reuter\n\x03", "\n REUTER", " Reuter", "\n Reuters...\n", "\n REUTER 10:15"]
)
def test_the_agencys_mark_at_the_end_is_dropped(end):
    assert paragraphs_by_indent(f"One line\nof two.\n    Next.{end}") == (
        "One line of two.",
        "Next.",
    )


def test_reuters_in_a_sentence_stays():
    for text in ("He told Reuters so.", "He said so to Reuters."):
        assert paragraphs_by_indent(text) == (text,)


@pytest.mark.parametrize(
    ("dateline", "place"),
    [("    HOCHFALL, Feb 26 - ", "HOCHFALL"), ("TARN, Ore., March 3 -", "TARN, Ore."), ("", "")],
)
def test_the_place_is_told_from_the_dateline(dateline, place):
    assert facts_of(f"<TEXT><TITLE>x</TITLE><DATELINE>{dateline}</DATELINE></TEXT>").place == place


@pytest.mark.parametrize(
    ("printed", "at"),
    [
        ("26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01+00:00"), (" 3-MAR-87", "1987-03-03"),
        ("31-FEB-1987", "None"), ("long ago", "None"), ("", "None"),
    ],
)  # fmt: skip
def test_dates_are_read(printed, at):
    facts = facts_of(f"<DATE>{printed}</DATE><TITLE>x</TITLE>")

    assert str(facts.published.at) == at
    assert facts.published.text == printed.strip()


@given(
    st.lists(
        st.sampled_from(["<TEXT TYPE='UNPROC'>", "<TITLE>", "</TITLE>", "<BODY>", "<D>x</D>", "<TOPICS>",
                         "&#3;", "\n    ", "x", "Reuter", "<DATE>9-APR-1987", "</TEXT>"]) | st.text(max_size=4),
        max_size=14,
    )
)  # fmt: skip
def test_any_story_gives_a_record(pieces):
    facts = facts_of("".join(pieces))

    assert facts.skipped or facts.headline or facts.body
