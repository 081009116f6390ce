import pytest

from articles.pages.languages import language_code, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [("en-US", "en"), ("en_GB.UTF-8", "en"), ("English", "en"), ("DEU", "de"), ("zh-Hans", "zh"),
     ("", ""), ("und", ""), ("the English tongue", "")],
)  # fmt: skip
def test_a_language_is_told_by_code_locale_or_name(text, code):
    assert language_code(text) == code


def test_the_language_of_a_text_is_told_by_its_words():
    text = (
        "Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke für Lastwagen zu sperren. "
    )

    assert language_of(text * 3) == "de"
    assert language_of(text[:40]) == ""
