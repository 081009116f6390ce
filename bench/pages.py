"""Pages: what readers' pages cost of processor time over an archive that is held already.

    DEBUG=1 DATA_DIR=FOLDER python -m bench.pages [--rounds 5]

Each page is asked for as a reader does whose browser keeps nothing; the median of the rounds counts.
`python -m bench.filling FOLDER --articles 100000` and `manage.py rebuild_index` make an archive.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import django


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
    django.setup()
    from django.conf import settings
    from django.test import Client

    settings.DEBUG = False  # as readers get it: no query is kept for a look
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    for name, address in _pages():
        client.get(address, follow=True)
        taken = [_milliseconds(client, address) for _ in range(options.rounds)]
        sys.stdout.write(f"{statistics.median(taken):8.1f} ms  {name}\n")


def _milliseconds(client: "django.test.Client", address: str) -> float:
    started = time.process_time()
    page = client.get(address, follow=True)
    taken = (time.process_time() - started) * 1000
    if page.status_code != 200:
        raise SystemExit(f"{address}: {page.status_code}")
    return taken


def _pages() -> Iterator[tuple[str, str]]:
    from articles.models import Article, Outlet, Person, Tag

    article = Article.objects.visible().full().order_by("pk")[5]
    one, other = article.headline.split()[:2]
    yield "front page", "/"
    for name, text in (
        ("one word", one), ("two words", f"{one} {other}"), ("a phrase", f'"{one} {other}"'),
        ("a beginning", f"{one[:3]}*"), ("everything", ""),
    ):  # fmt: skip
        yield f"search: {name}", f"/search?{urlencode({'q': text})}"
    yield "completions", f"/search/complete?{urlencode({'q': one[:3]})}"
    yield "article", article.get_absolute_url()
    for kind in (Outlet, Person, Tag):
        named = kind.objects.used().order_by("pk")[2]
        yield kind.__name__.lower(), named.get_absolute_url()
    for lists in ("outlets", "people", "tags", "topics", "places", "about", "imports"):
        yield f"/{lists}", f"/{lists}"


if __name__ == "__main__":
    main()
