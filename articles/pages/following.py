"""Following: a last line in, whether it asks to follow, join or get the site elsewhere out."""

import re

from articles.lengths import size_of
from articles.pages.lines import ends_statement

_LONGEST = 320
_ELSEWHERE = (
    "facebook", "twitter", "instagram", "tiktok", "tik tok", "youtube", "whatsapp", "whats app", "telegram",
    "viber", "google", "bluesky", "mastodon", "linkedin", "zalo", "kakao", "newsletter", "뉴스레터", "メルマガ", "电子报", "電子報", "tu correo", "tu email",
    "tu e-mail", "votre boîte", "nella tua", "seu e-mail", "seu email", "подпишитесь на канал",
    "подпишитесь на наш", "redes sociales", "redes sociais", "réseaux sociaux", "sozialen medien",
    "sosiale medier", "sociala medier", "sociální", "mediach społeczn", "közösségi", "društven", "соцсет",
    "соцмереж", "социальн", "соціальн", "социални", "sosyal medya", "mạng xã hội", "media sosial", "aplicación",
    "aplicativo", "application", "aplikac", "aplikasi", "aplicați", "εφαρμογή", "приложени", "застосун", "uygulama",
    "ứng dụng", "фейсбук", "инстаграм", "телеграм", "вконтакте", "ютуб", "дзен", "вайбер", "فيسبوك", "فيس بوك",
    "تويتر", "انستغرام", "إنستغرام", "تلغرام", "تليغرام", "تيليجرام", "تلجرام", "واتساب", "واتس اب", "يوتيوب",
    "تلگرام", "اینستاگرام", "توییتر", "فیس بک", "واٹس ایپ", "یوٹیوب", "ٹوئٹر", "פייסבוק", "טוויטר", "אינסטגרם",
    "וואטסאפ", "ווטסאפ", "טלגרם", "फेसबुक", "ट्विटर", "इंस्टाग्राम", "यूट्यूब", "व्हाट्सएप", "व्हाट्सऐप",
    "टेलीग्राम", "गूगल न्यूज", "ऐप", "ফেসবুক", "ইউটিউব", "টেলিগ্রাম", "হোয়াটসঅ্যাপ", "গুগল নিউজ", "অ্যাপ",
    "பேஸ்புக்", "ஃபேஸ்புக்", "ட்விட்டர்", "வாட்ஸ்அப்", "யூடியூப்", "டெலிகிராம்", "ఫేస్‌బుక్", "ఫేస్ బుక్",
    "వాట్సాప్", "ట్విట్టర్", "ഫേസ്ബുക്ക്", "വാട്സാപ്പ്", "เฟซบุ๊ก", "เฟซบุ๊ค", "ไลน์", "ยูทูบ", "ทวิตเตอร์", "카카오",
    "네이버", "텔레그램", "유튜브", "微信", "微博", "公众号", "公眾號", "二维码", "扫码", "客户端", "客戶端", "フェイスブック", "ツイッター", "ユーチューブ",
    "インスタ", "公式",
)  # fmt: skip
"""In small letters, as networks and shops of applications are written; looked for one by one, a tenth of a pattern's time."""
_SHORT_NAMES = re.compile(
    r"\b(?:apps?|line|threads)\b|[\u4e00-\u9fff]app\b|公式line", re.IGNORECASE
)
_ASKED = re.compile(
    r"(?:^|[.!?¡¿:…,]\s)[\W_]*(?:"
    r"(?:s[íi]g(?:ue|uenos|anos|uinos)|seguinos|seguí|únete|unite|únase|suscr[íi]be(?:te|se)|suscribite|descarga|descárgate|recib[ea]|quieres recibir|apúntate|haz clic|hacé clic|haga clic|"
    r"siga|sigam|siga-nos|acompanhe|participe|inscreva-se|assine|baixe|clique aqui|entre no|entre para|receba|quer receber|junte-se|curta|"
    r"suivez|retrouvez|abonnez|rejoignez|téléchargez|recevez|inscrivez|cliquez|segui|seguici|seguite|iscriviti|iscrivetevi|scarica|clicca|entra nel|unisciti|resta aggiornato|"
    r"folg(?:en|e|t) (?:sie|uns|dem|der)|abonnieren sie|abonniere|laden sie|ladet|lade dir|holen sie|hol dir|besuchen sie|volg|abonneer|download (?:de|onze)|blijf op de hoogte|meld je|schrijf je in|"
    r"obserwuj(?:cie)?|dołącz(?:cie)?|subskrybuj(?:cie)?|pobierz|polub(?:cie)?|śledź(?:cie)?|zapisz się|sledujte|přidejte se|pridajte sa|odebírejte|stáhněte|stiahnite|přihlaste|prihláste|"
    r"kövess(?:e|en|ék)?|kövesd|iratkozz(?:on)?|csatlakozz(?:on)?|töltse le|töltsd le|lájkol(?:ja|jon|d)|urm[ăa]re[șş]te(?:-ne)?|urm[ăa]ri[țţ]i(?:-ne)?|abonează-te|abonați-vă|descarcă|descărcați|intră pe|alătură-te|"
    r"ακολουθήστε|ακολούθησε|εγγραφείτε|κατεβάστε|γίνετε μέλος|κάντε like|"
    r"подпишитесь|подписывайтесь|подпишись|присоединяйтесь|следите|скачайте|скачивайте|читайте нас|смотрите нас|оставайтесь|вступайте|хотите|"
    r"підпишіться|підписуйтеся|підписуйтесь|приєднуйтесь|приєднуйтеся|долучайтесь|долучайтеся|стежте|слідкуйте|завантажуйте|завантажте|падпісвайцеся|"
    r"pratite|zapratite|pridružite|preuzmite|skinite|lajkujte|spremljajte|naložite|пратите|запратите|преузмите|придружите|следвайте|последвайте|абонирайте|присъединете|свалете|изтеглете|харесайте|следете|приклучете|"
    r"theo dõi|mời quý độc giả|mời bạn đọc|tham gia|tải ngay|tải ứng dụng|đăng ký|ikuti|dapatkan|gabung|bergabunglah|mari bergabung|unduh|cek berita|simak berita|baca berita|muat turun|sertai|sundan|mag-subscribe|tufuate|fuata|jiunge|pakua|"
    r"seuraa|tilaa|lataa|liity|följ|prenumerera|ladda (?:ner|ned)|gilla|følg|abonner|last ned|hent|tilmeld|fylgstu|abunə olun|sekite|prenumeruokite|seko|jälgi|liitu|segueix|ndiqni|na ndiqni)\b|"
    r"تابع|اشترك|انضم|حمل تطبيق|حمّل|لمتابعة|עקבו|הצטרפו|הירשמו|הורידו|ติดตาม|กดติดตาม)|"
    r"\b(?:takip ed(?:in|iniz|ebilirsiniz)|abone ol(?:un|unuz)?|katılın|katılabilirsiniz|indirin|tıklayın(?:ız)?|izləyin|qoşulun)\b|"
    r"دنبال کنید|بپیوندید|دانلود کنید|فالو کریں|جوائن کریں|سبسکرائب کریں|ڈاؤن لوڈ کریں|"
    r"फॉलो करें|फ़ॉलो करें|लाइक करें|जुड़ें|सब्सक्राइब करें|डाउनलोड करें|क्लिक करें|क्लिक करा|फॉलो करा|सामील व्हा|ফলো করুন|অনুসরণ করুন|সাবস্ক্রাইব করুন|লাইক দিন|যুক্ত থাকুন|ডাউনলোড করুন|"
    r"பின்தொடரவும்|பின் தொடரவும்|பின்தொடருங்கள்|இணையுங்கள்|இணைந்திருங்கள்|ఫాలో అవ్వండి|ఫాలో అవండి|చేరండి|ഫോളോ ചെയ്യുക|പിന്തുടരുക|"
    r"关注|關注|加入|点我|點我|下载|下載|订阅|訂閱|扫码|扫一扫|구독하세요|구독하기|만나보세요|친구 ?추가|팔로우하세요|フォロー|登録|友だち追加|ダウンロード",
    re.IGNORECASE,
)
"""Who is spoken to; what others do on such networks is news."""
_CAN = re.compile(
    r"\b(?:možete|možeš) (?:nas )?(?:pratiti|čitati)\b|\b(?:můžete|môžete) (?:nás )?(?:sledovat|sledovať)\b|"
    r"\bможете (?:да )?(?:нас |нас да )?(?:пратите|пратити|читати|следите|читать|следить)\b|\bmożesz (?:nas )?(?:śledzić|obserwować|oglądać)\b|"
    r"\bpuedes (?:también )?(?:seguir(?:nos)?|descargar)\b|\bvocê pode (?:também )?(?:seguir|acompanhar|baixar)\b|\bpuoi (?:anche )?(?:seguirci|seguire|scaricare)\b|\bkönnen sie uns\b",
    re.IGNORECASE,
)
"""What you can do, below a text; in a heading amid it that is as often news."""
_OURS = re.compile(
    r"\b(?:nuestr\w+|nos|nosotros|noss[oa]s?|notre|nostr\w{1,3}|noastr\w{1,3}|uns|unser\w*|ons|onze|ona|nas|nasz\w*|nam|nám|naš\w*|náš|minket|oldalunk\w*|csatornánk\w*|"
    r"clique aqui|ha(?:z|ga|cé) clic|clicca qui|cliquez ici|klik link|caranya|нас|наш\w*|ни|нам|μας|bizi|kanalımız\w*|oss|vår\w*|vor|vores|meitä|kami|chúng tôi)\b|قناتنا|صفحتنا|تطبيقنا|نشرتنا|ما را|ہمیں|ہمارے|שלנו|אחרינו|हमें|हमारे|आम्हाला|আমাদের|எங்கள்|எங்களை|మమ్మల్ని|ของเรา|我们|我們",
    re.IGNORECASE,
)
_QUOTED = ("“", '"', "«", "„", "‘", "「", "『", "”")
_VERB_FIRST = re.compile(
    r"suivez[- ]|retrouvez|siga[- ]|segui\b|acompanhe\b|подписывайтесь|підписуй|следите за|sledujte|urmărește\b|urmăriți|ακολουθήστε|تابعوا|ติดตาม|theo dõi|ikuti\b",
    re.IGNORECASE,
)


