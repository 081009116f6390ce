import pytest

from articles.pages.ending import before_the_end
from articles.pages.html_tree import parse_html, text_of

TEXT = [
    f"Paragraph {number} of the weir bridge, which the council has closed to lorries for a year."
    for number in range(8)
]
BEFORE = TEXT[:6]
LINKS = "<ul><li><a href='/m'>Mill burns down</a></li></ul>"


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def ended(markup, found):
    tree = parse_html(f"<div>{markup}</div>")
    assert tree is not None
    return before_the_end(found, {element: text_of(element) for element in tree.iter("p")})


@pytest.mark.parametrize(
    "heading", ["Related articles:", "Recommended", "You may also like", "Articles liés"]
)
def test_a_list_of_other_articles_amid_a_text_does_not_end_it(heading):
    markup = f"{paragraphs(*BEFORE)}<h3>{heading}</h3>{LINKS}{paragraphs(*TEXT[6:])}"

    assert ended(markup, [*BEFORE, heading, *TEXT[6:]]) == TEXT
    assert ended(markup, [*BEFORE, heading, "Mill burns down", *TEXT[6:]]) == TEXT


@pytest.mark.parametrize(
    "behind",
    [paragraphs(*TEXT[6:]), f"{LINKS}<div>{paragraphs(*TEXT[6:])}</div>", f"{LINKS}{paragraphs(TEXT[6])}{LINKS}{paragraphs(TEXT[7])}"],
)  # fmt: skip
def test_teasers_under_such_a_line_are_no_text(behind):
    markup = f"{paragraphs(*BEFORE)}<h3>Related stories</h3>{behind}"

    assert ended(markup, [*BEFORE, "Related stories", *TEXT[6:]]) == BEFORE


@pytest.mark.parametrize("heading", ["Comments", "Most read", "Tags"])
def test_other_lines_end_an_article_whatever_follows(heading):
    markup = f"{paragraphs(*BEFORE)}<h3>{heading}</h3>{LINKS}{paragraphs(*TEXT[6:])}"

    assert ended(markup, [*BEFORE, heading, *TEXT[6:]]) == BEFORE


@pytest.mark.parametrize(
    "heading",
    ["Comments", "Topics", "Most read", "Temas", "Комментарии", "Обсуждение", "评论", "ランキング", "Argomenti", "Kommentare"],
)  # fmt: skip
def test_a_sub_head_of_such_a_word_directly_over_prose_is_of_the_text(heading):
    markup = f"{paragraphs(*BEFORE)}<h2>{heading}</h2>{paragraphs(*TEXT[6:])}"

    assert ended(markup, [*BEFORE, heading, *TEXT[6:]]) == [*BEFORE, heading, *TEXT[6:]]


@pytest.mark.parametrize(
    "behind",
    [paragraphs(TEXT[6]), f"{paragraphs(TEXT[6])}<p>Ann Roe</p>{paragraphs(TEXT[7])}", f"<div>{paragraphs(*TEXT[6:])}</div>",
     f"<p>Ann Roe</p>{paragraphs(*TEXT[6:])}", f"<p><a href='/m'>{TEXT[6]}</a></p><p>{TEXT[7]}</p>",
     f"<p>{TEXT[6][:-1]} <a href='/m'>and more</a>.</p><p>{TEXT[7]}</p>"],
)  # fmt: skip
def test_what_readers_say_below_such_a_word_is_none(behind):
    tree = parse_html(f"<div>{behind}</div>")
    assert tree is not None
    found = [text_of(each) for each in tree.iter("p")]

    assert ended(f"{paragraphs(*BEFORE)}<h2>Comments</h2>{behind}", [*BEFORE, "Comments", *found]) == BEFORE  # fmt: skip


@pytest.mark.parametrize("heading", ["Leave a reply", "12 Comments", "Join the conversation", "Comments (12)", "More from the valley"])  # fmt: skip
def test_what_only_a_site_says_ends_a_text_over_prose_too(heading):
    markup = f"{paragraphs(*BEFORE)}<h2>{heading}</h2>{paragraphs(*TEXT[6:])}"

    assert ended(markup, [*BEFORE, heading, *TEXT[6:]]) == BEFORE


def test_a_note_on_the_author_is_shorter_than_a_part_of_a_text():
    heading = "About the author"
    known = [*TEXT, *(f"{text} So it was." for text in TEXT)]
    behind = [f"{text} Nobody knew." for text in BEFORE]

    for count, whole in ((2, False), (4, True)):
        markup = f"{paragraphs(*known)}<h2>{heading}</h2>{paragraphs(*behind[:count])}"
        found = [*known, heading, *behind[:count]]
        assert ended(markup, found) == (found if whole else known)


def test_in_the_first_half_such_a_line_ends_nothing():
    assert ended(paragraphs(*TEXT), [TEXT[0], "Comments", *TEXT[1:]]) == [
        TEXT[0],
        "Comments",
        *TEXT[1:],
    ]


def test_what_is_most_read_on_a_site_ends_a_text_where_no_sentence_stands_below_it():
    heading = "Najčítanejšie na Dolina Dnes"

    assert ended(paragraphs(*TEXT), [*TEXT, heading, "Mill burns down", "Ferry sold"]) == TEXT
    assert ended(paragraphs(*TEXT), [*BEFORE, heading, *TEXT[6:]]) == [*BEFORE, heading, *TEXT[6:]]
    assert ended(paragraphs(*TEXT), [*TEXT, "Najčítanejšie na dedine", "Tam"]) == [*TEXT, "Najčítanejšie na dedine", "Tam"]  # fmt: skip
    assert ended(paragraphs(*TEXT), [heading, *TEXT]) == [heading, *TEXT]


def test_so_many_sub_heads_of_such_words_are_no_text():
    behind = [f"{text} Nobody knew of part {part}." for part in range(400) for text in TEXT[:2]]
    parts = [(text, other) for text, other in zip(behind[::2], behind[1::2], strict=True)]
    markup = "".join(f"<h2>Comments</h2>{paragraphs(*part)}" for part in parts)
    found = [line for part in parts for line in ("Comments", *part)]

    kept = ended(f"{paragraphs(*TEXT * 400)}{markup}", [*TEXT * 400, *found])

    assert kept == [*TEXT * 400, *found[: 3 * 8]]
