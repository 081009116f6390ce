"""Forms: what an address asks of a page, read into clean values or into errors with words."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from articles.models.import_run import OUTCOMES
from articles.models.links import ArticlePerson, Link
from articles.search.document import FACETS
from articles.search.queries import SORTS

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_FURTHEST_PAGE = 999_999_999
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A year, a month or a day as typed, and its first and last day."""

    text: str
    first: dt.date
    last: dt.date


def read_span(text: str) -> Span:
    """Return what 2021, 2021-08 or 2021-08-03 covers. Raises ValueError with words for a reader."""
    if not (found := _DATE.fullmatch(text)):
        raise ValueError("must be a year, a month or a day, such as 2021, 2021-08 or 2021-08-03")
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year:
        raise ValueError("has a year that does not exist")
    if month is None:
        return Span(f"{year:04}", dt.date(year, 1, 1), dt.date(year, 12, 31))
    if not 1 <= month <= 12:
        raise ValueError(f"has month {month}; months go from 01 to 12")
    length = calendar.monthrange(year, month)[1]
    if day is None:
        first = dt.date(year, month, 1)
        return Span(f"{year:04}-{month:02}", first, first.replace(day=length))
    if not 1 <= day <= length:
        raise ValueError(f"has day {day}; {calendar.month_name[month]} {year} has {length} days")
    date = dt.date(year, month, day)
    return Span(date.isoformat(), date, date)


def one_line(text: str) -> str:
    """Return typed text without control characters and outer spaces."""
    return _CONTROL.sub(" ", text).strip()


class SpanField(forms.CharField):
    """A year, a month or a day."""

    def to_python(self, value: Any) -> Any:
        text = one_line(super().to_python(value) or "")
        if not text:
            return None
        try:
            return read_span(text)
        except ValueError as error:
            raise forms.ValidationError(f"“{self.label}” {error}.") from None


class LineField(forms.CharField):
    """One line of text; whatever is typed is valid."""

    def to_python(self, value: Any) -> str:
        return one_line(super().to_python(value) or "")


class AnyOfField(forms.Field):
    """A parameter that may be repeated: its values, each once, in alphabetical order."""

    widget = forms.SelectMultiple

    def to_python(self, value: Any) -> tuple[str, ...]:
        return tuple(sorted({text for part in value or () if (text := one_line(part))}))


class PageField(forms.Field):
    """A page number. What is none asks for the first page: the address is tidied, not refused."""

    missing = 1

    def to_python(self, value: Any) -> int:
        text = str(value or "").strip()
        if not (text.isascii() and text.isdigit()):
            return self.missing
        return (int(text) if len(text) < 10 else _FURTHEST_PAGE) or self.missing


class SearchForm(forms.Form):
    """The search. Only a date can be wrong: the query is searched however it is written."""

    q = LineField(required=False, label="Search", strip=False)
    like = LineField(required=False)
    sort = LineField(required=False)
    copies = LineField(required=False)
    view = LineField(required=False)
    page = PageField(required=False)

    def __init__(self, address: QueryDict) -> None:
        super().__init__(address)
        self.fields["from"] = SpanField(required=False, label="From")
        self.fields["to"] = SpanField(required=False, label="To")
        for group in FACETS:
            self.fields[group] = AnyOfField(required=False)

    def clean_sort(self) -> str:
        """An order that does not exist is none: the address is tidied, nothing is refused."""
        sort: str = self.cleaned_data["sort"]
        return sort if sort in SORTS else ""

    def clean_copies(self) -> str:
        return "one" if self.cleaned_data["copies"] == "one" else ""

    def clean_view(self) -> str:
        return "mentions" if self.cleaned_data["view"] == "mentions" else ""

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if first and last and first.first > last.last:
            self.add_error("to", f"“To” must not be before “From”, which is {first.text}.")
        return self.cleaned_data


class PlaceField(PageField):
    """A place in a list, counting from 1; 0 where none is given."""

    missing = 0


class ArrivalForm(SearchForm):
    """The search that a reader came to an article from, and the article's place in its results."""

    result = PlaceField(required=False)


class NamesForm(forms.Form):
    """A list of outlets, people, tags, topics or places: filtered, in an order, by pages."""

    find = LineField(required=False, label="Find a name", strip=False)
    letter = LineField(required=False)
    sort = LineField(required=False)
    page = PageField(required=False)

    def clean_letter(self) -> str:
        letter: str = self.cleaned_data["letter"].lower()
        return letter if re.fullmatch(r"[a-z]|other", letter) else ""

    def clean_sort(self) -> str:
        return "held" if self.cleaned_data["sort"] == "held" else ""


class MentionsForm(forms.Form):
    """The articles that name something, narrowed. What narrows nothing is left out, not refused."""

    outlet = LineField(required=False)
    date = LineField(required=False)
    by = LineField(required=False)
    name = LineField(required=False)
    copies = LineField(required=False)
    page = PageField(required=False)

    def __init__(self, address: QueryDict) -> None:
        super().__init__(address)
        self.fields["as"] = LineField(required=False)

    def clean_date(self) -> Span | None:
        """Return a year, a month or from one to another ("2019..2021"), None for anything else.

        `is_undated` says whether dates that nobody knows are asked for.
        """
        typed: str = self.cleaned_data["date"]
        self.cleaned_data["is_undated"] = typed == "unknown"
        first, dots, last = typed.partition("..")
        try:
            spans = read_span(first), read_span(last if dots else first)
        except ValueError:
            return None
        if spans[0].first > spans[1].last:
            return None
        return Span("..".join(dict.fromkeys(s.text for s in spans)), spans[0].first, spans[1].last)

    def clean_as(self) -> str:
        return self._one_of(ArticlePerson.Role.values, "as")

    def clean_by(self) -> str:
        return self._one_of(Link.Origin.values, "by")

    def clean_copies(self) -> str:
        return self._one_of(["one"], "copies")

    def _one_of(self, values: list[str], name: str) -> str:
        typed: str = self.cleaned_data[name]
        return typed if typed in values else ""


class FacetForm(SearchForm):
    """The search, and the text that a full list of one group's values is filtered by."""

    find = LineField(required=False, label="Find a name", strip=False)


class ImportForm(forms.Form):
    """The imports, or the records of one that ended in one way, by pages."""

    outcome = LineField(required=False)
    page = PageField(required=False)

    def clean_outcome(self) -> str:
        return self.cleaned_data["outcome"] if self.cleaned_data["outcome"] in OUTCOMES else ""


class CompareForm(forms.Form):
    """Two versions of an article, chosen from their list."""

    before = forms.IntegerField(min_value=1)
    after = forms.IntegerField(min_value=1)
