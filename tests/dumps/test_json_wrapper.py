import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps.json_wrapper import records_in
from articles.pages import parse_page
from articles.records import RawPage, Unread
from tests.dumps.json_making import RECORDS, made
from tests.dumps.making import one_page, outcomes, pages, read, write_files


@pytest.mark.parametrize("name", ["articles", "items", "results", "posts"])
def test_an_object_that_wraps_a_list_gives_its_items(tmp_path, name):
    content = json.dumps({"status": "ok", "total": 3, name: RECORDS}).encode()

    found = pages(made(tmp_path, content))

    assert [page.fields for page in found] == RECORDS
    assert found[2].origin.endswith("[2]")


def test_the_rows_that_a_library_of_data_sets_answers_are_records(tmp_path):
    answer = {
        "features": [{"feature_idx": 0, "name": "title"}],
        "rows": [
            {"row_idx": at, "row": row, "truncated_cells": []} for at, row in enumerate(RECORDS)
        ],
        "num_rows_total": len(RECORDS),
    }

    found = read(made(tmp_path, json.dumps(answer).encode()))

    records = [parse_page(page).facts.headline for page in found if isinstance(page, RawPage)]
    assert records == [record["title"] for record in RECORDS]
    assert [item.origin.rpartition(".")[2] for item in found if isinstance(item, Unread)] == [
        "features"
    ]


LINKED = [{"title": f"Tide {n}", "url": f"https://oldport.example/tide-{n}"} for n in range(3)]
TEXTS = [{**linked, "body": "The tide turns."} for linked in LINKED]
POSTS = [{"title": f"Noon, part {n}", "body": "It is loaded."} for n in range(3)]


@pytest.mark.parametrize(
    "article",
    [
        {"title": "Ferry", "text": "It sails again.", "items": RECORDS},
        {"title": "Ferry", "cuerpo": "It sails again.", "articles": LINKED},
        {"title": "Ferry", "content": {"rendered": "<p>It sails again.</p>"}, "posts": TEXTS},
        {"title": "Ferry", "content_elements": [{"type": "text", "content": "It sails."}], "items": TEXTS},
        {"title": "Ferry", "author": "Mara Quist", "items": TEXTS},
        {"title": "Ferry", "date": "2021-08-05", "stories": LINKED},
        {"title": "Ferry", "date": "2021-08-05", "posts": POSTS},
        {"title": "Ferry", "url": "https://oldport.example/live", "posts": POSTS},
        {"title": "Ferry", "related": TEXTS},
        {"title": "Ferry", "comments": [{"title": "No", "text": "It does not."}]},
        {"comments": [{"title": "No", "text": "It does not."}], "text": ""},
        {"url": "https://oldport.example/ferry", "chapters": POSTS},
        {"title": "Ferry", "items": [{"name": "Oldport", "url": "https://oldport.example/"}]},
        {"title": "Ferry", "data": {"text": "It sails again."}, "items": LINKED},
        {"ferry.html": RECORDS[0], "tide.html": TEXTS[0]},  # what somebody notes of each page
        {"id": 7, "results": [{"name": "Oldport", "score": 1}, {"name": "Marrow", "score": 2}]},
        {"version": 1, "checked": [{"file": "ferry.html", **one} for one in RECORDS]},
        {"catChannel": {}, "cityChannel": {}, "title": "Ferry", "docs": LINKED},
        {"headline": None, "body": [], "teasers": TEXTS, "sources": {}},
    ],
)  # fmt: skip
def test_an_article_with_a_list_of_others_is_no_wrapper(tmp_path, article):
    assert one_page(made(tmp_path, json.dumps(article).encode())).fields == article


@pytest.mark.parametrize(
    ("around", "name"),
    [
        ({"title": "My harbour scrape", "tags": ["a"]}, "articles"),
        ({"id": "feed/1", "title": "Oldport Post", "updated": 1628121600000}, "items"),
        ({"url": "https://oldport.example", "title": "Oldport Post", "description": "All."}, "entries"),
        ({"title": "Oldport Post", "date": "2021-08-05", "link": "https://oldport.example"}, "items"),
        ({"title": "Oldport Post", "author": ""}, "Posts"),
        ({"scraped_by": "me"}, "harbour_news"),
    ],
)  # fmt: skip
def test_an_object_with_a_title_and_no_text_gives_the_records_in_it(tmp_path, around, name):
    found = outcomes(made(tmp_path, json.dumps({**around, name: TEXTS}).encode()))

    assert [origin for origin, _, _ in found] == ["[0]", "[1]", "[2]"]
    assert {kind for _, kind, _ in found} == {"page"}


def test_what_the_object_around_records_is_called_is_told_once(tmp_path):
    content = json.dumps({"title": "Oldport Post", "items": TEXTS}).encode()

    first, *others = pages(made(tmp_path, content))

    assert first.warnings == ("it stands in a list of an object called 'Oldport Post'",)
    assert {page.warnings for page in others} == {()}


def test_titles_and_addresses_alone_are_records_of_an_object_without_a_date(tmp_path):
    content = json.dumps({"title": "Oldport Post", "items": LINKED}).encode()

    assert [page.fields for page in pages(made(tmp_path, content))] == LINKED


