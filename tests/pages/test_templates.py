"""Templates: what a page keeps for its scripts, and what it shows of it."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = [
    f"Paragraph {number} tells of the weir bridge of Oldport, which is closed to lorries for the whole of the "
    "year, and of the millers of both banks, who have asked the county for a ferry."
    for number in range(5)
]
BODY = "".join(f"<p>{text}</p>" for text in TEXT)


def body_of(markup):
    text = f"<title>Weir closes</title><body>{markup}</body>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return list(read_html(page).facts.body)


def test_what_a_template_keeps_for_scripts_is_not_read():
    template = (
        "<template><h1>{{ other }}</h1><p>Words that a script may show some day.</p></template>"
    )

    assert body_of(f"{BODY}{template}") == TEXT
    assert body_of(f"{BODY}<div>{template}</div><p>{TEXT[0]} Again.</p>") == [
        *TEXT,
        f"{TEXT[0]} Again.",
    ]


@pytest.mark.parametrize("attribute", ["shadowrootmode='open'", "shadowroot='open'"])
def test_what_a_template_shows_at_once_is_read(attribute):
    assert body_of(f"<main><template {attribute}>{BODY}</template></main>") == TEXT


def test_a_template_that_holds_the_article_is_read():
    assert body_of(f"<template>{BODY}</template><p>The Weir Post</p>")[: len(TEXT)] == TEXT


OTHER = [
    f"Item {number} of another story, on the mill that was sold to a baker of Tarnham, who will grind no more "
    "flour there than the three villages of the upper valley eat in a week."
    for number in range(12)
]


@pytest.mark.parametrize(
    "template",
    [
        "<article><h1>Mill sold</h1>{}</article>",
        "<div class='consent'><h3>Your privacy</h3>{}</div>",
        "{}",
    ],
)
def test_a_template_however_long_is_not_read_where_an_article_is_shown(template):
    article = f"<article><h1>Weir closes</h1>{BODY}</article>"
    template = template.format("".join(f"<p>{text}</p>" for text in OTHER))

    assert body_of(f"<template>{template}</template>{article}") == TEXT
    assert body_of(f"{article}<template>{template}</template>") == TEXT


def test_a_template_that_goes_on_with_the_paragraphs_shown_is_read():
    shown, more = "".join(f"<p>{text}</p>" for text in TEXT[:3]), OTHER[:4]
    rest = "".join(f"<p>{text}</p>" for text in more)

    assert body_of(
        f"<article><h1>Weir closes</h1>{shown}<template>{rest}</template></article>"
    ) == [
        *TEXT[:3],
        *more,
    ]
