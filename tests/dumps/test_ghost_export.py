import json

import pytest

from articles.dumps.ghost_export import GhostExport
from articles.ingest import import_dump
from articles.models import Article
from articles.reading import Reading
from articles.records import RawPage
from tests.dumps.making import outcomes, pages, read, tarred, write_files

META = {"exported_on": 1628251200000, "version": "5.2.0"}


def export(posts, **tables):
    return {"db": [{"meta": META, "data": {"posts": posts, **tables}}]}


def post(number, **said):
    return {"id": str(number), "title": f"Post {number}", "html": "<p>It sails.</p>", **said}


def read_export(tmp_path, value, *, name="site.ghost.json"):
    write_files(tmp_path, {name: json.dumps(value).encode()})
    return [json.loads(page.text) for page in pages(tmp_path / name)]


def test_a_post_has_the_names_that_other_tables_give_it_in_their_order(tmp_path):
    [told] = read_export(
        tmp_path,
        export(
            [post(1, mobiledoc="{}", email_recipient_filter="all")],
            users=[{"id": 7, "name": "Ada Horn", "email": "ada@post.example"}, {"id": 8, "name": "Ben Oak"}],
            posts_authors=[{"post_id": 1, "author_id": 8, "sort_order": 1}, {"post_id": 1, "author_id": 7, "sort_order": 0},
                           {"post_id": 2, "author_id": 8}],
            tags=[{"id": "a", "name": "Sea"}, {"id": "b", "name": "#front"}, {"id": "c", "name": "In", "visibility": "internal"}],
            posts_tags=[{"post_id": 1, "tag_id": one} for one in ("b", "c", "a", "gone")],
            posts_meta=[{"post_id": 1, "feature_image_caption": "At dusk"}],
            settings=[{"key": "title", "value": "Post"}, {"key": "stripe_secret_key", "value": "sk"}],
        ),
    )  # fmt: skip

    assert told == {
        "post": {
            "id": "1", "title": "Post 1", "html": "<p>It sails.</p>", "feature_image_caption": "At dusk",
        },
        "authors": ["Ada Horn", "Ben Oak"], "tags": ["Sea"], "site": {"title": "Post"},
    }  # fmt: skip


def test_an_export_of_old_names_one_author_and_stands_in_no_db(tmp_path):
    [told] = read_export(
        tmp_path,
        {"meta": META, "data": {"posts": [post(1, author_id=3)], "users": [{"id": 3, "name": "Ada Horn"}]}},
    )  # fmt: skip

    assert told["authors"] == ["Ada Horn"]


def test_an_export_tells_when_it_was_captured_and_whose_ids_it_has(tmp_path):
    uuid = "3f0c9d1e-0000-4000-8000-000000000001"
    write_files(tmp_path, {"a.json": json.dumps(export([post(1, uuid=uuid), post(2)])).encode()})

    first, second = pages(tmp_path)

    assert (first.record_id, first.collection) == (uuid, "ghost")
    assert (second.record_id, second.collection) == ("2", "a")
    assert str(first.captured_at) == "2021-08-06 12:00:00+00:00"
    assert first.captured_from == "record"


def test_of_an_export_that_breaks_off_the_posts_before_are_read(tmp_path):
    whole = json.dumps(export([post(1), post(2), post(3)], users=[{"id": 1, "name": "Ada Horn"}]))
    write_files(
        tmp_path,
        {
            "a.json": whole[: whole.index("Post 3")].encode(),
            "b.json": whole[: whole.index("Ada")].encode(),
            "c.json": whole.replace("Post 2", "Post 2\\q").encode(),
        },
    )

    found = outcomes(tmp_path)

    assert [(name, outcome) for name, outcome, _ in found] == [
        ("a.json[0]", "page"), ("a.json[1]", "page"), ("a.json[2]", "failed"),
        ("b.json[0]", "page"), ("b.json[1]", "page"), ("b.json[2]", "page"), ("b.json.users[0]", "failed"),
        ("c.json[0]", "page"), ("c.json[1]", "failed"), ("c.json[2]", "page"),
    ]  # fmt: skip
    first, second = (one for one in read(tmp_path)[:2] if isinstance(one, RawPage))
    assert (len(first.warnings), len(second.warnings)) == (1, 0)
    assert "breaks off" in first.warnings[0]


@pytest.mark.parametrize(
    ("content", "is_export"),
    [
        (b'{"db":[{"meta":{"exported_on":1,"version":"5"},"data":{', True),
        (b'{ "meta": {"version": "000", "exported_on": 1}, "data": {', True),
        (b'{"db":[{"data":{"posts_tags":[{', True),
        (b'{"db":[{"data":{"articles":[{', False),
        (b'{"meta":{"exported_on":1},"data":[{"title":"Ferry"}]}', False),
        (b'{"meta":{"total":1},"data":[{"title":"Ferry"}]}', False),
        (b'{"title":"Ferry","db":[{"meta":{"exported_on":1}}]}', False),
    ],
)
def test_an_export_is_known_by_how_it_begins(content, is_export):
    assert GhostExport().accepts("a.json", content) is is_export


@pytest.mark.parametrize(
    "value",
    [
        {"db": [{"meta": META, "data": {"posts": []}}]},
        {"meta": META, "data": {}},
        {"meta": META, "data": {"posts": "none", "users": [None]}},
    ],
)
def test_an_export_without_a_post_has_an_outcome(tmp_path, value):
    write_files(tmp_path, {"a.json": json.dumps(value).encode()})

    assert [outcome for _, outcome, _ in outcomes(tmp_path)] == ["skipped"]


def test_an_export_in_a_tar_inside_an_archive_is_copied_to_be_read_twice(tmp_path):
    content = json.dumps(export([post(1, author_id=1)], users=[{"id": 1, "name": "Ada Horn"}]))
    write_files(tmp_path, {"a.tar.gz": tarred({"a.json": content.encode()}, mode="w:gz")})

    assert "Ada Horn" in pages(tmp_path)[0].text


@pytest.mark.django_db
def test_a_later_export_of_a_site_gives_no_article_twice(tmp_path):
    uuid = "3f0c9d1e-0000-4000-8000-000000000001"
    before, later = (
        export([post(1, uuid=uuid, title="Ferry sails again", status="published", html=text)])
        for text in ("<p>It sails on Monday.</p>", "<p>It sails on Monday, at noon.</p>")
    )
    later["db"][0]["meta"] = {**META, "exported_on": 1628596800000}
    for name, value in (("site.2021-08-06.json", before), ("site.2021-08-10.json", later)):
        write_files(tmp_path, {name: json.dumps(value).encode()})
        import_dump([tmp_path / name], Reading())

    [article] = Article.objects.all()

    assert article.captures.count() == 2
