"""Settings of the archive; every one that a machine may differ in comes from the environment."""

import datetime as dt
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsarchive import environment

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = environment.folder("DATA_DIR", BASE_DIR / "var")
SITE_NAME = environment.text("SITE_NAME", "Backfile")
# Where a reader writes about a record: an e-mail address or a web address.
CONTACT = environment.text("CONTACT")
# Articles belong to their publishers: web search engines are sent to them, not here.
INDEX_ARTICLES = environment.flag("INDEX_ARTICLES", default=False)

DEBUG = environment.flag("DEBUG", default=False)
SECRET_KEY = environment.secret("SECRET_KEY", keep_in=DATA_DIR / "secret_key")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",
    "django.contrib.admin.apps.SimpleAdminConfig",  # articles.admin has a site of its own
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsarchive.urls"
WSGI_APPLICATION = "newsarchive.wsgi.application"
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsarchive.context.site",
            ],
        },
    }
]


def _database(url: str) -> dict[str, object]:
    try:
        database = dict(dj_database_url.parse(url, conn_max_age=60))
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL={url!r} cannot be read: {error}") from None
    if database["ENGINE"] == "django.db.backends.sqlite3":
        # Readers never wait for the import's writer (WAL); a writer waits for another instead of
        # failing at once, because its transaction takes the lock when it begins.
        database["OPTIONS"] = {
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
            "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; "
            # 40 MB: an import writes the same pages of an index in batch after batch.
            "PRAGMA wal_autocheckpoint=10000;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 60,
        }
    return database


DATABASES = {
    "default": _database(
        environment.text("DATABASE_URL", f"sqlite:///{DATA_DIR / 'archive.sqlite3'}")
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INDEX_DIR = DATA_DIR / "index"
UPLOADS_DIR = DATA_DIR / "uploads"
# What a curator may hand over in the browser; a server in front needs the same limit.
UPLOAD_LIMIT_MB = environment.number("UPLOAD_LIMIT_MB", 200, least=1)
# Whether what a curator calls anew is looked for at once; else `manage.py link_names` does so.
LINK_NAMES_IN_BACKGROUND = environment.flag("LINK_NAMES_IN_BACKGROUND", default=True)
SEARCH_SECONDS = 3.0
"""What one search of a reader may take; past it the page offers narrower ones."""
# What one process that writes the index may hold before it writes to disk.
INDEX_MEMORY_MB = environment.number("INDEX_MEMORY_MB", 256, least=16)

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
# Files that browsers and robots ask for at the root, whatever a page says.
WHITENOISE_ROOT = BASE_DIR / "site_root"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "newsarchive.static_files.HashedFiles"
    },
}

# Before collectstatic has run, files are served from where they lie, without a hash in the name.
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 60

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True
DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = dt.timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "articles.admin.sign_in.locked_out"
AXES_RESET_ON_SUCCESS = True

# Plain http on the reader's own machine is the usual first start; behind TLS say HTTPS=yes.
HTTPS = environment.flag("HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# Both bind other sites than this one, the second for months after it is taken back: ask for them.
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS and environment.flag("HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = HTTPS and environment.flag("HSTS_PRELOAD", default=False)
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # which demand them of everybody
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS", "")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "articles": {"handlers": ["stderr"], "level": "INFO"},
        "axes": {"handlers": ["stderr"], "level": "WARNING"},
    },
}
