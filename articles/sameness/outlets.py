"""Outlets: of one that is known by its host alone, which of those known by name it is, and how surely."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Count

from articles import pairs
from articles.keys import is_host_name, name_key
from articles.models import Alias, Article, MatchSuggestion, Outlet, StoryPart
from articles.models.article import ArticleQuerySet
from articles.models.suggestion import MatchSuggestionQuerySet
from articles.store.held_names import SHARED_HOST
from articles.store.writing import in_pieces

KIND = MatchSuggestion.Kind.SAME_OUTLET
OPEN = (MatchSuggestion.Decision.WAITING, MatchSuggestion.Decision.LATER)
LEAST_SHARE = 2 / 3
"""Of the pages of a host that name an outlet: a host where fewer name this one has many outlets."""
SURE_SHARE, SURE_PAGES = 0.9, 3
"""From here on two rows count as one outlet, though they stay two until a curator has decided."""
EXAMPLES = 3


@dataclass(slots=True)
class Compared:
    """What comparing hosts and names did."""

    asked: int = 0
    """Pairs that curators are asked about anew."""
    sure: int = 0
    """Outlets that count as another one until then."""
    shared: list[str] = field(default_factory=list)
    """Hosts that many outlets share, and which are no outlet's any more."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which outlet the pages of a host name most, on how many pages, and how many name any."""

    outlet: int
    pages: int
    of: int

    @property
    def share(self) -> float:
        return self.pages / self.of

    def speaks_for(self, outlet: int | None) -> bool:
        """Whether a host may go on being an outlet's: few pages do not speak against it."""
        few = self.of < SURE_PAGES
        return few or (self.outlet == outlet and self.share >= LEAST_SHARE)

    @property
    def is_sure(self) -> bool:
        return self.pages >= SURE_PAGES and self.share >= SURE_SHARE

    @property
    def score(self) -> float:
        return round(self.share * self.pages / (self.pages + 1), 3)


def compare_outlets(articles: Iterable[int] | None = None) -> Compared:
    """Compare outlets known by a host with those that the pages of that host name.

    1. Where two thirds of the pages that name an outlet name the same one, curators are asked
       whether it is the host's; nothing is merged.
    2. Where nine tenths do, and three pages at least, stories count the two as one meanwhile.
    3. A host that many outlets share (an aggregator) is nobody's: an import that took it for the
       first one's other name did so too early. What it gave that outlet for its host alone is
       the host's own.

    `articles` narrows it to the hosts of these articles; None is all. Copies on other sites, which
    say so, name many, and tell of none that it is their host.
    """
    done = Compared()
    hosts = None if articles is None else _hosts_of(articles)
    for alias in _learned_hosts(hosts):
        evidence = evidence_of(alias.name, with_copies=True)
        if evidence is not None and not evidence.speaks_for(alias.outlet_id):
            _take_away(alias)
            done.shared.append(alias.name)
    for outlet in _known_by_host(hosts):
        pairs.bring_back(Outlet, [outlet.pk])
        evidence = evidence_of(outlet.name)
        if evidence is None or evidence.share < LEAST_SHARE:
            _withdraw(outlet)
        else:
            made, decision = _ask(outlet, evidence)
            done.asked += made
            taken = evidence.outlet if evidence.is_sure and decision in OPEN else None
            done.sure += _take_for(outlet, taken)
    return done


def evidence_of(host: str, *, with_copies: bool = False) -> Evidence | None:
    """Return which outlet the pages of a host name, or None where none names one."""
    named: Counter[int] = Counter()
    pages_of_host = _pages_of(host) if with_copies else _pages_of(host).filter(copied_from="")
    rows = pages_of_host.exclude(outlet=None).values_list("outlet", "outlet__name")
    for outlet, name, pages in rows.annotate(pages=Count("pk")):
        if not is_host_name(name):
            named[outlet] += pages
    if not named:
        return None
    ((outlet, pages),) = named.most_common(1)
    return Evidence(outlet, pages, named.total())


def _pages_of(host: str) -> ArticleQuerySet:
    """Return the articles at the addresses of a host."""
    key = name_key(host)
    at_host = Article.objects.filter(printed_url_key__gte=f"{key}/", printed_url_key__lt=f"{key}0")
    return at_host.order_by()


def _hosts_of(articles: Iterable[int]) -> set[str]:
    hosts: set[str] = set()
    for piece in in_pieces(articles):
        rows = Article.objects.filter(pk__in=piece).order_by()
        for address, outlet in rows.values_list("printed_url_key", "outlet__name"):
            hosts |= {address.partition("/")[0], name_key(outlet or "")}
    return hosts - {""}


