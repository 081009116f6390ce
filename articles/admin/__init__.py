"""The curators' admin: one noun a module, all of it on one site."""

from articles.admin.accounts import AccountAdmin, AccountGroupAdmin
from articles.admin.article import ArticleAdmin
from articles.admin.capture import CaptureAdmin
from articles.admin.import_run import ImportItemAdmin, ImportRunAdmin
from articles.admin.merge import MergeOperationAdmin
from articles.admin.outlet import OutletAdmin
from articles.admin.person import PersonAdmin
from articles.admin.place import PlaceAdmin
from articles.admin.review import MatchSuggestionAdmin
from articles.admin.story import StoryAdmin
from articles.admin.tag import TagAdmin
from articles.admin.topic import TopicAdmin

__all__ = [
    "AccountAdmin",
    "AccountGroupAdmin",
    "ArticleAdmin",
    "CaptureAdmin",
    "ImportItemAdmin",
    "ImportRunAdmin",
    "MatchSuggestionAdmin",
    "MergeOperationAdmin",
    "OutletAdmin",
    "PersonAdmin",
    "PlaceAdmin",
    "StoryAdmin",
    "TagAdmin",
    "TopicAdmin",
]
