"""Furniture: a line of a page in, whether it is no text of the article but the site's own out."""

import re

from articles.pages.following import asks_amid
from articles.pages.labelled_lines import (
    counts_comments,
    heads_others,
    is_label,
    leads_elsewhere,
    stands_below,
)
from articles.pages.lines import ends_sentence
from articles.pages.told_lines import goes_on_small, is_said, is_stated

_INVITATION = re.compile(
    r"^(?:read (?:more|next|also|full)|more\s*:|related\s*:|see also|also read|sign up (?:for|to|here)|"
    r"subscribe (?:to|now)|click here|(?:story|article) continues|continue reading|get our|"
    r"scroll (?:down|to continue)|supported by|download the .*\bapp|watch\s*:|listen\s*:(?=.{0,120}[^.?!…”\"’]$)|photos?\s*:|images?\s*:|"
    r"get the latest .*\binbox|for more stories like this|follow \S+ on (?:twitter|facebook|x)\b|"
    r"got a story\?|have a tip\?|join thought-provoking|[—–-]\s?[^()]{2,80}\(@\w{1,30}\).{0,45}(?<![.!?])$|view this post on |a post shared by |[“\"]?swipe (?:left|right))",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"advertis(?:e|ing|ement)\w*|article content|recommended(?: videos?| stories)?|related(?: articles| "
    r"stories| topics| content| coverage)?|share(?: this(?: article| story)?)?|[_\W]+|comments?|popular|"
    r"trending(?: now)?|most (?:read|popular|viewed)(?: (?:in|on) .{2,30})?|loading\W*|follow us|"
    r"listen to (?:this )?(?:article|story)|read more|photos?|video|subscribe|sign up|newsletter|"
    r"(?:(?:first |originally )?published|(?:last )?updated|posted)(?: on)?:?|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?|"
    r"(?:reading time|read time|estimated read)\W*\d+ min\w*\.?|\d+[ -]min(?:ute)?s?(?: read)?\.?",
    re.IGNORECASE,
)
_END = re.compile(
    r"more from .{2,40}|related (?:articles|stories|content|coverage|topics|posts)|you may also like|"
    r"recommended(?: for you| stories)?|most (?:read|popular|viewed)|popular|trending(?: now)?|"
    r"read next|up next|latest (?:news|stories)|more stories|(?:\d+ )?comments?(?: ?\(?\d+\)?)?|join our commenting forum|"
    r"join the (?:conversation|discussion)|leave a (?:comment|reply)|about the authors?|topics|tags",
    re.IGNORECASE,
)
_FOREIGN_SUBSCRIPTION = re.compile(
    r"^(?:tipp: wir sind (?:bei|auf) whatsapp|wir sind (?:bei|auf) whatsapp|abonnieren sie|abonnez-vous|suscr[ií]bete|inscrivez-vous|assine (?:já|agora|a )|iscriviti|"
    r"folgen sie uns|suivez-nous|síguenos|siga-nos|seguici|volg ons|följ oss|følg oss|подписывайтесь|"
    r"підписуйтесь|takip et|bizi takip|aboneaza-te|urmărește-ne|ακολουθήστε (?:το|μας)|تابعونا|フォロー)"
    r"[^.]{0,120}[.!]?$",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"^(?:schrijf je in|meld je aan|meld deg på|få|prenumerera|anmäl dig|tilmeld dig|tilaa|zapisz się|zapraszamy|přihlaste se|odebírejte|"
    r"prihláste sa|iratkozz|abonați-vă|pretplatite se|εγγραφείτε|bülten|abone ol|prenumeruok|daftar|dapatkan|đăng ký|receba|inscreva-se|"
    r"cadastre-se|recibe|recevez|inscrivez|ricevi|iscriviti|melden sie sich|jetzt|erhalten sie|sign up|get our|подпиш\w+|підпиш\w+|"
    r"اشترك|הירשמו|हमारे|メール|订阅|訂閱|뉴스레터)[^.]{0,80}?(?:newsletter|nieuwsbrief|nyhets?brev|nyhedsbrev|uutiskirje|boletín|boletim|lettre d|"
    r"infolettre|hírlevel|buletin|рассылк|розсилк|бюлетин|ενημερωτικ|ültenimiz|naujienlaišk|bản tin|نشرتنا|النشرة|ניוזלטר|न्यूजलेटर|"
    r"マガジン|电子报|電子報|구독)[^.]{0,60}[.!]?$",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:temps de )?lecture\W*\d+ min\w*\.?|\d+ min(?:utes)?\.? de lectur[ea]|tiempo de lectura\W*\d+ min\w*\.?|"
    r"tempo de leitura\W*\d+ min\w*\.?|tempo di lettura\W*\d+ min\w*\.?|lesezeit\W*\d+ min\w*\.?|leestijd\W*\d+ min\w*\.?",
    re.IGNORECASE,
)
_BEHIND_ADVERTISEMENT = re.compile(
    r"\b(?:after|below|despu[eé]s del?|tras|apr[eè]s|ap[oó]s|depois d[aeo]|dopo|nach|unter|unterhalb|efter|etter|under|onder|na|pod|po|za|"
    r"után|alatt|după|sub|след|под|после|за|sau|setelah|μετά|κάτω)\s+(?:\w{1,9}['’]?\s*){0,2}?"
    r"(?:advert|ads?\b|publicid|publicit|pubblicit|anúncio|anuncio|werbung|anzeige|annons|annonce|advertentie|reklam|reclam|"
    r"реклам|διαφήμισ|quảng cáo|iklan|videem\b|wideo\b)|"
    r"\b(?:below|unter|unterhalb|under|onder|pod|под|alla)\s+(?:\w{1,9}\s){0,2}?(?:foto\w{0,3}|photos?|video\w{0,2}|bilde[tn]?|billed\w{0,4}|afbeelding\w{0,2}|kuva\w?|image)\b|"
    r"\b(?:hirdetés|reklám)\w* (?:után|alatt)\b|\breklam\w* sonra\b|\bmainok\w+ (?:jälkeen|alla)\b|\bispod (?:oglasa|reklame|videa|fotografije)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\[/?(?:gambas|video|image|img|gallery|embed|caption|foto|photo|iframe|youtube|twitter|instagram)\b[^\[\]]{0,120}\]",
    re.IGNORECASE,
)
"""What an editor's system should have put something in the place of: "[Gambas:Video 20detik]"."""
_GOES_ON = re.compile(
    r"continu|contin[uú]a|segui|sigue|suite|weiter|fortgesetzt|forts[æäe]tt?|verder|loopt door|jatkuu|pokrač|dalsz|ciąg|folytat|продолж|"
    r"продълж|nastav|devam|tiếp|lanjut|συνεχ",
    re.IGNORECASE,
)
"""Where a line has both, and is no sentence, it says where the text goes on."""
_TEXT_FIRST = re.compile(
    r"(?:the |de |het |der |a |l[’'])?(?:tekst|text(?:en)?|artik\w{2,6}|articl\w{1,2}|articol\w{1,2}|artículo|artigo|matéria|story|juttu|haber\w{0,2}|cikk|člán\w{2}|saken|nastavak|artykuł\w?|статья)\s",
    re.IGNORECASE,
)
_READ_FIRST = re.compile(r"(?:la |lees |lesen sie |read |les )", re.IGNORECASE)
_LONGEST_BREAK = 70
_OTHERS = re.compile(
    r"related\b.*|you may also like|recommended\b.*|read next|up next|more stories", re.IGNORECASE
)
"""Which of those lines also stand over a list amid a text."""
_LONGEST_INVITATION = 250
_LONGEST_LABEL = 140
_LONGEST_END = 80
_COUNT = re.compile(r"\s?\(?\d{1,5}\)?$")
_SUBSCRIBE = re.compile(r"subscribe|sign up", re.IGNORECASE)
_READ_ON = re.compile(
    r"sign up (?:for|to) (?:nothing|nobody|one\b|it and)|read more, (?-i:[a-z])|"
    r"(?:read (?:more|next|also|full)|see also|also read)\s+(?!(?:about|all|and|at|below|by|coverage|details|from|"
    r"here|in|of|on|online|our|related|reports?|stories|story|the|this|these|via|what|how|why|where|who|articles?|news|reviews?|"
    r"analysis|interviews?|features?)\b)(?-i:[a-z])",
    re.IGNORECASE,
)
"""Words of a sentence, and no invitation: "Read more books, she said." """


