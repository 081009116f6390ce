import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.pages.html import read_html
from articles.records import RawPage
from bench.html_facts import MEASURES, Scores, ours, score, truths

PAGES = Path(__file__).parent.parent / "data" / "html"


def make_page(text, **given_):
    return RawPage(origin="page.html", media_type="text/html", content=b"", text=text, **given_)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_a_page_gives_what_a_reader_would_write_down(path):
    expected = json.loads(path.with_suffix(".json").read_text())
    given_ = expected.pop("given", {})

    record = read_html(make_page(path.read_text(), **given_)).as_json()

    found = {name: record.get(name) for name in expected if not name.startswith("source:")}
    for name in expected:
        if name.startswith("source:"):
            source = record["sources"][name.removeprefix("source:")]
            found[name] = [source["parser"], source["where"]]
    assert found == expected


@pytest.mark.parametrize("date", ["", '<time datetime="2021-03-04">4 March 2021</time>'])
def test_the_byline_over_the_text_is_no_paragraph(date):
    paragraphs = [
        "The old weir bridge has been closed to lorries on Monday, for the third time this year.",
        "By Ann Ashe's reckoning it will open in spring, the council of the valley said.",
    ]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)

    record = read_html(make_page(f"<h1>Weir closes</h1><p>By Ann Ashe</p>{date}{text}"))

    assert (record.facts.byline, record.facts.authors) == ("Ann Ashe", ("Ann Ashe",))
    assert record.facts.body == tuple(paragraphs)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.binary().map(lambda content: content.decode("latin-1"))))
def test_any_text_gives_a_record(text):
    record = read_html(make_page(text))

    json.dumps(record.as_json())


TAGS = st.sampled_from(
    ["p", "div", "h1", "article", "time", "script", "meta", "figure", "a", "table", "title", "b"]
)
ATTRIBUTES = st.sampled_from(
    ["", ' property="og:title" content="x"', ' type="application/ld+json"', ' class="byline"',
     ' itemprop="author"', ' href="https://["', ' id="__NEXT_DATA__"', ' datetime="2021-13-45"',
     ' itemscope itemtype="NewsArticle"', " lang='", ' rel="canonical"']
)  # fmt: skip
INSIDE = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ['{"@type":"NewsArticle","author":{"@id":"x"},"image":[[]],"headline":{}}', "[[[", '{"a":1,}',
         '{"props":{"pageProps":{"title":"x","originalUrl":1,"content":2}}}', "By Ann Roe", "&#0;"]
    ),
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(TAGS, ATTRIBUTES, INSIDE, st.booleans()), max_size=25))
def test_any_markup_gives_a_record(parts):
    text = "".join(
        f"<{tag}{attributes}>{inside}" + (f"</{tag}>" if closed else "")
        for tag, attributes, inside, closed in parts
    )

    record = read_html(make_page(text, url="https://["))

    json.dumps(record.as_json())


@pytest.mark.parametrize("depth", [1_000, 50_000])
def test_a_page_nested_too_deep_for_the_parser_keeps_its_text(depth):
    sentence = "The weir bridge has been closed to lorries by the council of the valley. "
    text = (
        "<html><head><title>Weir bridge closes to lorries</title></head><body>"
        + "<div><b>" * (depth // 2)
        + f"<p>{sentence * 6}</p><p>{sentence * 7}</p>"
    )

    facts = read_html(make_page(text)).facts

    assert facts.headline == "Weir bridge closes to lorries"
    assert facts.body == ((sentence * 6).strip(), (sentence * 7).strip())


def test_the_text_of_a_page_does_not_hang_on_the_pages_before():
    page = make_page((PAGES / "furniture.html").read_text())

    first, *later = (read_html(page).facts.body for _ in range(4))

    assert all(body == first for body in later)


def test_a_date_after_the_capture_is_passed_over():
    text = (PAGES / "json_ld_article.html").read_text()
    time = '<time datetime="2022-11-07T10:00:00Z">Monday</time>'

    record = read_html(
        make_page(text.replace("</h1>", f"</h1>{time}", 1), captured_at=dt.date(2022, 11, 7))
    )

    assert record.sources["published"].parser == "json_ld"  # a day's difference is a time zone's

    record = read_html(
        make_page(text.replace("</h1>", f"</h1>{time}", 1), captured_at=dt.date(2022, 11, 6))
    )

    assert record.sources["published"].parser == "time_element"


@pytest.mark.real_data
def test_real_pages_are_read_at_least_as_well_as_was_measured():
    scores = Scores()

    for truth in truths(Path(os.environ["REAL_DATA"])):
        score(ours(truth.html), truth, scores)

    least = {
        "text": 0.955,
        "headline": 0.8,
        "headline_key": 0.88,
        "authors": 0.93,
        "day": 0.99,
        "tags": 0.75,
    }
    assert {name: scores.mean(name) for name in MEASURES if scores.mean(name) < least[name]} == {}


STORY = tuple(
    f"Boat {number} of the {color} line left the old quay at dawn with nobody aboard it but the "
    "crew, and by noon the harbour master had found the reason, which was a flock of geese."
    for number, color in enumerate(("green", "white", "red", "blue", "grey"), start=1)
)


def body_under(line):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    markup = f"<html><body><article><h1>Ferry leaves</h1>{line}{text}</article></body></html>"
    return read_html(make_page(markup)).facts.body


@pytest.mark.parametrize("words", ["Published ", "Last updated on: ", ""])
def test_a_line_that_says_when_it_was_published_is_no_paragraph(words):
    assert body_under(f'<p>{words}<time datetime="2021-08-03">3 August 2021</time></p>') == STORY


@pytest.mark.parametrize("line", ["<p>Publicerad: {}</p>", "<div><span>Datums: {}</span></div>", "<ul><li>-Aktualisiert am {}-<time>17:01</time></li></ul>"])  # fmt: skip
def test_a_label_and_a_date_over_the_text_are_no_paragraph(line):
    assert body_under(line.format('<time datetime="2021-08-03">3.8.2021</time>')) == STORY


def test_a_label_and_a_date_further_down_are_a_fact():
    facts = "<ul><li>The first boat: <time>3 August 2021</time></li><li>The last boat, they say.</li></ul>"
    body = body_under(f"<p>{STORY[0]}</p><p>{STORY[1]}</p><p>{STORY[2]}</p>{facts}")

    assert [line for line in body if line.startswith("The first boat")]


def test_a_sentence_with_a_date_in_it_stays():
    body = body_under("<p>The boat was published in a list on <time>3 August 2021</time>.</p>")

    assert body[0].startswith("The boat was published in a list")
    assert body[1:] == STORY


@pytest.mark.parametrize("block", ['<div class="slot"></div>', '<p style="display:none">Ad</p>'])
def test_a_reference_to_a_control_character_beside_what_is_left_out_breaks_nothing(block):
    sentence = "The weir bridge has been closed to lorries by the council of the valley. "
    lines = [f"{number}. {sentence * 4}".strip() for number in range(5)]
    text = "".join(f"<p>{line}</p>{block}&#8; &#27;" for line in lines)

    facts = read_html(make_page(f"<h1>Weir bridge closes</h1><article>{text}</article>")).facts

    assert facts.body == tuple(lines)


def test_where_a_value_stood_is_told_as_clean_as_any_line():
    text = '<h1>Weir closes</h1><div class="tags&#8238;of"><a href="/tag/weir">Weirs</a> <a href="/tag/mill">Mills</a></div>'

    record = read_html(make_page(text))

    assert record.facts.tags == ("Weirs", "Mills")
    assert record.sources["tags"].where.isprintable()
