"""verify finds what does not hold, names it, and says nothing of a sound archive."""

import json

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.models import F

from articles import index
from articles.grouping.batches import group_all
from articles.models import (
    Article,
    ArticleTag,
    Capture,
    ImportItem,
    ImportRun,
    RelatedLink,
    Signature,
    Story,
    StoryPart,
)
from articles.models.naming import FormerSlug
from articles.packing import pack
from articles.verifying.trouble import CHUNK
from tests.factories import make_article, make_capture, make_place, make_version, moment

pytestmark = pytest.mark.django_db


SAID = ("Bridge opens", "The bridge opened on Tuesday.", "Ships passed below it.")


@pytest.fixture
def archive():
    """A small sound archive."""
    article = make_article(SAID[0], body=SAID[1:], tags=("Bridge",), authors=("Ana Ruiz",))
    page = make_capture(article, content="\n\n".join(SAID).encode(), parser="plain")
    hidden = make_article("A hidden story", visibility="hidden", text_held="headline", body="")
    RelatedLink.objects.create(capture=page, article=hidden, position=0, headline="A hidden story")
    group_all(anew=False)
    index.catch_up()
    return article


def verify(capsys):
    """Return the troubles and the exit code."""
    code: object = 0
    try:
        call_command("verify", "--json")
    except SystemExit as error:
        code = error.code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()], code


def test_a_sound_archive_has_no_troubles(archive, capsys):
    assert verify(capsys) == ([], 0)


def test_an_empty_archive_has_none_either(capsys):
    assert verify(capsys) == ([], 0)


def test_it_tells_in_words_what_it_looks_at(archive, capsys):
    call_command("verify")
    told = capsys.readouterr()
    assert told.out == ""
    assert "captures: all right" in told.err


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("headline_key", "another"),
        ("printed_headline_key", "another"),
        ("url_key", "post.example/another"),
        ("printed_url_key", "post.example/another"),
        ("content_hash", "0" * 32),
        ("word_count", 7_000),
        ("printed_outlet", None),
    ],
)
def test_a_key_that_does_not_fit_its_text_is_found_and_can_be_renewed(
    archive, capsys, column, value
):
    right = getattr(archive, column)
    Article.objects.filter(pk=archive.pk).update(**{column: value})

    troubles, code = verify(capsys)
    # A text that is known by another key is also one that was never looked at for stories.
    assert {trouble["check"] for trouble in troubles} <= {"keys", "stories"}
    assert troubles[0]["wrong"] == f"does not fit its {column}"
    assert code == 1

    call_command("renew_keys")
    assert "1 of 2 articles" in capsys.readouterr().out
    assert verify(capsys) == ([], 0)
    archive.refresh_from_db()
    assert getattr(archive, column) == right


def test_keys_of_what_a_curator_changed_are_those_of_both_texts(archive, capsys):
    shown = Article.objects.get(pk=archive.pk)
    archive.headline, archive.body = "What the desk calls it now", "A note."
    archive.keep_printed(["headline", "body"], shown)
    archive.curated_fields = ["body", "headline", "outlet"]
    archive.outlet = None
    archive.revision += 1
    archive.save()
    index.catch_up()

    assert verify(capsys) == ([], 0)


def test_damaged_bytes_of_a_capture_are_found(archive, capsys):
    Capture.objects.update(sha256="0" * 64)
    ((trouble,), code) = verify(capsys)
    assert trouble["check"] == "captures"
    assert "no longer match their checksum" in trouble["wrong"]
    assert code == 1
    for damaged in (b"neither", b"", pack(b"a page")[:-2]):
        Capture.objects.update(packed=damaged)
        assert [trouble["check"] for trouble in verify(capsys)[0]] == ["captures"]


def test_a_wrong_size_of_a_capture_is_found(archive, capsys):
    Capture.objects.update(size=3)
    assert [trouble["wrong"] for trouble in verify(capsys)[0]] == ["its size is another"]


def test_a_link_to_nothing_is_found(archive, capsys):
    tie = ArticleTag.objects.get()
    with connection.constraint_checks_disabled():
        ArticleTag.objects.filter(pk=tie.pk).update(tag=999)
        found, code = verify(capsys)
        ArticleTag.objects.filter(pk=tie.pk).update(tag=tie.tag_id)
    assert [trouble["wrong"] for trouble in found] == ["its tag 999 does not exist"]
    assert code == 1


def test_a_row_that_breaks_its_conditions_is_found(archive, capsys):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        Article.objects.filter(pk=archive.pk).update(headline="")
        cursor.execute("PRAGMA ignore_check_constraints = OFF")
    found, _ = verify(capsys)
    assert "breaks article_has_a_headline" in [trouble["wrong"] for trouble in found]


