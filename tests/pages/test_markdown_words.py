import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.markdown_words import words_of_markdown
from tests.pages.test_json_ld import article, facts_of
from tests.pages.test_layouts_of_the_world import facts_of as facts_of_page
from tests.pages.test_layouts_of_the_world import ld, news

LINK = "[the weir](https://v.example/weir_(old))"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (f"They shut {LINK} again.", "They shut the weir again."),
        (f"{LINK}, said *The Post*{{: .small}}’s editor.", "the weir, said The Post’s editor."),
        (f"{LINK} is **shut *for good* now**, _they_ said.", "the weir is shut for good now, they said."),
        (f"## At the mill\n\n- {LINK}\n* a ferry\n1. one\n> a word", "At the mill\n\nthe weir\na ferry\n1. one\na word"),
        (f"A star\\* for {LINK}, \\[sic\\], \\_low\\_.", "A star* for the weir, [sic], _low_."),
        ("![The weir](https://v.example/w.jpg)It is shut.", "It is shut."),
        ('[mail](mailto:a@v.example), [up](/up "Up") and [the weir](<https://v.example/a>).', "mail, up and the weir."),
        ("A *slow* goat, a *fast* one and a *third* at noon.", "A slow goat, a fast one and a third at noon."),
        ("*“Slow,”* he said, *no*, **never** and **no more**.", "“Slow,” he said, no, never and no more."),
        (f"{LINK}, `*args*` and `a_b_`", "the weir, `*args*` and `a_b_`"),
    ],
)  # fmt: skip
def test_of_markdown_the_words_are_read(written, words):
    assert words_of_markdown(written) == words


@pytest.mark.parametrize(
    "text",
    [
        "The weir* costs 12 €* a day, the mill* 13 €*, the ferry* 14 €*.",
        "*Name changed.\n\n*Some names as well. *And more.\n\n**Not all.\n\n***Nor these.",
        "3 * 4 * 5, x*y*z, M*A*S*H and d*** f***ing t**** s***",
        "(*) A note. (*) Another. (*) A third. (**) A fourth.",
        "A * B * C\n* one\n* two\n* three\n* four\n* five",
        "def f(*args, **kwargs): return g(*args, **kwargs) * 2 ** 3",
        "The [old] weir (https://v.example/weir) is [sic](2) #shut {so} *once*.",
        "# is a sign, \\n another, - a dash",
        "******************** \n*****\n* * *",
    ],
)
def test_other_texts_stay_as_they_are(text):
    assert words_of_markdown(text) == text


@pytest.mark.parametrize(
    "note", ["12 €*, 13 €*", "*Name changed. *As well.", "3 * 4 * 5", "M*A*S*H", "x = f(*a, **b)"]
)
def test_marks_that_are_none_stay_in_a_text_of_markdown(note):
    assert words_of_markdown(f"{LINK}: {note}") == f"the weir: {note}"


@given(
    st.lists(st.sampled_from(["*", "**", "_", "[", "]", "(", "b", " ", "\n", "\\", "`", "#", "-"]))
)
def test_no_letter_is_lost_or_added(parts):
    text = "".join(parts)
    words = words_of_markdown(f"{text}\n{LINK}")

    assert words.endswith("the weir")
    assert words.count("b") == text.count("b")
    assert len(words) <= len(text) + len("\nthe weir")


@pytest.mark.parametrize(
    "part", ["*a", "**a", "[a](https://", "[", "_a ", "`", "\\", "{:", "**a*b", "*a* "]
)
def test_a_long_text_of_marks_is_read(part):
    assert len(words_of_markdown(LINK + part * 30_000)) <= len(LINK) + 30_000 * len(part)


def test_a_text_stated_in_markdown_is_read_as_its_words():
    body = f"They shut {LINK} again.\n\n{{: .wide}}\n\nThe *Valley Post* told so."
    post = {
        "@type": "BlogPosting",
        "headline": "At noon",
        "articleBody": f"They shut {LINK} again.",
    }

    assert facts_of(article(articleBody=body)).body == (
        "They shut the weir again.",
        "The Valley Post told so.",
    )
    assert facts_of(article(liveBlogUpdate=[post])).body == ("At noon", "They shut the weir again.")


def test_so_it_is_on_a_page_that_prints_hardly_any_of_it():
    body = "\n\n".join(
        f"On day {n} they shut {LINK} again, and few were told why." for n in range(9)
    )
    facts = facts_of_page(
        ld(news(articleBody=body)), text="<p>On day 0 they shut the weir again.</p>"
    )

    assert facts.body[0] == "On day 0 they shut the weir again, and few were told why."
    assert len(facts.body) == 9