def test_every_list_of_records_in_an_object_is_read_and_others_are_told(tmp_path):
    wrapper = {
        "stories": LINKED,
        "films": POSTS,
        "harbours": [{"name": "Oldport"}],
        "places": ["Oldport"],
    }

    found = outcomes(made(tmp_path, json.dumps(wrapper).encode()))

    assert [origin for origin, _, _ in found] == [
        "[0]", "[1]", "[2]", ".films[0]", ".films[1]", ".films[2]", ".harbours"
    ]  # fmt: skip
    assert found[-1][1:] == (
        "skipped",
        "a list of objects that are no records of articles, 1 in all",
    )


def test_a_second_list_of_articles_is_read_in_an_object_with_a_title_too(tmp_path):
    wrapper = {
        "title": "Oldport Post",
        "link": "https://oldport.example",
        "articles": TEXTS,
        "opinions": [{"title": "Tide", "text": "Let it turn.", "url": "https://oldport.example/t"}],
        "related": TEXTS[:1],
        "harbours": LINKED[:1],
    }

    found = outcomes(made(tmp_path, json.dumps(wrapper).encode()))

    assert [origin for origin, _, _ in found] == [
        "[0]", "[1]", "[2]", ".opinions[0]", ".related", ".harbours"
    ]  # fmt: skip
    assert [reason for _, kind, reason in found if kind == "skipped"] == [
        "a list of what belongs to articles or files, 1 in all: not read",
        "a list of objects that are no records of articles, 1 in all",
    ]


def test_an_article_is_found_among_all_that_a_graph_of_json_ld_tells(tmp_path):
    beside = [
        {
            "@type": "WebPage",
            "name": "Ferry - Oldport Post",
            "url": "https://oldport.example/ferry",
        },
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Home"}]},
        {"@type": "Organization", "name": "Oldport Post", "url": "https://oldport.example/"},
    ]
    article = {"@type": ["NewsArticle"], "headline": "Ferry", "articleBody": "It sails again."}
    graph = {"@context": "https://schema.org", "@graph": [*beside, article]}

    found = pages(made(tmp_path, json.dumps(graph).encode()))

    assert [page.fields for page in found] == [*beside, article]
    graph["@graph"] = beside
    assert one_page(made(tmp_path, json.dumps(graph).encode())).fields == graph


@pytest.mark.parametrize(
    "wrapper",
    [
        {"took": 3, "hits": {"total": {"value": 3}, "hits": [{"_id": "1", "_source": one} for one in RECORDS]}},
        {"data": {"articles": {"edges": [{"node": one} for one in RECORDS]}}},
        {"data": {"result": {"docs": RECORDS}}},
        {"data": [{"type": "story", "id": "7", "attributes": one} for one in RECORDS], "meta": {"page": 1}},
        {"articles": {"totalResults": 3, "results": RECORDS}},
        {"rss": {"channel": {"title": "Post", "pubDate": "5 Aug 2021", "item": RECORDS}}},
    ],
)  # fmt: skip
def test_records_are_found_in_what_services_answer(tmp_path, wrapper):
    assert len(pages(made(tmp_path, json.dumps(wrapper).encode()))) == 3


def test_lists_of_one_name_in_several_objects_are_told_apart(tmp_path):
    wrapper = {"data": {"items": LINKED}, "feed": {"items": LINKED}, "result": {"items": LINKED}}

    found = outcomes(made(tmp_path, json.dumps(wrapper).encode()))

    assert [origin for origin, _, _ in found][::3] == ["[0]", ".feed.items[0]", ".result.items[0]"]
    assert len(found) == 9


def test_texts_without_blanks_are_texts(tmp_path):
    wrapper = {"stories": LINKED, "local": [{"title": "渡船复航", "text": "渡船星期四再次启航。"}]}

    found = pages(made(tmp_path, json.dumps(wrapper).encode()))

    assert found[-1].fields["title"] == "渡船复航"


def test_the_one_article_of_an_answer_is_the_record(tmp_path):
    answer = {"response": {"status": "ok", "content": {"id": "a1", **TEXTS[0]}}}

    assert one_page(made(tmp_path, json.dumps(answer).encode())).fields["title"] == "Tide 0"


def test_answers_may_stand_in_lines_arrays_and_lists_of_lists(tmp_path):
    answer = {"status": "ok", "articles": RECORDS[:2]}
    line = json.dumps(answer).encode() + b"\n"
    files = {
        "a.jsonl": line * 2,
        "b.json": json.dumps([answer, answer]).encode(),
        "c.json": json.dumps([RECORDS[:2], RECORDS[:2]]).encode(),
    }
    write_files(tmp_path, files)

    assert [origin for origin, _, _ in outcomes(tmp_path)] == [
        "a.jsonl:1[0]", "a.jsonl:1[1]", "a.jsonl:2[0]", "a.jsonl:2[1]",
        "b.json[0][0]", "b.json[0][1]", "b.json[1][0]", "b.json[1][1]",
        "c.json[0][0]", "c.json[0][1]", "c.json[1][0]", "c.json[1][1]",
    ]  # fmt: skip


