"""What was decided of two articles or outlets when the import that made them is taken back and made again."""

import pytest
from django.core.management import call_command

from articles.curation.decisions import ask_again, decide
from articles.grouping.batches import group_all
from articles.models import Article, MatchSuggestion, Outlet, StoryPart
from tests.factories import make_outlet
from tests.grouping.texts import REPORT
from tests.importing import ONE, imported, taken_back

pytestmark = pytest.mark.django_db

TWO = [
    ONE | {"url": f"https://{name}.example/strike", "source": f"The {name} Post", "text": text}
    for name, text in (("gull", "\n\n".join(REPORT)), ("tern", "It sailed again."))
]


@pytest.fixture
def asked(tmp_path):
    """Return an import of two articles, and a question about them."""
    run = imported(tmp_path, *TWO)
    one, other = Article.objects.order_by("pk")
    suggestion = MatchSuggestion.objects.create(
        kind="story", key=f"{one.pk}-{other.pk}", article=one, other=other,
        examples=[{"article": other.pk, "paragraph": 1, "text": "It sailed again."}],
    )  # fmt: skip
    return run, suggestion


@pytest.mark.parametrize(("decision", "together"), [("yes", 2), ("no", 0)])
def test_a_decision_holds_again(asked, tmp_path, decision, together):
    run, suggestion = asked
    decide(suggestion, decision, by=None)

    taken_back(run)

    suggestion.refresh_from_db()
    assert (suggestion.article, suggestion.other) == (None, None)
    assert not MatchSuggestion.objects.undecided().filter(kind="story").exists()
    call_command("verify")
    imported(tmp_path, *TWO)
    one, other = Article.objects.order_by("pk")
    suggestion.refresh_from_db()
    assert (suggestion.article, suggestion.other) == (one, other)
    assert (suggestion.key, suggestion.decision) == (f"{one.pk}-{other.pk}", decision)
    assert suggestion.examples == [
        {"article": other.pk, "paragraph": 1, "text": "It sailed again."}
    ]
    assert StoryPart.objects.filter(by_curator=True).count() == together
    call_command("verify")
    group_all(anew=True)
    assert StoryPart.objects.count() == together


def test_it_waits_for_both(asked, tmp_path):
    run, suggestion = asked
    decide(suggestion, "no", by=None)
    taken_back(run)

    imported(tmp_path, TWO[0])

    suggestion.refresh_from_db()
    assert suggestion.article is None
    imported(tmp_path, *TWO)
    suggestion.refresh_from_db()
    assert {suggestion.article, suggestion.other} == set(Article.objects.all())


def test_what_nobody_decided_goes(asked):
    run, suggestion = asked

    taken_back(run)

    assert not MatchSuggestion.objects.filter(pk=suggestion.pk).exists()


def test_a_decision_undone_meanwhile_is_asked_again_when_both_are_back(asked, tmp_path):
    run, suggestion = asked
    decide(suggestion, "no", by=None)
    taken_back(run)
    suggestion.refresh_from_db()

    ask_again(suggestion, by=None)

    assert not MatchSuggestion.objects.undecided().filter(kind="story").exists()
    imported(tmp_path, *TWO)
    assert MatchSuggestion.objects.undecided().get(kind="story") == suggestion


def test_two_outlets_are_two_still(tmp_path):
    run = imported(tmp_path, *TWO)
    host = make_outlet("gull.example", needs_review=True)
    named = Outlet.objects.get(name="The gull Post")
    suggestion = MatchSuggestion.objects.create(
        kind="outlet", key=f"{named.pk}-{host.pk}", outlet=host, other_outlet=named,
        decision="no",
    )  # fmt: skip

    taken_back(run)

    suggestion.refresh_from_db()
    assert suggestion.outlet is None
    imported(tmp_path, *TWO)
    suggestion.refresh_from_db()
    named = Outlet.objects.get(name="The gull Post")
    assert (suggestion.outlet, suggestion.other_outlet) == (host, named)
    assert suggestion.key == f"{host.pk}-{named.pk}"
