"""Lines of sites in many languages, one language a line, each a case; sentences beside them that begin alike."""

import pytest

from articles.pages.closing_lines import is_closing, without_closing_lines
from articles.pages.furniture import ends_article, is_furniture, is_invitation
from articles.pages.notices import is_notice
from tests.pages.test_layouts_of_the_world import facts_of

TEXT = [
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
]
ANYWHERE = """
    Lees ookDe molen is verkocht | Читайте такжеМельница продана | Відео дня | Diskuse (12)
    Continua a leggere su La Valle | Siga leyendo: El molino se vende | Zobacz wideo Młyn sprzedany | Réutiliser ce contenu | Saken oppdateres. | Juttu päivittyy | Prolongez votre lecture autour de ce sujet | Verwendete Quellen: | Rubriklistenbild: © Anna Roe/dpa
    Para saber más | LEES OOK. De molen is verkocht | Entenda: O que muda com o moinho | Veja fotos: O moinho em 1898 | SPONSORLU İÇERİK | Новость дополняется | Źródło zdjęcia głównego: PAP/Jan Nowak | قصص مقترحة
    Seguir leyendo: | Ειδήσεις σήμερα: | La rédaction vous conseille | （原标题：磨坊下月关闭） | ▲磨坊下月關閉。（圖／記者王小明攝） | Siehe auch: Die Mühle ist verkauft | Перше фото: УНІАН | (इस खबर को घाटी टीम ने संपादित नहीं किया है. यह सीधे प्रकाशित की गई है.) | ver comentários
    Lea también: El molino se vende | LEA TAMBIÉN: El molino se vende | Lea más: El molino se vende | Lea aquí: El molino se vende | Le puede interesar: El molino se vende | Te recomendamos: El molino se vende | También lee: El molino se vende | Relacionado: El molino se vende | Nota relacionada: El molino se vende | Noticia relacionada | Más información: El molino se vende | Mirá también: El molino se vende | Leé también: El molino se vende | No te pierdas: El molino se vende | Puede leer: El molino se vende | Ver más: El molino se vende | Únete a nuestro canal de WhatsApp | Foto: Ana Roe / EFE | Comparte esta noticia | Haz clic aquí para leer más
    VEJA MAIS: O moinho foi vendido | Confira também: O moinho foi vendido | Leia ainda: O moinho foi vendido | Relacionadas | Continue lendo | Clique aqui e siga o canal do Vale no WhatsApp | Participe do canal do Vale no WhatsApp | ✅ Clique aqui para seguir o canal do Vale no WhatsApp | 📲 Siga o Vale no Instagram | Foto: Ana Roe/Agência Vale | Compartilhe | Compartilhe esta notícia: | Assista: O moinho foi vendido | Pub
    A lire aussi | Lire également : Le moulin est vendu | À voir aussi : Le moulin est vendu | Voir également : Le moulin est vendu | En savoir plus : Le moulin est vendu | Pour aller plus loin : Le moulin est vendu | Article réservé aux abonnés | Partager cet article | Crédit photo : Anne Roe | © Anne Roe / AFP | >>> Lire aussi : Le moulin est vendu | Notre dossier : Le moulin est vendu
    Leggi pure: Il mulino è venduto | Leggi di più: Il mulino è venduto | Ti potrebbe interessare: Il mulino è venduto | Per approfondire: Il mulino è venduto | Guarda anche: Il mulino è venduto | Vedi anche: Il mulino è venduto | Articolo precedente | Condividi questo articolo | Foto: Anna Roe / ANSA | Clicca qui per iscriverti al canale WhatsApp
    Lies auch: Die Mühle ist verkauft | Auch lesenswert: Die Mühle ist verkauft | Auch spannend: Die Mühle ist verkauft | Lesetipp: Die Mühle ist verkauft | Passend dazu: Die Mühle ist verkauft | Das könnte Sie auch interessieren: Die Mühle ist verkauft | Das könnte dich auch interessieren | Hier geht es zum Livestream | Artikel teilen | Weiterlesen | Zum Thema: Die Mühle ist verkauft | Foto: Anna Roe/dpa | Bild: Anna Roe | Symbolfoto | Newsletter abonnieren
    Lees verder: De molen is verkocht | Bekijk ook: De molen is verkocht | Kijk ook: De molen is verkocht | Ook interessant: De molen is verkocht | De tekst loopt door onder de afbeelding | Deel dit artikel | Foto: Anna Roe / ANP | © Anna Roe
    Czytaj również: Młyn sprzedany | Przeczytaj także: Młyn sprzedany | Przeczytaj też: Młyn sprzedany | Zobacz również: Młyn sprzedany | Zobacz: Młyn sprzedany | Polecamy: Młyn sprzedany | POLECAMY | Sprawdź też: Młyn sprzedany | WIDEO: Młyn sprzedany | Udostępnij artykuł | Fot. Anna Roe / PAP | Zdjęcie: Anna Roe | Obserwuj nas w Google News
    Čtěte více: Mlýn je prodán | Mohlo by vás zajímat: Mlýn je prodán | Mohlo by vás také zajímat | Související: Mlýn je prodán | Sdílejte článek | Foto: Anna Roe, ČTK | Sledujte nás na Facebooku | Video: Mlýn je prodán
    Čítajte viac: Mlyn je predaný | Prečítajte si aj: Mlyn je predaný | Prečítajte si tiež | Mohlo by vás zaujímať | Súvisiaci článok | Súvisiace články | Zdieľať | Zdieľať článok | Článok pokračuje pod reklamou | Foto: TASR/Anna Roe | Sledujte nás na Instagrame
    Olvassa el ezt is: Eladták a malmot | Olvasd el ezt is: Eladták a malmot | Ez is érdekelheti: Eladták a malmot | Ez is érdekelheti | Ez is érdekelhet: Eladták a malmot | Kapcsolódó cikkek | Kapcsolódó: Eladták a malmot | Kapcsolódó cikk | KAPCSOLÓDÓ | Megosztás | (Borítókép: A híd 2023-ban. Fotó: Szabó Anna / Zsilip) | Borítókép: A híd. Fotó: Szabó Anna | Nyitókép: Szabó Anna / MTI | Fotó: Szabó Anna / MTI | További részletek: Eladták a malmot | Kövesse oldalunkat a Facebookon is!
    Citeşte şi: Moara a fost vândută | Citește mai mult: Moara a fost vândută | Vezi și: Moara a fost vândută | VEZI ȘI | Pe aceeași temă: Moara a fost vândută | Recomandări: Moara a fost vândută | Distribuie | Distribuie articolul | Urmărește știrile Văii și pe Google News | Abonează-te la newsletter | Foto: Ana Roe / Inquam | Sursa foto: Inquam
    ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Πουλήθηκε ο μύλος | ΔΙΑΒΑΣΤΕ ΑΚΟΜΑ | Δείτε περισσότερα: Πουλήθηκε ο μύλος | ΔΙΑΦΗΜΙΣΗ | Κοινοποίηση | Φωτογραφία: Άννα Ρόου
    Читать также: Мельница продана | Смотрите также: Мельница продана | См. также: Мельница продана | Подробнее: Мельница продана | Ранее по теме: Мельница продана | Подпишитесь на наш канал в Telegram | Присоединяйтесь к нам в Telegram | Фото: Анна Роу / ТАСС
    Читайте ще: Млин продано | Дивіться також: Млин продано | Детальніше: Млин продано | Поділитися | Фото: Анна Роу / УНІАН | Приєднуйтесь до нас у Telegram | Матеріали по темі
    Pročitaj još: Mlin je prodan | Čitajte još: Mlin je prodan | Vidi još: Mlin je prodan | Pogledajte još: Mlin je prodan | BONUS VIDEO | BONUS VIDEO: | Прочитајте још: Млин је продат | Читајте још: Млин је продат | Podijeli | Podeli | Pratite nas na Facebooku | Povezane vesti | Povezani članci | Foto: Ana Roe / Tanjug
    NASTAVAK ČLANKA ISPOD OGLASA | TEKST SE NASTAVLJA ISPOD OGLASA
    Deli | Foto: Ana Roe / STA
    Вижте още: Мелницата е продадена | Вижте също: Мелницата е продадена | Още по темата: Мелницата е продадена | ОЩЕ ПО ТЕМАТА | Още по темата | Четете още: Мелницата е продадена | Сподели | Споделете | Последвайте ни във Facebook | Снимка: Анна Роу, БТА
    إقرأ المزيد: بيع الطاحونة | طالع أيضا: بيع الطاحونة | اقرأ كذلك: بيع الطاحونة | مواضيع متعلقة | أخبار متعلقة | مقالات ذات صلة | اعلان | شارك | تابعنا على تويتر | لمتابعة آخر الأخبار اشترك في قناتنا على تلغرام
    همچنین بخوانید: آسیاب فروخته شد | بخوانید: آسیاب فروخته شد | اخبار مرتبط | اشتراک گذاری
    קראו עוד: הטחנה נמכרה | לקריאה נוספת: הטחנה נמכרה | עוד בנושא: הטחנה נמכרה | כתבות נוספות | כתבות קשורות | שתפו | צילום: רונן ארז | עקבו אחרינו בפייסבוק
    और पढ़ें: मिल बिक गई | शेयर करें | यह भी देखें: मिल बिक गई
    हेही वाचा: गिरणी विकली | हे ही वाचा: गिरणी विकली | हेही वाचा - गिरणी विकली
    আরও পড়ুনতিন বছর পর চলছে ফেরি | আরও দেখুন: কল বিক্রি | ছবি: রফিক হাসান
    மேலும் படிக்க: ஆலை விற்பனை | இதையும் படிக்க: ஆலை விற்பனை | இதையும் படியுங்கள்: ஆலை விற்பனை | இதையும் படிங்க
    ఇవి కూడా చదవండి: మిల్లు అమ్మకం | ఇది కూడా చదవండి: మిల్లు అమ్మకం | ఇదీ చదవండి: మిల్లు అమ్మకం | ప్రకటన
    കൂടുതൽ വായിക്കുക
    આ પણ વાંચો: મિલ વેચાઈ
    ਇਹ ਵੀ ਪੜ੍ਹੋ: ਮਿੱਲ ਵਿਕ ਗਈ
    ಇದನ್ನೂ ಓದಿ: ಗಿರಣಿ ಮಾರಾಟ
    यो पनि पढ्नुहोस्: मिल बिक्यो
    مزید پڑھیں: چکی فروخت | یہ بھی پڑھیے: چکی فروخت | مزید پڑھیے
    อ่านข่าวเพิ่มเติม: โรงสีถูกขาย | อ่านข่าวที่เกี่ยวข้อง | ข่าวเกี่ยวข้อง | แชร์ | ภาพ: แอน โร
    >>> Đọc thêm: Cối xay đã bán | Tin bài liên quan | Bài liên quan | Có thể bạn quan tâm | Ảnh: Anna Roe | Mời quý độc giả theo dõi chúng tôi trên Zalo
    Baca: Kincir Dijual | Pilihan Editor: Kincir Dijual | Artikel Terkait | Scroll untuk melanjutkan membaca | Halaman Selanjutnya | Foto: Anna Roe/ANTARA
    BACA LAGI: Kincir dijual | Ikuti kami di saluran WhatsApp | Berita berkaitan
    BASAHIN: Naibenta ang gilingan | READ: Naibenta ang gilingan
    공유하기 | [사진=연합뉴스] | 사진=연합뉴스 | (사진=연합뉴스) | [사진 연합뉴스] | ▶ 제보하기 | 이 기사를 공유합니다
    相关报道：磨坊已售 | 相關報導：磨坊已售 | 更多报道：磨坊已售 | 更多新聞：磨坊已售 | 推荐阅读：磨坊已售 | 推薦閱讀 | 看更多：磨坊已售 | 點我看更多：磨坊已售 | 分享到： | 扫一扫分享本页 | 請繼續往下閱讀 | （完） | 请继续往下阅读...
    【関連】水車小屋が売却 | 関連：水車小屋が売却 | こちらもおすすめ | 続きを読む | 【PR】 | （PR） | 次のページ | シェアする | ツイート | （完） | （了）
    Katso myös: Mylly on myyty | Artikkeli jatkuu mainoksen alla | Jaa | Jaa artikkeli | Kuva: Anna Roe | Seuraa meitä Facebookissa
    Se också: Kvarnen är såld | Se även: Kvarnen är såld | Dela artikeln | Foto: Anna Roe/TT
    Les òg: Mølla er seld | Se også: Møllen er solgt | Saken fortsetter under annonsen | Saken fortsetter under bildet. | Del artikkelen | Foto: Anna Roe / NTB
    Læs mere: Møllen er solgt | Se også: Møllen er solgt | Artiklen fortsætter under billedet | Del artiklen | Foto: Anna Roe/Ritzau Scanpix | Følg os på Facebook
    Soma pia: Kinu kimeuzwa | SOMA PIA | Soma zaidi: Kinu kimeuzwa | Pia soma: Kinu kimeuzwa | Tangazo | Habari zinazohusiana
    Ayrıca okuyun: Değirmen satıldı | Bunu da oku: Değirmen satıldı | Haberin devamı için tıklayınız | Devamını oku | Haber reklamdan sonra devam ediyor | Bizi Instagram'da takip edin | Abone ol | ABONE OL | Fotoğraf: Anna Roe / AA | OKUMAYA DEVAM ET
    Skaitykite taip pat: Malūnas parduotas | Taip pat skaitykite: Malūnas parduotas
    Lasi arī: Dzirnavas pārdotas
    Loe ka: Veski on müüdud | Loe lisaks: Veski on müüdud
    Lesa meira: Myllan er seld
    Llegeix també: El molí es ven | Llegiu també: El molí es ven | Publicitat
    Lexo edhe: Mulliri u shit | Lexo gjithashtu: Mulliri u shit | Reklamë
    Прочитајте и: Воденицата е продадена
    წაიკითხეთ ასევე: წისქვილი გაიყიდა
    Կարդացեք նաև` Ջրաղացը վաճառվեց
    Oxşar xəbərlər | Həmçinin oxuyun: Dəyirman satıldı
    Тағы оқыңыз: Диірмен сатылды
    Shuningdek, o‘qing: Tegirmon sotildi
"""
AT_THE_END = """
    RND/krö | (Anna Roe, APA, 17.5.2023) | (Agenturen, vvt) | Über dieses Thema berichtete Talradio am 17. Mai 2023 um 17:00 Uhr. | Dieses Thema im Programm: Talradio 1
    Autorka/Autor:an/ads | Anh Tuấn (Theo Reuters) | (*Estagiária sob supervisão de João Lima) | Tipsa oss: tips@dalen.example | Haberin Etiketleri | Dacă apreciezi acest articol, te așteptăm pe pagina noastră de Facebook: | פורסם לראשונה: 23:15, 16.05.23 | ▶ 뉴스레터 구독하기 | Dapatkan update berita setiap hari. Mari bergabung di Grup Telegram Lembah, caranya klik link ini. | Vous avez aimé cet article ? | War dieser Artikel hilfreich?
    Colaborou Ana Duarte, do vale | Com Agência Lusa | Le Courrier avec AFP | 17 maggio 2023 (modifica il 18 maggio 2023, 10:00) | (APA/Red.) | (red) | (jum) | Redigatur: Io Dodds | Grafiken: Bea Orr | Door onze redactie binnenland | Dziękujemy, że przeczytałaś nasz artykuł do końca. Bądź na bieżąco! | Data utworzenia: 8 listopada 2022, 21:17 | Abonează-te la canalul nostru de WhatsApp pentru cele mai noi știri. | Δείτε όλες τις τελευταίες Ειδήσεις από την κοιλάδα | Читайте «Долину» в Telegram. | Что думаешь? Комментировать | كتب - أحمد سالم | לכל העדכונים, הצטרפו לערוץ הוואטסאפ שלנו | ขอบคุณข้อมูลจาก เทศบาล | (Lembah.com/Rina Wulandari) | 返回山谷，查看更多 | 特别声明：以上内容仅代表作者本人观点 | 現在用APP看新聞 保證天天中獎 點我下載APP | 最終更新:5/15(月) 8:21 | Voit keskustella aiheesta 13.9. kello 23 saakka. | Har du innspill til saken? Send oss gjerne en e-post. | Son güncelleme: 08:21 17.05.2023 | (DHA) | Ha collaborato Anna Mugnai
    Etiquetas: molino, río | Temas: molino, río | Redacción: Ana Roe | Sigue toda la información del Valle en Facebook y X, o en nuestra newsletter semanal. | Recibe las noticias del Valle en tu correo cada mañana | Descarga nuestra app | ¿Quieres recibir las noticias del Valle en WhatsApp? Haz clic aquí.
    Edição: Ana Roe | Tags: moinho, rio | Palavras-chave: moinho, rio | Quer receber as notícias do Vale no WhatsApp? Clique aqui e entre no grupo. | Entre no nosso grupo do WhatsApp e receba as notícias | Inscreva-se no canal do Vale no YouTube | Baixe o aplicativo do Vale
    Mots-clés : moulin, rivière | Rejoignez-nous sur WhatsApp | Téléchargez notre application | Propos recueillis par Anne Roe | Un sondage : Faut-il fermer le pont ?
    Argomenti: mulino, fiume | Tag: mulino, fiume | Resta aggiornato: iscriviti al canale WhatsApp della Valle | Scarica l'app della Valle
    Schlagworte: Mühle, Fluss | Themen: Mühle, Fluss | Diskutieren Sie mit: Soll die Brücke geschlossen werden? | Folgen Sie dem Talboten auf Instagram | Laden Sie unsere App herunter | Kommentare (12) | Transparenzhinweis: Der Talbote gehört der Mühle.
    Trefwoorden: molen, rivier | Heb je een tip? Mail de redactie | Download de app van de vallei | Blijf op de hoogte via onze WhatsApp | Reageer op dit artikel
    akow/ mhr/ | Tagi: młyn, rzeka | Dołącz do nas na Facebooku | Pobierz naszą aplikację | Oceń jakość naszego artykułu | Twoja opinia jest dla nas ważna
    Štítky: mlýn, řeka | Témata: mlýn, řeka
    Našli ste chybu? Napíšte nám. | Viac k téme: mlyn, rieka
    Címkék: malom, folyó | Kövess minket a Facebookon! | Kövesse a Völgyet a Google Hírekben is! | Fotó: Szabó Anna | Csatlakozz hozzánk a Viberen!
    Etichete: moară, râu | Taguri: moară, râu | Descarcă aplicația Văii
    Με πληροφορίες από ΑΠΕ-ΜΠΕ | Ετικέτες: μύλος, ποτάμι | Διαβάστε όλες τις τελευταίες Ειδήσεις από την Ελλάδα και τον Κόσμο, στο Μύλος
    Теги: мельница, река | Метки: мельница, река | Ключевые слова: мельница, река | Читайте нас в Telegram | Оставайтесь с нами: подпишитесь на «Долину» в Дзене | Хотите быть в курсе? Подпишитесь на канал | Скачайте наше приложение | Редактор: Анна Роу
    Теги: млин, річка | Читайте нас у Telegram | Долучайтесь до нашої спільноти у Viber
    Izvor: Tanjug | Извор: Танјуг | Tagovi: mlin, reka | Preuzmite našu aplikaciju | Pratite nas na našoj Facebook i Instagram stranici | Komentari (12) | Pratite nas i na društvenim mrežama:
    Izvor: Hina | (Hina) | Ključne riječi: mlin, rijeka
    Vir: STA
    Тагове: мелница, река | Ключови думи: мелница, река | Следвайте ни в Google News | Последвайте ни в Google News Showcase, за да научите повече
    الوسوم: الطاحونة، النهر | كلمات مفتاحية: الطاحونة، النهر | كلمات دلالية: الطاحونة، النهر | تابع آخر الأخبار على قناتنا في واتساب | انضم إلى قناتنا على تلغرام
    برچسب‌ها: آسیاب، رودخانه | کلمات کلیدی: آسیاب، رودخانه | کد خبر 123456 | کد خبر: 123456 | ما را در تلگرام دنبال کنید | انتهای پیام/ | انتهای پیام/ ۱۲۲
    תגיות: טחנה, נהר | הצטרפו לערוץ הוואטסאפ שלנו | מצאתם טעות? דווחו לנו
    स्रोत: भाषा | इनपुट: भाषा | (इनपुट-भाषा) | टैग: मिल, नदी | Tags: मिल, नदी | ताजा खबरों के लिए हमें फेसबुक पर फॉलो करें | घाटी की सभी खबरें पढ़ने के लिए हमारा ऐप डाउनलोड करें
    সূত্র: বাসস | তথ্যসূত্র: বাসস | আমাদের ফেসবুক পেজ ফলো করুন | গুগল নিউজে আমাদের অনুসরণ করুন
    ஆதாரம்: பிடிஐ | எங்களை பேஸ்புக்கில் பின்தொடரவும்
    మమ్మల్ని ఫేస్‌బుక్‌లో ఫాలో అవ్వండి
    ہمیں فیس بک پر فالو کریں
    ที่มา: รอยเตอร์ส | แท็ก: โรงสี, แม่น้ำ
    Theo TTXVN | Từ khóa: cối xay, sông
    Reporter: Anna Roe | Tag: kincir, sungai | Cek berita dan artikel lain di Google News | Gabung di saluran WhatsApp Lembah | Artikel ini telah tayang di Lembah dengan judul Kincir Dijual | Dapatkan update berita pilihan setiap hari dari Lembah.
    김민수 기자 | 네이버에서 골짜기일보를 구독하세요 | ▶ 카카오톡에서 골짜기일보를 만나보세요 | (끝) | 태그: 방앗간, 강
    （来源：新华社） | （编辑：王芳） | （責任編輯：李明） | 校对：李明 | 标签：磨坊 河流 | 關鍵字：磨坊 河流 | 关键词：磨坊 | 扫码关注我们 | 关注微信公众号“山谷日报” | 《山谷日报》（2023年05月15日 第 04 版） | 版权声明：本文归山谷日报所有 | 下載山谷日報APP
    （水門新聞社） | （共同） | 【時事】 | [時事通信社] | 公式LINEで友だち追加 | キーワード：水車 川 | タグ：水車 川 | 無断転載を禁じます | 取材・文：佐藤健 | 文＝佐藤健 | 写真＝佐藤健 | 写真：佐藤健 | ※画像はイメージです
    Avainsanat: mylly, joki
    Ämnen: kvarn, å
    Emneord: mølle, elv | Tips oss: tips@dalen.example
    Emner: mølle, å
    Chanzo: Bonde | Tufuate kwenye Facebook | Mhariri: Anna Roe
    Etiketler: değirmen, ırmak | Editör: Anna Roe | Muhabir: Anna Roe | Son dakika haberleri için bizi takip edin | Vadi'yi Google News'te takip edin | (AA)
"""
SENTENCES = """
    磨坊主说，在 Google 上关注河流的人很多。他请大家加入保护水坝的队伍，也请孩子们下载地图
    Lees ookDe molen, zei hij. | Lees eens: De molen
    Verwendete Quellen der Mühle | Réagir vite, dit-elle, sauve le moulin. | Continua a leggere i giornali, dice il mugnaio. | (Die Brücke, sagt er, ist zu.) | Über dieses Wehr berichtete der Talbote. | Mühle/Wehr
    Entenda-se que o moinho fecha. | Lees ook. Dat zei de molenaar. | Dieser Artikel war der letzte. | Anh Tuấn theo cảnh sát về làng
    Colaboraron en el rescate los bomberos de tres pueblos. | Con la colaboración de los vecinos, el puente se reabrió. | Door onze fouten ging het mis, zei de molenaar. | Με πληροφορίες για τη γέφυρα έφτασε ο μυλωνάς. | 17 mai 2023 fut un jour noir pour la vallée. | Aktualisiert wird die Karte der Brücken jeden Tag. | Otras noticias de la zona confirman el cierre. | Hanno collaborato con la polizia, dice il mugnaio. | ▲ 3 Millionen | (So sagt er.) | Grafiken zeigen den Fluss | Mit der Mühle sprach die dpa | 原标题党的文章 | 下載量創新高 | Читайте «Долину» детям.
    Lea también estudió en el colegio del valle. | Más información llegará en mayo, dijo el molinero. | Además, el puente cerró por la tarde. | Foto a foto, el molinero contó la historia del río. | Sigue la lluvia en el valle. | Suscribieron el acuerdo en Facebook los dos alcaldes. | Fuentes del ayuntamiento confirmaron el cierre. | La fuente: un molino | Únete al río, decía el cartel que colgó en Facebook. | «Síguenos en Facebook», decía el cartel del molino. | Recibe ayuda del ayuntamiento cada mes. | Temas de la noche | El molino difundió la noticia por WhatsApp, según la policía. | Comparte piso con dos molineros. | Publicidad engañosa | El molino: una historia
    Leia se o rio subir, disse ele. | Veja o que muda com o fecho da ponte | Veja como fica o trânsito na ponte: | Confira os horários do autocarro: | Siga pela margem até ao moinho, explicou o guarda. | A mensagem circulou no WhatsApp durante a noite. | Quem recebe a newsletter do moinho soube primeiro. | Com informações falsas, o moleiro enganou o banco. | Participe quem quiser, disse o moleiro. | Ouça o rio, disse ela.
    Suivez le fleuve jusqu’au moulin, conseille le guide. | Sources de conflit | Partager le pont, tel est le souhait du maire. | En savoir plus sur le fleuve est un devoir, dit-elle. | Avec la pluie, le pont a fermé. | Photo après photo, il raconte le moulin. | Recevoir des amis au moulin est un plaisir. | Sur Facebook, le maire a annoncé la fermeture du pont. | La publicité du moulin | Notre dossier a été rejeté, dit le meunier.
    Leggi che nessuno rispetta, dice il mugnaio. | Segui il fiume fino al mulino. | Guarda il fiume e tace. | Fonti del comune confermano la chiusura. | Il sindaco ha scritto su Facebook che il ponte chiude. | Condividi il pane, dice il mugnaio. | Vedi il fiume, vedi il mulino, dice.
    Mehr zum Leben braucht der Müller nicht. | Das Foto zeigt den Müller am Wehr. | Quellen der Gemeinde bestätigen das. | Auf Facebook schrieb der Müller, die Brücke sei zu. | Bild und Ton fehlten. | Anzeige erstattet | Werbung für das Tal | Lesen Sie die Zeichen, sagte der Müller. | Folgen der Flut | Die Polizei nahm eine Anzeige auf. | Themen des Abends waren die Mühle und der Fluss. | Mit Material aus dem Steinbruch wurde das Wehr gebaut. | Weiterlesen lohnt sich, sagt der Müller. | Hinweis: Die Brücke ist am Montag gesperrt.
    Lees ook tussen de regels, zegt de molenaar. | Bronnen bij de gemeente bevestigen dat. | Volg de rivier tot de molen. | Deel van de brug is dicht | De molenaar schreef op Facebook dat de brug dicht is. | Bekijk het van de goede kant, zei hij.
    Zobacz, jak płynie rzeka, powiedział młynarz. | Czytaj dzieciom, mówi młynarz. | Źródło rzeki | Polecamy się pamięci, powiedział młynarz. | Reklama młyna | Na Facebooku młynarz napisał, że most jest zamknięty. | Autor książki mieszka nad rzeką.
    Čtěte dětem, říká mlynář. | Sledujte řeku až k mlýnu, řekl. | Zdroje z radnice to potvrdily. | Mlynář na Facebooku napsal, že je most zavřený. | Video ukazuje mlynáře u jezu.
    Čítajte deťom, hovorí mlynár. | Zdroje z radnice to potvrdili.
    A malom fotója bejárta a Facebookot. | Kapcsolódó ügyben is nyomoznak. | Források szerint a híd zárva marad. | Olvassa a folyót, mondta a molnár. | Ez is érdekelheti a molnárt, mondta.
    Citește și scrie la moară. | Vezi și tu ce se întâmplă cu podul, a spus el. | Surse din primărie confirmă. | Pe Facebook, primarul a anunțat închiderea podului. | Urmărește râul până la moară. | Publicitate mascată
    Διαβάστε το ποτάμι, είπε ο μυλωνάς. | Πηγές του δήμου το επιβεβαιώνουν. | Δείτε τι αλλάζει στη γέφυρα | Ο μυλωνάς έγραψε στο Facebook ότι η γέφυρα έκλεισε.
    Читайте детям, говорит мельник. | По теме моста он сказал правду. | Подробнее мельник рассказать отказался. | Источник в мэрии подтвердил это. | Фото моста появилось в Telegram. | В своём Telegram-канале мэр сообщил, что мост закрыт. | Сегодня мост закрыт | Вчера, 10 мая, мост закрыли. | Автор книги живёт у реки. | Реклама мельницы | Следите за рекой, просит мэр.
    Детальніше мельник не розповів. | Джерело у мерії це підтвердило. | Більше мостів місто не збудує. | У Telegram мер написав, що міст закрито.
    Pročitajte dobro, kaže mlinar. | Izvori iz opštine to potvrđuju. | Izvor reke | Na Facebooku je mlinar napisao da je most zatvoren.
    Вижте реката, каза мелничарят. | Източници от общината го потвърдиха. | Още мостове няма да има. | Във Facebook кметът обяви, че мостът е затворен.
    اقرأ لأطفالك، قال الطحان. | المصدر الوحيد للماء هو النهر. | نشر العمدة على فيسبوك أن الجسر مغلق. | شارك العمدة في الاجتماع. | شارك في الاجتماع | إعلان الطوارئ | تابع العمدة حديثه قائلا إن الجسر مغلق.
    بخوانید و بنویسید، آسیابان گفت. | منبع آب رودخانه است. | تبلیغات آسیاب
    קראו לילדים, אמר הטוחן. | הפרסומת של הטחנה | ראש העיר כתב בפייסבוק כי הגשר סגור. | צילום הנהר הופץ ברשת.
    यह भी पढ़ें कि नदी क्या कहती है, उसने कहा। | महापौर ने फेसबुक पर लिखा कि पुल बंद है। | इसे भी पढ़ा गया।
    আরও পড়ুয়া চাই, বললেন তিনি। | ছবি তোলা নিষেধ। | মেয়র ফেসবুকে লিখেছেন সেতু বন্ধ।
    อ่านหนังสือให้เด็กฟัง | นายกเทศมนตรีโพสต์ใน Facebook ว่าสะพานปิด
    Xem sông, ông nói. | Theo thị trưởng, cầu sẽ đóng. | Theo cảnh sát | Chia sẻ với báo chí, thị trưởng nói cầu đóng. | Chia sẻ của thị trưởng | Thị trưởng viết trên Facebook rằng cầu đóng. | Nguồn nước của làng
    Baca buku di tepi sungai, katanya. | Sumber air desa itu kering. | Ikuti sungai sampai kincir, kata dia. | Wali kota menulis di Facebook bahwa jembatan ditutup. | Tag harga kincir naik | Simak penjelasan wali kota berikut ini. | Berikut jadwalnya:
    관련 기사를 본 시장은 다리를 닫겠다고 말했다. | 시장은 페이스북에 다리를 닫는다고 썼다. | 사진 속 다리는 오래됐다.
    相关部门表示，桥梁将关闭。 | 来源不明的磨坊 | 更多的桥将关闭 | 市长在微信上写道，桥已关闭。 | 分享会在河边举行 | 广告牌倒了
    関連する橋も閉鎖される。 | 続きを読むと川の話が出てくる。 | 市長はフェイスブックで橋の閉鎖を発表した。 | 写真の橋は古い。 | 広告の橋
    Lue lapsille, mylläri sanoo. | Lähteet vahvistavat asian. | Katso jokea, hän sanoi. | Facebookissa mylläri kirjoitti, että silta on kiinni.
    Läs mer än tidningen, säger mjölnaren. | Källor i kommunen bekräftar det. | Följ ån till kvarnen. | Dela på ansvaret | På Facebook skrev mjölnaren att bron är stängd. | Se ån, sa han.
    Les mer enn avisen, sier mølleren. | Del av brua er stengt | Se elva, sa han. | Følg elva til mølla. | På Facebook skrev mølleren at brua er stengt.
    Del af broen er lukket | Læs mere end avisen, siger mølleren. | Se åen, sagde han.
    Soma vitabu, alisema. | Chanzo cha mto ni mlima.
    Kaynak suyu kirlendi. | Reklam panosu devrildi | Belediye başkanı Facebook'ta köprünün kapandığını yazdı. | Paylaşım rekor kırdı | Değirmenci bizi takip edin dedi ve köprüye yürüdü. | İlgili bakan köprüyü kapattı.
    Share of the mill | Follow the money
"""


