"""The first command into a new DATA_DIR works, or says in one line what to run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def manage(folder, *arguments, text=""):
    """Run manage.py with nothing set but DATA_DIR; return (exit code, stdout, stderr)."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env=kept | {"DATA_DIR": str(folder)},
        input=text,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_first_import_makes_the_database_it_needs(tmp_path):
    dump = tmp_path / "a.jsonl"
    dump.write_text(json.dumps({"title": "Ferry sold to islanders", "text": "It was sold."}))

    code, told, _ = manage(tmp_path / "new", "import_dump", str(dump), "--json")

    assert (code, json.loads(told)["new"]) == (0, 1)
    code, told, _ = manage(tmp_path / "new", "search", "ferry", "--json")
    assert (code, json.loads(told)["total"]) == (0, 1)


@pytest.mark.parametrize(
    "arguments", [("search", "ferry"), ("check_index",), ("parse_dump", "--from-captures")]
)
def test_what_only_reads_says_what_to_run(tmp_path, arguments):
    code, told, trouble = manage(tmp_path / "new", *arguments)

    assert (code, told) == (2, "")
    assert trouble.strip() == (
        "CommandError: The database is not set up yet. Run: manage.py migrate"
    )


@pytest.mark.parametrize(
    "arguments", [("rebuild_index",), ("sync_index",), ("make_curator", "ida")]
)
def test_what_writes_makes_the_database_first(tmp_path, arguments):
    code, _, trouble = manage(tmp_path / "new", *arguments, text="harbour-pier-41\n")

    assert (code, "Traceback" in trouble) == (0, False)


def test_who_reads_only_the_first_records_gets_no_traceback(tmp_path):
    dump = tmp_path / "day.jsonl"
    line = json.dumps({"title": "Ferry sold to islanders", "text": "It was sold. " * 100})
    dump.write_text(f"{line}\n" * 500)  # more than a pipe holds
    with subprocess.Popen(
        [sys.executable, ROOT / "manage.py", "parse_dump", str(dump), "--jobs", "1"],
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path / "new")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        assert "Ferry sold" in reading.stdout.readline()
        reading.stdout.close()
        assert reading.stderr.read() == ""
    assert reading.returncode == 141
