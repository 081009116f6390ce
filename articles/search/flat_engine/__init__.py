"""The search engine: Whoosh's index files with postings as flat arrays, and queries over them."""
