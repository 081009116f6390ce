"""Curation: what curators decide is carried out on the rows."""
