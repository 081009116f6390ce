"""Addresses: the reader's pages, and the curators' admin."""

from django.urls import include, path
from django.views.generic import RedirectView

from articles.admin.site import site

urlpatterns = [
    path("admin", RedirectView.as_view(pattern_name="admin:index")),
    path("admin/", site.urls),
    path("", include("articles.urls")),
]

handler400 = "articles.views.errors.unreadable"
handler404 = "articles.views.errors.not_found"
handler500 = "articles.views.errors.server_error"