def test_a_former_address_that_leads_nowhere_is_found(archive, capsys):
    FormerSlug.objects.create(kind="tag", slug="pier", target_id=999)
    assert [trouble["subject"] for trouble in verify(capsys)[0]] == ["former address tag pier"]


def test_an_import_that_counts_wrongly_is_found(archive, capsys):
    run = ImportRun.objects.create(state="done", records=2, new=2)
    ImportItem.objects.create(run=run, number=1, origin="a", outcome="new", article=archive)
    ((trouble,), _) = verify(capsys)
    assert trouble["wrong"] == "counts 2 new, lists 1"
    ImportRun.objects.update(state="interrupted")
    assert verify(capsys) == ([], 0)


def test_a_capture_that_is_not_of_the_first_day_is_found(archive, capsys):
    page = archive.captures.get()
    again = page.recaptures.create(captured_at=moment("2022-03-16"), captured_precision="day")
    wrong = "was captured again before it was captured first"
    assert [trouble["wrong"] for trouble in verify(capsys)[0]] == [wrong]

    Capture.objects.filter(pk=page.pk).update(captured_at=moment("2022-03-14"))
    assert verify(capsys) == ([], 0)
    Capture.objects.filter(pk=page.pk).update(captured_at=again.captured_at)
    assert [trouble["wrong"] for trouble in verify(capsys)[0]] == [wrong]


def test_versions_that_do_not_fit_their_article_are_found(archive, capsys):
    first = make_version(archive, 1, archive.captures.get())
    make_version(archive, 2, why="curator")
    assert verify(capsys) == ([], 0)

    hidden = Article.objects.get(visibility="hidden")
    Capture.objects.update(article=hidden)
    told = [trouble["wrong"] for trouble in verify(capsys)[0]]
    assert told == ["no page that tells of it is kept", "has a version of another's page"]
    Capture.objects.update(article=archive)

    first.sightings.all().delete()
    assert [trouble["wrong"] for trouble in verify(capsys)[0]] == [
        "no page says what its version 1 does"
    ]
    first.delete()
    ((trouble,), _) = verify(capsys)
    assert trouble["wrong"] == "has the versions [2]"
    assert "reread_captures --several" in trouble["remedy"]


def test_an_article_missing_from_the_index_is_found(archive, capsys):
    with index.engine().batch() as batch:
        batch.remove(archive.pk)
    ((trouble,), _) = verify(capsys)
    assert trouble["subject"] == f"article {archive.pk}"
    assert "rebuild_index" in trouble["remedy"]


def test_an_article_that_nobody_may_find_is_found_in_the_index(archive, capsys):
    Article.objects.filter(pk=archive.pk).update(visibility="hidden")
    found = [trouble["subject"] + ": " + trouble["wrong"] for trouble in verify(capsys)[0]]
    assert found == [
        "search index: holds 1 that readers may not find",
        f"article {archive.pk}: is in the search index, and not to be found",
    ]


def test_an_article_deleted_by_hand_is_found_wherever_it_was(archive, capsys):
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        row = Article.objects.filter(pk=archive.pk).values().get()
        cursor.execute("DELETE FROM articles_article WHERE id = %s", [archive.pk])
        found = {(trouble["check"], trouble["wrong"]) for trouble in verify(capsys)[0]}
        Article.objects.bulk_create([Article(**row)])
    assert ("references", f"its article {archive.pk} does not exist") in found
    assert ("search index", "is in the search index, and not to be found") in found


def test_an_article_that_the_index_holds_as_it_was_is_found(archive, capsys):
    row = Article.objects.filter(pk=archive.pk)
    row.update(headline="What it was called after the backup")
    row.touch()
    index.catch_up()
    row.update(headline=archive.headline, indexed_revision=F("revision"))
    ((trouble,), _) = verify(capsys)
    assert trouble["subject"] == f"article {archive.pk}"
    assert trouble["wrong"] == "is another one in the search index"


def test_an_article_whose_page_was_deleted_by_hand_is_found(archive, capsys):
    archive.captures.all().delete()
    troubles, code = verify(capsys)
    assert {trouble["wrong"] for trouble in troubles} == {"no page that tells of it is kept"}
    assert f"article {archive.pk}" in {trouble["subject"] for trouble in troubles}
    assert code == 1


def test_a_teaser_needs_no_page_of_its_own_but_one_that_prints_it(archive, capsys):
    teaser = make_article("Ferry ends", text_held="teaser", body="It ends.")
    link = RelatedLink.objects.create(
        capture=archive.captures.get(), article=teaser, position=1, headline="Ferry ends"
    )
    group_all(anew=False)
    index.catch_up()
    assert verify(capsys) == ([], 0)
    link.delete()
    ((trouble,), _) = verify(capsys)
    assert trouble["subject"] == f"article {teaser.pk}"


