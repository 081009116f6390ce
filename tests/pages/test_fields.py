import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.fields import read_fields
from articles.records import (
    RawPage,
)

RECORDS = Path(__file__).parent.parent / "data" / "fields"


def make_page(fields, **given_):
    return RawPage(
        origin="day.jsonl:1", media_type="application/json", content=b"", fields=fields, **given_
    )


@pytest.mark.parametrize("path", sorted(RECORDS.glob("*.json")), ids=lambda path: path.stem)
def test_a_record_gives_what_its_fields_say(path):
    golden = json.loads(path.read_text())
    given_ = golden.get("given", {})
    if "captured_at" in given_:
        given_["captured_at"] = dt.date.fromisoformat(given_["captured_at"])

    record = read_fields(make_page(golden["fields"], **given_)).as_json()

    found = {name: record[name] for name in golden["expected"] if not name.startswith("source:")}
    for name in golden["expected"]:
        if name.startswith("source:"):
            source = record["sources"][name.removeprefix("source:")]
            found[name] = [source["parser"], source["where"]]
    assert found == golden["expected"]


def test_the_id_the_dump_gives_comes_first():
    record = read_fields(make_page({"title": "Goat elected", "id": "7"}, record_id="n7"))

    assert record.facts.record_id == "n7"


def test_the_address_the_dump_gives_fills_in():
    page = make_page(
        {"title": "Goat elected", "id": "https://a.example/x"}, url="https://a.example/x"
    )

    facts = read_fields(page).facts

    assert (facts.url, facts.record_id) == ("https://a.example/x", "")


def test_the_id_of_the_outlet_is_not_that_of_the_record():
    outlet = {"id": "sund-post", "name": "Sund Post", "url": "https://sundpost.example/"}

    facts = read_fields(make_page({"title": "Ferry back", "text": "One.", "source": outlet})).facts

    assert (facts.record_id, facts.url, facts.outlet) == ("", "", "Sund Post")


def test_what_a_search_engine_wraps_records_in_is_still_no_outlet():
    wrapped = {"_id": "7", "_source": {"id": "9", "title": "Ferry back", "text": "One."}}

    facts = read_fields(make_page(wrapped)).facts

    assert (facts.record_id, facts.headline, facts.body) == ("7", "Ferry back", ("One.",))


def test_a_post_as_wordpress_gives_it_has_its_headline_and_no_number_for_a_section():
    post = {
        "id": 71,
        "title": {"rendered": "Ferry &#8211; back"},
        "excerpt": {"rendered": "<p>In short</p>\n", "protected": False},
        "content": {"rendered": "<p>One.</p>", "protected": False},
        "author": 3,
        "categories": [3, 5],
        "tags": [7, 2021],
    }

    facts = read_fields(make_page(post)).facts

    assert (facts.headline, facts.summary) == ("Ferry – back", "In short")
    assert (facts.section, facts.tags, facts.authors) == ("", (), ())


def test_categories_beside_a_category_are_all_kept():
    fields = {"title": "Ferry", "text": "One.", "category": "News", "categories": ["Sea", "Land"]}

    facts = read_fields(make_page(fields)).facts

    assert (facts.section, facts.tags) == ("News", ("Sea", "Land"))


MENTIONS = [
    "I", "Ada Quill", "he", "the harbour master", "Her", "a pilot", "van Osk", "The Heron",
    "its keeper Ivo Brandt", "Ian Me",
]  # fmt: skip


@pytest.mark.parametrize("stated", [{"persons": MENTIONS}, {"entities": {"persons": MENTIONS}}])
def test_of_the_mentions_a_program_lists_only_names_are_people(stated):
    people = read_fields(make_page({"headline": "Weir closes", **stated})).facts.people

    assert [person.name for person in people] == ["Ada Quill", "van Osk", "The Heron", "Ian Me"]


