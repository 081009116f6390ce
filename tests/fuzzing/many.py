"""Many trials in one process: numbers in, what broke out."""

import functools
import logging
import tempfile
import traceback
import warnings
from pathlib import Path

from articles.dumps.opening import FORMATS
from tests.fuzzing.mutations import mutated
from tests.fuzzing.seeds import Seed, by_ending, seed_files, seeds_of
from tests.fuzzing.trial import try_file


def try_many(first: int, count: int, only: str) -> tuple[int, list[tuple[int, str, Seed]]]:
    """Try the files of these numbers; return how many, and of those that broke something what."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    groups = seeds_called(only)
    broken = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            made = mutated(groups, number)
            path = Path(folder) / f"dump{made.ending}"
            path.write_bytes(made.content)
            try:
                try_file(path)
            except Exception as error:  # noqa: BLE001 - whatever leaves a reader is what is looked for
                place = traceback.extract_tb(error.__traceback__)[-1]
                said = f"{type(error).__name__}: {str(error)[:160]} ({Path(place.filename).name}:{place.lineno})"
                broken.append((number, said, made))
            path.unlink()
    return count, broken


@functools.cache
def seeds_called(only: str) -> list[list[Seed]]:
    """Return the seeds with `only` in their path, or in the ending of an archive made of them.

    The name of a format ("nitf") means all the files that are read as that, whatever their names.
    """
    paths = seed_files()
    seeds = seeds_of(paths)
    if only in {known.name for known in FORMATS}:
        return by_ending([seed for seed in seeds if format_of(seed) == only])
    names = [str(path) for path in paths] + [seed.ending for seed in seeds[len(paths) :]]
    named = zip(names, seeds, strict=True)
    return by_ending([seed for name, seed in named if only in name])


def format_of(seed: Seed) -> str:
    """Return the name of the format a seed is read as, or ""."""
    head = seed.content[:4096]
    return next((one.name for one in FORMATS if one.accepts(f"a{seed.ending}", head)), "")
