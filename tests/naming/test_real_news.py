"""Annotated news: what is found held against what people marked in it."""

import pytest

from bench.names import gum, links, proposals, re3d

pytestmark = pytest.mark.real_data


def test_links_to_people_are_right(real_data):
    ties, places = links(list(gum(real_data)))

    assert ties.precision >= 0.97
    assert ties.recall >= 0.95
    assert places.precision >= 0.97


def test_proposals_are_people(real_data):
    """The annotations of wikinews_gum leave people out, hence the lower floor."""
    assert proposals(list(re3d(real_data))).precision >= 0.95
    assert proposals(list(gum(real_data))).precision >= 0.86
