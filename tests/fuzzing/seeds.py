"""Seeds: whole files of every format, which mutations start from."""

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.dumps.web_making import answer, warc_record
from tests.fuzzing.packing import PACKERS

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("samples", "tests/data")
LARGEST = 200_000
"""Bytes: a larger file costs too much of each second."""
NOT_DUMPS = {".py", ".md", ".pyc", ".toml", ".expected"}
_PACKED = {".gz", ".zst", ".bz2", ".xz"}


@dataclass(frozen=True, slots=True)
class Seed:
    """The content of a file, and how its name ends: that tells some formats."""

    ending: str
    content: bytes


def seed_files() -> list[Path]:
    """Return files to start from: the invented ones, and real ones where REAL_DATA names them."""
    folders = [ROOT / name for name in FOLDERS]
    if real := os.environ.get("REAL_DATA"):
        folders.append(Path(real))
    found = (path for folder in folders for path in sorted(folder.rglob("*")))
    return [path for path in found if _is_seed(path)]


_TABLE = Seed(".tsv", b"headline\ttext\tdate\nFerry back\tIt sails again.\t2021-08-05\n" * 3)

_HEADLESS = Seed(
    ".tsv",
    b"".join(
        f"N{n}\tnews\tFerry number {n} ends at noon\thttps://post.example/{n}\t2021-08-05\n".encode()
        for n in range(25)
    ),
)
_CORPUS = Seed(
    ".xml",
    b'<?xml version="1.0"?>\n<LEWIS>\n<REUTERS NEWID="1">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n'
    b"<TOPICS><D>ship</D></TOPICS>\n<TEXT>\n<TITLE>&lt;FERRY> ENDS</TITLE>\n<BODY>It left.\n Reuter\n"
    b"</BODY></TEXT>\n</REUTERS>\n</LEWIS>\n",
)
_DOCUMENTS = Seed(
    ".sgml",
    b"<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n<HEAD>Ferry Ends</HEAD>\n"
    b"<BYLINE>By ANN ROE</BYLINE>\n<DATELINE>OSK (AP) </DATELINE>\n<TEXT>\n   It left.\n</TEXT>\n</DOC>\n"
    b'<DOC id="LED_ENG_20030401.0001" type="story" >\n<TEXT>\n<P>\nIt left.\n</P>\n</TEXT>\n</DOC>\n',
)
_ANSWER = answer()
_CRAWL = Seed(
    ".warc",
    b"".join(
        [
            warc_record(answer(b""), kind="revisit", WARC_Payload_Digest="sha1:FERRY"),
            warc_record(
                _ANSWER[60:], kind="continuation", WARC_Segment_Number="2",
                WARC_Segment_Origin_ID="<urn:a>", WARC_Segment_Total_Length=str(len(_ANSWER)),
            ),
            warc_record(_ANSWER[:60], WARC_Segment_Number="1", WARC_Record_ID="<urn:a>"),
            warc_record(WARC_Payload_Digest="sha1:FERRY"),
        ]
    ),
)  # fmt: skip
"""A page that is met after it is referred to, and one whose second part comes first."""


def seeds_of(paths: Sequence[Path]) -> list[Seed]:
    """Return the files as seeds, and one of each ending in every kind of archive."""
    seeds = [Seed(ending_of(path.name), path.read_bytes()) for path in paths]
    seeds += [_TABLE, _HEADLESS, _CRAWL, _CORPUS, _DOCUMENTS]
    firsts = {seed.ending: seed for seed in reversed(seeds)}
    small = [seed for seed in firsts.values() if not set(seed.ending.split(".")) & {"gz", "wacz"}]
    for ending, pack in PACKERS.items():
        files = {f"day{seed.ending}": seed.content for seed in small}
        seeds.append(Seed(ending, pack(files)))
    return seeds


def by_ending(seeds: Sequence[Seed]) -> list[list[Seed]]:
    """Return the seeds in groups of one ending, so that hundreds of one kind are one choice."""
    groups: defaultdict[str, list[Seed]] = defaultdict(list)
    for seed in seeds:
        groups[seed.ending].append(seed)
    return [groups[ending] for ending in sorted(groups)]


def ending_of(name: str) -> str:
    """Return how a name ends: ".csv", ".warc.gz"."""
    path = Path(name)
    inner = Path(path.stem).suffix if path.suffix in _PACKED else ""
    return inner + path.suffix


def _is_seed(path: Path) -> bool:
    return (
        path.is_file()
        and path.suffix not in NOT_DUMPS
        and not path.name.endswith(".expected.json")
        and "plans" not in path.parts
        and 0 < path.stat().st_size <= LARGEST
    )
