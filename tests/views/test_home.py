import datetime as dt
import json
import os
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.index import catch_up
from articles.models import Article
from articles.views.front import latest_in_the_file, on_this_day, quoted
from articles.views.home import index_time
from tests.factories import link_person, make_article, make_teaser, moment

pytestmark = pytest.mark.django_db

NOVEMBER_27 = dt.date(2026, 11, 27)


def page(client):
    catch_up()
    return client.get("/").text


def test_an_empty_archive_says_what_to_run(client):
    home = page(client)

    assert "Nothing has been imported yet" in home
    assert "manage.py import_dump" in home
    assert "<svg" not in home
    assert "Try</span>" not in home


def test_home_says_what_is_held(client):
    make_article(people=["Ana Ruiz"])
    make_article("Second", published="2021-09-01", outlet="Tidewire")
    make_article("Undated", published=None)
    make_article("Hidden", visibility="hidden", outlet="Unseen Times", people=["Tomas Lund"])

    home = page(client)

    assert "<b>3</b> articles" in home
    assert "<b>2</b> outlets" in home
    assert "<b>1</b> person" in home
    assert "Fullest month: <b>August 2021</b>, 1 article" in home
    assert "1 more with no known month is not drawn" in home
    assert "/search?from=2021-09&amp;to=2021-09" in home
    assert "/search?from=2021&amp;to=2021" in home
    assert "Unseen Times" not in home


def test_without_a_dated_article_there_is_no_timeline(client):
    make_article(published=None)

    assert "None of them is dated to a month" in page(client)


def test_examples_are_of_what_is_held(client):
    make_article(people=["Ana Ruiz"], tags=["Ferry Strike", "Rail"], outlet="Tidewire")
    make_article("Second", tags=["Rail"], outlet="Tidewire")

    home = page(client)

    assert ">#rail</a>" in home
    assert ">person:&quot;Ana Ruiz&quot;</a>" in home
    assert ">outlet:tidewire</a>" in home
    assert ">date:2021-08</a>" in home
    assert "/search?q=%23rail" in home


def test_home_says_what_is_held_where_the_index_cannot_be_read(client, settings):
    make_article(people=["Ana Ruiz"])
    catch_up()
    (settings.INDEX_DIR / "current").write_text("nowhere")

    home = client.get("/").text

    assert "<b>1</b> article<" in home
    assert "<b>1</b> outlet<" in home
    assert "<b>1</b> person" in home
    assert "Fullest month: <b>August 2021</b>, 1 article" in home


def test_names_are_quoted_as_they_are_typed():
    assert quoted("Taliban") == "taliban"
    assert quoted('The "U S" Embassy') == '"The  U S  Embassy"'


def test_the_latest_full_texts_come_first(client):
    make_article("Older story", published="2021-01-01")
    make_article("Newest story", published="2021-03-01", authors=["Ana Ruiz"], byline="Ana Ruiz")
    make_teaser("A later teaser", published="2021-04-01")

    home = page(client)

    assert "A later teaser" not in home
    assert home.index("Newest story") < home.index("Older story")
    assert "The bridge opened on Tuesday." in home
    assert "The Harbour Post, by Ana Ruiz." in home


def test_of_the_latest_a_date_that_is_unknown_is_said_as_a_sentence_of_its_own(client):
    make_article("Undated story", published=None, authors=["Ana Ruiz"], byline="Ana Ruiz")

    assert "The Harbour Post, by Ana Ruiz. Date unknown" in " ".join(page(client).split())


def test_copies_of_one_story_stand_once_among_the_latest(client):
    for number in range(3):
        make_article("Wheat is up", outlet=f"Outlet {number}", published="2021-03-01")
    make_article("Older story", published="2021-01-01")

    assert [article.headline for article in latest_in_the_file()] == ["Wheat is up", "Older story"]
    assert page(client).count("Wheat is up</a>") == 1


def test_an_archive_of_teasers_shows_teasers(client):
    make_teaser("Only a teaser")

    assert "Only a teaser" in page(client)


