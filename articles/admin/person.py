"""People in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.validators import URLValidator

from articles.admin.named import NamedAdmin, NamedForm
from articles.admin.site import site
from articles.models import Person


class AddressesField(forms.Field):
    """Web addresses, one a line."""

    widget = AdminTextareaWidget(attrs={"rows": 3})
    default_validators = []
    _is_address = URLValidator(schemes=["http", "https"])

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def validate(self, value: list[str]) -> None:
        for address in value:
            self._is_address(address)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class PersonForm(NamedForm):
    same_as = AddressesField(
        required=False,
        label="The same person elsewhere",
        help_text="Addresses of pages about this person, one a line.",
    )


@admin.register(Person, site=site)
class PersonAdmin(NamedAdmin):
    form = PersonForm
    articles_path = "people"
    fields = ("name", "sort_name", "description", "same_as", *NamedAdmin.readonly_fields)
