import json

import pytest

from bench.judged import read_judged
from bench.ranking import all_together, measure, table_on_its_side

ARTICLES = [
    {"_id": "a-1", "title": "Wheat rises", "text": "Wheat rose.\n\nIt rained\nin Norland."},
    {"_id": "a-2", "title": "Rye falls", "text": "Rye fell.", "date": "2021-08-03"},
    {"_id": "a-3", "title": "", "text": "Ships met.", "names": {"outlet": [["Tide", "The Tide"]]}},
]
TOPICS = """<top>
<num> Number: 051
<title> Topic: wheat
<desc> Description:
What made wheat
dear?
<narr> Narrative:
A relevant document tells of rain.
</top>
<top><num>52</num><title>zeppelins</title></top>
"""


@pytest.fixture
def folder(tmp_path):
    lines = "".join(f"{json.dumps(article)}\n" for article in ARTICLES)
    (tmp_path / "corpus.jsonl").write_text(lines)
    (tmp_path / "qrels.txt").write_text("51 0 a-1 2\n51 0 a-2 0\n52 0 gone 1\n")
    return tmp_path


def test_topics_of_trec_are_asked_by_title_description_and_narrative(folder):
    (folder / "topics.51-52").write_text(TOPICS)

    judged = read_judged(folder)

    assert judged.asked == {
        "title": [("wheat", {1: 2})],
        "description": [("What made wheat dear?", {1: 2})],
        "narrative": [("A relevant document tells of rain.", {1: 2})],
    }
    assert judged.documents[0].body == ("Wheat rose.", "It rained in Norland.")
    assert str(judged.documents[1].published) == "2021-08-03"
    assert judged.documents[2].names["outlet"][0].aliases == ("The Tide",)


def test_questions_one_a_line_have_a_kind_of_their_own(folder):
    (folder / "queries.jsonl").write_text('{"_id": "7", "text": "who fell?", "kind": "short"}\n')
    (folder / "qrels.txt").write_text("query-id corpus-id score\n7 a-2 1\n")

    assert read_judged(folder).asked == {"short": [("who fell?", {2: 1})]}


def test_the_table_has_a_line_for_each_kind_and_for_all(folder):
    (folder / "topics").write_text(TOPICS)
    judged = all_together(read_judged(folder))

    lines = list(table_on_its_side(judged, measure(judged, ["as typed", "BM25 k1 0.9, b 0.4"])))

    assert lines[0] == "| | questions | as typed | BM25 k1 0.9, b 0.4 |"
    assert lines[2].startswith("| title | 1 | 1.000 | 1.000 |")
    assert [line.split(" | ")[0] for line in lines[5:]] == [
        "| all questions", "| first of all reciprocal", "| success at 1", "| success at 5",
        "| nothing found", "| slowest, ms",
    ]  # fmt: skip


def test_other_engines_are_given_the_same_articles(folder):
    (folder / "topics").write_text(TOPICS)
    judged = read_judged(folder)

    found = measure(judged, ["sqlite", "whoosh"])

    assert [found[way]["title"].first for way in found] == [1, 1]
