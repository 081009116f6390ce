"""Random documents and query trees of every shape, over few words so that they often meet."""

import datetime as dt

from hypothesis import strategies as st

from articles.search import queries
from articles.search.document import FACETS, NAME_FIELDS, Document, Name

WORDS = (
    "talk", "talks", "Talking", "peace", "Ghani", "Ghani’s", "U.S.", "US", "W-2", "COVID-19",
    "naïve", "l'homme", "北京疫情", "京", "疫情", "the", "of", "negociación", "negociaciones",
    "2,000", "peaceful", "hommes", "ghanni", "don't", "e\u0301tat", "ทดสอบ", "AT&T", "x",
)  # fmt: skip
NAMES = (
    Name("the-hill", "The Hill", ("thehill.com", "Hill")),
    Name("capitol-hill", "Capitol Hill News"),
    Name("ashraf-ghani", "Ashraf Ghani", ("Mohammad Ashraf Ghani",)),
    Name("war-crimes", "War Crimes", ("crimes of war",)),
    Name("us", "U.S.", ("United States", "US")),
    Name("peace", "Peace talks"),
    Name("bei-jing", "北京"),
)
URLS = (
    "",
    "https://www.thehill.com/policy/talks-1?utm_source=x",
    "http://example.com/peace/talks-1/",
    "not an address",
)
LANGUAGES = ("", "en", "en-GB", "es", "fr", "zh", "no", "nb-NO", "nn")
DAYS = st.dates(dt.date(2021, 1, 28), dt.date(2021, 3, 4))
MOMENTS = st.datetimes(
    dt.datetime(2021, 1, 28),  # noqa: DTZ001
    dt.datetime(2021, 3, 4),  # noqa: DTZ001
    timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=9))]),
)

sentences = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
names = st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple)


@st.composite
def dates(draw):
    precision = draw(st.sampled_from(["unknown", "year", "month", "day", "second"]))
    if precision == "unknown":
        return {}
    if precision == "second":
        moment = draw(MOMENTS)
        return {"published": moment, "precision": precision}
    day = draw(DAYS)
    first = last = day
    if precision == "month":
        first = day.replace(day=1)
        last = (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    elif precision == "year":
        first, last = dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    return {"published": first, "earliest": first, "latest": last, "precision": precision}


@st.composite
def documents(draw):
    return Document(
        id=draw(st.integers(0, 9)),
        headline=draw(sentences),
        body=tuple(draw(st.lists(sentences, max_size=3))),
        summary=draw(sentences),
        url=draw(st.sampled_from(URLS)),
        language=draw(st.sampled_from(LANGUAGES)),
        names={field: draw(names) for field in draw(st.sets(st.sampled_from(NAME_FIELDS)))},
        captured=draw(st.none() | DAYS | MOMENTS),
        added=draw(st.none() | MOMENTS),
        held=draw(st.sampled_from(["full", "teaser", "headline"])),
        kind=draw(st.sampled_from(["", "news", "Opinion"])),
        words=draw(st.integers(0, 9)),
        comments=draw(st.none() | st.integers(0, 9)),
        story=draw(st.sampled_from(["", "", "s1", "s2"])),
        is_copy=draw(st.booleans()),
        is_wire=draw(st.booleans()),
        has=frozenset(
            draw(st.sets(st.sampled_from(["image", "person", "date", "versions", "changes"])))
        ),
        **draw(dates()),
    )


texts = st.sampled_from(WORDS)
phrases = st.lists(texts, min_size=1, max_size=3).map(" ".join)
text_fields = st.sampled_from(["", "title", "lead", "text"])
url_texts = st.sampled_from(["thehill.com", "peace/talks", "talks-1", URLS[1], "example", "policy"])
patterns = st.sampled_from(
    ["t*", "*ks", "t?lk*", "*an*", "gh?n*", "W-?", "pe*ful talk*", "北*", "?"]
)
name_texts = st.sampled_from(
    ["the hill", "hill", "thehill.com", "GHANI", "ashraf-ghani", "war crimes", "U.S.", "u s",
     "crimes", "peace", "北京", "!!", "Capitol Hill", "ghani ashraf"]
)  # fmt: skip
slugs = st.sampled_from([name.slug for name in NAMES] + ["full", "teaser", "nobody"])
ends = st.none() | DAYS
states = st.sampled_from(
    [("held", "full"), ("held", "teaser"), ("held", "headline"), ("has", "image"),
     ("has", "person"), ("has", "date"), ("kind", "opinion"), ("kind", "news"), ("lang", "en"),
     ("lang", "es"), ("lang", "en-gb"), ("is", "untagged"), ("is", "copy"),
     ("is", "wire"), ("story", "s1"), ("story", "s2"),
     ("has", "versions"), ("is", "changed")]
)  # fmt: skip

leaves = st.one_of(
    st.just(queries.Everything()),
    st.builds(queries.Word, texts, text_fields),
    st.builds(queries.Word, url_texts, st.just("url")),
    st.builds(queries.Phrase, phrases, text_fields),
    st.builds(queries.Phrase, url_texts, st.just("url")),
    st.builds(queries.Phrase, phrases, text_fields, st.integers(0, 4)),
    st.builds(queries.Pattern, patterns, text_fields),
    st.builds(queries.Fuzzy, texts, st.integers(1, 2), text_fields),
    st.builds(queries.Named, st.sampled_from((*NAME_FIELDS, "country")), name_texts),
    st.builds(
        queries.Choice,
        st.sampled_from((*NAME_FIELDS, "held")),
        st.lists(slugs, max_size=2).map(tuple),
    ),
    st.builds(queries.DateRange, st.sampled_from(["published", "captured", "added"]), ends, ends),
    st.builds(queries.SameDay, st.integers(1, 3), st.integers(1, 31)),
    st.builds(queries.SameMonth, st.integers(1, 3)),
    st.builds(
        queries.Amount,
        st.sampled_from(["words", "comments"]),
        st.sampled_from(["<", "<=", "=", ">=", ">"]),
        st.integers(-1, 10),
    ),
    st.builds(queries.Ids, st.lists(st.integers(-1, 10), max_size=3).map(tuple)),
    states.map(lambda pair: queries.State(*pair)),
    st.builds(queries.AtLeast, texts, st.integers(0, 3)),
)


def _grown(children):
    several = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        st.builds(queries.Both, several),
        st.builds(queries.Either, several),
        st.builds(queries.Without, children),
        st.builds(queries.Covering, several, several),
        st.builds(queries.Weighed, children, st.floats(0.1, 5)),
    )


coverings = st.builds(
    queries.Covering,
    st.lists(leaves, max_size=4).map(tuple),
    st.lists(leaves, max_size=2).map(tuple),
)
nodes = st.recursive(leaves, _grown, max_leaves=6)
choices = st.dictionaries(
    st.sampled_from(FACETS), st.lists(slugs, max_size=2).map(tuple), max_size=2
)
questions = st.builds(
    queries.Query,
    root=nodes,
    choices=choices,
    dates=st.just(queries.DateRange())
    | st.builds(queries.DateRange, st.just("published"), ends, ends),
    sort=st.sampled_from(queries.SORTS),
    one_of_each=st.booleans(),
)

changes = st.lists(documents() | st.integers(0, 9), min_size=1, max_size=4)
"""A batch: documents to put, ids to remove."""
