"""The form of a table: which of its columns is which field of a record, as --map says it."""

from collections.abc import Mapping
from typing import Any

from django import forms

from articles.columns import MAPPED
from articles.dumps.table_look import Column, TableLook

PREFIX = "column"
_COLUMNS = 100
"""Columns asked about; a table of more is mapped on the server."""
_FIELDS = [(name, name.replace("_", " ")) for name in MAPPED]


class ColumnForm(forms.Form):
    """A choice for each column. One that is left empty is read as its name says.

    `read_as` tells by column, as the table shows it, as which field it was read; `said` is the
    column by field that was said before.
    """

    def __init__(
        self,
        table: TableLook,
        *,
        read_as: Mapping[str, str],
        said: Mapping[str, str],
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, prefix=PREFIX)
        self.left_out = len(table.columns[_COLUMNS:])
        self._columns = {str(at): one for at, one in enumerate(table.columns[:_COLUMNS], 1)}
        fields = {column: name for name, column in said.items()}
        if not said and not table.has_header:
            # What is told by what the columns hold counts no more once one of them is named.
            fields = {
                column.asked_as: read_as[column.name]
                for column in table.columns
                if read_as.get(column.name) in MAPPED
            }
        unnamed = "as its name says" if table.has_header else "nothing"
        for number, column in self._columns.items():
            self.fields[number] = forms.ChoiceField(
                required=False,
                label=column.name,
                choices=[("", unnamed), *_FIELDS],
                initial=fields.get(column.asked_as, ""),
                help_text=_told(column, read_as.get(column.name, "")),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        taken: dict[str, str] = {}
        for number, column in self._columns.items():
            field = cleaned.get(number, "")
            if field and field in taken:
                self.add_error(number, f"“{taken[field]}” is the {_label(field)} already.")
            taken.setdefault(field, column.name)
        return cleaned

    @property
    def columns(self) -> dict[str, str]:
        """Column by field, as it is chosen."""
        chosen = self.cleaned_data
        return {
            chosen[number]: column.asked_as
            for number, column in self._columns.items()
            if chosen[number]
        }


def _label(field: str) -> str:
    return field.replace("_", " ")


def _told(column: Column, read_as: str) -> str:
    """Return what a column was read as and what it holds."""
    told = f"Read as {_label(read_as)}." if read_as else "Not read as anything."
    if not column.examples:
        return f"{told} Its first cells are empty."
    return f"{told} It holds: {' · '.join(column.examples)}"
