"""What pages said while two were one, and what it is when they are two again."""

import pytest
from django.core.management import call_command

from articles import linking
from articles.curation import meanwhile
from articles.curation.decisions import ask_again, decide, undo_merge
from articles.curation.journal import StandsInTheWayError
from articles.curation.merging import merge_names
from articles.curation.merging_articles import merge_articles
from articles.models import (
    Alias,
    Article,
    ArticlePerson,
    ArticlePlace,
    MatchSuggestion,
    Outlet,
    Person,
    Place,
)
from articles.rereading import reread
from tests.factories import make_person
from tests.importing import imported, taken_back

pytestmark = pytest.mark.django_db

TEXT = "The ferry sails again on Monday, the owners said.\n\nIt cost {} crowns."


def page(number, *, day=4, **told):
    return {
        "title": f"Ferry {number} sails", "url": f"https://paper.example/{number}",
        "date": "2021-08-03", "captured": f"2021-08-{day:02d}",
        "text": TEXT.format(1000 * number + day), **told,
    }  # fmt: skip


def people(number, role="about"):
    links = ArticlePerson.objects.filter(article__url__endswith=f"/{number}", role=role)
    return sorted(links.values_list("person__name", flat=True))


@pytest.fixture
def merged(tmp_path):
    """Return a merge of one of two people into the other."""
    imported(tmp_path, page(1, people=["Ada Quill"]), page(2, people=["Bo Tell"]))
    gone, kept = Person.objects.order_by("name")
    return merge_names(gone, kept, by=None)


def test_what_was_imported_meanwhile_names_who_its_page_names(merged, tmp_path):
    later = [
        page(3, people=["Ada Quill"]),
        page(4, author="Ada Quill"),
        page(5, people=["Bo Tell"]),
    ]
    imported(tmp_path, *later, name="later.jsonl")
    assert people(3) == ["Bo Tell"]

    undo_merge(merged, by=None)

    assert (people(3), people(4, "author"), people(5)) == (
        ["Ada Quill"],
        ["Ada Quill"],
        ["Bo Tell"],
    )
    assert meanwhile.in_words(merged) == (
        "3 articles were read again, for the pages that came or went meanwhile."
    )
    assert not meanwhile.with_left()


def test_a_page_that_came_meanwhile_of_an_article_that_was_there(merged, tmp_path):
    imported(tmp_path, page(2, day=5, people=["Ada Quill"]), name="later.jsonl")

    undo_merge(merged, by=None)

    assert people(2) == ["Ada Quill", "Bo Tell"]


def test_it_tells_nothing_where_nothing_came_meanwhile(merged):
    undo_merge(merged, by=None)

    assert (people(1), people(2)) == (["Ada Quill"], ["Bo Tell"])
    assert meanwhile.in_words(merged) == ""


def test_very_many_follow_in_the_background(merged, tmp_path, monkeypatch):
    monkeypatch.setattr(meanwhile, "AT_ONCE", 2)
    later = [page(number, people=["Ada Quill"]) for number in range(3, 8)]
    imported(tmp_path, *later, name="later.jsonl")

    undo_merge(merged, by=None)

    assert people(7) == ["Bo Tell"]
    assert meanwhile.in_words(merged).endswith("meanwhile; 3 more are read in the background.")
    call_command("link_names")
    assert [people(number) for number in range(3, 8)] == [["Ada Quill"]] * 5
    assert not meanwhile.with_left()
    merged.refresh_from_db()
    assert meanwhile.in_words(merged).startswith("5 articles were read again")


def test_outlets_get_what_their_pages_say_and_the_hosts_they_have(tmp_path):
    first = page(1, outlet="Harbour Post"), page(2, outlet="Osk Times")
    imported(tmp_path, *[one | {"url": ""} for one in first])
    gone, kept = Outlet.objects.order_by("name")
    operation = merge_names(gone, kept, by=None)
    imported(tmp_path, page(3, outlet="Harbour Post"), name="later.jsonl")

    undo_merge(operation, by=None)

    assert str(Article.objects.get(url__endswith="/3").outlet) == "Harbour Post"
    hosts = Alias.objects.filter(kind=Alias.Kind.HOST)
    assert [str(alias.outlet) for alias in hosts] in ([], ["Harbour Post"])


