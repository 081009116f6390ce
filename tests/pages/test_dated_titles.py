import pytest

from articles.pages.dated_titles import without_dated_titles
from tests.pages.test_layouts_of_the_world import BODY, facts_of

TITLE = "Паром снова ходит"


@pytest.mark.parametrize(
    "when",
    ["Вчера, 10:00", "Сегодня, 9:05", "17 мая, 10:00", "Gestern, 18:30 Uhr", "Hier à 18:30", "ayer 10:00", "3. Mai 2023, 18:30", "昨天 10:00"],
)  # fmt: skip
def test_the_title_of_another_article_goes_with_the_day_and_time_below_it(when):
    assert without_dated_titles([BODY[0], TITLE, when, *BODY[1:]]) == list(BODY)
    assert without_dated_titles([*BODY, TITLE, when]) == list(BODY)


def test_a_sentence_before_a_day_and_a_time_stays():
    assert without_dated_titles([*BODY, "Вчера, 10:00"]) == list(BODY)


def test_the_updates_of_a_live_page_keep_their_headings_and_times():
    live = [line for at, text in enumerate(BODY) for line in (TITLE, f"Вчера, 10:0{at}", text)]

    assert without_dated_titles(live) == live


@pytest.mark.parametrize("line", ["10:00", "Вчера, 10 мая", "Вчера мост закрыли", "At 10:00 today"])
def test_other_lines_with_a_day_or_a_time_stay(line):
    assert without_dated_titles([*BODY, TITLE, line]) == [*BODY, TITLE, line]


def test_such_titles_are_left_out_of_a_page():
    box = f"<div><div>{TITLE}</div><div>Вчера, 10:00</div></div>"
    text = "".join(f"<div class='block'><div>{each}</div></div>" for each in BODY)

    assert facts_of("", text=text.replace("</div></div>", f"</div></div>{box}", 1)).body == BODY
