"""What is marked is what taking every block apart marks, whatever the script."""

import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.search import finding, queries, words
from articles.search.beginnings import beginning
from articles.search.marks import marks_of
from articles.search.plain import plain
from tests.search import marks_oracle
from tests.search.strategies import LANGUAGES, nodes

PRINTED = (
    "talk", "talks", "Talking", "peace", "peaceful", "Peace-talks", "Ghani", "Ghani’s", "GHANI'S",
    "ghanni", "U.S.", "US", "us", "U.S.’s", "u.s", "W-2", "COVID-19", "covid19", "19", "2,000",
    "2000", "1.2bn", "12bn", "naïve", "naive", "l'homme", "L’homme", "hommes", "d'accord",
    "O'Brien", "O’Brien's", "obrien", "don't", "dont", "北京疫情", "京", "疫情", "COVID疫情", "ทดสอบ",
    "e\u0301tat", "état", "ÉTAT", "Çavuşoğlu", "cavusoglu", "straße", "strasse", "İstanbul",
    "istanbul", "ıstanbul", "nai\u00adve", "foo_bar", "foo", "bar", "a'_b", "_x", "x", "a.b.c", "abc",
    "1,2,3", "1", "2", "⒈5", "15", "a⑴b", "a1b", "bidenʼs", "biden’s", "biden'š", "biden'ſ",
    "bidens", "biden", "ç'est", "c'est", "est", "rock'n'roll", "rocknroll", "peace,talks",
    "the", "of", "negociación", "negociaciones", "lie", "lying", "dying", "die", "happy",
    "happiness", "possibility", "possible", "skies", "sky", "русский", "русского", "AT&T", "’s",
    "s", "a" * 99 + "bcd", "a" * 99 + "bce", "한국", "é한", "हिन्दी", "“talks”", "‘peace", "peace’",
    "(peace)", "talks…", "peace\ttalks", "peace\ntalks", "—", "-", "''", "'", ".", "",
)  # fmt: skip
SEPARATORS = (" ", " ", " ", ", ", "-", "'", "’", ".", "_", "\u00a0", "—", "")
SIGNS = "aAsSbé'’.,_ -1²ßştşİıſʼ…\u0301京ทั한\u200d"

printed = st.sampled_from(PRINTED) | st.text(alphabet=SIGNS, max_size=4)


@st.composite
def blocks(draw):
    found = []
    for _ in range(draw(st.integers(1, 4))):
        pieces = draw(st.lists(st.tuples(printed, st.sampled_from(SEPARATORS)), max_size=6))
        found.append("".join(piece for pair in pieces for piece in pair))
    return found


wanted = st.sampled_from(PRINTED) | st.lists(printed, min_size=1, max_size=3).map(" ".join)
fields = st.sampled_from(["", "", "title", "lead", "text"])
leaves = st.one_of(
    st.builds(queries.Word, wanted, fields),
    st.builds(queries.Phrase, wanted, fields),
    st.builds(queries.Phrase, wanted, fields, st.integers(0, 4)),
    st.builds(queries.Pattern, wanted.map(lambda text: text + "*"), fields),
    st.builds(
        queries.Pattern,
        st.tuples(wanted, st.sampled_from("*?"), wanted).map("".join),
        fields,
    ),
    st.builds(queries.Fuzzy, wanted, st.integers(1, 2), fields),
    st.builds(queries.AtLeast, wanted, st.integers(0, 3)),
    nodes,
)
several = st.lists(leaves, max_size=3).map(tuple)
roots = leaves | st.builds(queries.Both, several) | st.builds(queries.Covering, several, several)
languages = st.sampled_from((*LANGUAGES, "de", "ru", "id", "pt", "sv"))


def counts(root, held):
    """The marks of a root with the blocks they are looked for in, those of the text."""
    known = {"": len(held), "text": len(held), "lead": min(2, len(held))}
    return [(mark, known[mark.field]) for mark in marks_of(root) if mark.field in known]


def find(held, marks, *, language):
    found = finding.find(held, marks, language=language)
    assert all(found.values())
    return [found.get(block, []) for block in range(len(held))]


