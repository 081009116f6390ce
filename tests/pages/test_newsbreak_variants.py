"""One invented page, with one part at a time missing, moved or printed another way."""

import json
from typing import Any

import pytest

from tests.pages.goldens import read_json

BODY = [
    "The council voted on Monday to close the old bridge for a year, as its pillars are too weak.",
    "“We have no choice,” the mayor said. “Children walk there every day.”",
    "Work begins in spring and will cost two million.",
]
HEADLINE = "Council votes to close the old bridge for a whole year"
RELATED_2021 = """\
PoliticsPosted by
The Gull

Budget grows for the third year

The budget will grow by four percent, its treasurer said on Monday. Members are to vote on it...
WorldBirch Bay Star

Pilots ask for a second boat

Pilots have asked the port for a second boat, saying that the first one is out of service."""
RELATED_2022 = """\
KBRN

River level falls under the bridge

The river has fallen under the lowest mark of the bridge for the first time since May, it said.
FERNVALE, NY

Toast Weekly

What to do with stale bread

A cook shows eleven ways to use the bread of yesterday. None of them is toast, and four are quick.
FOOD"""
TEASERS_2021 = [
    ("Politics", "The Gull", "Budget grows for the third year"),
    ("World", "Birch Bay Star", "Pilots ask for a second boat"),
]
TEASERS_2022 = [
    ("FERNVALE, NY", "KBRN", "River level falls under the bridge"),
    ("FOOD", "Toast Weekly", "What to do with stale bread"),
]
COMMENTS = """\
Dora Pell
4d ago

I will never walk there again, ZZZ it is over.

Reply
3

Tom
3d ago

ZZZ What a shame.

Reply"""
COMMENTS_WITHOUT_REPLY = """\
Dora Pell
4d ago

ZZZ I will never walk there again, it is over.

ZZZ second paragraph. It goes on and on.

🌊 Wave
3d ago

ZZZ What a shame."""
SHAPELESS_COMMENTS = """\
Dora Pell

ZZZ I will never walk there again, it is over. They said so in the paper, too.

Reply

Dora P

ZZZ Another one who cannot read, I see. It is all there.

Reply"""
CARD = """\
Fernvale Post

Fernvale Post

12K+
Followers
3K+
Post
1M+
Views
ABOUT

News of Fernvale since 1921.

https://fernvale.example/"""
PEOPLE = "RELATED PEOPLE\nPerson\nTom Reed"
TAGS = "IN THIS ARTICLE\n#Bridge#São"
TOPICS = "YOU MAY ALSO LIKE\nNewsBreak\nPolitics\nCountry\nPeru"
NAMED = [{"name": "Tom Reed", "role": "about"}]
LONG_SENTENCE = (
    "The council has voted to close the bridge. Nobody was asked about it at all before."
)
CHROME_LIKE = [
    *BODY,
    "Post-war pillars",
    "Comments / suggestions go to the mayor.",
    "Person of the year is nobody.",
    "Cancel anytime, she said.",
    "Residents can sign up for updates about the bridge at the town hall, and 300 have done so.",
]
SUBHEADS = [
    BODY[0],
    "What happens next",
    BODY[1],
    "A bridge too far",
    f"{BODY[0]} More is to come.",
    BODY[2],
]


def compose(
    separator,
    *,
    bar="CreatorsPublishersAdvertisers",
    section="Delta County, CO",
    headline=HEADLINE,
    byline="By Ada Marsh",
    outlet="Fernvale Post",
    age=" 2 days ago",
    body=BODY,
    tail="",
):
    top = "\n".join(line for line in (bar, section) if line)
    under = "\n".join(line for line in (byline, outlet, age) if line)
    blocks = (top, headline, under, *body, tail)
    return separator.join(block for block in blocks if block) + "\n"


AGES = [
    "1 hour ago", "30 minutes ago", "a day ago", "3 weeks ago", "2h ago", "2d ago", "Aug 5, 2021",
    "2021-08-05", "August 5, 2021 10:30 AM", "5 months ago", "1 year ago", "just now", "Yesterday",
]  # fmt: skip
TWICE = "Fernvale Post\nFernvale Post"
IMAGES = "https://img.particlenews.com/a\nhttps://img.particlenews.com/b\n© © Getty Images\n© © AP"

