import pytest

from articles.pages.html_tree import parse_html
from articles.pages.tag_links import read_tag_links
from articles.records import RawPage


def tags_of(markup):
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)
    return read_tag_links(page, parse_html(markup)).tags


LINKS = '<a href="/tag/weirs">Weirs</a> <a href="/tag/mill-valley">Mill Valley</a>'


def test_links_marked_as_tags_are_tags():
    markup = '<h1>Weir closes</h1><p><a rel="tag" href="/t/1">Weirs</a>, <a rel="tag" href="/t/2">Mills</a></p>'

    assert tags_of(markup) == ("Weirs", "Mills")


def test_a_category_link_is_no_tag():
    assert tags_of('<h1>Weir closes</h1><a rel="category tag" href="/c/news">News</a>') == ()


@pytest.mark.parametrize(
    "markup",
    [f'<h1>Weir closes</h1><div class="article-tags">Tags: {LINKS}</div>',
     f'<h1>Weir closes</h1><footer><ul class="topics">{LINKS}</ul></footer>',
     f'<h1>Cierra la presa</h1><section class="c-etiquetas"><h5>Temas</h5>{LINKS}</section>',
     f'<h1>Wehr gesperrt</h1><div class="themen">{LINKS}</div>'],
)  # fmt: skip
def test_a_list_that_is_called_so_holds_tags(markup):
    assert tags_of(markup) == ("Weirs", "Mill Valley")


@pytest.mark.parametrize(
    "markup",
    [f'<aside><div class="tags">{LINKS}</div></aside><h1>Weir closes</h1>',
     f'<h1>Weir closes</h1><aside><div class="tags">{LINKS}</div></aside>',
     f'<h1>Weir closes</h1><div class="related-card"><div class="tags">{LINKS}</div></div>',
     '<h1>Weir closes</h1><div class="tags">A paragraph of its own, and longer than <a href="/a">a link</a> is.</div>',
     '<h1>Weir closes</h1><div class="topics"><a href="/2">Mill burns down in the night of the long rains</a></div>',
     '<h1>Weir closes</h1><div class="topics"><a href="/authors/ann-roe">Ann Roe</a></div>',
     f'<h1>Weir closes</h1><div class="tags">{LINKS}{"<b>x</b>" * 150}</div>',
     "<p>Weir closes</p>"],
)  # fmt: skip
def test_other_lists_of_links_are_passed_over(markup):
    assert tags_of(markup) == ()


def test_a_list_may_be_called_so_by_what_counts_its_clicks():
    assert tags_of(f'<h1>Weir closes</h1><div data-mrf-section="Article / Tags">{LINKS}</div>') == (
        "Weirs",
        "Mill Valley",
    )


def test_tags_may_stand_each_in_a_box_of_its_own():
    boxes = '<div class="topic-link"><a href="/1">Weirs</a></div><div class="topic-link"><a href="/2">Mills</a></div>'
    others = '<div class="topic-link"><a href="/3">Lorries</a> <a href="/4">Roads</a></div>'

    assert tags_of(f"<h1>Weir closes</h1><div>{boxes}{others}</div>") == ("Weirs", "Mills")
    assert tags_of(f"<h1>Weir closes</h1><div>{boxes}<p><a>Roads</a></p></div>") == (
        "Weirs",
        "Mills",
    )


def test_the_header_of_the_article_is_part_of_it():
    tags = f'<ul class="tags">{LINKS}</ul>'

    assert tags_of(f'<header class="article-header"><h1>Weir closes</h1>{tags}</header>') == (
        "Weirs",
        "Mill Valley",
    )
    assert (
        tags_of(f'<header><h1><a href="/">Valley Post</a></h1>{tags}</header><h1>Weir closes</h1>')
        == ()
    )
    assert tags_of(f"<h1>Weir closes</h1><header>{tags}</header>") == ()


@pytest.mark.parametrize(
    "label", ["Popular topics", "Beliebte Themen", "Temas del día", "注目のキーワード"]
)
def test_what_a_site_is_about_now_is_not_the_articles(label):
    assert tags_of(f'<h1>Weir closes</h1><div class="topics"><h3>{label}</h3>{LINKS}</div>') == ()
    assert tags_of(f'<h1>Weir closes</h1><h3>{label}</h3><div class="topics">{LINKS}</div>') == ()


def test_a_short_sentence_before_the_tags_is_no_label_of_them():
    assert tags_of(
        f'<h1>Weir closes</h1><p>It is at the top.</p><div class="topics">{LINKS}</div>'
    ) == ("Weirs", "Mill Valley")


