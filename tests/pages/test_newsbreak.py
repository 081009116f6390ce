import pytest

from tests.pages.goldens import NAMES, answers_of, only_keys, read_json, text_of


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_what_a_person_reads_on_it(name):
    wanted = answers_of(name)
    url = wanted.pop("page_url", "")

    record = read_json(text_of(name), captured_at=wanted["captured_at"], url=url)

    assert only_keys(record, wanted) == wanted
