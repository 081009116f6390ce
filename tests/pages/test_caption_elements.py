import pytest

from articles.pages.caption_elements import without_captions
from articles.pages.html_tree import parse_html, text_of
from tests.pages.test_layouts_of_the_world import BODY, facts_of

TEXT = "The council of the valley met to talk of the weir, which leaks. " * 5


def text_without_captions(markup):
    return text_of(without_captions(parse_html(f"<html><body><div>{markup}</div></body></html>")))


@pytest.mark.parametrize(
    "element",
    ['<em class="img_desc">', '<span class="img_descr">', '<div class="photo-caption">', '<p class="image__credit">',
     '<span class="caption-text">', '<i class="x foto-legenda">'],
)  # fmt: skip
def test_words_under_a_picture_are_taken_out_of_the_text_around_them(element):
    tag = element[1:].split()[0]
    picture = f'<div><img src="m.jpg">{element}The weir.</{tag}>{TEXT}</div>'

    assert text_without_captions(picture) == TEXT.strip()


@pytest.mark.parametrize(
    "markup",
    [
        f'<div><em class="img_desc">The weir.</em> {TEXT}</div>',
        f'<div><img src="m.jpg"><em class="described">The weir.</em> {TEXT}</div>',
        f'<div><img src="m.jpg"><div class="photo-description">{TEXT * 3}</div></div>',
        f'<div><img src="m.jpg"><p class="photo-description">{TEXT}</p><p>{TEXT}</p></div>',
        f'<figure><img src="m.jpg"><em class="caption">The weir.</em></figure> {TEXT}',
    ],
    ids=("no picture", "another name", "an article", "a gallery", "a figure"),
)
def test_what_may_be_text_stays(markup):
    tree = parse_html(f"<html><body><div><div>{markup}</div></div></body></html>")

    assert without_captions(tree) is tree


def test_the_first_sentence_of_a_page_begins_behind_the_caption():
    lines = "<br><br>".join(BODY)
    text = f'<span><img src="/m.jpg"><em class="img_desc">Water on stones</em></span>{lines}'

    assert facts_of("", text=text).body == BODY
