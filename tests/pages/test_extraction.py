"""Extraction: where trafilatura's quick way is enough, and where it is asked in full."""

from articles.pages.extraction import extracted, is_sure, text_in, without_dropped
from articles.pages.html_tree import parse_html

SENTENCE = "The lock keeper of Oldport said that gate {} had held all through the night. "
LINK = '<li><a href="/a">Another headline of the valley that leads elsewhere</a></li>'


def page(*parts):
    return parse_html(f"<html><body>{''.join(parts)}</body></html>")


def sentences(count, *, start=0):
    return "".join(SENTENCE.format(number) for number in range(start, start + count))


def article(count):
    paragraphs = (f"<p>{sentences(4, start=10 * number)}</p>" for number in range(count))
    return f"<article><h1>Gates</h1>{''.join(paragraphs)}</article>"


def is_enough(tree):
    """Tell whether the quick way is taken for the answer; what is returned is the full one's then."""
    quick, full = text_in(tree, fast=True), text_in(tree, fast=False)
    found = extracted(tree)
    assert quick is not None
    is_sure_of_it = is_sure(quick, tree, without_dropped(tree))
    assert all_text(found) == all_text(quick if is_sure_of_it else full)
    return is_sure_of_it


def all_text(tree):
    return " ".join(" ".join(map(str, tree.itertext())).split())


def test_an_article_that_is_most_of_its_page_is_read_the_quick_way():
    tree = page("<nav><ul>", LINK * 9, "</ul></nav>", article(6))

    assert is_enough(tree)
    assert all_text(extracted(tree)).count("lock keeper") == 24


def test_a_page_that_holds_far_more_text_is_read_in_full():
    others = "".join(f"<div><p>{sentences(60, start=start)}</p></div>" for start in (100, 200))

    assert not is_enough(page(article(5), "<section>", others, "</section>"))


def test_comments_of_readers_are_no_reason_to_read_a_page_in_full():
    comments = "".join(f"<div><p>{sentences(60, start=start)}</p></div>" for start in (100, 200))

    assert is_enough(page(article(13), '<section class="comments">', comments, "</section>"))


def test_a_short_text_is_read_in_full():
    assert not is_enough(page(f"<article><p>{sentences(2)}</p></article>"))


def test_a_text_that_is_little_of_a_page_of_links_is_read_in_full():
    assert not is_enough(page("<ul>", LINK * 120, "</ul>", article(4)))


def test_a_text_that_is_mostly_tables_is_read_in_full():
    rows = "".join(f"<tr><td>{sentences(3, start=number)}</td></tr>" for number in range(9))

    assert not is_enough(page("<article>", f"<table>{rows}</table>" * 2, "</article>"))


def test_a_page_without_text_has_none():
    assert extracted(page("<div></div>")) is None


def test_what_is_dropped_anyway_is_left_out_of_the_copy_that_is_searched_and_stays_on_the_page():
    tree = page("<nav>Top</nav>tail", article(1))
    lean = without_dropped(tree)

    assert lean.find(".//nav") is None
    assert "tail" in all_text(lean)
    assert tree.find(".//nav") is not None


def test_a_page_run_into_one_paragraph_is_read_in_full():
    lines = "<br><br>".join(sentences(4, start=10 * number) for number in range(5))

    assert not is_enough(page(f"<div><h1>Gates</h1><font>{lines}</font></div>"))


def test_blocks_with_nothing_in_them_and_what_nobody_reads_are_left_out_of_that_copy():
    tree = page(
        '<div class="slot"><section><span> </span></section></div>tail'
        '<div id="text"><p title="Line">One <a href="/weir">weir</a></p></div>'
    )
    lean = without_dropped(tree)

    assert [(each.tag, dict(each.attrib)) for each in lean.find("body").iter()] == [
        ("body", {}), ("div", {"id": "text"}), ("p", {}), ("a", {}),
    ]  # fmt: skip
    assert "tail" in all_text(lean)
    assert len(list(tree.iter("span", "section"))) == 2
