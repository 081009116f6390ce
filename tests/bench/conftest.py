import pytest

from bench.corpus import Corpus
from bench.queries import questions


@pytest.fixture(scope="session")
def corpus():
    return Corpus(300, lemmas=6_000)


@pytest.fixture(scope="session")
def documents(corpus):
    return list(corpus.documents())


@pytest.fixture(scope="session")
def asked(corpus):
    return questions(corpus)
