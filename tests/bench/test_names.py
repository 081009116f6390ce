import json
import sys

import pytest

from bench import names


@pytest.fixture
def folder(tmp_path):
    news = {
        "id": "n1",
        "title": "Mill sold",
        "paragraphs": ["Mill sold", "It was sold to Edward Tallow. Tallow paid in Ada Marsh coin."],
        "persons": [
            {"wikipedia": ["Edward_Tallow_%28miller%29"], "names": ["Tallow", "Edward Tallow"]},
            {"wikipedia": ["Ada_Marsh"], "names": []},
        ],
    }
    press = {"id": "p1", "sentences": ["We met Edward Tallow."], "persons": ["Minister Tallow"]}
    for path, row in (("wikinews_gum/articles.jsonl", news), ("re3d/documents.jsonl", press)):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(json.dumps(row) + "\n")
    return tmp_path


def test_proposals_are_held_against_the_people_of_an_article(folder):
    right = names.proposals(list(names.gum(folder)))
    wrong = names.proposals(list(names.re3d(folder)))

    assert (right.right, right.wrong, right.found) == (1, [], 1)
    assert (wrong.right, len(wrong.wrong), wrong.precision) == (0, 1, 0)


def test_links_are_held_against_the_ids_of_an_article(folder):
    ties, places = names.links(list(names.gum(folder)))

    assert (ties.right, ties.wrong) == (2, [])
    assert ties.recall == 1
    assert places.right == 3


def test_the_command_prints_a_table(folder, monkeypatch, capsys):
    monkeypatch.setenv("REAL_DATA", str(folder))
    monkeypatch.setattr(sys, "argv", ["names", "--misses"])

    names.main()

    assert "links, wikinews_gum" in capsys.readouterr().out
