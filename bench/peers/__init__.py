"""Peers: search engines, each behind the same few verbs, that are given the same articles."""

import importlib
from pathlib import Path

from bench.peers.peer import Peer, PeerMissingError

PEERS = {
    "ours": "bench.peers.archive",
    "tantivy": "bench.peers.tantivy_peer",
    "sqlite": "bench.peers.sqlite_peer",
    "whoosh": "bench.peers.whoosh_peer",
    "xapian": "bench.peers.xapian_peer",
}

__all__ = ["PEERS", "Peer", "PeerMissingError", "open_peer"]


def open_peer(name: str, folder: Path) -> Peer:
    """Return the peer over its index in `folder`, a new one where there is none."""
    try:
        module = importlib.import_module(PEERS[name])
    except ModuleNotFoundError as error:
        raise PeerMissingError(f"{name}: {error.name} is not installed") from error
    peer: Peer = module.open_peer(folder)
    return peer
