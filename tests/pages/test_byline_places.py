"""Invented pages whose byline stands in a place of its own: one a case."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TITLE = "Weir bridge closes to lorries again"
TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
)


def facts_of(markup, *, title=TITLE, language="en"):
    text = (
        f'<html lang="{language}"><head><title>{title}</title></head><body>{markup}</body></html>'
    )
    return read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=text)).facts


def authors_below_heading(byline, *, below="", language="en"):
    markup = f"<article><h1>{TITLE}</h1>{byline}{TEXT}{below}</article>"
    return facts_of(markup, language=language).authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ann Roe<br>", ("Ann Roe",)),
        ("<b>By Ann Roe</b><br>", ("Ann Roe",)),
        ("<div>May 3, 2021<br>By Ann Roe<br>Valley Live</div>", ("Ann Roe",)),
        ('<div class="byline">Published by Ann Roe on May 4, 2021</div>', ("Ann Roe",)),
        ('<p class="byline">Guest post by Ann Roe</p>', ("Ann Roe",)),
        ('<div class="kirjoittajat"><span>Ann Roe</span><span>Io Dodds</span></div>', ("Ann Roe", "Io Dodds")),
        ('<div class="newsletter"><p>By Ann Roe</p></div>', ()),
        ('<blockquote><p>The river wants its bed.</p><span class="author">Ann Roe</span></blockquote>', ()),
        ('<div class="pull-quote"><span class="author">Ann Roe</span></div>', ()),
        ('<div class="fb-post"><div>Posted by Wend Mill on <a href="/s/1">May 9, 2021</a></div></div>', ()),
        ('<div><blockquote class="instagram-media">A post by Wend Mill</blockquote><script></script></div>', ()),
        ('<blockquote><div>By Ann Roe</div></blockquote>', ("Ann Roe",)),
        ("<p>As told to Ann Roe</p>", ("Ann Roe",)),
        ("<p>Ann Roe, Gazette Staff Writer</p>", ("Ann Roe",)),
        ("<p>Wend, a town of writers and correspondents</p>", ()),
        ("<figure><div>Ann Roe, staff writer</div></figure>", ()),
        ("<p>Ann Roe, staff writer, left the weir on Monday.</p>", ()),
        ("<b>By Monday</b><br>", ()),
        ("By noon <a href='/x'>the weir</a> was dry<br>", ()),
        ("<p>By Monday the weir was dry</p>", ()),
        ("<p>The weir was dry <b>By Ann Roe</b><br>", ()),
        ('<span class="author">Ann Roe</span> and <span class="author">Io Dodds</span>', ("Ann Roe", "Io Dodds")),
        ('<div class="author">Ann Roe</div><div class="author">Political Editor</div>', ("Ann Roe",)),
        ('<div class="author">Ann Roe</div><div class="author">Wend</div>', ("Ann Roe",)),
        ('<ul><li class="by"><em class="author">Ann Roe</em></li><li class="by"><em class="author">Io Dodds</em></li></ul>', ("Ann Roe", "Io Dodds")),
        ('<div class="who"><span class="author">Ann Roe</span></div><div class="who"><span class="author">Io Dodds</span></div>', ("Ann Roe", "Io Dodds")),
        ('<div class="tile"><span class="author">Ann Roe</span></div><div class="tile"><h3>Ferry</h3><span class="author">Io Dodds</span></div>', ("Ann Roe",)),
        ('<p class="author">Edited by Io Dodds</p><p class="writer">Ann Roe</p>', ("Ann Roe",)),
        ('<p class="author">Edited by Io Dodds</p>', ("Io Dodds",)),
        ('<div class="byline">By Associated Press</div>', ("Associated Press",)),
        ("<p>By Reuters</p>", ("Reuters",)),
        ('<figure><img src="w.jpg"><span class="byline">Reuters</span></figure>', ()),
        ('<div class="byline">By <span>IO DODDS</span>, <a href="/author/ann">ANN ROE</a> and <span>KIM MARSH</span></div>', ("IO DODDS", "ANN ROE", "KIM MARSH")),
        ('<div class="byline"><a href="/author/ann">Ann Roe</a>, Wend Valley</div>', ("Ann Roe",)),
        ('<div><a href="/author/ann-roe">Ann Roe</a><div>3 May 2021</div></div>', ("Ann Roe",)),
        ('<p>The ferry was asked for by <a href="/people/ann-roe">Ann Roe</a></p>', ()),
        ('<p><a href="/author/valley">Valley</a></p>', ()),
        ('<div class="author">By ANN ROE<br><a href="mailto:aroe@ilbo.example">aroe@ilbo.example</a><br><a>More by this Author</a></div>', ("ANN ROE",)),
        ('<div class="author">By Ann Roe <a href="/author/ann">View all posts by Ann Roe</a></div>', ("Ann Roe",)),
        ('<div class="author"><a href="/author/ann">View all posts by Ann Roe</a></div>', ("Ann Roe",)),
        ('<div class="author">Ann Roe <a href="/a">Alle Artikel von Ann Roe</a></div>', ("Ann Roe",)),
        ('<div class="author">Ann Roe <a href="/a">Tüm yazıları</a></div>', ("Ann Roe",)),
        ('<div class="author">Ann More of Wend</div>', ("Ann More",)),
        ('<div class="byline"><strong>Ana Roe</strong><span class="byline__location">Wend Alta</span></div>', ("Ana Roe",)),
        ('<div class="author"><p>Ana Roe</p><p class="author-local">Do Vale, em Wend</p></div>', ("Ana Roe",)),
        ('<div class="author"><span>Ann Roe</span><span>toimetaja</span></div>', ("Ann Roe",)),
        ('<div class="byline"><span>Ann Roe</span> <span class="agency">WV</span></div>', ("Ann Roe",)),
        ('<div class="byline"><p class="name">Ann Roe</p><p>Text</p></div><div class="byline"><p class="name">Bo Lind</p><p>Foto</p></div>', ("Ann Roe",)),
        ('<div class="byline"><ul><li><a>Ann Roe</a> <span>Journalist</span></li><li><a>Bo Lind</a><span>Fotograf</span></li></ul></div>', ("Ann Roe",)),
        ('<dl><dd class="createdby">By: <span>Ann Roe</span></dd></dl>', ("Ann Roe",)),
        ('<span class="writeBy">Ann Roe</span>', ("Ann Roe",)),
        ('<p class="autor">Stand: 12.6.2023 | Autorin/Autor: Ann Roe</p>', ("Ann Roe",)),
        ('<p class="autor">Izvor: Weirpress, Autor: Ann Roe</p>', ("Ann Roe",)),
        ('<div class="author">Autoři: <span>Ann Roe</span>, <span>Io Dodds</span></div>', ("Ann Roe", "Io Dodds")),
        ('<div class="author">Autorius <a href="/autorius/ann">Ann Roe</a></div>', ("Ann Roe",)),
        ('<div class="author"><span>Ann Roe</span> <span>WendNews.ro</span></div>', ("Ann Roe",)),
        ('<div class="reporter"><a href="/r/1">김강수</a> <span>기자</span> <span>구독</span></div>', ("김강수",)),
        ('<p class="author"><span>中村葵</span> <span>編集委員・松本遥</span></p>', ("中村葵", "松本遥")),
        ('<div class="author">Ana Mais de Souza</div>', ("Ana Mais de Souza",)),
    ],
)  # fmt: skip
def test_a_byline_below_the_heading_names_the_authors(byline, authors):
    assert authors_below_heading(byline) == authors


PERSON = 'itemscope itemtype="http://schema.org/Person"'


@pytest.mark.parametrize(
    ("byline", "authors"),
    [(f"<section><div {PERSON}><address class='name'><a href='/p/1'>Ann Roe</a></address></div></section>", ("Ann Roe",)),
     (f"<div {PERSON}><span itemprop='name'>Ann Roe</span> Reporter</div><div {PERSON}>Io Dodds</div>", ("Ann Roe", "Io Dodds")),
     (f"<div {PERSON}>Ann</div>", ()), (f"<p>The weir is <span {PERSON}>Ann Roe</span>'s.</p>", ()),
     (f"<figure><span {PERSON}>Ann Roe</span></figure>", ()), (f"<aside><div {PERSON}>Ann Roe</div></aside>", ())],
)  # fmt: skip
def test_a_person_of_schema_org_over_the_text_is_its_author(byline, authors):
    assert authors_below_heading(byline) == authors


def test_a_byline_is_looked_for_below_the_heading_before_what_stands_above():
    menu = '<ul><li class="menu-item author">Io Dodds</li></ul>'
    teaser = '<div class="strip"><span class="byline">Kim Marsh</span></div>'
    article = f'<article><h1>{TITLE}</h1><p class="byline">By Ann Roe</p>{TEXT}</article>'

    assert facts_of(menu + teaser + article).authors == ("Ann Roe",)
    assert facts_of(menu + article.replace('<p class="byline">By Ann Roe</p>', "")).authors == ()


def test_a_byline_above_the_heading_counts_in_one_box_with_it():
    box = f'<header><div><p class="byline">By Ann Roe</p></div><h1>{TITLE}</h1></header>'
    below = '<div class="tile"><span class="byline">Kim Marsh</span></div>'

    assert facts_of(f"<main>{box}{TEXT}{below}</main>").authors == ("Ann Roe",)


def test_what_holds_the_heading_is_the_article_whatever_it_is_called():
    article = f'<h1>{TITLE}</h1><p class="byline">By Ann Roe</p>{TEXT}'

    assert facts_of(f'<div class="sidebar-layout">{article}</div>').authors == ("Ann Roe",)


def test_of_very_many_bylines_that_name_the_outlet_a_few_are_read():
    outlet = '<span class="author">Valley Live</span>'
    title = f"{TITLE} - Valley Live"

    assert facts_of(
        f"<h1>{TITLE}</h1>{outlet * 5}<p class='byline'>By Ann Roe</p>{TEXT}", title=title
    ).authors == ("Ann Roe",)
    assert facts_of(
        f"<h1>{TITLE}</h1>{outlet * 50}<p class='byline'>By Ann Roe</p>{TEXT}", title=title
    ).authors == ("Valley Live",)


def test_the_section_is_read_from_the_name_schema_org_has_for_it():
    markup = f'<meta name="articleSection" content="Valley"><h1>{TITLE}</h1>{TEXT}'

    assert facts_of(markup).section == "Valley"


def test_by_is_na_nga_or_ni_in_one_language_alone():
    assert authors_below_heading('<p class="author">Na Asha Mto</p>', language="sw") == (
        "Asha Mto",
    )
    assert authors_below_heading('<p class="author">Na Moon Hee</p>') == ("Na Moon Hee",)
    assert authors_below_heading('<p class="author">Nga Arta Ura</p>', language="sq") == (
        "Arta Ura",
    )
    assert authors_below_heading('<p class="author">Ni Juan Tulay</p>', language="fil-PH") == (
        "Juan Tulay",
    )


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("de", "Von Hanna Grube", ("Hanna Grube",)),
        ("es", "Por Ana Ruiz y Luis Peña", ("Ana Ruiz", "Luis Peña")),
        ("fr", "Par Léa Morin", ("Léa Morin",)),
        ("nl", "Door Jan de Vries", ("Jan de Vries",)),
        ("tr", "Yazar: Ayşe Köprü", ("Ayşe Köprü",)),
        ("ru", "Автор: Иван Лугов", ("Иван Лугов",)),
        ("is", "Höfundur: Jón Stíflan", ("Jón Stíflan",)),
        ("hr", "Piše: Ana Brana", ("Ana Brana",)),
        ("sq", "Shkruan: Arta Ura", ("Arta Ura",)),
        ("az", "Müəllif: Aysel Körpü", ("Aysel Körpü",)),
        ("ka", "ავტორი: ნინო ხიდელი", ("ნინო ხიდელი",)),
        ("hy", "Հեղինակ՝ Անի Կամուրջյան", ("Անի Կամուրջյան",)),
        ("th", "เขียนโดย: สมชาย ฝายดี", ("สมชาย ฝายดี",)),
        ("zh", "作者：张三", ("张三",)),
        ("zh", "记者 张三河", ("张三河",)),
        ("zh", "记者 张三河 摄", ()),
        ("ar", "بقلم سالم النهري", ("سالم النهري",)),
        ("en", "Author: Ann Roe", ("Ann Roe",)),
        ("en", "Von Hanna Grube", ()),
        ("de", "Von Anfang an dabei", ()),
        ("de", "Von Berlin", ()),
        ("pl", "Autor: Redakcja", ()),
        ("sv", "Text: A A A", ()),
        ("es", "Por Monte Norte, donde llueve.", ()),
    ],
)
def test_a_line_that_nothing_marks_says_by_whom_in_the_language_of_the_page(
    language, line, authors
):
    line = f"<p>{line}</p>"

    assert authors_below_heading(line, language=language) == authors
    assert authors_below_heading("", below=f"<aside>{line}</aside>", language=language) == ()


@pytest.mark.parametrize(
    ("mark", "text", "authors"),
    [
        ("writtenBy", "Ann Roe", ("Ann Roe",)),
        ("journalistName", "Ann Roe", ("Ann Roe",)),
        ("posted-by", "Posted by Ann Roe", ("Ann Roe",)),
        ("muhabir", "Ayşe Köprü", ("Ayşe Köprü",)),
        ("autor-nombre", "Ana Ruiz", ("Ana Ruiz",)),
        ("posted-by", "admin", ()),
        ("columnist", "Our writers", ()),
        ("contributor-list", "Ann Roe", ()),
    ],
)
def test_an_element_called_a_writers_in_rarer_words_counts_when_it_is_a_whole_name(
    mark, text, authors
):
    assert authors_below_heading(f'<div class="{mark}">{text}</div>') == authors


def test_a_byline_in_a_table_of_a_page_without_headings_is_read():
    markup = (
        '<table><tr><td><a href="/">Home</a><br><a href="/s">Sport</a></td><td><font size="5"><b>'
        f"{TITLE}</b></font><br><font size='2'>By Ann Roe</font>{TEXT}</td></tr></table>"
    )

    assert facts_of(markup, title=f"The Valley Online: {TITLE}").authors == ("Ann Roe",)


def test_a_byline_in_slanted_letters_under_a_bold_headline_of_three_words_is_read():
    markup = f"<font size=5><b>Weir bridge closes</b></font><br><i>By ANN ROE</i><br>{TEXT}"

    assert facts_of(markup, title="Valley Online -- Weir bridge closes").authors == ("ANN ROE",)


def test_a_byline_in_the_footer_of_the_article_itself_is_read():
    name = '<span class="byline"><a href="/author/ann">Ann Roe</a></span>'

    assert authors_below_heading("", below=f'<footer class="entry-footer">{name}</footer>') == (
        "Ann Roe",
    )
    assert authors_below_heading("", below=f'<footer class="site">{name}</footer>') == ()


def test_a_post_of_blogger_has_its_name_for_a_headline_and_its_author_in_the_footer():
    markup = (
        "<div itemscope itemtype='http://schema.org/BlogPosting'><meta itemprop='name' content='no'>"
        f"<h3 class='post-title' itemprop='name'>{TITLE}</h3><div itemprop='articleBody'>{TEXT}</div>"
        "<div class='post-footer'>Posted by <span itemprop='author' itemscope itemtype='http://schema.org/Person'>"
        "<a rel='author' href='/1'><span itemprop='name'>Ann Roe</span></a></span></div></div>"
        "<div class='post-footer'><span itemprop='author'>Io Dodds</span></div>"
    )
    facts = facts_of(markup, title=f"Valley Notes: {TITLE}")

    assert (facts.headline, facts.authors) == (TITLE, ("Ann Roe",))


def test_a_name_that_no_heading_shows_is_no_headline():
    markup = (
        f"<div itemscope itemtype='http://schema.org/NewsArticle'><h1>{TITLE}</h1>"
        f"<span itemprop='author'><span itemprop='name'>Ann Roe</span></span>{TEXT}</div>"
    )
    facts = facts_of(markup)

    assert (facts.headline, facts.authors) == (TITLE, ("Ann Roe",))


@pytest.mark.parametrize(
    "markup",
    [
        f'<article><h1>{TITLE}</h1><p class="byline">Ann Roe Reuters</p>{TEXT}</article>',
        f'<article><h1>{TITLE}</h1><p class="byline">By Ann Roe Reuters</p>{TEXT}</article>',
        f'<meta name="author" content="Ann Roe Reuters"><article><h1>{TITLE}</h1>{TEXT}</article>',
        f'<meta name="author" content="Ann Roe"><article><h1>{TITLE}</h1><p class="byline">Ann Roe Reuters</p>{TEXT}</article>',
    ],
)  # fmt: skip
def test_a_byline_with_its_agency_is_kept_as_printed(markup):
    facts = facts_of(markup)

    assert (facts.authors, facts.byline) == (("Ann Roe",), "Ann Roe Reuters")


def test_a_post_of_another_site_is_neither_byline_nor_text():
    post = '<div class="fb-post"><blockquote>Posted by Wend on <a href="/s/1">May 9, 2021</a></blockquote></div>'

    facts = facts_of(f"<article><h1>{TITLE}</h1>{post}{TEXT}</article>")

    assert (facts.authors, len(facts.body)) == ((), 2)


@pytest.mark.parametrize("byline", ["By ANN ROE AND IO DODDS", "Ann Roe and Io Dodds"])
def test_the_cell_of_a_table_may_be_called_a_byline(byline):
    rows = f'<tr><td class="head">{TITLE}</td></tr><tr><td class="byline">{byline}</td></tr>'
    facts = facts_of(f"<table>{rows}<tr><td>{TEXT}</td></tr></table>")

    assert tuple(name.title() for name in facts.authors) == ("Ann Roe", "Io Dodds")


def test_names_on_the_right_below_the_text_sign_it():
    line = '<p style="text-align:right;"><strong>Đập Hùng - Lê Sông</strong></p>'
    facts = facts_of(f"<article><h1>{TITLE}</h1>{TEXT}{TEXT}{line}</article>", language="vi")

    assert facts.authors == ("Đập Hùng", "Lê Sông")
    assert facts.body[-1].startswith("It will open")


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ('<div class="kicker">By Ann Roe</div>', ("Ann Roe",)),
        ("<p>By Ann Roe and Io Dodds</p><p>Local</p>", ("Ann Roe", "Io Dodds")),
        ("<p>By the river</p>", ()),
        ("<div>By Monday</div>", ()),
        ('<div>By Ann Roe</div><p>Local</p><p>Roads</p>', ()),
    ],
)  # fmt: skip
def test_a_byline_right_above_the_heading_names_the_author(above, authors):
    assert facts_of(f"<article>{above}<h1>{TITLE}</h1>{TEXT}</article>").authors == authors


@pytest.mark.parametrize("opening", ["记者周水生 的故事，要从一座桥说起。", "作者：周水生，这是他写在墙上的字。"])  # fmt: skip
def test_a_sentence_that_begins_with_a_reporter_names_no_author(opening):
    assert authors_below_heading(f"<p>{opening}</p>", language="zh") == ()
