"""NewsBreak pages: an article and its neighbours in, the text of a page in the layout of its year out."""

import random
from collections.abc import Callable

from press.beside import capitals_beside, glued_beside, local_contributors, plain_beside
from press.edition import TRUNCATED, Placed
from press.prose import excerpt
from press.surround import comment_lines, count_comments, outlet_card, picture_lines, topic_lists

CREATORS = "CreatorsPublishersAdvertisers"
CONTRIBUTORS = "ContributorsPublishersAdvertisers"
NEWSLETTER = "Sign up for our free weekly newsletter"
FOOT = ["", "Community Policy"]


def layout_of(placed: Placed) -> str:
    """Return the name of the layout that a page seen on that day has."""
    chance = placed.article.chance("layout")
    if placed.captured.year == 2019:
        return "posted"
    if placed.captured.year == 2020:
        return chance.choice(["posted", "whole"])
    if placed.captured.year == 2021:
        kinds = ["whole", "whole", "whole", "cover", "county", "bare"]
        return chance.choice(kinds if placed.article.place else kinds[:4])
    return chance.choice(["contributors", "contributors", "contributors", "county"])


def print_page(placed: Placed) -> str:
    lines = _LAYOUTS[layout_of(placed)](placed, placed.article.chance("page"))
    text = "\n".join(lines) + "\n"
    if placed.article.key in TRUNCATED:
        middle = placed.article.paragraphs[2]
        text = text[: text.index(middle) + len(middle) // 2]
    return text


def is_cut(placed: Placed) -> bool:
    """Tell whether the page holds no more than the opening of the text."""
    return layout_of(placed) in {"cover", "county"} or placed.article.key in TRUNCATED


def says_outlet(placed: Placed) -> bool:
    return layout_of(placed) != "bare"


def printed_outlet(placed: Placed) -> str:
    outlet = placed.article.outlet
    return outlet.host if outlet.host_only else outlet.name


def byline_lines(placed: Placed) -> list[str]:
    """Return the byline: names, with the role or the agency behind them when it is their own."""
    article = placed.article
    if not article.authors:
        # A byline of a role and no name.
        is_nameless = article.outlet.role == "National correspondent"
        return [f"By {article.outlet.role}"] if is_nameless else []
    names = " and ".join(article.authors)
    is_own = article.authors[0] in article.outlet.reporters
    with_role = is_own and len(article.authors) == 1 and article.chance("role").random() < 0.4
    role = f" {article.outlet.role}" if with_role and article.outlet.role else ""
    return [f"By {names}{role}"]


def _paragraphs(placed: Placed, chance: random.Random) -> list[str]:
    lines = [line for paragraph in placed.article.paragraphs for line in (paragraph, "")]
    if chance.random() < 0.15:
        lines[4:4] = [NEWSLETTER, ""]
    return lines


def _cut(placed: Placed) -> str:
    return excerpt(placed.article.paragraphs, limit=330)


def _posted(placed: Placed, chance: random.Random) -> list[str]:
    """2019, and some of 2020: no bar of links at the top."""
    outlet = printed_outlet(placed)
    return [
        "Cancel", "View more in", placed.article.section, "", placed.article.headline, "",
        *byline_lines(placed), "Posted by\xa0", outlet, outlet, f"\xa0{placed.age.text}",
        *picture_lines(placed.article, chance), "", *_paragraphs(placed, chance),
        *count_comments(0), "", *outlet_card(placed), *topic_lists(placed, chance),
        "Related", *glued_beside(placed, chance), "", *count_comments(0), *FOOT,
    ]  # fmt: skip


def _whole(placed: Placed, chance: random.Random) -> list[str]:
    comments, lines = comment_lines(placed, chance)
    outlet = printed_outlet(placed)
    return [
        "Cancel", CREATORS, "View more in", placed.article.section, "",
        placed.article.headline, "", *byline_lines(placed), "Posted by\xa0", outlet, outlet,
        f"\xa0{placed.age.text}", *picture_lines(placed.article, chance), "",
        *_paragraphs(placed, chance), *count_comments(comments), "", *outlet_card(placed),
        *topic_lists(placed, chance), "Related", *glued_beside(placed, chance), "",
        *count_comments(comments), *lines, *FOOT,
    ]  # fmt: skip


def _cover(placed: Placed, chance: random.Random) -> list[str]:
    """2021: the picture's caption runs into the text, and comments start without a line of theirs."""
    _, comments = comment_lines(placed, chance)
    return [
        CREATORS, placed.article.headline, "", *byline_lines(placed), printed_outlet(placed),
        f"\xa0{placed.age.text}", "", f"Cover picture for the article{_cut(placed)}",
        *comments,
    ]  # fmt: skip


def _county(placed: Placed, chance: random.Random) -> list[str]:
    article = placed.article
    bar = CREATORS if placed.captured.year < 2022 else CONTRIBUTORS
    place = article.place or article.section
    return [
        bar, place, "", article.headline, "", *byline_lines(placed), printed_outlet(placed),
        f"\xa0{placed.age.text}", "", _cut(placed), "", f"www.{article.outlet.host}", "",
        *plain_beside(placed),
    ]  # fmt: skip


def _bare(placed: Placed, chance: random.Random) -> list[str]:
    """2021: neither byline nor outlet, only the host at the end of the text."""
    return [
        "Cancel", placed.article.section, "", placed.article.headline, "",
        f"\xa0{placed.age.text}", "", *_paragraphs(placed, chance),
        f"www.{placed.article.outlet.host}", "", *glued_beside(placed, chance),
    ]  # fmt: skip


def _contributors(placed: Placed, chance: random.Random) -> list[str]:
    comments, lines = comment_lines(placed, chance)
    outlet = printed_outlet(placed)
    article = placed.article
    local = local_contributors(placed, chance) if article.place else []
    return [
        CONTRIBUTORS, article.place or article.section, "", article.headline, "",
        *byline_lines(placed), outlet, outlet, f"\xa0{placed.age.text}", "",
        *_paragraphs(placed, chance), *count_comments(comments), *lines, "",
        *outlet_card(placed), *topic_lists(placed, chance), *local,
        *capitals_beside(placed, chance), "", *count_comments(comments), *FOOT,
    ]  # fmt: skip


_LAYOUTS: dict[str, Callable[[Placed, random.Random], list[str]]] = {
    "posted": _posted,
    "whole": _whole,
    "cover": _cover,
    "county": _county,
    "bare": _bare,
    "contributors": _contributors,
}
