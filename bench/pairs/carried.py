"""Carried: an event in, pairs of which one carries the other's text out, changed as houses do it."""

import re
from collections.abc import Callable
from dataclasses import replace

from bench.pairs.house import CREDITS, INVITATIONS, LEADS, LINES, LOCAL, NOTICES
from bench.pairs.material import HOUSES, Event, Text, dice

_WORDS = {
    "said": "told reporters", "about": "roughly", "officials": "authorities", "began": "started",
    "ended": "came to an end", "big": "large", "nearly": "almost", "people": "residents",
    "after": "following", "but": "though", "asked": "requested", "near": "close to",
    "company": "firm", "workers": "employees", "shut": "closed", "two": "a couple of",
    "children": "kids", "police": "officers", "help": "aid", "has": "had", "will": "would",
    "before": "ahead of", "over": "more than", "while": "as",
}  # fmt: skip


def verbatim(event: Event) -> tuple[Text, Text]:
    """The same text under the other reporter's headline."""
    first, second = event.tellings
    copy = replace(first, headline=second.headline)
    return first, copy.of(HOUSES[len(event.beat) % len(HOUSES)], later=1)


def edited(event: Event) -> tuple[Text, Text]:
    """One word in twelve or so is another, one sentence in eight is left out."""
    first = event.tellings[0]
    chance = dice("edited", event.arc, event.beat)
    paragraphs = [_edit(text, chance.random) for text in first.paragraphs]
    return first, replace(first, paragraphs=tuple(filter(None, paragraphs))).of("Nine North")


def cut(event: Event) -> tuple[Text, Text]:
    """The last half is cut off, and the headline is a desk's own."""
    first, second = event.tellings
    kept = first.paragraphs[: max(len(first.paragraphs) // 2, 2)]
    return first, replace(first, headline=second.headline, paragraphs=kept).of("Marlow Tide")


def brief(event: Event) -> tuple[Text, Text]:
    """The opening of a long report that goes on with background and what else was said."""
    first, second = event.tellings
    long = replace(first, paragraphs=(*first.paragraphs, *second.paragraphs[1:]))
    return long, replace(first, paragraphs=first.paragraphs[:3]).of("Redfern Ledger")


def credited(event: Event) -> tuple[Text, Text]:
    """Another dateline, a credit line, and what the house prints below everything."""
    first = event.tellings[0]
    chance = dice("credited", event.arc, event.beat)
    opening = f"{event.arc.split('-')[0].upper()} (Meridian) — {_bare(first.paragraphs[0])}"
    below = (chance.choice(CREDITS), *chance.sample(INVITATIONS, 2))
    dressed = replace(first, paragraphs=(opening, *first.paragraphs[1:], *below))
    return first.of("Meridian News Service"), dressed.of("Tolliver Dispatch", later=1)


def other_lead(event: Event) -> tuple[Text, Text]:
    """The wire's text below a first paragraph by the house's own reporter."""
    first, second = event.tellings
    paragraphs = (second.paragraphs[0], *first.paragraphs[1:])
    return first, Text(second.headline, paragraphs, first.day, "Sable Mesa Herald")


def thinned(event: Event) -> tuple[Text, Text]:
    """Two paragraphs of the middle are gone and two have changed places."""
    first = event.tellings[0]
    kept = list(first.paragraphs)
    del kept[2:4]
    if len(kept) > 3:
        kept[2], kept[3] = kept[3], kept[2]
    return first, replace(first, paragraphs=tuple(kept)).of("Penhallow Gazette", later=2)


def localised(event: Event) -> tuple[Text, Text]:
    """The wire's text with what it means nearby put in."""
    first, second = event.tellings
    chance = dice("localised", event.arc, event.beat)
    kept = first.paragraphs[:-1]
    paragraphs = (*kept[:2], *chance.sample(LOCAL, 2), *kept[2:])
    return first, replace(first, headline=second.headline, paragraphs=paragraphs).of("Nine North")


def corrected(event: Event) -> tuple[Text, Text]:
    """The same article with one figure put right and a line that says so."""
    first = event.tellings[0]
    text = re.sub(r"\b\d{2,}\b", "517", "\n\n".join(first.paragraphs), count=1)
    changed = text.split("\n\n")
    note = "Correction: An earlier version of this article misstated a figure."
    return first, replace(first, paragraphs=(*changed, note)).of(first.outlet, later=1)


def teased(event: Event) -> tuple[Text, Text]:
    """What a list of articles shows of it: the first forty words and three dots."""
    first = event.tellings[0]
    words = " ".join(first.paragraphs).split()[:45]
    teaser = replace(first, paragraphs=(" ".join(words) + "...",))
    return first, teaser.of("Marlow Tide")


def retyped(event: Event) -> tuple[Text, Text]:
    """Straight quotation marks, other dashes, capitals, one long paragraph."""
    first, second = event.tellings
    text = " ".join(first.paragraphs).translate(str.maketrans("“”’—", '""\'-'))
    opening, rest = text[:40].upper(), text[40:]
    return first, replace(first, headline=second.headline, paragraphs=(opening + rest,)).of("N9")


def dressed(event: Event) -> tuple[Text, Text]:
    """Both below and above long notices of their houses, which are not the same."""
    first, second = event.tellings
    one = replace(first, paragraphs=(*first.paragraphs, NOTICES[0], NOTICES[1]))
    other = replace(first, headline=second.headline, paragraphs=(NOTICES[2], *first.paragraphs))
    return one, other.of("Redfern Ledger", later=1)


def own_sentence(event: Event) -> tuple[Text, Text]:
    """The wire's text with its dateline and credit below a short sentence of the house's own."""
    first, second = event.tellings
    opening = f"{event.arc.split('-')[0].upper()} (Meridian) — {_bare(first.paragraphs[0])}"
    wire = replace(first, paragraphs=(opening, *first.paragraphs[1:], CREDITS[1]))
    lead = LEADS[len(event.beat) % len(LEADS)]
    own = replace(wire, headline=second.headline, paragraphs=(lead, *wire.paragraphs))
    return wire.of("Meridian News Service"), own.of("Marlow Tide", later=len(event.beat) % 2)


def lined(event: Event) -> tuple[Text, Text]:
    """Two houses' bylines, captions and dates above one text."""
    first, second = event.tellings
    number = len(event.beat) % len(LINES)
    one = replace(first, paragraphs=(*LINES[number], *first.paragraphs))
    paragraphs = (*LINES[number - 1], *first.paragraphs)
    return one, replace(first, headline=second.headline, paragraphs=paragraphs).of("N9", later=1)


def _edit(paragraph: str, chance: Callable[[], float]) -> str:
    sentences = re.split(r"(?<=[.?!”]) (?=[A-Z“])", paragraph)
    if len(sentences) > 1 and chance() < 0.25:
        del sentences[-1]
    return " ".join(
        _WORDS[word] if word in _WORDS and chance() < 0.6 else word
        for word in " ".join(sentences).split()
    )


def _bare(paragraph: str) -> str:
    return paragraph.split(" — ", 1)[-1]


KINDS = (
    verbatim, edited, cut, brief, credited, other_lead, thinned, localised, corrected, teased,
    retyped, dressed, own_sentence, lined,
)  # fmt: skip
