from articles.copies.gist import gist_of, may_be_copies
from articles.copies.judging import judge
from articles.copies.overlap import most_shared
from articles.copies.printed import Printed
from bench.pairs.making import make_pairs
from bench.stories import printed


def test_a_gist_never_says_no_of_texts_that_are_compared_to_more():
    pairs = [(printed(pair.one), printed(pair.other)) for pair in make_pairs()]

    judged = [(judge(*pair).verdict, may_be_copies(*map(gist_of, pair))) for pair in pairs]

    assert all(may for verdict, may in judged if verdict != "other")
    assert not all(may for _, may in judged)


def test_a_text_without_runs_shares_nothing():
    empty, text = Printed("", ()), Printed("", ("The ferry came late again on Sunday.",))

    assert most_shared(empty, text) == 0
    assert not may_be_copies(gist_of(empty), gist_of(text))
