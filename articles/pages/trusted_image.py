"""Trusted images: what each source of a page says of its picture in, the one to be believed out, whole."""

from collections.abc import Sequence

from articles.keys import name_key
from articles.keys.wrapped import unwrapped
from articles.pages.base_address import joined
from articles.pages.lead_image import IN_NO_FIGURE
from articles.pages.placeholders import is_placeholder
from articles.pages.readings import Reading
from articles.pages.stated_picture import file_of
from articles.pages.web_addresses import is_of_web, why_no_picture
from articles.records import Facts
from articles.travelling import changed


def chosen_image(readings: Sequence[Reading], names: set[str]) -> str:
    """Return the first source whose picture is no logo; none where all are what stands for any."""
    return next(
        (
            name
            for name, facts in readings
            if facts.image_url and not is_placeholder(facts.image_url, names)
        ),
        "",
    )


def without_odd_picture(facts: Facts) -> Facts:
    """Return `facts` without a picture whose address is none of the web, and a word on it: another source may name one."""
    if not facts.image_url or is_of_web(facts.image_url):
        return facts
    told = why_no_picture(facts.image_url)
    return changed(facts, image_url="", warnings=(*facts.warnings, told))


def with_words_of_the_picture(readings: Sequence[Reading], names: set[str]) -> list[Reading]:
    """Drop what is printed under the first picture where another source names another picture.

    The picture at the head of a page is often in no figure: the first one that is shows something
    else. Sites keep one picture under several names: a figure's credit goes only where the captions
    differ too; a picture in no figure is the same by its name alone.
    """
    figure = next((facts for name, facts in readings if name == "lead_image"), Facts())
    others = [facts for name, facts in readings if name != "lead_image"]
    pictured = (
        facts for facts in others if facts.image_url and not is_placeholder(facts.image_url, names)
    )
    stated = next(pictured, None)
    if stated is None or not figure.image_url:
        return list(readings)
    if file_of(stated.image_url) == file_of(figure.image_url):
        return list(readings)
    if figure.where.get("image_url") == IN_NO_FIGURE:
        kept = changed(figure, image_caption="", image_credit="")
    elif stated.image_caption and figure.image_caption and not _agree(stated, figure):
        kept = changed(figure, image_credit="")
    else:
        return list(readings)
    return [(name, kept if facts is figure else facts) for name, facts in readings]


def _agree(stated: Facts, figure: Facts) -> bool:
    """Tell whether two captions share half the words of the shorter."""
    words, others = (set(name_key(each.image_caption).split()) for each in (stated, figure))
    return 2 * len(words & others) >= min(len(words), len(others))


def with_whole_picture(facts: Facts, seen_from: str, *, is_copy: bool) -> Facts:
    """Return `facts` with the whole address of the picture, taken out of that of a copy where the page is one.

    Elsewhere an address in an address is a service's that shows another's picture smaller.
    """
    if not facts.image_url:
        return facts
    address = joined(seen_from, facts.image_url)
    address = unwrapped(address) if is_copy else address
    return facts if address == facts.image_url else changed(facts, image_url=address)
