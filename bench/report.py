"""Reports: what was measured in, lines of text and one JSON object out."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import starmap
from typing import Any

from bench.building import Built
from bench.fresh import Opened
from bench.peers.peer import Answer
from bench.queries import Question
from bench.timing import Throughput, Times, percentile

MEASURED = {
    "top": "ten hits and the exact total",
    "cold": "the same, the engine's cache of terms emptied before each question",
    "full": "with five facets, the months and ten snippets",
}
BESIDE = "tantivy"
"""The peer that times are given as a ratio to."""


@dataclass(frozen=True, slots=True)
class Findings:
    machine: str
    articles: int
    rounds: int
    questions: Sequence[Question]
    built: Mapping[str, Built]
    opened: Mapping[str, Opened]
    visible_ms: Mapping[str, Sequence[float]]
    """Of each peer, for 1 and for 100 changed articles."""
    times: Mapping[str, Times]
    """Of each measure."""
    threads: Mapping[str, Sequence[Throughput]]
    """Of each peer, with one thread and with four."""
    disagreements: Mapping[str, Sequence[str]] = field(default_factory=dict)


def lines(findings: Findings) -> Iterator[str]:
    yield ""
    yield f"{findings.articles:,} articles, {len(findings.questions)} questions. {findings.machine}"
    yield f"Times are medians of {findings.rounds} interleaved rounds."
    yield ""
    yield _row("", list(findings.built))
    yield from starmap(_row, cost_rows(findings))
    for measure, times in findings.times.items():
        yield ""
        yield f"== {measure}: {MEASURED[measure]}, ms (in brackets: times {BESIDE})"
        yield _row("", list(times))
        yield from starmap(_row, time_rows(findings.questions, times))
    yield ""
    yield "== threads, with facets and snippets"
    yield _row("", list(findings.threads))
    yield from starmap(_row, thread_rows(findings))
    for peer, found in findings.disagreements.items():
        yield ""
        yield f"== {peer} and {BESIDE} count otherwise: {disagreeing(found)}"
        yield from (f"   {line}" for line in found[:20])


def disagreeing(found: Sequence[str]) -> str:
    """Say how many totals differ; a peer's facets may be near counts over several segments."""
    totals = sum(" total " in line for line in found)
    return f"{totals} totals, {len(found) - totals} facets or months alone"


def _row(label: str, cells: Sequence[str]) -> str:
    return f"{label:26}" + "".join(f"{cell:>18}" for cell in cells)


def cost_rows(findings: Findings) -> Iterator[tuple[str, list[str]]]:
    """Yield what building, opening, changing and holding an index costs, a cell a peer."""
    names = list(findings.built)
    built, opened = findings.built, findings.opened
    yield ("indexing, articles/s", [f"{built[name].rate:,.0f}" for name in names])
    yield ("peak memory of it, MB", [f"{built[name].peak_megabytes:,.0f}" for name in names])
    yield ("index size, MB", [f"{built[name].megabytes:,.0f}" for name in names])
    yield ("first question, ms", [f"{opened[name].first_ms:.1f}" for name in names])
    yield ("of it opening, ms", [f"{opened[name].open_ms:.1f}" for name in names])
    yield ("first with facets, ms", [f"{opened[name].first_full_ms:.1f}" for name in names])
    yield ("after all: private, MB", [f"{opened[name].private:,.0f}" for name in names])
    yield ("before opening, MB", [f"{opened[name].private_before:,.0f}" for name in names])
    yield ("after all: resident, MB", [f"{opened[name].resident:,.0f}" for name in names])
    for place, count in enumerate((1, 100)):
        cells = [f"{findings.visible_ms[name][place]:.1f}" for name in names]
        yield (f"{count} changed, visible, ms", cells)


