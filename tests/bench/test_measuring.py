import json

import pytest

from bench import markdown, report
from bench.building import build
from bench.corpus import SEED
from bench.fresh import change_and_see, in_fresh_process, open_and_ask
from bench.peers import open_peer
from bench.peers.peer import Answer
from bench.timing import percentile, prepare_all, time_rounds, time_threads


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="module")
def built(folder):
    return build("sqlite", folder, count=40, seed=SEED)


@pytest.fixture
def peers(folder, built):
    opened = {"sqlite": open_peer("sqlite", folder / "index")}
    yield opened
    opened["sqlite"].close()


def test_an_index_that_is_there_is_not_built_again(folder, built):
    assert built.rate > 0
    assert built.megabytes > 0
    assert build("sqlite", folder, count=40, seed=SEED) == built


def test_changes_are_timed_on_a_copy(folder, built):
    (once,) = change_and_see("sqlite", folder / "index", seed=SEED, counts=[2])

    assert once > 0
    assert build("sqlite", folder, count=40, seed=SEED) == built


def test_a_report_has_every_shape_and_says_where_totals_differ(folder, built, peers, asked):
    prepared = prepare_all(peers, asked)
    times = time_rounds(peers, prepared, measure="top", rounds=1)
    findings = report.Findings(
        machine="two cores",
        articles=40,
        rounds=1,
        questions=asked,
        built={"sqlite": built},
        opened={"sqlite": in_fresh_process(open_and_ask, "sqlite", folder / "index", asked[:4])},
        visible_ms={"sqlite": [1.0, 2.0]},
        times={"top": {**times, "tantivy": [2.0] * len(asked)}},
        threads={
            "sqlite": [
                time_threads(peers["sqlite"], prepared["sqlite"], threads=threads, seconds=0.2)
                for threads in (1, 4)
            ]
        },
        disagreements={"sqlite": ["OR: one OR two total 1 / 2", "OR: three months"]},
    )

    text = "\n".join(report.lines(findings))

    assert all(question.shape in text for question in asked)
    assert "ALL p95" in text
    assert "1 totals, 1 facets or months alone" in text
    assert findings.threads["sqlite"][1].wrong == 0
    assert json.dumps(report.as_json(findings))
    table = "\n".join(markdown.lines(findings))
    assert all(f"| {question.shape} |" in table for question in asked)


def test_answers_are_compared_by_their_counts(asked):
    one = Answer(3, (1,), {"tag": [("a", 2), ("b", 2)]}, {24_000: 3})
    other = Answer(3, (2,), {"tag": [("b", 2), ("a", 2)]}, {24_000: 3})
    more = Answer(4, (2,), {"tag": [("b", 3), ("a", 2)]}, {24_000: 4})

    found = report.disagreements(asked[:3], {"tantivy": [other, more, one], "x": [one, one, None]})

    assert len(found["x"]) == 1
    assert "total 3 / 4; tag counts; months" in found["x"][0]
    assert report.disagreements(asked, {"x": [one]}) == {}


def test_a_percentile_is_a_time_that_was_measured():
    assert percentile([float(n) for n in range(1, 101)], 0.95) == 95
    assert percentile([3.0, 1.0], 0.95) == 3
