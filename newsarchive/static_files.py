"""Static files: served under hashed names once collected, under their own until then."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    def stored_name(self, name: str) -> str:
        """Return the hashed name; before `collectstatic` ran there is none to give."""
        hashed: str = super().stored_name(name) if self.hashed_files else name
        return hashed
