"""Merges, imports, takings back and undoings in any order: undone, it is as if nobody had merged."""

import random
from itertools import count
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from articles import index, linking
from articles.curation.decisions import undo_merge
from articles.curation.merging import merge_names
from articles.curation.merging_articles import merge_articles
from articles.errors import ArchiveError
from articles.models import (
    Article,
    ArticleOutlet,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleVersion,
    ImportRun,
    MergeOperation,
    Outlet,
    Person,
    Place,
    StoryPart,
    Tag,
)
from tests.importing import imported

pytestmark = pytest.mark.django_db

WORDS = [
    "harbour",
    "council",
    "ferry",
    "bridge",
    "mayor",
    "school",
    "budget",
    "storm",
    "orchard",
    "railway",
    "museum",
    "strike",
    "library",
    "hospital",
    "farmers",
    "river",
    "festival",
    "court",
    "engine",
    "pilot",
    "market",
    "cheese",
    "tunnel",
    "garden",
]
CALLED: dict[Any, list[str]] = {
    Person: ["Ada Quill", "Bo Tell", "Cora Lind", "Ada M. Quill"],
    Place: ["Denham", "Osk", "New Denham", "Old Osk"],
    Tag: ["Fishing", "Fisheries", "Rail", "Railways"],
    Outlet: ["Harbour Post", "The Osk Times", "Osk Times Online", "Denham Echo"],
}
TIES: dict[str, Any] = {
    "person": ArticlePerson, "place": ArticlePlace, "tag": ArticleTag, "outlet": ArticleOutlet,
}  # fmt: skip
STEPS = ("import", "import", "merge", "merge", "back", "undo", "articles")


def record(chance, number):
    """Return one of some pages of an article: who and what it names differs from page to page."""
    fixed = random.Random(number)
    words = [" ".join(fixed.choices(WORDS, k=25)).capitalize() for _ in range(4)]
    named = [f"{fixed.choice(CALLED[Person])} said in {fixed.choice(CALLED[Place])}" for _ in words]
    text = [f"{one}, {who}." for one, who in zip(words, named, strict=True)]
    page = chance.randrange(3)
    if page:
        text[2] = f"Changed {page}: {text[2]}"
    return {
        "title": f"{' '.join(fixed.sample(WORDS, 5)).capitalize()} {number}",
        "outlet": CALLED[Outlet][number % 4],
        "url": f"https://paper{number % 4}.example/news/{number}",
        "date": f"2021-08-{1 + number % 20:02d}",
        "captured": f"2021-09-{1 + page:02d}",
        "text": "\n\n".join(text),
        "author": chance.choice(CALLED[Person]),
        "people": [chance.choice(CALLED[Person])],
        "tags": [chance.choice(CALLED[Tag])],
        "places": [chance.choice(CALLED[Place])],
    }


def plan(seed, steps):
    """Return what happens, each with what it needs: records, or a number to choose with."""
    chance = random.Random(seed)
    done = []
    for number in range(steps):
        what = "import" if number < 2 else chance.choice(STEPS)
        numbers = chance.sample(range(12), chance.randint(2, 5))
        records = [record(chance, one) for one in numbers] if what == "import" else []
        done.append((what, records, chance.randrange(1_000_000)))
    return done


def caught_up():
    linking.catch_up()
    index.catch_up()


def merge(number):
    chance = random.Random(number)
    model = chance.choice(list(CALLED))
    held = {one.name: one for one in model.objects.order_by("name")}
    if len(held) > 1:
        gone, kept = chance.sample(sorted(held), 2)
        merge_names(held[gone], held[kept], by=None)


def merge_articles_and_part_them(number):
    articles = list(Article.objects.order_by("public_id"))
    if len(articles) > 1:
        caught_up()
        before = told()
        undo_merge(merge_articles(*random.Random(number).sample(articles, 2)), by=None)
        caught_up()
        assert told() == before


def undo_all():
    for operation in MergeOperation.objects.in_force().order_by("-pk"):
        undo_merge(operation, by=None)


def live(steps, folder, *, merging):
    """Live through it, with or without merges; return what the archive says, and take all back."""
    folder.mkdir()
    names = count(1)
    with transaction.atomic():
        for what, records, number in steps:
            if what == "import":
                imported(folder, *records, name=f"{next(names)}.jsonl")
            elif what == "back":
                runs = list(ImportRun.objects.filter(state="done").order_by("pk"))
                if runs:
                    call_command("take_back_import", str(runs[number % len(runs)].pk))
            elif not merging:
                continue
            elif what == "merge":
                merge(number)
            elif what == "articles":
                merge_articles_and_part_them(number)
            elif operations := list(MergeOperation.objects.in_force().order_by("pk")):
                try:
                    undo_merge(operations[number % len(operations)], by=None)
                except ArchiveError:
                    assert len(operations) > 1
            caught_up()
        undo_all()
        caught_up()
        call_command("verify")
        said = told()
        transaction.set_rollback(True)
    return said


