"""The memory of this process, in megabytes, as Linux counts it."""

import resource
from pathlib import Path


def resident_megabytes() -> float:
    """Return what lies in memory: private pages and the mapped parts of files."""
    return _field("/proc/self/smaps_rollup", "Rss:")


def private_megabytes() -> float:
    """Return what is this process's own and in no file."""
    return _field("/proc/self/smaps_rollup", "Anonymous:")


def peak_megabytes() -> float:
    """Return the most that was resident since `forget_peak`."""
    return _field("/proc/self/status", "VmHWM:")


def children_megabytes() -> float:
    """Return the most that was resident in the largest of the processes that ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6


def forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def _field(path: str, name: str) -> float:
    for line in Path(path).read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024 / 1e6
    raise LookupError(f"{path}: no {name}")


def folder_megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
