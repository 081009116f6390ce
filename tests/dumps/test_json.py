import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps.json_wrapper import records_in
from tests.dumps.making import HTML, TEXT, one_page, outcomes, pages, write_files

RECORDS = [{"title": f"Ferry {number}", "text": "It sails."} for number in range(3)]
LINES = "".join(json.dumps(record) + "\n" for record in RECORDS).encode()


def made(tmp_path, content, name="day.json"):
    write_files(tmp_path, {name: content})
    return tmp_path / name


def test_each_line_is_a_record(tmp_path):
    found = pages(made(tmp_path, LINES, "day.jsonl"))

    assert [page.fields for page in found] == RECORDS
    assert [page.content for page in found] == LINES.splitlines()
    assert [page.origin.rpartition(":")[2] for page in found] == ["1", "2", "3"]
    assert {(page.media_type, page.collection) for page in found} == {("application/json", "day")}


@pytest.mark.parametrize("name", ["day.ndjson", "day.jl", "day.json", "day.txt", "day"])
def test_lines_are_known_whatever_they_are_called(tmp_path, name):
    assert outcomes(made(tmp_path, LINES, name))[2] == (":3", "page", "application/json")


@pytest.mark.parametrize("size", [1, 600, 6000])
def test_a_line_of_nuls_costs_only_itself(tmp_path, size):
    content = LINES + bytes(size) + b"\n" + LINES

    found = outcomes(made(tmp_path, content, "day.jsonl"))

    assert [kind for _, kind, _ in found] == ["page"] * 3 + ["failed"] + ["page"] * 3
    assert found[3] == (":4", "failed", "nothing but NUL bytes")


def test_long_lines_in_a_json_file_are_known_too(tmp_path):
    lines = b"".join(json.dumps({"text": "word " * 2000}).encode() + b"\n" for _ in range(2))

    assert [origin for origin, _, _ in outcomes(made(tmp_path, lines))] == [":1", ":2"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'["a", "b"]', "not a record but a list"),
        (b"17", "not a record but a number"),
        (b"1.5", "not a record but a number"),
        (b"true", "not a record but true or false"),
        (b'"words"', "not a record but a text"),
        (b"null", "not a record but nothing: null"),
        (b'{"title": ', "broken JSON: Expecting value at column 10"),
        (b"{'title': 'x'}", "broken JSON: Expecting property name enclosed in double quotes at column 2"),
        (b"words", "broken JSON: Expecting value at column 1"),
        (b'{"title": "x', "broken JSON: Unterminated string starting at column 11"),
        (b'{"a": ' * 50_000, "nested too deeply"),
        (b'{"a": ' * 150 + b"1" + b"}" * 150, "nested more than 100 levels deep"),
        (b'{"a": %s}' % (b"9" * 5000), "a number of more digits than is read"),
    ],
)  # fmt: skip
def test_a_bad_line_costs_only_itself(tmp_path, line, reason):
    content = LINES + line + b"\n" + LINES

    found = outcomes(made(tmp_path, content, "day.jsonl"))

    assert [kind for _, kind, _ in found] == ["page"] * 3 + ["failed"] + ["page"] * 3
    assert found[3][0] == ":4"
    assert found[3][2].startswith(reason)


def test_a_line_past_the_limit_costs_only_itself(tmp_path):
    long = b'{"text": "' + b"a" * (50 << 20) + b'"}\n'

    found = outcomes(made(tmp_path, LINES + long + LINES, "day.jsonl"))

    assert found[3] == (":4", "failed", "the line is longer than 32 MiB")
    assert [kind for _, kind, _ in found].count("page") == 6


def test_a_last_line_past_the_limit_needs_no_end(tmp_path):
    content = LINES + b"a" * (33 << 20)

    assert outcomes(made(tmp_path, content, "day.jsonl"))[3][:2] == (":4", "failed")


def test_a_mark_of_the_byte_order_and_blank_lines_do_no_harm(tmp_path):
    content = b"\xef\xbb\xbf" + LINES.replace(b"\n", b"\r\n\r\n")

    assert [page.fields for page in pages(made(tmp_path, content, "day.jsonl"))] == RECORDS


