"""Joining: an article and its candidates in; put in a story, left alone, or a curator is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.copies.cuts import are_cut_from
from articles.copies.judging import Judgement, judge
from articles.grouping.parts import renew_parts, touch
from articles.grouping.remembered import Remembered, ask, ask_no_more, decisions_on
from articles.grouping.texts import Texts
from articles.models import Article, Story, StoryPart
from articles.store.free_ids import free_ids
from articles.store.writing import in_pieces

_SURE_BY_CURATOR = Judgement("copy", 1.0, "a curator said so")
_MOST_ASKED = 2
_TOO_MANY = 6
"""Doubtful candidates from which nothing is asked: what so many share is no story's text."""


@dataclass(slots=True)
class Held:
    """The stories that a batch is about, as they are and become."""

    story_of: dict[int, int] = field(default_factory=dict)
    members: dict[int, set[int]] = field(default_factory=dict)
    locked: set[int] = field(default_factory=set)
    fixed: set[int] = field(default_factory=set)
    """Articles that a curator put where they are."""

    def read(self, keys: Iterable[int]) -> None:
        stories: set[int] = set()
        for piece in in_pieces(keys):
            rows = StoryPart.objects.filter(article__in=piece).order_by()
            stories.update(rows.values_list("story", flat=True))
        for piece in in_pieces(sorted(stories)):
            parts = StoryPart.objects.filter(story__in=piece).order_by()
            columns = ("article", "story", "story__locked", "by_curator")
            for article, story, locked, by_curator in parts.values_list(*columns):
                self.story_of[article] = story
                self.members.setdefault(story, set()).add(article)
                self.locked |= {story} if locked else set()
                self.fixed |= {article} if by_curator else set()


