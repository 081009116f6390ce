"""The sample dump: written afresh it is the same, and its articles read as news."""

import datetime as dt
import re
from collections import Counter, defaultdict
from pathlib import Path

import generate
import pytest

from press.desk import write_articles
from press.dump import Dump, answers_text, make_dump
from press.prose import capital, excerpt, fill, straight
from press.stock import read_outlets, read_story_types

SAMPLES = Path(generate.__file__).parent
TWO_MEGABYTES = 2_000_000


@pytest.fixture(scope="module")
def dump() -> Dump:
    return make_dump()


@pytest.fixture(scope="module")
def articles():
    return write_articles()


def test_a_fresh_run_gives_the_committed_files(dump):
    committed = {
        f"{folder}/{path.name}": path.read_text(encoding="utf-8")
        for folder in generate.FOLDERS
        for path in (SAMPLES / folder).iterdir()
    }

    assert committed == dump.files
    assert generate.ANSWERS.read_text(encoding="utf-8") == answers_text(dump)


def test_writing_removes_what_is_no_longer_in_the_dump(dump, tmp_path):
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "of-an-earlier-run.html").write_text("old")

    generate.write_dump(dump, folder=tmp_path, answers=tmp_path / "answers.json")

    assert len(list(tmp_path.rglob("*.*"))) == len(dump.files) + 1


def test_running_the_script_says_what_it_wrote(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(generate, "HERE", tmp_path)
    monkeypatch.setattr(generate, "ANSWERS", tmp_path / "answers.json")

    generate.main()

    assert "pages and records in" in capsys.readouterr().out


def test_the_dump_is_small_and_of_three_formats(dump):
    size = sum(len(text.encode()) for text in dump.files.values())

    assert size < TWO_MEGABYTES
    assert {Path(name).suffix for name in dump.files} == {".txt", ".csv", ".html", ".jsonl"}
    assert 160 <= len(dump.answers) <= 200


def test_no_two_texts_share_a_paragraph(articles):
    texts_of = defaultdict(set)
    for article in articles:
        for paragraph in article.paragraphs:
            texts_of[paragraph].add(article.text_key)

    assert [paragraph for paragraph, texts in texts_of.items() if len(texts) > 1] == []


def test_no_sentence_comes_twice_in_an_article(articles):
    for article in articles:
        sentences = re.split(r"(?<=[.!?])”? (?=[“A-Z])", " ".join(article.paragraphs))
        twice = [text for text, count in Counter(sentences).items() if count > 1]
        assert twice == [], article.key


def test_no_two_articles_of_an_outlet_have_one_headline(articles):
    printed = Counter((article.outlet.key, article.headline) for article in articles)

    assert [pair for pair, count in printed.items() if count > 1] == []


def test_every_article_has_five_to_twelve_short_paragraphs(articles):
    for article in articles:
        assert 5 <= len(article.paragraphs) <= 12, article.key
        assert all(len(paragraph.split()) <= 95 for paragraph in article.paragraphs), article.key


@pytest.mark.parametrize(
    "mistake",
    [
        r"\b[Aa] [aeiouAEIOU](?!ne\b|n?iversity)",
        r"\b[Aa]n (?!hour)[^aeiouAEIOU\W]",
        r"\b(\w+) \1\b",
        r"  |[{}]|,,|\.\.",
        r"(?<!\b[ap]\.m)[.?!]”? [a-z]",
        r"^[a-z$0-9]",
    ],
)
def test_articles_are_free_of_a_slip(articles, mistake):
    slips = [
        (article.key, found.group())
        for article in articles
        for text in (article.headline, *article.paragraphs)
        if (found := re.search(mistake, text))
    ]

    assert slips == []


def test_the_stock_has_plans_and_arcs_enough():
    types = read_story_types()
    plans = [
        paragraph
        for story_type in types
        for beat in story_type.beats
        for version in beat.versions
        for paragraph in version.paragraphs
    ]
    long_arcs = [arc for story_type in types for arc in story_type.arcs if len(arc.days) >= 3]

    assert len(plans) >= 400
    assert len(set(plans)) == len(plans)
    assert len(long_arcs) >= 12


def test_wire_copies_are_in_two_to_four_outlets_word_for_word(articles):
    copies = defaultdict(list)
    for article in articles:
        if article.is_wire:
            copies[article.text_key].append(article)

    assert len(copies) >= 8
    for group in copies.values():
        assert 2 <= len({article.outlet.key for article in group}) <= 4
        assert len({article.paragraphs for article in group}) == 1


def test_some_teasers_have_their_full_text_elsewhere_and_some_have_not(dump):
    full = {straight(facts["headline"]) for facts in dump.answers if facts.get("paragraphs")}
    teasers = {
        straight(headline) for facts in dump.answers for headline in facts.get("teasers", [])
    }

    assert len(teasers & full) >= 40
    assert len(teasers - full) >= 20


def test_hosts_are_reserved_for_examples():
    assert all(outlet.host.endswith(".example") for outlet in read_outlets().values())


def test_a_plan_takes_facts_names_and_days():
    text = fill(
        '{Mayor} spoke on {day+1}. "It is {month}," {mayor.last} said on {date-3}.',
        {"mayor": "ruth Adair"},
        day=dt.date(2021, 3, 2),
    )

    assert text == "Ruth Adair spoke on Wednesday. “It is March,” Adair said on February 27."


def test_a_plan_with_an_unknown_slot_is_an_error():
    with pytest.raises(KeyError):
        fill("{nobody} spoke.", {}, day=dt.date(2021, 3, 2))


def test_an_excerpt_is_cut_after_a_word():
    assert excerpt(("One two.",), limit=20) == "One two."
    assert excerpt(("One two, three four.",), limit=9) == "One two..."
    assert excerpt(("One two three. Four",), limit=15) == "One two three."
    assert capital("the Pikes") == "The Pikes"


def test_the_readme_counts_what_is_there(dump):
    def count(folder, kind=""):
        return sum(
            facts["file"].startswith(folder) and facts["kind"].startswith(kind)
            for facts in dump.answers
        )

    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")

    assert f"{count('newsbreak')} pages" in readme
    assert f"| {count('saved')} pages |" in readme
    assert f"| {count('crawl')} lines, {count('crawl', 'article')} with an article |" in readme
    assert f"{len({article.arc for article in write_articles()})} stories" in readme
