"""Foreign names: what the columns of records are called in other languages than English.

A name is compared without accents, case and strokes (`plain_name`): "mots_clés" is "Mots cles" too.
"""

from collections.abc import Mapping

_BY_LANGUAGE: Mapping[str, Mapping[str, str]] = {
    "de": {
        "headline": "titel überschrift schlagzeile", "text": "inhalt artikel artikeltext volltext haupttext fließtext",
        "date": "datum veröffentlicht veröffentlicht_am veröffentlichungsdatum erscheinungsdatum publikationsdatum",
        "author": "autor autoren autor_in verfasser", "url": "adresse webadresse", "outlet": "quelle medium zeitung",
        "tags": "schlagwörter schlagworte schlagwort schlüsselwörter stichwörter stichworte",
        "summary": "zusammenfassung kurzfassung vorspann anreißer untertitel", "section": "ressort rubrik kategorie",
        "language": "sprache", "image": "bild bild_url",
    },
    "fr": {
        "headline": "titre", "text": "texte contenu corps texte_intégral",
        "date": "date_publication date_de_publication date_de_parution", "author": "auteur auteurs auteur_s",
        "url": "lien", "outlet": "journal média", "tags": "mots_clés mot_clé étiquettes",
        "summary": "résumé chapeau chapô", "section": "rubrique catégorie", "language": "langue",
    },
    "es": {
        "headline": "titular título", "text": "cuerpo contenido texto texto_completo",
        "date": "fecha fecha_publicacion fecha_de_publicación", "author": "autor autores autor_a", "url": "enlace",
        "outlet": "medio fuente periódico diario", "tags": "etiquetas palabras_clave", "summary": "bajada resumen entradilla",
        "section": "sección categoría", "language": "idioma", "image": "imagen",
    },
    "pt": {
        "headline": "manchete", "text": "conteúdo corpo", "date": "data_publicacao data_de_publicação",
        "outlet": "fonte jornal veículo", "url": "ligação", "tags": "palavras_chave", "summary": "resumo",
        "section": "seção secção editoria", "image": "imagem",
    },
    "it": {
        "headline": "titolo", "text": "testo contenuto", "date": "data data_pubblicazione data_di_pubblicazione",
        "author": "autore autori", "url": "collegamento", "outlet": "testata", "tags": "parole_chiave etichette",
        "summary": "sommario riassunto occhiello", "section": "sezione", "language": "lingua", "image": "immagine",
    },
    "nl": {
        "headline": "kop", "text": "tekst inhoud", "date": "publicatiedatum", "outlet": "bron krant",
        "tags": "trefwoorden", "summary": "samenvatting", "section": "rubriek categorie", "language": "taal",
    },
    "pl": {
        "headline": "tytuł nagłówek", "text": "treść tekst", "date": "data_publikacji", "author": "autorzy",
        "url": "odnośnik", "outlet": "źródło gazeta", "tags": "słowa_kluczowe tagi", "summary": "streszczenie zajawka",
        "section": "dział kategoria", "language": "język",
    },
    "cs": {
        "headline": "titulek nadpis", "text": "obsah", "date": "datum_vydání", "author": "autoři", "url": "odkaz",
        "outlet": "zdroj", "tags": "štítky klíčová_slova", "summary": "souhrn perex", "section": "rubrika",
        "language": "jazyk",
    },
    "ru": {
        "headline": "заголовок название", "text": "текст содержание", "date": "дата дата_публикации опубликовано",
        "author": "автор авторы", "url": "ссылка", "outlet": "источник издание сми", "tags": "теги тэги метки ключевые_слова",
        "summary": "аннотация анонс лид краткое_содержание", "section": "рубрика раздел категория", "language": "язык",
    },
    "uk": {
        "headline": "назва", "text": "зміст вміст", "date": "дата_публікації опубліковано", "author": "автори",
        "url": "посилання", "outlet": "джерело видання змі", "tags": "мітки ключові_слова", "summary": "анотація",
        "section": "розділ категорія", "language": "мова",
    },
    "tr": {
        "headline": "başlık", "text": "metin içerik haber_metni", "date": "tarih yayın_tarihi", "author": "yazar yazarlar",
        "url": "bağlantı", "outlet": "kaynak gazete", "tags": "etiketler anahtar_kelimeler", "summary": "özet spot",
        "section": "kategori", "image": "görsel",
    },
    "id": {
        "headline": "judul judul_berita", "text": "isi isi_berita konten", "date": "tanggal tanggal_terbit", "author": "penulis",
        "url": "tautan", "outlet": "sumber", "tags": "tagar kata_kunci", "summary": "ringkasan",
    },
    "sv": {
        "text": "brödtext", "date": "publiceringsdatum", "author": "författare", "url": "länk", "outlet": "källa tidning",
        "tags": "taggar nyckelord", "summary": "sammanfattning ingress", "section": "avdelning",
    },
    "hu": {
        "headline": "cím", "text": "szöveg", "date": "dátum", "author": "szerző", "url": "hivatkozás", "outlet": "forrás",
        "tags": "címkék kulcsszavak", "summary": "összefoglaló", "section": "rovat",
    },
    "ro": {
        "headline": "titlu", "text": "conținut", "date": "data_publicării", "url": "legătură", "outlet": "sursă",
        "tags": "etichete cuvinte_cheie", "summary": "rezumat", "section": "secțiune categorie",
    },
    "el": {
        "headline": "τίτλος", "text": "κείμενο", "date": "ημερομηνία", "author": "συντάκτης συγγραφέας", "url": "σύνδεσμος",
        "outlet": "πηγή", "tags": "ετικέτες", "summary": "περίληψη", "section": "κατηγορία",
    },
    "vi": {
        "headline": "tiêu_đề", "text": "nội_dung", "date": "ngày_đăng ngày_xuất_bản ngày", "author": "tác_giả",
        "url": "liên_kết", "outlet": "nguồn", "tags": "từ_khóa", "summary": "tóm_tắt", "section": "chuyên_mục",
    },
    "ar": {
        "headline": "العنوان عنوان", "text": "النص نص المحتوى", "date": "التاريخ تاريخ تاريخ_النشر", "author": "الكاتب المؤلف",
        "url": "الرابط رابط", "outlet": "المصدر الصحيفة", "tags": "الوسوم الكلمات_المفتاحية", "summary": "الملخص ملخص",
        "section": "القسم التصنيف",
    },
    "fa": {
        "text": "متن", "author": "نویسنده", "url": "پیوند لینک", "outlet": "منبع", "tags": "برچسب برچسب_ها",
        "summary": "خلاصه", "section": "بخش",
    },
    "hi": {
        "headline": "शीर्षक", "text": "पाठ सामग्री", "date": "दिनांक तारीख", "author": "लेखक", "url": "लिंक", "outlet": "स्रोत",
        "tags": "टैग", "summary": "सारांश", "section": "श्रेणी",
    },
    "zh": {
        "headline": "标题 標題 新闻标题 新聞標題", "text": "正文 内容 內容 內文 全文", "date": "发布时间 發布時間 发布日期 發布日期 日期 时间 時間",
        "author": "作者 记者 記者", "url": "链接 鏈接 連結 网址 網址", "outlet": "来源 來源 媒体 媒體",
        "tags": "标签 標籤 关键词 關鍵詞 關鍵字", "summary": "摘要", "section": "栏目 欄目 分类 分類 版面", "language": "语言 語言",
    },
    "ja": {
        "headline": "見出し タイトル", "text": "本文", "date": "公開日 掲載日 配信日 日付 日時", "author": "著者 執筆者",
        "url": "リンク", "outlet": "出典 媒体 新聞社", "tags": "タグ キーワード", "summary": "要約 概要",
        "section": "カテゴリ カテゴリー ジャンル", "language": "言語",
    },
    "ko": {
        "headline": "제목", "text": "본문 내용", "date": "게재일 작성일 발행일 입력일 일자 날짜", "author": "기자 작성자 기고자",
        "url": "링크", "outlet": "언론사 출처 매체", "tags": "태그 키워드", "summary": "요약", "section": "분류 카테고리 통합_분류1",
        "people": "인물", "places": "위치",
    },
}  # fmt: skip
_NO_DAY_FIRST = frozenset({"zh", "ja", "ko", "hu", "fa"})
"""Languages that put the year first."""
_ENGLISH_TOO = frozenset(
    {"corps", "data", "ingress", "isi", "journal", "kop", "lien", "medium", "résumé", "spot"}
)


def names_for(fact: str) -> tuple[str, ...]:
    """Return what columns of a fact ("tags") are called, each name once."""
    words = (names.get(fact, "").split() for names in _BY_LANGUAGE.values())
    return tuple(dict.fromkeys(word for listed in words for word in listed))


def day_first_names() -> frozenset[str]:
    """Return the names, of any fact, in languages that write the day first and not in others."""
    return frozenset(
        word
        for language, names in _BY_LANGUAGE.items()
        if language not in _NO_DAY_FIRST
        for listed in names.values()
        for word in listed.split()
        if word not in _ENGLISH_TOO
    )
