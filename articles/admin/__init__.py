"""The curators admin: one noun a module."""
