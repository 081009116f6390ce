"""What reading one HTML page takes, ours beside trafilatura's: pages in, milliseconds of processor time out.

    python -m bench.page_by_page FOLDER [--rounds 5]

Each page is read by both in turn, several times, in this process alone, and the least counts: a machine
that others use changes its pace between the two halves of `bench.ingest`, but not between two
readings of one page. Ours is all that a worker process does with a page: facts, text, and what the
archive keeps of it; trafilatura gives text and metadata.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import bare_extraction

from articles.dumps import open_dump
from articles.keeping import with_kept
from articles.pages import parse_page
from articles.records import RawPage

_TRUTH = "expected.html"


def raw_pages(folder: Path) -> list[RawPage]:
    """Return the HTML pages of a folder, at any depth, packed with gzip or not."""
    paths = sorted(path for path in folder.rglob("*.htm*") if path.name != _TRUTH)
    read = (page for path in paths if path.is_file() for page in open_dump(path))
    return [one for one in read if isinstance(one, RawPage) and one.media_type == "text/html"]


def ours(page: RawPage) -> object:
    return with_kept(parse_page(page))


def theirs(page: RawPage) -> object:
    return bare_extraction(page.content, with_metadata=True)


def least(
    pages: list[RawPage], ways: list[Callable[[RawPage], object]], *, rounds: int
) -> list[list[float]]:
    """Return the least seconds of each way for each page; a first round, not counted, loads what is needed."""
    found = [[float("inf")] * len(pages) for _ in ways]
    for number in range(rounds + 1):
        for place, page in enumerate(pages):
            for taken, way in zip(found, ways, strict=True):
                began = time.process_time()
                way(page)
                spent = time.process_time() - began
                if number:
                    taken[place] = min(taken[place], spent)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    pages = raw_pages(arguments.folder)
    if not pages:
        sys.exit(f"{arguments.folder} holds no HTML pages")
    mine, peers = least(pages, [ours, theirs], rounds=arguments.rounds)
    kilobytes = sum(len(page.content) for page in pages) / len(pages) / 1000
    sys.stdout.write(
        f"{len(pages)} pages of {kilobytes:.0f} kB on average, the least of {arguments.rounds} readings each\n"
        f"ours {1000 * sum(mine) / len(pages):.2f} ms a page, "
        f"trafilatura {1000 * sum(peers) / len(pages):.2f}: {sum(peers) / sum(mine):.2f} of its rate\n"
    )


if __name__ == "__main__":
    main()
