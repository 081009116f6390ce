"""Labelled pairs of invented articles: whether both carry one text, and what makes it hard to say."""
