"""Many trials in one process: numbers in, what broke out."""

import logging
import tempfile
import traceback
import warnings
from pathlib import Path

from tests.fuzzing.mutations import mutated
from tests.fuzzing.seeds import seed_files
from tests.fuzzing.trial import try_file


def try_many(first: int, count: int, only: str) -> tuple[int, list[tuple[int, str, bytes]]]:
    """Try the files of these numbers; return how many, and of those that broke something what."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    paths = [path for path in seed_files() if only in str(path)]
    seeds = [path.read_bytes() for path in paths]
    names = sorted({path.suffix for path in paths})
    broken = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            data = mutated(seeds, number)
            path = Path(folder) / f"dump{names[number % len(names)]}"
            path.write_bytes(data)
            try:
                try_file(path)
            except Exception as error:  # noqa: BLE001 - whatever leaves a reader is what is looked for
                place = traceback.extract_tb(error.__traceback__)[-1]
                said = f"{type(error).__name__}: {str(error)[:160]} ({Path(place.filename).name}:{place.lineno})"
                broken.append((number, said, data))
            path.unlink()
    return count, broken
