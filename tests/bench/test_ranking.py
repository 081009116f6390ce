import json

import pytest

from bench.asking import KINDS, question
from bench.corpus import Corpus
from bench.known_items import headlines, sentences
from bench.quality import ndcg, recall, reciprocal
from bench.ranking import judged_topics, measure, table
from bench.topics import PER_TOPIC, Planted, make_topics
from bench.ways import WAYS, asked_words
from bench.weighing import Weigher, Weighing


@pytest.fixture(scope="module")
def judged():
    return judged_topics(Corpus(400, lemmas=6_000), 3)


def test_the_best_order_is_worth_one_and_a_worse_one_less():
    grades = {1: 2, 2: 2, 3: 1}

    assert ndcg((1, 2, 3), grades) == pytest.approx(1)
    assert 0 < ndcg((9, 3, 1), grades) < ndcg((1, 3, 9), grades) < 1
    assert ndcg((), grades) == 0


def test_recall_counts_what_a_hundred_places_can_hold():
    grades = dict.fromkeys(range(1, 201), 2)

    assert recall(tuple(range(1, 101)), grades) == 1
    assert recall((1, 2, 300), grades) == pytest.approx(0.02)


def test_a_known_item_counts_by_its_place():
    assert reciprocal((5, 7, 9), {9: 1}) == pytest.approx(1 / 3)
    assert reciprocal((5, 7), {9: 1}) == 0


def test_a_topic_has_right_articles_and_such_as_look_right(judged):
    corpus = Corpus(400, lemmas=6_000)
    planted = Planted(corpus, make_topics(corpus, 3))

    documents = list(planted.documents())

    assert documents == judged.documents
    assert [len(grades) for grades in planted.grades] == [19, 19, 19]
    assert len({document.id for document in documents}) == len(documents) > 3 * PER_TOPIC


def test_questions_of_every_kind_name_the_topic():
    corpus = Corpus(400, lemmas=6_000)
    for topic in make_topics(corpus, 3):
        texts = {kind: question(kind, topic, corpus) for kind in KINDS}

        assert len(asked_words(texts["title"])) >= 2
        assert len(texts["narrative"].split()) > 25
        assert topic.code in texts["mixed"]


def test_every_way_of_asking_is_measured(judged):
    found = measure(judged, WAYS)

    assert found["as typed"]["title"].ndcg > 0.3
    assert found["as typed"]["narrative"].empty == 0
    lines = list(table(found))
    assert len(lines) == len(WAYS) + 2
    assert lines[0].startswith("| | title | question |")


def test_words_are_weighed_by_hand_as_the_engine_weighs_them(judged):
    found = measure(judged, ["covering", "BM25F as it is, fourth root"])

    for kind in KINDS:
        engine, hand = (found[way][kind] for way in ("covering", "BM25F as it is, fourth root"))
        assert engine.ndcg == pytest.approx(hand.ndcg, abs=0.01)


def test_weights_change_the_order(judged):
    weigher = Weigher(judged.documents)
    asked = asked_words(judged.asked["title"][0][0])
    heavy = Weighing(weights=(50.0, 3.0, 2.0, 1.0), pair_weight=0.25, all_weight=1.0)

    assert weigher.rank(asked, heavy) != weigher.rank(asked, Weighing())
    assert weigher.rank(["zeppelin"], Weighing()) == []


def test_real_articles_are_asked_for_by_headline_and_by_sentence(tmp_path):
    for folder in ("wikinews_gum", "re3d", "html_pages"):
        (tmp_path / folder).mkdir()
    body = [f"Paragraph {n} tells of barley and oats and of what became of them." for n in range(7)]
    article = {"title": "Barley rises", "paragraphs": ["Barley rises", *body]}
    (tmp_path / "wikinews_gum" / "articles.jsonl").write_text(json.dumps(article))
    (tmp_path / "re3d" / "documents.jsonl").write_text(json.dumps({"sentences": body[:2]}))

    whole, pieces = headlines(tmp_path), sentences(tmp_path, kept=0.5)

    assert [(item.question, item.answer) for item in whole.items] == [("Barley rises", 1)]
    assert len(whole.documents) == 2
    assert len(pieces.documents) == 4
    assert {item.answer for item in pieces.items} == {1, 2, 3, 4}
