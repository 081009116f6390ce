"""HTML pages: as saved by a browser or a crawler, one a file."""

from articles.dumps.charset import CUT_LETTER, Decoded, decode
from articles.dumps.charset_labels import declared_charset
from articles.dumps.cut_page import where_cut
from articles.dumps.dump_file import DumpFile
from articles.dumps.kinds import PAGE_EXTENSIONS, foreign_kind, is_binary, is_html
from articles.dumps.names import extension
from articles.dumps.saved_page import saved_page, self_extracted
from articles.dumps.text_page import TextPage
from articles.records import RawPage

_TEXT = {".txt", ".text"}


class HtmlPage(TextPage):
    name = "html"
    media_type = "text/html"

    def accepts(self, name: str, head: bytes) -> bool:
        if is_binary(head):
            return False
        if is_html(head):
            return True
        named_so = extension(name) in PAGE_EXTENSIONS - _TEXT
        return named_so and b"<" in head and not foreign_kind(name, head)

    def unpacked(self, content: bytes) -> bytes:
        return self_extracted(content)

    def decoded(self, content: bytes) -> Decoded:
        return decode(content, declared=declared_charset(content[:4096]))

    def page(self, file: DumpFile, content: bytes, decoded: Decoded) -> RawPage:
        saved = saved_page(decoded.text)
        place = "" if CUT_LETTER in decoded.warnings else where_cut(decoded.text)
        return file.page(
            content,
            decoded,
            media_type=self.media_type,
            url=saved.url,
            captured_at=saved.captured_at,
            warnings=(f"the page may be cut off: it ends in {place}",) if place else (),
        )
