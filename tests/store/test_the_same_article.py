"""One article met twice is one row with two captures; two articles are never one."""

from itertools import permutations

import pytest

from articles.models import Article, RelatedLink
from articles.records import Publication, Teaser
from tests.store.records import TEXT, dated, make_record, save

pytestmark = pytest.mark.django_db

ADDRESS = "https://www.post.example/2026/01/pier-vote"
TWINS = {
    "http": "http://post.example/2026/01/pier-vote",
    "m": "https://m.post.example/2026/01/pier-vote/",
    "amp": "https://amp.post.example/2026/01/pier-vote",
    "amp path": "https://www.post.example/2026/01/pier-vote/amp",
    "AMP cache": "https://www-post-example.cdn.ampproject.org/c/s/www.post.example/2026/01/pier-vote",
    "web archive": "https://web.archive.org/web/20260103000000/https://www.post.example/2026/01/pier-vote",
    "tracked": "https://www.post.example/2026/01/pier-vote?utm_source=feed&fbclid=x#top",
}
LONG = (*TEXT, "Nobody spoke against the plan but for two of the fishermen who moor beside it.")
OTHER = (
    "A ferry with forty passengers ran aground near the lighthouse of Norland late on Thursday.",
    "All of them were brought ashore by the islanders, who had seen lights from their windows.",
    "The captain said that fog had come down within minutes, and that no alarm had been given.",
)


def made(content, **facts):
    return make_record(content=content, **{"outlet": "Post", "url": ADDRESS} | facts)


@pytest.mark.parametrize("address", TWINS.values(), ids=TWINS)
@pytest.mark.parametrize("runs", [1, 2])
@pytest.mark.parametrize("turned", [False, True])
def test_two_addresses_of_a_page_are_one_article_with_two_captures(address, runs, turned):
    twins = [made("one"), made("two", url=address)]
    if turned:
        twins.reverse()

    outcomes = save(*twins) if runs == 1 else [*save(twins[0]), *save(twins[1])]

    assert outcomes == ["new", "duplicate"]
    assert Article.objects.get().captures.count() == 2


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_teaser_a_cut_text_and_the_full_text_are_one_article_in_any_order(order):
    tellings = [
        made("teaser", url=TWINS["m"], body=(TEXT[0],), cut=True),
        made("amp", url=TWINS["amp"], body=TEXT),
        made("full", body=LONG),
    ]
    for place in order:
        save(tellings[place])

    article = Article.objects.get()

    assert article.paragraphs == list(LONG)
    assert article.text_held == "full"
    assert article.captures.count() == 3


def test_a_headline_changed_since_is_the_same_article():
    save(made("one", headline="Council to vote on pier"))

    assert save(made("two", headline="Pier will be rebuilt", body=LONG)) == ["updated"]
    assert Article.objects.count() == 1


def test_a_text_rewritten_since_under_much_the_same_headline_is_the_same_article():
    save(made("one", headline="Storm: the pier vote live", body=LONG))

    save(made("two", headline="Storm: the pier vote as it happened, live", body=OTHER))

    assert Article.objects.count() == 1


def test_items_that_all_lead_to_one_page_are_articles_of_their_own():
    items = [made("one", body=LONG), made("two", headline="Ferry runs aground", body=OTHER)]

    assert save(*items) == ["new", "new"]
    assert save(*items) == ["unchanged", "unchanged"]


def test_items_that_all_lead_home_are_articles_of_their_own():
    home = "https://www.post.example/?source=feed"

    assert save(
        made("one", url=home, body=LONG[:1]),
        made("two", url=home, headline="Ferry runs aground", body=OTHER[:1]),
    ) == ["new", "new"]


def test_a_page_told_by_a_query_alone_is_known_by_it():
    save(made("one", url="https://post.example/?p=12"))

    again = made("two", url="http://www.post.example/?p=12&utm_source=x", headline="Pier: yes")
    assert save(again) == ["duplicate"]


def test_one_address_is_one_article_whatever_outlet_is_printed():
    assert save(made("one"), made("two", outlet="Valley Times")) == ["new", "duplicate"]
    assert str(Article.objects.get().outlet) == "Post"


def test_the_same_article_on_the_same_day_at_another_address_is_one_article():
    day = dated("2026-01-03")
    save(made("one", published=day))

    moved = made("two", url="https://post.example/city/990", published=day)

    assert save(moved) == ["duplicate"]
    assert Article.objects.get().captures.count() == 2


def test_the_same_long_text_at_another_address_is_one_article_where_no_day_is_known():
    save(made("one", body=LONG))

    assert save(made("two", url="https://post.example/city/990", body=LONG)) == ["duplicate"]


@pytest.mark.parametrize(
    "facts",
    [
        {"published": dated("2026-01-03"), "body": OTHER},
        {"published": dated("2026-01-09")},
        {"published": dated("2026-01-03"), "headline": "Pier vote: how each council member voted"},
        {"published": Publication()},
    ],
    ids=["another text", "another day", "another headline", "a short text of no day"],
)
def test_at_another_address_this_is_another_article(facts):
    save(made("one", published=dated("2026-01-03")))

    assert save(made("two", url="https://post.example/city/990", **facts)) == ["new"]


