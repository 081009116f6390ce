import pytest

from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.pages.linked_lines import linked_lines
from articles.records import RawPage

HEADLINE = "Flood fund runs dry in the lower valley"
TEASER = "The fund has paid for nine bridges since the autumn."


def lines_of(markup):
    tree = parse_html(f"<main>{markup}</main>")
    assert tree is not None
    return linked_lines(tree)


@pytest.mark.parametrize("tag", ["p", "li", "h3"])
def test_a_line_that_is_a_link_and_nothing_more_is_a_headline(tag):
    assert lines_of(f"<{tag}><a href='/f'>{HEADLINE}</a></{tag}>") == {HEADLINE}
    assert lines_of(f"<{tag}><a href='/f'>{HEADLINE}</a> is dry.</{tag}>") == set()
    assert lines_of(f"<{tag}><a href='/f'>{HEADLINE}.</a></{tag}>") == set()


@pytest.mark.parametrize(
    "line",
    [f"<p><b>[ </b><a href='/f'>{HEADLINE}</a><b> ]</b></p>", f"<p>[<a href='/f'>{HEADLINE}</a>]</p>",
     f"<p>► <a href='/f'>{HEADLINE}</a></p>"],
)  # fmt: skip
def test_marks_around_a_link_make_its_line_no_text(line):
    assert HEADLINE in {text.strip("[]► ") for text in lines_of(line)}
    assert lines_of(line.replace("<p>", "<p>Then: ")) == set()


def test_the_lines_of_a_teaser_that_is_a_link_as_a_whole_are_another_articles():
    teaser = f"<a href='/f'><img src='f.jpg'><div><h3>{HEADLINE}</h3><p>{TEASER}</p></div></a>"

    assert lines_of(teaser) == {HEADLINE, TEASER}


@pytest.mark.parametrize(
    "markup",
    [f"<a name='top'><p>{TEASER}</p></a>", f"<a href='/f'><h1>{HEADLINE}</h1><p>{TEASER}</p></a>",
     f"<a href='/f'><p>{TEASER}</p><p>{TEASER * 12}</p></a>"],
)  # fmt: skip
def test_anchors_and_links_around_an_article_make_nothing_a_teaser(markup):
    assert lines_of(markup) == set()


def test_a_sign_says_more_than_a_letter():
    assert lines_of("<p><a href='/f'>渡し船が再開した</a></p>") == {"渡し船が再開した"}
    assert lines_of("<p><a href='/f'>Ferry sold</a></p>") == set()


BEFORE, BEHIND = f"<p>{TEASER}</p>", f"<p>{TEASER}</p>"


@pytest.mark.parametrize(
    ("box", "line"),
    [(f"<section class='if'><h3>Más información</h3><a href='/f'>{HEADLINE}</a></section>", f"Más información {HEADLINE}"),
     (f"<div class='box'><span>İLGİLİ HABER</span><a href='/f'>{HEADLINE}</a></div>", f"İLGİLİ HABER{HEADLINE}"),
     (f"<div class='tape'><p>Читайте также:</p><a href='/f'>{HEADLINE}</a></div>", f"Читайте также: {HEADLINE}"),
     (f"<div><div><a href='/f'>{HEADLINE}</a><span>Вчера, 10:00</span></div></div>", f"{HEADLINE}Вчера, 10:00"),
     (f"<aside><a href='/f'>{HEADLINE}</a></aside>", HEADLINE)],
)  # fmt: skip
def test_a_headline_alone_in_a_box_amid_a_text_is_another_articles(box, line):
    assert lines_of(BEFORE + box + BEHIND) == {HEADLINE, line}
    assert lines_of(box) == set()
    assert lines_of(BEFORE + box.replace("/f", "#f") + BEHIND) == set()
    assert lines_of(BEFORE + box.replace(HEADLINE, f"{HEADLINE}.") + BEHIND) == set()
    assert lines_of(BEFORE + box.replace("</a>", "</a> said the miller") + BEHIND) == set()


@pytest.mark.parametrize(
    "box",
    [f"<div><span>The miller's own book:</span> <a href='/f'>{HEADLINE}</a></div>",
     f"<div><a href='/f'>{HEADLINE}</a> <a href='/g'>{HEADLINE}</a></div>", f"<div>See <a href='/f'>{HEADLINE}</a></div>"],
)  # fmt: skip
def test_a_box_that_says_more_is_text(box):
    assert lines_of(BEFORE + box + BEHIND) == set()


def test_a_box_of_a_link_among_blocks_of_text_named_as_it_is_another_articles():
    block = "<div class='block'><div>{}</div></div>"
    own, other = block.format(TEASER), block.format(f"<a href='/f'>{HEADLINE}</a>")

    assert lines_of(own + other + own) == {HEADLINE}
    assert lines_of(own + other + own.replace("block", "foot")) == set()


DIGEST = {
    "Harbour master quits": "The harbour master of Tarn has left his post after nine years and a row over two cranes.",
    "Ten gardens win the county prize": "Ten gardens of the valley have won the county prize for late roses in a dry spring.",
    "Bus route cut": "The school bus will not stop in three villages from September, the county said on Monday.",
    "Farmers count what the hail has left": "Farmers along the weir are counting what the hail of Sunday night has left of barley.",
}


@pytest.mark.parametrize(
    "item",
    ["<div class='item'><h3><a href='/n'>{}</a></h3><p>{}</p></div>", "<section><h2><a href='/n'>{}</a></h2><p>{}</p></section>",
     "<div class='item'><h3><a href='https://mill.example/n'>{}</a></h3><p>{}</p></div>"],
)  # fmt: skip
@pytest.mark.parametrize("frame", ["<article>{}</article>", "<div class='entry-content'>{}</div>"])
def test_entries_of_a_digest_in_blocks_of_their_own_keep_their_headings(item, frame):
    items = "".join(item.format(*each) for each in DIGEST.items())
    text = (
        "<html><head><title>What the valley talks about</title><meta property='article:published_time' content='2023-05-14'></head>"
        f"<body><main><h1>What the valley talks about</h1>{frame.format(items)}</main></body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)

    facts = read_html(page).facts

    assert not facts.skipped
    assert facts.body == tuple(line for entry in DIGEST.items() for line in entry)
