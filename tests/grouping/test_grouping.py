import pytest
from django.core.management import call_command

from articles.copies.judging import judge
from articles.copies.printed import Printed
from articles.grouping.batches import group, group_all
from articles.models import Article, MatchSuggestion, Signature, SignatureBand, Story, StoryPart
from tests.factories import make_article, make_outlet
from tests.factories import moment as moment_of
from tests.grouping.texts import (
    BACKGROUND,
    DRAW,
    END,
    FARES,
    FOLLOWING,
    LEAD,
    MIDDLE,
    OWN,
    REPORT,
)

pytestmark = pytest.mark.django_db


def in_stories():
    """Return the headlines of each story, its first article first."""
    return [[part.article.headline for part in story.parts.in_order()]
            for story in Story.objects.order_by("pk")]  # fmt: skip


def grouped(*articles):
    group([article.pk for article in articles])
    return in_stories()


def test_copies_in_three_outlets_are_one_story_and_the_earliest_is_first():
    late = make_article("Islands cut off as ferry crews walk out", body=REPORT, outlet="Marlow Tide",
                        published="2021-03-02")  # fmt: skip
    cut = make_article("Ferry strike in Port Osk", body=REPORT[:2], outlet="Redfern Ledger",
                       published="2021-03-03")  # fmt: skip
    early = make_article("Ferry crews walk out", body=REPORT, outlet="Nine North",
                         published="2021-03-01")  # fmt: skip

    assert grouped(late, cut, early) == [[early.headline, late.headline, cut.headline]]


def test_the_agencys_own_report_is_first_whenever_it_was_published():
    copy = make_article("Ferry crews walk out", body=REPORT, outlet="Nine North",
                        published="2021-03-01", wire_agency="Reuters")  # fmt: skip
    wire = make_article("Crews leave their ferries", body=REPORT, outlet="Reuters",
                        published="2021-03-02")  # fmt: skip

    assert grouped(copy, wire) == [[wire.headline, copy.headline]]


def first_of(*articles):
    group([article.pk for article in articles])
    return StoryPart.objects.get(part=StoryPart.Part.FIRST).article.headline


def test_the_earliest_is_first_though_it_credits_the_agency_and_a_later_cut_does_not():
    cut = make_article("Ferry strike in Port Osk", body=REPORT[:3], outlet="Redfern Ledger",
                       published="2021-03-01T22:00", precision="second")  # fmt: skip
    wire = make_article("Ferry crews walk out", body=REPORT, wire_agency="Reuters",
                        published="2021-03-01T06:00", precision="second")  # fmt: skip

    assert first_of(cut, wire) == wire.headline


def test_the_earliest_is_first_though_who_credits_the_agency_printed_it_later_that_day():
    own = make_article("Ferry crews walk out", body=REPORT, outlet="Nine North",
                       published="2021-03-01T06:00", precision="second")  # fmt: skip
    wire = make_article("Crews leave their ferries", body=REPORT, wire_agency="Reuters",
                        published="2021-03-01T09:00", precision="second")  # fmt: skip

    assert first_of(own, wire) == own.headline


def test_within_an_hour_who_credits_the_agency_is_first():
    own = make_article("Ferry crews walk out", body=REPORT, outlet="Nine North",
                       published="2021-03-01T06:00", precision="second")  # fmt: skip
    wire = make_article("Crews leave their ferries", body=REPORT, wire_agency="Reuters",
                        published="2021-03-01T06:40", precision="second")  # fmt: skip

    assert first_of(own, wire) == wire.headline


def test_on_a_day_without_hours_who_credits_the_agency_is_first():
    own = make_article("Crews leave their ferries", body=REPORT, outlet="Nine North")
    crediting = make_article("Ferry crews walk out", body=REPORT, wire_agency="AP")

    assert first_of(own, crediting) == crediting.headline


def test_on_a_day_without_hours_the_whole_text_is_before_a_cut_of_it():
    cut = make_article("Ferry strike in Port Osk", body=REPORT[:2], outlet="Nine North")
    whole = make_article("Ferry crews walk out", body=REPORT)

    assert first_of(cut, whole) == whole.headline


def test_a_day_without_hours_may_be_earlier_than_a_moment_of_it_and_not_of_the_day_before():
    moment = make_article("Ferry strike in Port Osk", body=REPORT, outlet="Nine North",
                          published="2021-03-01T22:00", precision="second")  # fmt: skip
    day = make_article("Ferry crews walk out", body=REPORT, wire_agency="AP",
                       published="2021-03-01")  # fmt: skip
    next_day = make_article("Crews leave their ferries", body=REPORT, wire_agency="AP",
                            outlet="Redfern Ledger", published="2021-03-02")  # fmt: skip

    Article.objects.filter(pk=day.pk).update(published_latest=moment_of("2021-03-01T23:59"))

    assert first_of(moment, next_day) == moment.headline
    assert first_of(moment, next_day, day) == day.headline


