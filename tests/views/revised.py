"""Articles of several versions, and the pages that tell of them."""

import re

from tests.factories import make_article, make_capture, make_version, moment

AT = "/article/bridge7"
OLD = ("The bridge opened on Tuesday.", "Ships passed below it.", "Nobody was hurt.")
NEW = ("The bridge opened on Monday.", "Ships passed below it.", "Nobody was hurt.")


def make_changed(**fields):
    """Return an article of four versions: copied, a counter, changed, edited."""
    article = make_article(
        public_id="bridge7", body=NEW, imported_at=moment("2021-09-01"), **fields
    )
    first, small, third = (
        make_capture(article, origin=f"in/pages.zip!/{n}.html", captured_at=moment(f"2021-08-0{n}"))
        for n in (3, 4, 5)
    )
    make_version(article, 1, first, seen="2021-08-03", body=OLD, headline="Harbour opens bridge")
    make_version(article, 2, small, seen="2021-08-04", body=(*OLD, "3 comments"), touched=["body"],
                 headline="Harbour opens bridge", is_trivial=True)  # fmt: skip
    make_version(article, 3, third, seen="2021-08-05", touched=["headline", "body"])
    make_version(article, 4, seen="2022-01-02T10:30", precision="second", why="curator",
                 role="curator", reason="As in the printed paper", touched=["section", "byline"],
                 byline="Ana Ruiz", also={"section": ["", "City <b>"]})  # fmt: skip
    return article


def page(client, address, status=200):
    response = client.get(f"{AT}{address}")
    assert response.status_code == status
    return response.content.decode()


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2]).split())


def make_late(**fields):
    """Return an article whose second revision is older than its first: its page came later."""
    article = make_article(public_id="bridge7", body=NEW, **fields)
    make_version(article, 1, make_capture(article), mark=2, seen="2021-08-01", body=OLD)
    make_version(article, 2, make_capture(article), mark=1, seen="2021-08-03", touched=["body"])
    make_version(article, 3, make_capture(article), mark=3, seen="2021-08-09", headline="Bridge",
                 touched=["headline"])  # fmt: skip
    return article
