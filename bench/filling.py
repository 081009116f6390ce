"""Filling: a folder in, an archive of invented news in it out, to run the commands on.

    python -m bench.filling FOLDER [--articles 100000]

The folder is made; then `DATA_DIR=FOLDER python manage.py group_stories`, `link_names` and so on.
"""

import argparse
import os
import sys
from pathlib import Path

import django


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.filling", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    options = parser.parse_args()
    options.folder.mkdir(parents=True)
    begin(options.folder)
    sys.stdout.write(f"{fill_newsroom(options.articles):,} articles\n")


def begin(folder: Path | str) -> None:
    """Make `folder` the archive of this process."""
    os.environ |= {
        "DATA_DIR": str(folder), "DEBUG": "true", "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
    }  # fmt: skip
    os.environ.pop("DATABASE_URL", None)
    django.setup()


def fill_newsroom(count: int) -> int:
    """Fill the archive, which must be new, with articles that name people and copy each other."""
    from django.core.management import call_command

    from bench.corpus import Corpus
    from bench.newsroom import with_copies, with_names
    from bench.rows import fill

    call_command("migrate", verbosity=0)
    corpus = Corpus(count)
    filled = fill(with_copies(with_names(corpus.documents(), corpus.world)))
    _make_hashes()
    return filled


def _make_hashes() -> None:
    from articles.keys import text_key
    from articles.models import Article
    from articles.paragraphs import paragraphs_of
    from articles.store.writing import update

    last = 0
    rows = Article.objects.exclude(body="").order_by("pk").values_list("pk", "body")
    while some := list(rows.filter(pk__gt=last)[:2000]):
        update(
            Article,
            ((key, {"content_hash": text_key(paragraphs_of(body))}) for key, body in some),
        )
        last = some[-1][0]


if __name__ == "__main__":
    main()
