"""Forms of the admin, filled in as a browser fills them in: what is not named stays as it is."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article
from articles.store import RecordStore
from tests.store.records import make_record


class Desk:
    """What a signed-in curator does."""

    def __init__(self, client):
        self.client = client

    def open(self, row):
        return self.client.get(address_of(row))

    def listed(self, model, **filters):
        name = f"admin:articles_{model._meta.model_name}_changelist"
        return self.client.get(reverse(name), filters)

    def queries_of(self, model):
        """Return how many queries the list of a model takes."""
        with CaptureQueriesContext(connection) as queries:
            assert self.listed(model).status_code == 200
        return len(queries)

    def save(self, row, *, rows=(), **values):
        """Post the form of a row with `values` changed, and with `rows` added to its inlines.

        A form that asks for a reason is given one.
        """
        page = self.open(row)
        assert page.status_code == 200
        data = filled_in(page)
        if "reason" in data:
            data["reason"] = "Seen on the page"
        data |= values
        for prefix, added in rows:
            number = int(data[f"{prefix}-TOTAL_FORMS"])
            data[f"{prefix}-TOTAL_FORMS"] = number + 1
            data |= {f"{prefix}-{number}-{name}": value for name, value in added.items()}
        return self.client.post(address_of(row), data)

    def act(self, model, action, *rows, reason="Seen on the page"):
        name = f"admin:articles_{model._meta.model_name}_changelist"
        data = {"action": action, "_selected_action": [row.pk for row in rows],
                "reason": reason}  # fmt: skip
        return self.client.post(reverse(name), data, follow=True)


def store(**facts):
    """Import a page; return its article."""
    (stored,) = RecordStore().save([make_record(**facts)])
    assert stored.article_id is not None, stored.reason
    return Article.objects.get(pk=stored.article_id)


def address_of(row):
    return reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])


def filled_in(page):
    """Return what a browser would send of a form nobody touched."""
    data = {}
    formsets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form]
    for formset in formsets:
        forms += [formset.management_form, *formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            widget = field.field.widget
            if hasattr(widget, "decompress"):
                for number, part in enumerate(widget.decompress(value)):
                    data[f"{field.html_name}_{number}"] = as_typed(part)
            elif value is not False:
                data[field.html_name] = as_typed(value)
    return data


def as_typed(value):
    if value is None:
        return ""
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S")
    return str(value).replace("\n", "\r\n")


def errors_of(page):
    """Return what the form says is wrong, by field; those of inlines by their prefix."""
    assert page.status_code == 200
    errors = {name: list(said) for name, said in page.context["adminform"].form.errors.items()}
    for inline in page.context["inline_admin_formsets"]:
        for form in inline.formset.forms:
            errors |= {f"{form.prefix}-{name}": list(said) for name, said in form.errors.items()}
    return errors
