"""Grouping: article rows in, stories out; the only writer of stories, but for the admin's forms."""
