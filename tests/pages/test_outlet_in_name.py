import json

import pytest

from articles.pages.authors import read_authors
from articles.pages.html import read_html
from articles.pages.outlet_in_name import without_outlet
from articles.records import RawPage

KEYS = {
    "valley weekly grain",
    "grain today",
    "harvest",
    "courrier des bles",
    "annroe",
    "dailysheaf",
}
TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
)


def authors_of(head, byline="", *, lang="en"):
    text = f'<html lang="{lang}"><head><title>Weir closes</title>{head}</head><body><article><h1>Weir closes</h1>{byline}{TEXT}</article></body></html>'
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return read_html(page).facts.authors


def ld(*names, publisher=""):
    people = [{"@type": "Person", "name": name} for name in names]
    owner = {"publisher": {"@type": "Organization", "name": publisher}} if publisher else {}
    said = {"@type": "NewsArticle", "headline": "Weir closes", "author": people, **owner}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Ann Roe Valley Weekly Grain", "Ann Roe"),
        ("ANN ROE Grain Today", "ANN ROE"),
        ("Ann van der Roe The Valley Weekly Grain", "Ann van der Roe"),
        ("ANN ROE Denby Star", "ANN ROE"),
        ("ANN ROE Denby Times-Post", "ANN ROE"),
        ("ANN ROE Times-Post", "ANN ROE"),
        ("ANN ROE Tribune", "ANN ROE"),
        ("Ann Roe Daily Sheaf", "Ann Roe"),
        ("Courrier des blés Ann ROE.", "Ann ROE"),
        ("Grain Today Ann Roe Jr.", "Ann Roe Jr."),
    ],
)
def test_an_outlet_run_into_a_name_goes(stated, name):
    assert without_outlet(stated, KEYS) == name


@pytest.mark.parametrize(
    "stated",
    ["Ann Roe Harvest", "Ann Roe Smith", "Harvest Ann Roe", "ANN MARIE von Post", "ANN ROE POST", "ANN ROE Post", "Ann Roe Star", "Valley Weekly Grain",
     "Ann Grain Today", "Kim Lund, Valley Weekly Grain", "Roe, Ann"],
)  # fmt: skip
def test_a_name_stays_whole(stated):
    assert without_outlet(stated, KEYS) == stated


def test_no_person_goes_with_the_outlet_beside_another_author():
    head = ld(
        "Kim Lund klund@grain.example", "Ann Roe Valley Sentinel", publisher="Valley Sentinel"
    )
    assert authors_of(head) == ("Kim Lund", "Ann Roe")


def test_a_reporter_is_who_is_named_behind_the_paper():
    assert authors_of(ld("晨光報 記者陳小華／北區即時報導"), lang="zh") == ("陳小華",)


def test_an_outlet_before_the_portal_is_no_author_where_somebody_is_printed():
    head = '<meta property="og:site_name" content="모음뉴스"><meta property="og:article:author" content="{} | 모음">'
    byline = '<em class="journalist_name">이서연 기자</em>'
    assert authors_of(head.format("새벽경제"), byline, lang="ko") == ("이서연",)
    assert authors_of(head.format("이서연"), byline, lang="ko") == ("이서연",)


def test_a_default_of_the_system_gives_way_to_the_person_marked_up():
    item = (
        '<div itemscope itemtype="https://schema.org/Article"><p itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<span itemprop="name">Ann Roe</span></p></div>'
    )
    assert authors_of('<meta name="author" content="Super User">', item) == ("Ann Roe",)


@pytest.mark.parametrize(
    "stated",
    ["নিজস্ব প্রতিবেদক", "নিজস্ব প্রতিবেদক, ঢাকা", "স্টাফ রিপোর্টার", "অনলাইন ডেস্ক", "ডেস্ক রিপোর্ট", "न्यूज डेस्क", "वेब डेस्क, नई दिल्ली",
     "हमारे संवाददाता", "ویب ڈیسک", "സ്വന്തം ലേഖകൻ", "న్యూస్ డెస్క్"],
)  # fmt: skip
def test_desks_and_roles_of_south_asia_are_nobody(stated):
    assert not read_authors([stated]).names
    assert authors_of("", f'<div class="author">{stated}</div>') == ()


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("রহিম উদ্দিন, নিজস্ব প্রতিবেদক", ("রহিম উদ্দিন",)),
        ("প্রতিবেদক: রহিম উদ্দিন", ("রহিম উদ্দিন",)),
        ("राम शर्मा", ("राम शर्मा",)),
    ],
)
def test_people_of_south_asia_stay(stated, names):
    assert read_authors([stated]).names == names
