import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.paragraphs import (
    clean,
    clean_line,
    is_cut,
    split_lines,
    split_paragraphs,
)


def test_nul_bidi_controls_and_invisible_characters_go():
    assert clean("wh\x00eat \u202eup\u202c\u200b\ufeff so\u00adon") == "wheat up soon"


def test_lone_surrogates_go_and_pairs_become_the_character_they_mean():
    assert clean("a\ud83db \ud83d\ude00") == "ab 😀"


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("the mayorâ€™s dog", "the mayor’s dog"),
        ("â€œyesâ€\x9d", "“yes”"),
        ("cafÃ© coÃ»ter Ã\xa0", "café coûter à"),
        ("CafÃƒÂ© StraÃƒÅ¸e Ã¢â‚¬Å“soÃ¢â‚¬Â\x9d", "Café Straße “so”"),
        ("ÃƒÆ’Ã‚Â© 5 Ã¢â€šÂ¬", "é 5 €"),
        ("Â£5 and Â°C", "£5 and °C"),
        ("ðŸ˜€", "😀"),
        ("3 â‚¬", "3 €"),
        ("â€¦", "…"),
    ],
)
def test_utf8_read_as_windows_1252_is_repaired(broken, meant):
    assert clean(broken) == meant


def test_real_text_that_looks_like_mojibake_stays():
    assert clean("«CAFÉ» «IRMû") == "«CAFÉ» «IRMû"
    assert clean("Ã¢ â€") == "â â€"


def test_lines_keep_their_numbers_whatever_ends_them():
    assert split_lines("a\r\n\r\n b\u00a0 c \rd\u2028e\n") == ("a", "", "b c", "d e", "")


def test_a_line_has_no_line_ends_and_single_spaces():
    assert clean_line(" a\n\tb\u00a0 c ") == "a b c"


def test_paragraphs_are_parted_by_empty_lines():
    assert split_paragraphs("One\nline.\n\n\nTwo.\n") == ("One line.", "Two.")


def test_without_empty_lines_every_line_is_a_paragraph():
    assert split_paragraphs("One.\nTwo.") == ("One.", "Two.")
    assert split_paragraphs(" ") == ()


@pytest.mark.parametrize(
    "text", ["so on...", "so on…", "so [...]", "so on. […]", "8 p.m....", "x...”"]
)
def test_cut_marks_are_told(text):
    assert is_cut(text)


def test_a_full_stop_is_no_cut_mark():
    assert not is_cut("so on.")


@given(st.text(st.characters(codec=None, exclude_categories=[])))
def test_cleaned_text_can_be_stored_and_keeps_its_line_numbers(text):
    cleaned = clean(text)

    cleaned.encode()
    assert "\x00" not in cleaned
    assert len(split_lines(text)) == len(split_lines(cleaned))


@given(st.text(alphabet="ab \n\r\t\u00a0\u2028é\u0301â€™Ã©\u200b…“”"))
def test_a_text_with_nothing_to_clean_comes_out_as_beside_something_to_clean(text):
    assert clean(f"\x01{text}") == clean(text)
