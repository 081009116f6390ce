"""Forks begin with what their stem has loaded, and end as any other process does."""

import os
import signal
import time
from multiprocessing import active_children

import pytest

from articles.errors import ArchiveError
from articles.forks import Stem
from articles.watched import LostError, Watched, serve_watched

_loaded: list[int] = []


def load():
    _loaded.append(os.getpid())


def load_slowly():
    time.sleep(60)


def told():
    yield _loaded, os.getpid(), os.getppid()


def dying():
    yield 1
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.fixture
def stem():
    stem = Stem(load, serve_watched)
    yield stem
    stem.end()


@pytest.fixture
def two(stem):
    two = [Watched(stem.fork), Watched(stem.fork)]
    yield two
    for watched in two:
        watched.end()


def one_of(watched, function):
    return next(iter(list(watched.values(function, seconds=60))))


def test_what_is_loaded_once_all_forks_have(two):
    tellings = [one_of(watched, told) for watched in two]

    assert {tuple(loaded) for loaded, _, _ in tellings} == {(tellings[0][2],)}
    assert len({pid for _, pid, _ in tellings} | {os.getpid()}) == 3
    assert _loaded == []


def test_a_fork_goes_on_from_one_thing_to_the_next(two):
    assert one_of(two[0], told) == one_of(two[0], told)


def test_the_end_of_a_fork_is_told_and_another_takes_its_place(two):
    before = one_of(two[0], told)

    with pytest.raises(LostError, match=r"it ended the process that read it \(-11\)"):
        list(two[0].values(dying, seconds=60))

    after = one_of(two[0], told)
    assert after[1] != before[1]
    assert after[2] == before[2]


def test_a_fork_that_somebody_ended_meanwhile_is_replaced(two):
    _, pid, _ = one_of(two[0], told)
    os.kill(pid, signal.SIGKILL)
    two[0]._running[1].poll(60)  # its end is heard

    assert one_of(two[0], told)[1] != pid


def test_a_stem_that_somebody_ended_is_replaced(two):
    _, pid, stem = one_of(two[0], told)
    os.kill(stem, signal.SIGKILL)

    _, _, another = one_of(two[1], told)

    assert another != stem
    assert one_of(two[0], told)[1] == pid


def test_who_waits_for_a_stem_that_is_given_up_is_told_so():
    before = set(active_children())
    stem = Stem(load_slowly, serve_watched)
    stem.give_up()

    with pytest.raises(ArchiveError):
        stem.fork()

    stem.end()
    assert set(active_children()) == before