def told():
    """Return what readers see of the archive: articles, links, names, versions, stories.

    Articles by the addresses of their pages: the ids in their own are given once, also while two
    outlets are one.
    """
    said: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for one in Article.objects.all():
        values = (one.headline, one.body, one.byline, str(one.outlet), str(one.printed_outlet))
        pages = sorted(one.captures.values_list("sha256", flat=True))
        said["article", one.url] = *values, str(one.published_at), one.visibility, pages
    for kind, model in TIES.items():
        for tie in model.objects.select_related("article", kind):
            key = kind, tie.article.url, getattr(tie, kind).name, tie.role
            said[key] = tie.origin, tie.state, tie.text, tie.spots
    for model in CALLED:
        for named in model.objects.all():
            aliases = sorted(named.aliases.values_list("name", flat=True))
            said[model.__name__, named.name] = (
                named.slug, named.public_id, named.needs_review, aliases,
            )  # fmt: skip
    for row in ArticleVersion.objects.select_related("article"):
        said["version", row.article.url, row.number] = row.headline, row.body, row.why
    for part in StoryPart.objects.select_related("article", "story"):
        others = sorted(part.story.parts.values_list("article__url", flat=True))
        said["story", part.article.url] = others, part.part, part.by_curator
    return said


def differing(one, other):
    return {key: (one.get(key), other.get(key)) for key in {*one, *other} if one.get(key) != other.get(key)}  # fmt: skip


def check(seed, settings, tmp_path, *, steps=10):
    lives = []
    for merging in (False, True):
        folder = tmp_path / f"{seed}-{merging}"
        index.close()
        settings.INDEX_DIR = folder / "index"
        lives.append(live(plan(seed, steps), folder, merging=merging))
    assert differing(*lives) == {}, f"seed {seed}"


@pytest.mark.parametrize("seed", [5, 7, 9])
def test_merges_that_are_undone_leave_no_trace(seed, settings, tmp_path):
    check(seed, settings, tmp_path)


def test_an_outlet_that_comes_back_to_nothing_that_names_it_leaves_no_question_about_it(
    settings, tmp_path
):
    check(1079, settings, tmp_path, steps=16)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(1000, 1200))
def test_hundreds_of_merges_that_are_undone_leave_no_trace(seed, settings, tmp_path):
    check(seed, settings, tmp_path, steps=16)


def undo_in_any_order(chance):
    while operations := list(MergeOperation.objects.in_force().order_by("pk")):
        chance.shuffle(operations)
        for operation in operations:
            try:
                undo_merge(operation, by=None)
            except ArchiveError:  # another is to be undone first
                continue
            break
        else:
            pytest.fail(f"none of {operations} can be undone")


@pytest.mark.parametrize("seed", [0, 10])
def test_articles_and_names_that_were_one_are_parted_in_any_order(seed, tmp_path):
    chance = random.Random(seed)
    imported(tmp_path, *(record(chance, number) for number in range(8)))
    caught_up()
    before = told()

    for what in chance.choices(["articles", "names"], k=5):
        if what == "names":
            merge(chance.randrange(1_000_000))
        else:
            articles = list(Article.objects.order_by("public_id"))
            merge_articles(*chance.sample(articles, 2))
    undo_in_any_order(chance)
    caught_up()

    assert differing(told(), before) == {}


def names_parted(seed, tmp_path):
    """Import articles that name two of each kind, merge names of one kind, undo in any order: none is refused."""
    chance = random.Random(seed)
    twos = {"tags": Tag, "people": Person, "places": Place}
    imported(
        tmp_path,
        *(
            record(chance, number) | {field: chance.sample(CALLED[kind], 2) for field, kind in twos.items()}
            for number in range(5)
        ),
    )  # fmt: skip
    caught_up()
    before = told()
    model = chance.choice(list(CALLED))
    for _ in range(3):
        held = list(model.objects.order_by("name"))
        if len(held) > 1:
            merge_names(*chance.sample(held, 2), by=None)
    operations = list(MergeOperation.objects.in_force())
    for operation in chance.sample(operations, len(operations)):
        operation.refresh_from_db()
        undo_merge(operation, by=None)
    caught_up()
    assert differing(told(), before) == {}


@pytest.mark.parametrize("seed", [1, 2])
def test_names_that_were_one_by_way_of_another_are_parted_in_any_order(seed, tmp_path):
    names_parted(seed, tmp_path)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(1000, 1100))
def test_hundreds_of_names_that_were_one_are_parted_in_any_order(seed, tmp_path):
    names_parted(seed, tmp_path)
