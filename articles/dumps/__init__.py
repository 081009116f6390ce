"""Dump formats: a path in, raw pages out, lazily and in order."""

from articles.dumps.dump_file import DumpFile, DumpFormat
from articles.dumps.opening import FORMATS, open_dump

__all__ = ["FORMATS", "DumpFile", "DumpFormat", "open_dump"]
