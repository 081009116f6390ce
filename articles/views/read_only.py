"""Pages that are only read: whatever could write is answered 405 with what is allowed."""

from collections.abc import Callable

from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponse]


def read_only(view: View) -> View:
    """Answer GET and HEAD alone.

    Nothing is written, so there is nothing to forge: the check for forgery would say 403 first.
    """
    return csrf_exempt(require_safe(view))
