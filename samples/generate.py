"""Write the sample dump afresh, the same every time: plans and arcs of `stock/` in, pages out.

    python samples/generate.py

The answers go to `tests/data/samples_expected.json`.
"""

import sys
from pathlib import Path

from press.dump import Dump, answers_text, make_dump

HERE = Path(__file__).resolve().parent
ANSWERS = HERE.parent / "tests" / "data" / "samples_expected.json"
FOLDERS = ("newsbreak", "saved", "crawl")


def write_dump(dump: Dump, *, folder: Path, answers: Path) -> None:
    """Write every file of the dump; pages of an earlier run that are no longer in it go."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for old in (folder / name).iterdir():
            if f"{name}/{old.name}" not in dump.files:
                old.unlink()
    for name, text in dump.files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    answers.parent.mkdir(parents=True, exist_ok=True)
    answers.write_text(answers_text(dump), encoding="utf-8", newline="\n")


def main() -> None:
    dump = make_dump()
    write_dump(dump, folder=HERE, answers=ANSWERS)
    articles = [facts for facts in dump.answers if facts["kind"] == "article"]
    sys.stdout.write(
        f"{len(dump.answers)} pages and records in {len(dump.files)} files, "
        f"{len(articles)} with an article\n"
    )


if __name__ == "__main__":
    main()
