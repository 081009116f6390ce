"""Every page ends as a record or with a reason, in time, wherever it is parsed."""

import os
import threading
import time
from itertools import chain
from multiprocessing import active_children

from articles import parsing
from articles.dumps import open_dump
from articles.parsing import (
    ALONE_BYTES,
    WATCHED_BYTES,
    UnreadPath,
    parse,
    parse_in_processes,
    parse_watched,
)
from articles.records import ArticleRecord, KnownPage, RawPage, Unread

PARAGRAPH = "<p>The ferry sails again to Marrow Isle, said Ada Bell.</p>"


def page_of(text, *, origin="a.html"):
    return RawPage(origin=origin, media_type="text/html", content=text.encode(), text=text)


def article(number=0):
    return page_of(f"<h1>Ferry {number} is back</h1>" + PARAGRAPH * 20, origin=f"{number}.html")


def test_a_page_that_takes_too_long_fails_alone(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<h1>Ferry</h1>" + PARAGRAPH * 15_000)
    [page] = open_dump(path)
    assert isinstance(page, RawPage)

    broken_off = parse(page, seconds=0.02)

    assert broken_off == Unread(
        page.origin, "it takes too long to read: broken off after 0.02 s", failed=True
    )
    assert isinstance(parse(page), ArticleRecord)


def test_a_watched_process_reads_as_this_one_does():
    page = article()
    assert parse_watched(page) == parse(page)


def test_a_large_page_is_parsed_in_another_process():
    page = page_of("<h1>Ferry</h1>" + PARAGRAPH * (WATCHED_BYTES // len(PARAGRAPH) + 1))
    read = parse(page)
    assert isinstance(read, ArticleRecord)
    assert read.page is not page
    assert read.page == page
    assert read.facts.headline == "Ferry"
    assert active_children()


def test_a_large_page_that_is_refused_is_skipped():
    read = parse(page_of("<p>a" * WATCHED_BYTES))
    assert isinstance(read, Unread)
    assert not read.failed
    assert "no article has so many" in read.reason


def test_a_page_parsed_in_a_thread_has_a_deadline_too():
    found = []
    page = page_of("<h1>Ferry</h1>" + PARAGRAPH * 15_000)
    thread = threading.Thread(target=lambda: found.append(parse(page, seconds=0.02)))
    thread.start()
    thread.join()
    assert found == [
        Unread("a.html", "it takes too long to read: broken off after 0.02 s", failed=True)
    ]


def test_pages_are_told_of_though_workers_are_killed():
    parsed = parse_in_processes((article(number) for number in range(400)), jobs=2)
    found = [next(parsed) for _ in range(3)]
    for child in active_children():
        child.kill()
    found.extend(parsed)
    read = [one for one in found if isinstance(one, ArticleRecord | Unread)]
    lost = [one for one in read if isinstance(one, Unread)]
    origins = [one.page.origin if isinstance(one, ArticleRecord) else one.origin for one in read]
    assert origins == [f"{number}.html" for number in range(400)]
    assert len(lost) <= 3
    assert all("ended the process" in one.reason for one in lost)


def test_a_worker_hands_small_pages_back_together_and_all_before_a_large_one():
    large = page_of("<h1>Ferry</h1>" + PARAGRAPH * (ALONE_BYTES // len(PARAGRAPH) + 1))
    pages = [article(1), article(2), large, article(3)]

    together = list(parsing._parsed(pages, 30.0, packed=True, gathered=60.0))
    one_by_one = list(parsing._parsed(pages, 30.0, packed=True, gathered=0.0))

    assert [len(some) for some in together] == [2, 2]
    assert [len(some) for some in one_by_one] == [1, 1, 1, 1]
    assert list(chain(*together)) == list(chain(*one_by_one))


class Deadly(str):
    """A media type that ends the process in which a parser asks what it is."""

    def __eq__(self, other):
        os._exit(9)

    __hash__ = str.__hash__


def test_of_pages_parsed_together_the_one_that_ends_the_process_is_found():
    deadly = RawPage(origin="2.html", media_type=Deadly("text/html"), content=b"", text="")
    pages = [article(1), deadly, article(3)]

    read = list(parse_in_processes(iter(pages), jobs=1))

    assert [isinstance(one, ArticleRecord) for one in read] == [True, False, True]
    assert read[1] == Unread("2.html", "it ended the process that read it (9)")


def test_who_takes_no_more_records_leaves_no_process_behind():
    parsed = parse_in_processes((article(number) for number in range(400)), jobs=2)
    before = {child.pid for child in active_children()}
    next(parsed)
    parsed.close()
    assert {child.pid for child in active_children()} <= before


def test_a_small_dump_is_parsed_without_other_processes():
    before = set(active_children())
    [parsed] = parse_in_processes(iter([article()]), jobs=2, first_here=True)
    assert isinstance(parsed, ArticleRecord)
    assert set(active_children()) == before


def test_the_first_pages_are_parsed_here_until_the_processes_are_ready(monkeypatch):
    monkeypatch.setattr(parsing, "FIRST_SECONDS", 0.0)
    ahead = iter(range(10_000))
    pages = (article(number) for number in ahead)
    parsed = parse_in_processes(pages, jobs=2, first_here=True)
    read = []
    for one in parsed:
        assert isinstance(one, ArticleRecord)
        read.append(one)
        if one.kept is not None:  # processes pack what they have parsed
            break
    parsed.close()
    assert [one.page.origin for one in read] == [f"{number}.html" for number in range(len(read))]
    assert read[0].kept is None
    assert next(ahead) < 10_000


def test_a_long_dump_begins_processes_with_its_first_page_that_is_to_be_parsed():
    before = set(active_children())
    pages = iter([KnownPage(article()), article(1)])
    parsed = parse_in_processes(pages, jobs=2, first_here=True, for_long=True)

    next(parsed)
    assert set(active_children()) == before
    next(parsed)
    while set(active_children()) == before:  # a thread begins them
        time.sleep(0.01)

    assert list(parsed) == []
    assert set(active_children()) == before


def test_who_ends_while_processes_begin_does_not_wait_for_them(monkeypatch):
    monkeypatch.setattr(parsing, "FIRST_SECONDS", 0.0)
    before = set(active_children())
    parsed = list(parse_in_processes(iter([article(), article(1)]), jobs=2, first_here=True))
    assert len(parsed) == 2
    assert set(active_children()) == before


def test_what_is_no_page_keeps_its_place_among_those_that_are():
    told = [Unread("a", "empty"), article(1), UnreadPath("b", "missing"), article(2)]
    read = list(parse_in_processes(iter([*told, *told[:1]]), jobs=2))
    assert [isinstance(one, ArticleRecord) for one in read] == [False, True, False, True, False]
    assert read[0] is told[0]
    assert list(parse_in_processes(iter(()), jobs=2)) == []


def test_processes_give_whole_records_where_nothing_is_stored():
    pages = [article(number) for number in range(40)]

    read = list(parse_in_processes(iter(pages), jobs=2, packed=False))

    records = [one for one in read if isinstance(one, ArticleRecord)]
    here = [one for one in map(parse, pages) if isinstance(one, ArticleRecord)]
    assert [one.as_json() for one in records] == [one.as_json() for one in here]
    assert len(records) == len(pages)
    assert all(one.sources for one in records)


def test_a_text_that_is_its_bytes_decoded_travels_as_these_alone(tmp_path):
    text = f'<meta charset="windows-1251"><h1>Паром снова ходит</h1>{PARAGRAPH * 20}'
    (tmp_path / "a.html").write_bytes(text.encode("cp1251"))
    [page] = open_dump(tmp_path)
    assert isinstance(page, RawPage)
    assert page.decodes

    [sent] = parse_in_processes(iter([page]), jobs=1)
    assert isinstance(sent, ArticleRecord)
    here = parse(page)

    assert isinstance(here, ArticleRecord)
    assert sent.facts == here.facts
    assert sent.facts.headline == "Паром снова ходит"
    assert parse_watched(page) == here
