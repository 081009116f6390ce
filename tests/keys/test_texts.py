from articles.keys import text_key


def test_a_text_is_the_same_whatever_its_spacing_and_case():
    assert text_key(["One  two.", "Three"]) == text_key(["one two", "THREE!"])
    assert text_key(["one two"]) != text_key(["one", "three"])