def time_rows(questions: Sequence[Question], times: Times) -> Iterator[tuple[str, list[str]]]:
    """Yield milliseconds by shape and overall, a cell a peer."""
    for shape in dict.fromkeys(question.shape for question in questions):
        places = [place for place, each in enumerate(questions) if each.shape == shape]
        yield (shape, _cells(times, places, statistics.median))
    everywhere = list(range(len(questions)))
    yield ("ALL p50", _cells(times, everywhere, statistics.median))
    yield ("ALL p95", _cells(times, everywhere, lambda each: percentile(each, 0.95)))
    yield ("ALL middle ratio", _middle_ratios(times))
    yield ("ALL mean", _cells(times, everywhere, statistics.fmean))


def _cells(times: Times, places: Sequence[int], summed: Any) -> list[str]:
    """Return a cell a peer: over the questions that it and the one beside it both answer."""
    cells = []
    beside = times.get(BESIDE)
    for name, each in times.items():
        both = [p for p in places if each[p] is not None and (not beside or beside[p] is not None)]
        if not both:
            cells.append("-")
            continue
        value = summed([each[place] for place in both])
        ratio = ""
        if beside and name != BESIDE:
            ratio = f" ({value / summed([beside[place] for place in both]):.2f})"
        cells.append(f"{value:.2f}{ratio}")
    return cells


def _middle_ratios(times: Times) -> list[str]:
    """Return of each peer the median of its questions' own ratios."""
    beside = times.get(BESIDE, [])
    cells = []
    for each in times.values():
        ratios = [
            one / other
            for one, other in zip(each, beside, strict=False)
            if one is not None and other is not None
        ]
        cells.append(f"({statistics.median(ratios):.2f})" if ratios else "-")
    return cells


def thread_rows(findings: Findings) -> Iterator[tuple[str, list[str]]]:
    """Yield questions a second with facets and snippets, and how many answers were wrong."""
    names = list(findings.threads)
    for place, label in enumerate(("1 thread, questions/s", "4 threads, questions/s")):
        rates = [findings.threads[name][place].questions_per_second for name in names]
        yield label, [f"{rate:,.0f}" for rate in rates]
    yield "wrong answers", [str(sum(t.wrong for t in findings.threads[n])) for n in names]


def disagreements(
    questions: Sequence[Question],
    answers: Mapping[str, Sequence[Answer | None]],
) -> dict[str, list[str]]:
    """Return of each peer in which questions its counts are not those of the one beside it."""
    beside = answers.get(BESIDE)
    if beside is None:
        return {}
    found: dict[str, list[str]] = {}
    for name, theirs in answers.items():
        if name == BESIDE:
            continue
        found[name] = [
            f"{question.shape}: {question.query.text} {'; '.join(differing)}"
            for question, one, other in zip(questions, theirs, beside, strict=True)
            if one is not None and other is not None and (differing := list(_differing(one, other)))
        ]
    return found


def _differing(one: Answer, other: Answer) -> Iterator[str]:
    """Values with equal counts may stand in any order, so counts alone are compared."""
    if one.total != other.total:
        yield f"total {one.total} / {other.total}"
    for facet, pairs in one.facets.items():
        if [count for _, count in pairs] != [count for _, count in other.facets[facet]]:
            yield f"{facet} counts"
    if one.months != other.months:
        yield "months"


def as_json(findings: Findings) -> dict[str, Any]:
    return {
        "machine": findings.machine,
        "articles": findings.articles,
        "rounds": findings.rounds,
        "questions": [[each.shape, each.query.text] for each in findings.questions],
        "built": {name: asdict(each) for name, each in findings.built.items()},
        "opened": {name: asdict(each) for name, each in findings.opened.items()},
        "visible_ms": {name: list(each) for name, each in findings.visible_ms.items()},
        "times_ms": {measure: dict(times) for measure, times in findings.times.items()},
        "threads": {name: list(map(asdict, each)) for name, each in findings.threads.items()},
        "disagreements": {name: list(each) for name, each in findings.disagreements.items()},
    }
