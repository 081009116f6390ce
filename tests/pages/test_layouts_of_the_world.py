"""Invented pages in the layouts of content systems that are not in the golden pairs, one a case."""

import datetime as dt
import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

BODY = (
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
TITLE = "Weir bridge closes to lorries again"


def facts_of(head, *, above="", below="", text=TEXT, title=TITLE, html='lang="en"', url=""):
    markup = (
        f"<!doctype html><html {html}><head><title>{title}</title>{head}</head><body><main><article>"
        f"<h1>{TITLE}</h1>{above}<div class='body'>{text}</div></article></main>{below}</body></html>"
    )
    page = RawPage(
        origin="page.html", media_type="text/html", content=b"", text=markup, url=url,
        captured_at=dt.date(2023, 1, 1),
    )  # fmt: skip
    return read_html(page).facts


def ld(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def meta(name, content):
    return f'<meta name="{name}" content="{content}">'


def prop(name, content):
    return f'<meta property="{name}" content="{content}">'


def news(**said):
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **said}


YOAST = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Article", "@id": "https://v.example/weir#article", "headline": TITLE,
         "author": {"@id": "https://v.example/#/person/1"}, "publisher": {"@id": "https://v.example/#org"},
         "datePublished": "2021-05-03T10:30:00+02:00", "articleSection": ["Valley", "News"],
         "keywords": ["Weirs", "Lorries"], "image": {"@id": "https://v.example/weir#primaryimage"}},
        {"@type": "WebPage", "@id": "https://v.example/weir", "name": f"{TITLE} - Valley Post"},
        {"@type": "ImageObject", "@id": "https://v.example/weir#primaryimage", "url": "https://v.example/w.jpg",
         "caption": "The bridge at dusk"},
        {"@type": "Organization", "@id": "https://v.example/#org", "name": "Valley Post"},
        {"@type": "Person", "@id": "https://v.example/#/person/1", "name": "Ann Roe"},
    ],
}  # fmt: skip


def test_yoast_keeps_people_outlet_and_picture_under_ids():
    facts = facts_of(ld(YOAST), title=f"{TITLE} - Valley Post")

    assert (facts.headline, facts.authors, facts.outlet) == (TITLE, ("Ann Roe",), "Valley Post")
    assert (facts.section, facts.tags) == ("Valley", ("Weirs", "Lorries"))
    assert facts.published.at == dt.datetime(2021, 5, 3, 8, 30, tzinfo=dt.UTC)
    assert (facts.image_url, facts.image_caption) == (
        "https://v.example/w.jpg",
        "The bridge at dusk",
    )
    assert facts.body == BODY


@pytest.mark.parametrize(
    "text",
    ['{"@type":"NewsArticle","headline":"%s","author":{"name":"Ann Roe",},}',
     '/* stated */ {"@type":"NewsArticle","headline":"%s","author":"Ann Roe"}',
     '//<![CDATA[\n{"@type":"NewsArticle","headline":"%s","author":"Ann Roe"}\n//]]>',
     '<!-- {"@type":"NewsArticle","headline":"%s","author":"Ann Roe"} -->',
     '{"@type":"NewsArticle","headline":"%s","description":"two\nlines\tand \\a slash","author":"Ann Roe"}',
     '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;%s&quot;,&quot;author&quot;:&quot;Ann Roe&quot;}',
     '{"@type":"NewsArticle","headline":"%s","description":"the "old" bridge","author":"Ann Roe"}',
     '{"@type":["NewsArticle","Article"],"headline":"%s","author":[{"@type":"Person","name":["Ann Roe"]}]};',
     '[[{"@type":"http://schema.org/ReportageNewsArticle","name":"%s","creator":["Ann Roe"]}]]',
     '{"@type":"NewsArticle","headline":"%s","author":{"@type":"Person","givenName":"Ann","familyName":"Roe"}}',
     '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"%s","author":{"name":"By Ann Roe"}}}'],
)  # fmt: skip
def test_broken_and_odd_json_ld_gives_its_author(text):
    facts = facts_of(ld(text % TITLE))

    assert (facts.headline, facts.authors) == (TITLE, ("Ann Roe",))


def test_related_articles_of_a_page_are_not_the_article():
    related = [
        news(headline=f"Other {n}", url=f"https://v.example/{n}", author="Io Dodds")
        for n in range(3)
    ]

    facts = facts_of(
        ld([*related, news(url="https://v.example/weir", author="Ann Roe")]),
        url="https://v.example/weir",
    )

    assert (facts.headline, facts.authors) == (TITLE, ("Ann Roe",))


