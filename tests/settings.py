"""Settings for tests: the archive's own, in a folder that goes when the tests end."""

import atexit
import os
import shutil
import tempfile

_FOLDER = tempfile.mkdtemp(prefix="backfile-tests-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["DATA_DIR"] = _FOLDER
for _name in (
    "DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "DEBUG", "SITE_NAME", "HTTPS", "CONTACT",
    "INDEX_ARTICLES", "INDEX_MEMORY_MB",
):  # fmt: skip
    os.environ.pop(_name, None)

from newsarchive.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
ALLOWED_HOSTS = ["*"]
LINK_NAMES_IN_BACKGROUND = False
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
