"""Labelled links: a label set off and a headline that is a link are no text; what a link tells the text stays."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = [
    "Council workers closed the old weir bridge on Monday after a surveyor found three new cracks in its arch.",
    "The bridge carries some four thousand lorries a day between the mills, according to the county's own count.",
    "Ann Roe, who chairs the council, said that nobody had been warned and that a ferry would be found in a week.",
    "Millers on the eastern bank have asked for a second crossing since the floods, and were refused each time.",
]
HEADLINE = "Ferry to sail again between the two mills"
LINK = f"<a href='/news/ferry'>{HEADLINE}</a>"
THERE = "https://valley.example/news/bridge"


def body_of(*lines, url=THERE):
    texts = [f"<p>{text}</p>" for text in TEXT]
    inside = "".join([*texts[:2], *lines, *texts[2:]])
    text = f"<title>Bridge closed</title><body><article><h1>Bridge closed</h1><div class='body'>{inside}</div></article>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text, url=url)
    return list(read_html(page).facts.body)


@pytest.mark.parametrize(
    "line",
    [f"<p><strong>Mira acá: </strong>{LINK}</p>", f"<p><b>NA ONZE SITE</b> — {LINK}</p>", f"<p><strong>Hii nayo →</strong> {LINK}</p>",
     f"<p>IN FOCUS | {LINK}</p>", f"<p><strong>In Focus | {LINK}</strong></p>", f"<p><strong>In Focus: </strong><strong>{LINK}</strong></p>",
     f"<p><b>В нашем городе:</b> {LINK}</p>", "<p><b>【本站焦点】：</b><a href='/n/2'>两座磨坊之间的渡船本周恢复航行</a></p>",
     f"<p><b>IN FOCUS:</b> {LINK.replace('mills', 'mills?')}</p>",
     f"<p><strong>In Focus |</strong> <a href='https://www.valley.example/news/ferry'>{HEADLINE}</a></p>",
     f"<div class='ad'></div><p><b>OUR TAKE:</b><br>{LINK}</p>"],
)  # fmt: skip
def test_a_label_set_off_and_a_headline_of_the_site_are_no_text(line):
    assert body_of(line) == TEXT


def test_the_same_label_more_than_once_is_none_either():
    again = f"<p><strong>In Focus: </strong>{LINK.replace('Ferry', 'Barge')}</p>"

    assert body_of(f"<p><strong>In Focus: </strong>{LINK}</p>", f"<p>{TEXT[0]} Then rain came.</p>", again) == [
        *TEXT[:2], f"{TEXT[0]} Then rain came.", *TEXT[2:]
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [f"<p>Source: {LINK}</p>", f"<p><b>Source:</b> {LINK}</p>", f"<p><b>DATA SOURCE:</b> {LINK}</p>", f"<p><b>Correction:</b> {LINK}</p>",
     f"<p><b>CORRECTION NOTE:</b> {LINK}</p>", f"<p><b>Q:</b> {LINK}</p>", f"<p><b>Question two:</b> {LINK}</p>", f"<p><b>Heat 2 B:</b> {LINK}</p>",
     f"<p>The council's plan: {LINK}</p>", f"<p><b>The short answer:</b> {LINK.replace('Ferry', 'ferry')}</p>",
     f"<p><b>In short:</b> {LINK}, the council said.</p>", f"<p><b>In short:</b> {LINK.replace('mills', 'mills.')}</p>",
     "<p><b>Head miller:</b> <a href='/people/io-dodds'>Io Dodds</a></p>", f"<p><b>Paper on weirs:</b> {LINK.replace('/news', 'https://college.example')}</p>",
     f"<p><b>In focus:</b> {LINK} and <a href='/b'>Barges sold to the county</a></p>", f"<p><b>In focus:</b> <a href='#ferry'>{HEADLINE}</a></p>"],
)  # fmt: skip
def test_what_a_link_tells_the_text_stays(line):
    assert len(body_of(line)) == len(TEXT) + 1


def test_lines_with_labels_of_their_own_are_a_list_of_facts():
    lines = [
        f"<p><b>Best {what}:</b> {LINK}</p><p>{TEXT[0]} {what}</p>" for what in ("barge", "raft")
    ]

    assert len(body_of(*lines)) == len(TEXT) + 4


def test_a_label_that_opens_lines_of_text_is_the_texts():
    assert len(body_of(f"<p><b>Ann Roe:</b> {TEXT[0]} So it was.</p>", f"<p>{TEXT[1]} Yes.</p>",
                       f"<p><b>Ann Roe:</b> {LINK}</p>")) == len(TEXT) + 3  # fmt: skip


def test_such_a_line_must_stand_amid_prose():
    lines = [f"<p><b>Mill {name}:</b> five to four</p>" for name in ("east", "west", "north")]

    assert f"In focus: {HEADLINE}" in body_of(*lines, f"<p><b>In focus:</b> {LINK}</p>", *lines)
