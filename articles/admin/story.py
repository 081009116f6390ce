"""Stories in the admin: articles taken out, others put in, all of it kept from imports; with a reason."""

import re
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.curated import catch_up_on_commit
from articles.admin.site import site
from articles.grouping.deciding import put_together, take_out
from articles.models import Article, Story, StoryPart
from articles.models.story import StoryQuerySet

_ID = re.compile(r"(?:\S*/(?:story|article)/)?([a-z0-9]{1,16})(?:/\S*)?")


class StoryForm(forms.ModelForm):
    take_out = forms.ModelMultipleChoiceField(
        queryset=StoryPart.objects.none(), required=False, widget=forms.CheckboxSelectMultiple,
        help_text="No import puts them back. A story of one article is none and goes.",
    )  # fmt: skip
    put_in = forms.CharField(
        required=False, max_length=500,
        help_text="Ids or addresses of articles, or of stories that are the same as this one.",
    )  # fmt: skip
    reason = forms.CharField(max_length=200, help_text="Kept in the history.")

    class Meta:
        model = Story
        fields = ("locked", "note")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        parts = self.instance.parts.in_order().select_related("article__outlet")
        field: Any = self.fields["take_out"]
        field.queryset = parts
        field.label_from_instance = _told

    def clean_put_in(self) -> list[int]:
        """Return the keys of the articles that are named, of a story its first."""
        keys = []
        for typed in self.cleaned_data["put_in"].split():
            found = _ID.fullmatch(typed.lower().strip(","))
            key = _article_of(found[1]) if found else None
            if key is None:
                raise forms.ValidationError(f"“{typed}” is no article and no story.")
            keys.append(key)
        return keys

    def clean(self) -> dict[str, Any]:
        going = {part.article_id for part in self.cleaned_data.get("take_out") or ()}
        if going & set(self.cleaned_data.get("put_in") or ()):
            self.add_error("put_in", "An article cannot be put in and taken out at once.")
        return self.cleaned_data


@admin.register(Story, site=site)
class StoryAdmin(admin.ModelAdmin):
    form = StoryForm
    fields = ("locked", "take_out", "put_in", "note", "reason")
    list_display = ("public_id", "headline", "articles_held", "outlets_held", "locked")
    list_filter = ("locked",)
    search_fields = ("public_id", "parts__article__public_id", "parts__article__headline_key")
    search_help_text = "The id of a story or an article, or words of a headline."
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        stories: StoryQuerySet = Story.objects.all()
        return stories.with_counts()

    @admin.display(description="first article")
    def headline(self, story: Story) -> str:
        first = story.parts.filter(part=StoryPart.Part.FIRST)
        return first.values_list("article__headline", flat=True).first() or "-"

    @admin.display(description="articles", ordering="articles_held")
    def articles_held(self, story: Any) -> int:
        return int(story.articles_held)

    @admin.display(description="outlets", ordering="outlets_held")
    def outlets_held(self, story: Any) -> int:
        return int(story.outlets_held)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        going = [part.article_id for part in form.cleaned_data["take_out"]]
        coming = form.cleaned_data["put_in"]
        staying = obj.parts.exclude(article__in=going).order_by("article")
        leading = staying.values_list("article", flat=True).first()
        if going:
            take_out(going, by=cast(AbstractBaseUser, request.user))
        if coming and leading is not None:
            put_together([leading, *coming], by=cast(AbstractBaseUser, request.user))
        catch_up_on_commit([*going, *coming])

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        """Tell what was done and why."""
        kept = form.cleaned_data
        done = [f"took out {part.article.public_id}" for part in kept["take_out"]]
        if kept["put_in"]:
            ids = Article.objects.filter(pk__in=kept["put_in"]).order_by("pk")
            done += [f"put in {one}" for one in ids.values_list("public_id", flat=True)]
        if "locked" in form.changed_data:
            done.append("locked it" if kept["locked"] else "unlocked it")
        told = ", ".join(done) or "wrote a note"
        told = told[0].upper() + told[1:]
        return f"{told}: {kept['reason']}"


def _told(part: StoryPart) -> str:
    article = part.article
    day = article.published_day or "no date"
    return f"{article.headline} [{article.outlet or 'outlet unknown'}, {day}, {part.part}]"


def _article_of(public_id: str) -> int | None:
    first = StoryPart.objects.filter(story__public_id=public_id, part=StoryPart.Part.FIRST)
    named = Article.objects.filter(public_id=public_id).values_list("pk", flat=True).first()
    return named or first.values_list("article", flat=True).first()