def lines_in(text):
    return [line.strip() for row in text.strip().splitlines() for line in row.split(" | ")]


def is_of_site(line):
    return is_invitation(line) or is_furniture(line) or is_notice(line) or ends_article(line)


@pytest.mark.parametrize("line", lines_in(ANYWHERE))
def test_a_line_that_leads_elsewhere_shares_sells_or_credits_is_of_the_site(line):
    assert is_of_site(line)


@pytest.mark.parametrize("line", lines_in(AT_THE_END))
def test_a_last_line_of_sources_topics_and_networks_closes_a_text(line):
    assert is_of_site(line) or without_closing_lines([*TEXT, line]) == TEXT


@pytest.mark.parametrize("line", lines_in(SENTENCES))
def test_a_sentence_or_a_heading_stays_wherever_it_stands(line):
    assert not is_of_site(line)
    assert not is_closing(line)


@pytest.mark.parametrize(
    ("place", "opens"),
    [("<strong>Wendhausen</strong> - ", "Wendhausen - "), ("<b>PORT OSK</b> —", "PORT OSK — "), ("Port Osk (AFP) – ", "Port Osk (AFP) – "),
     ("<strong>Wend, Lembah</strong> --", "Wend, Lembah -- ")],
)  # fmt: skip
def test_a_place_that_stands_alone_before_the_first_paragraph_opens_it(place, opens):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)

    assert facts_of("", text=f"{place}{text}").body == (f"{opens}{TEXT[0]}", *TEXT[1:])


def test_a_salutation_in_a_paragraph_of_its_own_stays_there():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ("Sir –", *TEXT))

    assert facts_of("", text=text).body == ("Sir –", *TEXT)