def test_an_article_without_a_date_is_not_the_first():
    undated = make_article("Ferry strike in Port Osk", body=REPORT, wire_agency="AP",
                           published=None)  # fmt: skip
    dated = make_article("Ferry crews walk out", body=REPORT[:3], outlet="Nine North")

    assert first_of(undated, dated) == dated.headline


def test_the_same_event_by_another_reporter_is_left_alone():
    assert grouped(make_article("A", body=REPORT), make_article("B", body=OWN)) == []
    assert not MatchSuggestion.objects.exists()


def test_a_doubtful_pair_goes_to_the_curators_with_what_both_print():
    first = make_article("Ferry crews walk out in Port Osk", body=REPORT)
    later = make_article("Ferry talks go on in Port Osk", body=FOLLOWING, published="2021-08-06")

    assert grouped(first, later) == []
    (asked,) = MatchSuggestion.objects.waiting()
    assert (asked.kind, asked.key) == ("story", f"{first.pk}-{later.pk}")
    assert [one["article"] for one in asked.examples] == [first.pk, later.pk]
    assert asked.examples[0]["text"] in {LEAD, MIDDLE}
    assert asked.examples[0]["why"]


def test_grouping_the_same_again_changes_nothing():
    articles = [make_article(f"Ferry crews walk out {n}", body=REPORT) for n in range(3)]
    before = grouped(*articles)
    revisions = list(Article.objects.values_list("pk", "revision"))

    assert group([article.pk for article in articles]) == 0
    assert grouped(*articles) == before
    assert list(Article.objects.values_list("pk", "revision")) == revisions


def test_whether_all_come_at_once_or_one_by_one_the_same_is_joined_and_asked():
    bodies = (REPORT, FOLLOWING, OWN, REPORT[:2], (*FOLLOWING[:2], *REPORT), REPORT, FOLLOWING)
    articles = [
        make_article("Ferry crews in Port Osk", body=body, outlet=f"Outlet {number % 3}",
                     published=f"2021-03-0{1 + number}")
        for number, body in enumerate(bodies)
    ]  # fmt: skip

    def outcome():
        stories = [sorted(story.parts.values_list("article", flat=True))
                   for story in Story.objects.order_by("pk")]  # fmt: skip
        return stories, sorted(MatchSuggestion.objects.values_list("key", flat=True))

    group([article.pk for article in articles])
    at_once = outcome()
    group_all(anew=True)
    anew = outcome()
    for model in (Story, MatchSuggestion, SignatureBand, Signature):
        model.objects.all().delete()
    for article in articles:
        group([article.pk])

    assert at_once[0]
    assert at_once[1]
    assert outcome() == at_once == anew


def test_one_new_copy_joins_the_story_of_the_others():
    first, second = (make_article("Ferry crews walk out", body=REPORT) for _ in range(2))
    grouped(first, second)
    third = make_article("Ferry strike in Port Osk", body=(LEAD, MIDDLE), outlet="Nine North")

    group([third.pk])

    assert StoryPart.objects.get(article=third).story == StoryPart.objects.get(article=first).story
    third.refresh_from_db()
    assert third.revision == 2


def test_an_article_whose_text_is_another_leaves_its_story():
    articles = [make_article("Ferry crews walk out", body=REPORT) for _ in range(3)]
    grouped(*articles)
    articles[1].body = "\n\n".join(OWN)
    articles[1].save()

    group([articles[1].pk])

    assert StoryPart.objects.count() == 2
    assert not StoryPart.objects.filter(article=articles[1]).exists()


def test_a_story_of_one_article_is_none():
    articles = [make_article("Ferry crews walk out", body=REPORT) for _ in range(2)]
    grouped(*articles)
    articles[1].body = ""
    articles[1].save()

    group([articles[1].pk])

    assert not Story.objects.exists()
    assert Signature.objects.count() == 1


def test_an_article_that_holds_two_others_does_not_make_them_one_story():
    one = make_article("Ferry crews walk out", body=(LEAD, MIDDLE))
    two = make_article("Nobody sails in Port Osk", body=OWN)
    both = make_article(
        "Ferry crews walk out, and nobody sails in Port Osk", body=(LEAD, MIDDLE, *OWN)
    )

    stories = grouped(one, two, both)

    assert all({one.headline, two.headline} - set(story) for story in stories)


CUTS = {
    "end": (LEAD, MIDDLE, BACKGROUND), "middle": (LEAD, MIDDLE, FARES),
    "whole": (LEAD, MIDDLE, BACKGROUND, FARES),
}  # fmt: skip