def test_a_link_whose_page_was_taken_back_does_not_come_back(tmp_path):
    imported(tmp_path, page(1, people=["Ada Quill"]), page(2, people=["Bo Tell"]))
    second = imported(tmp_path, page(1, day=5, people=["Bo Tell"]), name="next.jsonl")
    gone, kept = Person.objects.order_by("name")
    operation = merge_names(gone, kept, by=None)
    taken_back(second)

    undo_merge(operation, by=None)

    assert people(1) == ["Ada Quill"]


def test_a_link_found_anew_is_no_obstacle(tmp_path):
    told = {"text": "The ferry to Osk sails again, they said in Denham.\n\nIt cost 40 crowns."}
    imported(tmp_path, page(2, places=["Denham", "Osk"]), page(1) | told)
    second = imported(tmp_path, page(1, day=5, places=["Denham"]), name="next.jsonl")
    operation = merge_names(
        Place.objects.get(name="Denham"), Place.objects.get(name="Osk"), by=None
    )
    linking.catch_up()
    taken_back(second)

    undo_merge(operation, by=None)
    linking.catch_up()

    links = ArticlePlace.objects.filter(article__url__endswith="/1").order_by("place__name")
    assert list(links.values_list("place__name", "origin")) == [
        ("Denham", "extraction"), ("Osk", "extraction"),
    ]  # fmt: skip


def test_names_that_nothing_prints_any_more_go(tmp_path):
    first = imported(tmp_path, page(1, people=["Ada Quill"]), page(2, people=["Bo Tell"]))
    operation = merge_names(*Person.objects.order_by("name"), by=None)
    taken_back(first)
    assert Person.objects.get().name == "Bo Tell"

    undo_merge(operation, by=None)

    assert not Person.objects.exists()


@pytest.mark.parametrize("most", [0, 10])
def test_who_was_taken_for_none_is_named_by_the_pages_of_meanwhile(tmp_path, monkeypatch, most):
    monkeypatch.setattr(meanwhile, "MOST_LOOKED_THROUGH", most)
    imported(tmp_path, page(1, author="Ada Quill", tags=["Ferry"]))
    asked = MatchSuggestion.objects.get(kind="person")
    decide(asked, "no", by=None)
    later = page(2, author="ADA QUILL and Bo Tell"), page(3, people=["Bo Tell"])
    imported(tmp_path, *later, name="later.jsonl")
    assert people(2, "author") == ["Bo Tell"]

    ask_again(asked, by=None)

    assert people(1, "author") == ["Ada Quill"]
    assert people(2, "author") == ["Ada Quill", "Bo Tell"]
    assert meanwhile.in_words(asked.merges.get()).startswith("2" if most == 0 else "1")


def test_an_address_that_is_anothers_now_is_named():
    gone, kept = make_person("John Smith"), make_person("Jon Smith")
    operation = merge_names(gone, kept, by=None)
    kept.refresh_from_db()
    kept.name = "John Smith"
    kept.save()

    with pytest.raises(StandsInTheWayError, match="“John Smith” has the address of “John Smith”"):
        undo_merge(operation, by=None)


def test_articles_that_were_one_have_their_own_names_though_their_pages_were_read_again(tmp_path):
    imported(tmp_path, page(1, people=["Ada Quill"]), page(2, people=["Bo Tell"]))
    kept, gone = Article.objects.order_by("pk")
    operation = merge_articles(gone, kept)
    reread(kept.pk, write=True)
    assert people(1) == ["Ada Quill", "Bo Tell"]

    undo_merge(operation, by=None)

    assert (people(1), people(2)) == (["Ada Quill"], ["Bo Tell"])
