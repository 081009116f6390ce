"""Addresses of the reader's pages; articles by id with the slug as decoration, names by slug."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
