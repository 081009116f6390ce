import json

import pytest

from articles.forum_posts import listed_things, why_of_forum
from articles.reading import Reading, read_records
from articles.records import ArticleRecord
from tests.dumps.making import write_files

COMMENT = "a reader's comment, no article"
POST = "a post in a forum, no article of an outlet"
LINK = "a post in a forum that only leads elsewhere, no article of an outlet"
OTHER = "what a forum says of itself and its readers, no article"
LED = {
    "name": "t3_kx1", "subreddit": "oldport", "title": "Ferry sails again, finally!!", "selftext": "",
    "is_self": False, "url": "https://ledger.example/ferry", "permalink": "/r/oldport/comments/kx1/ferry/",
    "created_utc": 1628164800, "domain": "ledger.example", "all_awardings": [{"name": "Gull", "description": "For gulls."}],
}  # fmt: skip
ASKED = {**LED, "name": "t3_kx2", "is_self": True, "selftext": "I stood at the pier. Nobody came."}
ANSWER = {
    "id": "c1",
    "subreddit": "oldport",
    "link_id": "t3_kx1",
    "body": "It was late again. I saw it.",
}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (LED, LINK),
        (ASKED, POST),
        ({**LED, "url": "https://forum.example/r/oldport/comments/kx1/ferry"}, POST),
        ({name: LED[name] for name in ("subreddit", "title", "url", "created_utc")}, LINK),
        (ANSWER, COMMENT),
        ({"name": "t1_c1", "subreddit": "oldport", "body": "Late."}, COMMENT),
        ({"kind": "t1", "data": {"body": "Late."}}, COMMENT),
        ({"kind": "more", "data": {"children": ["c2"]}}, COMMENT),
        ({"kind": "t3", "data": {"title": "Ferry", "url": "https://ledger.example/ferry"}}, LINK),
        ({"kind": "t5", "data": {"title": "Oldport"}}, OTHER),
        ({"kind": "t3", "title": "Ferry"}, ""),
        ({"kind": ["t3"], "data": {}}, ""),
        ({"title": "Ferry", "url": "https://ledger.example/ferry", "created_utc": 1628164800}, ""),
        ({"title": "Ferry", "text": "It sails again.", "subreddit": "oldport", "permalink": "/r/a"}, ""),
        ({"subreddit": 3, "selftext": "", "title": "Ferry"}, ""),
        ({"title": "Ferry", "subreddit": "oldport"}, ""),
    ],
)  # fmt: skip
def test_what_a_forum_holds_says_what_it_is(fields, reason):
    assert why_of_forum(fields) == reason


@pytest.mark.parametrize(
    "fields", [{"kind": "Listing"}, {"kind": "Listing", "data": {"children": "t3"}}, {"data": {"children": []}}]
)  # fmt: skip
def test_what_is_no_listing_lists_nothing(fields):
    assert listed_things(fields) is None


def listing(*things):
    return {"kind": "Listing", "data": {"after": None, "children": list(things)}}


def test_each_thing_of_a_dump_of_a_forum_is_skipped_with_its_own_reason(tmp_path):
    things = [{"kind": "t3", "data": LED}, {"kind": "t1", "data": {**ANSWER, "replies": listing()}}]
    write_files(
        tmp_path,
        {
            "a.json": json.dumps(listing(*things)).encode(),
            "b.json": json.dumps([listing(things[0]), listing(things[1])]).encode(),
            "c.jsonl": b"".join(json.dumps(one).encode() + b"\n" for one in (LED, ASKED, ANSWER)),
            "d.json": json.dumps({"data": [LED, ASKED]}).encode(),
            "e.json": json.dumps(listing()).encode(),
        },
    )

    found = [
        (record.page.origin.rpartition("/")[2], record.facts.skipped)
        for record in read_records([tmp_path], Reading())
        if isinstance(record, ArticleRecord)
    ]

    assert found[:-1] == [
        ("a.json[0]", LINK), ("a.json[1]", COMMENT), ("b.json[0][0]", LINK), ("b.json[1][0]", COMMENT),
        ("c.jsonl:1", LINK), ("c.jsonl:2", POST), ("c.jsonl:3", COMMENT), ("d.json[0]", LINK), ("d.json[1]", POST),
    ]  # fmt: skip
    assert found[-1][0] == "e.json"
    assert found[-1][1]


def test_a_table_with_such_columns_is_read_as_who_names_them_wants(tmp_path):
    row = b"title,subreddit,created_utc,url\nFerry sails,oldport,1628164800,https://ledger.example/ferry\n"
    write_files(tmp_path, {"a.csv": row})

    [record] = read_records([tmp_path], Reading())

    assert isinstance(record, ArticleRecord)
    assert record.facts.headline == "Ferry sails"
