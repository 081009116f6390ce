"""Boxes of facts and lists of terms: what stands in the article's element is text in its order, an aside is none."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = [
    "Council workers closed the old weir bridge on Monday after a surveyor found three new cracks in its arch.",
    "The bridge carries some four thousand lorries a day between the mills, according to the county's own count.",
    "Ann Roe, who chairs the council, said that nobody had been warned and that a ferry would be found in a week.",
    "Millers on the eastern bank have asked for a second crossing since the floods, and were refused each time.",
]
FACTS = [
    "The old bridge",
    "The bridge was built in 1911 by the mills and has been mended four times since then.",
]
BOX = f"<h3>{FACTS[0]}</h3><p>{FACTS[1]}</p>"
ITEMS = ["Fakta: Bron", "Byggd 1911", "Bär fyra tusen lastbilar om dagen"]
LIST = f"<h3>{ITEMS[0]}</h3><ul><li>{ITEMS[1]}</li><li>{ITEMS[2]}</li></ul>"
ASKED = ["Who pays for the bridge?", "The county pays two thirds of it, and the two towns share the rest.",
         "When will it open?", "Not before the spring, says the surveyor, for frost would spoil the mortar."]  # fmt: skip
TOLD = ["When", "Saturday, 5 June, from ten", "Where", "The old mill, Weir Lane 3"]


def terms(lines, form="<dt>{}</dt><dd>{}</dd>"):
    return "<dl>" + "".join(map(form.format, lines[::2], lines[1::2])) + "</dl>"


def body_of(inside):
    text = f"<title>Bridge closed</title><body><main><article><h1>Bridge closed</h1>{inside}</article></main>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return list(read_html(page).facts.body)


def amid(box):
    first, last = ("".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:2], TEXT[2:]))
    return f"<div class='article-body'>{first}{box}{last}</div>"


@pytest.mark.parametrize("tag", ["div class='factbox'", "div class='fact-box'", "section class='infobox'", "div class='faktaboks'",
                                 "details class='fakta'", "blockquote class='facts'"])  # fmt: skip
@pytest.mark.parametrize(("box", "lines"), [(BOX, FACTS), (LIST, ITEMS)])
def test_a_box_of_facts_in_a_block_of_the_text_is_text(tag, box, lines):
    assert body_of(amid(f"<{tag}>{box}</{tag.split()[0]}>")) == [*TEXT[:2], *lines, *TEXT[2:]]


@pytest.mark.parametrize(
    "tag", ["aside", "aside class='factbox'", "aside class='article-fact-box'"]
)
@pytest.mark.parametrize("box", [BOX, LIST])
def test_an_aside_is_beside_the_text_whatever_it_is_called(tag, box):
    assert body_of(amid(f"<{tag}>{box}</aside>")) == TEXT


@pytest.mark.parametrize("lines", [ASKED, TOLD])
@pytest.mark.parametrize(
    "form",
    [
        "<dt>{}</dt><dd>{}</dd>",
        "<div><dt>{}</dt><dd>{}</dd></div>",
        "<dt>{}</dt><dd><p>{}</p></dd>",
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "<div class='accordion'>{}</div>", "<section class='qa'>{}</section>"]
)
def test_questions_and_facts_in_a_list_of_terms_stand_in_their_place(lines, form, around):
    assert body_of(amid(around.format(terms(lines, form)))) == [*TEXT[:2], *lines, *TEXT[2:]]


def test_a_list_of_terms_may_end_a_text_or_open_it():
    last, first = (f"<div class='article-body'>{form}</div>".format(
        terms=terms(TOLD), text="".join(f"<p>{text}</p>" for text in TEXT)) for form in ("{text}{terms}", "{terms}{text}"))  # fmt: skip

    assert body_of(last) == [*TEXT, *TOLD]
    assert body_of(first) == [*TOLD, *TEXT]


def test_the_day_the_author_and_topics_in_a_list_of_terms_are_no_text():
    head = (
        "<dl class='meta'><dt>Published</dt><dd>3 May 2021</dd><dt>Author</dt><dd>Ann Roe</dd></dl>"
    )
    tags = "<dl class='tags'><dt>Topics</dt><dd><a href='/t/b'>Bridges</a></dd></dl>"
    text = "".join(f"<p>{line}</p>" for line in TEXT)

    assert body_of(f"{head}<div class='article-body'>{text}</div>{tags}") == TEXT
