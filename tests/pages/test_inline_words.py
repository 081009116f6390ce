import pytest

from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.pages.inline_words import free_inline_words
from articles.records import RawPage

LINES = [
    f"The council of Wend voted {40 + number} to 11 on Tuesday evening to keep the bridge open through the winter."
    for number in range(5)
]
TEXT = "".join(f"<p>{line}</p>" for line in LINES)


def body_of(markup):
    page = f"<title>Bridge stays open</title><body><article><h1>Bridge stays open</h1>{markup}</article></body>"
    read = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))
    return list(read.facts.body)


def inside(markup):
    tree = parse_html(f"<body>{markup}</body>")
    assert tree is not None
    free_inline_words(tree)
    return {str(each.tag) for each in tree.iter() if each.attrib or each.tag in {"time", "button"}}


@pytest.mark.parametrize(
    "markup",
    ["<time datetime='2023-06-20'>the first day of June</time>", "<time>the first day of June</time>",
     "<button class='glossary'>the first day of June</button>", "<label>the first day of June</label>",
     "<output>the first day of June</output>", "<center>the first day of June</center>",
     "<blink>the first day of June</blink>", "<em><time>the first day of June</time></em>",
     "<span class='caption'>the first day of June</span>", "<span class='author'>the first day of June</span>",
     "<span class='related'>the first day of June</span>", "<span class='share'>the first day of June</span>",
     "<span aria-hidden='true'>the first day of June</span>"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("before", "behind"),
    [("The fair opens on", "at the mill, and the council of Tarn will be there with a cow."),
     ("The fair, which the council of Tarn has prepared for nine months with ropes and lamps, opens on",
      "at the mill.")],
)  # fmt: skip
def test_words_of_a_sentence_stay_in_it_whatever_their_element_is_called(markup, before, behind):
    assert body_of(f"{TEXT}<p>{before} {markup} {behind}</p>") == [
        *LINES,
        f"{before} the first day of June {behind}",
    ]


def test_words_that_open_a_sentence_are_of_it():
    line = "Early in June the fair opens at the mill, and the council of Tarn will be there with a cow."
    markup = line.replace("Early in June", "<time>Early in June</time>")
    assert body_of(f"{TEXT}<p>{markup}</p>") == [*LINES, line]


def test_a_paragraph_with_a_hole_is_read_whole_and_once():
    line = "The fair opens on the first day of June at the mill, and the council of Tarn will be there."
    markup = line.replace("the first day of June", "<object>the first day of June</object>")
    assert body_of(f"{TEXT}<p>{markup}</p>{TEXT.replace('winter', 'spring')}")[5:6] == [line]


@pytest.mark.parametrize(
    ("markup", "kept"),
    [("<p>Published on <time>14 May 2023</time>.</p>", "time"),
     ("<p>Last updated: <time>14 May 2023</time> by the desk.</p>", "time"),
     ("<p>By Ann Roe <time>14 May 2023</time></p>", "time"),
     ("<p>The council voted. <button>Play</button> It then went home.</p>", "button"),
     ("<p>The council voted <button>Share</button></p>", "button"),
     ("<p>The council <button hidden>voted</button> and went home.</p>", "button"),
     ("<p>The council voted<br><time>14 May</time><br>It then went home.</p>", "time"),
     ("<div>The council voted <button>Share</button> and went home.</div>", "button"),
     ("<p>It cost <span aria-hidden='true'>$2m</span> <span class='sr-only'>two million</span> a year.</p>",
      "span"),
     ("<p>The council voted <span class='share'>Share this. Or that.</span> and went home.</p>", "span")],
)  # fmt: skip
def test_what_stands_beside_sentences_stays_what_it_is(markup, kept):
    assert kept in inside(markup)


def test_a_paragraph_of_very_many_times_is_left_as_it_is():
    assert "time" in inside(
        f"<p>The fair {'opens <time>now</time> and '.strip() * 5_000} ends.</p>"
    )