def test_tags_outside_of_what_holds_the_article_are_the_sites():
    tags = f'<div class="tags">{LINKS}</div>'

    assert tags_of(f"<main><h1>Weir closes</h1>{tags}</main>") == ("Weirs", "Mill Valley")
    assert tags_of(f"<main><h1>Weir closes</h1></main>{tags}") == ()


@pytest.mark.parametrize("box", ["author-bio", "share", "sponsored", "recirc"])
def test_lists_in_boxes_of_something_else_are_none(box):
    assert (
        tags_of(f'<h1>Weir closes</h1><div class="{box}"><div class="topics">{LINKS}</div></div>')
        == ()
    )


@pytest.mark.parametrize("button", ["Follow", "+ Follow", "Subscribe", "Följ", "フォローする"])
def test_a_button_among_tags_is_none(button):
    assert tags_of(
        f'<h1>Weir closes</h1><div class="tags">{LINKS}<a href="#">{button}</a></div>'
    ) == ("Weirs", "Mill Valley")


def test_an_article_without_a_main_heading_has_its_topics_below_the_one_that_prints_the_title():
    page = (
        "<html><head><title>Weir bridge closes to lorries - Wend Post</title></head><body><ul class='tags'>{}</ul>"
        "<h2>Weir bridge closes to lorries</h2><ul class='story-tags'><li>{}</li><li>Filed under:</li></ul></body></html>"
    )

    assert tags_of(page.format('<a href="/t">Sport</a>', LINKS)) == ("Weirs", "Mill Valley")
    assert tags_of(page.replace("<h2>Weir bridge closes", "<h2>Mill burns").format("", LINKS)) == ()


def test_a_list_of_entities_holds_tags():
    assert tags_of(f'<h1>Weir closes</h1><ul class="entities__list">{LINKS}</ul>') == (
        "Weirs",
        "Mill Valley",
    )


@pytest.mark.parametrize(
    "name",
    ["has-photo", "screenshot-text", "hotel-news", "unavailable", "postcard", "below-header", "header-style-2", "cloudinary", "no-sidebar",
     "post-share-container", "share-and-tags", "card", "article-card", "widget Blog", "elementor-widget-wrap"],
)  # fmt: skip
def test_a_name_that_only_holds_such_a_word_is_no_box_of_others(name):
    box = f'<div class="{name}"><div class="tags">{LINKS}</div></div>'
    assert tags_of(f"<article><h1>Weir closes</h1>{box}</article>") == ("Weirs", "Mill Valley")


@pytest.mark.parametrize(
    "name",
    ["hot", "hot-topics", "hotTopics", "topnav", "navList", "site-header", "newsCard", "related-card", "sidebar", "share", "share-bar",
     "widget", "tag-cloud", "widget_tag_cloud", "elementor-widget elementor-widget-posts"],
)  # fmt: skip
def test_a_box_of_others_stays_one(name):
    box = f'<div class="{name}"><div class="tags">{LINKS}</div></div>'
    assert tags_of(f"<div><h1>Weir closes</h1></div>{box}") == ()


@pytest.mark.parametrize(
    "name", ["tagcloud", "TagCloudWrapper-x ContentFooterTagCloud-y", "tags more-tags widget"]
)
def test_a_list_called_a_cloud_is_the_articles_in_its_own_element(name):
    markup = f'<div class="{name}">{LINKS}</div>'
    assert tags_of(f"<article><h1>Weir closes</h1>{markup}</article>") == ("Weirs", "Mill Valley")
    assert tags_of(f"<article><h1>Weir closes</h1></article>{markup}") == ()
    assert tags_of(f"<article><h1>Weir closes</h1><aside>{markup}</aside></article>") == ()


def test_a_card_with_a_headline_of_its_own_has_its_own_tags():
    card = (
        f'<div class="card"><a href="/n/2">Mill burns down</a><div class="tags">{LINKS}</div></div>'
    )
    assert tags_of(f"<article><h1>Weir closes</h1>{card}</article>") == ()


def test_a_list_right_behind_the_article_is_its_own():
    listed = f'<nav class="topic-list"><h4>Topics</h4>{LINKS}</nav>'
    article = "<article><h1>Weir closes</h1></article>"
    assert tags_of(f"<div>{article}{listed}</div>") == ("Weirs", "Mill Valley")
    assert tags_of(f"<div>{listed}{article}</div>") == ()
    assert tags_of(f"<div>{article}<p>Other news</p>{listed}</div>") == ()
