"""Newsroom: invented documents in, the same with who is named in them and with copies across outlets out.

The words of the corpus are invented, so nothing around a name says whose it is. Here sentences as
news has them stand between the paragraphs: people with titles and roles, surnames alone, places,
outlets, and now and then somebody whom nobody knows.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.search.document import Document, Name
from bench.world import World

_COPIES = 5
_RECENT = 2_000
_NAMED = (0, 0, 1, 1, 2, 2, 3, 4, 6)
"""People named in an article beside those whom it is about: as many as one of these."""
_UNKNOWN = 0.08
"""Share of the articles in which somebody is named whom nobody knows."""
_ABOUT_PEOPLE = (
    "{title} {whole} said on {day} that the work would go on. {last} added that nothing was decided.",
    "{whole}, the {role} of the council, told the {outlet} that it was too early to say.",
    "The plan of {whole} was read in {place} on {day}, and {last} did not answer questions.",
    "According to the {outlet}, {whole} had been seen in {place} a week before.",
    "“We will look at it again,” said {whole}, who was in {place} on {day}.",
    "{last} and {whole} met in {place}; what {last} wanted was not told.",
)
_TITLES = ("Mayor", "Senator", "President", "Judge", "Dr", "Mr", "Mrs", "Professor", "Minister")
_ROLES = ("spokeswoman", "chairman", "treasurer", "secretary", "director", "founder")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def with_names(documents: Iterator[Document], world: World) -> Iterator[Document]:
    """Let articles name known people, places and outlets, the commoner the more often."""
    dice = random.Random(11)
    for document in documents:
        if len(document.body) < 2:
            yield document
            continue
        body = list(document.body)
        for _ in range(dice.choice(_NAMED)):
            _put_in(body, _told(dice, _one_of(dice, world.names["person"]).label, world), dice)
        if dice.random() < _UNKNOWN:
            _put_in(body, _told(dice, _nobody_known(dice, world), world), dice)
        yield replace(document, body=tuple(body))


def with_copies(documents: Iterator[Document]) -> Iterator[Document]:
    """Give every fifth article the text of one of those before it, cut, under its own headline."""
    dice = random.Random(7)
    recent: list[Document] = []
    for document in documents:
        if document.id % _COPIES == 0 and recent:
            first = recent[dice.randrange(len(recent))]
            kept = first.body[: max(len(first.body) * dice.randint(5, 10) // 10, 1)]
            document = replace(
                document, body=kept, headline=f"{first.headline} {document.headline}"[:200]
            )
        elif len(recent) < _RECENT:
            recent.append(document)
        else:
            recent[dice.randrange(_RECENT)] = document
        yield document


def _told(dice: random.Random, whole: str, world: World) -> str:
    return dice.choice(_ABOUT_PEOPLE).format(
        whole=whole,
        last=whole.rpartition(" ")[2],
        title=dice.choice(_TITLES),
        role=dice.choice(_ROLES),
        day=dice.choice(_DAYS),
        place=_one_of(dice, world.names["place"]).label,
        outlet=_one_of(dice, world.names["outlet"]).label,
    )


def _one_of(dice: random.Random, names: Sequence[Name]) -> Name:
    return names[int(len(names) * dice.random() ** 3)]


def _nobody_known(dice: random.Random, world: World) -> str:
    """Return the first name of one person with the last of another, backwards."""
    first, last = dice.choice(world.names["person"]), dice.choice(world.names["person"])
    return f"{first.label.split()[0]} {last.label.split()[-1][::-1].title()}"


def _put_in(body: list[str], sentence: str, dice: random.Random) -> None:
    at = dice.randrange(len(body))
    body[at] = f"{body[at]} {sentence}"
