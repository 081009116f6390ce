"""To come: index."""
