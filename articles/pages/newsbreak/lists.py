"""Lists under an article: people, tags and topics, and the outlet's card, from their lines."""

from collections.abc import Iterable, Sequence

from articles.pages.lines import Line
from articles.pages.newsbreak import chrome
from articles.pages.newsbreak.figures import at_least
from articles.pages.newsbreak.labels import is_host
from articles.pages.newsbreak.parts import KINDS
from articles.records import Figure, OutletCard, PersonNamed, TopicNamed

_METRICS = {"follower": "followers", "post": "posts", "view": "views"}


def read_people(lines: Sequence[Line]) -> tuple[PersonNamed, ...]:
    return tuple(PersonNamed(name) for _, name in _pairs(lines, KINDS["people"]))


def read_topics(lines: Sequence[Line]) -> tuple[TopicNamed, ...]:
    return tuple(
        TopicNamed(name, "country" if kind == "Country" else "topic")
        for kind, name in _pairs(lines, KINDS["topics"])
    )


def read_tags(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the labels of "#Taliban#War Crimes", as printed."""
    labels = (label.strip() for line in lines if "#" in line.text for label in line.text.split("#"))
    return tuple(dict.fromkeys(label for label in labels if label))


def _pairs(lines: Iterable[Line], kinds: frozenset[str]) -> list[tuple[str, str]]:
    """Return (kind, name) of a list that prints either first, each pair once."""
    texts = [line.text for line in lines if line.text not in chrome.HEADINGS]
    is_kind_first = bool(texts) and texts[0] in kinds
    pairs: dict[tuple[str, str], None] = {}
    index = 0
    while index + 1 < len(texts):
        first, second = texts[index], texts[index + 1]
        kind, name = (first, second) if is_kind_first else (second, first)
        if kind in kinds and name not in chrome.HEADINGS:
            pairs[kind, name] = None
            index += 2
        else:
            index += 1
    return list(pairs)


def read_card(lines: Sequence[Line]) -> tuple[OutletCard, str]:
    """Return the outlet's card and the name over it; either may be empty."""
    texts = [line.text for line in lines]
    figures: dict[str, Figure] = {}
    names: list[str] = []
    about: list[str] = []
    home_page = ""
    is_about = False
    for index, text in enumerate(texts):
        figure = _figure(text, texts[index + 1] if index + 1 < len(texts) else "")
        if figure is not None:
            figures.setdefault(figure.metric, figure)
        elif text == chrome.CARD_HEADING:
            is_about = True
        elif text.startswith(("http://", "https://")) or (
            names and is_host(text) and text not in names
        ):
            home_page = home_page or text
        elif chrome.is_chrome(text) or chrome.FIGURE_LABEL.fullmatch(text):
            continue
        else:
            (about if is_about else names).append(text)
    card = OutletCard(figures=tuple(figures.values()), about=" ".join(about), home_page=home_page)
    return card, names[0] if names else ""


def _figure(text: str, following: str) -> Figure | None:
    if found := chrome.FIGURE_PAIR.fullmatch(text):
        printed, label = found["figure"], found["label"]
    elif chrome.FIGURE.fullmatch(text) and chrome.FIGURE_LABEL.fullmatch(following):
        printed, label = text, following
    else:
        return None
    return Figure(_METRICS[label.lower().removesuffix("s")], printed, at_least(printed))
