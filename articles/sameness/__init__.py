"""Sameness: rows that may be one found among those held, told apart by how sure that is."""
