"""Who reviewed, checked or edited a text wrote none of it; names that only a link to a writer's page tells are people."""

import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
    "<p>Until then they go by the ferry, which takes two at a time, and the ferryman has asked for help.</p>"
)


def authors_of(byline, *, head=""):
    text = (
        f"<html lang='en'><head><title>Weir bridge closes</title><meta property='og:site_name' content='Denby Herald'>{head}"
        f"</head><body><article><h1>Weir bridge closes</h1>{byline}{TEXT}</article></body></html>"
    )
    page = RawPage(origin="w.html", media_type="text/html", content=b"", text=text, url="https://denbyherald.example/a")  # fmt: skip
    return read_html(page).facts.authors


def stated(*names):
    people = [{"@type": "Person", "name": name} for name in names]
    node = {"@type": "NewsArticle", "headline": "Weir bridge closes", "author": people}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


ROLES = [
    "Reviewed by", "Reviewed by:", "Medically reviewed by", "Medically Reviewed By", "Fact checked by", "Fact-checked by",
    "Edited by", "Geprüft von", "Fachlich geprüft von", "Revisado por", "Vérifié par",
]  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "byline",
    ["<div class='byline'>By Ann Roe</div><div class='byline'>{} Io Dodds</div>",
     "<div class='byline'>By <a href='/author/ann-roe'>Ann Roe</a> {} <a href='/author/io-dodds'>Io Dodds</a></div>",
     "<div class='byline'><span>By <a href='/author/ann-roe'>Ann Roe</a></span><span>{} <a href='/author/io-dodds'>Io Dodds</a></span></div>",
     "<p class='author'>By Ann Roe. {} Io Dodds, MD</p>", "<p class='byline'>By Ann Roe {} Io Dodds</p>"],
)  # fmt: skip
def test_who_reviewed_checked_or_edited_is_no_author(role, byline):
    assert authors_of(byline.format(role)) == ("Ann Roe",)


@pytest.mark.parametrize("role", ROLES)
def test_so_it_is_where_authors_are_stated(role):
    assert authors_of("", head=stated("Ann Roe", f"{role} Io Dodds")) == ("Ann Roe",)


@pytest.mark.parametrize("role", ["Reviewed by", "Medically reviewed by", "Fact-checked by"])
def test_a_reviewer_alone_makes_no_author(role):
    link = "<a href='/author/io-dodds'>Io Dodds</a>"

    assert authors_of(f"<div class='byline'>{role} {link}</div>") == ()
    assert authors_of(f"<div class='reviewer'>{role} <a rel='author' href='/author/io-dodds'>Io Dodds</a></div>") == ()  # fmt: skip


@pytest.mark.parametrize("name", ["bell hooks", "danah boyd", "Emily News", "Mark Wire", "ann roe"])
@pytest.mark.parametrize(
    "byline",
    ["<div class='byline'>By <a href='/author/{slug}/'>{name}</a></div>", "<p>By <a rel='author' href='/author/{slug}'>{name}</a></p>",
     "<p>By <a href='https://denbyherald.example/authors/{slug}'>{name}</a></p>"],
)  # fmt: skip
def test_a_link_to_the_page_of_a_writer_of_this_name_makes_a_person(name, byline):
    slug = name.lower().replace(" ", "-")

    assert authors_of(byline.format(name=name, slug=slug)) == (name,)


@pytest.mark.parametrize(
    "name",
    ["denby herald", "Denby Herald", "web desk", "news desk", "guest author", "staff reporter", "Press Association", "our correspondent", "news team",
     "Herald Newsroom", "the editors", "Denby Press", "Valley News", "press release", "read more", "all articles"],
)  # fmt: skip
def test_a_link_to_the_page_of_a_house_or_a_desk_does_not(name):
    slug = name.lower().replace(" ", "-")
    found = authors_of(f"<div class='byline'>By <a href='/author/{slug}/'>{name}</a></div>")

    assert found in ((), ("Press Association",))


@pytest.mark.parametrize("name", ["bell hooks", "Jordan Press", "Mark Post", "Grace Times"])
def test_a_person_stated_as_one_is_one(name):
    assert authors_of("", head=stated(name)) == (name,)