@pytest.mark.parametrize(
    "order", [["end", "middle", "whole"], ["middle", "end", "whole"], ["whole", "end", "middle"]]
)
def test_a_text_cut_in_two_ways_is_one_story_in_whatever_order_it_comes(order):
    cut = [Printed("No boats", CUTS[one]) for one in ("end", "middle")]
    assert judge(*cut).verdict == "doubtful"
    for number, one in enumerate([*order, "end", "middle"]):
        article = make_article(f"No boats {number}", body=CUTS[one], outlet=f"Outlet {number}")
        group([article.pk])

    assert [len(story) for story in in_stories()] == [5]
    assert not MatchSuggestion.objects.exists()
    group_all(anew=True)
    assert [len(story) for story in in_stories()] == [5]


@pytest.mark.parametrize(
    "order",
    [
        ["thinned", "beheaded", "whole"],
        ["beheaded", "thinned", "whole"],
        ["beheaded", "whole", "thinned"],
    ],
)
def test_a_text_without_its_beginning_is_of_one_story_with_the_other_cuts_of_the_whole(order):
    bodies = {
        "thinned": (LEAD, MIDDLE, END, DRAW, FARES), "beheaded": (BACKGROUND, END, DRAW, FARES),
        "whole": (*REPORT, DRAW, FARES),
    }  # fmt: skip
    for number, one in enumerate([*order, "thinned", "beheaded"]):
        article = make_article("Bread for two days", body=bodies[one], outlet=f"Outlet {number}")
        group([article.pk])

    assert [len(story) for story in in_stories()] == [5]
    assert not MatchSuggestion.objects.exists()


def test_a_report_above_that_of_the_day_before_does_not_make_two_of_their_days_one_story():
    first = make_article("Ferry crews walk out in Port Osk", body=REPORT)
    second = make_article("Ferry talks in Port Osk", body=(*FOLLOWING[:2], BACKGROUND, END))
    both = make_article("Ferry talks in Port Osk go on", body=(*FOLLOWING[:2], *REPORT))

    stories = grouped(first, second, both)

    assert all({first.headline, second.headline} - set(story) for story in stories)


def test_two_stories_that_a_whole_text_shows_to_be_one_become_one():
    copies = [
        make_article("Ferry crews walk out in Port Osk", body=(LEAD, MIDDLE, BACKGROUND)),
        make_article("Ferry crews walk out in Port Osk", body=REPORT, outlet="Nine North"),
    ]
    apart = [Story.objects.create(public_id=f"story{n}") for n in range(2)]
    group([copy.pk for copy in copies])
    StoryPart.objects.all().delete()
    for story, copy in zip(apart, copies, strict=True):
        StoryPart.objects.create(story=story, article=copy, part="first")
    whole = make_article("Ferry crews walk out in Port Osk", body=(LEAD, MIDDLE, BACKGROUND, END))

    group([whole.pk])

    assert [len(story) for story in in_stories() if story] == [3]


def test_a_band_that_very_many_have_is_kept_of_the_first_of_them(monkeypatch):
    monkeypatch.setattr("articles.grouping.signing.MOST_A_BAND", 2)
    articles = [make_article("Ferry crews walk out", body=REPORT) for _ in range(4)]

    stories = grouped(*articles)

    assert [len(story) for story in stories] == [4]
    number = SignatureBand.objects.values_list("number", flat=True)[0]
    assert SignatureBand.objects.filter(number=number).count() == 2


def test_all_articles_are_grouped_anew_and_keep_the_addresses_of_their_stories():
    for n in range(3):
        make_article(f"Ferry crews walk out {n}", body=REPORT)
    group_all(anew=False)
    story = Story.objects.get().public_id
    told: list[int] = []

    assert group_all(anew=True, progress=told.append) == 3
    assert Story.objects.get().public_id == story
    assert told == [3]
    assert group_all(anew=False) == 0


def test_a_story_keeps_its_address_when_the_article_it_is_called_after_is_read_again():
    first, second = (make_article(f"Ferry crews walk out {n}", body=REPORT) for n in range(2))
    grouped(first, second)
    address = Story.objects.get().public_id
    Story.objects.all().delete()
    Signature.objects.filter(article=first).delete()

    group([first.pk, second.pk])

    assert Story.objects.get().public_id == address


def test_the_command_says_what_it_found(capsys):
    make_article("Ferry crews walk out", body=REPORT, outlet=make_outlet("Nine North"))
    make_article("Ferry strike in Port Osk", body=REPORT)

    call_command("group_stories")
    call_command("group_stories", "--all")

    told = capsys.readouterr().out.splitlines()
    assert told == ["2 articles looked at; 1 stories hold 2 articles."] * 2
