from collections import Counter
from itertools import islice

from bench.corpus import Corpus


def test_the_same_seed_gives_the_same_articles(documents):
    again = Corpus(300, lemmas=6_000)

    assert list(islice(again.documents(), 50)) == documents[:50]


def test_another_seed_gives_other_articles(documents):
    other = Corpus(5, seed=1, lemmas=6_000)

    assert next(other.documents()).headline != documents[0].headline


def test_a_larger_corpus_begins_with_the_smaller_one(documents):
    larger = Corpus(501, lemmas=6_000)

    assert list(larger.documents())[:300] == documents
    assert [document.id for document in larger.documents(first=500)] == [500, 501]


def test_words_outlets_and_people_are_skewed(documents):
    words = Counter(
        word for document in documents for text in document.body for word in text.lower().split()
    )
    outlets = Counter(document.names["outlet"][0].slug for document in documents)

    most = words.most_common()
    assert most[0][1] > 20 * most[100][1]
    assert sum(count == 1 for _, count in most) > len(most) / 4
    assert outlets.most_common(1)[0][1] > 10 * min(outlets.values())


def test_articles_are_of_news_length_in_paragraphs(documents):
    full = [document for document in documents if document.held == "full"]

    words = sum(document.words for document in full) / len(full)
    paragraphs = sum(len(document.body) for document in full) / len(full)
    assert 350 < words < 500
    assert 9 < paragraphs < 16
    assert all(6 <= len(document.headline.split()) <= 12 for document in documents)


def test_some_texts_and_dates_are_known_in_part_only(documents):
    held = Counter(document.held for document in documents)
    precision = Counter(document.precision for document in documents)

    assert held["full"] > held["teaser"] > held["headline"] > 0
    assert precision["second"] > precision["month"] > 0
    assert all(
        (document.published is None) == (document.precision == "unknown") for document in documents
    )
    for document in documents:
        if document.precision == "month":
            assert document.earliest.day == 1
            assert document.latest.month == document.earliest.month


def test_an_event_is_news_for_some_weeks_and_its_words_are_in_the_articles(corpus, documents):
    judgements = corpus.judgements(least=3)

    assert judgements
    for judgement in judgements:
        about = [documents[number - 1] for number, grade in judgement.grades.items() if grade == 2]
        days = [document.earliest for document in about if document.precision == "day"]
        assert not days or (max(days) - min(days)).days < 365
        texts = [
            " ".join((document.headline, *document.body)).lower()
            for document in about
            if document.language == "en" and document.held == "full"
        ]
        assert all(judgement.words[0] in text for text in texts)
