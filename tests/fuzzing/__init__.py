"""Fuzzing: files that are nearly right, made from a seed, and what must hold of whatever is read."""