def _known_by_host(hosts: set[str] | None) -> Iterator[Outlet]:
    wanted = [{"name__contains": "."}] if hosts is None else _by_key(hosts)
    for condition in wanted:
        for outlet in Outlet.objects.filter(**condition).order_by("pk"):
            if is_host_name(outlet.name):
                yield outlet


def _learned_hosts(hosts: set[str] | None) -> Iterator[Alias]:
    learned = Alias.objects.filter(kind=Alias.Kind.HOST, origin="page", outlet__isnull=False)
    for condition in [{}] if hosts is None else _by_key(hosts):
        yield from learned.filter(**condition).order_by("pk")


def _by_key(hosts: set[str]) -> list[dict[str, list[str]]]:
    return [{"name_key__in": piece} for piece in in_pieces(sorted(hosts))]


def _take_away(alias: Alias) -> None:
    """Let a host be nobody's, and remember it against later imports."""
    MatchSuggestion.objects.get_or_create(
        kind=KIND,
        key=f"{SHARED_HOST}{alias.name_key}",
        defaults={"name": alias.name, "decision": MatchSuggestion.Decision.NO},
    )
    Article.objects.filter(outlet=alias.outlet_id).touch()
    _give_to_host(alias)
    alias.delete()


def _give_to_host(alias: Alias) -> None:
    """Give the articles on whose pages no outlet is printed to the outlet known by the host alone."""
    unnamed = (
        _pages_of(alias.name)
        .filter(printed_outlet=alias.outlet_id, captures__isnull=False)
        .exclude(captures__sources__has_key="outlet")
        .exclude(shown_beside__outlet_name__gt="")
    )
    curated = dict(unnamed.values_list("pk", "curated_fields").distinct())
    if not curated:
        return
    host = Outlet.objects.filter(name_key=alias.name_key).order_by("pk").first()
    if host is None:
        host = Outlet.objects.create(name=alias.name, needs_review=True)
    for piece in in_pieces(curated):
        Article.objects.filter(pk__in=piece).update(printed_outlet=host)
        left = [pk for pk in piece if "outlet" not in curated[pk]]
        Article.objects.filter(pk__in=left).update(outlet=host)


def forget_hosts() -> int:
    """Forget of hosts that nobody has decided about that they are shared; return of how many.

    Those of which no page is held any more: an import that was taken back may have said so alone.
    """
    shared = MatchSuggestion.objects.filter(
        kind=KIND, key__startswith=SHARED_HOST, decided_at=None, decided_by=None
    )
    gone = [one.pk for one in shared if not _pages_of(one.name).exists()]
    return MatchSuggestion.objects.filter(pk__in=gone).delete()[0]


def _ask(outlet: Outlet, evidence: Evidence) -> tuple[bool, str]:
    """Put two outlets on the curators' list; return whether that is new, and what was decided."""
    first, second = sorted((outlet.pk, evidence.outlet))
    told = {
        "score": evidence.score,
        "seen": evidence.pages,
        "examples": _examples(outlet, evidence),
    }
    _others_of(outlet).exclude(key=f"{first}-{second}").delete()
    suggestion, made = MatchSuggestion.objects.get_or_create(
        kind=KIND,
        key=f"{first}-{second}",
        defaults={
            "name": outlet.name,
            "outlet_id": outlet.pk,
            "other_outlet_id": evidence.outlet,
            **told,
        },
    )
    if not made and suggestion.decision in OPEN:
        MatchSuggestion.objects.filter(pk=suggestion.pk).update(**told)
    return made, suggestion.decision


def _examples(outlet: Outlet, evidence: Evidence) -> list[dict[str, int | str]]:
    pages = (
        _pages_of(outlet.name)
        .filter(outlet=evidence.outlet, copied_from="")
        .order_by("-pk")[:EXAMPLES]
    )
    return [
        {"article": pk, "paragraph": 0, "text": url} for pk, url in pages.values_list("pk", "url")
    ]


def _others_of(outlet: Outlet) -> MatchSuggestionQuerySet:
    return MatchSuggestion.objects.filter(kind=KIND, outlet=outlet, decision__in=OPEN)


def _withdraw(outlet: Outlet) -> None:
    """Ask no more about an outlet whose host carries many, or none that is named."""
    _others_of(outlet).delete()
    _take_for(outlet, None)


def _take_for(outlet: Outlet, taken: int | None) -> bool:
    """Count an outlet as another one in stories, or as itself; whether it counts as another now."""
    if outlet.taken_for_id != taken:
        Outlet.objects.filter(pk=outlet.pk).update(taken_for=taken)
        told = StoryPart.objects.filter(article__outlet=outlet.pk).order_by()
        stories = list(told.values_list("story", flat=True))
        Article.objects.filter(story_part__story__in=stories).touch()
    return taken is not None
