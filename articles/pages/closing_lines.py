"""Closing lines: what a site prints at the end of a text of its makers, its sources and itself, left out."""

import re
from collections.abc import Sequence

from articles.pages.agencies import agency_ending, agency_named, is_as_written
from articles.pages.agency_letters import agency_signing
from articles.pages.following import asks_to_follow
from articles.pages.labelled_lines import heads_author, is_signed
from articles.pages.lines import ends_statement
from articles.pages.printed_elsewhere import is_correction, is_printed_elsewhere
from articles.pages.told_lines import is_said, is_stated, states_behind_label
from articles.pages.wall_lines import bids_to_pay

_NAMES = r"(?-i:(?!(?:He|She|It|They|This|That|There|The|We|Who) )(?:[A-Z][\w’'.-]+ )"
_MAKERS = re.compile(
    r"(?:with |and )?(?:additional |further )?(?:reporting|contributions?|research) (?:by|from)\b|"
    r"(?:writing|editing|photography|graphics) by\b|(?:compiled|translated|edited|written) by\b(?! (?-i:(?!our |the |staff\b)[a-z]))|"
    r"(?-i:[A-Z][\w’'.-]+)(?!.{0,200}\b(?:said|told|that (?:he|she|they) had)\b).{0,250}\b(?:reported from|contributed (?:to this (?:report|story|article|piece|post)|reporting))\b|"
    r"(?:with )?(?:agency )?inputs from (?![^.]*, (?-i:[a-z]))[^.]{2,70}\W*$|"
    r"(?:you can )?(?:reach|contact|e-?mail) (?:[\w’'.-]+ ){0,5}?(?:reporter|writer|editor|columnist|correspondent|journalist|photographer)\b[^.?!]{0,80}"
    r"\s(?:at|via|by|on)\s.{0,80}\S@\S|"
    r"(?:you can )?reach (?-i:[A-Z][\w’'.-]+ ){1,4}(?:at|via|by|on)\s.{0,80}\S@\S|"
    r"(?:the (?:writer|author) is |about the author)|"
    rf"{_NAMES}{{2,4}})is (?:an?|the|our)\b(?! only)(?!.{{0,200}}\b(?:and|who) (?:had|said|warned|told|refused|denied)\b).{{0,200}}\b(?:reporter|editor|correspondent|journalist|columnist|"
    r"writer|professor|author of|fellow at|producer|critic|contributor)\b|"
    rf"{_NAMES}{{2,4}})(?:covers|writes (?:about|on|for)|reports (?:on|for))\b(?! (?:none|nothing|nobody|it|this|that|them|him|her)\b)",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"(?:reporting|contributions?|research|writing|editing|photography|graphics) (?:by|from)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|did|does|found|finds?|shows?|showed|shown|"
    r"says?|said|suggest(?:s|ed)?|reveal(?:s|ed)?|indicate[sd]?|estimate[sd]?|warn(?:s|ed)?|puts?|takes?|took|helps?|"
    r"helped|led|makes?|made)\b"
)
"""What a sentence says of somebody's work: "Research by the valley's college found that …"."""
_SITE = re.compile(
    r"this (?:article|story|report|piece|column|post)\b(?! of\b).{0,40}\b(?:published|appeared|updated|translated|adapted|produced|"
    r"syndicated|republished)\b|the (?:article|story|piece|post) (?:was )?(?:first|originally) (?:published|appeared)|"
    r"this is a (?:breaking|developing)\b|our (?:standards\b|website is the place)|"
    r"get in touch|contact (?:the author|us|our|\S+@)|(?:have|do) you (?:have|got) (?:an?|any|more)\b|"
    r"got an? (?:tip|story|confidential)|e-?mail (?:us|the (?:author|writer)|your|\S+@)|send (?:your|us)|write to us|"
    r"follow (?:us|our|\w+(?: \w+)? on)\b|find us (?:on|at)|join (?:our|us)|sign up\b(?! (?:begins?|ends?|starts?|opens?|is|was)\b)|subscribe\b|donate\b(?! (?:blood|plasma|food|clothes)\b)|"
    r"download (?:our|the)\b.{0,40}\bapp\b|like us|check out (?:our|more)|for (?:all )?the latest\b|"
    r"for more (?:information|news|stories|details|updates|from|on)\b|stay (?:up to date|informed|tuned)|"
    r"to (?:read|get|stay|continue)\b.{0,80}\b(?:subscribe|sign up|newsletter|app|click here)\b|"
    r"get\b.{0,80}\b(?:subscribe|sign up|newsletters?|inbox)\b|contact\s*:\s*(?:\S+@\S+|\[e?-?mail[ \xa0]protected\])$|"
    r"(?:©|ⓒ)(?! (?:is|was|means)\b)|\(c\)|copyright\s*(?:©|\(c\)|\d|by\b(?! (?-i:(?!the )[a-z]))|:)|.{0,80}\ball rights reserved\b(?! (?:to|since)\b)|"
    r"(?:image|photo|picture|cover|featured image)s?(?: credits?)?\s*:",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"(?:this|the) (?:article|story|content|page) is (?:\w+ ){0,3}(?:available |reserved )?(?:for|to) (?:\w+ )?(?:subscribers|members)|"
    r"(?:get|enjoy|gain|unlock) (?:\w+ ){0,2}(?:unlimited|full|complete|digital)(?: digital)? access\b|unlimited (?:digital )?access\b(?! to [^.]{2,40} (?:was|were|is|had)\b)|"
    r".{0,250}\balready an? (?:subscriber|member)\?|"
    r"(?:already|not (?:yet )?) ?an? (?:subscriber|member)|(?:subscribe|log in|sign in|register)(?: now)? to (?:continue|read|unlock|keep)|"
    r"(?:jetzt|hier) (?:weiterlesen|abonnieren|anmelden)(?! (?:will|wollen|kann|können|muss|müssen|soll|sollen|darf|dürfen|wollte|konnte|musste)\w*\b)|(?:diese[rn]?|den) (?:artikel|beitrag|text)\b.{0,60}\b(?:abo\w*|abonnent\w*)|"
    r"(?:cet|la suite de cet|la suite)\b.{0,40}\b(?:réservée? (?:à|aux)|abonnés)|il vous reste \d+|déjà abonné|"
    r"(?:contenido|artículo|noticia)\b.{0,30}\b(?:exclusivo|para suscriptores)|(?:conteúdo|matéria)\b.{0,30}\bassinantes|"
    r"(?:questo|contenuto|l'articolo)\b.{0,40}\babbonati|(?:denne|denna)\b.{0,40}\babonnent\w*|för att läsa (?:vidare|hela)|"
    r"dit artikel is (?:alleen|exclusief)|lees verder met|(?:artykuł|treść|tekst)\b.{0,30}\b(?:dla prenumeratorów|subskry)|"
    r"(?:この記事は)?(?:有料|会員限定)|残り[\d,]+(?:文字|字)",
    re.IGNORECASE,
)
_WALL_ELSEWHERE = re.compile(
    r"(?:weiterlesen|lesen sie weiter) mit\b[^.!?]{0,40}$|mit (?:einem |dem )?\w*-?abo (?:\w+ )?(?:weiterlesen|lesen)\b|"
    r"(?:(?:sie )?(?:sind|haben) (?:sie )?)?(?:bereits|schon) [^.?!]{0,30}(?:abonnent|abo\b|mitglied|konto|registriert|kund)[^.?!]{0,20}\?|"
    r"(?:jetzt )?(?:nur )?(?:\d+|einen|eine) (?:tage|wochen?|monate?)\b[^.?!]{0,15}\b(?:für (?:nur )?\d[\d,]* ?(?:€|euro)|gratis|kostenlos)"
    r"[^.?!]{0,20}\b(?:testen|lesen|probelesen)[.!]?$|jetzt (?:kostenlos|gratis|für (?:nur )?\d)[^.?!]{0,40}\b(?:testen|lesen|registrieren)[.!]?$|"
    r"(?:article|contenu) réservé (?:à|aux) (?:nos )?abonnés|(?:vous êtes )?déjà (?:abonné|inscrit|membre)[^.?!]{0,20}\?|vous avez déjà un compte ?\?|"
    r"(?:abonnez-vous|s'abonner|connectez-vous) pour (?:lire|continuer|accéder)|pour (?:lire|continuer)\b.{0,60}\babonnez-vous|"
    r"¿ya (?:eres|es|tienes|tiene)\b[^.?!]{0,20}(?:suscript|suscrito|suscripción|cuenta|socio)[^.?!]{0,10}\?|"
    r"(?:suscríbe(?:te|se)|regístra(?:te|se)|inicia sesión) para (?:seguir|continuar|leer)|para (?:seguir|continuar) leyendo\b.{0,80}\b(?:suscr|regístr|inici)|"
    r"já é (?:nosso )?(?:assinante|cadastrado)\b[^.?!]{0,20}\?|assine (?:para|e) (?:ler|continu\w+|leia)|para continuar (?:lendo|a ler)\b.{0,80}\b(?:assin|cadastr|login)|"
    r"(?:sei )?già (?:un )?(?:abbonato|registrato)[^.?!]{0,10}\?|abbonati (?:per|e) (?:leggere|continua\w*|leggi)|per continuare a leggere\b.{0,80}\b(?:abbonat|registrat|acced)|"
    r"(?:ben (?:je|u) )?al (?:abonnee|lid|een account)\b[^.?!]{0,10}\?|alleen voor abonnees[^.!?]{0,20}$|"
    r"(?:(?:er|har|är) du )?(?:allerede|redan) (?:abonnent|kunde|kund|medlem|prenumerant|abonnement)\b[^.?!]{0,10}\?|"
    r"(?:logg? inn?|log ind|logga in|bliv? (?:abonnent|medlem|prenumerant)) (?:for å|for at|för att) (?:lese|læse|läsa)|"
    r"(?:oletko )?jo tilaaja\?|masz już (?:konto|subskrypcję|prenumeratę|dostęp)\b[^.?!]{0,10}\?|(?:už|již) (?:jste|máte) předplat\w+\?|"
    r"уже (?:подписаны|подписчик|есть подписка|оформили подписку)[^.?!]{0,10}\?|чтобы (?:читать|прочитать|дочитать)\b.{0,60}\b(?:оформите|подпишитесь|войдите)|"
    r"(?:登录|登入|订阅|訂閱)(?:后|後)?(?:即可|可)?(?:继续|繼續)?(?:阅读|閱讀)|本文(?:仅限|僅限|为|為)(?:会员|會員|订阅|訂閱|付费|付費)",
    re.IGNORECASE,
)
"""Short lines alone: of these words longer ones may be text."""
_FOREIGN = re.compile(
    r"sendung\s*:|über dieses thema berichte|dieses thema im programm|dieser (?:artikel|text|beitrag) enthält\b.{0,40}\b(?:affiliate|werbe)|mit (?:material|informationen) (?:von|der)|dieser (?:artikel|text|beitrag) (?:ist|erschien|wurde)\b|[(]?avec (?:afp|reuters|agences)|"
    r"(?:con información de|com informações d\w+)\b(?![^.]*, (?-i:[a-zà-ÿ]))|(?:quellen?|sources?|fuentes?|fontes?|kaynak|źródło|zdroj[e]?|forrás|sursa|"
    r"источник|джерело|източник|πηγή|πηγη|πηγές|المصدر|منبع|nguồn|sumber|kilde|källa|lähde|bron|出典|来源|來源|出处|责任编辑|責任編輯|责编|编辑|"
    r"(?:penulis|editor|redaktor|redaktør|autor|автор|yazar|szerző|作者|記者|记者))\s*[:：/]\s*\S.{0,160}$|"
    r"[\[【(（]?(?:责任编辑|編輯|责编)|.{0,60}(?:무단\s?전재|재배포\s?금지|저작권자)|[^.。]{0,30}기자\s*[\[(]?\S+@\S+$|\S+@\S+\.\w+$|"
    r"(?:mehr|alles|weitere \w+) (?:zum thema|dazu)(?![^.:!?]{0,60} (?:hat|haben|hatte|hatten|war|waren|weiß|wusste)\b)|folge[nr]? (?:sie )?uns|síguenos|sígan|(?:nos )?pued(?:es?|en) seguir(?:nos)?\b.{1,80}\b(?:facebook|twitter|instagram|whatsapp|telegram|x)\b|seguici\b|volg ons|"
    r"følg oss|följ oss|bizi takip|obserwuj nas|propos recueillis par(?! (?-i:(?!notre |nos |la rédaction)[a-zà-ÿ]))|colabor(?:ou|aram|ó|aron):? (?-i:[A-Z])[^.]{2,80}$|(?:con la colaboración de|com a colaboração de|com agências?|avec la collaboration de)\b[^.]{0,80}$|"
    r"\W*estagiári[oa] sob\b|ha(?:nno)? collaborato:? (?-i:[A-Z])|door (?:onze|een onzer) (?:redact|verslag|correspond|medewerk)|traduit (?:de l['’]\w+ )?par (?-i:[A-Z])|traducido por|tradotto da|übersetzt von|aufgezeichnet von|vertaald door|"
    r"читайте [«„\"][^«»]{2,40}[»“\"] [ву]\b|(?:كتبت?|بقلم)\s*[-–:]|ขอบคุณ(?:ข้อมูล|ภาพ)|otras noticias de\b[^.]{2,40}$|με πληροφορίες από\b[^.]{2,60}$|(?:διαβάστε|δείτε) (?:όλες )?τις (?:τελευταίες )?ειδήσεις|όλες οι (?:τελευταίες )?ειδήσεις|по материалам\b[^.]{2,60}$|за матеріалами\b[^.]{2,60}$|(?:cu informații d[ei]|z informacjami)\b[^.]{2,60}$|"
    r"(?:artikel|berita) ini (?:telah|sudah) (?:tayang|terbit|dimuat)|son dakika haberleri|dapatkan (?:update|informasi|berita) |無断転載|.{0,20}転載(?:を)?(?:禁止|禁じ)|(?:画像|写真)は(?:すべて)?イメージ",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]]\.?")
