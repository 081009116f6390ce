"""Marks: for each word of a text whether it is shared in, the gaps between what is shared out."""

SLOT = 8
"""Words: where no more of them differ between two shared runs, one sentence was filled in otherwise."""


def gaps(marks: bytearray) -> list[tuple[int, int]]:
    """Return the runs of words that are not shared: the first, and one behind the last."""
    found, start = [], -1
    for position, mark in enumerate(marks):
        if not mark and start < 0:
            start = position
        elif mark and start >= 0:
            found.append((start, position))
            start = -1
    if start >= 0:
        found.append((start, len(marks)))
    return found


def slots(marks: bytearray) -> list[tuple[int, int]]:
    """Return the gaps within a sentence or two of which else all is shared."""
    return [
        (first, last)
        for first, last in gaps(marks)
        if last - first <= SLOT and first > 0 and last < len(marks)
    ]


def joined(marks: bytearray) -> bytearray:
    """Return the marks with the slots filled: small changes break no passage."""
    whole = bytearray(marks)
    for first, last in slots(marks):
        whole[first:last] = b"\x01" * (last - first)
    return whole


def longest(marks: bytearray) -> int:
    return max((len(run) for run in bytes(joined(marks)).split(b"\x00")), default=0)


def first_passage(marks: bytearray, least: int) -> int:
    """Return where the first shared passage of at least so many words begins; the end without one."""
    found = bytes(joined(marks)).find(b"\x01" * least)
    return found if found >= 0 else len(marks)
