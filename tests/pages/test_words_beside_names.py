"""Invented names with a house, a role or a word for "by" stuck to them, and houses that are nobody."""

import pytest

from articles.pages.authors import read_authors

HOUSES = (
    "Wendhavn Sanomat",
    "Grain Online",
    "Balkanupa.com - Lajme24",
    "WRT.example",
    "NU",
    "kolompar",
)


@pytest.mark.parametrize(
    ("stated", "names"),
    [("L'OLV / Par Léa Morin", ("Léa Morin",)), ("AFP / Par Léa Morin", ("Léa Morin",)),
     ("Saara Koski WS", ("Saara Koski",)), ("Saara Koski TS", ("Saara Koski TS",)), ("SAARA KOSKI WS", ("SAARA KOSKI WS",)),
     ("Ann Roe For Grainonline", ("Ann Roe",)), ("Ann Roe For Denbymail", ("Ann Roe",)), ("Doctors For Wend", ("Doctors For Wend",)),
     ("Ann Roe, WRT RADIJAS, WRT.example", ("Ann Roe",)), ("ANN ROE, WRT BENNING", ("ANN ROE", "WRT BENNING")),
     ("Ana Ruiz Corresponsal", ("Ana Ruiz",)), ("Ana Ruiz Corresponsal en París", ("Ana Ruiz",)),
     ("Hanna Grube Redakteurin", ("Hanna Grube",)), ("Rui Melo Repórter", ("Rui Melo",)),
     ("Léa Morin - Le Courrier", ("Léa Morin",)), ("Ana Ruiz | El Diario", ("Ana Ruiz",)),
     ("Ann Roe, Le Anh", ("Ann Roe", "Le Anh")), ("Ann Roe, La Rosa Diaz", ("Ann Roe", "La Rosa Diaz")),
     ("A.Roe, NU.example", ("A.Roe",)), ("Corentin QUÉMAR.", ("Corentin QUÉMAR",)), ("Ann Roe Jr.", ("Ann Roe Jr.",)), ("Ann Roe M.D.", ("Ann Roe M.D.",))],
)  # fmt: skip
def test_a_house_or_a_role_stuck_to_a_name_goes(stated, names):
    assert read_authors([stated], outlets=HOUSES).names == names


@pytest.mark.parametrize(
    "stated",
    ["Door NU.example/ANP", "NU.example/ANP", "Nga Balkanupa", "Balkanupa", "Par WRT.example", "Newsdesk", "Webdesk", "kolomparNEWS"],
)  # fmt: skip
def test_by_and_a_house_is_nobody(stated):
    assert read_authors([stated], outlets=HOUSES).names in ((), ("ANP",))
