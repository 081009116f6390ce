"""Search: a query in, ids with scores, counts and snippets out; no Django and no HTML."""
