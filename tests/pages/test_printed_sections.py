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
     "<a class='article__header__category' href='/rivers'>Rivers</a>", "<p class='rubrik'><a href='/rivers'>Rivers</a></p>"],
)  # fmt: skip
def test_the_one_category_above_the_headline_is_the_section(line):
    assert section_above(line) == "Rivers"


def test_a_category_called_news_is_one_and_a_home_page_is_none():
    assert section_above("<a class='category' href='/category/news'>News</a>") == "News"
    assert section_above("<a class='category' href='/'>Home</a>") == ""


@pytest.mark.parametrize(
    "line",
    ["<div class='cats'><a href='/category/rivers'>Rivers</a> <a href='/category/mills'>Mills</a></div>",
     "<a class='kicker' href='/rivers'>Rivers</a>", "<a class='category' href='/tag/weir'>Weir</a>",
     f"<a class='category' href='/w'>{TITLE}</a>", "<a class='location' href='/rivers'>Rivers</a>"],
    ids=("two", "a kicker", "a topic", "the headline", "another name"),
)  # fmt: skip
def test_other_links_above_the_headline_are_no_section(line):
    assert section_above(line) == ""