VARIANTS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "nothing missing": ({}, {}),
    "no bar": ({"bar": ""}, {}),
    "bar of 2021 in three lines": (
        {"bar": "Cancel\nCreatorsPublishersAdvertisers\nView more in"},
        {},
    ),
    **{f"age {age}": ({"age": f" {age}"}, {"age": age}) for age in AGES},
    "no byline": ({"byline": ""}, {"byline": None}),
    "no byline, no section": ({"byline": "", "section": ""}, {"byline": None, "place": None}),
    "no byline, outlet twice": ({"byline": "", "outlet": TWICE}, {"byline": None}),
    "no byline, posted by": ({"byline": "", "outlet": f"Posted by\n{TWICE}"}, {"byline": None}),
    "no outlet": ({"outlet": ""}, {"outlet": None}),
    "neither byline nor outlet": (
        {"byline": "", "outlet": ""},
        {"byline": None, "outlet": None},
    ),
    "no age": ({"age": ""}, {"age": None}),
    "outlet and age in one line": ({"outlet": "", "age": "Fernvale Post | 2 days ago"}, {}),
    "byline and outlet after the age": (
        {"byline": "", "outlet": "", "age": " 2 days ago\nBy Ada Marsh\nFernvale Post"},
        {},
    ),
    "two bylines": (
        {"byline": "By Ada Marsh\nBy Tom Reed"},
        {"byline": "Ada Marsh and Tom Reed", "authors": ["Ada Marsh", "Tom Reed"]},
    ),
    "outlet by name and host": (
        {"outlet": "KFRN\nkfrn.example"},
        {"outlet": "KFRN", "outlet_host": "kfrn.example"},
    ),
    "outlet by host": ({"outlet": "kfrn.example"}, {"outlet": "kfrn.example"}),
    "outlet by host, no byline": (
        {"outlet": "kfrn.example", "byline": ""},
        {"outlet": "kfrn.example", "byline": None},
    ),
    "a section not known": (
        {"section": "Harbour Life"},
        {"place": None, "section": "Harbour Life"},
    ),
    "a section not known, no byline": (
        {"section": "Harbour Life", "byline": ""},
        {"place": None, "section": "Harbour Life", "byline": None},
    ),
    "section and another line": (
        {"section": "Harbour Life\nWashington, D.C."},
        {"place": "Washington, D.C."},
    ),
    "a line under the headline": (
        {"section": "", "headline": f"{HEADLINE}\nPillars are weak and the river is strong"},
        {"place": None, "summary": "Pillars are weak and the river is strong"},
    ),
    "a short headline": ({"headline": "Bridge closes"}, {"headline": "Bridge closes"}),
    "a short headline, no byline": (
        {"headline": "Bridge closes", "byline": ""},
        {"headline": "Bridge closes", "byline": None},
    ),
    "a headline of sentences": ({"headline": LONG_SENTENCE}, {"headline": LONG_SENTENCE}),
    "two pictures, two credits": (
        {"age": f" 2 days ago\n{IMAGES}"},
        {"image": {"url": "https://img.particlenews.com/a", "credit": "Getty Images"}},
    ),
    "a clip": ({"age": f" 2 days ago\n{HEADLINE} 01:15"}, {}),
    "a clip with its title cut": ({"age": " 2 days ago\n… bridge for a whole year 01:15"}, {}),
    "the headline twice": ({"age": f" 2 days ago\n{HEADLINE}"}, {}),
    "a picture line alone": ({"age": " 2 days ago\n\nCover picture for the article"}, {}),
    "newsletter lines": (
        {
            "body": [
                BODY[0],
                "Subscribe to our daily newsletter.",
                BODY[1],
                "Sign up to get the day’s top stories delivered to your inbox.",
                BODY[2],
            ]
        },
        {},
    ),
    "text that looks like chrome": ({"body": CHROME_LIKE}, {"body": CHROME_LIKE}),
    "a line of chrome in the text": ({"body": [*BODY[:2], "Related", BODY[2]]}, {}),
    "headings in the text": ({"body": SUBHEADS}, {"body": SUBHEADS, "teasers": []}),
    "one paragraph": ({"body": BODY[:1], "tail": "Comments / 0"}, {"body": BODY[:1]}),
    "no text": ({"body": [], "tail": "Comments / 0"}, {"body": []}),
    "no text but teasers": (
        {"body": [], "tail": f"Comments / 0\n{RELATED_2021}"},
        {"body": [], "teasers": TEASERS_2021},
    ),
    "host under the text": (
        {"tail": "www.fernvalepost.com"},
        {"outlet_host": "fernvalepost.com"},
    ),
    "host glued to the text": (
        {"body": [*BODY[:2], f"{BODY[2]}fernvalepost.com"]},
        {"outlet_host": "fernvalepost.com"},
    ),
    "host and www glued to a word": (
        {"body": [*BODY[:2], f"{BODY[2]}www.fernvalepost.com"]},
        {"outlet_host": "fernvalepost.com"},
    ),
    "teasers of 2021": ({"tail": f"Related\n{RELATED_2021}"}, {"teasers": TEASERS_2021}),
    "teasers of 2021 at once": ({"tail": RELATED_2021}, {"teasers": TEASERS_2021}),
    "teasers of 2022 at once": ({"tail": RELATED_2022}, {"teasers": TEASERS_2022}),
    "teasers after the link": (
        {"tail": f"Read full article on original website\n\n{RELATED_2022}"},
        {"teasers": TEASERS_2022},
    ),
    "comments and no line": ({"tail": COMMENTS}, {"teasers": []}),
    "comments without a count": ({"tail": "Comments /"}, {"comments": None}),
    "comments announced, teasers follow": (
        {"tail": f"Comments / 2\n\n{RELATED_2022}"},
        {"comments": 2, "teasers": TEASERS_2022},
    ),
    "comments, then teasers of 2021": (
        {"tail": f"Comments / 2\n\n{COMMENTS}\n\n{RELATED_2021}"},
        {"comments": 2, "teasers": TEASERS_2021},
    ),
    "comments, then teasers of 2022": (
        {"tail": f"Comments / 2\n\n{COMMENTS}\n\n{RELATED_2022}"},
        {"comments": 2, "teasers": TEASERS_2022},
    ),
    "the comment box": (
        {
            "tail": "Comments / 2\nWhat are your thoughts?\nPost\nCommunity Policy\n\n"
            f"{COMMENTS}\n\n{RELATED_2021}"
        },
        {"comments": 2, "teasers": TEASERS_2021},
    ),
    "no comments, then teasers": (
        {"tail": f"Comments / 0\n\nCommunity Policy\n\n{RELATED_2022}"},
        {"comments": 0, "teasers": TEASERS_2022},
    ),
    "comments without reply": (
        {"tail": f"{COMMENTS_WITHOUT_REPLY}\n\n{RELATED_2021}"},
        {"teasers": TEASERS_2021},
    ),
    "comments of no known shape": (
        {"tail": f"Comments / 2\n\n{SHAPELESS_COMMENTS}"},
        {"comments": 2, "teasers": []},
    ),
    "a comment that looks like a heading": (
        {"tail": "Comments / 1\n\nDora Pell\n4d ago\n\nRelated\n\nZZZ is what I mean. And so on."},
        {"comments": 1, "teasers": []},
    ),
    "a comment with a link": (
        {"tail": "Comments / 1\n\nDora Pell\n4d ago\n\nsee\n\nkfrn.com\n\nZZZ title\n\nZZZ text."},
        {"comments": 1, "teasers": []},
    ),
    "comments, card, lists, teasers": (
        {
            "tail": f"Comments / 2\n\n{COMMENTS_WITHOUT_REPLY}\n\n{CARD}\n{PEOPLE}\n{TAGS}\n"
            f"{TOPICS}\nRelated\n{RELATED_2021}"
        },
        {
            "comments": 2,
            "people": NAMED,
            "tags": ["Bridge", "São"],
            "places": ["Peru"],
            "teasers": TEASERS_2021,
        },
    ),
    "card, then teasers of 2022": (
        {"tail": f"Comments / 0\n\n{CARD}\n{RELATED_2022}"},
        {"teasers": TEASERS_2022},
    ),
    "a card without a text": (
        {"tail": f"Comments / 0\n\nFernvale Post\n\n12K+\nFollowers\n\n{RELATED_2022}"},
        {"teasers": TEASERS_2022},
    ),
    "the outlet in its card only": (
        {"outlet": "", "tail": f"Comments / 0\n\n{CARD}"},
        {"outlet": "Fernvale Post"},
    ),
    "people, then teasers": (
        {"tail": f"{PEOPLE}\n{RELATED_2022}"},
        {"people": NAMED, "teasers": TEASERS_2022},
    ),
    "people name first, then teasers": (
        {"tail": f"RELATED PEOPLE\nTom Reed\nPerson\n{RELATED_2022}"},
        {"people": NAMED, "teasers": TEASERS_2022},
    ),
    "tags, then teasers": (
        {"tail": f"{TAGS}\n{RELATED_2022}"},
        {"tags": ["Bridge", "São"], "teasers": TEASERS_2022},
    ),
    "topics, then teasers": (
        {"tail": f"{TOPICS}\n{RELATED_2022}"},
        {"places": ["Peru"], "teasers": TEASERS_2022},
    ),
    "local contributors": (
        {
            "tail": "FROM LOCAL CONTRIBUTORS\n\nTen benches with a view\n\nJane DoughFernvale, NY\n\n"
            f"The oldest oven\nJane Dough\nFernvale, NY\n{RELATED_2022}"
        },
        {
            "teasers": [
                ("Fernvale, NY", None, "Ten benches with a view"),
                ("Fernvale, NY", None, "The oldest oven"),
                *TEASERS_2022,
            ]
        },
    ),
}


@pytest.mark.parametrize("separator", ["\n\n", "\n"], ids=["spaced", "dense"])
@pytest.mark.parametrize("name", VARIANTS)
def test_a_page_with_one_part_different_gives_the_rest_as_before(name, separator):
    parts, different = VARIANTS[name]
    wanted = {
        "headline": HEADLINE,
        "byline": "Ada Marsh",
        "outlet": "Fernvale Post",
        "place": "Delta County, CO",
        "body": BODY,
        "age": "2 days ago",
        **different,
    }

    record = read_json(compose(separator, **parts), captured_at="2021-08-10")

    found = dict(record, age=record["published"]["text"])
    found["teasers"] = [
        (teaser["section"] or teaser["place"], teaser["outlet"], teaser["headline"])
        for teaser in record["teasers"]
    ]
    assert {key: found[key] for key in wanted} == wanted
    assert record["skipped"] is None
    printed = json.dumps(record, ensure_ascii=False)
    assert "ZZZ" not in printed
    assert "Dora" not in printed
