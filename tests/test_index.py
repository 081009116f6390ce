import fcntl
import threading

import pytest
from django.core.management import CommandError, call_command

from articles import index
from articles.errors import IndexBusyError, IndexUnreadableError
from articles.models import Alias, Article, Outlet
from articles.rebuilding import rebuild
from articles.search.queries import Named, Query, Word
from articles.store import RecordStore
from tests.store.records import make_record

pytestmark = pytest.mark.django_db(transaction=True)


def stored(**facts):
    RecordStore().save([make_record(content=repr(facts), **facts)])
    return Article.objects.latest("pk")


def found(word):
    return [hit.id for hit in index.engine().search(Query(root=Word(word))).hits]


def test_catching_up_makes_articles_findable():
    article = stored(headline="Walrus seen in the harbour")

    assert index.catch_up() == 1
    assert found("walrus") == [article.pk]
    assert index.catch_up() == 0


def test_an_edit_is_found_after_catching_up():
    article = stored(headline="Walrus seen in the harbour")
    index.catch_up()
    Article.objects.filter(pk=article.pk).update(headline="Seal seen")
    Article.objects.filter(pk=article.pk).touch()

    index.catch_up()

    assert found("seal") == [article.pk]
    assert found("walrus") == []


def test_hiding_takes_an_article_out_of_search():
    article = stored(headline="Walrus seen in the harbour")
    index.catch_up()
    Article.objects.filter(pk=article.pk).update(visibility="hidden")
    Article.objects.touch()

    index.catch_up()

    assert found("walrus") == []


def test_an_article_is_found_by_the_alias_of_its_outlet():
    article = stored(outlet="Harbour Post")
    Alias.objects.create(outlet=Outlet.objects.get(), name="The HP")

    index.catch_up()

    results = index.engine().search(Query(root=Named("outlet", "hp")))
    assert [hit.id for hit in results.hits] == [article.pk]


