"""Backfile's one app: dumps of news pages become an archive that people search."""
