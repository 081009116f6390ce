"""Layout tables: the cell that holds the article, and tables that are tables."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = [
    f"Paragraph {number} tells of the weir bridge of Oldport, which is closed to lorries for the whole of the "
    "year, and of the millers of both banks, who have asked the county for a ferry."
    for number in range(5)
]
BODY = "".join(f"<p>{text}</p>" for text in TEXT)


def body_of(markup):
    text = f"<title>Weir closes</title><body>{markup}</body>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return list(read_html(page).facts.body)


MENU = "<td><a href='/'>Home</a><br><a href='/s'>Sport</a></td>"
MORE = "<td><b>Latest</b><br><a href='/x'>Bypass opens at last</a><br>The bypass of Oldport opened, nine years late.</td>"


@pytest.mark.parametrize(
    "text",
    [BODY, BODY.replace("</p>", ""), "<br><br>".join(TEXT), f"<table><tr><td>{BODY}</td></tr></table>",
     BODY.replace("<p>", "<p><font size=2>").replace("</p>", "</font></p>")],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["<h1>Weir closes</h1>", "<font size=5><b>Weir closes</b></font><br><br>"])  # fmt: skip
def test_the_cell_of_a_page_laid_out_in_a_table_that_holds_the_article_is_its_text(heading, text):
    page = f"<table><tr>{MENU}<td>{heading}{text}</td>{MORE}</tr></table>"

    assert body_of(page) == TEXT


def test_a_table_of_figures_stays_one():
    table = "<table><tr><td>Weir</td><td>12 lorries</td></tr><tr><td>Mill</td><td>9 lorries</td></tr></table>"

    assert body_of(f"<article><h1>Weir closes</h1>{BODY}{table}</article>") == [
        *TEXT, "Weir | 12 lorries", "Mill | 9 lorries"]  # fmt: skip