def test_a_section_changed_behind_the_index_is_found(archive, capsys):
    row = Article.objects.filter(pk=archive.pk)
    row.update(section="Valley", indexed_revision=F("revision") - 1)
    index.catch_up()
    row.update(section="Harbour", indexed_revision=F("revision"))

    found = [(trouble["subject"], trouble["wrong"]) for trouble in verify(capsys)[0]]

    assert found == [
        ("section harbour", "1 articles, 0 in the search index"),
        ("section valley", "0 articles, 1 in the search index"),
    ]


def test_articles_that_wait_for_the_index_are_counted(archive, capsys):
    Article.objects.filter(pk=archive.pk).touch()
    ((trouble,), _) = verify(capsys)
    assert trouble["wrong"] == "1 articles wait for it"


def test_an_unreadable_index_is_one_trouble(archive, capsys, settings):
    index.close()
    (settings.INDEX_DIR / "current").unlink()
    ((trouble,), _) = verify(capsys)
    assert trouble["check"] == "search index"
    assert "rebuild_index" in trouble["wrong"]


def test_damage_within_a_file_of_the_index_is_found(archive, capsys):
    (file,) = index.current_folder().glob("*.pos")
    content = bytearray(file.read_bytes())
    content[9] ^= 1
    file.write_bytes(content)

    ((trouble,), _) = verify(capsys)

    assert trouble["wrong"] == f"{file.name}: damaged in its middle"
    assert trouble["remedy"] == "Run: manage.py rebuild_index"


def test_more_articles_than_are_read_at_a_time_are_all_looked_at(capsys):
    for number in range(CHUNK + 3):
        article = make_article(f"Story {number}", outlet=None, tags=())
        make_capture(article, content=str(number).encode())
    group_all(anew=False)
    index.catch_up()
    assert verify(capsys) == ([], 0)


def test_a_name_that_stands_where_its_text_ends_is_found(archive, capsys):
    Article.objects.filter(pk=archive.pk).update(named_revision=1)
    link = archive.tag_links.get()
    for spots in ([[None, 0, 999]], [[1, 5, 5]], [[9, 0, 1]]):
        ArticleTag.objects.update(spots=spots)
        (trouble,), code = verify(capsys)
        assert (trouble["check"], code) == ("mentions", 1)
        assert trouble["subject"] == f"article tag {link.pk}"

    ArticleTag.objects.update(spots=[[None, 0, 7], [0, 0, 1], [1, 0, 3]])
    Article.objects.filter(pk=archive.pk).update(summary="A bridge.", indexed_revision=0)
    index.catch_up()
    assert verify(capsys) == ([], 0)


def test_texts_that_were_never_looked_at_for_stories_are_counted(archive, capsys):
    Signature.objects.filter(article=archive).delete()
    ((trouble,), code) = verify(capsys)
    assert trouble["wrong"] == "1 articles wait to be grouped"
    assert trouble["remedy"] == "Run: manage.py group_stories"
    assert code == 1


def test_a_story_without_a_copy_is_found(archive, capsys):
    story = Story.objects.create(public_id="story2a")
    StoryPart.objects.create(story=story, article=archive, part="first")
    ((trouble,), _) = verify(capsys)
    assert trouble["subject"] == "story story2a"
    assert trouble["wrong"] == "has 1 articles, 1 first"
    story.locked = True
    story.save()
    assert len(verify(capsys)[0]) == 1


def told(capsys):
    """Return what verify tells, without the remedies."""
    return [f"{one['subject']}: {one['wrong']}" for one in verify(capsys)[0]]


def set_by_hand(table, pk, **values):
    """Write columns as somebody may with another program, past every condition."""
    settings = ", ".join(f"{column} = {value}" for column, value in values.items())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute(f"UPDATE articles_{table} SET {settings} WHERE id = %s", [pk])  # noqa: S608
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


def test_a_text_that_no_page_says_is_not_to_be_given_keys(archive, capsys):
    Article.objects.filter(pk=archive.pk).update(body="Nobody wrote this.")
    found, _ = verify(capsys)
    remedies = [one["remedy"] for one in found if one["check"] == "keys"]
    assert [one["wrong"] for one in found if one["check"] == "keys"] == [
        "does not fit its content_hash, word_count, nor what its pages say"
    ]
    assert "Restore a backup" in remedies[0]
    assert "Run: manage.py renew_keys" not in remedies[0]


