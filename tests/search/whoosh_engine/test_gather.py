from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search.document import Document, Name
from articles.search.whoosh_engine import create, invert, word_numbers
from articles.search.whoosh_engine.gather import Gatherer
from tests.search import strategies
from tests.search.documents import make_document, make_name
from tests.search.whoosh_engine.by_hand import segment_of
from tests.search.whoosh_engine.same import assert_same

SPACES = st.sampled_from([" ", "\n", "\u00a0", "\u3000", "\x1c", ", ", " — ", "/", "-", "...", "’"])
PRINTED = st.one_of(
    st.sampled_from(
        [*strategies.WORDS, "U.S.’s", "D.C.", "1.2bn", "1,234,567", "3,4", "東京都", "京", "ไทย", "ที่",
         "rock'n'roll", "l'hommes", "qu'il", "_x_", "(Quay),", ".net", "a.", "“B”", "x.y", "soft\u00adhyphen", "a" * 120, "б" * 120,
         "'", "’s", ".", "й", "हिन्दी", "ﾃﾞｰﾀ", "한국어", "العربية", "x²", "ﬁ", "İstanbul", "\u0301a"]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=6),
)  # fmt: skip


@st.composite
def texts(draw):
    words = draw(st.lists(PRINTED, max_size=6))
    return "".join(word + draw(SPACES) for word in words)


@st.composite
def documents(draw):
    """Documents of the archive's usual shapes, with texts of every script."""
    held = draw(strategies.documents())
    if draw(st.booleans()):
        return held
    names = st.builds(
        Name,
        st.sampled_from(["", "a", "b", "ş"]),
        texts(),
        st.lists(texts(), max_size=1).map(tuple),
    )
    return Document(
        id=held.id,
        headline=draw(texts()),
        summary=draw(texts()),
        body=tuple(draw(st.lists(texts(), max_size=2))),
        url=draw(texts()),
        language=draw(st.sampled_from(["", "de", "pt_BR", "el", "??", " EN-us "])),
        names={
            field: tuple(draw(st.lists(names, max_size=2)))
            for field in draw(st.sets(st.sampled_from([*held.names, "person", "tag", "else"])))
        },
        published=held.published,
        precision=held.precision,
    )


def gathered(held, *, gatherer=None, name="segment"):
    gatherer = gatherer or Gatherer()
    for document in held:
        gatherer.add(document)
    assert gatherer.size == len(held)
    return gatherer.arrays(name)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(documents(), max_size=4))
def test_a_gathered_segment_is_the_one_made_by_hand(held):
    assert_same(gathered(held), segment_of(held))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(*[st.lists(strategies.documents(), max_size=2)] * 2))
def test_a_segment_does_not_depend_on_what_was_learnt_from_those_before(batches):
    gatherer = Gatherer()
    for held in batches:
        assert_same(gathered(held, gatherer=gatherer), segment_of(held))
        gatherer = gatherer.next()


def test_many_occurrences_and_far_positions_take_wider_numbers():
    paragraphs = ["tide " * 300, *["a"] * 700, "東京都" * 50]
    held = [make_document(1, "Tide"), make_document(2, body=tuple(paragraphs))]

    segment = gathered(held)

    assert_same(segment, segment_of(held))
    assert segment.fields["stems"].zones.dtype == "uint16"
    assert segment.fields["forms"].positions.dtype == "uint32"


def test_names_said_twice_count_once():
    twice = make_name("Ana Reyes", "A. Reyes", "Reyes")
    other = make_name("Ana  Reyes", slug="other")
    held = [
        make_document(1, "Storm", names={"person": (twice, twice, other), "author": (twice,)}),
        make_document(2, "Storm", names={"tag": (other, twice), "person": ()}),
    ]

    assert_same(gathered(held), segment_of(held))


def test_words_are_inverted_in_pieces_of_whole_terms(monkeypatch):
    monkeypatch.setattr(invert, "_AT_ONCE", 3)
    monkeypatch.setattr(word_numbers, "_AT_ONCE", 2)
    body = ("The tide and the quay.", "The tide, the tide, the tide.")
    held = [make_document(n, "The quay", body=body, language=["en", "fr"][n % 2]) for n in range(4)]

    assert_same(gathered(held), segment_of(held))


def test_words_whose_places_do_not_fit_in_one_number_are_inverted_as_well(monkeypatch):
    monkeypatch.setattr(invert, "_KEY_BITS", 8)
    body = ("The tide and the quay.", "The tide, the tide, the tide.")
    held = [make_document(n, "The quay", body=body) for n in range(9)]

    assert_same(gathered(held), segment_of(held))


def test_what_is_held_grows_with_the_documents():
    gatherer = Gatherer()
    gatherer.add(make_document(1, "Storm"))
    before = gatherer.bytes

    gatherer.add(make_document(2, "Storm", body=("Rain fell " * 1000,)))

    assert gatherer.bytes - before > 2000 * 4
    gatherer.arrays("segment")
    assert 0 < gatherer.next().bytes < gatherer.bytes


def test_a_gatherer_that_has_learnt_too_much_for_its_memory_begins_afresh():
    gatherer = Gatherer()
    gatherer.add(make_document(1, "Storm"))
    gatherer.arrays("segment")
    learnt = gatherer.next().bytes

    assert gatherer.next(memory_bytes=2 * learnt + 2).bytes == learnt
    assert gatherer.next(memory_bytes=2 * learnt).bytes == 0


def test_new_words_without_end_do_not_make_every_document_a_segment(tmp_path):
    with create(tmp_path / "index", memory_megabytes=1).batch() as batch:
        for number in range(1_500):
            body = " ".join(f"w{number}x{word}" for word in range(20))
            batch.put(make_document(number, f"Report {number}", body=(body,)))
        segments = len(list((tmp_path / "index").glob("*.ids")))

    assert 2 < segments < 60
