import pytest

from articles.views.provenance import field_words, file_of


@pytest.mark.parametrize(
    ("origin", "file"),
    [
        ("/srv/dumps/day/bridge.txt", "bridge.txt"),
        ("day.jsonl:17", "day.jsonl:17"),
        ("/home/x/pages.zip!/a/b.html", "b.html in pages.zip"),
        ("C:\\dumps\\bridge.txt", "bridge.txt"),
        ("folder/", "folder"),
    ],
)
def test_a_reader_is_told_the_file_and_not_its_folders(origin, file):
    assert file_of(origin) == file


def test_fields_have_names_for_readers():
    assert field_words("image_credit") == "Picture credit"
    assert field_words("topics") == "Topics"
