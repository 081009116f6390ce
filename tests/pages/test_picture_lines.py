import pytest

from articles.pages.html_tree import parse_html
from articles.pages.picture_lines import picture_lines

CAPTION = "The weir in 1898. Photo: Ann Roe"


def lines_of(markup):
    tree = parse_html(f"<article>{markup}</article>")
    assert tree is not None
    return picture_lines(tree)


@pytest.mark.parametrize(
    ("markup", "caption"),
    [(f"<p><img src='w.jpg'><br><em>{CAPTION}</em></p>", CAPTION), (f"<p><img src='w.jpg'> {CAPTION}</p>", CAPTION),
     (f"<p><a href='w.jpg'><img src='w.jpg'></a></p><p>{CAPTION}</p>", CAPTION),
     ("<p><img src='w.jpg'><br><em>The weir at dusk. (AFP)</em></p>", "The weir at dusk. (AFP)"),
     ("<p><img src='w.jpg'></p><p>老桥周一封闭。林小河 摄</p>", "老桥周一封闭。林小河 摄"), ("<p><img src='w.jpg'>강변시립도서관 [강변시 제공]</p>", "강변시립도서관 [강변시 제공]")],
)  # fmt: skip
def test_a_line_beside_a_picture_that_says_whose_it_is_is_its_caption(markup, caption):
    assert lines_of(markup) == {caption}


@pytest.mark.parametrize(
    "markup",
    ["<p><img src='w.jpg'>The weir is closed. (AFP)</p>", "<p><img src='w.jpg'></p><p>大桥恢复通行 无人机拍摄</p>", "<p><img src='w.jpg'>The weir is closed. Source: dpa</p>",
     "<p><img src='w.jpg'></p><p>Una foto Instagram del mulino è sparita. (Ansa)</p>", "<p><img src='w.jpg'><em>The weir is closed to lorries.</em></p>",
     f"<p><img src='w.jpg'></p><p>The weir is closed.</p><p>{CAPTION}</p>",
     f"<p><img src='w.jpg'>{'The weir is closed to lorries. ' * 12}{CAPTION}</p>", f"<img src='w.jpg'><p>{CAPTION}</p>"],
)  # fmt: skip
def test_a_paragraph_beside_a_picture_is_text(markup):
    assert lines_of(markup) == set()


@pytest.mark.parametrize(
    ("markup", "caption"),
    [("<div><img src='w.jpg'><div class='text'>Млин біля греблі, фото: Укрінформ</div></div>", "Млин біля греблі, фото: Укрінформ"),
     ("<div><img src='w.jpg'><p>Mlýn u jezu <span>foto: Petr Rybář, ČTK</span></p></div>", "Mlýn u jezu foto: Petr Rybář, ČTK")],
)  # fmt: skip
def test_a_block_of_a_picture_and_its_line_is_the_pictures(markup, caption):
    assert lines_of(markup) == {caption}


def test_a_paragraph_of_such_a_block_that_names_nobody_is_text():
    assert lines_of("<div><img src='w.jpg'><p>The weir is closed. Foto: it shows the millers and their boats at the weir.</p></div>") == set()  # fmt: skip
    assert lines_of("<div><img src='w.jpg'><p>The weir is closed. Source: Ann Roe</p></div>") == set()  # fmt: skip
