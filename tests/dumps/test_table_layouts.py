import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps.table_layouts import layout_of
from articles.pages import parse_page
from articles.records import Unread
from tests.dumps.making import pages, read

EXTRAS = (
    "<PAGE_TITLE>Ferry sails &amp; sails</PAGE_TITLE><PAGE_AUTHORS>Ana Ruiz;Bo Lind</PAGE_AUTHORS>"
    "<PAGE_PRECISEPUBTIMESTAMP>20210503093000</PAGE_PRECISEPUBTIMESTAMP>"
)
GRAPH = [
    "20210503101500-T12", "20210503101500", "1", "oldport.example", "https://oldport.example/ferry", "", "", "TAX;", "TAX,3;",
    "4#Oldport, Maine, United States#US#USME##54#-2#1;1#Norway#NO#NO##62#10#NO", "", "cy voss;ida holm",
    "Cy Voss,12;Ida Holm,30;Cy Voss,80", "harbour trust", "Harbour Trust,40", "-1.5,2.3,3.8", "", "wc:120",
    "https://oldport.example/ferry.jpg", "", "", "", "", "", "", "", EXTRAS,
]  # fmt: skip
EVENT = ["983200111", "20200503", *["1"] * 58, "https://oldport.example/ferry"]
MENTION = [
    "983200111",
    "20210503101500",
    "20210503101500",
    "1",
    "oldport.example",
    "https://a.example/a",
    *["1"] * 10,
]
NEWS = ["N88753", "lifestyle", "royals", "What the Harbour Master Reads", "Shop the books he likes.",
        "https://oldport.example/mind/A.html", '[{"Label": "Oldport", "Type": "G"}]', "[]"]  # fmt: skip
BEHAVIOUR = ["1", "U8125", "11/12/2019 6:11:30 PM", "N12103 N20848", "N47020-0 N23446-1"]


def table(tmp_path, name, *rows):
    path = tmp_path / name
    path.write_text("".join("\t".join(row) + "\n" for row in rows))
    return path


def test_a_line_of_the_knowledge_graph_is_a_page_known_by_its_title(tmp_path):
    found = pages(table(tmp_path, "20210503101500.gkg.csv", GRAPH, GRAPH))
    record = parse_page(found[0]).as_json()

    assert (record["headline"], record["text_held"]) == ("Ferry sails & sails", "headline")
    assert record["url"] == "https://oldport.example/ferry"
    assert (record["outlet_host"], record["outlet"]) == ("oldport.example", None)
    assert record["published"]["text"] == "20210503093000"
    assert (record["captured_at"], record["captured_from"]) == (
        "2021-05-03T10:15:00+00:00",
        "record",
    )
    assert record["authors"] == ["Ana Ruiz", "Bo Lind"]
    assert [(one["name"], one["role"]) for one in record["people"]] == [
        ("Cy Voss", "mentioned"),
        ("Ida Holm", "mentioned"),
    ]
    assert record["places"] == ["Oldport, Maine, United States", "Norway"]
    assert record["tag_kinds"] == {"Harbour Trust": "organisation"}
    assert record["image"]["url"] == "https://oldport.example/ferry.jpg"


def test_a_line_of_the_knowledge_graph_without_a_title_is_no_article(tmp_path):
    found = pages(table(tmp_path, "a.gkg.csv", [*GRAPH[:-1], ""], [*GRAPH[:-1], ""]))

    assert parse_page(found[0]).facts.skipped.startswith("neither headline nor text; it has ")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (EVENT, "a table of events (GDELT), no articles"),
        (MENTION, "a table of which pages mention which events (GDELT), no articles"),
        (BEHAVIOUR, "a table of what readers clicked on (MIND), no articles"),
    ],
)
def test_tables_that_hold_no_articles_are_skipped_with_what_they_are(tmp_path, row, why):
    [item] = read(table(tmp_path, "20210503101500.export.tsv", row, row))

    assert isinstance(item, Unread)
    assert (item.reason, item.failed) == (why, False)


def test_the_news_of_mind_needs_no_header(tmp_path):
    [page, _] = pages(table(tmp_path, "news.tsv", NEWS, ["N1", *NEWS[1:]]))
    facts = parse_page(page).facts

    assert (facts.headline, facts.summary) == (NEWS[3], NEWS[4])
    assert (facts.record_id, facts.section, facts.url) == ("N88753", "lifestyle", NEWS[5])
    assert facts.warnings == ()


def test_what_somebody_says_of_the_columns_comes_first(tmp_path):
    [page] = pages(table(tmp_path, "news.tsv", NEWS), columns={"headline": "5"})

    assert parse_page(page).facts.headline == NEWS[4]


def test_one_broken_row_does_not_hide_the_layout():
    assert layout_of([NEWS] * 19 + [["N1"]]) is not None
    assert layout_of([["title", "text"], NEWS]) is None
    assert layout_of([]) is None


@given(st.lists(st.lists(st.text(max_size=5), max_size=9), max_size=4))
def test_any_rows_are_survived(rows):
    assert layout_of(rows) is None
