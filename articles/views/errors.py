"""Pages that say what went wrong: an address unread or unknown, a fault of the archive's own."""

import logging
import re
import secrets
import sys

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

logger = logging.getLogger(__name__)

_ARTICLE_ID_ALONE = re.compile(r"/article/[^/]*/?")


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400 without the request, whose parameters may be what cannot be read."""
    context: dict[str, object] = {"most": None, "static_url": settings.STATIC_URL}
    if isinstance(exception, TooManyFieldsSent):
        context["most"] = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    return HttpResponse(
        render_to_string("400.html", context), status=400, headers={"Cache-Control": "no-store"}
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 with the reason, when a view gave one, and a search for the address's words."""
    reason = exception.args[0] if exception.args else ""
    context = {
        "title": f"Not found: {request.path}",
        "reason": reason if isinstance(reason, str) else "",
        "query_text": words_of(request.path),
    }
    response = render(request, "404.html", context, status=404)
    response["Cache-Control"] = "no-cache"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without database or site: those may be what is broken."""
    number = secrets.token_hex(4)
    logger.error("error %s at %s", number, request.path, exc_info=sys.exc_info())
    return HttpResponse(
        render_to_string("500.html", {"number": number, "static_url": settings.STATIC_URL}),
        status=500,
        headers={"Cache-Control": "no-store"},
    )


def words_of(path: str) -> str:
    """Return the words of an address's last part: "/people/ashraf-ghani" says "ashraf ghani"."""
    if _ARTICLE_ID_ALONE.fullmatch(path):
        return ""
    return " ".join(re.findall(r"[^\W_]+", path.rstrip("/").rpartition("/")[2]))
