"""Orphans: a worker process ends when its parent was killed."""

import os
import threading
from multiprocessing import parent_process


def end_with_parent() -> None:
    """Have a worker end when its parent was killed: it would wait for work for ever."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
