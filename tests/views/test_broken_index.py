"""However the index is broken, browsing works and search says what is to be done."""

import os
import shutil

import pytest
from django.conf import settings

from articles import index
from articles.index import catch_up, current_folder
from articles.models import Article
from articles.rebuilding import rebuild
from tests.factories import make_article
from tests.views.printed import text_of

pytestmark = pytest.mark.django_db


def _half(folder):
    for path in sorted(folder.iterdir())[::2]:
        path.unlink()


def _gone(folder):
    shutil.rmtree(folder)


def _foreign(folder):
    _gone(folder)
    folder.mkdir()
    (folder / "readme.txt").write_text("Another program's files.")


def _rubbish(folder):
    for path in folder.iterdir():
        path.write_bytes(b"rubbish" * 40)


def _pointer(_folder):
    (settings.INDEX_DIR / "current").unlink()


def _truncated(folder):
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _one_file_gone(folder):
    next(folder.glob("*.ids")).unlink()


def _of_another_version(folder):
    (folder / "backfile.json").write_text('{"engine": "whoosh", "schema": 1}')


def _pointer_empty(_folder):
    (settings.INDEX_DIR / "current").write_text("")


def _pointer_no_text(_folder):
    (settings.INDEX_DIR / "current").write_bytes(b"\xff\x00\xfe")


def _pointer_elsewhere(_folder):
    (settings.INDEX_DIR / "current").write_text("nowhere")


def _unreadable(folder):
    """Root may read everything: then a folder where a file should be is as unreadable."""
    version = folder / "backfile.json"
    version.chmod(0)
    if os.access(version, os.R_OK):
        version.unlink()
        version.mkdir()


@pytest.fixture(
    params=[
        _half, _gone, _foreign, _rubbish, _pointer, _truncated, _one_file_gone,
        _of_another_version, _pointer_empty, _pointer_no_text, _pointer_elsewhere, _unreadable,
    ]
)  # fmt: skip
def broken(request, db):
    article = make_article("Sluice opens", topics=["Shipping"], people=["Otto Lind"])
    catch_up()
    request.param(current_folder())
    index.close()
    return article


@pytest.fixture(params=[_gone, _pointer, _pointer_empty, _pointer_elsewhere])
def broken_while_serving(request, client, db):
    article = make_article("Sluice opens", topics=["Shipping"], people=["Otto Lind"])
    catch_up()
    assert "Sluice opens" in text_of(client.get("/search?q=sluice"))
    request.param(current_folder())
    return article


def test_what_breaks_while_serving_is_said_and_mended_without_a_restart(
    client, broken_while_serving
):
    assert client.get("/search?q=opens").status_code == 503
    assert client.get(broken_while_serving.get_absolute_url()).status_code == 200

    rebuild()

    assert "Sluice opens" in text_of(client.get("/search?q=sluice"))
    make_article("Sluice closes")
    catch_up()
    assert "Sluice closes" in text_of(client.get("/search?q=closes"))


def test_damage_that_a_search_meets_is_said(client, db):
    make_article("Sluice opens")
    catch_up()
    (shown,) = current_folder().glob("*.sto")
    content = bytearray(shown.read_bytes())
    content[8:24] = bytes(16)
    shown.write_bytes(content)

    response = client.get("/search?q=sluice")

    assert response.status_code == 503
    assert "manage.py rebuild_index" in text_of(response)


def test_search_says_what_to_run(client, broken):
    for address in ("/search", "/search?q=sluice", "/search/facet/outlet", "/search/find?q=s"):
        response = client.get(address)
        assert response.status_code == 503, address
        assert response["Retry-After"] == "120"
        assert response["Cache-Control"] == "no-store"
        assert "manage.py rebuild_index" in text_of(response)
    assert client.get(f"/search?like={broken.public_id}").status_code == 503
    assert client.get("/search/complete?q=s").status_code == 503


def test_browsing_goes_on(client, broken):
    for address in ("/", "/outlets", "/people", "/topics/shipping", "/help/search", "/about"):
        assert client.get(address).status_code == 200, address
    assert client.get(broken.get_absolute_url()).status_code == 200


def test_a_rebuild_brings_search_back(client, broken):
    rebuild()

    assert "Sluice opens" in text_of(client.get("/search?q=sluice"))
    assert Article.objects.stale().count() == 0


def test_a_search_that_takes_too_long_is_refused_with_narrower_ones(client, db, settings):
    make_article("Sluice opens", published="2021-08-03")
    catch_up()
    settings.SEARCH_SECONDS = 0

    response = client.get("/search?q=*luic*&outlet=the-harbour-post")

    assert response.status_code == 503
    assert response["Retry-After"] == "120"
    assert "This search is too broad for now" in text_of(response)
    assert "outlet=the-harbour-post&amp;from=2021&amp;to=2021" in response.content.decode()
