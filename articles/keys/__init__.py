"""Normal forms: two spellings of one name, headline, address or text give the same key."""

from articles.keys.addresses import host_of, names_page, url_key
from articles.keys.folding import fold
from articles.keys.headlines import headline_key, sections_behind
from articles.keys.ids import address_id
from articles.keys.names import form_of, is_host_name, name_key
from articles.keys.texts import text_key

__all__ = [
    "address_id",
    "fold",
    "form_of",
    "headline_key",
    "host_of",
    "is_host_name",
    "name_key",
    "names_page",
    "sections_behind",
    "text_key",
    "url_key",
]
