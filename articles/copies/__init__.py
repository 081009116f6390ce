"""Copies: texts in, whether one carries what another printed out; nothing here knows a database."""