class Joiner:
    """Puts the articles of one batch in stories; `finish` writes what is to be chosen at the end."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._held = Held()
        self._remembered = Remembered()
        self._stories_changed: set[int] = set()
        self._touched: set[int] = set()

    def join(self, candidates: dict[int, list[int]]) -> None:
        """Take in articles in their order, each with what may be a copy of it."""
        near = {key: found for key, found in candidates.items() if found}
        asked = {*candidates, *(other for found in near.values() for other in found)}
        self._remembered.read(candidates)
        asked |= {other for key in candidates for other in self._remembered.with_yes(key)}
        self._held.read(asked)
        for key, found in candidates.items():
            self._texts.read([key])
            likely = [other for other in found if self._texts.may_be_copies(key, other)]
            self._texts.read([key, *likely])
            self._take_in(key, likely)

    def finish(self) -> None:
        self._touched |= renew_parts(sorted(self._stories_changed))
        touch(self._touched)

    def _take_in(self, key: int, found: Sequence[int]) -> None:
        judged = self._judged(key, found)
        sure = [(other, one) for other, one in judged if one.verdict == "copy"]
        if key in self._held.story_of and not self._may_go_on(key, [other for other, _ in sure]):
            return
        target, bridged = self._target(key, sure)
        if target is not None:
            self._put(key, target)
            for other in bridged:
                self._merge_or_ask(key, other)
        unsure = [(other, one) for other, one in judged if one.verdict == "doubtful"]
        if len(unsure) < _TOO_MANY:
            self._ask_about(key, unsure)

    def _judged(self, key: int, found: Sequence[int]) -> list[tuple[int, Judgement]]:
        """Return how each candidate was judged, the surest first."""
        text = self._texts.of(key)
        by_curator = self._remembered.with_yes(key)
        judged = [(other, _SURE_BY_CURATOR) for other in by_curator]
        for other in found:
            its_text = self._texts.of(other)
            apart = self._remembered.keeps_apart(key, [other])
            if text is not None and its_text is not None and not apart and other not in by_curator:
                judged.append((other, judge(text, its_text)))
        return sorted(judged, key=lambda one: (-one[1].score, one[0]))

    def _may_go_on(self, key: int, sure: Sequence[int]) -> bool:
        """Say whether an article that is in a story may be put in another; take it out if so."""
        story = self._held.story_of[key]
        stays = (
            story in self._held.locked
            or key in self._held.fixed
            or any(self._held.story_of.get(other) == story for other in sure)
        )
        if not stays:
            StoryPart.objects.filter(article=key).delete()
            self._held.members[story].discard(key)
            del self._held.story_of[key]
            self._stories_changed.add(story)
            self._touched.add(key)
        return not stays

    def _target(
        self, key: int, sure: Sequence[tuple[int, Judgement]]
    ) -> tuple[int | None, list[int]]:
        """Return the story an article belongs to, and articles of others it is a copy of too."""
        target: int | None = None
        others: dict[int, int] = {}
        for other, one in sure:
            story = self._held.story_of.get(other)
            if target is not None:
                if story != target:
                    others.setdefault(-other if story is None else story, other)
            elif story is None:
                target = self._begin(other, key)
            elif self._fits(key, story, other):
                target = story
            else:
                self._ask(key, other, one)
        return target, list(others.values())

    def _fits(self, key: int, story: int, by: int) -> bool:
        """Whether a story takes an article in that is a copy of its member `by`."""
        members = self._held.members[story]
        if story in self._held.locked or self._remembered.keeps_apart(key, members):
            return False
        leading = min(members)
        if by == leading or by in self._held.fixed or by in self._remembered.with_yes(key):
            return True
        self._texts.read([leading, key, by])
        first, text = self._texts.of(leading), self._texts.of(key)
        return first is None or text is None or judge(text, first).verdict != "other"

    def _begin(self, key: int, joining: int) -> int:
        """Begin a story of two, called after the one known longer, whichever was read last."""
        older = min(key, joining)
        public_id = Article.objects.values_list("public_id", flat=True).get(pk=older)
        (free,) = free_ids(Story, [("story", public_id)])
        story = Story.objects.create(public_id=free).pk
        self._held.members[story] = set()
        self._put(key, story)
        return story

    def _put(self, key: int, story: int) -> None:
        StoryPart.objects.create(article_id=key, story_id=story)
        self._held.story_of[key] = story
        self._held.members[story].add(key)
        self._stories_changed.add(story)
        self._touched.add(key)

    def _merge_or_ask(self, key: int, other: int) -> None:
        """Join what a new article shows to be one; a collection of both shows nothing."""
        mine, its = self._held.story_of[key], self._held.story_of.get(other)
        if its == mine:
            return
        members = self._held.members[its] if its is not None else {other}
        locked = bool({mine, its} & self._held.locked)
        kept_apart = "no" in decisions_on(self._held.members[mine], members)
        leading, its_leading = min(self._held.members[mine] - {key}), min(members)
        self._texts.read([leading, its_leading, key, other])
        texts = [self._texts.of(one) for one in (leading, its_leading, key, other)]
        if locked or kept_apart or None in texts:
            return
        first, its_first, text, its_text = (one for one in texts if one is not None)
        one_text = judge(first, its_first).verdict == "copy" or any(
            are_cut_from(whole, first, its_first) for whole in (text, its_text)
        )
        if not one_text:
            self._ask(key, other, judge(text, its_text))
            return
        ask_no_more(members, self._held.members[mine])
        if its is None:
            self._put(other, mine)
        else:
            self._move(its, mine)

    def _move(self, story: int, into: int) -> None:
        StoryPart.objects.filter(story=story).update(story=into)
        moved = self._held.members.pop(story)
        self._held.members[into] |= moved
        self._held.story_of |= dict.fromkeys(moved, into)
        Story.objects.filter(pk=story).delete()
        self._stories_changed.discard(story)
        self._touched |= moved

    def _ask_about(self, key: int, unsure: Sequence[tuple[int, Judgement]]) -> None:
        mine = self._held.story_of.get(key)
        asked: set[int] = set()
        for other, one in unsure:
            story = self._held.story_of.get(other)
            told = story if story is not None else -other
            if (story is None or story != mine) and told not in asked and len(asked) < _MOST_ASKED:
                asked.add(told)
                self._ask(key, other, one)

    def _ask(self, key: int, other: int, judged: Judgement) -> None:
        """Ask about a pair, but not what was asked of others that carry the same two texts."""
        if decisions_on(self._carrying(key), self._carrying(other)) - {"yes"}:
            return
        self._texts.read([key, other])
        text, its_text = self._texts.of(key), self._texts.of(other)
        if text is not None and its_text is not None:
            ask(key, text, other, its_text, judged)

    def _carrying(self, key: int) -> set[int]:
        story = self._held.story_of.get(key)
        return {key} if story is None else self._held.members[story]
