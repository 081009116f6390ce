from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.aligning import Effort, align
from articles.comparing import Run, compare_texts, compare_words

VOTE = "The harbour council voted on Monday to rebuild the east pier before the storms."
WORK = "Work begins in May and will cost four million crowns, the council said."
CALM = "Nobody spoke against the plan but for two fishermen who moor their boats there."


def marked(before, after):
    """Return the comparison of two lines with what was [removed] and {added}."""
    return shown(compare_words(before, after))


def shown(runs):
    signs = {"same": "{}", "removed": "[{}]", "added": "{{{}}}"}
    return "".join(signs[run.kind].format(run.text) for run in runs)


def kinds(before, after):
    return [(piece.kind, piece.before, piece.after) for piece in compare_texts(before, after)]


def test_words_that_changed_are_told_apart():
    assert marked("It costs four million crowns.", "It costs six million crowns now.") == (
        "It costs [four]{six} million crowns{ now}."
    )


def test_a_figure_is_changed_as_a_whole():
    assert marked("It costs £4.1 million.", "It costs £4.6 million.") == (
        "It costs £[4.1]{4.6} million."
    )
    assert marked("At 17:30 12,000 came.", "At 17:45 12,500 came.") == (
        "At [17:30 12,000]{17:45 12,500} came."
    )


def test_equal_lines_are_one_run_and_empty_ones_none():
    assert compare_words("same", "same") == (Run("same", "same"),)
    assert compare_words("", "") == ()
    assert marked("", "new") == "{new}"
    assert marked("old", "") == "[old]"


def test_little_words_between_two_changes_read_as_part_of_them():
    assert marked("the mayor of the town said", "a spokeswoman of a village said") == (
        "[the mayor of the town]{a spokeswoman of a village} said"
    )


def test_two_insertions_leave_what_stands_between_them_alone():
    assert marked("rise and fall", "rise up and down fall") == "rise {up }and{ down} fall"


def test_languages_without_spaces_are_compared_by_sign():
    assert (
        marked("北京市发布疫情通告", "北京市昨日发布疫情新通告") == "北京市{昨日}发布疫情{新}通告"
    )
    assert marked("ที่ท่าเรือ", "ที่ท่าเรือใหม่") == "ที่ท่าเรือ{ใหม่}"


def test_vowel_signs_stay_with_their_letters():
    assert marked("नई पुल", "नया पुल") == "[नई]{नया} पुल"


def test_paragraphs_that_belong_together_are_compared_word_by_word():
    pieces = compare_texts([VOTE, WORK, CALM], [VOTE, WORK.replace("May", "June"), CALM])

    assert [piece.kind for piece in pieces] == ["same", "changed", "same"]
    assert shown(pieces[1].runs).startswith("Work begins in [May]{June} and")


def test_paragraphs_come_and_go():
    assert kinds([VOTE, WORK], [VOTE, "A new one.", WORK]) == [
        ("same", 1, 1), ("added", None, 2), ("same", 2, 3),
    ]  # fmt: skip
    assert kinds([VOTE, WORK, CALM], [VOTE, CALM]) == [
        ("same", 1, 1), ("removed", 2, None), ("same", 3, 2),
    ]  # fmt: skip
    assert kinds([], [VOTE]) == [("added", None, 1)]
    assert kinds([VOTE], []) == [("removed", 1, None)]


def test_paragraphs_that_are_not_alike_are_not_compared():
    assert kinds([VOTE], [CALM]) == [("removed", 1, None), ("added", None, 1)]


def test_a_paragraph_that_moved_is_told_so_at_both_places():
    assert kinds([VOTE, WORK, CALM], [WORK, CALM, VOTE]) == [
        ("left", 1, 3), ("same", 2, 1), ("same", 3, 2), ("moved", 1, 3),
    ]  # fmt: skip