AUTHORS = [
    ("Ann Roe and Io Dodds, Staff", ("Ann Roe", "Io Dodds")),
    ("Ann Roe | Reuters", ("Ann Roe",)),
    ("Redacción", ()),
    ("Valley Post", ()),
    ("Ann Roe, ann@v.example", ("Ann Roe",)),
    ("Ann Roe (@annroe)", ("Ann Roe",)),
    ("Ann Roe, Political Editor; Io Dodds, Reporter", ("Ann Roe", "Io Dodds")),
    ("von Hanna Grube, dpa", ("Hanna Grube",)),
    ("Dr. Ann Roe", ("Dr. Ann Roe",)),
]


@pytest.mark.parametrize(("stated", "names"), AUTHORS)
@pytest.mark.parametrize("place", ["json_ld", "meta", "byline"])
def test_authors_are_people_wherever_they_are_stated(stated, names, place):
    site = prop("og:site_name", "Valley Post")
    if place == "json_ld":
        facts = facts_of(site + ld(news(author=stated)))
    elif place == "meta":
        facts = facts_of(site + meta("author", stated))
    else:
        facts = facts_of(site, above=f'<div class="byline">{stated}</div>')

    assert tuple(name.removeprefix("Dr. ") for name in facts.authors) == tuple(
        name.removeprefix("Dr. ") for name in names
    )


@pytest.mark.parametrize(
    "head",
    [meta("parsely-author", "Ann Roe"), meta("sailthru.author", "Ann Roe"), meta("dc.creator", "Roe, Ann"),
     meta("cXenseParse:author", "Ann Roe"), meta("byl", "By Ann Roe"), prop("article:author", "Ann Roe"),
     prop("article:author", "https://face.example/annroe") + meta("author", "Ann Roe")],
)  # fmt: skip
def test_older_meta_elements_name_the_author(head):
    assert facts_of(head).authors == ("Ann Roe",)


def test_one_element_may_hold_what_is_known_of_the_page_as_an_object():
    stated = '{"author": "Ann Roe", "pub_date": "2021-05-03T10:30:00Z", "section": "Valley", "tags": ["Weirs", "Lorries"]}'

    facts = facts_of(f"<meta name='parsely-page' content='{stated}'>")

    assert (facts.authors, facts.section, facts.tags) == (
        ("Ann Roe",),
        "Valley",
        ("Weirs", "Lorries"),
    )
    assert facts.published.at == dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="articleSection" content="Valley">',
        '<meta itemprop="articleSection" content="Valley">',
    ],
)
def test_the_section_may_be_called_as_in_json_ld(head):
    assert facts_of(head).section == "Valley"


@pytest.mark.parametrize(
    ("head", "tags"),
    [(ld(news(keywords="Weirs, Lorries")), ("Weirs", "Lorries")), (ld(news(keywords=["Weirs,Lorries"])), ("Weirs", "Lorries")),
     (ld(news(keywords='["Weirs", "Lorries"]')), ("Weirs", "Lorries")), (ld(news(keywords=[["Weirs"], ["Lorries"]])), ("Weirs", "Lorries")),
     (meta("keywords", "[&quot;Weirs&quot;, &quot;Lorries&quot;]"), ("Weirs", "Lorries")),
     (ld(news(keywords=["tag:Weirs", "category:Lorries", "type:article"])), ("Weirs", "Lorries")),
     (ld(news(keywords=[{"@type": "DefinedTerm", "name": "Weirs"}, {"name": "Lorries"}])), ("Weirs", "Lorries")),
     (meta("news_keywords", "Weirs; Lorries"), ("Weirs", "Lorries")),
     (prop("article:tag", "Weirs") + prop("article:tag", "Lorries"), ("Weirs", "Lorries")),
     (meta("parsely-tags", "Weirs,Lorries"), ("Weirs", "Lorries")), (meta("sailthru.tags", "Weirs,Lorries"), ("Weirs", "Lorries")),
     (meta("keywords", "堰、トラック"), ("堰", "トラック")), (meta("keywords", "سد، طاحونة"), ("سد", "طاحونة"))],
)  # fmt: skip
def test_tags_are_read_from_every_place(head, tags):
    assert facts_of(head).tags == tags


