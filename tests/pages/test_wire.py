import json

import pytest

from articles.pages import parse_page
from articles.pages.wire import agency_of_credit
from articles.records import RawPage


def agency(**fields):
    """Return the agency of a record with these fields, and what states it."""
    given = {"title": "Ferries stay in port", "text": "The boats of Osk did not sail.", **fields}
    page = RawPage(
        origin="a", media_type="application/json", content=json.dumps(given).encode(), fields=given
    )
    record = parse_page(page)
    source = record.sources.get("wire_agency")
    return record.facts.wire_agency, source and source.where


@pytest.mark.parametrize(
    ("byline", "named"),
    [
        ("Associated Press", "AP"),
        ("Reuters", "Reuters"),
        ("Agence France-Presse", "AFP"),
        ("ANI", "ANI"),
        ("Bo Lind | dpa", "dpa"),
        ("Press Association", "PA"),
        ("Ann Roe", ""),
    ],
)
def test_a_byline_names_the_agency(byline, named):
    assert agency(author=byline)[0] == named


@pytest.mark.parametrize(
    ("opening", "named"),
    [
        ("PORT OSK (AP) — The boats did not sail.", "AP"),
        ("PORT OSK, Aug 4 (Reuters) - The boats did not sail.", "Reuters"),
        ("Port Osk [Norland], August 4 (ANI): The boats did not sail.", "ANI"),
        ("PORT OSK, Aug. 4 (Xinhua) -- The boats did not sail.", "Xinhua"),
        ("Port Osk, Aug 4 (PTI) The boats did not sail.", "PTI"),
        ("Port Osk, Aug 4, (IANS) The boats did not sail.", "IANS"),
        ("SEOUL, Aug. 4 (Yonhap) -- The boats did not sail.", "Yonhap"),
        ("Ana Ruiz (UPI) did not sail.", ""),
        ("The Press (AP) said the boats did not sail.", ""),
    ],
)
def test_a_dateline_names_the_agency(opening, named):
    assert agency(text=f"{opening}\n\nNobody knew why.")[0] == named


@pytest.mark.parametrize(
    ("credit", "named"),
    [
        ("© 2021 Agence France-Presse", "AFP"),
        ("Copyright 2021 The Associated Press. All rights reserved.", "AP"),
        ("Source: Xinhua", "Xinhua"),
        ("(TASS)", "TASS"),
        ("— Bloomberg", "Bloomberg"),
        ("This report was distributed by Kyodo News.", "Kyodo"),
        ("The boats will sail on Friday, she said. (ANI)", "ANI"),
        ("The boats will sail on Friday, she said. — AFP", "AFP"),
        ("The Associated Press contributed to this report.", ""),
        ("They moved to a farm near Erie. (PA is their state.)", ""),
        ("Source: the harbour office", ""),
        ("He said to call his pa", ""),
        ("Pa", ""),
    ],
)
def test_a_credit_names_the_agency(credit, named):
    assert agency_of_credit(credit) == named


def test_the_credit_stands_at_the_end_of_the_text():
    text = "The boats of Osk did not sail.\n\nNobody knew why.\n\n© 2021 Agence France-Presse"

    assert agency(text=text) == ("AFP", "field text")


def test_an_agencys_own_article_is_the_agencys():
    assert agency(outlet="Reuters")[0] == "Reuters"
    assert agency(url="https://www.apnews.com/article/ferries-1")[0] == "AP"
    assert agency(url="https://en.yna.co.kr/view/1")[0] == "Yonhap"


def test_other_articles_have_none():
    assert agency(author="Ann Roe", outlet="The Harbour Post") == ("", None)
