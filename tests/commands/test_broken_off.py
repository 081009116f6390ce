"""Commands in a shell, which stops reading them or is told to stop them."""

import json
import os
import signal
import subprocess
import sys

import pytest

from newsarchive.settings import BASE_DIR
from tests.dumps.making import write_files


def begin(tmp_path, *arguments):
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=BASE_DIR,
        env={**os.environ, "DATA_DIR": str(tmp_path / "data")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # What a shell runs in the background, tests among it, is begun deaf to Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def dump(tmp_path, records):
    given = ({"title": f"Ferry {n}", "text": f"Ferry {n} sails." * 50} for n in range(records))
    lines = "".join(json.dumps(one) + "\n" for one in given)
    return write_files(tmp_path, {"ferries.jsonl": lines.encode()})


def test_who_has_seen_enough_of_what_is_printed_gets_no_traceback(tmp_path):
    folder = dump(tmp_path, 3_000)

    with begin(tmp_path, "parse_dump", str(folder)) as process:
        assert json.loads(process.stdout.readline())["headline"] == "Ferry 0"
        process.stdout.close()
        said = process.stderr.read()

    assert "Traceback" not in said
    assert "BrokenPipe" not in said
    assert process.returncode == 141


def test_who_breaks_a_command_off_gets_no_traceback(tmp_path):
    folder = dump(tmp_path, 20_000)

    with begin(tmp_path, "parse_dump", str(folder)) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        said = process.stderr.read()

    assert said.splitlines()[-1] == "Broken off."
    assert "Traceback" not in said
    assert process.returncode == 130


@pytest.mark.parametrize("number", ["-1", "two"])
def test_a_number_of_records_that_is_none_is_refused_in_words(tmp_path, number):
    with begin(tmp_path, "parse_dump", str(tmp_path), f"--limit={number}") as process:
        said = process.stderr.read()

    assert f"'{number}' is not a count" in said
    assert "Traceback" not in said
