"""Likeness: an article in, the search for others that share what tells it from the rest out."""

from dataclasses import dataclass

from django.http import Http404

from articles.index import engine
from articles.models import Article
from articles.search.queries import Both, Covering, Ids, Node, Phrase, Without, Word

WORDS = 12
NAMES = 4
"""Of each kind: tags, people."""


@dataclass(frozen=True, slots=True)
class Likeness:
    article: Article
    words: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def root(self) -> Node:
        """Any of its telling words and of its tags and people, the more the better; not itself."""
        parts: list[Node] = [Word(word) for word in self.words]
        parts += [Phrase(name) for name in self.names]
        return Both((Covering(tuple(parts)), Without(Ids((self.article.pk,)))))

    @property
    def explained(self) -> str:
        """Return what is searched: "articles that mention some of “weir” and “sluice”, …"."""
        quoted = [f"“{text}”" for text in (*self.words, *self.names)]
        if len(quoted) < 2:
            return f"articles that mention {quoted[0]}" if quoted else ""
        listed = f"{', '.join(quoted[:-1])} or {quoted[-1]}"
        return f"articles that mention {listed}, the more of them the better"


def likeness_of(public_id: str) -> Likeness:
    """Raise Http404 when there is no such article, and IndexUnreadableError."""
    article = Article.objects.visible().filter(public_id=public_id.lower()).first()
    if article is None:
        raise Http404("There is no article that others could be like.")
    tags = [link.tag.label for link in article.tag_links.accepted().select_related("tag")]
    people = article.person_links.accepted().values_list("person__name", flat=True)
    names = dict.fromkeys([*tags[:NAMES], *list(dict.fromkeys(people))[:NAMES]])
    words = engine().key_words(article.pk, limit=WORDS)
    return Likeness(article, tuple(words), tuple(names))
