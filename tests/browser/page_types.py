"""Every type of page a reader meets, each as the way to one."""

from urllib.parse import quote_plus

FULL = "Pikes win first Lakes Hockey League title in twenty-six years"
TEASER = "How a county of this size pays for a $22.3 million bridge"
AT_ADDRESSES = {
    "home": "/",
    "results": "/search?q=library",
    "no results": "/search?q=xylophonists",
    "mentions": "/search?q=library&view=mentions",
    "question": "/search?q=what+did+the+mayor+say+of+the+xylophone+library",
    "find a word": "/search/find?q=li",
    "search problem": "/search?q=library&from=2021-13",
    "facet list": "/search/facet/tag?q=library",
    "outlets": "/outlets",
    "people": "/people",
    "tags": "/tags",
    "topics": "/topics",
    "places": "/places",
    "help": "/help/search",
    "about": "/about",
    "imports": "/imports",
    "import": "/imports/1",
    "not found": "/no-such-page",
    "sign-in": "/admin/login/",
}
ARTICLES = {"full article": FULL, "teaser": TEASER}
CHANGED = "Council votes to rebuild Gullhaven’s east pier for six million crowns"
VERSIONS = {
    "changed article": "", "revisions": "/revisions", "small revisions": "/revisions?small=yes",
    "revision": "/r1", "comparison": "/diff/1..3", "comparison problem": "/diff?before=2",
}  # fmt: skip
NAMES = {
    "outlet": "outlets", "person": "people", "tag": "tags", "topic": "topics", "place": "places",
}  # fmt: skip
MENTIONS = {"mentions of a person": "people", "mentions of a place": "places"}
ARRIVAL = "article behind a search"
ALL = (*AT_ADDRESSES, *ARTICLES, *VERSIONS, *NAMES, *MENTIONS, ARRIVAL)
PUBLIC = tuple(kind for kind in ALL if kind != "sign-in")
STATUS = {"not found": 404, "search problem": 400, "comparison problem": 400}


def open_type(page, kind):
    """Bring a page to a page of a type; the list or the search leads to those with no fixed address."""
    if kind in AT_ADDRESSES:
        address = AT_ADDRESSES[kind]
    elif kind == ARRIVAL:
        page.goto("/search?q=library")
        address = page.locator(".results h3 a").nth(1).get_attribute("href")
    elif kind in ARTICLES:
        address = article_address(page, ARTICLES[kind])
    elif kind in VERSIONS:
        address = article_address(page, CHANGED).rpartition("/")[0] + VERSIONS[kind]
    elif kind in MENTIONS:
        address = first_name(page, f"{MENTIONS[kind]}?sort=held") + "/mentions"
    else:
        address = first_name(page, NAMES[kind])
    response = page.goto(address)
    assert response.status == STATUS.get(kind, 200)


def first_name(page, listed):
    """Return the address of the first in a list of names."""
    page.goto(f"/{listed}")
    kind = listed.partition("?")[0]
    return page.locator(f'main a[href^="/{kind}/"]').first.get_attribute("href")


def article_address(page, headline):
    page.goto(f"/search?q={quote_plus(headline)}")
    link = page.locator(".results").get_by_role("link", name=headline, exact=True)
    return link.first.get_attribute("href").partition("?")[0]
