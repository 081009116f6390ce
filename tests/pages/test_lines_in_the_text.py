"""Lines NewsBreak's pages print in or under the text that are not the article's words."""

import pytest

from tests.pages.goldens import read_json

TEXT = "The council voted on Monday to close the old bridge for a year, as its pillars are weak."


def read_with(line, *, tail=""):
    page = (
        "Cancel\nBridge closes for a whole year\n\nBy Ada Marsh\nFernvale Post\n 2 days ago\n\n"
        f"{TEXT}\n\n{line}\n\nWork begins in spring.\n\n{tail}"
    )
    return read_json(page, captured_at="2021-08-10")


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Ferry fares rise again",
        "ALSO READ: Ten walks along the weir",
        "Related: Who pays for the bridge?",
        "Read Also : Ferry fares rise again",
        "Our morning newsletter tells you what matters in the county. Sign up here.",
        "Want more news like this in your inbox? Subscribe now!",
    ],
)
def test_an_invitation_to_read_on_elsewhere_is_no_text(line):
    assert read_with(line)["body"] == [TEXT, "Work begins in spring."]


@pytest.mark.parametrize(
    "line",
    [
        "Related: the council also closed the mill road, which leads to the bridge, until May.",
        "Read more books, the librarian said.",
        "The newsletter of the parish was first to tell of it. Nobody had signed up for that.",
    ],
)
def test_a_sentence_of_the_article_stays(line):
    assert read_with(line)["body"] == [TEXT, line, "Work begins in spring."]


def test_the_host_under_the_link_to_the_full_article_is_evidence_for_the_outlet():
    tail = "Read full article on original website\n\nprocess.www.fernvalepost.com\nComments / 3\n\nCommunity Policy\n"

    record = read_with("It is old.", tail=tail)

    assert (record["outlet"], record["outlet_host"]) == (
        "Fernvale Post",
        "process.www.fernvalepost.com",
    )
    assert not any("not understood" in warning for warning in record["warnings"])