@pytest.mark.parametrize("page", ["https://a.example/1", {"@id": "https://a.example/1"}])
def test_the_page_a_record_is_the_main_thing_of_is_its_address(page):
    fields = {"headline": "Ferry", "articleBody": "One.", "mainEntityOfPage": page}

    assert read_fields(make_page(fields)).facts.url == "https://a.example/1"


@pytest.mark.parametrize("name", ["items", "relatedArticles", "posts"])
def test_other_articles_that_a_record_lists_are_told_and_no_part_of_it(name):
    others = [{"title": "Tide turns", "url": "https://oldport.example/tide", "text": "It turns."}]
    fields = {"title": "Ferry back", "text": "It sails again.", name: others}

    facts = read_fields(make_page(fields)).facts

    assert facts.body == ("It sails again.",)
    assert facts.warnings == (f"other articles that it lists under {name!r} are not read: 1",)


def test_what_a_record_lists_of_itself_is_no_other_article():
    links = [{"title": "Ferry", "url": "https://oldport.example/ferry.jpg"}]
    fields = {"title": "Ferry back", "text": "It sails again.", "images": links, "tags": links}

    assert read_fields(make_page(fields)).facts.warnings == ()


@pytest.mark.parametrize(
    "canonical",
    [
        "https://other.example/ferry",
        "https://oldport.example/",
        "https://oldport.example/news",
        "/news/ferry-back",
        ["https://oldport.example/ferry"],
    ],
)
def test_a_canonical_address_elsewhere_or_of_a_section_is_not_the_address(canonical):
    fields = {"title": "Ferry back", "url": "https://oldport.example/news/7"}

    facts = read_fields(make_page({**fields, "canonical_link": canonical})).facts

    assert facts.url == "https://oldport.example/news/7"


@pytest.mark.parametrize(
    "fields",
    [
        {"source": "https://oldport.example/rss/all.xml"},
        {"source": "https://oldport.example/", "hostname": "oldport.example", "fingerprint": "a"},
        {"source": "https://feeds.example/17", "hostname": "oldport.example", "fingerprint": "a"},
        {"source": "https://oldport.example/rss/all.xml", "hostname": "oldport.example"},
    ],
)
def test_a_source_is_the_address_only_where_it_is_said_to_be_of_the_page(fields):
    assert (
        read_fields(make_page({"title": "Ferry back", "text": "It sails.", **fields})).facts.url
        == ""
    )


def test_an_excerpt_that_ends_in_a_count_of_letters_is_cut():
    facts = read_fields(
        make_page({"title": "Ferry back", "content": "It sails ag [241 chars]"})
    ).facts

    assert (facts.body, facts.cut) == (("It sails ag",), True)


def test_a_publisher_that_prints_its_host_keeps_it_without_a_name_of_the_site():
    fields = {"title": "Ferry back", "publisher": "ksail.example", "source": "Wire Desk"}

    assert read_fields(make_page(fields)).facts.outlet == "ksail.example"


def test_a_lead_that_only_repeats_the_summary_is_no_text():
    lead = "It sails again."
    fields = {"title": "Ferry back", "abstract": lead, "lead_paragraph": lead}

    facts = read_fields(make_page(fields)).facts

    assert (facts.summary, facts.body) == (lead, ())


def test_a_text_without_a_headline_beside_it_is_read_as_a_page():
    text = "Goat elected mayor of Hochfall\n\nA goat won the vote in the hamlet.\n\nIt stood alone."
    fields = {"text": text, "url": "https://valleyledger.example/goat", "timestamp": "2021-06-05"}

    record = read_fields(make_page(fields, captured_at=dt.date(2021, 6, 5)))

    assert record.facts.headline == "Goat elected mayor of Hochfall"
    assert record.facts.body == ("A goat won the vote in the hamlet.", "It stood alone.")
    assert record.facts.url == "https://valleyledger.example/goat"
    assert record.sources["headline"].parser != "fields"
    assert record.sources["url"].parser == "fields"


def test_an_error_page_in_a_record_is_skipped_for_its_own_reason():
    html = "<html><head><title>404 Not Found</title></head><body><h1>Not found</h1></body></html>"

    record = read_fields(make_page({"html": html, "url": "https://valleyledger.example/x"}))

    assert record.facts.skipped == "an error page: Not found"


