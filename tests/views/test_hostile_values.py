"""Script in every field of every format: kept as the text it is, and no page obeys it."""

import re

import pytest

from articles.ingest import import_dump
from articles.models import Article, Outlet, Person, Tag
from articles.reading import Reading
from tests.every_field import FORMATS, SOUND, sound

pytestmark = pytest.mark.django_db

ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"
OBEYED = re.compile(r"<script>alert|<img src=x|onerror=alert\(2\)>", re.IGNORECASE)
LEADS_TO_CODE = re.compile(
    r"""(?:href|src|action|content)\s*=\s*["']?\s*(?:javascript|data|vbscript):""", re.I
)


def attacked(name):
    """Return a field with script in it that is still what the field must be, if it must be anything."""
    if name in {"url", "image", "language", "id"}:
        return sound(name)
    return f"{sound(name)} {ATTACK}" if name != "date" else "2021-08-05"


def pages_of_the_site():
    yield from (
        "/",
        "/search?q=ferry",
        "/people",
        "/outlets",
        "/tags",
        "/topics",
        "/places",
        "/imports",
    )
    yield from (
        f"/search?q={kind}" for kind in ("script", "%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E")
    )
    for article in Article.objects.all():
        yield article.get_absolute_url()
    for model in (Person, Outlet, Tag):
        for named in model.objects.all()[:20]:
            yield named.get_absolute_url()


def import_all(tmp_path, value):
    for name, make in FORMATS.items():
        (tmp_path / name).write_bytes(make(value))
    import_dump([tmp_path / name for name in FORMATS], Reading())


def test_script_in_any_field_is_shown_as_text(client, tmp_path):
    import_all(tmp_path, attacked)

    assert Article.objects.filter(headline__contains="<script>").exists()
    for address in pages_of_the_site():
        page = client.get(address, follow=True)
        assert page.status_code == 200, address
        assert not OBEYED.search(page.content.decode()), address


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html;base64,AAAA", "java\tscript:alert(1)"]
)  # fmt: skip
def test_an_address_that_is_code_becomes_no_link(client, tmp_path, link):
    import_all(
        tmp_path, lambda name: link if name in {"url", "image", "id"} else SOUND.get(name, "x")
    )

    assert Article.objects.exists()
    for address in pages_of_the_site():
        assert not LEADS_TO_CODE.search(client.get(address, follow=True).content.decode()), address
