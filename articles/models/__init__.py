"""The tables: one noun a module, its QuerySet above it."""

from articles.models.alias import Alias
from articles.models.article import Article
from articles.models.capture import Capture, Recapture, RelatedLink
from articles.models.errand import Errand
from articles.models.import_run import ImportItem, ImportRun
from articles.models.links import (
    ArticleOutlet,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
)
from articles.models.merge import MergeOperation
from articles.models.naming import FormerSlug
from articles.models.outlet import Outlet, OutletFigure
from articles.models.person import Person
from articles.models.place import Place
from articles.models.story import Signature, SignatureBand, Story, StoryPart
from articles.models.suggestion import MatchSuggestion, Sighting
from articles.models.tag import Tag
from articles.models.topic import Topic
from articles.models.version import ArticleVersion, VersionCapture

__all__ = [
    "Alias",
    "Article",
    "ArticleOutlet",
    "ArticlePerson",
    "ArticlePlace",
    "ArticleTag",
    "ArticleTopic",
    "ArticleVersion",
    "Capture",
    "Errand",
    "FormerSlug",
    "ImportItem",
    "ImportRun",
    "MatchSuggestion",
    "MergeOperation",
    "Outlet",
    "OutletFigure",
    "Person",
    "Place",
    "Recapture",
    "RelatedLink",
    "Sighting",
    "Signature",
    "SignatureBand",
    "Story",
    "StoryPart",
    "Tag",
    "Topic",
    "VersionCapture",
]