def test_this_day_in_other_years_has_one_article_a_year():
    make_teaser("Teaser of the day", published="2021-11-27")
    make_article("Full text of the day", published="2021-11-27")
    make_article("Earlier", published="2019-11-27")
    make_article("This very day", published="2026-11-27")
    make_article("Known to the month only", published="2020-11-27", precision="month")

    title, days = on_this_day(NOVEMBER_27)

    assert title == "On 27 November"
    assert [(day.label, day.count, day.article.headline) for day in days] == [
        ("2021", 2, "Full text of the day"),
        ("2019", 1, "Earlier"),
    ]
    assert days[0].address == "/search?from=2021-11-27&to=2021-11-27"


def test_a_day_without_articles_is_widened_to_the_days_around_it():
    make_article("Three days after", published="2020-11-30")
    make_article("Four days after", published="2020-12-01")

    title, days = on_this_day(NOVEMBER_27)

    assert title == "Around 27 November"
    assert [(day.label, day.article.headline) for day in days] == [
        ("30 November 2020", "Three days after")
    ]


def test_no_day_near_leaves_the_section_out(client):
    make_article(published="1999-05-05", precision="month")

    assert 'id="same-day"' not in page(client)


def test_the_most_named_are_those_written_about(client):
    for number in range(3):
        make_article(f"Story {number}", authors=["Ana Ruiz"], people=["Tomas Lund"])
    rejected = make_article("Story 4")
    link_person(rejected, "Tomas Lund", state="rejected")

    home = page(client)

    ranked = re.findall(r'<ol class="rank">(.*?)</ol>', home, re.DOTALL)[0]
    assert re.findall(r'>([\w ]+)</a> <span class="number">(\d+)', ranked) == [("Tomas Lund", "3")]


def test_topics_are_doors(client):
    make_article(topics=["Shipping"])

    assert '<a class="chip" href="/topics/shipping">Shipping</a>' in page(client)


def test_home_describes_itself_to_machines(client):
    home = page(client)

    block = re.findall(r'<script type="application/ld\+json">(.*?)</script>', home)[0]
    assert json.loads(block)["potentialAction"]["target"] == "http://testserver/search?q={query}"
    assert '<link rel="canonical" href="http://testserver/">' in home


def test_home_is_asked_again_and_answers_304_until_something_changes(client):
    make_article()
    catch_up()
    first = client.get("/")

    again = client.get("/", headers={"if-none-match": first["ETag"]})
    Article.objects.touch()
    catch_up()
    changed = client.get("/", headers={"if-none-match": first["ETag"]})

    assert first["Cache-Control"] == "public, no-cache"
    assert again.status_code == 304
    assert again["Cache-Control"] == "public, no-cache"
    assert changed.status_code == 200
    assert "Cookie" not in first.get("Vary", "")
    assert not first.cookies


def test_home_makes_as_many_queries_for_many_articles_as_for_few(client):
    def count():
        catch_up()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get("/")
        return len(queries)

    def fill(numbers):
        for number in numbers:
            make_article(
                f"Story {number}", published=f"20{number % 20:02}-11-27", outlet=f"Outlet {number}",
                people=[f"Person {number}"], tags=[f"Tag {number}"], topics=[f"Topic {number}"],
            )  # fmt: skip

    fill(range(3))
    few = count()
    fill(range(3, 30))

    assert count() == few


@pytest.mark.parametrize(
    ("indexed", "words"),
    [
        (None, ""),
        ("2026-11-27T06:10", "06:10 UTC"),
        ("2026-11-20T06:10", "20 November 2026"),
    ],
)
def test_the_index_time_is_told_to_the_minute_on_its_day(indexed, words):
    assert index_time(moment(indexed) if indexed else None, today=NOVEMBER_27) == words


def test_home_shows_the_index_time(client, settings):
    make_article()
    catch_up()
    written = moment("2020-05-06T10:00").timestamp()
    for contents in settings.INDEX_DIR.glob("*/*.toc"):
        os.utime(contents, (written, written))

    assert "Index current to 6 May 2020" in client.get("/").text
