"""Stories: which articles were in which before two were made one and after, put back when it is undone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from articles.grouping.parts import renew_parts, touch
from articles.models import Article, Story, StoryPart
from articles.store.writing import in_pieces

Place = list[Any]
"""The key of a story, and whether a curator put an article there."""
_KEPT = ("public_id", "locked", "note")


@dataclass(slots=True)
class Stories:
    """The stories that two articles are in, as they are before the two are made one."""

    _before: dict[int, Place]
    _stories: dict[int, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, articles: Iterable[int]) -> "Stories":
        """Read the stories of some articles, with all that is in them."""
        own = StoryPart.objects.filter(article__in=list(articles)).order_by()
        members = StoryPart.objects.filter(story__in=own.values("story")).order_by()
        stories = Story.objects.filter(pk__in=own.values("story")).order_by("pk")
        return cls(
            _places(members.values_list("article", flat=True)),
            {row.pk: {name: getattr(row, name) for name in _KEPT} for row in stories},
        )

    def noted(self, articles: Iterable[int]) -> dict[str, Any]:
        """Return what became of it, as JSON: the stories, and of each article its place then and now.

        `articles` are the two: what was in no story is told of too.
        """
        keys = {*articles, *self._before}
        after = _places(keys)
        moved = [
            [key, self._before.get(key), after.get(key)]
            for key in sorted(keys)
            if self._before.get(key) != after.get(key)
        ]
        return {"stories": [[key, row] for key, row in self._stories.items()], "moved": moved}


def put_back(noted: dict[str, Any]) -> None:
    """Put articles where they were before; what is elsewhere by now stays there.

    A story that came apart since is there again under its address, with those that are still left.
    """
    moved = noted.get("moved", [])
    now = _places(key for key, _, _ in moved)
    there: set[int] = set()
    for piece in in_pieces(key for key, _, _ in moved):
        there.update(Article.objects.filter(pk__in=piece).values_list("pk", flat=True))
    wanted = {key: before for key, before, after in moved if key in there and now.get(key) == after}
    places = {place[0] for place in wanted.values() if place is not None}
    held = {*Story.objects.filter(pk__in=places).values_list("pk", flat=True)}
    for key, row in noted.get("stories", []):
        if key in places - held and not Story.objects.filter(public_id=row["public_id"]).exists():
            Story.objects.create(pk=key, **row)
            held.add(key)
    changed = {place[0] for place in now.values()} | places
    for key, place in wanted.items():
        StoryPart.objects.filter(article=key).delete()
        if place is not None and place[0] in held:
            story, by_curator = place
            StoryPart.objects.create(article_id=key, story_id=story, by_curator=by_curator)
    touch({*wanted, *renew_parts(sorted(changed))})


def _places(articles: Iterable[int]) -> dict[int, Place]:
    places: dict[int, Place] = {}
    for piece in in_pieces(articles):
        rows = StoryPart.objects.filter(article__in=piece).order_by()
        for article, *place in rows.values_list("article", "story", "by_curator"):
            places[article] = place
    return places
