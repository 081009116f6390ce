import pytest

from articles.lengths import count_words, size_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The weir is open - again", 6),
        ("Der Fluß fließt - wieder", 5),
        ("灯台は明日から修理に入る。", 6),
        ("灯台の島、KBRN が伝える", 5),
        ("เรือออกจากท่าแล้ว", 3),
        ("등대가 다시 열린다", 3),
    ],
)
def test_words_are_counted_in_every_script(text, words):
    assert count_words(text) == words


def test_a_sign_is_as_long_as_several_letters():
    assert size_of("灯台" * 10) == 50
    assert size_of("Fluß") == size_of("weir") == 4
