"""Named things in the admin: renaming one keeps its old name as an alias and its old address."""

from functools import partial
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.curated import CuratedAdmin, CuratedForm, LabelledFormSet
from articles.admin.merging import may_merge, merge_these, merge_view
from articles.keys import name_key
from articles.models import Alias, Article
from articles.models.article import ArticleQuerySet
from articles.models.naming import NamedThing

NAMELESS = "A name needs a letter or a digit."


class NamedForm(CuratedForm):
    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if not name_key(name):
            raise forms.ValidationError(NAMELESS)
        return name

    def clean_parent(self) -> Any:
        parent = above = self.cleaned_data["parent"]
        while above is not None and self.instance.pk is not None:
            if above.pk == self.instance.pk:
                raise forms.ValidationError("This would lie within itself.")
            above = above.parent
        return parent


class AliasFormSet(LabelledFormSet):
    def clean(self) -> None:
        """Refuse two spellings that are one name to the archive, before the database does."""
        super().clean()
        taken = {form.instance.name_key: form for form in self.initial_forms}
        for form in self.forms:
            if "name" not in form.changed_data or form in self.deleted_forms or form.errors:
                continue
            key = name_key(form.cleaned_data["name"])
            if not key:
                form.add_error("name", NAMELESS)
            elif (other := taken.setdefault(key, form)) is not form:
                form.add_error("name", f"“{other['name'].initial or key}” is the same name.")


class AliasInline(admin.TabularInline):
    model = Alias
    formset = AliasFormSet
    fields = ("name", "kind", "origin")
    readonly_fields = ("origin",)
    extra = 0
    verbose_name = "name"
    verbose_name_plural = "other names: imports and searches find it by these too"


class ReviewFilter(admin.BooleanFieldListFilter):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.title = "new names to look at"


class NamedList(ChangeList):
    model_admin: "NamedAdmin"

    def get_results(self, request: HttpRequest) -> None:
        """Count the articles of the page's rows in one query."""
        super().get_results(request)
        leads = self.model_admin.articles_path
        held = Article.objects.filter(**{f"{leads}__in": [thing.pk for thing in self.result_list]})
        counts = dict(held.values_list(leads).annotate(Count("pk", distinct=True)))
        for thing in self.result_list:
            thing.articles_held = counts.get(thing.pk, 0)


class NamedAdmin(CuratedAdmin):
    form = NamedForm
    list_display: tuple[str, ...] = ("name", "articles_held", "needs_review")
    list_filter: ClassVar[tuple[Any, ...]] = (("needs_review", ReviewFilter),)
    search_fields = ("name_key",)
    search_help_text = "The beginning of a word of the name, or of another name."
    readonly_fields: ClassVar[tuple[str, ...]] = ("public_id", "slug", "its_articles", "created_at")
    inlines: ClassVar[tuple[Any, ...]] = (AliasInline,)
    actions = ("looked_at", merge_these)
    articles_path: str
    """The field of an article that leads here."""
    shown_on_articles = frozenset({"name"})
    """The fields that a search document is made of."""

    @admin.display(description="articles")
    def articles_held(self, thing: Any) -> int:
        return int(thing.articles_held)

    @admin.display(description="articles")
    def its_articles(self, thing: NamedThing) -> SafeString | str:
        if thing.pk is None:
            return "-"
        address = reverse("admin:articles_article_changelist")
        return format_html(
            '<a href="{}?{}__id__exact={}">{}</a>',
            address,
            self.articles_path,
            thing.pk,
            f"{self.articles_of(thing).count():,}",
        )

    def get_changelist(self, request: HttpRequest, **options: Any) -> type[ChangeList]:
        return NamedList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find by the beginning of a word, in the name and in other names."""
        if not search_term.strip():
            return queryset, False
        if not (key := name_key(search_term)):
            return queryset.none(), False
        found = Q(name_key__startswith=key) | Q(name_key__contains=f" {key}")
        owner = str(self.opts.model_name)
        aliased = Alias.objects.filter(found, **{f"{owner}__isnull": False}).values(owner)
        return queryset.filter(found | Q(pk__in=aliased)), False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only what no article is linked to can be deleted, one at a time."""
        if obj is not None and self.articles_of(obj).exists():
            return False
        return super().has_delete_permission(request, obj)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return may_merge(request, self.model)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(
            partial(merge_view, model=self.model, articles_path=self.articles_path)
        )
        named = f"articles_{self.opts.model_name}_merge"
        return [path("merge/", view, name=named), *super().get_urls()]

    def get_actions(self, request: HttpRequest) -> Any:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def view_on_site(self, thing: Any) -> str:
        address: str = thing.get_absolute_url()
        return address

    def articles_of(self, thing: Any) -> ArticleQuerySet:
        return Article.objects.filter(**{self.articles_path: thing})

    def reaches_search(self, form: forms.ModelForm, formsets: list[Any]) -> bool:
        renamed = bool(self.shown_on_articles & set(form.changed_data))
        return renamed or any(
            formset.has_changed() for formset in formsets if formset.model is Alias
        )

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.needs_review = False
        super().save_model(request, obj, form, change)

    def save_related(
        self,
        request: HttpRequest,
        form: Any,
        formsets: Any,
        change: bool,
    ) -> None:
        """Save other names, and keep the former one among them: dumps go on printing it."""
        super().save_related(request, form, formsets, change)
        thing = form.instance
        if change and "name" in form.changed_data:
            keep_former_name(thing, form.initial["name"])
        for other in namesakes(thing):
            messages.warning(
                request,
                format_html(
                    "“{}” is called the same. Imports do not guess between the two: "
                    "rename one, or link its articles to the other.",
                    other,
                ),
            )

    @admin.action(description="Mark as looked at", permissions=["change"])
    def looked_at(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        queryset.update(needs_review=False)


def keep_former_name(thing: NamedThing, name: str) -> None:
    key = name_key(name)
    if key != thing.name_key:
        Alias.objects.get_or_create(
            **{str(thing._meta.model_name): thing},
            name_key=key,
            defaults={"name": name, "kind": Alias.Kind.FORMER},
        )


def namesakes(thing: NamedThing) -> QuerySet[Any]:
    """Return the others of this kind whose name, or other name, is this one's name."""
    owner = str(thing._meta.model_name)
    aliased = Alias.objects.filter(name_key=thing.name_key, **{f"{owner}__isnull": False})
    others = type(thing)._default_manager.exclude(pk=thing.pk)
    return others.filter(Q(name_key=thing.name_key) | Q(pk__in=aliased.values(owner)))[:3]
