import pytest

from tests.dumps.making import outcomes, pages, write_files

ITEM = "<newsItem guid='g{0}'><contentMeta><headline>{0}</headline></contentMeta></newsItem>"


def test_each_item_of_a_message_is_a_page(tmp_path):
    message = f"<newsMessage><itemSet>{ITEM.format(1)}<packageItem/>{ITEM.format(2)}</itemSet></newsMessage>"
    write_files(tmp_path, {"a.xml": message.encode()})

    assert [found[:2] for found in outcomes(tmp_path)] == [
        ("a.xml[0]", "page"), ("a.xml[1]", "skipped"), ("a.xml[2]", "page"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("root", "reason"),
    [
        ("packageItem", "a package of other items, no article"), ("conceptItem", "a concept, no article"),
        ("knowledgeItem", "a list of concepts, no article"), ("catalogItem", "a catalogue of codes, no article"),
        ("planningItem", "a plan of coverage, no article"),
    ],
)  # fmt: skip
def test_items_that_are_no_news_are_skipped_with_what_they_are(tmp_path, root, reason):
    write_files(tmp_path, {"a.xml": f"<?xml version='1.0'?><n:{root} xmlns:n='x'/>".encode()})

    assert outcomes(tmp_path) == [("a.xml", "skipped", reason)]


def test_a_single_item_keeps_the_bytes_of_its_file(tmp_path):
    content = "<?xml version='1.0' encoding='iso-8859-1'?><nitf><p>Fähre</p></nitf>".encode(
        "latin-1"
    )
    write_files(tmp_path, {"a.nitf": content})

    [page] = pages(tmp_path)

    assert page.content == content
    assert page.text == "<nitf><p>Fähre</p></nitf>"


def test_an_empty_message_holds_nothing(tmp_path):
    write_files(tmp_path, {"a.xml": b"<NewsML/>"})

    assert outcomes(tmp_path) == [("a.xml", "skipped", "holds nothing to read")]


def test_an_attack_by_entities_is_refused(tmp_path):
    bomb = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>'
    write_files(tmp_path, {"a.xml": bomb.encode()})

    [(_, outcome, reason)] = outcomes(tmp_path)

    assert (outcome, reason[:8]) == ("failed", "refused:")


def test_a_file_too_large_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("articles.dumps.agency_xml.RECORD_LIMIT", 10)
    write_files(tmp_path, {"a.xml": b"<nitf>" + b" " * 10 + b"</nitf>"})

    assert "larger than 10 bytes" in outcomes(tmp_path)[0][2]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<nitf><body><p>The ferry sai", [("a.xml", "failed")]),
        ("<n:newsItem xmlns:n='x'><n:contentSet><p>The ferry sai", [("a.xml", "failed")]),
        (
            f"<newsMessage><itemSet>{ITEM.format(1)}{ITEM.format(2)[:-20]}",
            [("a.xml[0]", "page"), ("a.xml[1]", "failed")],
        ),
        (
            f"<newsMessage><itemSet>{ITEM.format(1)}{ITEM.format(2)}</ite",
            [("a.xml[0]", "page"), ("a.xml[1]", "page"), ("a.xml[2]", "failed")],
        ),
        ("<NewsML><NewsEnvelope/>", [("a.xml[0]", "failed")]),
    ],
)
def test_half_an_item_of_a_file_cut_off_is_none(tmp_path, content, found):
    write_files(tmp_path, {"a.xml": content.encode()})

    assert [outcome[:2] for outcome in outcomes(tmp_path)] == found
    assert outcomes(tmp_path)[-1][2] == "it ends too early: the file was cut off"