def is_invitation(line: str) -> bool:
    """Tell whether `line` asks for a click: "Read more: …", "Lesen Sie auch: …", "Síguenos en …"."""
    start = line[:_LONGEST_INVITATION]
    if found := _INVITATION.match(start):
        return not _is_text(line, start, found.end())
    if len(line) > _LONGEST_INVITATION:
        return False
    if leads_elsewhere(line) or asks_amid(line):
        return True
    asks = _FOREIGN_SUBSCRIPTION.match(line) or _NEWSLETTER.match(line)
    return asks is not None and not is_said(line)


def _is_text(line: str, start: str, end: int) -> bool:
    """Tell whether a sentence only begins as invitations do."""
    if not ends_sentence(line):
        return False
    if _READ_ON.match(start) or goes_on_small(line) or is_said(line):
        return True
    return _SUBSCRIBE.match(start) is not None and is_stated(line, end)


def is_furniture(line: str) -> bool:
    """Tell whether `line` is a label of the site's own: "Advertisement", "Teilen", "広告"."""
    if len(line) > _LONGEST_LABEL and line[:1].isalnum():
        return False
    if _PLACEHOLDER.fullmatch(line) or _FURNITURE.fullmatch(line.strip(" |·")) or is_label(line):
        return True
    bare = line.strip(" :–—-|•·[]()")
    return _is_break(bare) or _READING_TIME.fullmatch(bare) is not None


def _is_break(line: str) -> bool:
    """Tell whether a line says that the text goes on behind an advertisement: "Continua após a publicidade"."""
    return (
        len(line) <= _LONGEST_BREAK
        and (_TEXT_FIRST.match(line) or _READ_FIRST.match(line) or _GOES_ON.match(line)) is not None
        and (_TEXT_FIRST.match(line) is not None or not ends_sentence(line))
        and bool(_BEHIND_ADVERTISEMENT.search(line) and _GOES_ON.search(line))
    )


def ends_article(line: str) -> bool:
    """Tell whether `line` only stands below an article: all after it is other articles."""
    if len(line) > _LONGEST_END:
        return False
    bare = _COUNT.sub("", line.rstrip(" :："))
    return bool(_END.fullmatch(bare)) or stands_below(bare) or counts_comments(line)


def heads_other_articles(line: str) -> bool:
    """Tell whether a line that ends an article may as well stand over a list of others amid it."""
    if len(line) > _LONGEST_END:
        return False
    return bool(_OTHERS.fullmatch(line.rstrip(" :："))) or heads_others(line)
