import dataclasses
import datetime as dt

import pytest
from django.db.models import F

from articles.models import (
    Alias,
    Article,
    Capture,
    Outlet,
    OutletFigure,
    Person,
    Place,
    RelatedLink,
    Tag,
    Topic,
)
from articles.records import (
    Figure,
    KnownPage,
    OutletCard,
    PersonNamed,
    Publication,
    Teaser,
    TopicNamed,
)
from articles.store import RecordStore
from tests.store.records import TEXT, dated, make_record

pytestmark = pytest.mark.django_db


def save(*records):
    return [stored.outcome for stored in RecordStore().save(records)]


def test_a_page_becomes_an_article_with_all_its_names():
    record = make_record(
        outlet="The Harbour Post",
        authors=("Ida Marsh",),
        byline="Ida Marsh",
        people=(PersonNamed("Otto Lind"),),
        tags=("Pier", "Winter Storms"),
        topics=(TopicNamed("Transport"), TopicNamed("Norland", "country")),
        section="City",
        place="Delta County, CO",
        published=dated("2021-08-03", "inferred", text="2 days ago"),
        comments=4,
        captured_at=dt.date(2021, 8, 5),
        url="https://post.example/pier",
    )

    assert save(record) == ["new"]

    article = Article.objects.get()
    assert str(article.outlet) == "The Harbour Post"
    assert article.paragraphs == list(TEXT)
    assert [(link.person.name, link.role) for link in article.person_links.all()] == [
        ("Ida Marsh", "author"),
        ("Otto Lind", "about"),
    ]
    assert [tag.name for tag in article.tags.order_by("article_links__position")] == [
        "Pier",
        "Winter Storms",
    ]
    assert {(link.topic.name, link.role) for link in article.topic_links.all()} == {
        ("City", "section"),
        ("Transport", "topic"),
        ("Norland", "topic"),
    }
    assert set(article.places.values_list("name", "kind")) == {
        ("Delta County, CO", "county"),
        ("Norland", "country"),
    }
    assert str(Place.objects.get(name="Delta County, CO").parent) == "Colorado"
    assert Topic.objects.get(place__kind="country").name == "Norland"
    assert article.published_at == dt.datetime(2021, 8, 3, tzinfo=dt.UTC)
    assert article.published_text == "2 days ago"
    assert article.comment_count == 4
    assert article.comments_seen_at == dt.datetime(2021, 8, 5, tzinfo=dt.UTC)


def test_an_agency_among_the_authors_becomes_no_person():
    save(
        make_record(authors=("Ida Marsh", "Reuters"), wire_agency="Reuters"),
        make_record(content="two", headline="Ferry", body=("It sank.",), authors=("AFP",)),
    )

    assert [person.name for person in Person.objects.all()] == ["Ida Marsh"]
    assert Article.objects.earliest("pk").wire_agency == "Reuters"


def test_the_page_is_kept_with_the_source_of_every_value():
    save(make_record(content="the page as read", byline="Ida Marsh"))

    capture = Capture.objects.get()
    assert capture.content == b"the page as read"
    assert capture.sources["byline"] == {"parser": "test", "where": "line 1"}
    assert capture.article == Article.objects.get()


def test_damaged_bytes_are_noticed():
    save(make_record())
    capture = Capture.objects.get()
    capture.sha256 = "0" * 64

    with pytest.raises(ValueError, match="no longer match"):
        capture.content  # noqa: B018


def test_the_same_page_again_changes_nothing():
    record = make_record(outlet="The Harbour Post", tags=("Pier",))
    save(record)
    before = Article.objects.values().get()

    assert save(record) == ["unchanged"]
    assert Article.objects.values().get() == before


def test_the_same_page_twice_in_one_run_is_a_duplicate():
    record = make_record()

    assert save(record, record) == ["new", "duplicate"]


def test_another_page_of_the_same_article_is_a_second_capture():
    one = make_record(content="one", outlet="Harbour Post", url="https://post.example/pier")
    other = make_record(content="two", outlet="Harbour Post", url="http://www.post.example/pier/")

    assert save(one, other) == ["new", "duplicate"]
    assert Article.objects.get().captures.count() == 2


def test_the_same_headline_and_text_in_one_outlet_is_one_article():
    one = make_record(content="one", outlet="The Harbour Post")
    other = make_record(content="two", outlet="Harbour Post")

    assert save(one, other) == ["new", "duplicate"]


