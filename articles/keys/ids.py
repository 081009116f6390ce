"""Ids: what identifies a thing in, a short id for its address out."""

import hashlib

_ADDRESS_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0 o 1 l i: they are misread
_PAIRS = [one + other for other in _ADDRESS_LETTERS for one in _ADDRESS_LETTERS]


def address_id(*identity: str, length: int = 7) -> str:
    """Return a short id for use in addresses, always the same for the same identity.

    31 letters and digits, so 7 of them tell 27 thousand million records apart; who stores it
    checks for the rare clash. The same dump read into a new archive gives the same addresses.
    """
    number = int.from_bytes(hashlib.sha256("\x1f".join(identity).encode()).digest()[:16], "big")
    number %= len(_ADDRESS_LETTERS) ** length  # the same letters, of a number easier to divide
    pairs = []
    for _ in range(0, length, 2):
        number, index = divmod(number, len(_PAIRS))
        pairs.append(_PAIRS[index])
    return "".join(pairs)[:length]
