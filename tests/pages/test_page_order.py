import pytest

from articles.pages.html_tree import parse_html, text_of
from articles.pages.page_order import in_page_order

TEXT = [f"Paragraph {number} tells of the weir bridge of Oldport." for number in range(4)]


def ordered(markup, found):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return in_page_order(found, tree, texts=texts)


PAGE = "<h1>Weir</h1>" + "".join(f"<h2>Head {at}</h2><p>{text}</p>" for at, text in enumerate(TEXT))
WHOLE = [line for at, text in enumerate(TEXT) for line in (f"Head {at}", text)]


@pytest.mark.parametrize(
    "found",
    [WHOLE, [WHOLE[1], WHOLE[0], *WHOLE[2:]], [*WHOLE[4:], *WHOLE[:4]], list(reversed(WHOLE))],
)  # fmt: skip
def test_paragraphs_follow_each_other_as_on_the_page(found):
    assert ordered(PAGE, found) == WHOLE


def test_what_stands_nowhere_or_more_than_once_stays_with_what_follows():
    found = [TEXT[1], "12:00", TEXT[0], "Mill"]

    assert ordered(PAGE, found) == ["12:00", TEXT[0], TEXT[1], "Mill"]
    assert ordered(PAGE + f"<p>{TEXT[0]}</p>", found) == found


def test_the_lines_of_a_paragraph_of_breaks_stay_in_theirs():
    page = f"<p>{TEXT[3]}</p><p>{'<br>'.join(TEXT[:3])}</p>"

    assert ordered(page, TEXT) == [TEXT[3], *TEXT[:3]]


def test_a_quotation_of_another_paragraph_stays_where_it_is():
    page = f"<p>{TEXT[0]}</p><aside>closed to the lorries of the mill</aside><p>{TEXT[1]} It is closed to the lorries of the mill.</p>"
    found = [TEXT[0], "closed to the lorries of the mill", f"{TEXT[1]} It is closed to the lorries of the mill.", TEXT[0][:30]]  # fmt: skip

    assert ordered(page, found) == found


@pytest.mark.parametrize("item", ["{}", "<p>{}</p>"])
def test_items_tell_their_place_as_well(item):
    listed = "".join(f"<li>{item.format(text)}</li>" for text in TEXT[:2])
    page = f"<ul>{listed}</ul><p>{TEXT[2]}</p><p>{TEXT[3]}</p>"

    assert ordered(page, [TEXT[2], *TEXT[:2], TEXT[3]]) == TEXT