def test_the_same_text_in_another_outlet_is_another_article():
    assert save(
        make_record(content="one", outlet="Harbour Post"),
        make_record(content="two", outlet="Valley Times"),
    ) == ["new", "new"]


def test_the_same_text_under_another_id_of_its_collection_is_another_article():
    one = make_record(content="one", outlet="Post", record_id="1", collection="wire")
    other = make_record(content="two", outlet="Post", record_id="2", collection="wire")

    assert save(one, other) == ["new", "new"]


def test_ids_of_different_collections_do_not_meet():
    one = make_record(content="one", record_id="1", collection="wire", headline="One two three")
    other = make_record(
        content="two", record_id="1", collection="crawl", headline="Four five six", body=("Other.",)
    )

    assert save(one, other) == ["new", "new"]


def test_an_id_that_names_its_corpus_is_good_in_every_dump():
    one = make_record(content="one", record_id="newsbreak:42", collection="a")
    other = make_record(content="two", record_id="newsbreak:42", collection="b", headline="Changed")

    assert save(one, other) == ["new", "duplicate"]


def test_two_addresses_of_one_site_are_two_articles():
    one = make_record(content="one", outlet="Post", url="https://post.example/1")
    other = make_record(content="two", outlet="Post", url="https://post.example/2")

    assert save(one, other) == ["new", "new"]


def test_a_capture_date_learned_later_dates_the_article():
    unknown = make_record(content="page", published=Publication(text="2 days ago"))
    known = make_record(
        content="page",
        published=dated("2021-08-03", "inferred", text="2 days ago"),
        captured_at=dt.date(2021, 8, 5),
    )

    assert save(unknown) == ["new"]
    assert Article.objects.get().published_text == "2 days ago"
    assert save(known) == ["updated"]
    assert Article.objects.get().published_day == dt.date(2021, 8, 3)
    assert save(unknown) == ["unchanged"]
    assert Article.objects.get().published_day == dt.date(2021, 8, 3)


def test_a_stated_date_replaces_an_inferred_one_and_not_the_other_way_round():
    save(make_record(content="one", outlet="Post", published=dated("2021-08-03", "inferred")))

    assert save(make_record(content="two", outlet="Post", published=dated("2021-08-02"))) == [
        "updated"
    ]
    assert Article.objects.get().published_basis == "stated"
    assert save(
        make_record(content="three", outlet="Post", published=dated("2021-08-03", "inferred"))
    ) == ["duplicate"]


def test_a_text_with_a_sentence_added_in_the_middle_is_the_same_article():
    printed = {"outlet": "Post", "published": dated("2021-08-03")}
    added = (f"{TEXT[0]} The vote was close.", TEXT[1])
    save(make_record(content="one", **printed))

    assert save(make_record(content="two", body=added, **printed)) == ["updated"]
    assert Article.objects.get().paragraphs == list(added)


def test_another_text_under_a_headline_that_returns_is_another_article():
    other = ("The harbour council voted on Monday to close the fish market for good.", "It rained.")
    save(make_record(content="one", outlet="Post", published=dated("2021-08-03")))

    again = make_record(
        content="two", outlet="Post", published=dated("2021-08-04"), body=(*other, "Nobody spoke.")
    )
    assert save(again) == ["new"]


def test_a_shorter_text_never_replaces_a_longer_one():
    save(make_record(content="one", outlet="Post"))

    assert save(make_record(content="two", outlet="Post", body=TEXT[:1], cut=True)) == ["duplicate"]
    assert Article.objects.get().paragraphs == list(TEXT)


def test_what_a_curator_changed_is_never_overwritten():
    save(make_record(content="one", outlet="Post", body=TEXT[:1], cut=True, byline=""))
    Article.objects.update(
        headline="A curator's headline", curated_fields=["headline", "body", "byline"]
    )
    article = Article.objects.get()

    save(make_record(content="two", outlet="Post", headline=article.headline, byline="Ida Marsh"))

    article.refresh_from_db()
    assert article.headline == "A curator's headline"
    assert article.paragraphs == list(TEXT[:1])
    assert article.byline == ""


def test_a_curated_date_stays():
    save(make_record(content="one", outlet="Post", published=dated("2021-08-03", "inferred")))
    Article.objects.update(curated_fields=["published_at"])

    save(make_record(content="two", outlet="Post", published=dated("2021-08-09")))

    assert Article.objects.get().published_day == dt.date(2021, 8, 3)


