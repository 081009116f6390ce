"""How fast an index is made anew: articles as rows in a scratch database in, rates out.

    python -m bench.rebuilding [--articles 20000] [--processes 2] [--memory 256] [--rounds 1]

The clock runs from the first row read until the new index is in use. Articles a second are also
given by the time that processors worked: a busy machine makes the others wait.
"""

import argparse
import os
import resource
import sys
import tempfile
import time

import django


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.rebuilding", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--memory", type=int, default=256, help="INDEX_MEMORY_MB of each process")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ |= {
            "DATA_DIR": scratch,
            "INDEX_MEMORY_MB": str(options.memory),
            "DEBUG": "true",
            "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
        }
        os.environ.pop("DATABASE_URL", None)
        django.setup()
        _fill(options.articles)
        for _ in range(options.rounds):
            _rebuild(options.articles, processes=options.processes)


def _fill(count: int) -> None:
    from django.core.management import call_command

    from bench.corpus import Corpus
    from bench.rows import fill

    call_command("migrate", verbosity=0)
    started = time.perf_counter()
    fill(Corpus(count).documents())
    _say(f"{count:,} articles are rows after {time.perf_counter() - started:,.0f} s")


def _rebuild(count: int, *, processes: int) -> None:
    from articles.rebuilding import rebuild

    read_at: list[float] = []
    started, worked = time.perf_counter(), _worked()
    held = rebuild(processes=processes, progress=lambda done: _note(read_at, done, count))
    seconds = time.perf_counter() - started
    own, others = (now - before for now, before in zip(_worked(), worked, strict=True))
    if held != count:
        raise AssertionError(f"{held} of {count} articles are in the index")
    after = time.perf_counter() - read_at[0]
    peaks = [
        resource.getrusage(who).ru_maxrss / 1000
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    _say(
        f"{processes} processes: {count / seconds:,.0f} articles/s ({seconds:.1f} s, of it"
        f" {after:.1f} s after the last was read); by the processors' time"
        f" {count * processes / (own + others):,.0f} articles/s, {(own + others) / count * 1e3:.2f} ms each:"
        f" {others / count * 1e3:.2f} reading, {own / count * 1e3:.2f} joining and the rest;"
        f" peak memory {peaks[0]:,.0f} MB here, {peaks[1]:,.0f} MB the largest other process"
    )


def _note(read_at: list[float], done: int, count: int) -> None:
    if done >= count and not read_at:
        read_at.append(time.perf_counter())


def _worked() -> tuple[float, float]:
    """Return the seconds this process has worked, and those it has started and that have ended."""
    spent = os.times()
    return spent.user + spent.system, spent.children_user + spent.children_system


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
