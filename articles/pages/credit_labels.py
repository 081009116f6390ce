"""Credit labels: what pages print before the name of whose picture it is, and before a caption, in many languages."""

import re

_PICTURE = (
    r"(?:photo(?:s|graph(?:s|ie|er|e|y)?)?|illustrations?|images?|pictures?|pics?|foto(?:s|graf|graaf|grafie|grafía|grafia|"
    r"grafija|grafías|grafias|ğraf|ğraflar)?|fotó|fotógraf[oa]|bild(?:er|quelle|nachweis|rechte)?|beeld|kuva(?:t|aja)?|mynd|"
    r"zdjęci[ea]|fot\.|kép|imágen(?:es)?|imagen|imagem|imagens|imatge|immagin[ei]|afbeelding|argazkia|nuotr(?:auka|\.)|"
    r"ảnh|hình ảnh|gambar|picha|llun|фото(?:графия|графії|граф)?|снимк[аи]|слика|φωτ(?:ό|ο|ογραφία|ογραφίες|\.)|"
    r"ფოტო|լուսանկար|写真|寫真|撮影|사진|图片|圖片|图|圖|ภาพ|"
    r"(?:ال)?صورة|الصور|تصوير|عکس|تصویر|צילום|תמונה|फोटो|तस्वीर|तस्बिर|ছবি|படம்)"
)
_OF_CREDIT = (
    r"(?:credit(?:s|o|os)?|crédit(?:s|o|os)?|crèdits?|kredit|source|quelle|fuente|fonte|bron|kilde|källa|lähde|"
    r"źródło|zdroj|forrás|sursa|sumber|kaynak|nguồn|источник|джерело|πηγή|изворът|المصدر|منبع|出典|提供|"
    r"来源|來源|출처|제공)"
)
_KIND = r"(?:file|archive|main|cover|lead|top|featured|header|stock|handout|title)\s"
# "Photo: ", "Picture credit: ", "Photo by ", "© ": `label` holds it.
LABELLED = re.compile(
    rf"(?<!\w)(?P<label>(?:{_KIND})?(?:{_OF_CREDIT}\s?)?{_PICTURE}\s?(?:by|{_OF_CREDIT}|courtesy(?: of)?|from|via)?"
    rf"\s*(?:[:：=＝]|(?<=[가-힣一-龥])[/／]|\.{{3}}|…|(?<=\s)\|(?=\s))|(?:{_OF_CREDIT})\s*(?:by)?(?:[:：]|\.{{3}}|…)|"
    r"(?:photo(?:graph(?:y)?)?|image|picture|pic)s?\s+(?:credits?|by|courtesy(?: of)?)(?=\s)|"
    r"(?:©|ⓒ|\(c\)|copyright(?=[\s:©]))\s*(?:copyright|by)?\s*:?)\s*",
    re.IGNORECASE,
)
# At the start of a line that is of a picture alone: "FILE PHOTO: ", "(Photo: ", "FILE - ", "In this Aug. 3 photo".
OF_PICTURE = re.compile(
    rf"^\W*(?:(?:{_KIND})?(?:{_OF_CREDIT}\s?)?{_PICTURE}\s?(?:by|{_OF_CREDIT}|courtesy(?: of)?|from|via)?\s*[:：=＝]|"
    r"(?:photo(?:graph)?|image|picture|pic)s?\s+(?:credits?|by|courtesy(?: of)?)\s|(?-i:FILE) ?[-–—]|"
    r"in this (?:[\w.,]+ ){0,7}?(?:file )?(?:photo(?:graph)?|image|picture)"
    r"(?:,| (?:provided|released|taken|made|distributed|issued|supplied|by|from)\b))",
    re.IGNORECASE,
)
# Without a mark, as French and Italian papers print it: "Photo Ann Roe", "Foto Ansa".
BARE = re.compile(
    r"(?<!\w)(?P<label>photos?|fotos?|beeld|crédits?(?: photo)?|credits?(?: photo)?|φωτό?|фото|(?:fot|nuotr|φωτ)\.)\s+(?:d['’](?:archives?|illustration)\s+)?"
    r"(?!(?:agenc|archiv|librar|service|press\b|research|news|studio|galler|essay|finish|booth|op\b|shoot|"
    r"album|caption|release|union|suisse|card|rating|line|note|file|taken|shows?)\w*)(?=\S)",
    re.IGNORECASE,
)
# For those who hear a page: "Image caption, ".
CAPTION_LABEL = re.compile(
    r"^[,،]?\s*(?:(?:image|photo|picture)? ?caption|pie de foto|legenda(?: da foto)?|légende(?: image| photo)?|legende(?=\s*:)|bildunterschrift|"
    r"подпись к фото|підпис до фото|fotoğraf altı yazısı|keterangan gambar|maelezo ya picha|"
    r"التعليق على الصورة|توضیح تصویر|تصویر کا کیپشن|इमेज कैप्शन|ছবির ক্যাপশান|chụp lại hình ảnh|"
    r"图像加注文字|画像説明|사진 설명)\s*(?:[,،，:：]|$)\s*",
    re.IGNORECASE,
)
# The same of a credit: "Image source, ".
SOURCE_LABEL = re.compile(
    r"^[,،]?\s*(?:(?:image|photo|picture) (?:source|credit)s?|fuente de la imagen|crédito|crédit photo|автор фото|kaynak|"
    r"sumber gambar|chanzo cha picha|مصدر الصورة|صدر الصورة|منبع تصویر|تصویر کا ذریعہ|इमेज स्रोत|ছবির উৎস|"
    r"nguồn hình ảnh|图像来源|画像提供|사진 출처)\s*(?:[,،，]|$)\s*",
    re.IGNORECASE,
)
# What is left of a label where the credit behind it was taken away: "The mill (Photo by".
LABEL_AT_END = re.compile(
    r"[\s(\[|/–—-]*(?:©|\b(?:photo(?:graph)?|image|picture|foto|bild|credit)s?\s*(?:credits?)?\s*(?:by|:)\s*)?$",
    re.IGNORECASE,
)
CREDIT_WORD = re.compile(
    r"^(?:credits?|courtesy(?: of)?)\s+(?!of\b|photo\b|suisse|agricole|union|mutuel)(?=\S)",
    re.IGNORECASE,
)