def numbered(found):
    """Spans with the numbers of the marks made anew in each block, in their order."""
    anew = []
    for held in found:
        order = {number: place for place, number in enumerate(sorted({n for _, n in held}))}
        anew.append([(span, order[number]) for span, number in held])
    return anew


@settings(max_examples=300, deadline=None)
@given(roots, blocks(), languages)
@example(queries.Both((queries.Word("talk"), queries.Word("talk"))), ["talk "], "")
@example(queries.Word("a" * 100), ["a" * 99 + "bcd " + "a" * 100], "en")
@example(queries.Fuzzy("a" * 99, 1), ["a" * 99 + "bcd " + "a" * 99 + "bce"], "en")
def test_the_same_is_marked_as_when_every_word_is_compared(root, held, language):
    found = find(held, counts(root, held), language=language)
    expected = marks_oracle.marked(
        held,
        root,
        language=language,
        fields=lambda block: marks_oracle.LEAD if block < 2 else marks_oracle.TEXT,
    )

    assert numbered(found) == numbered(expected)


@given(st.text(max_size=80) | st.text(alphabet=SIGNS, max_size=40))
def test_a_plain_text_is_as_long_as_the_text(text):
    assert len(plain(text)) == len(text)


@given(st.lists(st.text(alphabet=SIGNS, max_size=5), max_size=4), st.data())
def test_any_sign_anywhere_is_read_as_the_tokeniser_reads_it(held, data):
    forms = sorted({token.form for text in held for token in words.tokens(text)}) or ["a"]
    form = st.sampled_from(forms)
    root = queries.Both((queries.Phrase(data.draw(form)), queries.Word(data.draw(form))))

    found = find(held, counts(root, held), language="en")

    assert numbered(found) == numbered(
        marks_oracle.marked(held, root, language="en", fields=lambda _: marks_oracle.LEAD)
    )


ENDINGS = [
    "s",
    "es",
    "ed",
    "ing",
    "ly",
    "li",
    "ies",
    "ied",
    "y",
    "ational",
    "ation",
    "ator",
    "alism",
    "aliti",
    "ality",
    "iviti",
    "ivity",
    "biliti",
    "bility",
    "bli",
    "bly",
    "fulness",
    "ousness",
    "iveness",
    "ization",
    "izer",
    "ogi",
    "ogy",
    "ogist",
    "fulli",
    "fully",
    "lessli",
    "entli",
    "ency",
    "enci",
    "anci",
    "ancy",
    "ement",
    "ment",
    "ent",
    "ance",
    "ence",
    "able",
    "ible",
    "ical",
    "icate",
    "ize",
    "ise",
    "ful",
    "ness",
    "ative",
    "er",
    "est",
    "ying",
    "edly",
    "ingly",
    "eed",
    "eedly",
    "sses",
    "us",
    "ss",
    "ion",
    "e",
    "l",
    "ll",
    "ate",
    "at",
    "bl",
    "iz",
    "logia",
    "logie",
    "encia",
    "enza",
    "ucion",
    "uzione",
    "usion",
    "aux",
    "eux",
    "eaux",
    "issement",
    "atrice",
    "amente",
    "imente",
    "ivamente",
    "idades",
    "abilidade",
    "mente",
    "heter",
    "else",
    "erne",
    "ernes",
    "hetens",
    "lös",
    "fullt",
    "iskt",
]


def test_words_begin_as_their_stem_says():
    dice = random.Random(3)
    for _ in range(20_000):
        start = "".join(dice.choices("aeiouybcdlnrstz", k=dice.randint(1, 6)))
        form = words.exact_form(start + "".join(dice.choices(ENDINGS, k=dice.randint(0, 2))))
        for language in ("en", "es", "fr", "it", "pt", "sv", "da", "no", "de", "fi"):
            assert form.startswith(beginning(words.stem(form, language), language))


def test_stems_with_new_letters_say_less():
    assert beginning("happi", "en") == "happ"
    assert beginning("lie", "en") == "l"
    assert beginning("talk", "en") == "talk"
    assert beginning("es:negoci", "es") == "neg"
    assert beginning("de:hand", "de") == ""
