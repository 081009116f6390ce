"""Site labels: the words by which sites of many languages call what is no text, by what they are."""

from articles.keys.folding import fold


def _labels(text: str) -> frozenset[str]:
    return frozenset(fold(label.strip()) for label in text.split("|"))


READ_ON = _labels(
    "leggi l'articolo|leggi l'articolo completo|continua a leggere|continua a leggere su|siga leyendo|leia mais sobre|continue a ler|leia a matéria completa|leia a reportagem completa|zobacz wideo|zobacz galerię|czytaj dalej|dowiedz się więcej|vil du lese mer|les saken her|"
    "para saber más|para saber mais|seguir leyendo|la rédaction vous conseille|lesen sie mehr zu diesen themen|lesen sie mehr zum thema|ειδήσεις σήμερα|más sobre el tema|"
    "siehe auch|siehe dazu|lesen sie hier|mehr dazu|sur le même sujet|à lire|voir aussi|leer también|lee además|leer además|leer más|lee más|también te puede interesar|puedes leer|ver también|mira también|"
    "seguí leyendo|sigue leyendo|olvass is|olvass még|olvassa még|olvassa el még|olvasd el még|olvassa is|přečtěte si|читайте больше|читайте більше|читайте на эту тему|читайте на цю тему|διαβάστε και|"
    "simak video|simak selengkapnya|lihat video|lihat selengkapnya|saksikan juga|saksikan video|tonton video|tonton selengkapnya|saksikan selengkapnya|اقرأ أيضًا|مطالب مرتبط|"
    "อ่านเพิ่มเติม|อ่านข่าวเพิ่มเติม|อ่านต่อ|อ่านข่าว|อ่านข่าวต่อ|อ่านข่าวที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|関連記事|関連ニュース|あわせて読みたい|相关阅读|相關閱讀|延伸閱讀|延伸阅读|相关新闻|相關新聞|相关报道|相關報導|관련기사|관련 기사|관련뉴스|관련 뉴스|더 보기|"
    "lea también|lee también|leé también|lea además|lea más|lea aquí|lea asimismo|también lee|también lea|también te puede interesar|te puede interesar|"
    "le puede interesar|les puede interesar|te podría interesar|le podría interesar|puede interesarle|quizás te interese|te recomendamos leer|mirá también|"
    "leia também|leia mais|leia ainda|leia a seguir|veja também|veja mais|confira também|assista também|ouça também|saiba mais|continue lendo|"
    "lire aussi|à lire aussi|lire également|à lire également|à voir aussi|voir également|à écouter aussi|écouter aussi|à lire ensuite|relire aussi|"
    "leggi anche|leggi pure|leggi di più|leggi tutto|ti potrebbe interessare|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare anche|potrebbe anche interessarti|guarda anche|vedi anche|ascolta anche|"
    "lesen sie auch|lesen sie mehr|lesen sie dazu auch|lies auch|lest auch|auch interessant|auch lesenswert|auch spannend|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte sie interessieren|mehr zum thema|"
    "lees ook|lees meer|bekijk ook|kijk ook|luister ook|ook interessant|dit vind je misschien ook interessant|"
    "czytaj też|czytaj także|czytaj również|czytaj więcej|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również|zobacz więcej|sprawdź też|sprawdź także|"
    "čtěte také|čtěte též|čtěte více|čtěte dál|přečtěte si také|přečtěte si též|mohlo by vás zajímat|mohlo by vás také zajímat|mohlo by se vám líbit|"
    "čítajte aj|čítajte tiež|čítajte viac|prečítajte si aj|prečítajte si tiež|mohlo by vás zaujímať|pozrite si aj|"
    "olvassa el ezt is|olvasd el ezt is|olvasta már|ez is érdekelheti|ez is érdekelhet|ezt is olvassa el|ajánljuk még|"
    "citește și|citește mai mult|citește mai multe|citiți și|vezi și|vedeți și|ascultă și|te-ar putea interesa|"
    "διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμα|δείτε ακόμη|δείτε περισσότερα|"
    "читайте также|читайте ещё|читать также|читайте подробнее|смотрите также|см. также|смотри также|вас может заинтересовать|вам может быть интересно|"
    "читайте також|читайте ще|читати також|дивіться також|дивіться ще|вас може зацікавити|"
    "чытайце таксама|чытайце яшчэ|"
    "pročitajte još|pročitajte i|pročitajte više|pročitaj još|pročitaj i|pročitaj više|čitajte još|čitajte i|čitaj još|vidi još|pogledajte još|pogledajte i|pogledaj i|možda vas zanima|"
    "прочитајте још|прочитајте и|читајте још|погледајте још|"
    "preberite še|preberite tudi|oglejte si še|preberi še|preberi tudi|"
    "прочетете още|прочетете и|вижте още|вижте също|вижте и|четете още|може да ви интересува|още по темата|"
    "прочитајте и|прочитајте повеќе|"
    "اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|إقرأ المزيد|اقرأ كذلك|اقرأ ايضا|شاهد أيضا|شاهد أيضاً|شاهد ايضا|طالع أيضا|قد يهمك أيضا|قد يهمك|"
    "بیشتر بخوانید|همچنین بخوانید|بیشتر ببینید|یہ بھی پڑھیں|یہ بھی پڑھیے|یہ بھی پڑھئے|مزید پڑھیں|مزید پڑھیے|یہ بھی دیکھیں|"
    "קראו גם|קראו עוד|לקריאה נוספת|עוד בנושא|אולי יעניין אותך|"
    "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी पढ़े|ये भी पढ़े|इसे भी पढ़े|और पढ़ें|यह भी देखें|ये भी देखें|हेही वाचा|हे ही वाचा|हे पण वाचा|यो पनि पढ्नुहोस्|यो पनि हेर्नुहोस्|"
    "আরও পড়ুন|আরো পড়ুন|আরও পড়ুন|আরও দেখুন|আরো দেখুন|"
    "આ પણ વાંચો|ਇਹ ਵੀ ਪੜ੍ਹੋ|ಇದನ್ನೂ ಓದಿ|கூடுதலாக படிக்க|மேலும் படிக்க|மேலும் வாசிக்க|இதையும் படிக்க|இதையும் படியுங்கள்|இதையும் படிங்க|இதையும் வாசிக்க|"
    "ఇవి కూడా చదవండి|ఇది కూడా చదవండి|ఇదీ చదవండి|ఇవీ చదవండి|കൂടുതൽ വായിക്കുക|ഇതും വായിക്കുക|"
    "xem thêm|đọc thêm|có thể bạn quan tâm|baca juga|baca selengkapnya|baca lagi|baca pula|lihat juga|simak juga|tonton juga|basahin din|soma pia|soma zaidi|pia soma|tazama pia|soma na hii|"
    "lue myös|lue lisää|katso myös|kuuntele myös|läs också|läs även|läs mer|se också|se även|lyssna också|les også|les òg|les mer|les meir|se også|hør også|læs også|læs mere|lesa meira|lesið einnig|sjá einnig|"
    "ilgili haber|ayrıca okuyun|ayrıca bakınız|bunu da oku|bunu da okuyun|bunlar da ilginizi çekebilir|ilginizi çekebilir|okumaya devam et|devamını oku|həmçinin oxuyun|bunu da oxuyun|"
    "skaitykite taip pat|taip pat skaitykite|skaityti daugiau|lasi vēl|lasiet vēl|lasi arī|lasiet arī|lasi vairāk|loe ka|loe lisaks|loe veel|"
    "llegeix també|llegiu també|llegeix més|le tamén|lexo edhe|lexo gjithashtu|lexo më shumë|lexoni gjithashtu|წაიკითხეთ ასევე|იხილეთ ასევე|կարդացեք նաև|կարդալ նաև|тағы оқыңыз|shuningdek, o'qing|shuningdek, o‘qing|shuningdek o'qing|"
    "also read|read also|see also|also see"
)
"""Above or before the headline of another article; a sentence may begin so, but seldom does."""
NOT_WITHOUT_A_MARK = _labels(
    "entenda|veja fotos|veja vídeo|veja o vídeo|leia a íntegra|infográfico|galeria|galería|galerie|fotogalerie|bildergalerie|fotostrecke|diaporama|infografik|además|原标题|原標題|更多新聞|relacionado|relacionada|relacionadas|nota relacionada|noticia relacionada|más información|ver más|no te pierdas|puede leer|te recomendamos|recomendado|vea también|vea|video|vídeo|vídeos|"
    "relacionadas|assista|ouça|veja|confira|leia|relembre|"
    "en savoir plus|pour aller plus loin|notre dossier|à voir|lire|à découvrir|vidéo|en vidéo|en images|dossier|"
    "per approfondire|approfondisci|leggi|guarda|"
    "lesetipp|lesetipps|passend dazu|zum thema|mehr lesen|weiterlesen|im video|video-tipp|podcast-tipp|"
    "lees verder|meer hierover|meer over|zie ook|"
    "polecamy|zobacz|przeczytaj|czytaj|wideo|warto przeczytać|więcej|"
    "související|související článek|více k tématu|čtěte|"
    "súvisiaci článok|súvisiace|čítajte|viac k téme|"
    "kapcsolódó|kapcsolódó cikk|kapcsolódó cikkünk|további részletek|korábban írtuk|videó|ajánljuk|"
    "pe aceeași temă|recomandări|recomandare|citește|vezi|articol similar|"
    "σχετικά|σχετικό άρθρο|διαβάστε|δείτε|βίντεο|"
    "подробнее|ранее по теме|по теме|видео|читайте|смотрите|детальніше|докладніше|по темі|відео|дивіться|читайте|"
    "povezano|povezana vest|bonus video|bonus foto|повезано|още|видео|свързано|"
    "موضوع متعلق|موضوعات متعلقة|فيديو|اقرأ|شاهد|بخوانید|ببینید|مرتبط|ویدیو|"
    "קראו|צפו|עוד|כתבה קשורה|संबंधित खबर|वीडियो|देखें|पढ़ें|"
    "ข่าวเกี่ยวข้อง|ดูเพิ่มเติม|"
    "xem|đọc|video|baca|lihat|pilihan editor|simak|tonton|basahin|panoorin|read|watch|soma|tazama|"
    "aiheesta|aiheesta lisää|lue|katso|video|mer om ämnet|se|läs|les|læs|relatert|relaterat|relateret|"
    "ilgili|video|izle|okuyun|oxşar xəbər|"
    "더보기|이전 기사|관련 영상|"
    "相關報道|更多报道|更多報導|更多新闻|更多新聞|推荐阅读|推薦閱讀|看更多|點我看更多|更多|此前报道|早前报道|"
    "関連|関連リンク|合わせて読みたい|こちらもおすすめ|おすすめ記事|続きを読む|次のページ|動画"
)
"""Words of a sentence, too: a mark parts them from a headline, or they stand alone."""
ALONE = _labels(
    "видео дня|відео дня|фото дня|vídeo do dia|video del día|réutiliser ce contenu|ajouter à vos sélections|lire plus tard|offrir l'article|lecture restreinte|réagir|passer la publicité|pincha aquí|pulsa aquí|przejdź do galerii|"
    "saken oppdateres|artikeln uppdateras|texten uppdateras|artiklen opdateres|juttu päivittyy|juttua päivitetään|der artikel wird aktualisiert|article mis à jour|"
    "sponsorlu içerik|contenido patrocinado|conteúdo patrocinado|contenu sponsorisé|contenuto sponsorizzato|sponsored content|gesponserter inhalt|treść sponsorowana|sponzorovaný obsah|sponsrat innehåll|annonsørinnhold|"
    "новость дополняется|материал дополняется|текст дополняется|новость обновляется|новина доповнюється|noticia en desarrollo|diese meldung wird aktualisiert|saber más|the trust project|"
    "inzerce|inzercia|reklamy|reklamă|reklame|compartilha|mehr zum thema|sur le même sujet|reclama|sponsrat|mainokset|スクラップ 印刷|table of contents|inhaltsverzeichnis|índice de contenidos|spis treści|mục lục|目次|teilen|"
    "kindly share this story|kindly share this article|kindly share this post|kindly share this news|please share this story|please share this article|please share this post|please share this news|share this news|share this post|"
    "más sobre este tema|mais sobre o assunto|mer om saken|mer om ämnet|mer om emnet|meer over dit onderwerp|więcej na ten temat|sur ce sujet|approfondimenti|"
    "publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|data publicării|data actualizării|oluşturulma tarihi|güncelleme tarihi|yayın tarihi|yayınlanma tarihi|data publikacji|"
    "fecha de publicación|data de publicação|data pubblicazione|today's paper|today’s paper|date de publication|veröffentlichungsdatum|erscheinungsdatum|дата публикации|дата публікації|datum objave|datum publikace|end of article|exclusivo suscriptores|"
    "follow|seguir|suivre|folgen|volgen|obserwuj|sledovat|takip et|подписаться|підписатися|フォロー|フォローする|关注|關注|팔로우|theo dõi|"
    "veröffentlicht|aktualisiert|publié|publié le|mis à jour|publicado|publicado em|publicado el|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликовано|обновлено|"
    "continue lendo após a publicidade|continúa leyendo después de la publicidad|continúa después de la publicidad|la suite après la publicité|la suite après cette publicité|continua a leggere dopo la pubblicità|weiter nach der werbung|"
    "kommentare|commentaires|comentarios|comentários|commenti|kommentarer|komentarze|комментарии|yorumlar|"
    "publicidad|anuncio|compartir|comparte|comparte esta noticia|comparte este artículo|compartir esta noticia|haz clic aquí para leer más|publicidade|anúncio|pub|compartilhe|compartilhar|compartilhe esta notícia|compartilhe essa notícia|partilhe|partilhar|"
    "publicité|partager|partager cet article|partagez cet article|article réservé aux abonnés|réservé aux abonnés|pubblicità|condividi|condividi questo articolo|contenuto riservato agli abbonati|articolo precedente|articolo successivo|"
    "solo para suscriptores|exclusivo para suscriptores|exclusivo para assinantes|nur für abonnenten|for abonnenter|för prenumeranter|kun for abonnenter|"
    "anzeige|werbung|artikel teilen|artikel merken|artikel drucken|newsletter abonnieren|symbolfoto|symbolbild|hier geht es zum livestream|advertentie|deel dit artikel|delen|deel dit|artikel delen|"
    "reklama|udostępnij|udostępnij artykuł|podziel się|sdílet|sdílejte|sdílejte článek|sdílet článek|zdieľať|zdieľať článok|zdieľajte|hirdetés|megosztás|megosztom|oszd meg|publicitate|distribuie|distribuie articolul|reclamă|"
    "διαφήμιση|κοινοποίηση|κοινοποιήστε|μοιραστείτε το|реклама|поделиться|поделитесь|поделиться новостью|поділитися|поділитись|поділіться|падзяліцца|podijeli|podeli|podijelite|podelite|oglas|deli|delite|сподели|споделете|"
    "إعلان|اعلان|شارك|مشاركة|شارك المقال|شاركها|مشاركة الخبر|تبلیغات|آگهی|اشتراک گذاری|اشتراک‌گذاری|به اشتراک بگذارید|انتهای پیام|اشتہار|شیئر کریں|شئیر کریں|פרסומת|שתפו|שתף|שיתוף|"
    "विज्ञापन|शेयर करें|जाहिरात|विज्ञापन के बाद जारी|বিজ্ঞাপন|শেয়ার করুন|விளம்பரம்|பகிர்|பகிர்க|ప్రకటన|షేర్ చేయండి|ಜಾಹೀರಾತು|പരസ്യം|જાહેરાત|ਇਸ਼ਤਿਹਾਰ|"
    "โฆษณา|แชร์|แชร์ข่าว|quảng cáo|chia sẻ|chia sẻ bài viết|iklan|bagikan|bagikan artikel|scroll to continue with content|scroll untuk melanjutkan membaca|scroll untuk baca artikel|halaman selanjutnya|tangazo|shiriki|kongsi|"
    "mainos|jaa|jaa artikkeli|jaa juttu|ilmoitus|annons|dela|dela artikeln|dela artikel|annonse|del|del artikkelen|del saken|annonce|del artiklen|del artikel|auglýsing|deila|"
    "reklam|paylaş|abone ol|haberin devamı|haberin devamı için tıklayınız|bu haberi paylaş|reklama|dalintis|reklāma|dalīties|reklaam|jaga|publicitat|comparteix|reklamë|shpërndaje|შეუერთდით|რეკლამა|գովազդ|paylaşın|жарнама|"
    "광고|공유|공유하기|제보하기|기사 공유|이 기사를 공유합니다|글자크기|스크랩|广告|廣告|分享|分享到|分享至|扫一扫分享本页|分享让更多人看到|請繼續往下閱讀|请继续往下阅读|點擊閱讀下一則新聞|打开app阅读全文|"
    "広告|pr|シェア|シェアする|ツイート|ポスト|スポンサーリンク|スクラップ|印刷|クリップ|"
    "完|了|끝|終|end of story|fin de la nota"
)
OTHERS = _labels(
    "related links|related internet links|external links|enlaces relacionados|enlaces externos|liens externes|weiterführende links|"
    "prolongez votre lecture autour de ce sujet|sigue los temas que te interesan|"
    "قصص مقترحة|مواضيع قد تهمك|اخترنا لك|haberin etiketleri|"
    "das könnte sie auch interessieren|más noticias|свързани|"
    "artículos relacionados|noticias relacionadas|notas relacionadas|temas relacionados|contenido relacionado|matérias relacionadas|notícias relacionadas|conteúdo relacionado|artigos relacionados|articles liés|articles similaires|sur le même thème|contenus liés|dans la même rubrique|"
    "articoli correlati|notizie correlate|contenuti correlati|ähnliche artikel|verwandte artikel|verwandte themen|weitere artikel|mehr aus dem ressort|gerelateerde artikelen|gerelateerd|meer nieuws|"
    "powiązane artykuły|powiązane|podobne artykuły|polecane|polecane artykuły|zobacz również|související články|související|súvisiace články|kapcsolódó cikkek|kapcsolódó cikkeink|kapcsolódó anyagok|kapcsolódó|további cikkek|"
    "articole similare|articole asemănătoare|știri pe aceeași temă|pe aceeași temă|știri similare|recomandările redacției|σχετικά άρθρα|σχετικές ειδήσεις|σχετικά θέματα|материалы по теме|новости по теме|похожие новости|похожие материалы|сюжеты по теме|"
    "матеріали по темі|матеріали за темою|новини по темі|пов'язані новини|схожі новини|povezane vesti|povezane vijesti|povezani članci|povezani sadržaj|повезане вести|sorodne novice|sorodni članki|povezane novice|свързани|свързани статии|свързани новини|подобни статии|"
    "أخبار ذات صلة|مواضيع ذات صلة|مقالات ذات صلة|مواضيع متعلقة|أخبار متعلقة|مواد ذات صلة|اخبار ذات صلة|موضوعات ذات صلة|الأكثر قراءة|مطالب مرتبط|اخبار مرتبط|متعلقہ خبریں|כתבות נוספות|כתבות קשורות|עוד כתבות|ידיעות נוספות|"
    "संबंधित खबरें|संबंधित ख़बरें|संबंधित समाचार|और खबरें|संबंधित बातम्या|সম্পর্কিত খবর|সংশ্লিষ্ট খবর|தொடர்புடைய செய்திகள்|తాజా వార్తలు|సంబంధిత వార్తలు|ബന്ധപ്പെട്ട വാർത്തകൾ|"
    "ข่าวที่เกี่ยวข้อง|ข่าวเกี่ยวข้อง|tin liên quan|tin bài liên quan|bài liên quan|bài viết liên quan|tin cùng chuyên mục|artikel terkait|berita terkait|berita lainnya|berita berkaitan|habari zinazohusiana|"
    "aiheeseen liittyvää|lisää aiheesta|relaterade artiklar|relaterat|mer i ämnet|relaterte saker|relaterte artikler|relaterede artikler|læs mere om emnet|tengdar fréttir|"
    "ilgili haberler|benzer haberler|diğer haberler|oxşar xəbərlər|susiję straipsniai|saistītie raksti|seotud lood|seotud artiklid|notícies relacionades|artikuj të ngjashëm|მსგავსი სიახლეები|"
    "관련기사|관련 기사|관련뉴스|많이 본 뉴스|相关阅读|相关新闻|相關新聞|相关报道|相關報導|延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|関連記事|関連ニュース|おすすめ記事|あわせて読みたい"
)
"""Over a list of other articles."""
BELOW = _labels(
    "diskuse|diskuze|diskusia|дискусія|обсуждение|обговорення|verwendete quellen|archivado en|reporta un error|regístrate para comentar|inicia sesión para comentar|"
    "ver comentários|ver comentarios|ver los comentarios|voir les commentaires|zobacz komentarze|alle kommentare|lees reacties|conforme a los criterios de|más noticias de hoy|"
    "meistgelesen|les plus lus|lo más leído|lo más visto|más leídas|mais lidas|i più letti|meest gelezen|mest lest|mest läst|mest læste|luetuimmat|najczęściej czytane|legolvasottabb|cele mai citite|най-четени|ροή ειδήσεων|"
    "en çok okunanlar|terpopuler|tag|tags|etiquetas|themen|temas|etichete|mots-clés|kommentare|commentaires|comentarios|comentários|commenti|kommentarer|komentarze|komentáře|komentarai|комментарии|коментарі|коментари|σχόλια|"
    "kommentit|komentari|yorumlar|bình luận|komentar|التعليقات|تعليقات|תגובות|टिप्पणियां|コメント|댓글|评论|評論|"
    "tagi|štítky|címkék|ετικέτες|теги|метки|ключевые слова|тагове|tagovi|etiketler|emneord|avainsanat|الوسوم|تگ‌ها|برچسب‌ها|תגיות|टैग|ট্যাগ|từ khóa|태그|タグ|标签|關鍵字|关键词|schlagworte|trefwoorden|palavras-chave|argomenti|"
    "самое читаемое|популярное|найпопулярніше|най-четено|najčitanije|najpopularniji|nejčtenější|najčítanejšie|δημοφιλή|הנקראות ביותר|الأكثر مشاهدة|پربازدیدترین‌ها|xem nhiều|đọc nhiều|인기뉴스|ランキング|熱門新聞|热门新闻"
)
"""Only below an article."""
MOST_READ = _labels(
    "most read|meistgelesen|les plus lus|les articles les plus lus|lo más leído|las más leídas|mais lidas|as mais lidas|i più letti|le più lette|meest gelezen|mest lest|mest läst|mest læste|luetuimmat|najczęściej czytane|"
    "legolvasottabb|cele mai citite|най-четени|en çok okunanlar|самое читаемое|найпопулярніше|najčitanije|nejčtenější|najčítanejšie|nejčtenější články|najčítanejšie články"
)
"""Over a list of what is read most on a site, whose name may stand behind it."""
ON_SITE = frozenset(
    [
        "on",
        "in",
        "at",
        "auf",
        "bei",
        "dans",
        "sur",
        "de",
        "en",
        "em",
        "no",
        "na",
        "su",
        "op",
        "på",
        "i",
        "w",
        "v",
        "ve",
        "z",
        "pe",
        "u",
        "в",
        "на",
        "у",
        "di",
    ]
)
"""Between such words and the site's name."""
COMMENTS = _labels(
    "comment|comments|kommentar|kommentare|commentaire|commentaires|comentario|comentarios|comentário|comentários|commento|commenti|reactie|reacties|kommentarer|komentarz|komentarze|komentarzy|komentář|komentáře|komentářů|komentár|komentáre|"
    "hozzászólás|comentariu|comentarii|σχόλιο|σχόλια|комментарий|комментария|комментариев|коментар|коментарі|коментарів|коментара|komentar|komentara|yorum|bình luận|kommenttia|kommentti|コメント|件のコメント|评论|條留言|댓글|תגובות|تعليق|تعليقات"
)
"""Behind how many there are."""
AUTHOR = _labels(
    "about the author|about the authors|about the writer|sobre la firma|sobre el autor|sobre la autora|sobre los autores|sobre o autor|sobre a autora|über den autor|über die autorin|über die autoren|zum autor|zur autorin|à propos de l'auteur|à propos de l'auteure|"
    "sull'autore|sull'autrice|over de auteur|over de auteurs|o autorze|o autorce|o autorovi|об авторе|про автора|yazar hakkında|この記事を書いた人|この記事を書いた記者|om forfatteren|om skribenten|om författaren|om journalisten|kirjoittajasta|"
    "a szerzőről|despre autor|o autoru|за автора|關於作者|关于作者|作者简介|作者簡介|عن الكاتب|درباره نویسنده|על הכותב|על הכותבת|tentang penulis"
)
"""Over a note on who wrote an article."""
PICTURE = _labels(
    "rubriklistenbild|źródło zdjęcia głównego|źródło zdjęcia|перше фото|головне фото|первое фото|главное фото|foto|fotos|fotografía|fotografia|foto de|crédito|créditos|crédito da foto|crédito de la foto|imagen|imagem|foto de portada|imagen de portada|foto de capa|photo|photos|crédit photo|crédits photo|crédit|image|"
    "photo d'illustration|foto di copertina|immagine di copertina|immagine|bild|bilder|titelbild|beitragsbild|aufmacherbild|beeld|afbeelding|omslagfoto|fot.|fot|zdjęcie|zdjęcia|zdjęcie główne|úvodní foto|titulní foto|titulná foto|"
    "fotó|fotók|kép|képek|borítókép|nyitókép|címlapkép|kiemelt kép|indexkép|főkép|fotografie|sursa foto|foto copertă|φωτογραφία|φωτογραφίες|φωτο|εικόνα|"
    "фото|фотография|иллюстрация|фотографія|ілюстрація|фотаздымак|снимка|снимки|слика|ilustracija|fotografija|naslovna fotografija|"
    "الصورة|صورة|تصوير|عکس|عکاس|تصویر|צילום|תמונה|צילומים|फोटो|तस्वीर|फाइल फोटो|छायाचित्र|ছবি|படம்|ఫోటో|ภาพ|ảnh|hình ảnh|gambar|picha|kuva|kuvat|bilde|bilete|billede|mynd|"
    "fotoğraf|şəkil|foto kredi|nuotr.|nuotrauka|fotogrāfija|사진|사진제공|写真|画像|图片|图|圖|照片|摄影|攝影"
)
"""Before whose picture it is."""
SIGNED = _labels(
    "fuente|fuentes|etiquetas|temas|redacción|edición|autor|autora|texto|reportero|fonte|fontes|tags|tag|etiquetas|palavras-chave|edição|reportagem|assuntos|source|sources|mots-clés|mots clés|thèmes|sujets|"
    "argomenti|temi|redazione|quelle|quellen|schlagworte|schlagwörter|themen|stichworte|redaktion|bron|bronnen|trefwoorden|onderwerpen|źródło|tagi|słowa kluczowe|oprac.|opracowanie|zdroj|zdroje|štítky|témata|témy|kľúčové slová|klíčová slova|"
    "forrás|címkék|kulcsszavak|szerző|sursa|surse|etichete|taguri|cuvinte cheie|editor|πηγή|πηγές|ετικέτες|επιμέλεια|κείμενο|источник|источники|теги|метки|тэги|ключевые слова|редактор|автор|текст|джерело|джерела|ключові слова|мітки|крыніца|"
    "izvor|izvori|tagovi|oznake|ključne reči|ključne riječi|извор|тагови|vir|viri|ključne besede|източник|източници|тагове|етикети|ключови думи|"
    "المصدر|المصادر|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|الكلمات الدلالية|تحرير|منبع|منابع|برچسب‌ها|برچسب ها|کلمات کلیدی|کلیدواژه‌ها|کد خبر|کد مطلب|ذرائع|ٹیگز|מקור|תגיות|תגים|"
    "स्रोत|सोर्स|इनपुट|टैग|टैग्स|सूत्र|সূত্র|তথ্যসূত্র|ট্যাগ|বিষয়|ஆதாரம்|మూలం|ที่มา|แท็ก|แหล่งที่มา|ขอบคุณข้อมูล|nguồn|nguồn tin|từ khóa|thẻ|tác giả|sumber|penulis|reporter|pewarta|kontributor|kata kunci|topik|chanzo|mhariri|mwandishi|"
    "lähde|lähteet|avainsanat|aiheet|källa|källor|ämnen|taggar|kilde|kilder|emneord|emner|temaer|stikord|heimild|kaynak|etiketler|anahtar kelimeler|editör|muhabir|haber|mənbə|šaltinis|avots|allikas|font|etiquetes|burimi|წყარო|աղբյուր|"
    "출처|태그|키워드|자료|来源|來源|文章来源|标签|標籤|关键词|關鍵字|關鍵詞|编辑|編輯|责编|責編|责任编辑|責任編輯|校对|校對|审核|編譯|编译|作者|记者|記者|撰文|文|出典|キーワード|タグ|取材|取材・文|文・写真|構成|版权声明|版權聲明|"
    "autorka/autor|autorka|פורסם לראשונה|פורסם|עודכן|redigatur|faktencheck|grafik|grafiken|mitarbeit|recherche|schlussredaktion|übersetzung|redaktionelle mitarbeit|illustration|text und foto|text und fotos|特别声明|免责声明|特別聲明|免責聲明|声明|"
    "última actualización|actualizado|actualización|última atualização|dernière mise à jour|mis à jour|ultimo aggiornamento|zuletzt aktualisiert|zuletzt geändert|aktualisiert|veröffentlicht|laatste update|bijgewerkt|"
    "data utworzenia|data publikacji|data aktualizacji|aktualizacja|naposledy aktualizováno|ultima actualizare|τελευταία ενημέρωση|обновлено|последнее обновление|опубликовано|оновлено|опубліковано|последна актуализация|"
    "sist oppdatert|publisert|oppdatert|senast uppdaterad|publicerad|uppdaterad|senest opdateret|opdateret|päivitetty|julkaistu|frissítve|son güncelleme|güncelleme|yayınlanma|yayın tarihi|"
    "آخر تحديث|تم التحديث|آخرین به‌روزرسانی|cập nhật|diperbarui|최종수정|수정|입력|最終更新|更新日時|公開日時|发布时间|更新时间|發布時間|更新時間|"
    "text|texte|testo|tekst|teksti|szöveg|propos recueillis par|transparenzhinweis|nota de transparencia"
)
"""Before the makers, sources and topics of an article, at its end."""
ASKING = _labels(
    "umfrage|abstimmung|diskutieren sie mit|was meinen sie|encuesta|enquete|enquête|sondage|un sondage|sondaggio|peiling|stemming|stelling|ankieta|sonda|anketa|szavazás|sondaj|опрос|опитування|анкета|anket|polling|afstemning|avstemning|omröstning|gallup|"
    "poll|vote|استفتاء|نظرسنجی|सर्वे|投票|アンケート|설문"
)
"""Before the question of a poll."""
