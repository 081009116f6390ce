"""Reader pages: a request is parsed, the archive is asked, a template shows the answer."""
