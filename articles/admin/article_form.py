"""The form of an article: what a curator may say of it, checked before the database does."""

import re
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.utils.functional import cached_property

from articles.admin import published
from articles.admin.curated import CuratedForm
from articles.admin.published import MomentField
from articles.models import Article
from articles.paragraphs import PARAGRAPH_BREAK

_EMPTY_LINES = re.compile(r"\n\s*\n")


class ArticleForm(CuratedForm):
    published_at = MomentField(
        label="Published", help_text="In UTC. The time may stay empty where only the day is known."
    )
    published_earliest = MomentField(
        label="At the earliest", help_text="Left as it is, it follows from the date."
    )
    published_latest = MomentField(
        end_of_day=True, label="At the latest", help_text="Left as it is, it follows from the date."
    )
    seen_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        required=False,
        max_length=500,
        label="Reason for the change",
        help_text="Needed where you change anything above. Readers see it beside what was changed, "
        "with your role and without your name.",
        widget=AdminTextInputWidget(attrs={"class": "vLargeTextField"}),
    )

    class Meta:
        labels = {"published_precision": "Precision"}
        widgets = {
            "body": AdminTextareaWidget(attrs={"rows": 30}),
            "summary": AdminTextareaWidget(attrs={"rows": 4}),
            "image_caption": AdminTextareaWidget(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial["seen_revision"] = self.instance.revision

    @cached_property
    def changed_data(self) -> list[str]:
        """The fields of the article that are changed: the reason is none."""
        return [name for name in super().changed_data if name not in {"reason", "seen_revision"}]

    def clean_body(self) -> str:
        parts = _EMPTY_LINES.split(self.cleaned_data["body"])
        return PARAGRAPH_BREAK.join(text for part in parts if (text := part.strip()))

    def clean_seen_revision(self) -> int | None:
        seen: int | None = self.cleaned_data["seen_revision"]
        if seen is not None and seen != self.instance.revision:
            raise forms.ValidationError(
                "Somebody else, or an import, changed this article while you were at it. "
                "Open it again, and make your change there."
            )
        return seen

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        self._check_text(values)
        if self.changed_data and not values.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Say why: readers are shown the reason beside the change.")
        changed = set(published.FIELDS) & set(self.changed_data)
        if changed and not set(published.FIELDS) & self.errors.keys():
            for name, message in published.settle(values, changed).items():
                self.add_error(name, message)
            self.instance.published_basis = Article.Basis.CURATOR
        return values

    def _check_text(self, values: dict[str, Any]) -> None:
        claims_text = values.get("text_held") == Article.TextHeld.FULL
        touched = {"body", "text_held"} & set(self.changed_data)
        if claims_text and touched and not values.get("body") and "body" not in self.errors:
            self.add_error("text_held", "There is no text: say that only the headline is held.")

    @property
    def curated(self) -> set[str]:
        """The names of the fields this form changes, as the imports look them up."""
        names = set(self.changed_data)
        if names & set(published.FIELDS):
            names = names - set(published.FIELDS) | {"published_at"}
        if "text_held" in names:
            names |= {"body"}
        return names