def test_a_rejected_tag_is_not_added_again():
    save(make_record(content="one", outlet="Post", tags=("Pier",)))
    Article.objects.get().tag_links.update(state="rejected")

    assert save(make_record(content="two", outlet="Post", tags=("Pier",))) == ["duplicate"]
    assert Article.objects.get().tag_links.get().state == "rejected"


TEASER = Teaser(
    position=1,
    headline="Storm closes the north road",
    text="Heavy snow closed the north road on Tuesday, the county said, and crews...",
    outlet="Valley Times",
    section="Weather",
)


def teaser(**fields):
    return dataclasses.replace(TEASER, **fields)


STORM = (
    "Heavy snow closed the north road on Tuesday, the county said, and crews worked all night.",
    "The road is to open again on Thursday.",
)


def test_a_teaser_is_a_row_of_its_own_linked_in_page_order():
    record = make_record(teasers=(teaser(), teaser(position=2, headline="Ferry sold to islanders")))

    stored = RecordStore().save([record])[0]

    assert stored.teasers == {"new": 2}
    row = Article.objects.get(headline="Storm closes the north road")
    assert (row.text_held, str(row.outlet), row.section) == ("teaser", "Valley Times", "Weather")
    assert [link.article.headline for link in RelatedLink.objects.all()] == [
        "Storm closes the north road",
        "Ferry sold to islanders",
    ]


def test_a_teaser_becomes_the_article_when_its_full_text_arrives():
    save(make_record(teasers=(teaser(),)))
    row = Article.objects.get(text_held="teaser")

    outcome = save(
        make_record(headline="Storm closes the north road", body=STORM, outlet="Valley Times")
    )

    assert outcome == ["updated"]
    full = Article.objects.get(pk=row.pk)
    assert (full.text_held, full.paragraphs, full.public_id) == ("full", list(STORM), row.public_id)


def test_a_teaser_of_an_article_already_held_only_links_to_it():
    save(make_record(headline="Storm closes the north road", body=STORM, outlet="Valley Times"))

    stored = RecordStore().save([make_record(content="beside", teasers=(teaser(),))])[0]

    assert stored.teasers == {"unchanged": 1}
    assert Article.objects.filter(headline__startswith="Storm").count() == 1


def test_a_teaser_with_the_same_headline_but_another_text_is_another_article():
    save(
        make_record(
            headline="Storm closes the north road",
            body=(
                "A different storm, years before, closed the road for nine days in a row, they said.",
            ),
            outlet="Valley Times",
            published=dated("2015-01-04"),
        )
    )

    stored = RecordStore().save([make_record(content="beside", teasers=(teaser(),))])[0]

    assert stored.teasers == {"new": 1}


def test_a_page_without_an_article_keeps_its_teasers():
    record = make_record(
        headline="", body=(), skipped="no main article on the page", teasers=(teaser(),)
    )

    stored = RecordStore().save([record])[0]

    assert (stored.outcome, stored.reason) == ("skipped", "no main article on the page")
    assert Article.objects.get().text_held == "teaser"
    assert Capture.objects.get().article is None
    assert save(record) == ["skipped"]
    assert Article.objects.count() == 1


def test_one_bad_record_stops_no_other():
    bad = make_record(content="bad", headline="Bad", published=dated("2021-01-01"))
    bad = dataclasses.replace(
        bad,
        facts=dataclasses.replace(
            bad.facts, published=dataclasses.replace(bad.facts.published, precision="unknown")
        ),
    )

    stored = RecordStore().save(
        [make_record(content="a"), bad, make_record(content="b", headline="Fine", body=("Fine.",))]
    )

    assert [one.outcome for one in stored] == ["new", "failed", "new"]
    assert "cannot be stored" in stored[1].reason
    assert not Article.objects.filter(headline="Bad").exists()


def test_a_record_without_headline_and_text_is_skipped():
    assert save(make_record(headline="", body=())) == ["skipped"]


def test_a_name_is_found_by_its_alias():
    person = Person.objects.create(name="Otto Lind")
    Alias.objects.create(name="O. Lind", person=person)

    save(make_record(authors=("O Lind",)))

    assert Article.objects.get().person_links.get().person == person
    assert Person.objects.count() == 1


def test_between_two_people_of_one_name_an_import_never_guesses():
    one = Person.objects.create(name="Otto Lind")
    other = Person.objects.create(name="Otto Lind")

    save(make_record(authors=("Otto Lind",)))

    person = Article.objects.get().person_links.get().person
    assert person not in {one, other}
    assert person.needs_review
    assert person.slug == "otto-lind-3"


