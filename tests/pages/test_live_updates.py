"""Live updates: the posts that JSON-LD states of a live blog are its text where the page prints fewer of them."""

import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

INTRO = "Water from the hills reached the harbour of Oldport in the night, and more is to come before the morning."
POSTS = [
    ("Cellars at the harbour", "Firefighters at the harbour pumped out nine cellars before the morning, their chief said."),
    ("Road open again", "The coast road is open again for cars, while lorries must still take the way over the hill."),
    ("School stays shut", "The school at the mill stays shut until Monday, its head told parents, as its boiler is wet."),
    ("Ferry sails at noon", "The ferry sails again at noon, its captain said, and takes nobody but residents for the day."),
]  # fmt: skip
ALL = [line for post in POSTS for line in post]


def record_of(markup, posts=POSTS, **stated):
    updates = [
        {"@type": "BlogPosting", "headline": head, "articleBody": text} for head, text in posts
    ]
    node = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Floods live", "datePublished": "2021-05-03T10:00:00Z",
            "liveBlogUpdate": updates, **stated}  # fmt: skip
    head = (
        f"<title>Floods live</title><script type='application/ld+json'>{json.dumps(node)}</script>"
    )
    text = f"<html><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav><main><h1>Floods live</h1>{markup}</main></body></html>"
    return read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=text))


def printed(posts):
    return "".join(
        f"<article><time datetime='2021-05-03T10:00Z'>10:00</time><h2>{head}</h2><p>{text}</p></article>"
        for head, text in posts
    )


@pytest.mark.parametrize("markup", ["<div id='live'></div>", printed(POSTS[:1])])
def test_posts_that_the_page_does_not_print_are_taken_as_stated(markup):
    record = record_of(markup)

    assert list(record.facts.body) == ALL
    assert record.sources["body"].where == "JSON-LD liveBlogUpdate"


def test_a_live_blog_of_two_posts_stated_alone_is_read():
    assert list(record_of("<div id='live'></div>", POSTS[:2]).facts.body) == ALL[:4]


def test_the_opening_that_the_page_prints_stands_before_them():
    body = record_of(f"<p>{INTRO}</p><div class='live'>{printed(POSTS[:1])}</div>").facts.body

    assert list(body) == [INTRO, *ALL]


def test_posts_printed_in_paragraphs_and_stated_in_one_are_no_opening():
    parted = [(head, text.replace(", ", ".</p><p>Then ")) for head, text in POSTS[:2]]

    body = record_of(f"<p>{INTRO}</p><div class='live'>{printed(parted)}</div>").facts.body

    assert list(body) == [INTRO, *ALL]


def test_posts_that_the_page_prints_all_are_taken_as_printed():
    record = record_of(f"<p>{INTRO}</p>{printed(POSTS)}", POSTS[:3])

    assert list(record.facts.body) == [INTRO, *ALL]
    assert record.sources["body"].parser == "main_text"


def test_a_text_that_holds_the_posts_has_them_once():
    record = record_of("<div id='live'></div>", articleBody="\n\n".join(ALL))

    assert list(record.facts.body) == ALL
    assert not record.facts.cut


@pytest.mark.parametrize("updates", [None, "soon", 3, [3, None, "x"], {"headline": 4}, [[]]])
def test_updates_that_are_none_are_no_text(updates):
    body = record_of(
        f"<p>{INTRO}</p><p>{ALL[1]}</p><p>{ALL[3]}</p>", liveBlogUpdate=updates
    ).facts.body

    assert list(body) == [INTRO, ALL[1], ALL[3]]