def test_it_may_have_changed_a_little_on_the_way():
    pieces = compare_texts([VOTE, WORK, CALM], [WORK, CALM, VOTE.replace("Monday", "Friday")])

    assert [piece.kind for piece in pieces] == ["left", "same", "same", "moved"]
    assert "[Monday]{Friday}" in shown(pieces[-1].runs)


def test_as_many_words_as_can_be_stay_in_their_place():
    short = "It was built in 1904."

    assert kinds([VOTE, WORK, CALM, short], [VOTE, short, WORK, CALM]) == [
        ("same", 1, 1), ("moved", 4, 2), ("same", 2, 3), ("same", 3, 4), ("left", 4, 2),
    ]  # fmt: skip


def test_of_very_many_paragraphs_the_equal_ones_are_held_together():
    long = [f"{VOTE} It was vote number {n} of the year." for n in range(400)]
    changed = [text if n % 10 == 5 else text.replace("east", "west") for n, text in enumerate(long)]

    assert kinds(long, changed) == [
        ("same" if n % 10 == 5 else "changed", n + 1, n + 1) for n in range(400)
    ]


def test_short_paragraphs_do_not_move():
    assert [kind for kind, *_ in kinds(["Yes.", VOTE, WORK], [VOTE, WORK, "Yes."])] == [
        "removed", "same", "same", "added",
    ]  # fmt: skip


def test_where_many_came_and_went_only_equal_ones_are_looked_for():
    gone = [f"Harbour notice number {n} of the town of Norland {n * n}" for n in range(30)]
    come = [f"Ferry timetable line {n} for the summer months {n * n}" for n in range(30)]

    assert (
        kinds([*gone, VOTE, WORK], [WORK, VOTE, *come]).count(("moved", 31, 2))
        + kinds([*gone, VOTE, WORK], [WORK, VOTE, *come]).count(("moved", 32, 1))
        == 1
    )


UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
words = st.lists(st.sampled_from(["a", "b", "c"]), max_size=12)


def longest_common(first, second):
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            table[i + 1][j + 1] = (
                table[i][j] + 1 if one == other else max(table[i][j + 1], table[i + 1][j])
            )
    return table[-1][-1]


@UNHURRIED
@given(words, words)
def test_as_much_is_kept_as_there_is(first, second):
    pairs = align(first, second, Effort())

    assert all(first[i] == second[j] for i, j in pairs)
    assert pairs == sorted(pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert len(pairs) == longest_common(first, second)


@UNHURRIED
@given(words, words, st.integers(0, 30))
def test_with_little_effort_less_may_be_kept_but_nothing_wrong(first, second, steps):
    pairs = align(first, second, Effort(steps))

    assert all(first[i] == second[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


texts = st.lists(
    st.lists(st.sampled_from(["pier ", "May", "京", " ", "ferry, ", "x"]), max_size=8).map("".join),
    max_size=5,
)


@UNHURRIED
@given(texts, texts)
def test_both_texts_can_be_read_out_of_the_comparison(before, after):
    pieces = compare_texts(before, after)

    old = {p.before: p for p in pieces if p.before and p.kind != "left"}
    new = {p.after: p for p in pieces if p.after and p.kind != "left"}
    assert [read(old[n + 1], "removed") for n in range(len(before))] == before
    assert [read(new[n + 1], "added") for n in range(len(after))] == after


def read(piece, own):
    return "".join(run.text for run in piece.runs if run.kind in {"same", own})


def test_hostile_texts_cost_no_more_than_the_effort():
    effort = Effort(10_000)
    one, other = ["a", "b"] * 20_000, ["b", "a", "c"] * 15_000

    assert align(one, other, effort) == []
    assert effort.left > -200_000


def test_unlike_texts_are_parted_at_what_stands_once_in_both():
    one = [f"left {n}" for n in range(900)] + ["the pier"] + [f"more {n}" for n in range(900)]
    other = [f"right {n}" for n in range(900)] + ["the pier"] + [f"less {n}" for n in range(900)]

    assert align(one, other, Effort()) == [(900, 900)]
