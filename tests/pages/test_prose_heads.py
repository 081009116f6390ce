"""Prose heads: a label of sites that is a sub-head of the text stays where prose stands directly above and below."""

import pytest

from articles.pages.html_tree import parse_html, text_of
from articles.pages.prose_heads import prose_heads
from tests.pages.test_layouts_of_the_world import BODY, facts_of

LINE = (
    "The weir will be dry until Sunday, when the millers of both banks meet again to talk of mud."
)
BEFORE = "".join(f"<p>{line}</p>" for line in BODY)
BEHIND = f"<p>{LINE}</p><p>Not all of them: {LINE}</p>"


def heads_in(markup):
    tree = parse_html(f"<div>{markup}</div>")
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return prose_heads([text_of(each) for each in tree.iter("p", "h2", "h3")], texts)


@pytest.mark.parametrize(
    "heading",
    ["Anzeige", "Teilen", "Kommentare", "Zum Thema", "Реклама", "Комментарии", "广告", "Publicité", "Dossier", "Más información", "Video",
     "Share", "Newsletter", "Follow", "Delen", "Comments", "Popular"],
)  # fmt: skip
def test_a_sub_head_of_an_everyday_word_stays(heading):
    markup = f"{BEFORE}<h2>{heading}</h2>{BEHIND}"

    assert heads_in(markup) == {heading}
    assert facts_of("", text=markup).body == (*BODY, heading, LINE, f"Not all of them: {LINE}")


@pytest.mark.parametrize(
    "markup",
    [f"{BEFORE}<h3>Advertisement</h3><div></div>{BEHIND}", f"{BEFORE}<h3>Advertisement</h3><script>place()</script>{BEHIND}",
     f"{BEFORE}<h3>Share</h3><ul><li><a href='/s'>by letter</a></li></ul>{BEHIND}", f"{BEFORE}<p>Anzeige</p>{BEHIND}",
     f"{BEFORE}<h3>Video</h3>{BEHIND}<h3>Video</h3>{BEHIND}", f"{BEFORE}<h3>Follow</h3><p>Ann Roe</p>{BEHIND}",
     f"{BEFORE}<h3>Newsletter</h3><p>{LINE}</p><form></form>", f"<div></div><h3>Share</h3>{BEHIND}", f"{BEFORE}<h3>Related articles</h3>{BEHIND}",
     f"{BEFORE}<h3>Newsletter</h3><p>{LINE[:-1]} <a href='/l'>by letter</a>.</p><p>{LINE}</p>"],
)  # fmt: skip
def test_a_label_with_anything_else_beside_it_is_the_sites(markup):
    assert heads_in(markup) == set()


def test_a_page_of_labels_is_read_in_one_go():
    markup = "".join(f"<p>{LINE}</p><h3>Share</h3>{BEHIND}" for _ in range(3_000))

    assert heads_in(markup) == set()