@pytest.mark.parametrize("charset", ["utf-16", "utf-32", "utf-16-le", "utf-8-sig"])
@pytest.mark.parametrize("name", ["day.jsonl", "day.json"])
def test_other_unicode_is_read(tmp_path, charset, name):
    content = json.dumps(RECORDS) if name == "day.json" else LINES.decode()

    assert [page.fields for page in pages(made(tmp_path, content.encode(charset), name))] == RECORDS


def test_a_line_that_is_no_utf8_is_read_with_a_warning(tmp_path):
    line = '{"text": "Le café près de la Gare a fermé hier soir."}'.encode("cp1252")

    page = one_page(made(tmp_path, line + b"\n", "day.jsonl"))

    assert page.fields["text"] == "Le café près de la Gare a fermé hier soir."
    assert page.content == line
    assert page.charset == "cp1252"
    assert page.warnings == ("no charset declared that fits; read as cp1252",)


@pytest.mark.parametrize(
    "line",
    [
        r'{"a\u0000": "\ud800x\u0000y\u202e", "b": ["\u200f", {"c": "\udfff"}], "d": 1}',
        '{"a": "x\u202ey", "b": ["\u200f", {"c": "\ufeff"}], "d": 1}',
    ],
)
def test_what_must_not_reach_a_row_is_taken_out_of_every_value(tmp_path, line):
    page = one_page(made(tmp_path, line.encode(), "day.jsonl"))

    assert page.fields == {"a": "xy", "b": ["", {"c": ""}], "d": 1}
    assert page.content == line.encode()


def test_nan_becomes_nothing(tmp_path):
    assert one_page(made(tmp_path, b'{"score": NaN}', "day.jsonl")).fields == {"score": None}


def test_one_object_is_one_record_of_its_folder(tmp_path):
    path = made(tmp_path, b'{\n  "title": "Ferry",\n  "text": "It sails."\n}\n')

    page = one_page(path)

    assert page.fields == {"title": "Ferry", "text": "It sails."}
    assert page.origin == str(path)
    assert page.collection == tmp_path.name
    assert page.content == path.read_bytes().strip()


@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_gives_its_items(tmp_path, indent):
    path = made(tmp_path, json.dumps(RECORDS, indent=indent).encode())

    found = pages(path)

    assert [page.fields for page in found] == RECORDS
    assert [json.loads(page.content) for page in found] == RECORDS
    assert [page.origin.removeprefix(str(path)) for page in found] == ["[0]", "[1]", "[2]"]
    assert {page.collection for page in found} == {"day"}


def test_an_array_may_be_called_json_lines_when_it_runs_over_lines(tmp_path):
    content = json.dumps(RECORDS, indent=1).encode()

    assert [page.fields for page in pages(made(tmp_path, content, "day.jsonl"))] == RECORDS


def test_an_array_longer_than_any_piece_read_is_whole(tmp_path):
    records = [{"n": number, "text": f"é{number} " * (number % 4000)} for number in range(900)]

    found = pages(made(tmp_path, json.dumps(records, ensure_ascii=False).encode()))

    assert [page.fields for page in found] == records


def test_items_that_are_no_records_fail_alone(tmp_path):
    content = b'[{"a": 1}, [], 12345, "x", null, {"b": 2}, ]'

    assert [(origin, kind) for origin, kind, _ in outcomes(made(tmp_path, content))] == [
        ("[0]", "page"),
        ("[1]", "failed"),
        ("[2]", "failed"),
        ("[3]", "failed"),
        ("[4]", "failed"),
        ("[5]", "page"),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'[{"a": 1}, {"b": ', "it ends too early: the file was cut off"),
        (b'[{"a": 1}', "it ends too early: the file was cut off"),
        (b'[{"a": 1},', "it ends too early: the file was cut off"),
        (b'[{"a": 1}, {b: 2}' + b" " * 40, "broken JSON: Expecting property name"),
        (b'[{"a": 1}, {"b": "x', "broken JSON: Unterminated string starting at"),
        (b'[{"a": 1}, ' + b'{"a": ' * 50_000, "nested too deeply"),
    ],
)
def test_a_broken_array_gives_what_stands_before_and_says_where(tmp_path, content, reason):
    first, last = outcomes(made(tmp_path, content))

    assert first == ("[0]", "page", "application/json")
    assert last[:2] == ("[1]", "failed")
    assert last[2].startswith(reason)
    assert last[2].endswith("what follows in the array is not read")


