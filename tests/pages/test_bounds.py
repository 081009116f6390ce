"""No record brings more names to the store than any article has, and says what it leaves out."""

import json

from articles.pages import bounds, parse_page
from articles.pages.bounds import MOST_NAMED, within_bounds
from articles.records import ArticleRecord, Facts, PersonNamed, RawPage, Teaser, TopicNamed


def read(**fields):
    told = {"title": "Ferry sails again", "text": "The ferry sails again today.", **fields}
    return parse_page(
        RawPage(origin="a.json", media_type="application/json", content=b"", fields=told)
    ).facts


def record_of(facts):
    page = RawPage(origin="a", media_type="text/plain", content=b"")
    return ArticleRecord(page=page, parser="plain", facts=facts, sources={})


def spelled(number):
    """A number in letters, which a name may have."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize()


def test_the_first_of_too_many_are_kept_and_the_rest_is_told():
    names = [f"Ann {spelled(n)} Roe" for n in range(MOST_NAMED + 30)]
    facts = read(people=names, tags=[f"tag {name}" for name in names], authors=names)
    assert [person.name for person in facts.people] == names[:MOST_NAMED]
    assert len(facts.tags) == len(facts.authors) == MOST_NAMED
    assert facts.warnings == (
        "the first 2,000 authors are kept, 30 and more are left out",
        "the first 2,000 people are kept, 30 and more are left out",
        "the first 2,000 tags are kept, 30 and more are left out",
    )


def test_what_a_page_of_html_states_past_the_bound_is_told_too():
    about = [f"Weir {n} of Denby" for n in range(MOST_NAMED + 30)]
    stated = json.dumps({"@type": "NewsArticle", "headline": "Weirs counted", "about": about})
    text = "<p>All weirs of the valley were counted on Tuesday, and none of them was whole.</p>" * 3
    html = f'<script type="application/ld+json">{stated}</script><h1>Weirs counted</h1>{text}'
    page = RawPage(origin="a.html", media_type="text/html", content=b"", text=html)

    facts = parse_page(page).facts

    assert facts.tags == tuple(about[:MOST_NAMED])
    assert "the first 2,000 tags are kept, 1 and more are left out" in facts.warnings


def test_hundreds_of_names_are_no_matter():
    names = [f"Ann {spelled(n)} Roe" for n in range(600)]
    facts = read(people=names, tags=names, authors=names, places=names)
    assert len(facts.authors) == len(facts.people) == len(facts.tags) == len(facts.places) == 600
    assert facts.warnings == ()


def test_every_list_has_its_bound(monkeypatch):
    monkeypatch.setattr(bounds, "_LISTS", dict.fromkeys(bounds._LISTS, 1))
    facts = Facts(
        authors=("Ann Roe", "Bob Lind"),
        people=(PersonNamed("Ann Roe"), PersonNamed("Bob Lind")),
        tags=("ferry", "Halden Board"),
        tag_kinds={"ferry": "keyword", "Halden Board": "organisation"},
        topics=(TopicNamed("Ferries"), TopicNamed("Weirs")),
        places=("Halden", "Norden"),
        teasers=(Teaser(position=1, headline="One"), Teaser(position=2, headline="Two")),
    )
    kept = within_bounds(record_of(facts)).facts
    for name in bounds._LISTS:
        assert getattr(kept, name) == getattr(facts, name)[:1]
    assert kept.tag_kinds == {"ferry": "keyword"}
    assert len(kept.warnings) == 6


def test_warnings_without_end_are_counted():
    record = record_of(Facts(headline="One", warnings=("a line is odd",) * 1_000))
    warnings = within_bounds(record).facts.warnings
    assert (len(warnings), warnings[-1]) == (101, "900 more warnings")


def test_a_record_within_its_bounds_is_the_same_object():
    record = record_of(Facts(headline="One", authors=("Ann Roe",)))
    assert within_bounds(record) is record


def test_a_headline_that_is_cut_where_it_is_stored_is_told():
    facts = read(title="Ferry " * 100)
    assert facts.warnings == ("a headline of 599 letters: the first 499 are kept",)
