import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import BODY, TEXT, TITLE, facts_of, ld, news, prop

HOME = "<a href='/'>Home</a>"


def item(name, href, position):
    return (
        "<li itemprop='itemListElement' itemscope itemtype='https://schema.org/ListItem'>"
        f"<a itemprop='item' href='{href}'><span itemprop='name'>{name}</span></a><meta itemprop='position' content='{position}'></li>"
    )


def rdfa(name, href):
    return (
        f"<span property='itemListElement' typeof='ListItem'><a property='item' typeof='WebPage' title='Go to {name}.' href='{href}'>"
        f"<span property='name'>{name}</span></a></span>"
    )


MICRODATA = "<ol itemscope itemtype='https://schema.org/BreadcrumbList'>{}</ol>"


@pytest.mark.parametrize(
    "above",
    [MICRODATA.format(item("Home", "/", 1) + item("Rivers", "/rivers", 2)),
     MICRODATA.format(item("Weir Post", "https://weir.example/", 1) + item("Rivers", "/rivers", 2) + item(TITLE, "/r/1", 3)),
     f"<div vocab='https://schema.org/' typeof='BreadcrumbList'>{rdfa('Start', '/de/')} {rdfa('Rivers', '/rivers')}</div>",
     ("<p><span typeof='v:Breadcrumb'><a href='/' property='v:title'>Home</a></span> » "
     "<span typeof='v:Breadcrumb'><a href='/rivers' property='v:title'>Rivers</a></span></p>"),
     "<span class='cat-links'><a href='/category/rivers' rel='category tag'>Rivers</a></span>",
     f"<nav class='breadcrumb'><ol><li>{HOME}</li><li><a href='/rivers'>Rivers</a></li><li>{TITLE}</li></ol></nav>",
     f"<nav aria-label='Breadcrumb'>{HOME} / <a href='/articles'>Articles</a> / <a href='/rivers'>Rivers</a></nav>",
     f"<div class='pageBreadcrumbs'>{HOME} <a href='/rivers'>Rivers</a> <a href='/r/1'>{TITLE}</a></div>"],
)  # fmt: skip
def test_breadcrumbs_and_the_category_by_the_headline_tell_the_section(above):
    assert facts_of("", above=above).section == "Rivers"
    assert facts_of("", above=above).body == BODY


@pytest.mark.parametrize(
    "above",
    [f"<nav class='breadcrumb'>{HOME} / <a href='/r/1'>{TITLE}</a></nav>", f"<nav class='breadcrumb'>{HOME} <a href='/r/1'>{TITLE[:20]}…</a></nav>",
     f"<nav class='breadcrumb'>{HOME} <a href='/2021'>2021</a> <a href='/2021/05'>May</a></nav>", f"<nav>{HOME} <a href='/rivers'>Rivers</a></nav>",
     f"<footer><nav class='breadcrumb'>{HOME} <a href='/rivers'>Rivers</a></nav></footer>",
     "<a href='/rivers' rel='category tag'>Rivers</a> <a href='/mills' rel='category tag'>Mills</a>",
     "<a href='/u' rel='category tag'>Uncategorized</a>", "<a href='/rivers' rel='tag'>Rivers</a>",
     "<div class='related-posts'><a href='/rivers' rel='category tag'>Rivers</a></div>"],
)  # fmt: skip
def test_what_leads_home_or_tells_of_other_things_is_no_section(above):
    assert facts_of("", above=above).section == ""


def test_a_category_below_the_article_s_own_block_is_another_s():
    below = "<aside><a href='/mills' rel='category tag'>Mills</a></aside>"

    assert facts_of("", below=below).section == ""


@pytest.mark.parametrize(
    "head", [ld(news(articleSection="Valley")), prop("article:section", "Valley")]
)
def test_what_is_stated_comes_before_what_is_printed(head):
    above = f"<nav class='breadcrumb'>{HOME} <a href='/rivers'>Rivers</a></nav>"

    assert facts_of(head, above=above).section == "Valley"


