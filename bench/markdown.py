"""The tables of docs/performance.md: findings in, Markdown out."""

from collections.abc import Iterable, Iterator, Sequence

from bench.report import (
    BESIDE,
    MEASURED,
    Findings,
    cost_rows,
    disagreeing,
    thread_rows,
    time_rows,
)


def lines(findings: Findings) -> Iterator[str]:
    yield f"{findings.articles:,} articles, {len(findings.questions)} questions, "
    yield f"medians of {findings.rounds} interleaved rounds; {findings.machine}."
    yield ""
    yield from _table("", list(findings.built), cost_rows(findings))
    for measure, times in findings.times.items():
        yield ""
        yield f"**{MEASURED[measure].capitalize()}**, ms (in brackets: times {BESIDE})"
        yield ""
        yield from _table("", list(times), time_rows(findings.questions, times))
    yield ""
    yield "**Threads**, with facets and snippets"
    yield ""
    yield from _table("", list(findings.threads), thread_rows(findings))
    for peer, found in findings.disagreements.items():
        yield ""
        yield f"Counts of {peer} that are not those of {BESIDE}: {disagreeing(found)}."


def _table(
    corner: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]
) -> Iterator[str]:
    yield f"| {corner} | {' | '.join(heads)} |"
    yield "|---|" + "--:|" * len(heads)
    for label, cells in rows:
        yield f"| {label} | {' | '.join(cells)} |"
