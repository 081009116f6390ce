import json
from pathlib import Path

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

PAGES = Path(__file__).parent.parent / "data" / "html"


def make_page(text, **given_):
    return RawPage(origin="page.html", media_type="text/html", content=b"", text=text, **given_)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_a_page_gives_what_a_reader_would_write_down(path):
    expected = json.loads(path.with_suffix(".json").read_text())
    given_ = expected.pop("given", {})

    record = read_html(make_page(path.read_text(), **given_)).as_json()

    found = {name: record.get(name) for name in expected if not name.startswith("source:")}
    for name in expected:
        if name.startswith("source:"):
            source = record["sources"][name.removeprefix("source:")]
            found[name] = [source["parser"], source["where"]]
    assert found == expected
