"""Table layouts: the first rows of a table without a header in, which known one it is out.

Services and data sets that hand out tables without a header describe their columns elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    widths: frozenset[int]
    cells: dict[int, "re.Pattern[str]"]
    """What stands in some of the columns, counted from 0, in every row."""
    names: tuple[str, ...] = ()
    """Of the columns; none where nothing in the table is an article."""
    why_none: str = ""

    def fits(self, row: Sequence[str]) -> bool:
        return len(row) in self.widths and all(
            pattern.fullmatch(row[at]) for at, pattern in self.cells.items()
        )


_DIGITS, _DAY, _MOMENT = (re.compile(rf"\d{{{n}}}", re.ASCII) for n in ("5,12", 8, 14))
_LAYOUTS = (
    Layout(  # GDELT's Global Knowledge Graph 2.1; names as its public table has them, but the second
        widths=frozenset({27}),
        cells={0: re.compile(r"\d{14}-T?\d+", re.ASCII), 1: _MOMENT},
        names=("GKGRECORDID", "seendate", "SourceCollectionIdentifier", "SourceCommonName", "DocumentIdentifier",
               "Counts", "V2Counts", "Themes", "V2Themes", "Locations", "V2Locations", "Persons", "V2Persons",
               "Organizations", "V2Organizations", "V2Tone", "Dates", "GCAM", "SharingImage", "RelatedImages",
               "SocialImageEmbeds", "SocialVideoEmbeds", "Quotations", "AllNames", "Amounts", "TranslationInfo",
               "Extras"),
    ),
    Layout(
        widths=frozenset({57, 58, 61}),
        cells={0: _DIGITS, 1: _DAY},
        why_none="a table of events (GDELT), no articles",
    ),
    Layout(
        widths=frozenset({14, 16}),
        cells={0: _DIGITS, 1: _MOMENT, 2: _MOMENT},
        why_none="a table of which pages mention which events (GDELT), no articles",
    ),
    Layout(  # MIND's news.tsv
        widths=frozenset({8}),
        cells={0: re.compile(r"N\d+"), 5: re.compile(r"https?://\S+|"), 6: re.compile(r"\[.*\]|")},
        names=("news_id", "category", "subcategory", "title", "abstract", "url", "title_entities", "abstract_entities"),
    ),
    Layout(  # MIND's behaviors.tsv
        widths=frozenset({5}),
        cells={1: re.compile(r"U\d+"), 4: re.compile(r"(?:N\d+(?:-[01])? ?)+")},
        why_none="a table of what readers clicked on (MIND), no articles",
    ),
)  # fmt: skip
_LOOKED_AT = 50
_NEARLY_ALL = 0.9


def layout_of(rows: Sequence[Sequence[str]]) -> Layout | None:
    """Return the layout that nearly all of the first rows have; None for a table of another kind."""
    looked_at = rows[:_LOOKED_AT]
    fewest = max(1, len(looked_at) * _NEARLY_ALL)
    return next((one for one in _LAYOUTS if sum(map(one.fits, looked_at)) >= fewest), None)
