"""Verifying: everything that must hold between the archive's parts, looked at row by row."""

from articles.verifying.database import constraints, database, references
from articles.verifying.declared import names, rows
from articles.verifying.index import search_index
from articles.verifying.parts import captures, former_addresses, mentions, runs, stories, versions
from articles.verifying.texts import keys
from articles.verifying.trouble import Check

CHECKS = (
    Check("database", database),
    Check("references", references),
    Check("constraints", constraints),
    Check("rows", rows),
    Check("names", names),
    Check("keys", keys),
    Check("captures", captures),
    Check("mentions", mentions),
    Check("former addresses", former_addresses),
    Check("imports", runs),
    Check("versions", versions),
    Check("stories", stories),
    Check("search index", search_index),
)
