import pytest

from articles.pages.day_order import puts_day_first
from articles.pages.html_tree import parse_html


@pytest.mark.parametrize(
    ("language", "address", "first"),
    [("de", "", True), ("pt-BR", "", True), ("es-US", "", False), ("en-GB", "", True), ("en_IN", "", True), ("en-US", "", False),
     ("en", "https://v.example/a", False), ("en", "https://tide.co.uk/a", True), ("", "https://tide.co.ke/a", True),
     ("ja", "", False), ("", "", False)],
)  # fmt: skip
def test_the_language_or_the_country_says_what_stands_first(language, address, first):
    tree = parse_html(f'<html lang="{language}"><body><p>Weir</p></body></html>')

    assert puts_day_first(tree, address) is first


@pytest.mark.parametrize(
    ("locale", "first"), [("en_GB", True), ("en_US", False), ("fr_FR", False), ("", False)]
)
def test_the_country_may_be_that_of_the_locale(locale, first):
    tree = parse_html(
        f'<html lang="en"><head><meta property="og:locale" content="{locale}"></head><body><p>Weir</p></body></html>'
    )

    assert puts_day_first(tree, "") is first
