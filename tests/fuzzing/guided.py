"""python -m tests.fuzzing.guided FORMAT FOLDER: files that atheris makes, led by what code they reach.

Needs `pip install backfile[fuzz]`. Further arguments are libFuzzer's: `-max_total_time=3600`.
"""

import logging
import sys
import tempfile
import warnings
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["articles"]):
    from tests.fuzzing.many import seeds_called
    from tests.fuzzing.trial import try_file


def main() -> None:
    program, only, folder, *rest = sys.argv
    groups = seeds_called(only)
    corpus = Path(folder)
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seed for group in groups for seed in group):
        (corpus / f"seed{number}").write_bytes(seed.content)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / f"dump{groups[0][0].ending}"

        def try_bytes(made: bytes) -> None:
            path.write_bytes(made)
            try_file(path)

        atheris.Setup([program, folder, "-max_len=200000", *rest], try_bytes)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
