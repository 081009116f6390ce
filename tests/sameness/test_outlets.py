import pytest

from articles.curation.decisions import ask_again, decide, undo_merge
from articles.models import Alias, Article, MatchSuggestion, MergeOperation, Outlet, Story
from articles.sameness.outlets import compare_outlets
from articles.store import RecordStore
from tests.factories import make_article, make_outlet
from tests.store.records import make_record

pytestmark = pytest.mark.django_db

HOST = "gullradio.example"


def page(number, *, outlet="Gull Public Radio", host=HOST, **fields):
    return make_article(
        f"Ferry number {number} is late", outlet=outlet, url=f"https://{host}/{number}", **fields
    )


def known_by_host(name=HOST):
    outlet = make_outlet(name, needs_review=True)
    return make_article("Ferry number 1 is late", outlet=outlet, body=("Late.",)).outlet


def outlets_counted():
    return vars(Story.objects.with_counts().get())["outlets_held"]


def test_an_outlet_known_by_its_host_is_put_to_the_curators():
    host = known_by_host()
    named = page(1).outlet

    done = compare_outlets()

    assert (done.asked, done.sure) == (1, 0)
    asked = MatchSuggestion.objects.get()
    assert (asked.kind, asked.outlet, asked.other_outlet, asked.seen) == ("outlet", host, named, 1)
    assert asked.examples[0]["text"] == f"https://{HOST}/1"
    assert compare_outlets().asked == 0


def test_many_pages_that_say_the_same_make_two_rows_count_as_one_meanwhile():
    host = known_by_host()
    named = [page(number).outlet for number in range(1, 4)].pop()
    story = Story.objects.create(public_id="story1")
    for article in Article.objects.filter(headline="Ferry number 1 is late"):
        story.parts.create(article=article)

    assert outlets_counted() == 2
    assert compare_outlets().sure == 1

    host.refresh_from_db()
    assert host.taken_for == named
    assert outlets_counted() == 1
    decide(MatchSuggestion.objects.get(), "no", by=None)
    assert outlets_counted() == 2
    assert compare_outlets().sure == 0


def test_a_host_of_many_names_is_nobodys():
    host = known_by_host()
    for number, name in enumerate(("Gull Public Radio", "Thorn Weekly", "Harbour Post")):
        page(number, outlet=name)

    assert compare_outlets().asked == 0

    assert not MatchSuggestion.objects.exists()
    host.refresh_from_db()
    assert host.taken_for is None


def test_what_was_asked_is_withdrawn_when_others_turn_up_at_the_host():
    known_by_host()
    page(1)
    compare_outlets()
    page(2, outlet="Thorn Weekly")

    compare_outlets()

    assert not MatchSuggestion.objects.exists()


def test_copies_that_say_so_tell_nothing_of_their_host():
    known_by_host()
    page(1, copied_from="NewsBreak")

    assert compare_outlets().asked == 0


def test_only_the_hosts_of_some_articles_are_compared():
    known_by_host()
    known_by_host("thornpost.example")
    article = page(1)
    page(2, outlet="Thorn Post", host="thornpost.example")

    assert compare_outlets([article.pk]).asked == 1
    assert compare_outlets([]).asked == 0
    assert compare_outlets().asked == 1


def test_a_host_that_turns_out_to_be_shared_is_taken_from_its_first_outlet():
    url = "https://gathered.example/{}"
    records = [
        make_record(headline=f"Ferry {name}", outlet=name, outlet_host="gathered.example",
                    url=url.format(name), body=(f"{name} tells of it.",), content=name)
        for name in ("Aa", "Bb", "Cc")
    ]  # fmt: skip
    RecordStore().save(records)
    assert Alias.objects.filter(outlet__name="Aa").exists()

    assert compare_outlets().shared == ["gathered.example"]

    assert not Alias.objects.exists()
    again = make_record(headline="Ferry again", outlet="Aa", outlet_host="gathered.example",
                        url=url.format("again"), body=("Again.",), content="again")  # fmt: skip
    RecordStore().save([again])
    assert not Alias.objects.exists()


