"""What every named thing has: a permanent id, a slug for its address, a key to find it by."""

import string
from collections.abc import Iterable, Sequence
from typing import Any, Self

from django.db import models, transaction
from django.db.models.functions import Coalesce, Left
from django.utils.text import slugify

from articles.keys import address_id, fold, name_key

SLUG_LENGTH = 80
LAST_CHARACTER = "\U0010ffff"


class NamedQuerySet(models.QuerySet["Any"]):
    def used(self) -> Self:
        """Those that at least one visible article is linked to."""
        return self.filter(models.Exists(self._links()))

    def with_counts(self) -> Self:
        """Annotate `articles_held`: how many visible articles are linked to it.

        Counted row by row, so a page of a list costs what is on it and not the whole table.
        """
        thing = self.model._meta.model_name
        counts = (
            self._links()
            .order_by()
            .values(thing)
            .annotate(held=models.Count("article", distinct=True))
            .values("held")
        )
        return self.annotate(articles_held=Coalesce(models.Subquery(counts), 0))

    def _links(self) -> models.QuerySet[Any]:
        """Accepted links to visible articles, of the row that the query around is at."""
        links: Any = self.model._meta.get_field("article_links").related_model._default_manager
        shown: models.QuerySet[Any] = links.shown()
        return shown.filter(**{self.model._meta.model_name: models.OuterRef("pk")})

    def most_in(self, articles: models.QuerySet[Any], *, limit: int, role: str = "") -> list[Any]:
        """Return those linked to most of `articles`, with `articles_held` counted among them.

        `role` narrows it to links of one role: "author".
        """
        path = self.model.articles_path
        among = self._accepted() & models.Q(**{f"{path}__in": articles.order_by()})
        if role:
            among &= models.Q(article_links__role=role)
        counted = self.filter(among).annotate(articles_held=models.Count(path, distinct=True))
        return list(counted.order_by("-articles_held", "name", "pk")[:limit])

    def _accepted(self) -> models.Q:
        """A link that a curator rejected, or has yet to accept, counts for nothing."""
        if self.model.articles_path == "articles":
            return models.Q()
        return models.Q(article_links__state="accepted")

    def at(self, slug: str) -> Any:
        """Return the one that has `slug` in its address, or had it. Raises DoesNotExist."""
        if (thing := self.filter(slug=slug).first()) is not None:
            return thing
        former = FormerSlug.objects.filter(kind=self.model._meta.model_name, slug=slug).first()
        return self.get(pk=former.target_id if former else None)

    def labels(self, slugs: Iterable[str]) -> dict[str, str]:
        """Return what those of `slugs` that exist are called."""
        return {thing.slug: thing.label for thing in self.filter(slug__in=list(slugs))}

    def in_order(self, slugs: Sequence[str]) -> list[Any]:
        """Return those of `slugs` that exist, in that order."""
        things = {thing.slug: thing for thing in self.filter(slug__in=slugs)}
        return [things[slug] for slug in slugs if slug in things]

    def called(self, text: str) -> Self:
        """Those whose name or another name has `text` in it, whatever its case and accents."""
        if not (key := name_key(text)):
            return self
        by_alias = self.filter(aliases__name_key__contains=key).values("pk")
        return self.filter(models.Q(name_key__contains=key) | models.Q(pk__in=by_alias))

    def with_word(self, word: str) -> Self:
        """Those of whose name, or another name, `word` is a whole word, whatever its case."""
        if not (key := name_key(word)):
            return self.none()
        by_alias = self.filter(_has_word("aliases__name_key", key)).values("pk")
        return self.filter(_has_word("name_key", key) | models.Q(pk__in=by_alias))

    def called_exactly(self, name: str) -> Self:
        """Those of that name or another name; none for no letter or digit."""
        if not (key := name_key(name)):
            return self.none()
        by_alias = self.filter(aliases__name_key=key).values("pk")
        return self.filter(models.Q(name_key=key) | models.Q(pk__in=by_alias))

    def called_like(self, beginning: str) -> Self:
        """Those whose name or another name begins so; none for no letter or digit.

        Ranges of the key, not LIKE: SQLite uses no index for that. A key has lost its "the", so
        while no more than that is typed names themselves are looked at.
        """
        if not (key := name_key(beginning)):
            return self.none()
        if "the".startswith(key):
            return self.filter(models.Q(name__istartswith=key) | models.Q(name_key__startswith=key))
        if "." in beginning and " " not in beginning:  # a host name keeps its dots
            key = fold(beginning).removeprefix("www.")
        begun = {"name_key__gte": key, "name_key__lt": key + LAST_CHARACTER}
        by_alias = self.filter(**{f"aliases__{name}": value for name, value in begun.items()})
        return self.filter(models.Q(**begun) | models.Q(pk__in=by_alias.values("pk")))

    def with_word_like(self, beginning: str) -> Self:
        """Those of whose name a later word begins so (a surname); none for less than two letters.

        It reads the key of every row: ask where `called_like` has too few.
        """
        key = name_key(beginning)
        return self.filter(name_key__contains=f" {key}") if len(key) > 1 else self.none()

    def beginning_with(self, letter: str) -> Self:
        """Those filed under a letter from a to z, or under none of them ("other").

        "The" is not filed by: The Hill is under H.
        """
        by_letter = self.annotate(initial=Left("name_key", 1))
        if letter == "other":
            return by_letter.exclude(initial__in=list(string.ascii_lowercase))
        return by_letter.filter(initial=letter)

    def letters(self) -> list[str]:
        """Return the letters that names are filed under, "other" last."""
        initials = set(
            self.annotate(initial=Left("name_key", 1)).values_list("initial", flat=True).distinct()
        )
        filed = sorted(initials & set(string.ascii_lowercase))
        return filed + (["other"] if initials - set(filed) else [])

    def by_name(self) -> Self:
        return self.order_by("name_key", "pk")

    def by_holdings(self) -> Self:
        """Most articles first; of those `with_counts()`."""
        return self.order_by("-articles_held", "name_key", "pk")

    def namesakes(self, thing: "NamedThing") -> Self:
        """Others of the same name."""
        return self.filter(name_key=thing.name_key).exclude(pk=thing.pk)


