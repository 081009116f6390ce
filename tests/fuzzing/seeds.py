"""Seeds: whole files of every format, which mutations start from."""

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("samples", "tests/dumps/data", "tests/pages/data", "tests/data")
LARGEST = 200_000
"""Bytes: a larger file costs too much of each second."""
NOT_DUMPS = {".py", ".md", ".pyc", ".toml"}


def seed_files() -> list[Path]:
    """Return files to start from: the invented ones, and real ones where REAL_DATA names them."""
    folders = [ROOT / name for name in FOLDERS]
    if real := os.environ.get("REAL_DATA"):
        folders.append(Path(real))
    found = (path for folder in folders if folder.exists() for path in sorted(folder.rglob("*")))
    return [path for path in found if _is_seed(path)]


def _is_seed(path: Path) -> bool:
    return (
        path.is_file()
        and path.suffix not in NOT_DUMPS
        and "plans" not in path.parts
        and 0 < path.stat().st_size <= LARGEST
    )
