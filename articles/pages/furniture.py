"""Furniture: a line of a page in, whether it is no text of the article but the site's own out."""

import re

from articles.pages.lines import ends_sentence

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
# The same in other languages. Some begin a sentence as well ("Además, …"): `is_invitation` tells.
_FOREIGN_INVITATION = re.compile(
    r"^\W{0,3}(?:lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|auch interessant|sur le m[êe]me sujet|potrebbe interessarti|lire aussi|à lire(?: aussi)?|voir aussi|"
    r"lee(?:r)? (?:también|además|más)|te puede interesar|también te puede interesar|puedes leer|ver también|"
    r"mira también|además|seguí leyendo|sigue leyendo|leia (?:também|mais)|veja também|saiba mais|leggi anche|"
    r"lees (?:ook|meer)|les (?:også|mer)|läs (?:också|även|mer)|læs også|lue (?:myös|lisää)|czytaj (?:też|także|"
    r"więcej)|zobacz (?:też|także)|čtěte (?:také|též)|přečtěte si(?: také)?|čítajte (?:aj|tiež)|olvass[ao]? "
    r"(?:el )?(?:is|még)|citește și|citeste si|citiți și|pročitajte (?:i|još)|preberite (?:še|tudi)|прочетете (?:още|и)|"
    r"читайте (?:также|також|ещё|більше|больше|подробнее|на цю тему|на эту тему)|по теме|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|και)|δείτε (?:επίσης|ακόμα)|"
    r"ilgili haber|bunlar da ilginizi çekebilir|baca (?:juga|selengkapnya)|(?:simak|lihat|saksikan|tonton) (?:juga|video|selengkapnya)|আরও পড়ুন|আরো পড়ুন|đọc thêm|xem thêm|"
    r"اقرأ (?:أيضا|أيضًا|ايضا|المزيد)|إقرأ أيضا|شاهد أيضا|بیشتر بخوانید|مطالب مرتبط|یہ بھی پڑھیں|קראו גם|यह भी पढ़ें|"
    r"ये भी पढ़ें|इसे भी पढ़ें|อ่าน(?:เพิ่มเติม|ต่อ|ข่าว)|ข่าวที่เกี่ยวข้อง|関連記事|あわせて読みたい|相关阅读|延伸閱讀|"
    r"延伸阅读|相关新闻|相關新聞|관련 ?기사|더 보기)(?!\w)",
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
_FOREIGN_FURNITURE = re.compile(
    r"quảng cáo|iklan|anúncio|anuncio|publicitate|reclam[aă]|inzerce|inzercia|reklāma|reklaam|oglas|auglýsing|ilmoitus|sponsrat|"
    r"โฆษณา|विज्ञापन|বিজ্ঞাপন|விளம்பரம்|പരസ്യം|تبلیغات|آگهی|اشتہار|פרסומת|スポンサーリンク|"
    r"haberin devamı|スクラップ|スクラップ 印刷|pr|分享让更多人看到|انتهای پیام|(?:kindly |please )share this (?:story|article|post|news)|"
    r"table of contents|inhaltsverzeichnis|índice de contenidos|spis treści|mục lục|目次|"
    r"anzeige|werbung|publicité|publicidad(?:e)?|pubblicità|advertentie|annons|annonse|annonce|reklam[aeyă]?|mainos|"
    r"hirdetés|реклама|διαφήμιση|إعلان|広告|广告|廣告|광고|teilen|partager|compartir|compartilhar?|condividi|"
    r"delen|dela|del|udostępnij|sdílet|поделиться|paylaş|bagikan|chia sẻ|مشاركة|シェア|分享|공유|"
    r"más información|mehr zum thema|más sobre este tema|mais sobre o assunto|mer om (?:saken|ämnet|emnet)|meer over dit onderwerp|"
    r"więcej na ten temat|více k tématu|lisää aiheesta|sur ce sujet|sur le même sujet|approfondimenti|veröffentlicht|aktualisiert|publié(?: le)?|mis à jour|publicado(?: em| el)?|actualizado|atualizado|"
    r"pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликовано|обновлено|"
    r"(?:temps de )?lecture\W*\d+ min\w*\.?|\d+ min(?:utes)?\.? de lectur[ea]|tiempo de lectura\W*\d+ min\w*\.?|"
    r"tempo de leitura\W*\d+ min\w*\.?|tempo di lettura\W*\d+ min\w*\.?|lesezeit\W*\d+ min\w*\.?|leestijd\W*\d+ min\w*\.?|"
    r"continue lendo após a publicidade|continúa (?:leyendo )?después de la publicidad|la suite après (?:la|cette) publicité|"
    r"l[’']article continue après (?:la|cette) publicité|continua a leggere dopo la pubblicità|weiter nach der werbung|"
    r"kommentare|commentaires|comentarios|comentários|commenti|kommentarer|komentarze|комментарии|yorumlar",
    re.IGNORECASE,
)
_BEHIND_ADVERTISEMENT = re.compile(
    r"\b(?:after|below|despu[eé]s del?|tras|apr[eè]s|ap[oó]s|depois d[aeo]|dopo|nach|unter|unterhalb|efter|etter|under|onder|na|pod|po|za|"
    r"után|alatt|după|sub|след|под|после|за|sau|setelah|μετά|κάτω)\s+(?:\w{1,9}['’]?\s*){0,2}?"
    r"(?:advert|ads?\b|publicid|publicit|pubblicit|anúncio|anuncio|werbung|anzeige|annons|annonce|advertentie|reklam|reclam|"
    r"реклам|διαφήμισ|quảng cáo|iklan|videem\b|wideo\b)|"
    r"\b(?:below|unter|unterhalb|under|onder|pod|под)\s+(?:\w{1,9}\s){0,2}?(?:foto\w{0,3}|photos?|video\w{0,2}|bilde[tn]?|image)\b|"
    r"\b(?:hirdetés|reklám)\w* (?:után|alatt)\b|\breklam\w* sonra\b|\bmainok\w+ jälkeen\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"\[/?(?:gambas|video|image|img|gallery|embed|caption|foto|photo|iframe|youtube|twitter|instagram)\b[^\[\]]{0,120}\]",
    re.IGNORECASE,
)
"""What an editor's system should have put something in the place of: "[Gambas:Video 20detik]"."""
_GOES_ON = re.compile(
    r"continu|contin[uú]a|segui|sigue|suite|weiter|fortgesetzt|forts[æäe]tt?|verder|loopt door|jatkuu|pokrač|dalsz|ciąg|folytat|продолж|"
    r"продълж|devam|tiếp|lanjut|συνεχ",
    re.IGNORECASE,
)
"""Where a line has both, and is no sentence, it says where the text goes on."""
_TEXT_FIRST = re.compile(
    r"(?:the |de |het |der |a |l[’'])?(?:tekst|text(?:en)?|artik\w{2,6}|articl\w{1,2}|articol\w{1,2}|artículo|artigo|matéria|story|juttu|haber\w{2}|cikk|článek|artykuł\w?|статья)\s",
    re.IGNORECASE,
)
_READ_FIRST = re.compile(r"(?:la |lees |lesen sie |read |les )", re.IGNORECASE)
_LONGEST_BREAK = 70
_FOREIGN_END = re.compile(
    r"das könnte sie auch interessieren|meistgelesen|"
    r"les plus lus|articles liés|noticias relacionadas|lo más (?:leído|visto)|"
    r"más (?:noticias|leídas)|notícias relacionadas|mais lidas|"
    r"articoli correlati|i più letti|meest gelezen|gerelateerde artikelen|mest lest|mest läst|mest læste|"
    r"luetuimmat|najczęściej czytane|powiązane artykuły|související články|legolvasottabb|cele mai citite|"
    r"articole similare|știri pe aceeași temă|etichete|най-четени|свързани|материалы по теме|σχετικά άρθρα|ροή ειδήσεων|"
    r"ilgili haberler|en çok okunanlar|berita terkait|terpopuler|tin liên quan|tags?|etiquetas|themen|temas|"
    r"kommentare|commentaires|comentarios|comentários|commenti|kommentarer|komentarze|komentáře|komentarai|комментарии|коментар[іи]|"
    r"σχόλια|kommentit|yorumlar|bình luận|komentar|التعليقات|تعليقات|תגובות|टिप्पणियां|コメント|댓글|评论|評論|"
    r"mots-clés|أخبار ذات صلة|الأكثر قراءة|مواضيع ذات صلة|相关新闻|संबंधित खबरें",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"related\b.*|you may also like|recommended\b.*|read next|up next|more stories|das könnte sie auch interessieren|"
    r"articles liés|noticias relacionadas|más noticias|notícias relacionadas|articoli correlati|gerelateerde artikelen|"
    r"powiązane artykuły|související články|articole similare|свързани|материалы по теме|σχετικά άρθρα|ilgili haberler|"
    r"berita terkait|tin liên quan|أخبار ذات صلة|مواضيع ذات صلة|相关新闻|संबंधित खबरें",
    re.IGNORECASE,
)
"""Which of those lines also stand over a list amid a text."""
_LONGEST_INVITATION = 250
_MARKS = ":：»>›|–-→"
_READ_ON = re.compile(
    r"(?:read (?:more|next|also|full)|see also|also read)\s+(?!(?:about|all|and|at|below|by|coverage|details|from|"
    r"here|in|of|on|online|our|related|reports?|stories|story|the|this|these|via|what|how|why|where|who|articles?|news|reviews?|"
    r"analysis|interviews?|features?)\b)(?-i:[a-z])",
    re.IGNORECASE,
)
"""Words of a sentence, and no invitation: "Read more books, she said." """


def is_invitation(line: str) -> bool:
    """Tell whether `line` asks for a click: "Read more: …", "Lesen Sie auch: …", "Síguenos en …"."""
    start = line[:_LONGEST_INVITATION]
    if _INVITATION.match(start):
        return not (_READ_ON.match(start) and ends_sentence(line))
    if len(line) > _LONGEST_INVITATION:
        return False
    found = _FOREIGN_INVITATION.match(line)
    if found is None:
        return bool(_FOREIGN_SUBSCRIPTION.match(line) or _NEWSLETTER.match(line))
    behind = line[found.end() :].lstrip()
    return not behind or behind[0] in _MARKS or not ends_sentence(line)


def is_furniture(line: str) -> bool:
    """Tell whether `line` is a label of the site's own: "Advertisement", "Teilen", "広告"."""
    bare = line.strip(" :–—-|•·[]()")
    if _PLACEHOLDER.fullmatch(line):
        return True
    return bool(_FURNITURE.fullmatch(line) or _FOREIGN_FURNITURE.fullmatch(bare)) or _is_break(bare)


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
    bare = line.rstrip(" :：")
    return bool(_END.fullmatch(bare) or _FOREIGN_END.fullmatch(bare))


def heads_other_articles(line: str) -> bool:
    """Tell whether a line that ends an article may as well stand over a list of others amid it."""
    return bool(_OTHERS.fullmatch(line.rstrip(" :：")))
