import pytest

from articles.pages.discards import clear_names
from articles.pages.html_tree import parse_html, text_of
from tests.pages.test_layouts_of_the_world import facts_of

TEXT = [
    f"Paragraph {number} of the weir bridge, which the council has closed to lorries for a year."
    for number in range(8)
]
TEASER = "<a href='/m'><h3>Mill {0} burns down in the night</h3><p>The fire of mill {0} was seen as far as in Denham.</p></a>"


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def cleared(markup, *, found):
    tree = parse_html(markup)
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return clear_names(found, tree, texts), tree


def test_blocks_that_hold_a_text_are_read_whatever_a_part_of_their_name_says():
    block = "<section><div class='richtext richtext-icons'><p>{}</p></div></section>"
    others = "".join(TEASER.format(number) for number in range(4))
    text = "".join(map(block.format, TEXT)) + f"<div>{others}</div>"

    assert facts_of("", text=text).body == tuple(TEXT)


def test_the_heading_of_a_page_may_stand_beside_its_article():
    markup = f"<body><header><h1>Weir</h1></header><div class='content-bar'>{paragraphs(TEXT)}</div></body>"

    assert cleared(markup, found=["The mill burned down in the night."])[0]


def test_the_names_of_such_blocks_are_cleared_and_others_stay():
    markup = f"<main class='page'><h1>Weir</h1><div class='content-bar' id='menu-text'>{paragraphs(TEXT)}</div></main>"

    is_cleared, tree = cleared(markup, found=["The mill burned down in the night."])

    assert is_cleared
    assert [(each.tag, dict(each.attrib)) for each in tree.iter("main", "div")] == [
        ("main", {"class": "page"}),
        ("div", {}),
    ]


@pytest.mark.parametrize(
    ("markup", "found"),
    [(f"<main><h1>Weir</h1><div class='content-bar'>{paragraphs(TEXT)}</div></main>", TEXT),
     (f"<main><h1>Weir</h1><div class='text'>{paragraphs(TEXT)}</div></main>", TEXT[:1]),
     (f"<body><main><h1>Weir</h1></main><div class='content-bar'>{paragraphs(TEXT)}</div></body>", TEXT[:1]),
     (f"<main><h1>Weir</h1><div class='newsletter bar'>{paragraphs(TEXT)}</div></main>", TEXT[:1]),
     (f"<main><h1>Weir</h1><div class='bar'>{paragraphs(TEXT[:2])}</div></main>", ["Closed."]),
     (f"<main><div class='content-bar'>{paragraphs(TEXT)}</div></main>", TEXT[:1])],
)  # fmt: skip
def test_names_stay_where_the_text_was_found_or_what_was_dropped_is_none(markup, found):
    assert not cleared(markup, found=found)[0]
