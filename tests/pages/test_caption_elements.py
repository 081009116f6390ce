import pytest

from articles.pages.html_tree import parse_html, text_of
from articles.pages.rendering import render
from tests.pages.test_layouts_of_the_world import BODY, facts_of

TEXT = "The council of the valley met to talk of the weir, which leaks. " * 5


def text_without_captions(markup):
    tree = parse_html(f"<html><body><div>{markup}</div></body></html>")
    render(tree)
    return text_of(tree)


@pytest.mark.parametrize(
    "element",
    ['<em class="img_desc">', '<span class="img_descr">', '<div class="photo-caption">', '<p class="image__credit">',
     '<span class="caption-text">', '<i class="x foto-legenda">', '<em data-testid="photo-credit">', '<b id="picture-source">'],
)  # fmt: skip
def test_words_under_a_picture_are_taken_out_of_the_text_around_them(element):
    tag = element[1:].split()[0]
    picture = f'<div><img src="m.jpg">{element}The weir.</{tag}>{TEXT}</div>'

    assert text_without_captions(picture) == TEXT.strip()


def test_words_in_the_cell_below_a_picture_are_none_of_the_text():
    table = f'<table><tr><td><img src="m.jpg"></td></tr><tr><td class="caption">The weir.</td></tr></table>{TEXT}'

    assert text_without_captions(table) == TEXT.strip()


@pytest.mark.parametrize(
    "box",
    ['<div class="thumb">IMG<p class="legende">The weir.</p></div>', '<div class="photo">IMG<p class="legenda">The weir.</p></div>',
     '<div class="bild">IMG<p class="bildunterschrift">The weir.</p></div>', '<div class="bild">IMG<p class="bildtext">The weir.</p></div>',
     '<div class="foto">IMG<p class="pie">The weir.</p></div>', '<div class="imagen">IMG<div class="epigrafe">The weir.</div></div>',
     '<div class="media">IMG<div class="description">The weir.</div></div>',
     '<div class="obrazek">IMG<span class="popisek">The weir.</span><span class="autor-foto">Foto: Ann Roe</span></div>',
     '<table class="img"><tr><td>IMG</td></tr><tr><td class="pCaption">The weir.</td></tr></table>'],
)  # fmt: skip
def test_words_under_a_picture_go_by_their_names_in_other_languages(box):
    box = box.replace("IMG", '<img src="m.jpg">')

    assert text_without_captions(f"{box}<p>{TEXT}</p>") == TEXT.strip()


@pytest.mark.parametrize("name", ["description", "pie", "epigrafe"])
def test_what_names_a_caption_in_the_box_of_a_picture_alone_is_text_elsewhere(name):
    line = f'<div><div class="story"><img src="m.jpg"><p class="{name}">The weir.</p></div><p>{TEXT}</p></div>'

    assert text_without_captions(line).startswith("The weir.")


@pytest.mark.parametrize("name", ["img_desc", "wp-caption-text", "caption", "media__caption"])
def test_a_line_called_a_caption_is_one_where_its_picture_is_left_out(name):
    lines = f'<div><p class="{name}">The weir.</p><p>{TEXT}</p></div>'

    assert text_without_captions(lines) == TEXT.strip()


@pytest.mark.parametrize(
    "markup",
    [
        f'<div><em class="photo-credit">The weir.</em> {TEXT}</div>',
        f'<div><img src="m.jpg"><em class="described">The weir.</em> {TEXT}</div>',
        f'<div><img src="m.jpg"><div class="photo-description">{TEXT * 3}</div></div>',
        f'<div><img src="m.jpg"><p class="photo-description">{TEXT}</p><p>{TEXT[:60]}</p></div>',
        f'<div class="caption"><p>{TEXT}</p></div>',
    ],
    ids=("no picture", "another name", "an article", "a gallery", "a box of paragraphs"),
)
def test_what_may_be_text_stays(markup):
    tree = parse_html(f"<html><body><div><div>{markup}</div></div></body></html>")
    whole = text_of(tree)
    render(tree)

    assert text_of(tree) == whole


def test_the_first_sentence_of_a_page_begins_behind_the_caption():
    lines = "<br><br>".join(BODY)
    text = f'<span><img src="/m.jpg"><em class="img_desc">Water on stones</em></span>{lines}'

    assert facts_of("", text=text).body == BODY