@pytest.mark.parametrize("kept", ["version", "teaser"])
def test_a_text_that_a_version_or_a_teaser_says_is_given_keys(archive, capsys, kept):
    changed = {"headline": "Bridge is open"}
    if kept == "version":
        make_version(archive, 1, archive.captures.get())
        make_version(archive, 2, archive.captures.get(), **changed)
    else:
        RelatedLink.objects.create(
            capture=archive.captures.get(), article=archive, position=7, **changed
        )
    Article.objects.filter(pk=archive.pk).update(**changed)
    (trouble,) = [one for one in verify(capsys)[0] if one["check"] == "keys"]
    assert trouble["wrong"] == "does not fit its headline_key, printed_headline_key"
    assert trouble["remedy"] == "Run: manage.py renew_keys"


@pytest.mark.parametrize("column", ["headline", "summary", "language", "body"])
def test_a_text_changed_behind_the_index_is_found(archive, capsys, column):
    Article.objects.filter(pk=archive.pk).update(**{column: "xx"})
    assert f"article {archive.pk}: is another one in the search index" in told(capsys)


def test_articles_that_are_new_or_hidden_and_wait_for_the_index_are_told_once(archive, capsys):
    for number in range(3):
        article = make_article(f"Story {number}", outlet=None)
        make_capture(article, content=str(number).encode())
    Article.objects.filter(pk=archive.pk).update(visibility="hidden")
    Article.objects.filter(pk=archive.pk).touch()
    group_all(anew=False)
    assert told(capsys) == ["search index: 4 articles wait for it"]


@pytest.mark.parametrize(
    ("table", "column", "value", "wrong"),
    [
        ("article", "text_held", "'blob'", "is none of its choices"),
        ("article", "image_url", "'javascript:alert(1)'", "is no address of the web"),
        ("article", "public_id", "'NOT A ID'", "is no id"),
        ("article", "imported_at", "''", "is no moment"),
        ("article", "genre", "x'ff00'", "is no text"),
        ("article", "curated_fields", "'[\"nope\"]'", "name what it has not"),
        ("articletag", "state", "'wat'", "is none of its choices"),
        ("articletag", "confidence", "7", "is not within 0 and 1"),
        ("articletag", "role", "''", "is empty"),
        ("articleperson", "role", "'wat'", "is none there is"),
        ("tag", "slug", "''", "is empty"),
        ("tag", "name_key", "'another'", "does not fit its name"),
        ("outlet", "home_page", "'ftp://post.example/'", "is no address of the web"),
        ("outlet", "language", "'e n'", "is no code of a language"),
        ("capture", "packed", "'a page'", "is no blob"),
    ],
)
def test_a_row_that_is_not_what_its_table_is_for_is_found(
    archive, capsys, table, column, value, wrong
):
    model = apps.get_model("articles", table)
    key = archive.pk if table == "article" else model.objects.get().pk
    set_by_hand(table, key, **{column: value})

    found, code = verify(capsys)

    assert (f"{model._meta.verbose_name} {key}", f"its {column} {wrong}") in {
        (one["subject"], one["wrong"]) for one in found
    }
    assert code == 1


def test_a_language_longer_than_any_is_found(archive, capsys):
    set_by_hand("article", archive.pk, language="'en-" + "x" * 90 + "'")
    assert f"article {archive.pk}: its language is longer than 8 letters" in told(capsys)


def test_an_import_of_more_records_than_ended_is_found(capsys):
    run = ImportRun.objects.create(state="done", records=5)
    assert told(capsys) == [f"import run {run.pk}: its records are not those of its outcomes"]


def test_places_that_lie_within_each_other_are_found_once(capsys):
    one, two, three, four = (make_place(name) for name in ("Wend", "Tarn", "Marrow", "Norland"))
    for place, parent in ((one, two), (two, three), (three, two), (four, four)):
        type(place).objects.filter(pk=place.pk).update(parent=parent)
    assert told(capsys) == [
        f"place {two.pk}: lies within itself: {two.pk}, {three.pk}",
        f"place {four.pk}: lies within itself: {four.pk}",
    ]


def test_a_check_that_cannot_go_on_says_so_and_the_others_go_on(archive, capsys):
    set_by_hand("article", archive.pk, published_at="'2021-99-99 00:00:00'", headline="'Another'")
    set_by_hand("article", archive.pk, summary="cast(x'ff41' as text)")

    found, code = verify(capsys)

    stopped = [one for one in found if one["wrong"].startswith("could not be looked at to the end")]
    assert {one["subject"] for one in stopped} >= {"keys"}
    assert all("Restore a backup" in one["remedy"] for one in stopped)
    assert code == 1
    assert "rows" in {one["check"] for one in found}