def section_above(line, *, lang="en"):
    markup = (
        f"<html lang='{lang}'><head><title>{TITLE}</title></head><body><nav class='category'><a href='/all'>Mills</a></nav><article>"
        f"<div class='head'>{line}<h1>{TITLE}</h1></div><div>{TEXT}</div></article></body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)
    return read_html(page).facts.section


@pytest.mark.parametrize(
    "line",
    ["<ul class='td-category'><li class='entry-category'><a href='/category/rivers'>Rivers</a></li></ul>",
     "<span class='post-cat-wrap'><a class='post-cat' href='/category/rivers/'>Rivers</a></span>",
     "<a class='article__header__category' href='/rivers'>Rivers</a>", "<p class='rubrik'><a href='/rivers'>Rivers</a></p>",
     "<div class='slug-wrap'><h3 class='slug'><a href='/sections/rivers/'>Rivers</a></h3></div>"],
)  # fmt: skip
def test_the_one_category_above_the_headline_is_the_section(line):
    assert section_above(line) == "Rivers"


def test_a_category_called_news_is_one_and_a_home_page_is_none():
    assert section_above("<a class='category' href='/category/news'>News</a>") == "News"
    assert section_above("<a class='category' href='/'>Home</a>") == ""


@pytest.mark.parametrize(
    "line",
    ["<div class='cats'><a href='/category/rivers'>Rivers</a> <a href='/category/mills'>Mills</a></div>",
     "<div class='tile'><a class='category' href='/mills'>Mills</a><h3><a href='/m/1'>A mill for sale</a></h3></div>",
     "<a class='kicker' href='/rivers'>Rivers</a>", "<a class='category' href='/tag/weir'>Weir</a>",
     f"<a class='category' href='/w'>{TITLE}</a>", "<a class='location' href='/rivers'>Rivers</a>"],
    ids=("two", "of a card", "a kicker", "a topic", "the headline", "another name"),
)  # fmt: skip
def test_other_links_above_the_headline_are_no_section(line):
    assert section_above(line) == ""


@pytest.mark.parametrize(
    ("way", "section"),
    [
        ("<div class='layout route'><a href='http://www.qinghe.example/'>青河网</a>&gt;&gt;<a href='http://jt.qinghe.example/'>交通</a></div>", "交通"),
        ("<div class='channel-path'><a href='https://news.qinghe.example/'>新闻中心</a>&gt;<a href='https://news.qinghe.example/jiaotong/'>交通</a></div>", "交通"),
        ("<div class='position'>您的位置：<a href='/'>首页</a> &gt; <a href='/jiaotong/'>交通</a> &gt; 正文</div>", "交通"),
        ("<div class='position'><a href='/a'>Rivers</a> and <a href='/b'>Mills</a></div>", ""),
        ("<div class='route'><a href='/a'>Rivers</a></div>", ""),
    ],
    ids=("two hosts", "one host", "a label", "no marks", "one link"),
)  # fmt: skip
def test_a_path_whose_links_are_parted_by_marks_tells_the_section(way, section):
    assert facts_of("", above=way).section == section


def section_at(url, line, *, below="", heading="h1"):
    markup = (
        f"<html lang='en'><head><title>{TITLE} - Valley Post</title></head><body><div id='root'><nav><a href='/rivers'>All rivers</a></nav>"
        f"<header>{line}<{heading}>{TITLE}</{heading}>{below}</header><div>{TEXT}</div></div></body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup, url=url)
    return read_html(page).facts.section


BELOW_RIVERS = "https://v.example/rivers/2023/weir-closes"


@pytest.mark.parametrize(
    "line",
    ["<a class='topic' href='/rivers'>Rivers</a>", "<a class='x' href='https://v.example/rivers/'>Rivers</a>",
     "<div class='topics'><a href='/rivers'>Rivers</a>|<a href='/tag/weirs'>Weirs</a></div>",
     "<a href='/valley'>Valley</a> <a href='/rivers'>Rivers</a>"],
)  # fmt: skip
def test_the_link_above_the_headline_that_the_address_lies_below_is_the_section(line):
    assert section_at(BELOW_RIVERS, line) == "Rivers"
    assert section_at("https://v.example/mills/weir-closes", line.replace("mills", "m")) == ""


def test_such_a_link_may_stand_beside_the_byline_in_one_header():
    below = "<p>Ann Roe</p> <a class='text' href='/rivers'>Rivers</a>"

    assert section_at(BELOW_RIVERS, "", below=below) == "Rivers"


@pytest.mark.parametrize(
    "line",
    ["<ul><li><a href='/rivers'>Rivers</a></li></ul>", "<a href='/rivers'>Rivers</a> <a href='/rivers/2023'>The year</a>",
     "<a href='https://other.example/rivers'>Rivers</a>", "<a href='/riv'>Rivers</a>", "<a href='/'>Home</a>",
     "<a href='/rivers/2023/weir-closes'>Rivers</a>", "<a href='/rivers'>News</a>"],
    ids=("a menu", "two", "another site", "part of a step", "home", "the page", "news"),
)  # fmt: skip
def test_other_links_by_the_headline_do_not_tell_a_section_by_the_address(line):
    assert section_at(BELOW_RIVERS, line) == ""


def test_a_category_stands_above_a_lesser_heading_where_that_prints_the_title():
    line = "<p class='category'><a href='/rivers'>Rivers</a></p>"

    assert section_at("", line, heading="h2") == "Rivers"
