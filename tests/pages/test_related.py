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


HEAD_2023 = """\
ContributorsPublishersAdvertisers
Salem, OR

Salem to mend 40 bridges by 2030

By Ada Marsh / Tidemill Group
Salem Lantern
 11 hours ago

Salem will mend 40 bridges by 2030, the council of the city decided on Wednesday night.

Most of them stand east of the mill.

Comments / 52

Add a Comment

"""
ITEM = "Old mill is open to visitors again\n\nSALEM, Ore. — The mill can be seen from the old weir again.\n\nSALEM, OR ・ 1 DAY AGO\n\n"
OTHER = "3 walks along the weir\n\nThree walks along the weir that you can do in a morning.\n\nALBANY, OR ・ 6 HOURS AGO\n"


@pytest.mark.parametrize(
    "heading",
    ["Most Popular in Oregon", "Trending in Salem, OR", "Top Stories", "More news from Oregon State",
     "Local Oregon State", "Local Salem, OR", "Most read"],
)  # fmt: skip
@pytest.mark.parametrize("over", ["YOU MAY ALSO LIKE\n\n", ""])
def test_the_heading_of_a_list_is_no_teaser(heading, over):
    page = f"{HEAD_2023}{over}{heading}\n\n{ITEM}{heading}\n\n{OTHER}"

    record = read_json(page, captured_at="2023-08-10")

    assert [(teaser["headline"], teaser["outlet"]) for teaser in record["teasers"]] == [
        ("Old mill is open to visitors again", None),
        ("3 walks along the weir", None),
    ]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("Cancel\nCreatorsPublishersAdvertisers\n", "nothing on the page but NewsBreak's own lines"),
        (
            "Cancel\nCreatorsPublishersAdvertisers\nComments / 2\n\nMoth\n\n5h ago\n\nSo sad\n\nReply\n",
            "no main article on the page, and no related item that could be read",
        ),
    ],
)  # fmt: skip
def test_a_page_without_a_related_item_is_not_called_a_page_of_them(page, reason):
    record = read_json(page)

    assert record["teasers"] == []
    assert record["skipped"] == reason
