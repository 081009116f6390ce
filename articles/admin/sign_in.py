"""Sign-in: what somebody is told who got the password wrong too often."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.admin.site import private, site


@private
def locked_out(request: HttpRequest, response: Any, credentials: Any) -> HttpResponse:
    """Say how long to wait; the wait begins again with every further try."""
    wait = settings.AXES_COOLOFF_TIME
    context = {
        **site.each_context(request),
        "title": "Too many wrong passwords",
        "failures": settings.AXES_FAILURE_LIMIT,
        "minutes": int(wait.total_seconds() // 60),
    }
    answer = render(request, "admin/locked_out.html", context, status=429)
    answer["Retry-After"] = str(int(wait.total_seconds()))
    return answer
