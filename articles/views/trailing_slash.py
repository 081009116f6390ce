"""Addresses with a slash too many: they lead to the page without it, where there is one."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from articles.views.read_only import read_only


@read_only
def without_slash(request: HttpRequest, address: str) -> HttpResponse:
    """Answer 301 to `address`, a path without its first and last slash. Raises Http404."""
    bare = "/" + address.strip("/")
    try:
        resolve(bare)
    except Resolver404:
        raise Http404 from None
    path = request.path[: len(request.path) - len(request.path_info)] + bare
    query = request.META.get("QUERY_STRING", "")
    return redirect(quote(path) + (f"?{query}" if query else ""), permanent=True)
