import pytest

from articles.pages.authors import read_authors


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        (["Ann Roe"], ("Ann Roe",)),
        (["By Ann Roe and Io Dodds"], ("Ann Roe", "Io Dodds")),
        (["Ann Roe", "ann roe"], ("Ann Roe",)),
        (["Ann Roe, Io Dodds"], ("Ann Roe", "Io Dodds")),
        (
            [
                "https://grain.example/ann",
                "@annroe",
                "annroe",
                "ann@grain.example",
                "undefined",
                "--",
            ],
            (),
        ),
        (["Ann Roe ann@grain.example"], ("Ann Roe",)),
        (["Staff", "The Editors", "Grain Newsroom", "Gear Team", "grain.example"], ()),
        (["Ann Roe Staff Writer"], ("Ann Roe",)),
        (["The Weekly Grain", "Ann Roe for The Weekly Grain"], ("Ann Roe",)),
        (["Ann Roe", "Reuters"], ("Ann Roe", "Reuters")),
        (["Redaktion", "Newsroom", "La Redacción", "Online-Redaktion", "Rédaction web"], ()),
    ],
)
def test_people_are_told_from_what_is_none(stated, names):
    assert read_authors(stated, outlets=("The Weekly Grain",)).names == names


@pytest.mark.parametrize(
    ("stated", "agency"),
    [
        ("Reuters", "Reuters"),
        ("Agence France-Presse (AFP)", "AFP"),
        ("Ann Roe, Reuters", "Reuters"),
        ("Post Redaktion mit dpa", "dpa"),
        ("AP/Ann Roe", "AP"),
        ("Ann Roe, The Apple", ""),
        ("Ann Roe", ""),
    ],
)
def test_an_agency_is_told_beside_whom_it_stands(stated, agency):
    assert read_authors([stated]).agency == agency


def test_an_agency_is_named_even_where_it_is_the_outlet():
    authors = read_authors(["Reuters"], outlets=("Reuters",))

    assert (authors.names, authors.agency) == ((), "Reuters")
