"""What every test has: an index of its own, and a word about tests that need real pages."""

import os
from pathlib import Path

import hypothesis
import pytest

from articles import index

# No example is timed: a machine that others use makes any of them late.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(config, items):
    """Leave out tests that compare with real pages where there are none; the summary says so."""
    if os.environ.get("REAL_DATA"):
        return
    left_out = [item for item in items if item.get_closest_marker("real_data")]
    if left_out:
        config.stash[LEFT_OUT] = len(left_out)
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("real_data")]


LEFT_OUT = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter, config):
    if count := config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(
            f"{count} tests of real pages left out: REAL_DATA names no folder of them."
        )


@pytest.fixture
def real_data():
    return Path(os.environ["REAL_DATA"])


@pytest.fixture(autouse=True)
def _own_index(settings, tmp_path):
    """Each test that touches the index or the import lock has its own folder."""
    settings.INDEX_DIR = tmp_path / "index"
    settings.DATA_DIR = tmp_path
    yield
    index.close()
