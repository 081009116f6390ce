"""Strict readers of environment variables: a wrong value stops the start and names itself."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_YES_NO = {"1": True, "true": True, "yes": True, "on": True}
_YES_NO |= {"0": False, "false": False, "no": False, "off": False, "": False}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    try:
        return _YES_NO[value.strip().lower()]
    except KeyError:
        raise ImproperlyConfigured(f"{name}={value!r}: say yes or no") from None


def number(name: str, default: int, *, least: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name}={value!r}: say a number from {least}")
    return int(value)


def words(name: str, default: str) -> list[str]:
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def folder(name: str, default: Path) -> Path:
    """Return the folder `name` names, made if missing; relative to the current folder."""
    path = Path(text(name) or default).expanduser().absolute()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}={path}: cannot be made: {error.strerror}") from None
    return path


def secret(name: str, keep_in: Path) -> str:
    """Return the secret of this archive, made once and kept where only its owner reads it."""
    if value := text(name):
        return value
    if keep_in.exists():
        return keep_in.read_text().strip()
    import secrets

    descriptor = os.open(keep_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        value = secrets.token_urlsafe(50)
        file.write(value)
    return value
