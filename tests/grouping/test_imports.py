import json

import pytest
from django.core.management import call_command

from articles import index
from articles.grouping.deciding import take_out
from articles.ingest import import_dump
from articles.models import Article, ImportRun, Story, StoryPart
from articles.reading import Reading
from articles.rereading import reread
from articles.search.queries import Query, State
from articles.taking_back import take_back
from tests.grouping.texts import OWN, REPORT

pytestmark = pytest.mark.django_db(transaction=True)


def dump(folder, name, *records):
    """Write records of (outlet, headline, paragraphs), printed one day after the other."""
    path = folder / name
    with path.open("w") as file:
        for day, (outlet, headline, paragraphs) in enumerate(records, 1):
            told = {
                "title": headline, "outlet": outlet, "text": "\n\n".join(paragraphs),
                "date": f"2021-03-0{day}", "url": f"https://{outlet.lower()}.example/{name}-{day}",
            }  # fmt: skip
            file.write(json.dumps(told) + "\n")
    return path


@pytest.fixture
def first(tmp_path):
    return dump(
        tmp_path,
        "first.jsonl",
        ("North", "Ferry crews walk out", REPORT),
        ("Tide", "Islands cut off", (*REPORT, "© 2021 Agence France-Presse")),
        ("Ledger", "Nobody sails in Port Osk", OWN),
    )


@pytest.fixture
def second(tmp_path):
    return dump(tmp_path, "second.jsonl", ("Herald", "No boats in Port Osk", REPORT[:3]))


def take_in(path):
    return import_dump([path], Reading())


def found(field, value):
    return index.engine().search(Query(root=State(field, value)), snippets=False).total


def test_an_import_groups_what_it_brings_and_the_search_knows(first, second):
    take_in(first)
    take_in(second)

    story = Story.objects.get()
    assert list(story.parts.in_order().values_list("article__outlet__name", flat=True)) == [
        "North", "Herald", "Tide",
    ]  # fmt: skip
    assert found("story", story.public_id) == 3
    assert found("is", "copy") == 2
    assert found("is", "wire") == 1
    assert Article.objects.get(wire_agency="AFP", outlet__name="Tide").story_part.part == "copy"


def test_importing_the_same_again_changes_no_story(first, second):
    take_in(first)
    take_in(second)
    before = list(StoryPart.objects.values_list("article", "story", "part"))
    revisions = list(Article.objects.values_list("pk", "revision"))

    take_in(second)
    take_in(first)

    assert list(StoryPart.objects.values_list("article", "story", "part")) == before
    assert list(Article.objects.values_list("pk", "revision")) == revisions


def test_a_dry_run_leaves_no_story(first):
    import_dump([first], Reading(), dry_run=True)

    assert not Story.objects.exists()


def test_taking_an_import_back_takes_its_articles_out_of_stories(first, second, capsys):
    take_in(second)
    take_in(first)

    take_back(ImportRun.objects.latest("pk"))

    assert not Story.objects.exists()
    call_command("verify")
    assert capsys.readouterr().out == ""


def test_reading_the_pages_again_keeps_what_a_curator_split(first, second):
    take_in(first)
    take_in(second)
    out = Article.objects.get(outlet__name="Herald")
    take_out([out.pk])

    for key in Article.objects.values_list("pk", flat=True):
        reread(key, write=True)
    take_in(second)

    assert not StoryPart.objects.filter(article=out).exists()
    assert StoryPart.objects.count() == 2
