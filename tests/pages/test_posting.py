import pytest

from articles.pages.text import read_text
from tests.pages.goldens import make_page

POST = "From: {}\nSubject: Goats\n\nGoats dislike rain.\n"


@pytest.mark.parametrize(
    "printed",
    [
        "ada@a.example (Ada Horn)",
        "Ada Horn <ada@a.example>",
        '"Ada Horn" <a@b.example>',
        "Ada Horn",
    ],
)
def test_who_posted_is_told_from_the_address(printed):
    facts = read_text(make_page(POST.format(printed))).facts

    assert (facts.headline, facts.authors) == ("Goats", ("Ada Horn",))
    assert facts.body == ("Goats dislike rain.",)


def test_headers_may_go_on_and_end_without_an_empty_line():
    text = "From: Ada Horn\nOrganization: Goats,\n  of Hochfall\nSubject: Re: AW: Hay\nHay is dear, they say.\n"

    facts = read_text(make_page(text)).facts

    assert (facts.headline, facts.body) == ("Hay", ("Hay is dear, they say.",))


@pytest.mark.parametrize(
    "text", ["From: the mayor\n\nGoats.", "Subject: Goats\nGoats.", "Goats: a story\n\nOne."]
)
def test_a_text_without_both_headers_is_no_posting(text):
    assert read_text(make_page(text)).parser != "posting"


def test_endless_headers_end():
    text = "From: Ada Horn\nSubject: Goats\n" + "".join(
        f"X-{'abcdefghij'[n % 10]}: y\n" for n in range(80)
    )

    assert read_text(make_page(text)).parser == "posting"


@pytest.mark.parametrize(
    ("origin", "section"),
    [
        ("bbc/business/001.txt", "business"), ("bbc.zip!/tech/12.txt.gz", "tech"), ("news/texts/1.txt", ""),
        ("a/train_2/1.txt", ""), ("a/2021/1.txt", ""), ("a/business/one.txt", ""),
    ],
)  # fmt: skip
def test_the_folder_of_numbered_files_is_the_section(origin, section):
    import dataclasses

    page = dataclasses.replace(
        make_page("Goats\n\nGoats dislike the rain in Hochfall."), origin=origin
    )

    assert read_text(page).facts.section == section


def test_a_subject_on_two_lines_is_one():
    text = "From: Ada Horn\nSubject:\n Re: Goats and\n\tthe weather\n\nGoats dislike rain.\n"

    assert read_text(make_page(text)).facts.headline == "Goats and the weather"


def test_a_line_of_a_page_long_is_no_header():
    endless = "a@" + '{"a":' * 10_000 + " (Ada Horn)"

    assert read_text(make_page(POST.format(endless))).parser != "posting"


@pytest.mark.parametrize("printed", ["a@b" * 300, "((((" * 240, "<" * 990, '"' * 990, "a " * 490])
def test_any_sender_is_read(printed):
    assert read_text(make_page(POST.format(printed))).parser == "posting"


def test_headers_that_say_nothing_are_no_posting():
    assert read_text(make_page("From: ada@a.example\nSubject: Re:\n")).parser != "posting"