class NamedThing(models.Model):
    """An outlet, person, tag, topic or place."""

    articles_path = "article_links__article"
    """Where its articles are, as queries name it."""

    public_id = models.CharField(max_length=16, unique=True, editable=False)
    name = models.CharField(max_length=255)
    slug = models.SlugField(max_length=SLUG_LENGTH + 8, unique=True, editable=False)
    name_key = models.CharField(max_length=255, db_index=True, editable=False)
    description = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    needs_review = models.BooleanField(
        default=False, help_text="Made by an import and not looked at by a curator yet."
    )
    sought = models.CharField(
        max_length=32, blank=True, default="", editable=False,
        help_text="A hash of the names that the archive's texts were last searched for.",
    )  # fmt: skip

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **options: Any) -> None:
        """Keep key, slug and public id in step with the name; the old slug goes on answering."""
        former = self.slug
        self.name_key = name_key(self.name)
        if not self.slug or not slug_fits(self.slug, self.name):
            self.slug = self._free("slug", slug_of(self.name, fallback=self._meta.model_name or ""))
        if not self.public_id:
            self.public_id = self._free_id()
        super().save(*args, **options)
        if former and former != self.slug:
            FormerSlug.objects.keep(self, former)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Let the addresses it had before go with it: they would lead nowhere."""
        with transaction.atomic():
            FormerSlug.objects.filter(kind=self._meta.model_name, target_id=self.pk).delete()
            return super().delete(*args, **options)

    @property
    def label(self) -> str:
        """What readers see."""
        return self.name

    def _free(self, field: str, wanted: str) -> str:
        """Return `wanted`, or the first of wanted-2, wanted-3 … that no other row has or had."""
        kind = self._meta.model_name
        taken = set(
            type(self)
            ._default_manager.filter(**{f"{field}__startswith": wanted})
            .exclude(pk=self.pk)
            .values_list(field, flat=True)
        ) | set(
            FormerSlug.objects.filter(kind=kind, slug__startswith=wanted)
            .exclude(target_id=self.pk or 0)
            .values_list("slug", flat=True)
        )
        number, free = 1, wanted
        while free in taken:
            number += 1
            free = f"{wanted}-{number}"
        return free

    def _free_id(self) -> str:
        attempt = 0
        while True:
            seed = [self._meta.model_name or "", self.slug, *([str(attempt)] if attempt else [])]
            public_id = address_id(*seed)
            if not type(self)._default_manager.filter(public_id=public_id).exists():
                return public_id
            attempt += 1


def _has_word(field: str, key: str) -> models.Q:
    """Return what asks for `key` as a whole word, or words, of a normal form of a name."""
    return (
        models.Q(**{field: key})
        | models.Q(**{f"{field}__startswith": f"{key} "})
        | models.Q(**{f"{field}__endswith": f" {key}"})
        | models.Q(**{f"{field}__contains": f" {key} "})
    )


def slug_of(name: str, *, fallback: str) -> str:
    """Return the slug of a name; names without Latin letters keep their own."""
    folded = fold(name)
    if folded.isascii() and folded.replace(" ", "").isalnum():  # most are, and need no patterns
        text = "-".join(folded.split())
    else:
        text = slugify(folded) or slugify(name, allow_unicode=True)
    return text[:SLUG_LENGTH].strip("-") or fallback


def slug_fits(slug: str, name: str) -> bool:
    wanted = slug_of(name, fallback="")
    rest = slug.removeprefix(wanted)
    return slug == wanted or (slug.startswith(wanted) and rest[:1] == "-" and rest[1:].isdigit())


class FormerSlugManager(models.Manager["FormerSlug"]):
    def keep(self, thing: NamedThing, slug: str) -> None:
        kind = thing._meta.model_name or ""
        self.update_or_create(kind=kind, slug=slug, defaults={"target_id": thing.pk})


class FormerSlug(models.Model):
    """A slug something had before: its old address answers 301 for good."""

    kind = models.CharField(max_length=16)
    slug = models.SlugField(max_length=SLUG_LENGTH + 8)
    target_id = models.PositiveBigIntegerField()
    objects = FormerSlugManager()

    class Meta:
        ordering = ["kind", "slug"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="one_target_a_former_slug")
        ]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"
