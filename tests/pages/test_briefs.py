"""Invented pages of a sentence or two: briefs, and what a site says of itself."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TITLE = "Weir bridge shut"
BRIEF = "A man in his forties was held overnight over the fire at the old mill, the police of the valley said."
SHORT = "The ferry does not sail today."


def skipped(text, *, title=TITLE, around="{}", language="en"):
    markup = around.format(f"<article><h1>{title}</h1>{text}</article>")
    page = (
        f'<html lang="{language}"><head><title>{title}</title></head><body>{markup}</body></html>'
    )
    record = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))
    return record.facts.skipped


@pytest.mark.parametrize(
    ("text", "title", "language"),
    [(f"<p>{BRIEF}</p>", TITLE, "en"), (f"<p>{SHORT}</p><p>“We are waiting for you at the bank”, the miller called.</p>", TITLE, "en"),
     ("<p>En man i 40-årsåldern greps i natt.</p><p>– Vi har en misstänkt för branden, säger polisen.</p>", "Bron stängs", "sv"),
     ("<p>Le maire du village a fermé le pont du moulin lundi soir, après la crue.</p>", "Le pont ferme", "fr"),
     ("<p>Eine Frau ist am Wehr verletzt worden. Sie kam in ein Krankenhaus im Tal.</p>", "Unfall am Wehr", "de")],
)  # fmt: skip
def test_whole_sentences_below_the_heading_of_an_article_are_a_brief(text, title, language):
    assert not skipped(text, title=title, language=language)


@pytest.mark.parametrize(
    ("text", "title"),
    [("<p>It looks as if there is nothing at this address, nor was there one.</p>", "Oh dear me"),
     ("<p>The story that was here is only for those who subscribe to the Courier.</p>", TITLE),
     ("<p>We are the newspaper of the valley, and have been for a hundred years.</p>", "About the Courier"),
     ("<p>Wir sind die Zeitung des Tals, und hier erreichen Sie die Redaktion.</p>", "Über das Blatt"),
     ("<p>You can write to the editors of the Courier in the old mill.</p>", "Write to us"),
     ("<p>There are no articles of this kind in the valley as of now.</p>", "Weirs and mills"),
     ("<p>This site sets cookies so that its partners learn more of its readers.</p>", "Before reading on"),
     (f"<p>{SHORT}</p>", TITLE), (f"<p>{BRIEF}</p>", "Contact"), ("<p>Mills, weirs, bridges and the ferries of the whole valley of Wend</p>", TITLE)],
)  # fmt: skip
def test_what_a_site_says_of_itself_or_asks_for_is_none(text, title):
    assert skipped(text, title=title)


@pytest.mark.parametrize(
    "around",
    ["{}<article><h1>Mill burns</h1><p>The old mill burned down.</p></article>",
     "{}" + "".join(f'<h2><a href="/{n}">Story {n} of the valley</a></h2>' for n in range(9))],
)  # fmt: skip
def test_nor_is_one_of_several_on_a_front_page(around):
    assert skipped(f"<p>{BRIEF}</p>", around=around)


def test_nor_what_stands_in_no_article():
    page = f"<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1><p>{BRIEF[:80]}.</p></div></body></html>"
    record = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=page))

    assert record.facts.skipped