def test_a_list_in_a_list_in_another_charset_fails_with_what_it_is(tmp_path):
    content = '[[{"title": "Le café", "text": "Le café a fermé."}]]'.encode("cp1252")

    assert outcomes(made(tmp_path, content)) == [("[0]", "failed", "not a record but a list")]


def test_an_answer_in_another_charset_gives_its_records(tmp_path):
    content = '{"articles": [{"title": "Le café", "text": "Le café près de la Gare a fermé."}]}'

    page = one_page(made(tmp_path, content.encode("cp1252")))

    assert page.fields["text"] == "Le café près de la Gare a fermé."
    assert page.warnings == ("no charset declared that fits; read as cp1252",)


def test_records_were_captured_when_the_object_around_them_says(tmp_path):
    own = {"title": "Ferry", "text": "It sails.", "crawled": "2021-08-06T00:00:00Z"}
    wrapper = {"crawled_at": "2021-08-05T12:00:00Z", "articles": [RECORDS[0], own]}

    first, second = pages(
        made(tmp_path, json.dumps(wrapper).encode()), captured_at=dt.date(2022, 1, 1)
    )

    assert first.captured_at == dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC)
    assert second.captured_at == dt.datetime(2021, 8, 6, tzinfo=dt.UTC)
    assert {first.captured_from, second.captured_from} == {"record"}


def test_a_wrapper_that_is_cut_off_gives_what_stands_before(tmp_path):
    whole = json.dumps({"status": "ok", "articles": RECORDS}).encode()

    found = outcomes(made(tmp_path, whole[:-20]))

    assert found[:2] == [("[0]", "page", "application/json"), ("[1]", "page", "application/json")]
    assert [outcome[:2] for outcome in found[2:]] == [("[2]", "failed")]


def test_one_record_among_others_is_enough_in_a_list_called_so(tmp_path):
    wrapper = {"records": [RECORDS[0], {"skipped": "a picture"}, {"skipped": "a film"}]}

    assert len(pages(made(tmp_path, json.dumps(wrapper).encode()))) == 3


def test_an_article_that_is_cut_off_gives_none_of_the_others_it_lists(tmp_path):
    whole = json.dumps({"title": "Ferry", "text": "It sails.", "items": TEXTS}).encode()

    [failed] = outcomes(made(tmp_path, whole[:-20]))

    assert failed[1:] == ("failed", "an article that is cut off or larger than a record may be")


def test_what_stands_behind_a_list_larger_than_a_record_is_read_too(tmp_path):
    record = {"title": "Ferry", "text": "It sails again. " * 4000}
    wrapper = {"articles": [record] * 600, "total": 600, "sources": LINKED, "stories": LINKED}
    wrapper["more"] = {"stories": LINKED}

    found = outcomes(made(tmp_path, json.dumps(wrapper).encode()))

    assert [outcome[:2] for outcome in found[599:]] == [
        ("[599]", "page"), (".stories[0]", "page"), (".stories[1]", "page"),
        (".stories[2]", "page"), (".sources", "skipped"),
    ]  # fmt: skip


def test_a_wrapper_past_the_limit_is_streamed(tmp_path):
    records = [{"n": number, "text": "word " * 20_000} for number in range(400)]
    content = json.dumps({"status": "ok", "articles": records}).encode()

    found = pages(made(tmp_path, content))

    assert [page.fields["n"] for page in found] == list(range(400))


@pytest.mark.parametrize("outer", ["response", "data", "result"])
def test_a_list_in_an_object_in_an_object_is_unwrapped(tmp_path, outer):
    content = {outer: {"status": "ok", "results": [{"title": "Ferry 0"}, {"title": "Ferry 1"}]}}
    write_files(tmp_path, {"day.json": json.dumps(content).encode()})

    found = pages(tmp_path / "day.json")

    assert [page.fields["title"] for page in found] == ["Ferry 0", "Ferry 1"]
    assert found[1].origin.endswith("day.json[1]")


@pytest.mark.parametrize(
    ("start", "end"),
    [('{"items": [1, 2], "articles": [', "}"), ('{"response": {"tags": [], "results": [', "}}")],
)
def test_a_wrapped_list_larger_than_a_record_is_streamed(tmp_path, start, end):
    record = json.dumps({"title": "Ferry", "text": "It sails again. " * 4000})
    content = start + ", ".join([record] * 600) + "]" + end
    write_files(tmp_path, {"day.json": content.encode()})

    found = pages(tmp_path / "day.json")

    assert len(found) == 600
    assert found[599].origin.endswith("day.json[599]")


NAMES = st.sampled_from(
    ("title", "name", "text", "content", "url", "date", "author", "items", "articles", "news", "data",
     "response", "hits", "feed", "_source", "related", "x")
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.integers() | st.sampled_from(("", "Ferry", "It sails.", "https://a.example/1")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=30,
)


@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_whatever_an_object_holds_its_records_are_told_once_each(fields):
    wrapped = records_in(fields)

    places = [place for place, _ in wrapped.records] if wrapped else []
    assert len(places) == len(set(places))
