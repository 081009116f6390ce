"""What every search engine must do; an engine's own test file gives it an `engine` fixture."""

from tests.search.language_contract import LanguageContract
from tests.search.listing_contract import ListingContract
from tests.search.names_contract import NamesContract
from tests.search.words_contract import WordsContract
from tests.search.writing_contract import WritingContract


class EngineContract(
    WritingContract, WordsContract, NamesContract, ListingContract, LanguageContract
):
    pass
