import time

import pytest

from articles.pages.html import read_html
from articles.pages.names_beside import site_words, without_names_beside
from articles.records import RawPage

KNOWN = site_words(("Weekly Grain", "Mail Grain", "Краевая газета", "穀物新聞"), ("穀物", "Рынок"))


@pytest.mark.parametrize(
    ("heading", "beside"),
    [
        ("小麦、また値上がり", "：穀物新聞"),
        ("小麦、また値上がり", "｜穀物新聞 北部のニュース"),
        ("小麦、また値上がり", "（共同便） - 穀物新聞"),
        ("小麥再漲", " - 穀物 - 穀物新聞電子報"),
        ("小麦再涨", "-谷物网"),
        ("小麦再涨", "_新闻频道_中部谷物网"),
        ("北部小麦价格今天再次上涨", "_财经_天天谷"),
        ("Wheat up", " | Daily Mail Grain"),
        ("Wheat up", " | Mail Grain Online | Prices"),
        ("Wheat up", " - Weekly Grain: Markets"),
        ("Хлеб дорожает", ": Рынок: Краевая газета"),
        ("Хлеб дорожает третий месяц подряд", ": Деньги: Степь"),
        ("Wheat: up again - and rye", " | Weekly Grain"),
        ("Grain “at its peak”", " | Weekly Grain"),
        ("Wheat is up once more", " - Weekly Grain - Latest prices, weather and all the news"),
        ("Wheat is up once more", " // Weekly Grain"),
        ("Wheat is up once more", " >> Weekly Grain"),
        ("Wheat is up once more", ", Weekly Grain"),
    ],
)
def test_names_behind_the_printed_heading_go(heading, beside):
    stated = heading.replace("“", '"').replace("”", '"')
    assert without_names_beside(stated + beside, heading, KNOWN) == stated


@pytest.mark.parametrize("before", ["Weekly Grain: ", "穀物新聞｜", "Local news | Weekly Grain | "])
def test_names_before_the_printed_heading_go(before):
    assert without_names_beside(f"{before}Wheat is up", "Wheat is up", KNOWN) == "Wheat is up"


@pytest.mark.parametrize(
    "before", ["[Weekly Grain] ", "【Weekly Grain】", "News - ", "News | 穀物 | "]
)
def test_names_on_both_sides_of_a_printed_line_go(before):
    behind = "" if "Weekly" in before else " - Weekly Grain"
    heading = "Wheat is up once more"
    assert without_names_beside(f"{before}{heading}{behind}", heading, KNOWN) == heading


@pytest.mark.parametrize(
    ("stated", "heading"),
    [
        ("News - Wheat is up once more - bread, too", "Wheat is up once more"),
        ("[Update] Wheat is up once more", "Wheat is up once more"),
        ("Wheat is up once more, Weekly Grain says", "Wheat is up once more"),
        ("Bread - Wheat is up once more - Weekly Grain", "Wheat is up once more"),
        ("News - Weekly Grain - Wheat is up once more", "News"),
        ("Grain war: trains stop in the east", "Grain war"),
        ("Grain war: trains stop in the east - Weekly Grain", "Grain war"),
        ("Grain: wheat is up", "wheat is up"),
        ("Wheat up on the northern coast: rye", "Wheat up on the northern coast"),
        ("Wheat is up again", "Wheat"),
        ("Wheat is up again in the north (1940-2020)", "Wheat is up again in the north"),
        ("Weekly Grain - Wheat is up", "Weekly Grain"),
        ("Wheat up - and what it means for bread and for the mills", "Wheat up"),
        ("小麦再涨——农民说不够", "小麦再涨"),
        ("小麦再涨：农民说不够", "小麦再涨"),
        ("Wheat is up | Weekly Grain", ""),
        ("Wheat is up | Weekly Grain", "Wheat is up | Weekly Grain"),
    ],
)
def test_a_headline_stays_whole_behind_a_kicker(stated, heading):
    assert without_names_beside(stated, heading, KNOWN) == stated


def test_a_page_is_called_as_its_heading_where_all_its_titles_add_the_site():
    title = "小麦、また値上がり：穀物新聞"
    page = (
        f'<html lang="ja"><head><title>{title}</title><meta property="og:title" content="{title}">'
        '<meta property="og:site_name" content="穀物新聞"></head><body>{}<p>小麦の値段。</p></body></html>'
    )
    for heading in ("<h1>小麦、また値上がり</h1>", ""):  # by its known name alone, too
        text = page.replace("{}", heading)
        raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
        assert read_html(raw).facts.headline == "小麦、また値上がり"


def test_many_separators_cost_nothing():
    start = time.process_time()
    for mark in (" - ", "：", "（", "-", " "):
        stated = "麦" + mark * 50_000 + "報"
        assert without_names_beside(stated, "麦", KNOWN) == stated
        stated = "麦" + mark * 90 + "報"
        without_names_beside(stated, "麦", KNOWN)
    assert time.process_time() - start < 0.5


WHOLE = (
    '<html lang="en"><head><title>{title}</title><meta property="og:title" content="{stated}">'
    '<meta property="og:site_name" content="Grain"></head><body><h1>{heading}</h1><p>It is out today.</p></body></html>'
)


@pytest.mark.parametrize(
    ("heading", "title", "headline"),
    [
        ("Grain: the book", "Grain: the book - Grain", "Grain: the book"),
        ("All change: Grain", "All change: Grain | Grain", "All change: Grain"),
        ("A strike – Grain", "Grain - A strike – Grain", "A strike – Grain"),
        ("Wheat is up | Grain", "Wheat is up | Grain", "Wheat is up"),
        ("Wheat is up - Grain", "Wheat is up - Grain", "Wheat is up"),
        ("Wheat is up - Grain", "Wheat is up", "Wheat is up"),
    ],
)
def test_a_name_of_the_site_in_the_heading_stays_where_the_title_adds_it_again(
    heading, title, headline
):
    text = WHOLE.format(heading=heading, title=title, stated=heading)
    raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)

    assert read_html(raw).facts.headline == headline


@pytest.mark.parametrize(
    ("heading", "headline"),
    [("Grain: the book", "Grain: the book"), ("Wheat is up | Grain", "Wheat is up")],
)
def test_a_name_of_the_site_stays_in_a_headline_that_every_place_prints(heading, headline):
    text = WHOLE.format(heading=heading, title=heading, stated=heading).replace(
        "</head>",
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{heading}"}}</script></head>',
    )
    raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)

    assert read_html(raw).facts.headline == headline


def test_a_main_heading_that_names_a_section_is_no_headline_beside_the_title():
    """Older pages have the section for their main heading, and print the headline in a lesser one."""
    text = (
        "<html><head><title>Wheat is up once more | Weekly Grain</title>"
        '<meta property="og:site_name" content="Weekly Grain"></head><body><h1>Local news</h1><main>'
        "<h2>Wheat is up once more</h2><p>The price of wheat rose for the third month.</p></main></body></html>"
    )
    raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    assert read_html(raw).facts.headline == "Wheat is up once more"
