from articles.search.document import Document, Name
from articles.search.whoosh_engine.schema import GAP, weight_of_one
from tests.search.whoosh_engine.by_hand import segment_of


def article(number=1, **fields):
    return Document(id=number, **{"headline": "Harbour opens", **fields})


def test_an_article_is_one_row_of_words_with_gaps_between_its_blocks():
    names = {"person": (Name("ana-reyes", "Ana Reyes"),)}
    segment = segment_of([article(names=names, body=("The harbour grew.", "Ships came."))])
    forms = segment.fields["forms"]
    term = forms.terms.find(b"harbour")
    first, last = forms.offsets[forms.starts[term]], forms.offsets[forms.starts[term + 1]]
    lead = 2 + GAP + 2 + GAP
    assert forms.positions[first:last].tolist() == [0, lead + 1]
    assert segment.numbers["start_lead"].tolist() == [lead]
    assert segment.numbers["start_body"].tolist() == [lead + 3 + GAP]


def test_a_posting_weighs_what_its_zones_and_their_lengths_say():
    segment = segment_of([article(body=("Harbours and a harbour.",))])
    stems = segment.fields["stems"]
    posting = stems.starts[stems.terms.find(b"harbour")]
    assert stems.zones[posting].tolist() == [1, 0, 2, 0]
    expected = weight_of_one("headline", 2) + 2 * weight_of_one("lead", 4)
    assert abs(stems.weights[posting] - expected) < 1e-5


def test_terms_that_begin_alike_lie_beside_each_other():
    terms = segment_of([article(body=("negotiate negotiator negotiations nation",))])
    held = terms.fields["forms"].terms
    first, last = held.between(b"negotia")
    assert [held[place] for place in range(first, last)] == [
        b"negotiate",
        b"negotiations",
        b"negotiator",
    ]
    assert held.find(b"negotia") == -1


def test_to_be_very_short_earns_a_zone_nothing_more():
    assert weight_of_one("body", 2) == weight_of_one("body", 200) > weight_of_one("body", 400)
    assert weight_of_one("headline", 2) > weight_of_one("names", 2) > weight_of_one("lead", 2)
    assert weight_of_one("lead", 2) > weight_of_one("body", 2)
