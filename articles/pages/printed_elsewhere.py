"""Printed elsewhere: a last line in, whether it says where a text was printed first or how its writer is reached out."""

import re

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th|er|\.|º)?(?: de| of)? [^\W\d_]{3,12}\.?(?: de|,)? \d{4}|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
)
_THE_TEXT = r"(?:article|story|report|column|piece|post|essay|review|interview|op-ed)"
_NAME = r"(?-i:(?!(?:The|He|She|They|It|We|This|That) )[A-Z][\w’'.-]+ )"
_ENGLISH = re.compile(
    rf"an? (?:\w+ )?version of this {_THE_TEXT} (?:(?:first|originally) )?(?:appear(?:s|ed)|ran|was (?:(?:first|originally) )?(?:published|printed)) (?:first )?"
    r"(?:in|on) (?:the |print)?(?-i:(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Z]|\W)|"
    rf"an? (?:\w+ )?version of this {_THE_TEXT} appear(?:s|ed) in print\b|"
    r"the post .{3,200} (?:appeared first|first appeared) on \S|"
    rf"read (?:the )?(?:original|full)(?: {_THE_TEXT})?(?: here|,? (?:on|at|in) (?:the )?(?-i:[A-Z])[^.]{{1,50}})\W*$|source link\W*$|"
    r"(?:re)?(?:published|printed) (?:here )?(?:by arrangement|with (?:the )?(?:kind )?permission|under (?:an? |the )?creative commons)\b|"
    r"the (?:writer|author|reporter|columnist|correspondent)s? (?:can|may) be (?:reached|contacted|e-?mailed|followed)\b|"
    rf"{_NAME}{{2,4}}(?:can|may) be (?:reached|contacted|e-?mailed|followed)\b.{{1,60}}@\w|"
    r"e-?mail (?-i:(?:[A-Z][\w’'.-]+ ){1,3})at \S+@\S+\W*$|contact the (?:writer|author|reporter|columnist)\b.{0,40}@\S+\W*$|"
    r"(?:twitter|instagram|threads|bluesky|x) ?: ?@[\w.]+\W*$|"
    r"(?:get|install|try) (?:our |the (?-i:(?:[A-Z][\w’'-]* ){1,4}))(?:(?:free|mobile|news) ){0,2}apps?\b.{0,80}$|"
    r"catch (?:all )?(?:the )?(?:latest|live|breaking)\b.{0,60}\b(?:news|updates)\b.{0,80}$|"
    r"\(?with (?:agency|agencies|wire|bureau) inputs?\W*$|inputs? ?[:–-] ?.{2,40}$|with files from (?-i:[A-Z])[^.]{2,80}\W*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:first |originally )?(?:published|publicad[oa]|publiée?|parue?|erschienen|pubblicat[oa]|opublikowano|gepubliceerd|publicerad|publisert)"
    r"(?: originalmente)? (?:in|on|en|em|dans|im|in der|sul?|i|w) (?:the |la |le |il |el |o |a |l['’])?(?-i:[^\W\d_a-zà-ÿ]).{1,50}?[,(]?"
    rf"(?: (?:on|el|em|del?|le|du|am|vom|op|dated))? \(?{_DAY}\W*$",
    re.IGNORECASE,
)
"""Where and on which day: "Published in The Gull, May 3rd, 2021"."""
_FOREIGN = re.compile(
    r"(?:(?:este|esta|el|la) )?(?:artículo|nota|texto|reportaje|columna|crónica|noticia|tribuna) (?:fue |ha sido |se )?(?:public\w+|apareci\w+) "
    r"(?:originalmente|originariamente|por primera vez|inicialmente|primero) en\b|"
    r"public(?:ado|ada|ação) n?(?:a |en la )(?:edição|edición)(?: impres[ao])?\b.{0,60}$|"
    r"(?:(?:este|esta|o|a) )?(?:artigo|texto|matéria|reportagem|coluna|notícia|conteúdo) (?:foi )?(?:publicad[oa] )?(?:originalmente|inicialmente|primeiro) (?:publicad[oa] )?(?:em|n[oa]s?|por|pel[oa])\b|"
    r"(?:cet article|ce texte|cette (?:tribune|enquête|chronique|interview)) (?:a (?:d['’]abord |initialement )?été (?:(?:initialement|originellement) )?publiée?(?: (?:initialement|pour la première fois|d['’]abord|à l['’]origine))?|"
    r"est (?:d['’]abord |initialement )?parue?|est extraite?) (?:dans|sur|en|le|du|de)\b|"
    r"article (?:initialement )?(?:paru|publié) (?:initialement )?(?:dans (?:l['’]édition|le numéro|notre édition)\b|le \d)|"
    r"(?:dieser|der) (?:artikel|text|beitrag|kommentar|bericht) (?:erschien|ist|wurde) (?:zuerst|ursprünglich|erstmals|zunächst)\b|"
    r"(?:dieser|der) (?:artikel|text|beitrag|kommentar) (?:erschien|ist) am \d{1,2}\. ?[\w.]+ (?:\d{4} )?(?:in|im) (?:der |dem )?(?-i:[A-ZÄÖÜ])[^.]{1,60}\W*$|"
    r"(?:questo )?(?:articolo|testo|pezzo) (?:è (?:stato )?|fu )?(?:(?:originariamente|originalmente|inizialmente) )?(?:pubblicato|uscito|apparso) (?:(?:originariamente|originalmente|per la prima volta|inizialmente) )?(?:su[l']?|sull['’]|nell['’]|in|da) ?(?:il |la |del )?(?-i:[A-ZÀÈÌ])[^.]{1,60}\W*$|"
    r"dit (?:artikel|stuk|verhaal|interview|bericht) (?:is|verscheen|werd) (?:eerder|eerst|oorspronkelijk|als eerste)\b|"
    r"(?:denna|den här|denne|dette) (?:artikel\w*|text\w*|sak\w*|innleg\w*|krönika\w*) (?:publicerades|är|har|ble|blev|er|var) (?:först|ursprungligen|tidigare|først|opprinnelig|oprindeligt|tidligere)\b|"
    r"(?:artikeln|texten|artikkelen|saken|artiklen) (?:publicerades|är|ble|blev|er) (?:först|ursprungligen|først|opprinnelig|oprindeligt)\b|"
    r"(?:ten )?(?:artykuł|tekst) (?:ukazał się|został|był) (?:pierwotnie|oryginalnie|po raz pierwszy|wcześniej)\b|"
    r"(?:(?:этот|эта|данный) )?(?:статья|материал|текст|колонка) (?:был[аи]? )?(?:впервые|изначально|первоначально) (?:был[аи]? )?опубликован|"
    r"(?:(?:цей|ця|даний) )?(?:стаття|матеріал|текст|колонка) (?:бу[вл][аи]? )?(?:вперше|спочатку) (?:бу[вл][аи]? )?опублікован|"
    r"bu (?:haber|yazı|makale|röportaj) (?:ilk olarak|ilk kez|ilk defa|orijinal olarak)\b.{2,80}(?:yayımlan|yayınlan)\w+\W*$",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"(?:an? (?:\w+ )?version of )?(?:this|the|dieser|der|cet|cette|l['’]|este|esta|el|la|o|a|questo|denne|denna|dit|ten|bu|эта|этот)? ?"
    r"(?:article|story|report|column|piece|post|headline|caption|review|artikel|text|beitrag|bericht|texte|artículo|nota|texto|artigo|matéria|reportagem|"
    r"articolo|testo|artikkelen|artikeln|artykuł|tekst|статья|материал|текст|haber|yazı)\b(?! and\b| is committed| to\b)[^?]{0,80}?"
    r"(?:correct|clarif|amend|misstat|misspel|misidentif|korrig|berichtig|richtiggestellt|corrig|correg|rectifi|rettet|rättad|sprostow|исправл|düzelt)",
    re.IGNORECASE,
)
_LONGEST = 260


def is_printed_elsewhere(line: str) -> bool:
    """Tell whether a last line names the paper a text was first in, its writer's address, or what brings the site elsewhere."""
    if len(line) > _LONGEST:
        return False
    return bool(_ENGLISH.match(line) or _DATED.match(line) or _FOREIGN.match(line))


def is_correction(line: str) -> bool:
    """Tell whether a line says that the text was corrected: that is told to its readers and stays."""
    return _CORRECTED.match(line) is not None
