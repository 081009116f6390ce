"""Measurements: each module prints figures, none is imported by the project."""
