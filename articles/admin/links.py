"""Links of an article as rows of its form: one taken away is rejected, so that no import adds it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.curated import LabelledFormSet
from articles.models import ArticleOutlet, ArticlePerson, ArticlePlace, ArticleTag, ArticleTopic
from articles.models.links import Link


class LinkFormSet(LabelledFormSet):
    identity: tuple[str, ...]
    """The fields that make a link this link and no other."""

    def _should_delete_form(self, form: Any) -> bool:
        asked: bool = super()._should_delete_form(form)  # type: ignore[misc]
        return asked and not _is_imported(form.instance)

    def save_new(self, form: Any, commit: bool = True) -> Link:
        last = max((link.position for link in self.get_queryset()), default=-1)
        form.instance.position = last + 1 + len(self.new_objects)
        form.instance.origin = Link.Origin.CURATOR
        saved: Link = super().save_new(form, commit)
        return saved

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Link:
        """Save a link; what an import printed is kept as rejected when it gives way to another."""
        stored = type(obj).objects.get(pk=obj.pk)
        if form.cleaned_data.get("DELETE"):
            stored.state = Link.State.REJECTED
            stored.save(update_fields=["state"])
            return stored
        gives_way = _is_imported(obj) and set(self.identity) & set(form.changed_data)
        if gives_way:
            obj.origin, obj.text, obj.confidence = Link.Origin.CURATOR, "", 1.0
        saved: Link = super().save_existing(form, obj, commit)
        if gives_way:
            stored.pk, stored.state = None, Link.State.REJECTED
            stored.save(force_insert=True)
        return saved

    def save_existing_objects(self, commit: bool = True) -> list[Any]:
        """Save, and let the history say that a link taken away has another state now."""
        saved = super().save_existing_objects(commit)
        self.changed_objects = [
            (link, ["state"] if "DELETE" in names else names)
            for link, names in self.changed_objects
        ]
        return saved


def _is_imported(link: Link) -> bool:
    return link.pk is not None and link.origin != Link.Origin.CURATOR


class LinkInline(admin.TabularInline):
    formset: type[LinkFormSet]
    extra = 0
    readonly_fields = ("origin", "text")
    roles: tuple[tuple[str, str], ...] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name == "role":
            return forms.ChoiceField(choices=self.roles)
        return super().formfield_for_dbfield(db_field, request, **options)


class PersonLinks(LinkInline):
    class FormSet(LinkFormSet):
        identity = ("person", "role")

    model = ArticlePerson
    formset = FormSet
    verbose_name = "person"
    verbose_name_plural = "people; one taken away stays away: no import adds it again"
    roles = tuple(ArticlePerson.Role.choices)
    fields = ("person", "role", "state", "origin", "text")
    autocomplete_fields = ("person",)


class TagLinks(LinkInline):
    class FormSet(LinkFormSet):
        identity = ("tag",)

    model = ArticleTag
    formset = FormSet
    verbose_name = "tag"
    verbose_name_plural = "tags; one taken away stays away: no import adds it again"
    fields = ("tag", "state", "origin", "text")
    autocomplete_fields = ("tag",)


class TopicLinks(LinkInline):
    class FormSet(LinkFormSet):
        identity = ("topic",)

    model = ArticleTopic
    formset = FormSet
    verbose_name = "topic"
    verbose_name_plural = "topics; one taken away stays away: no import adds it again"
    roles = (("topic", "topic"), ("section", "section"))
    fields = ("topic", "role", "state", "origin", "text")
    autocomplete_fields = ("topic",)


class PlaceLinks(LinkInline):
    class FormSet(LinkFormSet):
        identity = ("place",)

    model = ArticlePlace
    formset = FormSet
    verbose_name = "place"
    verbose_name_plural = "places; one taken away stays away: no import adds it again"
    fields = ("place", "state", "origin", "text")
    autocomplete_fields = ("place",)


class OutletLinks(LinkInline):
    class FormSet(LinkFormSet):
        identity = ("outlet",)

    model = ArticleOutlet
    formset = FormSet
    verbose_name = "outlet"
    verbose_name_plural = "outlets named; one taken away stays away: no import adds it again"
    fields = ("outlet", "state", "origin", "text")
    autocomplete_fields = ("outlet",)
