"""A deadline breaks off loops and regular expressions, and leaves nothing ringing behind."""

import contextlib
import gc
import itertools
import os
import re
import signal
import threading
import time
import weakref

import pytest

from articles.deadline import TooSlowError, go_on, is_over, processor_seconds, within
from articles.errors import ArchiveError


def endless():
    for _ in itertools.count():
        pass


def test_an_endless_loop_is_broken_off():
    with pytest.raises(TooSlowError, match=r"broken off after 0\.05 s"), within(0.05):
        endless()


def test_who_catches_all_errors_is_asked_once_more():
    def stubborn():
        for _ in range(2):
            with contextlib.suppress(ArchiveError):
                time.sleep(20)

    started = time.monotonic()
    with within(0.05):
        stubborn()
    assert time.monotonic() - started < 20


def work(seconds):
    began = time.process_time()
    while time.process_time() - began < seconds:
        pass


def test_an_alarm_heard_in_a_callback_of_the_garbage_collector_rings_again_after_it(request):
    heard = []

    def callback(phase, _info):
        work(0.1)
        heard.append(phase)

    def collect():
        gc.collect()
        endless()

    gc.collect()  # what others left may have destructors of its own
    gc.callbacks.append(callback)
    request.addfinalizer(lambda: gc.callbacks.remove(callback))
    with pytest.raises(TooSlowError), within(0.02):
        collect()
    assert heard[:2] == ["start", "stop"]


def test_an_alarm_heard_in_a_destructor_rings_again_after_it():
    heard = []

    class Costly:
        def __del__(self):
            work(0.1)
            heard.append("gone")

    def drop():
        Costly()
        endless()

    with pytest.raises(TooSlowError), within(0.02):
        drop()
    assert heard == ["gone"]


def test_an_alarm_heard_in_the_callback_of_a_weak_reference_rings_again_after_it():
    heard = []

    class Held:
        pass

    def gone():
        work(0.1)
        heard.append("gone")

    def drop():
        held = Held()
        weakref.finalize(held, gone)
        del held
        endless()

    with pytest.raises(TooSlowError), within(0.02):
        drop()
    assert heard == ["gone"]


def test_an_endless_regular_expression_is_broken_off():
    with pytest.raises(TooSlowError), within(0.1):
        re.match(r"(a+)+$", "a" * 40 + "b")


def test_quick_work_goes_through_and_nothing_rings_later():
    before = signal.getsignal(signal.SIGALRM)
    with within(0.05):
        pass
    time.sleep(0.1)
    assert signal.getsignal(signal.SIGALRM) == before


def test_another_thread_is_left_alone():
    done = []

    def work():
        with within(0.01):
            time.sleep(0.05)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


def test_progress_sets_a_deadline_to_its_beginning():
    with within(1000):
        time.sleep(0.05)
        left = signal.getitimer(signal.ITIMER_REAL)[0]
        go_on()
        assert signal.getitimer(signal.ITIMER_REAL)[0] > left
    go_on()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_deadline_that_is_over_at_once_leaves_nothing_ringing_behind():
    for _ in range(300):
        with contextlib.suppress(TooSlowError), within(0.000_001):
            endless()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("waited", "worked", "over"),
    [(59, 59, False), (61, 60, True), (61, 5, False), (599, 5, False), (600, 0, True)],
)
def test_what_had_no_processor_is_given_more_time(waited, worked, over):
    assert is_over(60, waited=waited, worked=worked) is over


def test_the_processor_time_of_a_process_is_told():
    before = processor_seconds(os.getpid())
    deadline = time.process_time() + 0.1
    while time.process_time() < deadline:
        pass

    assert processor_seconds(os.getpid()) > before
    assert processor_seconds(2**22 + 1) > 0  # no such process: the clock
