"""An import that is killed at any moment and run again ends where an unbroken one does."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = ("samples/newsbreak",)
# Not the revision: names that a first try made are there from the start of the second, so that an
# article is linked once where it was linked, indexed and linked again.
QUESTIONS = {
    "articles": """
        SELECT a.public_id, a.headline, a.body, a.text_held, a.published_at, a.published_basis,
               a.url_key, a.content_hash, a.revision = a.indexed_revision,
               a.revision = a.named_revision, o.slug
        FROM articles_article a LEFT JOIN articles_outlet o ON o.id = a.outlet_id""",
    "captures": """
        SELECT c.sha256, c.origin, c.captured_at, c.skipped, a.public_id
        FROM articles_capture c LEFT JOIN articles_article a ON a.id = c.article_id""",
    "teasers": """
        SELECT c.sha256, r.position, r.headline, a.public_id
        FROM articles_relatedlink r JOIN articles_capture c ON c.id = r.capture_id
        JOIN articles_article a ON a.id = r.article_id""",
    "people": """
        SELECT a.public_id, p.slug, l.role, l.position
        FROM articles_articleperson l JOIN articles_article a ON a.id = l.article_id
        JOIN articles_person p ON p.id = l.person_id""",
    "tags": """
        SELECT a.public_id, t.slug, l.position
        FROM articles_articletag l JOIN articles_article a ON a.id = l.article_id
        JOIN articles_tag t ON t.id = l.tag_id""",
    "suggestions": "SELECT key, name, seen, score FROM articles_matchsuggestion",
    "stories": """
        SELECT s.public_id, a.public_id, p.part FROM articles_storypart p
        JOIN articles_story s ON s.id = p.story_id JOIN articles_article a ON a.id = p.article_id""",
    "figures": "SELECT metric, text, seen_on FROM articles_outletfigure",
    "aliases": "SELECT name, kind, outlet_id IS NULL FROM articles_alias",
}


def manage(folder, *arguments):
    environment = {**os.environ, "DATA_DIR": str(folder)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(process):
    """Wait for a command and close its pipes; return its exit code."""
    process.communicate()
    return process.returncode


def import_samples(folder):
    importing = manage(folder, "import_dump", *SAMPLES, "--json")
    out, err = importing.communicate()
    assert importing.returncode in {0, 1}, err.decode()
    return json.loads(out)


def rows(folder):
    with sqlite3.connect(folder / "archive.sqlite3") as database:
        answers = {name: sorted(map(repr, database.execute(q))) for name, q in QUESTIONS.items()}
    database.close()
    return answers


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory):
    """Return an empty archive, what an unbroken import makes of it, and the seconds that takes."""
    folder = tmp_path_factory.mktemp("unbroken")
    empty, whole = folder / "empty", folder / "whole"
    assert finished(manage(empty, "migrate", "--verbosity", "0")) == 0
    shutil.copytree(empty, whole)
    started = time.monotonic()
    import_samples(whole)
    return empty, rows(whole), time.monotonic() - started


@pytest.mark.parametrize("number", range(10))
def test_an_import_killed_at_any_moment_ends_as_an_unbroken_one(unbroken, tmp_path, number):
    kill_and_go_on(unbroken, tmp_path / "broken", random.Random(number))


@pytest.mark.nightly
@pytest.mark.parametrize("number", range(10, 60))
def test_an_import_killed_at_fifty_moments_ends_as_an_unbroken_one(unbroken, tmp_path, number):
    kill_and_go_on(unbroken, tmp_path / "broken", random.Random(number))


def kill_and_go_on(unbroken, broken, moments):
    """Kill an import once or twice, then let it end: each record is there once, nothing is amiss."""
    empty, expected, usual_seconds = unbroken
    shutil.copytree(empty, broken)
    for _ in range(moments.choice((1, 1, 2))):
        importing = manage(broken, "import_dump", *SAMPLES)
        time.sleep(moments.uniform(0.25, 1.0) * usual_seconds)
        importing.send_signal(signal.SIGKILL)
        importing.communicate()

    import_samples(broken)

    assert rows(broken) == expected
    verifying = manage(broken, "verify")
    out, _ = verifying.communicate()
    assert (verifying.returncode, out.decode()) == (0, "")
