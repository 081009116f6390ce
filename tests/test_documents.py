import datetime as dt

import pytest

from articles.documents import CHUNK, documents_between, documents_of
from articles.models import Alias, Article, ArticlePerson, ArticleTag
from articles.search.document import Document, Name
from tests.factories import make_article, make_outlet, make_person, make_tag, make_version

pytestmark = pytest.mark.django_db


def read():
    return {key: document for key, _, document in documents_between(0, 2**31)}


def test_a_document_has_all_that_is_searched_for():
    outlet, tag = make_outlet(), make_tag("The U S Embassy")
    person = make_person("Ada Ruiz")
    tag.display_name = "US Embassy"
    tag.save()
    for owner, name in (("outlet", outlet), ("person", person), ("tag", tag)):
        Alias.objects.create(name=f"Other {owner}", **{owner: name})
        Alias.objects.create(name=f"Another {owner}", **{owner: name})
    full = make_article(
        "Harbour opens", body=("It opened.", "Ships passed."), published="2021-08-03",
        outlet=outlet, section="World news", image_credit="A. Ruiz", comment_count=3, language="en",
        tags=("The U S Embassy", "Storms"), topics=("Shipping",), places=("Norland",),
        url="https://post.example/a", summary="A bridge.", word_count=4, genre="Wire",
    )  # fmt: skip
    ArticlePerson.objects.create(article=full, person=person, role="author", position=2)
    ArticlePerson.objects.create(article=full, person=person, role="about", position=1)
    ArticlePerson.objects.create(article=full, person=make_person("Bo Lind"), position=0)
    ArticleTag.objects.create(article=full, tag=make_tag("Rejected"), state="rejected")

    ada = Name("ada-ruiz", "Ada Ruiz", ("Another person", "Other person"))
    named = ("Another tag", "Other tag", "The U S Embassy")
    full.refresh_from_db()
    assert read()[full.pk] == Document(
        id=full.pk,
        headline="Harbour opens",
        body=("It opened.", "Ships passed."),
        summary="A bridge.",
        url="https://post.example/a",
        language="en",
        names={
            "outlet": (Name(outlet.slug, outlet.name, ("Another outlet", "Other outlet")),),
            "author": (ada,),
            "about": (Name("bo-lind", "Bo Lind"), ada),
            "person": (Name("bo-lind", "Bo Lind"), ada),
            "tag": (Name(tag.slug, "US Embassy", named), Name("storms", "Storms")),
            "topic": (Name("shipping", "Shipping"),),
            "place": (Name("norland", "Norland"),),
            "section": (Name("world-news", "World news"),),
        },
        published=dt.datetime(2021, 8, 3, tzinfo=dt.UTC),
        earliest=full.published_earliest,
        latest=full.published_latest,
        precision="day",
        added=full.imported_at,
        kind="Wire",
        words=4,
        comments=3,
        is_wire=True,
        has=frozenset({"image", "person", "date"}),
    )


def test_an_article_of_which_little_is_known_has_a_document_that_says_so():
    bare = make_article(
        "Bare", outlet=None, body=(), published=None, precision="unknown", basis="stated"
    )

    document = read()[bare.pk]

    assert document.published is None
    assert document.body == ()
    assert set(document.names.values()) == {()}
    assert document.has == frozenset()


def test_only_changes_of_an_outlets_worth_the_name_count_as_changes():
    full, small = make_article("Changed"), make_article("Small changes")
    for number, trivial in ((1, False), (2, True), (3, False)):
        make_version(full, number, is_trivial=trivial)
    for number in (1, 2):
        make_version(small, number, is_trivial=number > 1)
    make_version(small, 3, why="curator")

    assert read()[full.pk].has == {"date", "versions", "changes"}
    assert read()[small.pk].has == {"date", "versions"}


def test_edited_articles_are_read_as_a_rebuild_reads_them():
    articles = [make_article(f"Number {n}", tags=("Harbour", f"Tag {n}")) for n in range(9)]
    make_version(articles[-1], 1)
    keys = [articles[0].pk, articles[1].pk, articles[-1].pk]

    assert {key: document for key, _, document in documents_of(keys)} == {
        key: document for key, document in read().items() if key in keys
    }


def test_of_many_keys_all_are_read_but_those_without_a_row():
    Article.objects.bulk_create(
        Article(headline="Harbour", public_id=f"a{number}") for number in range(1203)
    )
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))

    assert [key for key, _, _ in documents_of([*keys, keys[-1] + 1])] == keys


def test_hidden_articles_are_read_without_a_document():
    hidden = make_article(visibility="hidden")

    assert list(documents_between(hidden.pk, hidden.pk)) == [(hidden.pk, hidden.revision, None)]


def test_only_the_range_is_read():
    keys = [make_article(f"Number {number}").pk for number in range(4)]

    assert [key for key, _, _ in documents_between(keys[1], keys[2])] == keys[1:3]


def test_more_articles_take_no_more_queries_while_they_fit_a_chunk(django_assert_num_queries):
    for number in range(3):
        make_article(f"Number {number}", tags=("Harbour",))
    with django_assert_num_queries(12):
        read()
    for number in range(20):
        make_article(f"Number {number}", tags=("Harbour",))
    with django_assert_num_queries(12):
        read()


def test_more_than_a_chunk_is_read_to_the_end():
    Article.objects.bulk_create(
        Article(headline="Harbour", public_id=f"a{number}") for number in range(CHUNK + 3)
    )

    assert len(read()) == CHUNK + 3


def test_an_article_whose_name_changed_while_others_were_read_is_given_as_it_was(monkeypatch):
    monkeypatch.setattr("articles.documents.CHUNK", 1)
    first, second = make_article("First", tags=("Harbour",)), make_article("Second")
    second.tag_links.create(tag=first.tag_links.get().tag)
    reading = documents_between(0, 2**31)

    next(reading)
    Article.objects.filter(pk=second.pk).update(revision=second.revision + 1)
    new = make_article("New")

    assert [(key, revision) for key, revision, _ in reading] == [
        (second.pk, second.revision),
        (new.pk, 0),
    ]
