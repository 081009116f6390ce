"""Whatever is typed, every page of the search answers."""

import random
import time
from pathlib import Path
from urllib.parse import urlencode

import pytest

from articles.index import catch_up
from articles.models import Article
from bench.corpus import Corpus
from bench.rows import fill
from tests.factories import make_article
from tests.search import test_any_text

pytestmark = pytest.mark.django_db


def strings(count, *, seed):
    """As they come through an address, in which no half of a pair of signs can stand."""
    for text in test_any_text.strings(count, seed=seed):
        yield text.encode("utf-8", "replace").decode()


@pytest.fixture
def archive(db):
    for number in range(4):
        make_article(
            f"Wheat {number} b{number}", body=("Title full.",), people=["Otto Lind"], tags=["Wheat"]
        )
    catch_up()


def test_random_strings_get_a_page_of_results(client, archive):
    for text in strings(60, seed=7):
        for more in ({}, {"view": "mentions", "sort": "spread"}):
            response = client.get(f"/search?{urlencode({'q': text, **more})}", follow=True)
            assert response.status_code == 200, text
        found = client.get(f"/search/facet/tag?{urlencode({'q': text})}", follow=True)
        assert found.status_code == 200, text


def test_random_strings_are_completed_or_not(client, archive):
    for text in strings(200, seed=8):
        assert client.get(f"/search/complete?{urlencode({'q': text})}").status_code == 200, text
        found = client.get(f"/search/find?{urlencode({'q': text})}", follow=True)
        assert found.status_code == 200, text


WORDS = ("wheat", "title", "full", "otto", "lind", "b1", "b2", "b3", "b4", "the", "of", "norland")
PIECES = (
    "*{0}*", "{0}~2", "text:*{0}", "title:{0}*", '"{0} {1}"~999', "NOT {0}", "({0} OR {1})", "?{0}?*",
    "atleast9:{0}", "person:{0}", "-{0}", "{0}^9", "date:{2}", "words:>{2}", "url:{0}.example/{1}", "#{0}",
    "lead:{0}~", "*a*e*", "?", "*?*", '"{0}', "outlet:\"{0} {1}\"", "day:{2}", "{0}-{1}", "{0}.{1}",
)  # fmt: skip
HEAVY = (
    "*a*" * 300, "a~2 " * 400, "?*" * 900, '"' + "the " * 490 + '"~999', '"' + "wheat title " * 150 + '"',
    " OR ".join(WORDS * 20), " ".join(f"*{w}*" for w in WORDS * 9), "((((" * 450, '"a b"~9 ' * 250,
    "text:*e* " * 200, "lead:wheat~2 " * 150, "NOT " * 450, "9" * 2000, "date:" + "9" * 1900, "\u202e" * 2000,
    "\x00\u200f\x1b" * 600, "\u0301" * 2000, "北" * 2000, "date:[" * 300, "a" * 2000, "#" * 2000, "😀" * 1500,
)  # fmt: skip


def typed(count, *, seed, words=WORDS):
    """Of several kinds: any signs, pieces of the language, words of the archive, heavy shapes."""
    dice = random.Random(seed)
    other = strings(count, seed=seed)
    for number in range(count):
        kind = number % 4
        if kind == 0:
            yield next(other)
        elif kind == 1:
            yield " ".join(
                dice.choice(PIECES).format(
                    dice.choice(words),
                    dice.choice(words),
                    dice.randrange(10 ** dice.randint(1, 25)),
                )
                for _ in range(dice.randint(1, 150))
            )[:2000]
        elif kind == 2:
            yield " ".join(dice.choices(words, k=dice.randint(1, 300)))[:2000]
        else:
            heavy = dice.choice(HEAVY)
            yield heavy[dice.randrange(40) : dice.randint(41, 2000)]


def answered(client, text):
    """Return the processor's seconds that the page takes."""
    started = time.process_time()
    page = client.get(f"/search?{urlencode({'q': text})}", follow=True)
    took = time.process_time() - started
    assert page.status_code in {200, 503}, text
    assert b"<h1" in page.content
    return took


def resident_megabytes():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def test_strings_of_every_kind_are_answered(client, archive):
    for text in typed(120, seed=1):
        answered(client, text)


@pytest.fixture
def thousands(db):
    """An archive of some thousand articles; returns words of their headlines, rare and common."""
    corpus = Corpus(3_000)
    fill(corpus.documents())
    catch_up()
    headlines = Article.objects.order_by("pk").values_list("headline", flat=True)[:400]
    return tuple(sorted({word for headline in headlines for word in headline.split()}))


@pytest.mark.nightly
def test_ten_thousand_strings_are_answered_in_time_and_memory_stays(client, thousands, settings):
    slowest, after_some = (0.0, ""), 0.0
    for number, text in enumerate(typed(10_000, seed=2, words=thousands), start=1):
        slowest = max(slowest, (answered(client, text), text))
        if number == 2_000:
            after_some = resident_megabytes()
        if not number % 500:
            print(f"{number}: {resident_megabytes():.0f} MB, slowest {slowest[0]:.2f} s")  # noqa: T201

    after_all = resident_megabytes()
    print(f"{after_some:.0f} MB after 2,000, {after_all:.0f} MB after 10,000; {slowest}")  # noqa: T201
    assert slowest[0] < settings.SEARCH_SECONDS
    assert after_all < after_some + 150  # the cache of the engine alone may hold 128 MB
