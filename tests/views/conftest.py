"""Archives that several modules of these tests ask."""

import pytest

from articles.index import catch_up
from tests.factories import make_article, make_outlet, make_person, make_place, make_teaser
from tests.views.naming import SPEECH, find_names


@pytest.fixture
def flood(db):
    """Five articles about a flood, of two outlets and three months."""
    for day, outlet, topics in (
        ("2021-07-01", "The Harbour Post", ["Weather"]),
        ("2021-08-02", "The Harbour Post", ["Weather", "Shipping"]),
        ("2021-08-03", "Daily Lantern", ["Weather"]),
        ("2021-09-04", "Daily Lantern", []),
    ):
        make_article(
            f"Flood of {day}", published=day, outlet=outlet, topics=topics, people=["Ana Ruiz"]
        )
    make_teaser("Flood warning", text="Water rises.", published=None, outlet="Norland Courier")
    make_article("Herring quota agreed", published="2019-03-01", outlet="The Harbour Post")
    catch_up()


@pytest.fixture
def speech(db):
    """Three articles that name Ana Ruiz: as whom one is about, in the text, as their writer."""
    make_person("Ana Ruiz", needs_review=False)
    make_place("Norland")
    make_article(
        "Bridge opens", body=SPEECH, public_id="aaaaa22", published="2021-08-03",
        people=["Ana Ruiz"], outlet="The Harbour Post",
    )  # fmt: skip
    make_article(
        "Ana Ruiz goes to Norland", body=("She left.", "“No,” said Jun Harada."),
        public_id="bbbbb22", published="2020-05-01", outlet="Daily Lantern",
        people=["Jun Harada"],
    )  # fmt: skip
    make_article(
        "A word of mine", body=("I write.",), public_id="ccccc22", published=None,
        authors=["Ana Ruiz"], outlet="Daily Lantern",
    )  # fmt: skip
    find_names()


@pytest.fixture
def named_outlet(db):
    """The Harbour Post, with an article of its own, one of others that names it, one hidden."""
    make_outlet("The Harbour Post")
    make_article("Own", body=("The Harbour Post opens a desk.",), public_id="aaaaa22")
    make_article("Foreign", body=("So The Harbour Post reported on Monday.",), public_id="bbbbb22",
                 outlet="Daily Lantern", published="2020-05-01")  # fmt: skip
    make_article("Secret", body=("So The Harbour Post reported on Monday.",), public_id="ccccc22",
                 outlet="Daily Lantern", visibility="hidden")  # fmt: skip
    find_names()
