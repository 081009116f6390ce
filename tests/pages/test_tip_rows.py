"""Tip rows: three lines in a row that recommend something and lead nowhere are a list of the text."""

import pytest

from articles.pages.html_tree import parse_html, text_of
from articles.pages.tip_rows import tip_rows
from tests.pages.test_layouts_of_the_world import BODY, facts_of


def paragraphs(lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def rows_in(lines):
    tree = parse_html(f"<div>{paragraphs(lines)}</div>")
    assert tree is not None
    texts = {element: text_of(element) for element in tree.iter("p")}
    return tip_rows(list(texts.values()), texts)


@pytest.mark.parametrize(
    "lines",
    [["Read: “Mud at Night” by Io Dodds", "Watch: “The Lock”, in the cinema at Wend", "Listen: “Mill Life”, four parts", "Visit: the mill at Wend"],
     ["Leggi: «Il fango», di Anna Roe", "Guarda: «La chiusa», al cinema", "Ascolta: «Mulino», quattro puntate"],
     ["Lesen: „Der Schlamm“, von Ann Roe", "Lesetipp: „Die Mühle“, ein Roman", "Bilder: Alte Stiche vom Wehr im Rathaus"],
     ["Читайте: «Ил» Анны Ро", "Смотрите: «Шлюз» в кинотеатре", "Слушайте: «Мельница», четыре выпуска"],
     ["Baca: “Lumpur” karya Ann Roe", "Tonton: “Pintu Air” di bioskop", "Simak: “Kincir”, empat episode"]],
)  # fmt: skip
def test_a_row_of_recommendations_stays(lines):
    assert rows_in([BODY[0], *lines, BODY[1]]) == set(lines)
    assert facts_of("", text=paragraphs([*BODY, *lines, *TEXT_BEHIND])).body == (*BODY, *lines, *TEXT_BEHIND)  # fmt: skip


def test_a_row_of_sentences_stays_with_its_links():
    lines = ["Read: <a href='/m'>Mud at Night</a>, in which it rains.", "Watch: <a href='/f'>The Lock</a>, a slow film. Sunday at eight.", "Eat: the cake at the mill, while it lasts."]  # fmt: skip

    assert len(rows_in([BODY[0], *lines, BODY[1]])) == len(lines)


TEXT_BEHIND = (
    "The weir will be dry until Sunday, when the millers of both banks meet again to talk of mud.",
    "Nobody at the town hall of Wend wanted to say on Monday what the new wheel has cost so far.",
)


@pytest.mark.parametrize(
    "lines",
    [["Read: “Mud at Night” by Io Dodds", "Watch: “The Lock”, in the cinema at Wend"],
     ["Read: “Mud at Night” by Io Dodds", BODY[0], "Watch: “The Lock”, in the cinema", "Listen: “Mill Life”, four parts"],
     ["Watch: the mill burns down", "Watch: the ferry is sold again", "Watch: the lock opens for a day"],
     ["Read more: the mill burns down", "Read also: the ferry is sold again", "See also: the lock opens for a day"],
     ["Read: <a href='/m'>Mill burns down at night</a>", "Watch: <a href='/f'>Ferry is sold again</a>", "Listen: <a href='/l'>Lock opens for a day</a>"],
     ["Text: Ann Roe and Io Dodds", "Video: Io Dodds and Ann Roe", "Foto: Ann Roe and the miller"],
     ["Photo: Ann Roe", "Video: Io Dodds", "Graphic: Ann Roe"]],
)  # fmt: skip
def test_fewer_those_with_links_and_credits_are_no_such_row(lines):
    assert rows_in(lines) == set()


def test_a_page_of_labels_alone_is_read_in_one_go():
    lines = [f"Word{'x' * (number % 9)}: the mill burns down" for number in range(2_000)]

    assert rows_in(lines) == set()