@pytest.mark.parametrize(
    "title",
    [f"{TITLE} | Valley Post", f"{TITLE} - Valley Post", f"{TITLE} – Valley | Valley Post", f"Valley Post: {TITLE}",
     f"{TITLE} :: Valley Post", f"{TITLE} » Valley Post", f"{TITLE} • Valley Post", TITLE],
)  # fmt: skip
def test_the_headline_is_without_the_name_of_the_site(title):
    facts = facts_of(prop("og:site_name", "Valley Post") + prop("og:title", title), title=title)

    assert facts.headline == TITLE


@pytest.mark.parametrize(
    ("head", "at"),
    [(ld(news(datePublished="2021-05-03T10:30:00Z", dateModified="2021-05-04T10:30:00Z")), dt.date(2021, 5, 3)),
     (ld(news(datePublished="2021-05-03T10:30:00")), dt.date(2021, 5, 3)),
     (ld(news(datePublished="1970-01-01T00:00:00Z")) + prop("article:published_time", "2021-05-03T10:30:00Z"), dt.date(2021, 5, 3)),
     (ld(news(datePublished="2099-05-03T10:30:00Z")) + prop("article:published_time", "2021-05-03T10:30:00Z"), dt.date(2021, 5, 3)),
     (meta("dcterms.created", "2021-05-03"), dt.date(2021, 5, 3)), (meta("parsely-pub-date", "2021-05-03T10:30:00Z"), dt.date(2021, 5, 3)),
     (meta("cXenseParse:recs:publishtime", "2021-05-03T10:30:00+00:00"), dt.date(2021, 5, 3)),
     (meta("citation_publication_date", "2021/05/03"), dt.date(2021, 5, 3)),
     (meta("date", "Mon May 03 2021 10:00:00 GMT-0400 (Eastern Daylight Time)"), dt.date(2021, 5, 3))],
)  # fmt: skip
def test_the_day_of_publication_is_the_believable_one(head, at):
    found = facts_of(head).published.at

    assert (found.date() if isinstance(found, dt.datetime) else found) == at


def test_a_day_in_the_address_is_taken_where_the_page_names_none():
    facts = facts_of("", url="https://v.example/2021/05/03/weir-bridge.html")

    assert (facts.published.at, facts.published.basis) == (dt.date(2021, 5, 3), "inferred")


@pytest.mark.parametrize(
    ("above", "authors"),
    [('<p class="autor">Von Hanna Grube</p><time>3. Mai 2021, 10:30 Uhr</time>', ("Hanna Grube",)),
     ('<span class="auteur">Par Léa Morin</span><time>3 mai 2021 à 10h30</time>', ("Léa Morin",)),
     ('<div class="firma">Por Ana Ruiz</div><time>Publicado el 3 de mayo de 2021</time>', ("Ana Ruiz",)),
     ('<div class="author"><a href="/author/1">Иван Лугов</a></div><time>3 мая 2021, 10:30</time>', ("Иван Лугов",)),
     ('<div class="yazar">Ayşe Köprü</div><time>3 Mayıs 2021 10:30</time>', ("Ayşe Köprü",)),
     ('<div class="author-name">بقلم سالم النهري</div><time>٣ مايو 2021</time>', ("سالم النهري",)),
     ('<div class="author">記者王小明／台北報導</div><time>2021年5月3日</time>', ("王小明",)),
     ('<div class="byline">홍길동 기자 hong@ilbo.example</div><time>2021.05.03 10:30</time>', ("홍길동",)),
     ('<span class="author">山田 太郎</span><time>2021年5月3日 10時30分</time>', ("山田 太郎",)),
     ('<p class="author">Γράφει ο Νίκος Ποταμός</p><time>3 Μαΐου 2021</time>', ("Νίκος Ποταμός",)),
     ('<p class="author">Nguyễn Văn Sông</p><time>ngày 3 tháng 5 năm 2021</time>', ("Nguyễn Văn Sông",)),
     ('<p class="author">สมชาย ใจดี</p><time>3 พฤษภาคม 2564</time>', ("สมชาย ใจดี",)),
     ('<p class="author">رضا رودی</p><time>۱۳ اردیبهشت ۱۴۰۰</time>', ("رضا رودی",)),
     ('<p class="author">रवि नदी</p><time>3 मई 2021</time>', ("रवि नदी",)),
     ('<p class="penulis">Budi Sungai</p><time>3 Mei 2021, 10:30 WIB</time>', ("Budi Sungai",))],
)  # fmt: skip
def test_pages_of_other_countries_say_who_and_when_in_their_own_words(above, authors):
    facts = facts_of("", above=above)
    at = facts.published.at

    assert facts.authors == authors
    assert (at.date() if isinstance(at, dt.datetime) else at) == dt.date(2021, 5, 3)
