"""Teasers beside an article: short texts, and lines that only stand over a list."""

import pytest

from tests.pages.goldens import read_json

HEAD = """\
Cancel
CreatorsPublishersAdvertisers
View more in
Politics

Harbor board votes on the crane

By Ada Marsh
Posted by\x20
The Gull
The Gull
 1 day ago

The harbor board voted for a new crane on Monday, by five votes to four, its chair said.

It will stand on the east pier.

"""
FIRST = "PoliticsPosted by\nThe Oar\n\nHow the members voted\n\nEvery vote of the night is listed here by name and by ward, with the reasons each member gave.\n"


def teasers(tail):
    record = read_json(HEAD + tail, captured_at="2021-08-10")
    return [(teaser["headline"], teaser["text"]) for teaser in record["teasers"]]


@pytest.mark.parametrize(
    "text",
    [
        "A member left.",
        "A member from Ward Two left on Friday.",
        "A member left on Friday, and nobody knows why yet.",
        "Members ask: who is to pay for the crane in the end?",
        "A member of the board left on Friday to the surprise",
    ],
)
@pytest.mark.parametrize("tail", ["", "\nComments / 0\n\nCommunity Policy\n"])
def test_the_last_teaser_keeps_its_text_however_short(text, tail):
    last = f"Texas StateThe Mail\n\nBoard member leaves over the crane\n\n{text}\n"

    found = teasers(f"Comments / 0\nRelated\n{FIRST}{last}{tail}")

    assert [headline for headline, _ in found] == [
        "How the members voted",
        "Board member leaves over the crane",
    ]
    assert found[1][1] == text


def test_a_short_text_between_teasers_is_kept():
    middle = "Texas StateThe Mail\n\nBoard member leaves\n\nShe left on Friday.\n"

    found = teasers(f"Comments / 0\nRelated\n{middle}{FIRST}")

    assert found[0] == ("Board member leaves", "She left on Friday.")
    assert len(found) == 2
