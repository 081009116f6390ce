"""Articles in the admin: found, corrected, hidden; never made or deleted there."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.views.main import ChangeList
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from articles import index
from articles.admin.article_form import ArticleForm
from articles.admin.capture import CaptureInline
from articles.admin.curated import CuratedAdmin, catch_up_on_commit
from articles.admin.edited import changed_beside, published_as_known
from articles.admin.links import OutletLinks, PersonLinks, PlaceLinks, TagLinks, TopicLinks
from articles.admin.site import site
from articles.grouping.batches import mend, stories_of
from articles.keys import headline_key, url_key
from articles.models import Article
from articles.models.article import ArticleQuerySet
from articles.store.edits import keep_edit

_TEXT = ("headline", "byline", "outlet", "section", "summary", "body", "text_held", "seen_revision")
_DATE = (
    "published_at", "published_precision", "published_earliest", "published_latest",
    "published_basis", "published_text",
)  # fmt: skip
_KIND = ("language", "genre", "wire_agency")
_IMAGE = ("image_url", "image_caption", "image_credit")
_SOURCE = ("url", "copied_from", "collection", "record_id")
_KEPT = (
    "public_id", "curated_fields", "captured_at", "imported_at", "indexed_at", "revision",
    "word_count", "comment_count", "comments_seen_at",
)  # fmt: skip


class WithReason(ActionForm):
    """The actions of the list, with a reason, which hiding asks for."""

    reason = forms.CharField(
        required=False, max_length=200, label="Reason (to hide or show):",
        widget=forms.TextInput(attrs={"size": 30}),
    )  # fmt: skip


class ArticleList(ChangeList):
    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Any]:
        return super().get_queryset(request, exclude_parameters).defer("body", "summary")


@admin.register(Article, site=site)
class ArticleAdmin(CuratedAdmin):
    form = ArticleForm
    list_display = (
        "headline", "outlet", "published", "published_basis", "text_held", "visibility",
    )  # fmt: skip
    list_filter = (
        "visibility", "text_held", "published_precision", "published_basis", "imported_at",
    )  # fmt: skip
    list_select_related = ("outlet",)
    ordering = ("-id",)
    search_fields = ("headline_key",)
    search_help_text = "Words of the headline, the address of the page, or the id in our addresses."
    autocomplete_fields = ("outlet",)
    readonly_fields = ("published_basis", "published_text", "collection", "record_id", *_KEPT)
    fieldsets = (
        (None, {"fields": _TEXT}),
        ("Date", {"fields": _DATE}),
        ("For readers", {"fields": ("visibility",)}),
        ("Kind", {"fields": _KIND}),
        ("Picture", {"classes": ("collapse",), "fields": _IMAGE}),
        ("Source", {"fields": _SOURCE}),
        ("Why", {"fields": ("reason",)}),
        ("Kept by the archive", {"classes": ("collapse",), "fields": _KEPT}),
    )
    inlines = (PersonLinks, TagLinks, TopicLinks, PlaceLinks, OutletLinks, CaptureInline)
    actions = ("hide", "show_again", "index_again")
    action_form = WithReason

    @admin.display(ordering="published_at")
    def published(self, article: Article) -> str:
        return published_as_known(article)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def view_on_site(self, article: Article) -> str | None:
        visible = article.visibility == Article.Visibility.PUBLIC
        return article.get_absolute_url() if visible else None

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ChangeList]:
        return ArticleList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find by id, by the beginning of the page's address, or by words of the headline.

        The folded headline is searched, by its index alone: the texts are not read.
        """
        if not (term := search_term.strip()):
            return queryset, False
        found = Q(public_id=term.lower())
        if "/" in term and (key := url_key(term if "//" in term else f"//{term}")):
            found |= Q(url_key__startswith=key) | Q(printed_url_key__startswith=key)
        if words := headline_key(term).split():
            found |= Q(*(Q(headline_key__contains=word) for word in words))
            found |= Q(*(Q(printed_headline_key__contains=word) for word in words))
        return queryset.filter(found), False

    def articles_of(self, thing: Any) -> ArticleQuerySet:
        return Article.objects.filter(pk=thing.pk)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save, keep what the curator changed from every import, and what the pages print of it.

        Readers are shown what was changed, in which role and why.
        """
        before = Article.objects.select_related("outlet").get(pk=obj.pk)
        if form.curated:
            obj.keep_printed(form.curated, before)
        obj.curated_fields = sorted({*obj.curated_fields, *form.curated})
        super().save_model(request, obj, form, change)
        keep_edit(
            before,
            obj,
            also=changed_beside(before, obj, form.curated),
            at=timezone.now(),
            role="administrator" if request.user.is_superuser else "curator",
            reason=form.cleaned_data["reason"],
        )
        mend(stories_of([obj.pk]))

    @admin.action(description="Hide from readers", permissions=["change"])
    def hide(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._set_visibility(request, queryset, Article.Visibility.HIDDEN)

    @admin.action(description="Show to readers again", permissions=["change"])
    def show_again(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._set_visibility(request, queryset, Article.Visibility.PUBLIC)

    @admin.action(description="Index again", permissions=["change"])
    def index_again(self, request: HttpRequest, queryset: ArticleQuerySet) -> None:
        with transaction.atomic():
            count = queryset.touch()
            catch_up_on_commit(queryset.values_list("pk", flat=True)[: index.BATCH])
        self.message_user(request, f"{count:,} articles are taken into the index again.")

    def _set_visibility(
        self, request: HttpRequest, queryset: QuerySet[Any], visibility: Article.Visibility
    ) -> None:
        reason = request.POST.get("reason", "").strip()[:200]
        if not reason:
            self.message_user(
                request, "Say why, beside the action: nothing was changed.", messages.ERROR
            )
            return
        with transaction.atomic():
            changing = queryset.exclude(visibility=visibility).select_related(None)
            articles = list(changing.only("headline"))
            changing.update(visibility=visibility, revision=F("revision") + 1)
            mend(stories_of([article.pk for article in articles]))
            LogEntry.objects.log_actions(
                request.user.pk or 0, articles, CHANGE, f"Made {visibility.label}: {reason}"
            )
            catch_up_on_commit(article.pk for article in articles)
        messages.success(request, f"{len(articles):,} articles are {visibility.label} now.")
