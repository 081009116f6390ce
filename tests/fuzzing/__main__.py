"""python -m tests.fuzzing --inputs 1000000: the long run, over as many processes as there are cores."""

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.fuzzing.many import try_many

CHUNK = 200


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="The number of the first file.")
    parser.add_argument("--only", default="", help="A format, or what is in the path of a file.")
    parser.add_argument("--keep", type=Path, help="Where to put the files that broke something.")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    started, done, troubles = time.monotonic(), 0, Counter[str]()
    chunks = range(options.first, options.first + options.inputs, CHUNK)
    with ProcessPoolExecutor(options.jobs, mp_context=get_context("spawn")) as pool:
        work = [
            pool.submit(
                try_many, first, min(CHUNK, options.first + options.inputs - first), options.only
            )
            for first in chunks
        ]
        for future in work:
            tried, broken = future.result()
            done += tried
            for number, said, made in broken:
                if not troubles[said]:
                    print(f"input {number}: {said}", flush=True)
                    if options.keep:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        (options.keep / f"{number}{made.ending}").write_bytes(made.content)
                troubles[said] += 1
            if done % 5_000 < CHUNK:
                rate = done / (time.monotonic() - started)
                print(f"{done:,} inputs, {rate:,.0f}/s, {troubles.total()} broken", file=sys.stderr)
    print(f"{done:,} inputs in {time.monotonic() - started:,.0f} s: {troubles.total()} broken")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
