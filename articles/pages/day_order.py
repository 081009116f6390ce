"""Order of a date: a page in, whether it prints 3 May as 03/05 and not as 05/03."""

from lxml.html import HtmlElement

from articles.keys import host_of

_OTHER_ORDERS = frozenset({"en", "zh", "ja", "ko", "hu", "lt", "mn", "fil", "tl"})
"""Languages that put the year or the month first, or English, where the country says."""
_DAY_FIRST_COUNTRIES = frozenset({
    "au", "bd", "bh", "bw", "cy", "et", "fj", "gb", "gh", "gi", "gm", "hk", "ie", "il", "in", "jm", "jo", "ke", "kw", "lb", "lk",
    "ls", "mt", "mu", "mw", "my", "na", "ng", "np", "nz", "om", "pg", "pk", "qa", "rw", "sa", "sc", "sg", "sl", "sz", "tt", "tz",
    "ug", "uk", "za", "zm", "zw", "ae",
})  # fmt: skip
"""Those whose papers in English do."""


def puts_day_first(tree: HtmlElement, address: str) -> bool:
    """Tell whether the page's language, or the country of its language or host, puts the day first."""
    language, _, country = (tree.get("lang") or "").strip().lower().replace("_", "-").partition("-")
    if language and language not in _OTHER_ORDERS:
        return country != "us"
    country = country or _country_of_locale(tree)
    return country[-2:] in _DAY_FIRST_COUNTRIES or (
        host_of(address).rpartition(".")[2] in _DAY_FIRST_COUNTRIES
    )


def _country_of_locale(tree: HtmlElement) -> str:
    """Return the country that Open Graph states for a page in English: "gb" of "en_GB"."""
    for element in tree.iter("meta"):
        if element.get("property") == "og:locale":
            language, _, country = (element.get("content") or "").strip().lower().partition("_")
            return country if language == "en" else ""
    return ""
