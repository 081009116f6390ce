import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
ASK = (
    "from django.conf import settings as s; print(s.SECURE_HSTS_SECONDS > 0, "
    "s.SECURE_HSTS_INCLUDE_SUBDOMAINS, s.SECURE_HSTS_PRELOAD)"
)


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({}, "False False False"),
        ({"HSTS_SUBDOMAINS": "yes", "HSTS_PRELOAD": "yes"}, "False False False"),
        ({"HTTPS": "yes"}, "True False False"),
        ({"HTTPS": "yes", "HSTS_SUBDOMAINS": "yes"}, "True True False"),
        ({"HTTPS": "yes", "HSTS_SUBDOMAINS": "yes", "HSTS_PRELOAD": "yes"}, "True True True"),
    ],
)
def test_other_hosts_are_bound_to_https_only_when_asked_for(variables, told, tmp_path):
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path)}
    environment["DJANGO_SETTINGS_MODULE"] = "newsarchive.settings"

    run = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=PROJECT, env=environment | variables, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert run.stdout.strip() == told