_SIGNS = re.compile(r"[^\W\d]{2,9}(?:/[^\W\d]{2,9}){1,3}")
"""The signs of writers and agencies with a stroke between them: "av/dpa"."""
_ABROAD = re.compile(
    r"[^\W\d_]{2,6}/(?: ?[^\W\d_]{2,6}/){1,3}|[가-힣]{2,4} ?(?:[가-힣]{2} ?)?(?:기자|특파원|논설위원)(?: ?[=/].{0,40})?|(?:(?-i:[A-ZĐ])[^.()]{2,30} \()?theo (?-i:[A-Z])[\w .,&-]{1,40}\)?|"
    r"(?:کد خبر|کد مطلب)\W{0,3}[\d\s]+|انتهای پیام\W{0,3}[\w\s]{0,8}|[（(【\[][^（）()【】]{2,12}(?:新聞社?|通信社?|日报|日報|晚报|晚報|社)[）)】\]]|"
    r"\((?:\w{2,6}[/, ]{1,2}){0,3}(?:red|ag|agenturen)\.?\)|(?-i:\([a-zäöü]{2,4}\.?\)|[A-Z]{2,5}/[a-zäöü]{2,4})|\([^()]{2,60}, \d{1,2}\.\d{1,2}\.(?:\d{2,4})?\)|\((?:agenturen|agences|agenzie|agencias)[^()]{0,30}\)|\([\w-]+(?:\.\w{2,4}){1,2}[/ ,][^()]{2,40}\)|.{0,8}查看更多|"
    r"\d{1,2}[./ ] ?[^\W_]{1,10}[./ ] ?\d{4}(?:[\s,|(–-]+(?:[^\W\d_]+ ){0,3}[\d:./ |]+.{0,30})?|"
    r"《?[^》]{2,20}》\s*[（(][^（）()]{4,30}版[)）]|[（(【\[](?:共同|時事)[）)】\]]|"
    r"\((?:AA|DHA|İHA|ANKA|Hina|STA|SRNA|Beta|Fena|МИА|БТА|УНІАН|УНИАН|ТАСС|РИА Новости|АПА|وكالات|أ ف ب|أ\.ف\.ب|د ب أ|الأناضول|(?:इनपुट ?[-–:]? ?)?(?:भाषा|वार्ता|एजेंसी|आईएएनएस|पीटीआई)|বাসস|ইউএনবি)\)",
    re.IGNORECASE,
)
"""Signs of houses and desks, and days alone: "akow/ mhr/", "김민수 기자", "Theo TTXVN", "（共同）", "(red)"."""
_TO_READERS = re.compile(
    r"(?:(?:želite li|želiš li|imate) (?:dopuniti (?:temu|vest|vijest)|prijaviti (?:pogrešku|grešku)|dojavu)|našli (?:ste|jste) (?:v článku )?chybu|heb (?:je|jij|u) (?:een|nog een)? ?(?:tip|vraag|fout|opmerking)|foutje gezien|(?:haben sie|hast du) (?:einen )?(?:fehler|hinweis|tipp)|"
    r"(?:une )?(?:erreur|coquille) dans (?:cet article|le texte)|signaler une (?:erreur|faute)|vous avez (?:repéré|remarqué) une|hai trovato un errore|(?:has visto|encontraste|viste) (?:un|algún) error|encontrou (?:um|algum) erro|viu algum erro|"
    r"znalazłeś (?:błąd|literówkę)|zauważyłeś błąd|hibát (?:talált|találtál)|ați (?:găsit|observat) o greșeală|har du (?:et|ett|en|noen)? ?(?:tips?|fejl|feil|fel)\b|tipsa? (?:oss|os)\b:?|fandt du en fejl|hata mı (?:gördünüz|buldunuz)|"
    r"מצאתם טעות|מצאתם (?:שגיאה|תקלה)|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|знайшли помилку|якщо ви (?:помітили|знайшли) помилку|открихте грешка|"
    r"oceń (?:jakość|ten artykuł|artykuł)|twoja opinia jest|co o tym (?:myślisz|sądzisz)|reageer op (?:dit|deze)|praat mee|schreiben sie uns|diskutieren sie mit|was (?:meinen|denken) sie\b|qué opinas|¿qué te (?:parece|ha parecido)|"
    r"et vous, qu['’]en pensez|réagissez|commentez|donnez votre avis|dites-nous|cosa ne pensi|dì la tua|o que (?:você )?achou|comente\b|deixe (?:seu|o seu) comentário|dziękujemy, że przeczytał|(?:war|hat ihnen) dieser (?:artikel|beitrag)|vous avez aimé cet article|cet article vous a|se (?:ti|vi) è piaciut|si te (?:gustó|ha gustado) est|gostou d(?:a|o|esta|este) (?:matéria|artigo|notícia|conteúdo)|если вам понравил|tetszett a cikk|líbil se (?:vám|ti) (?:tento )?článek|podobał (?:ci|wam) się (?:ten )?artykuł|heeft dit artikel u|vond je dit|dacă (?:ți-a plăcut|apreciezi) (?:acest )?articol|что (?:вы )?думае\w+|voit keskustella|keskustele\b|har du (?:innspill|spørsmål|synspunkter)|siz ne düşünüyorsunuz|bạn nghĩ (?:gì|sao)|gửi (?:bình luận|ý kiến))"
    r".{0,120}$",
    re.IGNORECASE,
)
"""What readers are asked: whether they saw a mistake, have something to tell, what they think."""
_OF_TEXT = re.compile(
    r"this (?:article|story|report|piece|column|post)\b|the (?:article|story|piece|post)\b|our\b|[©ⓒ(]|copyright\b|"
    r".{0,80}\ball rights reserved\b|(?:image|photo|picture|cover|featured image)s?\b",
    re.IGNORECASE,
)
"""Such a line states what it is; those that ask for something state nothing."""
_LEADING = re.compile(r"^[^\w()\[\]©ⓒ“”\"'‘’„«¿¡…【（#@]+")
"""Dashes, bullets, drawn hands before a line."""
_INITIALS = re.compile(
    r"\([a-z]{2,4}(?:/[a-z]{2,4}){1,2}\)\.?|[a-z]{2,4}/[a-z]{2,4}|\([A-Z]{2,5}\)"
)
"""Those of a reporter and an editor, "(rwu/idh)", "xr/mgm", and of a house: "(WNA)"."""
_LETTERS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,3}")
_ROLE = re.compile(
    r"(?-i:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]*){1,4})[ ,·|–-]{1,3}(?:corresponsal|redacci[oó]n|redactora?|enviad[oa] especial|periodista|subeditora?|editora?|"
    r"corrispondente|inviat[oa]|giornalista|correspondant|envoyée? spéciale?|repórter|jornalista|correspondente|correspondent|reporter|staff writer)\b[^.!?:;]{0,60}",
    re.IGNORECASE,
)
"""A name in capitals, what its bearer is and where: "ANN ROE Corresponsal de EL VALLE Wend"."""
_QUESTION = re.compile(r"[^.!?:;“\"„«]{3,90}\?\s+(?=\w)")
_NEWSLETTER = re.compile(
    r"(?:(?:the|our) )?(?-i:[A-Z])[^.!?]{2,60}\bnewsletter\b.{0,200}[.!?:] (?:sign up|subscribe|register)(?: here| now| today| for it| for free| to it){0,2}\W*$",
    re.IGNORECASE,
)
_MORE_NEWS = re.compile(
    r"(?:veja|leia|confira|acompanhe) (?:mais|outras) (?:notícias|reportagens|matérias) (?:d[aeo]s?|sobre|n[ao]s?)\b[^.!?:;]{2,50}\W*$|"
    r"(?:lee|lea|mira|vea|consulta) (?:más|otras) noticias (?:de|del|sobre|en)\b[^.!?:;]{2,50}\W*$|"
    r"(?:leggi|scopri) (?:altre|tutte le|le altre) (?:notizie|news) (?:d[aei]l?\w*|su\w*|in)\b[^.!?:;]{2,50}\W*$|"
    r"(?:retrouvez|lisez|découvrez) (?:plus|toutes? l['’]|d['’]autres|toutes les) ?(?:d['’])?(?:actualités?|infos?|informations?|articles?) (?:de|du|des|sur|en|à)\b[^.!?:;]{2,50}\W*$|"
    r"(?:weitere|mehr|alle) (?:nachrichten|meldungen|artikel|neuigkeiten) (?:aus|zu|zum|zur|über|von)\b[^.!?:;]{2,40} (?:finden sie|lesen sie|gibt es)\b[^.!?:;]{0,30}\W*$|"
    r"(?:meer|ander) nieuws (?:uit|over|van)\b[^.!?:;]{2,40}\?? (?:lees|kijk|vind|volg)\b[^.!?:;]{0,30}\W*$|"
    r"(?:więcej|inne) (?:informacji|wiadomości|artykułów) (?:z|ze|o|na temat)\b[^.!?:;]{2,40} (?:znajdziesz|przeczytasz)\b[^.!?:;]{0,30}\W*$|"
    r"(?:больше|другие|все) новост(?:ей|и) (?:из |о |об |по |в |на )?[^.!?:;]{2,40} (?:читайте|смотрите|в нашем|на нашем|на сайте)\b[^.!?:;]{0,40}\W*$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 40
_WITH = (" avec", " avec l'", " with", " mit", " con", " com", " med", " cu", " met")
_LONGEST_WORD = 12
_LONGEST = 420
_LONGEST_FOREIGN = 200
_MOST_LINES = 6
_MOST_OF_NOTE = 3
_MOST_OF_IT = 0.4


def without_closing_lines(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs before the lines at their end that are the site's: at most six, two fifths of all.

    Credits of makers and sources, notes on an author, copyright, walls of payment, requests to write,
    follow, or subscribe.
    """
    end = _before_note(paragraphs)
    most = _MOST_OF_IT * sum(map(len, paragraphs))
    if end > 2 and _is_word(paragraphs[-1]) and is_closing(paragraphs[-2]):
        end -= 1
    if end > 2 and _LETTERS.fullmatch(paragraphs[end - 1]) and ends_statement(paragraphs[end - 2]):
        end -= 1  # the writer's initials; below a list they are an item
    while end > 1 and len(paragraphs) - end < _MOST_LINES and is_closing(paragraphs[end - 1]):
        if is_payment_wall(paragraphs[end - 1]):  # what is shown before it may be a sentence
            most += len(paragraphs[end - 1])
        if sum(map(len, paragraphs[end - 1 :])) > most:
            break
        end -= 1
    return list(paragraphs[:end])


def _before_note(paragraphs: Sequence[str]) -> int:
    """Return where a text ends before the few lines on its author, below a heading that says so."""
    end = len(paragraphs)
    for at in range(end - 2, max(end - _MOST_OF_NOTE - 2, 0), -1):
        if heads_author(paragraphs[at]):
            return at if sum(map(len, paragraphs[at + 1 :])) <= _LONGEST else end
    return end


def _is_word(line: str) -> bool:
    """Tell whether a line is a word alone, as a section is printed below whoever signed."""
    return len(line) <= _LONGEST_WORD and line.isalpha()


def is_payment_wall(line: str) -> bool:
    """Tell whether a line says that what follows is to be paid for."""
    if len(line) <= _LONGEST_FOREIGN and _WALL_ELSEWHERE.match(line.replace("’", "'")):
        return True
    return (len(line) <= _LONGEST and bool(_PAYWALL.match(line))) or bids_to_pay(line)


def is_signature(line: str) -> bool:
    """Tell whether a line is an agency's name or letters and nothing more: "/ritzau/", "(©NTB)", "TT"."""
    if len(line) > _LONGEST_SIGNATURE:
        return False
    name = line.strip(" .()[]/©ⓒ–—-")
    is_word = " " not in line and bool(agency_signing(line))
    return is_word or bool(agency_named(name) and is_as_written(name))


def is_closing(line: str) -> bool:
    """Tell whether a line, where it ends a text, speaks of those who made it or of its site; that it was corrected is told to readers."""
    if len(line) > _LONGEST or is_correction(line):
        return False
    bare = _LEADING.sub("", line)
    if is_signature(bare) or _INITIALS.fullmatch(bare) or _ABROAD.fullmatch(bare):
        return True
    if found := _IN_BRACKETS.fullmatch(bare):
        names = re.split(r"[/,;&+ ]+(?:and |und |et )?", found["who"])
        if any(map(agency_named, (found["who"], *names))):
            return True
    if _WORK.match(bare) and _VERB.search(bare):
        return False
    if _SIGNS.fullmatch(bare) and any(map(agency_named, bare.split("/"))):
        return True
    bare = bare[1:] if bare.startswith("(") and bare.endswith((")", ").")) else bare
    if is_said(bare) or states_behind_label(bare):
        return False
    if is_payment_wall(bare) or _MAKERS.match(bare) or _NEWSLETTER.match(bare) or _is_of_site(bare):
        return True
    if is_signed(bare) or asks_to_follow(bare) or is_printed_elsewhere(bare):
        return True
    is_short = len(line) <= _LONGEST_FOREIGN
    return is_short and bool(
        _FOREIGN.match(bare)
        or _asks_readers(bare.lstrip("¿"))
        or _ROLE.fullmatch(bare)
        or _MORE_NEWS.match(bare)
        or _is_with_agency(bare)
    )


def _is_of_site(line: str) -> bool:
    found = _SITE.match(line)
    return found is not None and (_OF_TEXT.match(line) is not None or not is_stated(line, found.end()))  # fmt: skip


def _asks_readers(line: str) -> bool:
    """Tell whether a line asks readers what they saw or think, perhaps behind a question: "What of the weir? Discuss below"."""
    if _TO_READERS.match(line):
        return True
    asked = _QUESTION.match(line)
    return asked is not None and _TO_READERS.match(line, asked.end()) is not None


def _is_with_agency(line: str) -> bool:
    """Tell whether a line is a house and the agency it took a text from: "Le Courrier avec AFP"."""
    if len(line) > _LONGEST_SIGNATURE:
        return False
    agency, rest = agency_ending(line)
    return (
        bool(agency) and rest.lower().endswith(_WITH) and is_as_written(line[len(rest) :].strip())
    )
