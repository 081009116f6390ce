import pytest

from articles import index
from articles.curation.decisions import ask_again, undo_merge
from articles.curation.journal import StandsInTheWayError
from articles.curation.merging import merge_names
from articles.errors import ArchiveError
from articles.models import (
    Alias,
    Article,
    ArticleOutlet,
    ArticlePerson,
    MatchSuggestion,
    MergeOperation,
    Outlet,
    Person,
    Place,
)
from articles.models.naming import FormerSlug
from tests.factories import link_person, make_article, make_outlet, make_person, make_place

pytestmark = pytest.mark.django_db


def everything():
    """Return all rows but for what every change moves on."""
    moving = ("revision", "indexed_revision", "named_revision", "indexed_at", "sought")
    return {
        model: sorted(
            tuple((name, str(value)) for name, value in row.items() if name not in moving)
            for row in model.objects.values()
        )
        for model in (Outlet, Person, Alias, Article, ArticlePerson, ArticleOutlet, FormerSlug)
    }


@pytest.fixture
def radio(db):
    """Return an outlet known by its host, with an article, and the same by name."""
    host = make_outlet("gullradio.example", home_page="https://gullradio.example", about="Radio")
    named = make_outlet("Gull Public Radio", about="The radio of Gull.")
    make_article("Ferry is late", outlet=host)
    naming = make_article("Pier sold", outlet=named)
    ArticleOutlet.objects.create(article=naming, outlet=host)
    return host, named


def test_all_that_leads_to_one_leads_to_the_other(radio):
    host, named = radio

    merge_names(host, named, by=None)

    assert Article.objects.filter(outlet=named).count() == 2
    assert Article.objects.filter(printed_outlet=named).count() == 2
    assert ArticleOutlet.objects.get().outlet == named
    assert not Outlet.objects.filter(pk=host.pk).exists()
    assert Outlet.objects.at(host.slug) == named
    assert Alias.objects.get().kind == Alias.Kind.HOST
    named.refresh_from_db()
    assert (named.home_page, named.about) == ("https://gullradio.example", "The radio of Gull.")


def test_undoing_it_leaves_no_trace(radio):
    host, named = radio
    before = everything()

    operation = merge_names(host, named, by=None)
    undo_merge(operation, by=None)

    assert everything() == before
    assert MatchSuggestion.objects.get().decision == "no"
    with pytest.raises(ArchiveError, match="undone already"):
        undo_merge(operation, by=None)


def test_it_is_not_undone_over_later_changes(radio):
    host, named = radio
    operation = merge_names(host, named, by=None)
    other = make_outlet("Third")
    Article.objects.filter(headline="Ferry is late").update(outlet=other)

    with pytest.raises(StandsInTheWayError, match="Ferry is late"):
        undo_merge(operation, by=None)

    assert not Outlet.objects.filter(pk=host.pk).exists()
    operation.refresh_from_db()
    assert operation.undone_at is None


def test_what_is_gone_since_is_left_out_when_it_is_undone(radio):
    host, named = radio
    operation = merge_names(host, named, by=None)
    Article.objects.filter(headline="Ferry is late").delete()

    undo_merge(operation, by=None)

    assert Outlet.objects.filter(pk=host.pk).exists()


def test_of_two_links_the_better_one_stays():
    one, other = make_person("Ana Ruiz"), make_person("Ana M. Ruiz")
    article, rejected = make_article(), make_article()
    link_person(article, "Ana Ruiz", role="mentioned", origin="extraction")
    link_person(article, "Ana M. Ruiz", role="mentioned", origin="page")
    link_person(rejected, "Ana Ruiz", state="rejected")
    link_person(rejected, "Ana M. Ruiz", origin="curator")
    before = everything()

    operation = merge_names(other, one, by=None)

    links = ArticlePerson.objects.order_by("article_id").values_list("person", "origin", "state")
    assert list(links) == [(one.pk, "page", "accepted"), (one.pk, "page", "rejected")]
    assert one.aliases.get().name == "Ana M. Ruiz"
    undo_merge(operation, by=None)
    assert everything() == before


def test_a_place_that_lies_in_what_goes_lies_in_what_stays():
    gone, kept = make_place("Norlands"), make_place("Norland")
    inner = make_place("Quay", parent=gone)
    Place.objects.filter(pk=kept.pk).update(parent=gone)

    merge_names(gone, kept, by=None)

    inner.refresh_from_db()
    kept.refresh_from_db()
    assert (inner.parent, kept.parent) == (kept, None)


def test_only_two_of_a_kind_can_be_one():
    outlet = make_outlet()
    for other in (outlet, make_person()):
        with pytest.raises(ArchiveError, match="two different things of one kind"):
            merge_names(outlet, other, by=None)


def test_what_was_decided_of_what_goes_holds_for_what_stays(radio):
    host, named = radio
    third, fourth = make_outlet("Third"), make_outlet("Fourth")
    for other, decision in ((third, "no"), (fourth, ""), (named, "no")):
        first, second = sorted((host.pk, other.pk))
        MatchSuggestion.objects.create(
            kind="outlet", key=f"{first}-{second}", outlet_id=first, other_outlet_id=second,
            decision=decision,
        )  # fmt: skip

    merge_names(host, named, by=None)

    kept = MatchSuggestion.objects.get()
    assert kept.key == f"{named.pk}-{third.pk}"
    assert (kept.outlet, kept.other_outlet) == (named, third)


def test_the_search_follows(radio, django_capture_on_commit_callbacks):
    host, named = radio
    index.catch_up()

    merge_names(host, named, by=None)
    index.catch_up()

    assert Article.objects.stale().count() == 0
    assert MergeOperation.objects.get().kept == named.pk


def test_what_nobody_decided_is_not_asked_again():
    one = MatchSuggestion.objects.create(kind="outlet", key="1-2")

    with pytest.raises(ArchiveError, match="nobody has decided"):
        ask_again(one, by=None)


def test_what_was_renamed_and_renamed_back_can_go_into_another():
    gone, kept = make_person("Ada Quill"), make_person("Bo Tell")
    for name in ("Adelheid Marsh", "Ada Quill"):
        gone.name = name
        gone.save()
    before = everything()

    operation = merge_names(gone, kept, by=None)

    assert {Person.objects.at(slug) for slug in ("ada-quill", "adelheid-marsh")} == {kept}
    undo_merge(operation, by=None)
    assert everything() == before
