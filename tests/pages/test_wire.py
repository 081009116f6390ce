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
        ("ANN ROE, AP Business Writer", "AP"),
        ("AFP in Port Osk", "AFP"),
        ("Ann Roe (Reuters)", "Reuters"),
        ("BY ANN ROE OF THE ASSOCIATED PRESS", "AP"),
        ("Australian Associated Press", "AAP"),
        ("Ann Roe, PA", "PA"),
        ("PA Political Editor", "PA"),
        ("STA", "STA"),
        ("Petra", ""),
        ("Great Osk, Norland, PA", ""),
        ("Osk, PA", ""),
        ("Ann Bloomberg", ""),
        ("Ann Roe, former Reuters correspondent", ""),
        ("Ann Roe, who once wrote for The Associated Press", ""),
    ],
)
def test_a_byline_names_the_agency(byline, named):
    assert agency(author=byline)[0] == named


@pytest.mark.parametrize(
    "author", ["Ann Roe Reuters", ["Ann Roe Reuters"], {"name": "Ann Roe Reuters"}]
)
def test_an_agency_cut_off_an_author_is_the_agency_and_the_byline_stays(author):
    given = {
        "title": "Ferries stay in port",
        "text": "The boats of Osk did not sail.",
        "author": author,
    }
    page = RawPage(origin="a", media_type="application/json", content=b"", fields=given)
    facts = parse_page(page).facts

    assert (facts.authors, facts.wire_agency, facts.byline) == (
        ("Ann Roe",),
        "Reuters",
        "Ann Roe Reuters",
    )


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
        ("PORT OSK, Norland (AP) _ The boats did not sail.", "AP"),
        ("Port Osk (dpa/lno) - Die Boote fahren nicht.", "dpa"),
        ("Port Osk, 4 ago (EFE).- Los barcos no salen.", "EFE"),
        ("PORT OSK, August 4. /TASS/. The boats did not sail.", "TASS"),
        ("新华社奥斯克港8月4日电 船没有开。", "Xinhua"),
        ("PORT OSK (CP) — The boats did not sail.", "The Canadian Press"),
        ("AFP – The boats did not sail.", "AFP"),
        ("ОСКГРАД, 4 авг - РИА Новости. Паромы не вышли.", "RIA Novosti"),
        ("ОСКГРАД, 4 августа — РИА Новости, Иван Лугов. Паромы не вышли.", "RIA Novosti"),
        ("Оскград. 4 августа. INTERFAX.RU - Паромы не вышли.", "Interfax"),
        ("ОСКГРАД, 4 сер - Укрінформ. Пороми не вийшли.", "Ukrinform"),
        ("Osk, 4 August - Reuters, which saw the boats, tells why.", ""),
        ("Osk, 4 August - Reuters reporters saw the boats.", ""),
        ("In Osk, 4 August. Reuters saw the boats.", ""),
        ("PORT OSK, Reuters — The boats did not sail.", "Reuters"),
        ("LONDON, Sept 5 (Reuters Breakingviews) - The boats did not sail.", "Reuters"),
        ("OSK CITY, Sept 5 (KUNA) -- The boats did not sail.", "KUNA"),
        ("PORT OSK, 5th September, 2022 (WAM) -- The boats did not sail.", "WAM"),
        ("Port Osk, Sep. 5, 2022, SPA -- The boats did not sail.", "SPA"),
        ("PORT OSK (MENA) - The boats did not sail.", "MENA"),
        ("Osk, IRNA – The boats did not sail.", "IRNA"),
        ("Osk, September 5 (KCNA) -- The boats did not sail.", "KCNA"),
        ("Osk, Sept. 5 (CNA) The boats did not sail.", "CNA"),
        ("Port Osk, Sept. 5, 2022 (NAN) The boats did not sail.", "NAN"),
        ("Osk, Sept. 5, GNA - The boats did not sail.", "GNA"),
        ("OSK, 5 sept (APS) - Les bateaux ne partent pas.", "APS"),
        ("Osk, 5 set. (LaPresse) - Le barche non partono.", "LaPresse"),
        ("Osk, 5 Sep (Notimex).- Los barcos no salen.", "Notimex"),
        ("Port Osk (ANTARA) - The boats did not sail.", "ANTARA"),
        ("OSK, Sept. 5, Kyodo - The boats did not sail.", "Kyodo"),
        ("Osk, SANA- The boats did not sail.", "SANA"),
        ("Special Protection Areas (SPA) - The boats may not sail there.", ""),
        ("Ann Roe, SPA - The boats did not sail.", ""),
        ("The Harbour Map (MAP) - Where the boats lie.", ""),
        ("Petra (SPA) and Ann did not sail.", ""),
        ("Osk, Sept. 5 (CNA) tells of the boats.", ""),
        ("Osk, Norland, Sep 5, 2022 / 10:00 am (CNA) The boats did not sail.", ""),
        ("Osk, Kyodo - The boats did not sail.", ""),
        ("Osk's Party of Anglers and Pilots (PAP), which owns the boats, did not sail.", ""),
        ("The Party of Anglers and Pilots (PAP). It did not sail.", ""),
        ("Anglers (PAP) - two of them - did not sail.", ""),
        ("The railway (CP) — it owns the boats — did not sail.", ""),
        ("Bloomberg — the boatman — did not sail.", ""),
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
        ("(With inputs from PTI and ANI)", "PTI"),
        ("(With ANI inputs)", "ANI"),
        ("Avec AFP", "AFP"),
        ("Mit Material von dpa", "dpa"),
        ("© dpa-infocom, dpa:210805-99-1/2", "dpa"),
        ("RIPRODUZIONE RISERVATA © Copyright ANSA", "ANSA"),
        ("©2021 Bloomberg L.P.", "Bloomberg"),
        ("This report by The Canadian Press was first published Aug. 4.", "The Canadian Press"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "Reuters"),
        ("The boats stay in port. PTI ABC DV DV", "PTI"),
        ("The boats stay in port. --IANS sdr/vd", "IANS"),
        ("Source: Reuters, papers of the court", ""),
        ("(AP Photo/Ann Roe)", ""),
        ("With inputs from readers", ""),
        ("According to Reuters, the boats stay in port.", ""),
        ("(TASS)", "TASS"),
        ("Die Boote bleiben im Hafen. (sda)", "SDA"),
        ("Die Boote bleiben im Hafen. (APA)", "APA"),
        ("(afp)", "AFP"),
        ("Skibene sejler ikke. /ritzau/", "Ritzau"),
        ("Båtarna går inte. (TT)", "TT"),
        ("PTI ABC DV DV", "PTI"),
        ("TT", "TT"),
        ("(©NTB)", "NTB"),
        ("tt", ""),
        ("Bron: ANP", "ANP"),
        ("Källa: TT Nyhetsbyrån", "TT"),
        ("They call it the middle school (tt)", ""),
        ("She asked her father. (Tt)", ""),
        ("This item is auto-generated from PTI news service. We answer for none of it.", "PTI"),
        (
            "(Except for the headline, our staff has not edited this story, published from a PTI feed.)",
            "PTI",
        ),
        ("(Our staff has not edited this story.) It is auto-generated from a feed.", ""),
        ("(This story is unedited and auto-generated from a syndicated feed from IANS.)", "IANS"),
        ("This story is auto-generated from Reuters.", "Reuters"),
        ("The story is published via the ANI news feed.", "ANI"),
        ("This story has been published from a wire agency feed without changes.", ""),
        ("The report was auto-generated from Reuters data.", ""),
        ("The report was published from the feed of Reuters readers.", ""),
        ("The report came from a PTI feed that no boatman reads.", ""),
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


def test_what_is_printed_on_an_agencys_own_site_is_its_own_but_for_releases():
    assert agency(url="https://apnews.com/article/ferries-osk-1")[0] == "AP"
    assert agency(url="https://apnews.com/press-release/pr-newswire/ferries-osk-1")[0] == ""
