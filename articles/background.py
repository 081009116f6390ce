"""Background: a command of the archive run in a process that outlives the request and its worker."""

import subprocess
import sys
from pathlib import Path

from django.conf import settings

begun: list[subprocess.Popen[bytes]] = []
"""Those that this process began and that have not ended, or nobody has looked at since."""


def begin(*command: str, log: Path | None = None) -> None:
    """Run `manage.py command…` by itself; `log` takes what it says, which is lost otherwise."""
    begun[:] = [process for process in begun if process.poll() is None]
    with Path(log or "/dev/null").open("ab") as said:
        begun.append(
            subprocess.Popen(  # noqa: S603  # nothing of it is typed by anybody
                [sys.executable, str(settings.BASE_DIR / "manage.py"), *command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
                cwd=settings.BASE_DIR,
            )
        )
