"""A kind that no article is of is told, with the nearest that some are."""

import datetime as dt

import pytest

from articles.answers import ask
from articles.index import catch_up
from articles.search.syntax import parse
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db):
    make_article("Ferry is late", genre="Opinion")
    make_article("Pier is sold", genre="letter to the editor")
    make_article("Quarry shuts", genre="obituary", visibility="hidden")
    catch_up()


def notes_on(typed):
    return ask(parse(typed, today=dt.date(2021, 8, 5))).results.notes


KNOWN = 'Known are kind:"letter to the editor", kind:opinion.'


@pytest.mark.parametrize(
    ("typed", "kind", "hint"),
    [
        ("kind:opinin", "opinin", "Did you mean “kind:opinion”?"),
        ('ferry kind:"leter to the editor"', "leter to the editor", "Did you mean “kind:\"letter to the editor\"”?"),
        ("ferry -kind:wire", "wire", KNOWN),
        ("kind:(opinion OR obituary)", "obituary", KNOWN),
    ],
)  # fmt: skip
def test_a_kind_of_no_article_is_told_with_those_there_are(archive, typed, kind, hint):
    assert notes_on(typed) == (f"No article is of the kind “{kind}”. {hint}",)


@pytest.mark.parametrize("typed", ["kind:opinion", "kind:OPINION ferry", "ferry", "-kind:opinion"])
def test_of_kinds_that_articles_are_of_nothing_is_said(archive, typed):
    assert notes_on(typed) == ()


def test_each_kind_is_told_once_and_only_some_of_many_are_listed(db):
    for number in range(12):
        make_article(f"Ferry {number}", genre=f"column {chr(97 + number)}")
    catch_up()

    [note] = notes_on("kind:zzz OR kind:zzz")

    assert note.startswith('No article is of the kind “zzz”. Known are kind:"column a", ')
    assert note.endswith(' kind:"column h" and others.')


def test_an_archive_without_kinds_knows_none(db):
    catch_up()

    assert notes_on("kind:wire") == ("No article is of the kind “wire”.",)


def test_a_kind_that_comes_with_an_import_is_known_at_once(archive):
    assert notes_on("kind:wire")
    make_article("Flood", genre="wire")
    catch_up()

    assert notes_on("kind:wire") == ()


def test_the_page_of_results_says_so(client, archive):
    page = client.get("/search", {"q": "kind:opinin"}).content.decode()

    assert "No article is of the kind “opinin”. Did you mean “kind:opinion”?" in page