def test_an_item_past_the_limit_stops_the_array(tmp_path):
    content = b'[{"a": 1}, {"text": "' + b"a" * (33 << 20) + b'"}]'

    first, last = outcomes(made(tmp_path, content))

    assert first[1] == "page"
    assert last[2].startswith("the record is larger than 32 MiB")


def test_an_item_in_another_charset_keeps_its_bytes(tmp_path):
    content = '[{"text": "Le café près de la Gare a fermé hier soir."}]'.encode("cp1252")

    page = one_page(made(tmp_path, content))

    assert page.fields["text"].startswith("Le café près")
    assert page.content == content[1:-1]


def test_a_deep_item_of_an_array_fails_alone(tmp_path):
    content = b"[" + b'{"a": ' * 150 + b"1" + b"}" * 150 + b', {"b": 2}]'

    assert [kind for _, kind, _ in outcomes(made(tmp_path, content))] == ["failed", "page"]


@pytest.mark.parametrize("name", ["articles", "items", "results", "posts"])
def test_an_object_that_wraps_a_list_gives_its_items(tmp_path, name):
    content = json.dumps({"status": "ok", "total": 3, name: RECORDS}).encode()

    found = pages(made(tmp_path, content))

    assert [page.fields for page in found] == RECORDS
    assert found[2].origin.endswith("[2]")


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

    assert [origin for origin, _, _ in found[604:]] == [
        ".stories 2[0]",
        ".stories 2[1]",
        ".stories 2[2]",
    ]
    assert found[600][:2] == (".sources", "skipped")
    assert found[603][:2] == (".stories[2]", "page")


def test_a_wrapper_past_the_limit_is_streamed(tmp_path):
    records = [{"n": number, "text": "word " * 20_000} for number in range(400)]
    content = json.dumps({"status": "ok", "articles": records}).encode()

    found = pages(made(tmp_path, content))

    assert [page.fields["n"] for page in found] == list(range(400))


def test_one_object_past_the_limit_fails(tmp_path):
    content = b'{"text": "' + b"a" * (33 << 20) + b'"}'

    assert outcomes(made(tmp_path, content)) == [("", "failed", "the record is larger than 32 MiB")]


def test_objects_over_several_lines_may_stand_one_after_the_other(tmp_path):
    content = b"\n".join(json.dumps(record, indent=1).encode() for record in RECORDS)

    found = pages(made(tmp_path, content))

    assert [page.fields for page in found] == RECORDS
    assert [page.origin[-3:] for page in found] == ["[0]", "[1]", "[2]"]


def test_broken_text_after_such_objects_is_told(tmp_path):
    content = b'{\n"a": 1}\n{\n"b": 2}\n?' + b" " * 40

    found = outcomes(made(tmp_path, content))

    assert [kind for _, kind, _ in found] == ["page", "page", "failed"]
    assert found[2][2].startswith("broken JSON: Expecting value")


@pytest.mark.parametrize("content", [b"words", b'{"a": ', b"{", b'"x"', b"12", HTML, TEXT])
def test_a_json_file_without_a_record_fails(tmp_path, content):
    write_files(tmp_path, {"a.json": content, "b.txt": TEXT})

    found = outcomes(tmp_path, format="json") if content == HTML else outcomes(tmp_path)

    assert found[0][:2] == ("a.json", "failed")


def test_the_capture_date_of_a_record_is_its_own(tmp_path):
    lines = b'{"text": "a", "timestamp": "2021-08-05T12:00:00Z"}\n{"text": "b"}\n'

    first, second = pages(made(tmp_path, lines, "day.jsonl"), captured_at=dt.date(2022, 1, 1))

    assert (first.captured_at, first.captured_from) == (
        dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC),
        "record",
    )
    assert (second.captured_at, second.captured_from) == (dt.date(2022, 1, 1), "option")


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


def test_the_list_of_pages_of_a_web_archive_is_none_of_records(tmp_path):
    content = b'{"format": "json-pages-1.0", "id": "pages"}\n{"url": "https://oldport.example"}\n'
    write_files(tmp_path, {"pages.jsonl": content})

    assert outcomes(tmp_path / "pages.jsonl") == [
        ("", "skipped", "a list of the pages of a web archive")
    ]


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
