"""Standing pages: what a site says of itself and asks of its readers: about us, terms, an imprint, a login.

Their titles are the same words everywhere, and no others; a headline that begins with these words goes on.
And they speak to a reader: "we keep", "your name".
"""

import re
from collections.abc import Iterable, Sequence

from articles.lengths import size_of
from articles.pages.addressing import addresses_reader
from articles.pages.page_kinds import PageKind
from articles.records import Facts

_TITLE = re.compile(
    r"(?:about|about us|about this (?:site|website|newspaper)|who we are|our (?:team|staff|story|mission|newsroom|history)|"
    r"(?:the )?(?:editorial|newsroom) (?:team|staff|policy|standards|guidelines)|ethics policy|corrections policy|masthead|"
    r"(?:website |online )?(?:privacy|cookies?|data protection|data|accessibility|comment(?:s|ing)?|community|refund|copyright)"
    r"(?: and cookies?)? (?:policy|notice|statement|guidelines|information)|privacy|your privacy (?:choices|rights)|cookies|accessibility|"
    r"do not sell my (?:personal )?information|terms|(?:our )?terms (?:and|&) conditions(?: of (?:use|sale))?|"
    r"(?:website )?terms of (?:use|service|sale)(?: and privacy policy)?|conditions of use|user agreement|legal(?: notice| information)?|disclaimer|imprint|"
    r"contact|contact(?: (?:us|information|details|the (?:newsroom|editors?)))|get in touch|write to us|feedback|send (?:us )?a (?:news )?tip|submit (?:a )?news|"
    r"faqs?|frequently asked questions|help(?: (?:centre|center|and contact))?|customer (?:service|support)|"
    r"advertise|advertising|advertise with us|media kit|media data|rates|jobs|careers|vacancies|work (?:with|for) us|join (?:us|our team)|"
    r"subscribe|subscriptions?|newsletters?|sign up for our newsletters?|manage (?:your )?(?:account|subscription)|support us|donate|"
    r"impressum|kontakt|über uns|wir über uns|datenschutz|datenschutz(?:erklärung|hinweise?|bestimmungen)|agb|nutzungsbedingungen|"
    r"allgemeine geschäftsbedingungen|mediadaten|werben|karriere|stellenangebote|barrierefreiheit|cookie-richtlinie|häufige fragen|"
    r"mentions légales|qui sommes-nous|à propos|a propos|nous contacter|contactez-nous|politique de confidentialité|"
    r"politique (?:de protection )?des données(?: personnelles)?|charte (?:de confidentialité|des données)|conditions générales(?: (?:de vente|d[’']utilisation))?|cgu|cgv|gestion des cookies|publicité|recrutement|"
    r"aviso legal|quiénes somos|quienes somos|sobre nosotros|contacto|contáctenos|política de (?:privacidad|cookies)|términos y condiciones|condiciones de uso|publicidad|"
    r"quem somos|sobre nós|contato|fale conosco|termos (?:de uso|e condições)|política de privacidade|expediente|anuncie|ficha técnica|"
    r"chi siamo|contatti|note legali|informativa (?:sulla )?privacy|termini e condizioni|pubblicità|redazione|"
    r"over ons|contactgegevens|privacyverklaring|privacybeleid|cookiebeleid|algemene voorwaarden|gebruiksvoorwaarden|colofon|adverteren|"
    r"om oss|om os|kontakta oss|kontakt oss|kontakt os|integritetspolicy|personvern(?:erklæring)?|privatlivspolitik|cookiepolitik|annonsera|annonsere|"
    r"tietoa meistä|yhteystiedot|tietosuoja(?:seloste)?|käyttöehdot|mediatiedot|ota yhteyttä|"
    r"o nas|o nás|kontakty|polityka prywatności|regulamin|redakcja|reklama|zásady ochrany osobních údajů|obchodní podmínky|"
    r"о нас|о редакции|контакты|политика конфиденциальности|пользовательское соглашение|реклама|про нас|редакция|"
    r"hakkımızda|künye|iletişim|gizlilik politikası|kullanım koşulları|tentang kami|hubungi kami|kebijakan privasi|redaksi|pedoman media siber|"
    r"giới thiệu|liên hệ|من نحن|اتصل بنا|سياسة الخصوصية|شروط الاستخدام|हमारे बारे में|संपर्क करें|गोपनीयता नीति|"
    r"会社概要|会社案内|お問い合わせ|プライバシーポリシー|個人情報保護方針|利用規約|サイトポリシー|関于我们|关于我们|關於我們|联系我们|聯絡我們|隐私政策|隱私權政策|"
    r"회사소개|개인정보처리방침|이용약관)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"/(?:about(?:[-_]us|[-_]the[-_]\w+)?|contact(?:[-_]us)?|privacy(?:[-_](?:policy|notice|statement))?|terms(?:[-_](?:of[-_](?:use|service)|and[-_]conditions))?|"
    r"cookies?(?:[-_]policy)?|impressum|imprint|datenschutz(?:erklaerung)?|kontakt|agb|faqs?|help|advertise(?:[-_]with[-_]us)?|jobs|careers|legal|company|"
    r"ueber-uns|mentions-legales|qui-sommes-nous|aviso-legal|quienes-somos|contacto|chi-siamo|over-ons|om-oss|o-nas|hakkimizda|kunye|iletisim|tentang-kami|masthead)"
    r"(?:\.\w{2,5})?/?(?:[?#].*)?$",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:(?:please )?(?:log ?in|sign in|log ?on|register|sign up|create (?:an|your) account|forgot(?:ten)? (?:your )?password|reset (?:your )?password|my account)"
    r"(?: (?:to|with|for) .{1,40}| or (?:register|sign up|subscribe)| (?:here|now))?|anmelden|einloggen|registrieren|passwort vergessen|mein konto|"
    r"connexion|se connecter|identifiez-vous|mon compte|créer un compte|iniciar sesión|inicia sesión|acceder|regístrate|entrar|fazer login|cadastre-se|"
    r"accedi|registrati|inloggen|registreren|logga in|logg inn|log ind|kirjaudu(?: sisään)?|zaloguj(?: się)?|logowanie|přihlášení|вход|войти|авторизация|"
    r"giriş yap|üye girişi|masuk|đăng nhập|تسجيل الدخول|लॉग इन|ログイン|会員登録|登录|登入|로그인)",
    re.IGNORECASE,
)
_ASKS_FOR_LOGIN = re.compile(
    r"e-?mail|passwor|account|register|log ?in|sign (?:in|up)|konto|anmeld|mot de passe|compte|contraseña|cuenta|senha|conta\b|account|"
    r"wachtwoord|lösenord|passord|adgangskode|salasana|tunnus|hasło|heslo|пароль|аккаунт|şifre|hesab|sandi|mật khẩu|كلمة|पासवर्ड|パスワード|会員|密码|密碼|비밀번호",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s+[|·–—:-]\s+|\s*\|\s*|: ")
_OF_THE_SITE = re.compile(r"(?:about|contact|advertise (?:with|in)|(?:careers|jobs|work) (?:at|for)|privacy (?:policy|notice) of|über|à propos de)\s+(?:the )?(?P<site>.+)", re.IGNORECASE)  # fmt: skip
_MOSTLY = 0.5


def is_standing_page(facts: Facts, titles: Sequence[str], kind: PageKind) -> bool:
    """Tell whether a page is called as the pages of a site itself are, and speaks as they do or lies where they do."""
    if not any(_is_called_so(title, facts.outlet) for title in titles if title):
        return False
    if not _is_called_so(titles[0], facts.outlet) and not _ADDRESS.search(facts.url):
        return False
    speaks = _share(facts.body, addresses_reader) >= _MOSTLY
    lies_there = bool(_ADDRESS.search(facts.url)) or kind.is_standing
    if facts.authors:
        return speaks and lies_there
    return speaks or (lies_there and facts.published.at is None and not kind.is_article)


def is_login(facts: Facts, titles: Iterable[str]) -> bool:
    """Tell whether a page asks for a name and a password under a title that does, and tells nothing else."""
    if facts.authors or not any(_LOGIN.fullmatch(_first_part(title)) for title in titles if title):
        return False
    return _share(facts.body, lambda text: bool(_ASKS_FOR_LOGIN.search(text))) > _MOSTLY


def _is_called_so(title: str, outlet: str) -> bool:
    first = _first_part(title)
    if _TITLE.fullmatch(first):
        return True
    named = _OF_THE_SITE.fullmatch(first)
    site = named["site"] if named else ""
    return bool(site and outlet) and _key(site) == _key(outlet)


def _first_part(title: str) -> str:
    """Return the title without the site behind it: "Contact us | Tarn Courier"."""
    parts = _PARTED.split(title, maxsplit=2)
    return (parts[0] if len(parts) < 3 else title).strip(" \t.!…")


def _key(name: str) -> str:
    return name.strip().casefold().removeprefix("the ")


def _share(body: Sequence[str], tells) -> float:
    size = sum(map(size_of, body))
    return sum(size_of(text) for text in body if tells(text)) / size if size else 0.0
