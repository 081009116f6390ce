"""The store: records in, rows out; the only writer of an import."""
