"""Readers in threads and processes get right answers while a writer puts, removes and merges."""

import json
import multiprocessing
import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from articles.search import queries
from articles.search.queries import Query
from articles.search.whoosh_engine import WhooshEngine, create
from tests.search.documents import make_document, make_name
from tests.search.oracle import Oracle

WORDS = ("wheat", "rye", "maize", "oats", "barley", "harvest", "mill", "flour")
FACETS = ("tag",)
ASKED = (
    Query(),
    Query(root=queries.Word("wheat"), sort="newest"),
    Query(root=queries.Phrase("rye maize")),
    Query(root=queries.Both((queries.Word("oats"), queries.Without(queries.Word("mill"))))),
    Query(root=queries.Pattern("*l*"), sort="title"),
    Query(root=queries.Fuzzy("barlez")),
    Query(root=queries.Named("tag", "Grain"), sort="spread"),
    Query(root=queries.AtLeast("flour", 2)),
    Query(root=queries.Phrase("wheat rye", within=4), sort="length"),
)
THREADS, PROCESSES = 3, 2


def a_document(dice, number):
    grain = {"tag": (make_name("Grain"),)} if dice.random() < 0.5 else {}
    body = tuple(" ".join(dice.choices(WORDS, k=12)) for _ in range(3))
    date = f"2021-0{dice.randint(1, 9)}-11"
    return make_document(number, dice.choice(WORDS), body=body, names=grain, date=date, words=36)


def expected_of(oracle):
    """What each question finds, and how many articles have each tag."""
    return [[sorted(oracle.ids(query)), dict(oracle.facet(query, "tag"))] for query in ASKED]


def ask_until(ended, engine, ask_seed):
    """Return each answer with the generations before and after it, as they were told apart."""
    dice, answers = random.Random(ask_seed), []
    while not ended.is_set():
        number = dice.randrange(len(ASKED))
        before = engine.generation()
        results = engine.search(ASKED[number], limit=1000, facets=FACETS, snippets=False)
        after = engine.generation()
        found = [sorted(hit.id for hit in results.hits), dict(results.facets["tag"])]
        assert results.total == len(results.hits)
        answers.append((before, after, number, found))
    return answers


def read_in_process(folder, ready, ended, ask_seed, answers_file):
    ready.wait()
    answers = ask_until(ended, WhooshEngine(folder), ask_seed)
    answers_file.write_text(json.dumps(answers))


def write_until(stop_at, engine, oracle):
    """Put, remove and merge; return the generations in order and what each must answer."""
    dice = random.Random(5)
    order, expected = [engine.generation()], [expected_of(oracle)]
    while time.monotonic() < stop_at:
        if dice.random() < 0.1:
            engine.tidy()
        else:
            with engine.batch() as batch:
                for _ in range(dice.choice((1, 1, 2, 9, 40))):
                    number = dice.randrange(50)
                    if dice.random() < 0.3:
                        batch.remove(number)
                        oracle.remove(number)
                    else:
                        document = a_document(dice, number)
                        batch.put(document)
                        oracle.put(document)
        if engine.generation() != order[-1]:
            order.append(engine.generation())
            expected.append(expected_of(oracle))
    return order, expected


def wrong_among(answers, order, expected):
    place = {generation: number for number, generation in enumerate(order)}
    return [
        answer
        for before, after, number, found in answers
        for answer in [(before, after, ASKED[number], found)]
        if not any(expected[at][number] == found for at in range(place[before], place[after] + 1))
    ]


def assert_all_answers_are_right(tmp_path, *, seconds):
    folder = Path(tmp_path) / "index"
    engine, oracle = create(folder), Oracle()
    spawned = multiprocessing.get_context("spawn")
    ended, ended_elsewhere = threading.Event(), spawned.Event()
    ready = spawned.Barrier(PROCESSES + 1)
    files = [Path(tmp_path) / f"answers-{number}.json" for number in range(PROCESSES)]
    processes = [
        spawned.Process(target=read_in_process, args=(folder, ready, ended_elsewhere, number, file))
        for number, file in enumerate(files)
    ]
    by_thread: list[list] = []
    threads = [
        threading.Thread(target=lambda n=n: by_thread.append(ask_until(ended, engine, 10 + n)))
        for n in range(THREADS)
    ]
    readers: list[Any] = [*threads, *processes]
    for reader in readers:
        reader.start()
    ready.wait()

    order, expected = write_until(time.monotonic() + seconds, WhooshEngine(folder), oracle)
    ended.set()
    ended_elsewhere.set()
    for reader in readers:
        reader.join()
    engine.close()

    assert [process.exitcode for process in processes] == [0] * PROCESSES
    by_process = [json.loads(file.read_text()) for file in files]
    assert len(by_thread) == THREADS
    every = [answer for answers in (*by_thread, *by_process) for answer in answers]
    print(f"{len(every):,} answers over {len(order):,} generations")  # noqa: T201
    assert all(by_thread)
    assert all(by_process)
    assert wrong_among(every, order, expected) == []
    assert len(order) > 3


def test_answers_are_right_while_a_writer_writes(tmp_path):
    assert_all_answers_are_right(tmp_path, seconds=5)


@pytest.mark.nightly
def test_answers_are_right_for_a_minute_of_writing(tmp_path):
    assert_all_answers_are_right(tmp_path, seconds=60)
