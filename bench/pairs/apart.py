"""Apart: events in, pairs out that share subject, form or passages and yet are two articles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from bench.pairs.house import FORECASTS, FOREIGN, FORMS, NOTICES, RUNNING, STATEMENT, WALLS
from bench.pairs.material import HOUSES, Event, Text, dice

Made = Iterator[tuple[Text, Text]]


def two_reporters(events: Sequence[Event]) -> Made:
    """One event, two texts."""
    for event in events[::3]:
        yield event.tellings[0], event.tellings[1]


def one_statement(events: Sequence[Event]) -> Made:
    """One event, two texts, and both quote a long statement."""
    for event in events[1::6]:
        first, second = event.tellings
        yield (
            replace(first, paragraphs=(*first.paragraphs[:2], STATEMENT, *first.paragraphs[2:])),
            replace(second, paragraphs=(second.paragraphs[0], STATEMENT, *second.paragraphs[1:4])),
        )


def one_form(events: Sequence[Event]) -> Made:
    """One plan filled in for two places: other names, other figures, the same sentences."""
    by_beat: dict[tuple[str, int], Text] = {}
    for event in events:
        for number, text in enumerate(event.tellings):
            opening = " ".join(text.paragraphs[-1].split()[-3:])
            if other := by_beat.get((event.beat + opening, number)):
                yield other, text
            by_beat[event.beat + opening, number] = text


def forecasts(events: Sequence[Event]) -> Made:
    """The same form each day."""
    day = events[0].tellings[0].day
    made = [Text(headline, (text,), day, "Nine North") for headline, text in FORECASTS]
    for number, one in enumerate(made):
        for later, other in enumerate(made[number + 1 :], 1):
            yield one, other.of("Nine North", later=later)


def next_day(events: Sequence[Event]) -> Made:
    """The next event of an arc, with the background of the first repeated word for word."""
    for event, later in pairwise(events):
        if event.arc == later.arc:
            first, second = event.tellings[0], later.tellings[0]
            background = first.paragraphs[-2:]
            yield first, replace(second, paragraphs=(*second.paragraphs, *background))


def same_notices(events: Sequence[Event]) -> Made:
    """Two short articles under the long notices of one house."""
    for number, (event, other) in enumerate(zip(events[::4], events[2::4], strict=False)):
        notices = (NOTICES[number % 4], NOTICES[(number + 1) % 4])
        one, two = event.tellings[0], other.tellings[0]
        yield (
            replace(one, paragraphs=(*one.paragraphs[:2], *notices)),
            replace(two, paragraphs=(*two.paragraphs[:2], *notices)).of(one.outlet),
        )


def round_ups(events: Sequence[Event]) -> Made:
    """A letter of the week that has the whole article among four others."""
    for number, event in enumerate(events[::5]):
        chosen = dice("round-up", event.arc, event.beat).sample(events, 4)
        parts = [one.tellings[0] for one in chosen if one.arc != event.arc]
        parts.insert(number // 2 % 3, event.tellings[0])
        headline = "The week in five stories"
        if number % 2:  # without headings, and named after the first
            paragraphs = [text for part in parts for text in part.paragraphs]
            headline = f"{parts[0].headline}, and other stories"
        else:
            paragraphs = [text for part in parts for text in (part.headline, *part.paragraphs)]
        letter = Text(headline, tuple(paragraphs), parts[0].day, "Nine North")
        yield event.tellings[0], letter.of("Nine North")


def live_blogs(events: Sequence[Event]) -> Made:
    """A page that takes in entries all day long, one of them from this article."""
    for number, event in enumerate(events[2::6]):
        others = dice("live", event.arc, event.beat).sample(events, 6)
        entries = [
            line
            for hour, one in enumerate(others)
            for line in (f"{8 + hour}:{number % 6}5 a.m. {one.tellings[1].headline}",
                         *one.tellings[1].paragraphs[:3])
        ]  # fmt: skip
        entries[4:4] = event.tellings[0].paragraphs[:4]
        day = event.tellings[0].day
        yield event.tellings[0], Text("Live: all of today's news", tuple(entries), day, "N9")


def walls(events: Sequence[Event]) -> Made:
    """Two articles of which the page shows nothing but how to become a member."""
    for number, (event, other) in enumerate(zip(events[3::8], events[5::8], strict=False)):
        text = (WALLS[number % 2],)
        one, two = event.tellings[0], other.tellings[0]
        yield replace(one, paragraphs=text), replace(two, paragraphs=text).of(one.outlet)


def corrections(events: Sequence[Event]) -> Made:
    """The column that puts a mistake right, and the article that made it."""
    for event in events[4::10]:
        first = event.tellings[0]
        note = (
            f"A report on page three about “{first.headline}” gave a wrong figure. "
            f"{first.paragraphs[1].split('. ')[0]}. The mistake was made in editing. We also had "
            "the name of the treasurer of the garden club wrong in Tuesday's paper, and left out "
            "the second verse of the hymn that was printed with the notice of the harvest supper."
        )
        yield first, Text("Corrections and clarifications", (note,), first.day, first.outlet)


def translated(events: Sequence[Event]) -> Made:
    """One event in two languages."""
    vote = next(one for one in events if one.arc == "harbour-strike" and one.beat == "vote")
    for headline, paragraphs in FOREIGN:
        for telling in vote.tellings:
            yield telling, Text(headline, paragraphs, telling.day, "El Puerto")


def letters(events: Sequence[Event]) -> Made:
    """A letter to the editor that quotes a paragraph and argues with it at length."""
    for event, other in zip(events[5::8], events[1::8], strict=False):
        first = event.tellings[0]
        answer = tuple(text.replace("said", "wrote to me") for text in other.tellings[1].paragraphs)
        quoted = f"Your paper wrote last week: {first.paragraphs[1]} I beg to differ."
        yield first, Text("Letter: Not so fast", (quoted, *answer), first.day, first.outlet)


def follow_ups(_: Sequence[Event]) -> Made:
    """What was reported of one running story on two days, above the same background."""
    for running in RUNNING:
        background = tuple(running["background"])
        texts = [
            Text(one["headline"], (*one["own"], *background), one["day"], one["outlet"])
            for one in running["reports"]
        ]
        yield from combinations(texts, 2)


def short_forms(events: Sequence[Event]) -> Made:
    """A form of a few lines filled in for two things, in two houses days apart or in one."""
    day = events[0].tellings[0].day
    for number, form in enumerate(FORMS):
        house = HOUSES[number % len(HOUSES)]
        texts = [
            Text(one["headline"], tuple(form["text"].format(**one).split("\n\n")), day, house)
            for one in form["fillings"]
        ]
        for one, other in combinations(texts, 2):
            yield one, other.of("Coast Courier", later=5) if number % 2 else other


def next_lead(events: Sequence[Event]) -> Made:
    """The next event of an arc, told in one paragraph above the text of the first."""
    for event, later in pairwise(events):
        if event.arc == later.arc:
            first, second = event.tellings[0], later.tellings[0]
            text = (second.paragraphs[0], *first.paragraphs[1:])
            yield first, replace(second, paragraphs=text).of("Nine North")


KINDS = (
    two_reporters, one_statement, one_form, forecasts, next_day, same_notices, round_ups,
    live_blogs, walls, corrections, translated, letters, follow_ups, short_forms, next_lead,
)  # fmt: skip
