"""How fast dumps are imported, beside what else reads such pages: dumps in, a table out.

    python -m bench.ingest [--records 5000] [--text-pages 1000] [--pages FOLDER] [--html-pages 1000]

Each line is a process of its own, with an archive of its own. `--pages` is a folder of HTML pages,
at any depth, packed with gzip or not, taken as often as `--html-pages` needs. `--records 0` and
`--text-pages 0` leave those lines out. Read ratios: they are of one run.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from bench.dumps import write_lines, write_pages

_ROOT = Path(__file__).parent.parent
_TRUTH = "expected.html"
_LOOKED_EVERY_SECONDS = 0.1
Told = dict[str, Any]


def run(verb: str, path: Path, *, data: Path, jobs: int) -> Told:
    """Run one line of the table; `peak` is the most memory of all its processes, in MB."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.importing", verb, str(path), str(jobs)],
        cwd=_ROOT,
        env={**os.environ, "DATA_DIR": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    ended = threading.Event()
    peaks = [0.0]

    def watch() -> None:
        while not ended.wait(_LOOKED_EVERY_SECONDS):
            peaks.append(_megabytes_of(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    out, _ = process.communicate()
    ended.set()
    watcher.join()
    lines = out.splitlines()
    if process.returncode or not lines:
        return {"ended": process.returncode, "peak": max(peaks)}
    told: Told = json.loads(lines[-1])
    return told | {"peak": max(peaks)}


def _megabytes_of(session: int) -> float:
    """Return the proportional memory of the processes of a session."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if int((folder / "stat").read_text().rpartition(")")[2].split()[3]) != session:
                continue
            for line in (folder / "smaps_rollup").read_text().splitlines():
                total += int(line.split()[1]) if line.startswith("Pss:") else 0
        except (OSError, ValueError, IndexError):
            continue  # it has ended meanwhile
    return total / 1024


def html_folder(pages: Path, folder: Path, *, count: int) -> None:
    """Copy pages as often as `count` needs; copies differ in their last bytes."""
    found = sorted(path for path in pages.rglob("*.htm*") if path.is_file() and path.name != _TRUTH)
    folder.mkdir()
    for number in range(count):
        path = found[number % len(found)]
        content = path.read_bytes()
        content = gzip.decompress(content) if path.suffix == ".gz" else content
        (folder / f"{number:05}.html").write_bytes(content + f"<!-- {number} -->".encode())


def measure(arguments: argparse.Namespace, folder: Path) -> list[tuple[str, Told]]:
    jobs, archive = arguments.jobs, folder / "archive"
    lines, text, html = folder / "day.jsonl", folder / "text", folder / "html"
    asked: list[tuple[str, str, Path]] = []
    if arguments.records:
        write_lines(lines, count=arguments.records)
        asked += [
            ("JSON Lines", "parts", lines),
            ("JSON Lines", "import", lines),
            ("… met before", "import", lines),
            ("… its rows by bulk_create", "bulk_create", lines),
        ]
    if arguments.text_pages:
        write_pages(text, count=arguments.text_pages)
        label = "NewsBreak pages, 11 teasers each"
        asked += [(label, "parts", text), (label, "import", text)]
    if arguments.pages:
        html_folder(arguments.pages, html, count=arguments.html_pages)
        asked += [("HTML pages", "parts", html), ("HTML pages", "import", html)]
        asked += [
            (f"… {peer} alone", peer, html)
            for peer in ("trafilatura", "newspaper4k", "news-please")
        ]
    told = []
    for label, verb, path in asked:
        if not label.startswith("…"):
            shutil.rmtree(archive, ignore_errors=True)
            archive.mkdir()
        found = run(verb, path, data=archive, jobs=jobs)
        told.append((label, found))
        sys.stdout.write(row(label, found) + "\n")
        sys.stdout.flush()
    return told


def row(label: str, told: Told) -> str:
    if "missing" in told:
        return f"| {label} | not installed: {told['missing']} | | | | | | |"
    if "parsing" in told:
        parsing, storing = (1000 * told[part] / told["records"] for part in ("parsing", "storing"))
        said = f"{label}: {parsing:.2f} ms to parse one, {storing:.2f} to store it"
        return (
            f"| {said} | {told['records']:,} | | {1000 * told['cpu'] / told['records']:.2f} "
            f"| {told['peak']:,.0f} "
            "| | | |"
        )
    if "ended" in told:
        return f"| {label} | it ended with {told['ended']} | | | | | | |"
    if raised := told.get("raised"):
        said = ", ".join(f"{count} {kind}" for kind, count in raised.items())
        label = f"{label} (raised on pages: {said})"
    rate = told["records"] / told["seconds"]
    each = 1000 * told["cpu"] / told["records"]
    after = told.get("after", {})
    spent = " | ".join(f"{seconds:.1f}" for seconds in after.values()) or " | "
    return (
        f"| {label} | {told['records']:,} | {rate:,.0f} | {each:.2f} | {told['peak']:,.0f} "
        f"| {spent} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=5_000)
    parser.add_argument("--text-pages", type=int, default=1_000)
    parser.add_argument("--pages", type=Path, help="A folder of HTML pages.")
    parser.add_argument("--html-pages", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    sys.stdout.write(
        "| | records | a second | CPU ms each | peak MB | indexing, s | names, s | stories, s |\n"
    )
    sys.stdout.write("|---|--:|--:|--:|--:|--:|--:|--:|\n")
    with tempfile.TemporaryDirectory() as folder:
        measure(arguments, Path(folder))


if __name__ == "__main__":
    main()
