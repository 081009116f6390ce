"""The peers that need no package of their own; tantivy is held against them by bench/search."""

import pytest

from bench.peers import PEERS, PeerMissingError, open_peer
from bench.peers.peer import FACETS, NotSupportedError
from bench.report import disagreements

# SQLite's Porter stemmer takes more words for forms of one another than Snowball's English.
_SAME_STEMS = 0.9


@pytest.fixture(scope="module")
def peers(tmp_path_factory, documents):
    folder = tmp_path_factory.mktemp("peers")
    opened = {name: open_peer(name, folder / name) for name in ("ours", "sqlite")}
    for peer in opened.values():
        peer.index(iter(documents))
    yield opened
    for peer in opened.values():
        peer.close()


@pytest.fixture(scope="module")
def answers(peers, asked):
    return {name: [_answer(peer, question) for question in asked] for name, peer in peers.items()}


def _answer(peer, question):
    try:
        prepared = peer.prepare(question.query)
    except NotSupportedError:
        return None
    assert peer.top(prepared).total == peer.full(prepared).total
    return peer.full(prepared)


def test_ours_and_sqlite_find_as_many_and_count_the_same(answers, asked):
    compared = {"tantivy": answers["ours"], "sqlite": answers["sqlite"]}

    found = disagreements(asked, compared)

    assert len(found["sqlite"]) <= len(asked) * (1 - _SAME_STEMS), found["sqlite"]


def test_every_question_finds_something_or_nearly(answers):
    totals = [answer.total for answer in answers["ours"]]

    assert sum(total == 0 for total in totals) < len(totals) / 5


def test_a_full_answer_has_all_facets_months_and_snippets(answers, asked):
    for question, ours in zip(asked, answers["ours"], strict=True):
        assert set(ours.facets) == set(FACETS)
        if question.shape == "common word":
            assert ours.months
            assert ours.snippets


def test_sqlite_has_no_fuzzy_search(peers, asked):
    fuzzy = next(question for question in asked if question.shape == "fuzzy")

    with pytest.raises(NotSupportedError):
        peers["sqlite"].prepare(fuzzy.query)


def test_a_changed_article_is_seen_by_the_next_question(peers, documents, asked):
    rare = next(question for question in asked if question.shape == "rare word")
    for peer in peers.values():
        before = peer.top(peer.prepare(rare.query)).total

        peer.change(documents[:3])

        assert peer.top(peer.prepare(rare.query)).total == before


def test_a_peer_without_its_package_says_so(tmp_path, monkeypatch):
    monkeypatch.setitem(PEERS, "absent", "no_such_package")

    with pytest.raises(PeerMissingError, match="no_such_package is not installed"):
        open_peer("absent", tmp_path)
