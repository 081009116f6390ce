import pytest

from bench.peers import open_peer
from bench.ranking import ask_about, measure, ndcg, recall


def test_the_best_order_is_worth_one_and_a_worse_one_less():
    grades = {1: 2, 2: 2, 3: 1}

    assert ndcg((1, 2, 3), grades) == pytest.approx(1)
    assert 0 < ndcg((9, 3, 1), grades) < ndcg((1, 3, 9), grades) < 1
    assert ndcg((), grades) == 0


def test_recall_counts_what_ten_places_can_hold():
    grades = dict.fromkeys(range(1, 21), 2) | {30: 1}

    assert recall(tuple(range(1, 11)), grades) == 1
    assert recall((1, 2, 30), grades) == pytest.approx(0.2)


def test_the_words_of_an_event_find_its_articles(corpus, documents, tmp_path):
    peer = open_peer("sqlite", tmp_path)
    peer.index(documents)

    found = measure(peer, corpus, events=3, ways=["any words"])["any words"]

    assert found.ndcg > 0.3
    assert found.empty == 0
    peer.close()


def test_a_question_holds_telling_words_among_others(corpus):
    judgement = corpus.judgements(least=3)[0]

    ask = ask_about(judgement, corpus)

    assert len(ask.words) == 7
    assert set(ask.telling) < set(ask.words)
