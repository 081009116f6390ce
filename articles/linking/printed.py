"""Printed: people whom imports made of bylines and lists of names are put to the curators."""

from django.db.models import Count, Exists, F, OuterRef

from articles.models import MatchSuggestion, Person
from articles.store.writing import in_pieces, update

KIND = MatchSuggestion.Kind.NEW_PERSON
SURE = 0.9
"""A name that a page prints as a person's; what it prints may be a newsroom's all the same."""


def ask_about_printed() -> int:
    """Ask about everybody whom an import made and nobody has looked at; return how many are new.

    A name that is asked about already, because texts print it, is asked about as this person. Of
    several people of one name the first is asked about; the others wait in their list. Of whom is
    asked about already the articles are counted again, for later imports bring more.
    """
    _count_again()
    asked = MatchSuggestion.objects.filter(person=OuterRef("pk"))
    people = Person.objects.filter(~Exists(asked), needs_review=True).order_by("pk")
    rows = {key[:255]: (pk, name) for pk, key, name in people.values_list("pk", "name_key", "name")}
    made = 0
    for piece in in_pieces(rows):
        made += _ask({key: rows[key] for key in piece})
    return made


def _count_again() -> None:
    """Bring the counts of those asked about in line with the articles they are linked to."""
    asked = MatchSuggestion.objects.filter(
        kind=KIND, decision__in=["", "later"], person__needs_review=True
    )
    linked = Count("person__article_links__article", distinct=True)
    counted = asked.order_by().values("pk", "seen").annotate(linked=linked)
    changed = counted.filter(linked__gt=0).exclude(linked=F("seen"))
    update(
        MatchSuggestion, [(pk, {"seen": now}) for pk, now in changed.values_list("pk", "linked")]
    )


def _ask(people: dict[str, tuple[int, str]]) -> int:
    """Ask about people by the normal forms of their names; return how many were not asked about."""
    held = MatchSuggestion.objects.filter(kind=KIND, key__in=people)
    known = {one.key: one for one in held}
    linked = Person.objects.filter(pk__in=[pk for pk, _ in people.values()])
    seen = dict(
        linked.order_by()
        .annotate(seen=Count("article_links__article", distinct=True))
        .values_list("pk", "seen")
    )
    update(
        MatchSuggestion,
        [
            (one.pk, {"person_id": people[one.key][0]})
            for one in known.values()
            if one.decision in {"", "later"} and one.person_id is None
        ],
    )
    new = [
        MatchSuggestion(
            kind=KIND, key=key, name=name[:255], person_id=pk, score=SURE, seen=seen[pk]
        )
        for key, (pk, name) in people.items()
        if key not in known and seen[pk]
    ]
    MatchSuggestion.objects.bulk_create(new, batch_size=400)
    return len(new)
