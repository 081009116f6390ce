import pytest

from articles.documents import document_of
from articles.documents_between import CHUNK, documents_between
from articles.models import Alias, Article, ArticlePerson, ArticleTag
from tests.factories import make_article, make_outlet, make_person, make_tag, make_version

pytestmark = pytest.mark.django_db


def read():
    return {key: document for key, _, document in documents_between(0, 2**31)}


def as_edits_read_them():
    return {article.pk: document_of(article) for article in Article.objects.for_indexing()}


def test_a_rebuild_reads_the_documents_that_edits_give():
    outlet, person, tag = make_outlet(), make_person(), make_tag("The U S Embassy")
    tag.display_name = "US Embassy"
    tag.save()
    for owner, name in (("outlet", outlet), ("person", person), ("tag", tag)):
        Alias.objects.create(name=f"Other {owner}", **{owner: name})
        Alias.objects.create(name=f"Another {owner}", **{owner: name})
    full = make_article(
        outlet=outlet, section="World news", image_credit="A. Ruiz", comment_count=3, language="en",
        tags=("The U S Embassy", "Storms"), topics=("Shipping",), places=("Norland",),
    )  # fmt: skip
    ArticlePerson.objects.create(article=full, person=person, role="author", position=2)
    ArticlePerson.objects.create(article=full, person=person, role="about", position=1)
    ArticlePerson.objects.create(article=full, person=make_person("Bo Lind"), position=0)
    ArticleTag.objects.create(article=full, tag=make_tag("Rejected"), state="rejected")
    make_article("Bare", outlet=None, body=(), published=None, precision="unknown", basis="stated")

    for number, trivial in ((1, False), (2, True), (3, False)):
        make_version(full, number, is_trivial=trivial)
    small = make_article("Small changes")
    for number in (1, 2):
        make_version(small, number, is_trivial=number > 1)

    assert read() == as_edits_read_them()
    assert read()[full.pk].has >= {"versions", "changes"}
    assert "changes" not in read()[small.pk].has
    assert len(read()[full.pk].names["person"]) == 2


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
    monkeypatch.setattr("articles.documents_between.CHUNK", 1)
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