_WRITTEN = (
    "Facebook", "WhatsApp", "Whatsapp", "Telegram", "Instagram", "YouTube", "Google", "Twitter", "TikTok", "Viber",
    "Zalo", "ewsletter", "فيسبوك", "تلغرام", "تويتر", "واتساب", "פייסבוק", "फेसबुक",
)  # fmt: skip
"""Names that a line amid a text is looked through for, before anything slower is asked of it."""
_STOPS = (".", "”", '"', "»", "。", "।")
_LONGEST_AMID = 200


def asks_amid(line: str) -> bool:
    """Tell whether a line that is no sentence asks so wherever it stands: "Clique aqui e siga o canal …"."""
    if len(line) > _LONGEST_AMID or line.endswith(_STOPS) or "。" in line:
        return False
    for name in _WRITTEN:
        if name in line:
            return not line.startswith(_QUOTED) and _ASKED.search(line) is not None
    return False


def asks_to_follow(line: str) -> bool:
    """Tell whether a last line asks for what networks and shops of applications are for.

    A sentence with its full stop may tell what others asked: there it must speak of the site, "us".
    """
    if size_of(line) > _LONGEST or line.startswith(_QUOTED):
        return False
    is_sentence = "。" in line or ends_statement(line)
    if _VERB_FIRST.match(line) and not is_sentence:
        return True
    if not _names_network(line):
        return False
    if not (_ASKED.search(line) or (_CAN.search(line) and "?" not in line)):
        return False
    return not is_sentence or _OURS.search(line) is not None


def _names_network(line: str) -> bool:
    small = line.lower()
    return any(name in small for name in _ELSEWHERE) or bool(_SHORT_NAMES.search(line))