NAMES = st.sampled_from(
    ["title", "text", "html", "content", "url", "date", "author", "byline", "source", "tags", "image",
     "people", "entities", "thread", "_source", "topics", "place", "comments", "id", "language",
     "published", "parser", "text_held", "sources", "outlet_card", "teasers"]
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40)
    | st.sampled_from(["<p>x", "<html><p>", "https://[", "2 days ago", "Posted by\nx", "a, b; c"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(NAMES | st.text(max_size=6), VALUES, max_size=9))
def test_any_object_gives_a_record(fields):
    record = read_fields(make_page(fields))

    assert record.facts.headline or record.facts.body or record.facts.skipped or "parser" in fields
    json.dumps(record.as_json())


def test_deep_nesting_is_survived():
    value: object = "Goat elected"
    for _ in range(500):
        value = [{"name": value}]

    assert read_fields(make_page({"title": value, "author": value, "text": value})).facts.skipped


UPDATES = [
    {"@type": "BlogPosting", "headline": "Sluice open", "articleBody": "It stands open since ten."},
    {"headline": "Two barges pass.", "articleBody": "Two barges pass.\n\nBoth carry gravel."},
    {"headline": "The lock keeper rests"},
    "no post",
]


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        (
            {"liveBlogUpdate": UPDATES},
            ("Sluice open", "It stands open since ten.", "Two barges pass.", "Both carry gravel.",
             "The lock keeper rests"),
        ),
        (
            {"liveBlogUpdate": UPDATES[0], "articleBody": "What happens at the weir."},
            ("What happens at the weir.", "Sluice open", "It stands open since ten."),
        ),
        (
            {"liveBlogUpdate": UPDATES, "articleBody": "10:02\n\nIt stands open since ten."},
            ("10:02", "It stands open since ten."),
        ),
        (
            {
                "liveBlogUpdate": [{"articleBody": "Two barges pass the sluice with gravel for Corby."}],
                "articleBody": "10:02 Two barges pass the sluice with gravel for Corby. More soon.",
            },
            ("10:02 Two barges pass the sluice with gravel for Corby. More soon.",),
        ),
    ],
)  # fmt: skip
def test_the_posts_of_a_live_blog_are_its_text(fields, body):
    record = read_fields(make_page({"headline": "Live: the weir", **fields}))

    assert record.facts.body == body
    assert record.facts.headline == "Live: the weir"
    assert record.facts.skipped == ""


def test_the_attributes_of_json_api_are_the_fields_of_a_record():
    attributes = {"title": "Sluice open", "body": {"value": "<p>It stands open.</p>"}}
    facts = read_fields(make_page({"type": "story", "id": "7", "attributes": attributes})).facts

    assert (facts.headline, facts.record_id, facts.body) == (
        "Sluice open",
        "7",
        ("It stands open.",),
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "user", "attributes": {"name": "Bo Lind", "created": "2021-08-05"}},
        {"title": "Sluice open", "attributes": {"title": "T-7", "author": "robot", "text": "No."}},
    ],
)
def test_other_attributes_say_nothing_of_an_article(fields):
    facts = read_fields(make_page(fields)).facts

    assert facts.headline == fields.get("title", "")
    assert (facts.authors, facts.body) == ((), ())


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("河坝将于周二重新开放，渡船每天往返两次，村民们表示欢迎，并希望今年夏天能有更多游客到来。", ("周水生", "陈小河")),
        ("堰は火曜日に再び開かれ、渡し船は一日に二回運航されると、村の人々は話している。", ("周水生 陈小河",)),
    ],
)  # fmt: skip
def test_two_chinese_names_are_two_authors_of_a_chinese_text(text, authors):
    fields = {"title": "河坝重新开放", "text": text * 3, "author": "周水生 陈小河"}

    assert read_fields(make_page(fields)).facts.authors == authors
