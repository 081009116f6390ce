"""What is done in a watched process ends in time and memory, in any thread, whatever it does."""

import json
import os
import re
import signal
import subprocess
import sys
import textwrap
import threading
import time
from multiprocessing import Pipe, active_children
from pathlib import Path

import pytest

from articles.deadline import TooSlowError
from articles.errors import ArchiveError
from articles.watched import LostError, Watched, serve


def counting(last):
    yield from range(last)


def own_process():
    yield os.getpid()


def endless():
    yield 1
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    re.match(r"(a+)+$", "a" * 60 + "b")


def greedy():
    yield len(bytes(3 * 2**30))


def slow():
    yield 1
    time.sleep(60)
    yield 2


def refusing():
    yield 1
    raise ArchiveError("a reason")


def dying():
    yield 1
    os.kill(os.getpid(), signal.SIGSEGV)


loaded: list[str] = []
"""Stands for what a process has read and built before it begins another."""


def opened_and_loaded():
    for path in Path("/proc/self/fd").iterdir():
        try:
            yield str(path.readlink())
        except OSError:  # the list itself
            continue
    yield [loaded, signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, signal.set_wakeup_fd(-1)]


@pytest.fixture
def watched():
    watched = Watched()
    yield watched
    watched.end()


def taken(watched, function, *arguments, seconds=60):
    """Return what came before the end, and of what error that was."""
    values = []
    try:
        for value in watched.values(function, *arguments, seconds=seconds):
            values.append(value)  # noqa: PERF402 - what came before an error is looked at
    except ArchiveError as error:
        return values, error
    return values, None


def test_values_come_in_order_and_the_process_goes_on(watched):
    assert taken(watched, counting, 5) == ([0, 1, 2, 3, 4], None)
    first, second = taken(watched, own_process), taken(watched, own_process)
    assert first == second
    assert first[0] != [os.getpid()]


def test_what_no_alarm_reaches_is_ended_and_the_next_is_done(watched):
    values, error = taken(watched, endless, seconds=8)
    assert values == [1]
    assert isinstance(error, TooSlowError)
    assert "it takes too long to read: broken off after 8 s" in str(error)
    assert taken(watched, counting, 2) == ([0, 1], None)


def test_who_takes_too_much_memory_is_told_so(watched):
    values, error = taken(watched, greedy)
    assert values == []
    assert str(error) == "it needs more memory than a record may take (2 GiB)"
    assert taken(watched, counting, 2) == ([0, 1], None)


def test_the_end_of_the_process_is_an_error_and_the_next_is_done(watched):
    values, error = taken(watched, dying)
    assert values == [1]
    assert isinstance(error, LostError)
    assert str(error) == "it ended the process that read it (-11)"
    assert taken(watched, counting, 2) == ([0, 1], None)


def test_a_process_that_somebody_ended_meanwhile_is_replaced(watched):
    [[pid], _] = taken(watched, own_process)
    os.kill(pid, signal.SIGKILL)
    for child in active_children():
        if child.pid == pid:
            child.join()
    assert taken(watched, counting, 2) == ([0, 1], None)


def test_the_rest_is_not_made_when_nobody_takes_it(watched):
    before = {child.pid for child in active_children()}
    values = watched.values(counting, 10**9, seconds=60)
    assert next(values) == 0
    values.close()
    assert {child.pid for child in active_children()} <= before


def test_what_is_ended_from_another_thread_does_nothing_any_more(watched):
    values = watched.values(slow, seconds=60)
    assert next(values) == 1
    threading.Thread(target=watched.end).start()
    with pytest.raises(LostError):
        next(values)
    assert taken(watched, counting, 2)[0] == []


def test_it_works_in_any_thread(watched):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(taken(watched, counting, 3))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [([0, 1, 2], None)] * 3


def greedily_told():
    yield from ()
    raise MemoryError


def test_a_process_serves_until_nobody_asks_any_more():
    ours, theirs = Pipe()
    serving = threading.Thread(target=serve, args=(theirs,))
    serving.start()
    for function, arguments in ((counting, (2,)), (refusing, ()), (greedily_told, ())):
        ours.send((function, arguments))
    told = [ours.recv() for _ in range(6)]
    ours.close()
    serving.join()
    assert told[:2] == [0, 1]
    assert (told[2].problem, told[3], told[4].problem) == ("", 1, "a reason")
    assert "more memory" in told[5].problem
    assert told[5].grown > 0


def begun_by_itself(tmp_path, before):
    """Return what a process begun by one of its own sees open and loaded, after some lines of code."""
    code = f"""
        import json, signal, sys, socket, threading
        from articles.watched import Watched, can_copy
        from tests import test_watched as here
        held = open({str(tmp_path / "held.lock")!r}, "a")
        here.loaded.append("a model")
        signal.signal(signal.SIGTERM, lambda *_: None)
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        signal.set_wakeup_fd(ours.fileno())
        {before}
        watched = Watched()
        watched.begin()
        told = list(watched.values(here.opened_and_loaded, seconds=60))
        watched.end()
        json.dump([can_copy(), *told], sys.stdout)
        ended.set() if "ended" in globals() else None
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def test_a_process_begun_where_nothing_else_runs_has_what_is_loaded_and_nothing_that_is_open(
    tmp_path,
):
    copied, *opened, told = begun_by_itself(tmp_path, "")
    assert copied
    assert told == [["a model"], True, -1]
    assert not [path for path in opened if path.endswith("held.lock")]


def test_a_process_begun_beside_a_thread_begins_anew(tmp_path):
    beside = "ended = threading.Event(); threading.Thread(target=ended.wait).start()"
    copied, *opened, told = begun_by_itself(tmp_path, beside)
    assert not copied
    assert told == [[], True, -1]
    assert not [path for path in opened if path.endswith("held.lock")]
