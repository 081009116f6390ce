"""A question for a country finds its people, and the other way round."""

from articles.search.demonyms import partner


def test_a_country_and_its_people_are_found_by_each_other():
    assert [partner(form) for form in ("syria", "iraqi", "france", "dutch", "wheat")] == [
        "syrian", "iraq", "french", "", "",
    ]  # fmt: skip


def test_no_word_has_itself_for_a_partner():
    assert all(partner(partner(form)) == form for form in ("mali", "malian", "greece", "thai"))
