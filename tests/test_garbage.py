"""Garbage: what was freed goes back to the system."""

import gc
from pathlib import Path

from articles.garbage import collecting_seldom, hand_back
from articles.watched import Watched

MEGABYTE = 2**20


def held_bytes():
    """Return the bytes of memory this process has that are in no file."""
    lines = Path("/proc/self/status").read_text().splitlines()
    [told] = [line.split()[1] for line in lines if line.startswith("RssAnon:")]
    return int(told) * 1024


def test_freed_memory_goes_back_to_the_system_though_some_behind_it_is_used():
    some = [bytearray(50_000) for _ in range(2_000)]
    behind = bytearray(50_000)
    some.clear()
    before = held_bytes()

    hand_back()

    assert before - held_bytes() > 50 * MEGABYTE
    assert len(behind) == 50_000


def test_garbage_is_collected_as_before_afterwards():
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before


def room_kept():
    """Yield how many bytes a process still has of what it took and freed."""
    some = [bytearray(50_000) for _ in range(800)]
    taken = held_bytes()
    some.clear()
    yield taken - held_bytes()


def test_a_process_that_parses_keeps_the_room_of_one_page_for_the_next():
    watched = Watched()
    try:
        [handed_back] = watched.values(room_kept, seconds=60.0)
    finally:
        watched.end()

    assert handed_back < 10 * MEGABYTE
