"""To come: forms."""
