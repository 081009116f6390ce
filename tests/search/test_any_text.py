"""Ten thousand random strings through the box: read, said back, explained and searched."""

import datetime as dt
import random
import time

from articles.search.fallback import search
from articles.search.syntax import explain, parse, to_text
from articles.search.whoosh_engine import create
from tests.search.documents import fill, make_document

TODAY = dt.date(2021, 8, 15)
FRAGMENTS = (
    "wheat", "the", "what", "b1*", "c?d", "*", "?", "ghanni~", "~2", "^2", "“", '"', "(", ")", "-",
    "+", "#", " AND ", " OR ", " NOT ", "tag:", "title:", "date:", "date:[2021 TO", "2021-08", "]",
    "words:>", "5", ":", "https://a.example/b(c)", "is:", "full", "atleast2:", "foo:", "sort:", "title",
    "spread", "北京", "ทดสอบ", "–", "’s", "url:", "30d", "e\u0301", "\u00ad", "\x00", "\U0001f600",
    "said:", "story:", "\u202e", "..", "<", "&", "%00", "\\", "99999999999999999999", "ß", "İ",
)  # fmt: skip


def strings(count, *, seed):
    chance = random.Random(seed)
    for _ in range(count):
        length = int(2000 ** chance.random())
        if chance.random() < 0.2:
            codes = (chance.choice((127, 0xFFFF, 0x10FFFF)) for _ in range(length))
            text = "".join(chr(chance.randrange(limit)) for limit in codes)
        else:
            text = ""
            while len(text) < length:
                text += chance.choice(FRAGMENTS) + " " * (chance.random() < 0.5)
        yield text[:2000]


def test_ten_thousand_random_strings_are_read_and_said_back():
    slowest = 0.0
    for text in strings(10_000, seed=3):
        started = time.process_time()
        query = parse(text, today=TODAY)
        said = to_text(query)
        slowest = max(slowest, time.process_time() - started)
        assert query.text == text
        assert explain(query)
        parse(said, today=TODAY)

    assert slowest < 1


def test_random_strings_are_searched_within_their_time(tmp_path):
    engine = create(tmp_path / "index")
    fill(engine, *[make_document(n, f"Wheat {n} b{n}", body=("title full",)) for n in range(30)])

    for text in strings(300, seed=4):
        answered = search(engine.search, parse(text, today=TODAY), within_seconds=3)
        assert 0 <= answered.results.total <= 30

    engine.close()
