"""Texts as they may be typed: every field, sign and operator, rightly and wrongly put together."""

from hypothesis import strategies as st

from articles.search.fields import FIELDS

WORDS = (
    "a1", "the", "b1*", "c?d", "*stan", "ghanni~", "ghanni~2", "x1~y1", "^x", "a1^2", "a1^2^3", "b1^0.00001",
    "b1^2.123456", "the^2", "what", "U.S.", "$1.5", "COVID-19", "l'homme", "don’t", "AT&T", "’s", "'",
    "北京", "北京奥运会", "ทดสอบ", "مرحبا", "שלום", "Москва", "हिन्दी", "e\u0301", "İ", "ß", "ſ", "😀",
    "thehill.com/a", "https://a.example/b(c)", "10:30", "a:b:c", "a^b", "1,000", "2021-08", "9" * 20,
    "\u202e", "\u200f", "\x00", "\x1b", "\u00ad", "\u200b", "\ufeff", "\u2028", "\u0085", "\u00a0",
    "\ud7ff", "_", "__a", "...", ",", "[", "]", "{", "}", "<", ">", "=", "\\", "%00", "|", ":",
    "THE", "OF", "'AND'", "NOT*", "AND^2", "*", "?", "**", "*?*",
)  # fmt: skip
OPERATORS = (
    " AND ", " OR ", " NOT ", " && ", " || ", " and ", " -", " –", " −", " +", "-", "+", "#", "NOT(",
    " OR(", "(", ")", ")^2", ")^3.5", ")~2", "^2", "~2", "~", "~0", "(NOT ", "((", "))", '"', "“", " ",
)  # fmt: skip
VALUES = (
    "a1", "the hill", "2021", "2021-08", "2021-08..2021-10", ">=2021-08", "<2021", "[2021 TO 2022]",
    "[* TO 2021]", "{2021-01 to today}", "[2021 TO", "yesterday", "last week", "30d", "6m", "08-03",
    "3 August", "5", ">500", "5..9", "..9", "9..", ">=1,000", "full", "untagged", "copy", "versions",
    "en", "spanish", "bokmål", "pt-BR", "Opinion", "op.ed", "7f3k2ab", "x/story/abc", "newest", "best",
    "a*", "a?b", "a~2", "a^2^3", "o'neill", "x.y/z", "#x", "-x", "+x", "北京", "\u202ea", "", "(", '"',
    "--", "a:b", "https://x.example/z", "AND", "a,b", "é",
)  # fmt: skip
QUOTED = (
    "{}", "{}", "{}", '"{}"', "“{}”", "„{}“", "«{}»", '"{}', '"{}"~5', '"{}"~', '"{}"~0', '"{}"^2',
    '"{}"~3^2', "({})", "({})^2", "({} OR b1)", "(NOT {}",
)  # fmt: skip
NAMES = (*FIELDS, "atleast3", "atleast0", "atleast", "foo", "outlt", "Tag", "TITLE", "title3")

values = st.builds(str.format, st.sampled_from(QUOTED), st.sampled_from(VALUES))
fields = st.builds("{}:{}".format, st.sampled_from(NAMES), values)
pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(OPERATORS),
    fields,
    values.map("#{}".format),
    st.builds(str.format, st.sampled_from(QUOTED), st.sampled_from(WORDS)),
)
typed_texts = st.one_of(
    st.lists(st.tuples(pieces, st.sampled_from(["", " ", " ", "  "])), max_size=30).map(
        lambda pairs: "".join(piece + space for piece, space in pairs)
    ),
    st.text(max_size=80),
)
long_texts = st.builds("".join, st.lists(typed_texts, min_size=5, max_size=40))
"""Of more terms, levels and characters than are read."""
