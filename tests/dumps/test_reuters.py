from articles.dumps import reuters, sgml_stories
from tests.dumps.making import outcomes, pages, write_files

STORY = '<REUTERS NEWID="{0}"><TEXT><TITLE>T{0}</TITLE></TEXT></REUTERS>'


def read_stories(tmp_path, content):
    return pages(write_files(tmp_path, {"a.sgm": content.encode("latin-1")}) / "a.sgm")


def test_each_story_has_its_id_in_the_corpus(tmp_path):
    found = read_stories(
        tmp_path, '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + STORY.format(1) + "\n" + STORY.format(2)
    )

    assert [(page.record_id, page.collection) for page in found] == [
        ("1", "reuters-21578"), ("2", "reuters-21578"),
    ]  # fmt: skip
    assert found[0].text.strip() == STORY.format(1)


def test_stories_on_one_line_and_never_ended_are_parted(tmp_path):
    found = read_stories(
        tmp_path,
        STORY.format(1) + STORY.format(2) + "\n<REUTERS NEWID='3'>\nx\n<REUTERS>y</REUTERS>",
    )

    assert [page.record_id for page in found] == ["1", "2", "3", ""]


def test_half_a_story_at_the_end_of_a_file_is_none(tmp_path):
    write_files(tmp_path, {"a.sgm": (STORY.format(1) + STORY.format(2)[:-20]).encode()})

    assert outcomes(tmp_path) == [
        ("a.sgm[0]", "page", reuters.MEDIA_TYPE),
        ("a.sgm[1]", "failed", "it ends too early: the file was cut off"),
    ]


def test_a_story_past_the_limit_costs_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr(sgml_stories, "RECORD_LIMIT", 200)
    long = (
        "<REUTERS NEWID='1'>\n"
        + "x" * 300
        + "\n</REUTERS>\n<REUTERS NEWID='2'>\n"
        + "x" * 300
        + "\n"
    )
    write_files(tmp_path, {"a.sgm": (long + STORY.format(3) + "<REUTERS>" + "x" * 300).encode()})

    assert [found[1] for found in outcomes(tmp_path)] == ["failed", "failed", "page", "failed"]


def test_other_sgml_is_none_of_it():
    assert not reuters.ReutersSgml().accepts("a.sgm", b"<DOC><REUTERS ></DOC>")