@pytest.mark.parametrize("addressed", [True, False])
def test_a_column_of_every_day_is_an_article_each_day(addressed):
    def column(day):
        return make_record(
            content=f"column of {day}",
            headline="Winning numbers of the Norland evening draw",
            outlet="Post",
            url=f"https://post.example/draw/{day}" if addressed else "",
            published=dated(f"2026-01-0{day}"),
            body=(
                (
                    f"The numbers drawn on evening {day} of the Norland lottery were {day * 7}, "
                    f"{day * 9 + 1}, {day * 11 + 2} and {day * 13}, the lottery said."
                ),
                f"The pot holds {day * 431} crowns. Tickets are sold at the harbour office.",
            ),
        )

    assert save(*map(column, (1, 2, 3, 4))) == ["new"] * 4
    assert save(*map(column, (4, 3, 2, 1))) == ["unchanged"] * 4


COUNTED = (
    "Traffic is to be counted at the bridge on Thursday, the council of the harbour said in a letter.",
    "Whoever wants to complain can write to its office of traffic, which answers within two weeks.",
)


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("North", "South", 2),
        ("Week 3", "Week 4", 2),
        ("14 March", "15 March", 2),
        ("North", "", 1),
        ("North | Post", "Post | post.example", 1),
        ("North | Post", "South | Post", 2),
        ("Post", "Post of Norland", 1),
        ("Harbour News", "Harbour News Online", 1),
    ],
)
@pytest.mark.parametrize("teased", [True, False])
def test_what_stands_behind_two_headlines_of_an_outlet_may_tell_them_apart(
    one, other, rows, teased
):
    def printed(behind):
        headline = f"Traffic to be counted at the bridge | {behind}".removesuffix(" | ")
        if not teased:
            return make_record(content=behind, headline=headline, outlet="Post", body=COUNTED[:1],
                               published=dated("2026-01-05"))  # fmt: skip
        teaser = Teaser(position=1, headline=headline, text=COUNTED[0], outlet="Post")
        return make_record(content=behind, headline="", body=(), skipped="none", teasers=(teaser,))

    save(printed(one), printed(other))

    assert Article.objects.count() == rows


def test_the_same_text_under_another_id_stays_its_own_row_at_any_address():
    twins = [
        made(f"page {number}", url=address, record_id=str(number), collection="wire")
        for number, address in enumerate([ADDRESS, *TWINS.values()])
    ]

    assert save(*twins) == ["new"] * len(twins)
    assert save(*reversed(twins)) == ["unchanged"] * len(twins)


def test_a_copy_under_another_id_and_a_twin_without_one_are_told_apart():
    save(made("one", record_id="1", collection="wire"))
    save(made("two", record_id="2", collection="wire"))

    assert save(made("three", url=TWINS["amp"])) == ["duplicate"]
    assert sorted(article.captures.count() for article in Article.objects.all()) == [1, 2]


def test_a_teaser_with_the_address_of_an_article_links_to_it():
    save(made("one"))
    teaser = Teaser(position=1, headline="Council votes: pier to rise again", url=TWINS["m"])

    save(made("two", url="https://post.example/b", headline="Ferry aground", body=OTHER,
              teasers=(teaser,)))  # fmt: skip

    assert RelatedLink.objects.get().article.captures.count() == 1
    assert Article.objects.count() == 2


def test_teasers_that_all_lead_to_one_page_are_rows_of_their_own():
    more = "https://post.example/more"
    teasers = tuple(
        Teaser(position=place, headline=headline, url=more, outlet="Post")
        for place, headline in enumerate(("Ferry runs aground", "Council votes on pier"), 1)
    )

    save(made("one", headline="A quiet day at sea", body=OTHER, teasers=teasers))

    assert Article.objects.filter(text_held="headline").count() == 2


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, "duplicate"),
        ({"outlet": ""}, "duplicate"),
        ({"outlet": "Valley Times"}, "new"),
        ({"body": (*LONG, "It rained.")}, "new"),
        ({"body": tuple(text.upper() for text in LONG)}, "duplicate"),
    ],
    ids=["the outlet", "no outlet", "another outlet", "another text", "in capitals"],
)
def test_a_text_is_known_word_for_word_under_another_headline_of_its_outlet(facts, outcome):
    save(made("one", url="", body=LONG))

    again = {"headline": "Pier: a long evening", "url": "", "body": LONG} | facts
    assert save(made("two", **again)) == [outcome]


def test_a_notice_of_few_words_may_stand_under_two_headlines():
    save(made("one", url="", body=TEXT[1:]))

    assert save(made("two", url="", body=TEXT[1:], headline="Corrections")) == ["new"]


def test_the_same_text_under_two_headlines_at_two_addresses_is_two_articles():
    """The text may be what a paywall shows instead of any article's."""
    save(made("one", body=LONG))

    assert save(made("two", body=LONG, headline="Ferry aground", url="https://post.example/b")) == [
        "new"
    ]


@pytest.mark.parametrize(
    ("day", "outcome"), [("2026-01-04", "updated"), ("2026-01-09", "new"), ("", "new")]
)
def test_a_teaser_with_words_of_its_own_is_its_article_within_three_days(day, outcome):
    teaser = made("one", url="", body=("The pier rises again, says the council.",), cut=True,
                  published=dated("2026-01-03"))  # fmt: skip
    save(teaser)

    full = made("two", url="", body=LONG, published=dated(day) if day else Publication())
    assert save(full) == [outcome]


def test_a_headline_alone_is_no_telling_of_an_article_of_another_time():
    save(made("one", url="", body=(), published=dated("2026-01-03")))

    assert save(made("two", url="", body=LONG, published=dated("2026-02-03"))) == ["new"]
    assert save(made("three", url="", body=OTHER, published=dated("2026-01-03"))) == ["updated"]
