"""To come: ingest."""
