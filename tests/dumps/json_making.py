"""Files of JSON made for tests."""

import json

from tests.dumps.making import write_files

RECORDS = [{"title": f"Ferry {number}", "text": "It sails."} for number in range(3)]
LINES = "".join(json.dumps(record) + "\n" for record in RECORDS).encode()


def made(tmp_path, content, name="day.json"):
    write_files(tmp_path, {name: content})
    return tmp_path / name