def test_the_host_beside_a_printed_outlet_becomes_its_alias():
    save(make_record(content="one", outlet="Valley Times", outlet_host="www.valleytimes.example"))
    save(
        make_record(
            content="two", headline="Another one", body=("x",), outlet="valleytimes.example"
        )
    )

    assert Outlet.objects.get().aliases.get().name == "valleytimes.example"


def test_an_outlet_known_by_its_host_alone_is_named_so():
    save(make_record(outlet_host="valleytimes.example"))

    assert str(Article.objects.get().outlet) == "valleytimes.example"


def test_figures_of_an_outlet_are_kept_with_their_day():
    card = OutletCard(
        figures=(Figure("followers", "12K+", 12000),),
        about="A daily.",
        home_page="https://p.example/",
    )
    record = make_record(outlet="Post", outlet_card=card, captured_at=dt.date(2021, 8, 5))

    save(record, record)

    figure = OutletFigure.objects.get()
    assert (figure.text, figure.at_least, figure.seen_on) == ("12K+", 12000, dt.date(2021, 8, 5))
    outlet = Outlet.objects.get()
    assert (outlet.about, outlet.home_page) == ("A daily.", "https://p.example/")
    assert outlet.aliases.get().name == "p.example"


def test_a_state_and_a_country_of_one_name_are_two_places():
    save(make_record(place="Georgia State", topics=(TopicNamed("Georgia", "country"),)))

    assert {place.kind for place in Place.objects.filter(name="Georgia")} == {"state", "country"}


def test_over_long_values_are_cut_and_said_to_be():
    save(make_record(headline="word " * 300, url="https://post.example/" + "x" * 3000))

    article = Article.objects.get()
    assert article.headline.endswith("…")
    assert article.url == ""


def test_tags_of_one_normal_form_are_one_tag():
    save(make_record(tags=("The U S Embassy", "the U.S. Embassy")))

    assert [tag.name for tag in Tag.objects.all()] == ["The U S Embassy"]


def test_comments_of_the_latest_capture_count():
    early = make_record(content="a", outlet="P", comments=1, captured_at=dt.date(2021, 8, 5))
    late = make_record(content="b", outlet="P", comments=9, captured_at=dt.date(2021, 8, 9))

    save(late, early)

    article = Article.objects.get()
    assert article.comment_count == 9
    assert article.captured_at == dt.datetime(2021, 8, 5, tzinfo=dt.UTC)


def test_the_same_dump_in_a_new_archive_gives_the_same_addresses():
    save(make_record(url="https://post.example/pier"))
    first = Article.objects.get().public_id
    Capture.objects.all().delete()
    Article.objects.all().delete()

    save(make_record(url="https://post.example/pier"))

    assert Article.objects.get().public_id == first


def test_two_dumps_of_one_name_that_count_from_one_do_not_mix():
    one = make_record(content="one", record_id="1", collection="articles")
    other = make_record(
        content="two", record_id="1", collection="articles", headline="Ferry sold", body=("Sold.",)
    )

    assert save(one, other) == ["new", "new"]
    assert save(one, other) == ["unchanged", "unchanged"]
    assert set(Article.objects.values_list("collection", flat=True)) == {
        "articles",
        "articles (2)",
    }


def test_an_id_whose_headline_changed_is_the_same_article():
    one = make_record(content="one", record_id="1", collection="articles")
    other = make_record(content="two", record_id="1", collection="articles", headline="Pier voted")

    assert save(one, other) == ["new", "duplicate"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("DELTA COUNTY, CO", "Delta County, CO"),
        ("NEW YORK CITY, NY", "New York City, NY"),
        ("PENNSYLVANIA STATE", "Pennsylvania"),
        ("Delta County, CO", "Delta County, CO"),
    ],
)
def test_a_place_printed_in_capitals_is_the_place(printed, name):
    save(make_record(place=printed))

    assert Place.objects.exclude(kind="state", children__isnull=False).get().name == name


