"""The real thing for a browser: gunicorn over a scratch archive of the samples."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ("samples/newsbreak", "samples/saved", "samples/crawl", "samples/versions")
CURATOR = {"username": "curator", "password": "a-long-word-for-tests"}
START_SECONDS = 60
_FROM_OUTSIDE = (
    "ALLOWED_HOSTS", "CONTACT", "CSRF_TRUSTED_ORIGINS", "DATABASE_URL", "DEBUG", "HTTPS",
    "INDEX_ARTICLES", "SECRET_KEY", "SITE_NAME",
)  # fmt: skip


@contextlib.contextmanager
def served(folder):
    """Yield the address of an archive of the samples, kept in a folder."""
    environment = _environment(folder)
    _manage(environment, "migrate", "--verbosity=0")
    _manage(environment, "collectstatic", "--no-input", "--verbosity=0")
    # Exit 1 is an import that went through with records it could not read: the samples have some.
    _manage(environment, "import_dump", *SAMPLES, accepted=(0, 1))
    _manage(environment, "createsuperuser", "--noinput")
    port = _free_port()
    log = folder / "gunicorn.log"
    with (
        log.open("w") as output,
        subprocess.Popen(
            [
                sys.executable, "-m", "gunicorn", "newsarchive.wsgi:application", "--no-control-socket",
                "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "2",
            ],
            cwd=PROJECT, env=environment, stdout=output, stderr=output,
        ) as server,
    ):  # fmt: skip
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, server=server, log=log)
            yield address
        finally:
            server.terminate()


def _environment(folder):
    kept = {name: value for name, value in os.environ.items() if name not in _FROM_OUTSIDE}
    return kept | {
        "DATA_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
        "DJANGO_SUPERUSER_USERNAME": CURATOR["username"],
        "DJANGO_SUPERUSER_PASSWORD": CURATOR["password"],
        "DJANGO_SUPERUSER_EMAIL": "curator@archive.example",
    }


def _manage(environment, *arguments, accepted=(0,)):
    run = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode in accepted, f"{arguments[0]}: {run.stdout}{run.stderr}"


def _free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def _wait_for(address, *, server, log):
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310  http, our own
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"The server did not start: {log.read_text()}")
