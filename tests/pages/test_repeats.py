import pytest

from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.pages.repeats import without_repeats
from articles.records import RawPage

LINES = ["石橋在星期一第三次關閉，貨車繞行。", "縣議會說，春天會再開放。", "磨坊主人要求設渡船。"]


def once(markup, found):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    return without_repeats(found, tree)


def page_of(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize("found", [LINES, LINES * 2, [*LINES, LINES[1], LINES[1]]])
def test_a_paragraph_stands_as_often_as_on_its_page(found):
    assert once(page_of(*LINES), found) == LINES


def test_what_a_page_prints_twice_stands_twice():
    song = [LINES[0], "磨坊！", LINES[1], "磨坊！"]

    assert once(page_of(*song), song) == song
    assert once("<br>".join(song), song) == song
    assert once(page_of(*song, LINES[2] + song[1]), [*song, LINES[2] + song[1], song[1]]) == [*song, LINES[2] + song[1]]  # fmt: skip


def test_a_line_that_stands_nowhere_as_it_was_found_is_left():
    found = ["a | b", *LINES, "a | b"]

    assert once(page_of(*LINES), found) == found


def test_a_short_text_without_spaces_stands_once():
    markup = (
        '<html lang="zh-Hant"><body><div class="content"><section><div class="article"><h1>石橋關閉</h1>'
        f'<div class="text boxTitle"><span class="time">2023/02/17 16:20</span>{page_of(*LINES)}</div></div></section></div></body></html>'
    )
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)

    assert list(read_html(page).facts.body)[-3:] == LINES
