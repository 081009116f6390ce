"""A saved page that breaks off where nothing ends says that it may be cut."""

import pytest

from articles.dumps.cut_page import where_cut
from tests.dumps.making import one_page, write_files

PAGE = "<html><head><title>Weir</title></head><body><p>The weir is closed.<p>It ope"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (PAGE, "a word"),
        (PAGE + "ns<a href='/we", "a tag"),
        (PAGE + "ns.</", "a tag"),
        (PAGE + "ns.<!-- ad -", "a comment"),
        (PAGE + "ns.</p><script>let a = 1;", "a script"),
        (PAGE + "\ufffd", "a word"),
    ],
)
def test_a_page_that_breaks_off_is_told(tmp_path, text, place):
    write_files(tmp_path, {"a.html": text.encode()})

    warnings = one_page(tmp_path / "a.html").warnings

    assert f"the page may be cut off: it ends in {place}" in warnings


@pytest.mark.parametrize(
    "text",
    [
        PAGE + "</body>",
        PAGE + "</HTML\n>\n<!-- cached -->",
        PAGE + "ns.",
        PAGE + "ns\n",
        PAGE + "ns</p>",
        PAGE + "ns.<script>let a = 1;</script>",
        PAGE + "ns if a < b.",
        "Plain words with no tag",
        "",
    ],
)
def test_a_page_that_closes_nothing_is_no_cut_page(text):
    assert where_cut(text) == ""
