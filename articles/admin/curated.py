"""Curated rows: what a curator saves reaches the search, and only what was changed counts."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models, transaction
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from articles import index, linking
from articles.models.article import ArticleQuerySet


class TextField(forms.CharField):
    """A text of several lines, whatever a browser ends them with."""

    def to_python(self, value: Any) -> str:
        return super().to_python("\n".join(str(value or "").splitlines())) or ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class LabelledFormSet(BaseInlineFormSet):
    """Rows of a table whose fields say what they are, where Django leaves it to the column."""

    def add_fields(self, form: Any, index: Any) -> None:
        super().add_fields(form, index)
        for name, field in form.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if not widget.is_hidden:
                widget.attrs.setdefault("aria-label", field.label or name)


class CuratedForm(forms.ModelForm):
    def _get_validation_exclusions(self) -> set[str]:
        """Leave out what the curator did not touch: an odd address came with an import."""
        exclude: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        if self.instance.pk is None:
            return exclude
        return exclude | (set(self.fields) - set(self.changed_data))


class CuratedAdmin(admin.ModelAdmin):
    form = CuratedForm
    formfield_overrides = {
        models.TextField: {"form_class": TextField},
        # Validated by the column itself, and so only when it was changed.
        models.URLField: {"form_class": forms.CharField},
    }
    list_per_page = 50
    show_full_result_count = False
    save_on_top = True

    def articles_of(self, thing: Any) -> ArticleQuerySet:
        """Return the articles that a change of `thing` shows on."""
        raise NotImplementedError

    def reaches_search(self, form: forms.ModelForm, formsets: list[Any]) -> bool:
        """Whether what was changed is shown or found on articles."""
        return form.has_changed() or any(formset.has_changed() for formset in formsets)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if form.has_changed() or any(formset.has_changed() for formset in formsets):
            transaction.on_commit(linking.begin)
        if self.reaches_search(form, formsets):
            articles = self.articles_of(form.instance)
            articles.touch()
            catch_up_on_commit(articles.values_list("pk", flat=True)[: index.BATCH])


def catch_up_on_commit(keys: Iterable[int]) -> None:
    """Take changed articles into the index as soon as they are in the database, in this request.

    They do not wait behind others; of very many the rest is left to whoever catches up next.
    """
    transaction.on_commit(partial(index.catch_up, within_seconds=1, first=list(keys)))