def test_a_topic_printed_in_capitals_is_the_topic():
    save(
        make_record(
            topics=(TopicNamed("ARTS AND CULTURE"), TopicNamed("NFL"), TopicNamed("U.S. POLITICS"))
        )
    )

    assert set(Topic.objects.values_list("name", flat=True)) == {
        "Arts and Culture",
        "NFL",
        "U.S. Politics",
    }


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        ("HARBOUR POST", "The Harbour Post", "The Harbour Post"),
        ("The Harbour Post", "HARBOUR POST", "The Harbour Post"),
        ("HARBOUR POST", "harbour post", "HARBOUR POST"),
        ("KXQN", "Kxqn", "KXQN"),
    ],
)
def test_a_spelling_in_mixed_case_replaces_one_in_capitals(first, then, kept):
    save(make_record(content="one", outlet=first))
    Article.objects.update(indexed_revision=F("revision"))

    save(make_record(content="two", outlet=then, headline="Another", body=("Other news.",)))

    assert Outlet.objects.get().name == kept
    assert Article.objects.stale().filter(headline__startswith="Council").exists() is (
        kept != first
    )


def test_an_author_in_capitals_gets_the_usual_spelling():
    save(make_record(content="one", authors=("JAY P. MERTON",)))

    save(make_record(content="two", authors=("Jay P. Merton",), headline="Another", body=("B.",)))

    assert Person.objects.get().name == "Jay P. Merton"


def test_capitals_that_a_curator_looked_at_stay():
    save(make_record(content="one", outlet="HARBOUR POST"))
    Outlet.objects.update(needs_review=False)

    save(make_record(content="two", outlet="Harbour Post", headline="Another", body=("B.",)))

    assert Outlet.objects.get().name == "HARBOUR POST"


def test_a_new_tag_is_of_the_kind_its_page_says():
    save(make_record(tags=("Harbour Board", "Ships"), tag_kinds={"Harbour Board": "organisation"}))

    assert dict(Tag.objects.values_list("name", "kind")) == {
        "Harbour Board": "organisation",
        "Ships": "keyword",
    }


def test_a_record_refused_is_refused_even_where_a_later_one_would_mend_it():
    bad = dataclasses.replace(dated("2021-08-03", "inferred"), precision="unknown")
    refused = make_record(content="one", outlet="Post", published=bad)
    sound = make_record(content="two", outlet="Post", published=dated("2021-08-03"))

    assert save(refused, sound) == ["failed", "new"]


def test_a_number_too_large_for_the_database_costs_its_record_alone():
    large = make_record(content="one", headline="Too much", comments=10**30)

    assert save(large, make_record(content="two")) == ["failed", "new"]


def test_a_page_kept_already_is_told_before_it_is_parsed():
    one = make_record(content='{"url": "https://post.example/1"}', url="https://post.example/1")
    other = make_record(content="another page")
    store = RecordStore()
    store.save([one])

    assert store.knows([one.page, other.page]) == [True, False]
    assert [stored.outcome for stored in store.save([KnownPage(one.page)])] == ["duplicate"]
    assert save(KnownPage(one.page)) == ["unchanged"]


def test_a_page_kept_already_is_parsed_where_it_brings_something_new():
    page = make_record(content="page").page
    save(make_record(content="page"))
    dated_now = dataclasses.replace(page, captured_at=dt.date(2021, 8, 5))
    elsewhere = dataclasses.replace(page, url="https://post.example/copy")

    assert RecordStore().knows([page, dated_now, elsewhere]) == [True, False, False]
    Capture.objects.update(parser_version="0")
    assert RecordStore().knows([page]) == [False]


def test_a_page_that_has_gone_since_is_no_known_page():
    assert save(KnownPage(make_record().page), make_record(content="two")) == ["failed", "new"]


def test_an_article_of_the_index_is_taken_in_with_what_a_later_page_ties_to_it():
    teaser = Teaser(position=1, headline="Ferry ends", outlet="Thorn Weekly", text="It ended.")
    save(make_record(content="one", teasers=(teaser,)))
    Article.objects.update(indexed_revision=F("revision"))

    save(
        make_record(content="two", teasers=(dataclasses.replace(teaser, place="Delta County, CO"),))
    )

    assert [article.headline for article in Article.objects.stale()] == ["Ferry ends"]


def test_articles_of_the_index_are_taken_in_with_a_new_host_name_of_their_outlet():
    save(make_record(content="one", outlet="Harbour Post"))
    Article.objects.update(indexed_revision=F("revision"))

    save(make_record(content="two", headline="Other", body=("Other.",), outlet="Harbour Post",
                     outlet_host="harbourpost.example"))  # fmt: skip

    assert [alias.name for alias in Alias.objects.all()] == ["harbourpost.example"]
    assert Article.objects.stale().count() == 2
