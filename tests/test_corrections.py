import pytest

from articles.corrections import correction_in


@pytest.mark.parametrize(
    "paragraph",
    [
        "Correction: the pier was built in 1904.",
        "CORRECTION (5 August): The pier was built in 1904.",
        "Corrections — the pier was built in 1904.",
        "(Corrects year in paragraph 3)",
        "An earlier version of this article gave the wrong year.",
        "This story has been corrected to give the right year.",
        "Editor’s note: a previous figure was given in error.",
        "Clarification, 5 August 2021: the vote was unanimous.",
        "Korrektur: Die Mole wurde 1904 gebaut.",
        "Corrección: el muelle se construyó en 1904.",
        "Rectificatif : la jetée date de 1904.",
    ],
)
def test_a_page_says_that_it_was_corrected(paragraph):
    assert correction_in(["The council voted.", paragraph]) == paragraph


@pytest.mark.parametrize(
    "paragraph",
    [
        "Correctional officers walked out on Monday.",
        "Corrections officials said nothing.",
        "The teacher corrected the story of the two pupils.",
        "Editor’s note: This is the first of three articles.",
        "An earlier version of the plan was turned down.",
        "Correction fluid is sold out in Norland.",
    ],
)
def test_other_sentences_with_such_words_do_not(paragraph):
    assert correction_in([paragraph]) == ""


def test_a_very_long_one_is_cut():
    assert len(correction_in(["Correction: " + "pier " * 200])) == 401