def test_who_is_refused_the_index_leaves_the_work_to_its_writer(settings):
    stored()
    index.engine()

    with (settings.INDEX_DIR / "write.lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert index.catch_up() == 0

    assert index.catch_up() == 1


def test_a_rebuild_finds_the_same_and_what_changed_meanwhile():
    first = stored(headline="Walrus seen in the harbour")
    index.catch_up()

    def change_once(done):
        Article.objects.filter(pk=first.pk).update(headline="Seal seen")
        Article.objects.filter(pk=first.pk).touch()

    assert rebuild(progress=change_once) == 1
    assert found("seal") == [first.pk]
    assert index.check() == index.IndexState(visible=1, indexed=1, stale=0)


def test_a_rebuild_takes_in_what_the_old_index_took_in_meanwhile():
    first = stored(headline="Walrus seen in the harbour")
    index.catch_up()

    def change_and_index(done):
        Article.objects.filter(pk=first.pk).update(headline="Seal seen")
        Article.objects.filter(pk=first.pk).touch()
        index.catch_up()

    rebuild(progress=change_and_index)

    assert found("seal") == [first.pk]


def test_a_rebuild_that_fails_leaves_the_index_in_use_alone(settings):
    stored(headline="Walrus seen in the harbour")
    index.catch_up()
    before = set(settings.INDEX_DIR.iterdir())

    def fail(done):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        rebuild(progress=fail)

    assert set(settings.INDEX_DIR.iterdir()) - before <= {settings.INDEX_DIR / "rebuild.lock"}
    assert len(found("walrus")) == 1


def test_a_rebuild_broken_off_goes_on_where_it_was(settings, monkeypatch):
    monkeypatch.setattr("articles.rebuilding.REBUILD_PART", 1)
    first, second = stored(headline="Walrus seen"), stored(headline="Walrus heard")
    read = []

    def stop(done):
        read.append(done)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(progress=stop, processes=1)
    Article.objects.filter(pk=first.pk).update(headline="Seal seen")
    Article.objects.filter(pk=first.pk).touch()
    third = stored(headline="Walrus again")

    assert rebuild(progress=read.append, processes=1) == 3

    assert read == [1, 2, 3]
    assert found("seal") == [first.pk]
    assert sorted(found("walrus")) == [second.pk, third.pk]
    assert len([path for path in settings.INDEX_DIR.iterdir() if path.is_dir()]) == 1


def test_a_rebuild_of_another_version_is_not_gone_on_with(settings):
    stored(headline="Walrus seen")

    def stop(done):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(progress=stop)
    for version in settings.INDEX_DIR.glob("*/backfile.json"):
        version.write_text("{}")

    assert rebuild() == 1


def test_a_row_that_goes_during_a_rebuild_is_not_found_after_it():
    first, second = stored(headline="Walrus seen"), stored(headline="Walrus heard")

    def remove(done):
        Article.objects.filter(pk=first.pk).delete()

    rebuild(progress=remove)

    assert found("walrus") == [second.pk]


def test_a_rebuild_settles_whatever_revision_a_row_was_read_at():
    keys = [stored(headline=f"Walrus {number}").pk for number in range(4)]
    Article.objects.filter(pk=keys[1]).update(revision=7, indexed_revision=9)
    Article.objects.filter(pk=keys[2]).update(visibility="hidden", revision=3)

    rebuild()

    assert Article.objects.stale().count() == 0
    assert sorted(found("walrus")) == [keys[0], keys[1], keys[3]]


def test_tidying_leaves_what_is_found_alone(settings):
    stored(headline="Walrus seen")
    index.catch_up()
    index.tidy()
    assert len(found("walrus")) == 1

    (settings.INDEX_DIR / "current").write_text("gone")
    index.close()
    index.tidy()


def test_two_rebuilds_do_not_run_at_once(settings):
    index.engine()
    with (settings.INDEX_DIR / "rebuild.lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(IndexBusyError, match=r"rebuild\.lock"):
            rebuild()


def test_a_lost_pointer_is_never_replaced_by_an_empty_index(settings):
    stored()
    index.catch_up()
    (settings.INDEX_DIR / "current").unlink()

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        index.engine()
    with pytest.raises(CommandError):
        call_command("check_index")

    call_command("rebuild_index")
    call_command("check_index")


def test_changes_wait_for_an_index_that_cannot_be_read(settings):
    stored()
    index.catch_up()
    (settings.INDEX_DIR / "current").write_text("gone")
    index.close()
    Article.objects.touch()

    assert index.catch_up() == 0
    assert Article.objects.stale().count() == 1


def test_check_index_says_that_articles_wait(capsys):
    stored()

    with pytest.raises(CommandError, match="sync_index"):
        call_command("check_index")
    assert "1 waiting" in capsys.readouterr().out

    call_command("sync_index")
    call_command("check_index")


def test_many_threads_open_the_index_once():
    stored(headline="Walrus seen in the harbour")
    index.catch_up()
    index.close()
    seen = []

    threads = [threading.Thread(target=lambda: seen.append(index.engine())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({id(engine) for engine in seen}) == 1


def test_the_moment_of_the_last_change_is_known():
    assert index.current_to() is None
    stored()
    index.catch_up()

    assert index.current_to() is not None


def test_an_edit_does_not_wait_for_new_articles():
    edited = stored(headline="Walrus seen in the harbour")
    index.catch_up()
    stored(headline="Herring quota agreed")
    Article.objects.filter(pk=edited.pk).update(headline="Seal seen")
    Article.objects.filter(pk=edited.pk).touch()

    done = index.catch_up(within_seconds=0)

    assert done == 1
    assert found("seal") == [edited.pk]
    assert found("herring") == []


def test_a_batch_that_takes_long_is_committed_as_it_is(monkeypatch):
    monkeypatch.setattr(index, "BATCH_SECONDS", 0)
    for number in range(5):
        stored(headline=f"Walrus number {number}")

    assert index.catch_up(within_seconds=0) == 1
    assert index.catch_up() == 4
    assert len(found("walrus")) == 5
