"""What can go wrong in the archive, as types; every message names the thing it is about."""


class ArchiveError(Exception):
    """Something the archive can say in one sentence to the person in front of it."""


class DumpError(ArchiveError):
    """A dump that cannot be read at all: missing, of no known kind, not permitted."""


class IndexBusyError(ArchiveError):
    """Another process holds the index writer."""


class IndexUnreadableError(ArchiveError):
    """The index folder is missing, foreign, half-written or of another schema version."""


class QueryTooSlowError(ArchiveError):
    """A query passed its time limit."""
