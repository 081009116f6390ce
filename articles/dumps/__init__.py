"""Dump formats: a path in, raw pages out, lazily and in order."""