def test_a_page_that_names_no_outlet_is_the_shared_hosts_wherever_it_stood_in_the_dump():
    url = "https://gathered.example/{}"
    named = [("Aa", "Aa"), ("none", ""), ("curated", ""), ("Bb", "Bb"), ("Cc", "Cc")]
    records = [
        make_record(headline=f"Ferry {name}", outlet=outlet, outlet_host="gathered.example",
                    url=url.format(name), body=(f"{name} tells of it.",), content=name)
        for name, outlet in named
    ]  # fmt: skip
    RecordStore().save(records)
    curated = Article.objects.get(headline="Ferry curated")
    assert str(curated.outlet) == "Aa"
    curated.curated_fields = ["outlet"]
    curated.save()

    compare_outlets()

    outlets = dict(Article.objects.values_list("headline", "outlet__name"))
    assert outlets == {"Ferry Aa": "Aa", "Ferry none": "gathered.example", "Ferry curated": "Aa",
                       "Ferry Bb": "Bb", "Ferry Cc": "Cc"}  # fmt: skip
    curated.refresh_from_db()
    assert str(curated.printed_outlet) == "gathered.example"
    RecordStore().save(records)
    assert Outlet.objects.count() == 4
    assert compare_outlets().shared == []


def test_copies_under_many_names_show_that_their_host_is_no_outlets():
    outlet = make_outlet("Gull Public Radio")
    Alias.objects.create(outlet=outlet, name=HOST, kind="host", origin="page")
    for number, name in enumerate(("Gull Public Radio", "Thorn Weekly", "Harbour Post")):
        page(number, outlet=name, copied_from="NewsBreak")

    assert compare_outlets().shared == [HOST]


def test_a_host_that_a_curator_gave_is_left_alone():
    outlet = make_outlet("Gull Public Radio")
    Alias.objects.create(outlet=outlet, name=HOST, kind="host")
    for number in range(3):
        page(number, outlet="Thorn Weekly")

    assert compare_outlets().shared == []


def test_yes_makes_them_one_and_with_it_what_both_have():
    host = known_by_host()
    held = make_article("Ferry number 7 is late", outlet=host, url=f"https://{HOST}/7")
    twin = page(7)
    compare_outlets()

    decide(MatchSuggestion.objects.get(), "yes", by=None)

    outlet = Outlet.objects.get()
    assert outlet.name == "Gull Public Radio"
    assert set(Article.objects.filter(pk__in=[held.pk, twin.pk])) == {held}
    record = make_record(outlet="", outlet_host=HOST, url=f"https://{HOST}/8", content="8")
    RecordStore().save([record])
    assert Article.objects.get(url=f"https://{HOST}/8").outlet == outlet


def test_asked_again_they_are_two_and_so_are_the_articles_that_both_had():
    host = known_by_host()
    make_article("Ferry number 7 is late", outlet=host, url=f"https://{HOST}/7")
    page(7)
    page(1)
    compare_outlets()
    suggestion = MatchSuggestion.objects.get()
    decide(suggestion, "yes", by=None)
    assert (Outlet.objects.count(), Article.objects.count()) == (1, 3)

    ask_again(suggestion, by=None)

    assert set(Outlet.objects.values_list("name", flat=True)) == {HOST, "Gull Public Radio"}
    suggestion.refresh_from_db()
    assert (suggestion.decision, suggestion.outlet) == ("", host)
    assert Article.objects.filter(outlet=host).count() == 2
    assert Article.objects.count() == 4
    assert MatchSuggestion.objects.undecided().get() == suggestion


def test_articles_that_are_two_after_all_leave_their_outlet_one():
    host = known_by_host()
    make_article("Ferry number 7 is late", outlet=host, url=f"https://{HOST}/7")
    page(7)
    compare_outlets()
    decide(MatchSuggestion.objects.get(), "yes", by=None)

    undo_merge(MergeOperation.objects.filter(kind="article")[0], by=None)

    assert Outlet.objects.count() == 1
    assert set(MatchSuggestion.objects.values_list("kind", "decision")) == {
        ("outlet", "yes"), ("article", "no"),
    }  # fmt: skip


def test_an_outlet_that_is_gone_cannot_be_one_with_another():
    gone = MatchSuggestion.objects.create(kind="outlet", key="1-2", name=HOST)

    with pytest.raises(ValueError, match="no two outlets"):
        decide(gone, "yes", by=None)
