"""Invented pages that hold no article, as well-known systems make them: each is skipped, with its reason."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.invented_pages import LINES, ld, og, page, prose, teasers

SITE = "https://tarncourier.example"
ABOUT_US = (
    "<p>The Tarn Courier is the newspaper of the valley. We have been writing about it since 1902, and our staff of twelve lives here.</p>"
    "<p>Our newsroom is open from nine to five. If you want to tell us of something, you can write to us or come by.</p>"
    "<p>We correct our mistakes at the foot of the article, and we say when we have done so, as our readers have asked us to.</p>"
)
POLICY = (
    "<p>This policy tells you which personal data we keep of you when you use our site, and what for.</p>"
    "<h2>What we keep</h2><p>When you subscribe we store your name, your address and the number of your account, and nothing besides.</p>"
    "<h2>Your rights</h2><p>You may ask us at any time what we hold of you, and have it changed or deleted by our office.</p>"
    "<p>We may change this policy. Last updated on 3 May 2021, and before that when our site was made anew.</p>"
)
ARTICLE_TEASER = '<article class="post"><h2 class="entry-title"><a href="/2021/05/{n}/story/">{headline}</a></h2><span class="byline">By <a href="/author/anna-lee/">Anna Lee</a></span> <time datetime="{day}">{day}</time><div class="entry-summary"><p>{text}</p></div></article>'
LINKED_IN_LIST = '<li><a href="/s/{n}"><h3>{headline}</h3></a><p>{text}</p><time datetime="{day}">{day}</time></li>'
CARD = '<div class="card"><a href="/s/{n}"><img src="/i/{n}.jpg" alt=""></a><h3 class="card-title"><a href="/s/{n}">{headline}</a></h3><p class="card-text">{text}</p></div>'
LINKED_LINE = '<li><a href="/s/{n}">{headline}</a> <span>{day}</span></li>'

LISTINGS = {
    "a category of WordPress": page(f'<main><h1 class="page-title">Category: Valley</h1>{teasers(8, ARTICLE_TEASER)}</main>', title="Valley Archives - Tarn Courier", body_class="archive category category-valley category-12", head=og("article")),
    "a tag of WordPress, of three posts": page(f'<main><h1 class="page-title">Tag: Weir</h1>{teasers(3, ARTICLE_TEASER)}</main>', title="Weir – Tarn Courier", body_class="archive tag tag-weir"),
    "an author of WordPress with a life": page(f'<main><h1 class="page-title">Anna Lee</h1><div class="author-bio"><p>Anna Lee has written about the valley for twenty years, and about its bridges for ten. She lives above the dairy with two dogs.</p></div>{teasers(6, ARTICLE_TEASER)}</main>', title="Anna Lee, Author at Tarn Courier", body_class="archive author author-anna-lee", head=og("profile")),
    "a search of WordPress": page(f'<main><h1 class="page-title">Search Results for: weir</h1>{teasers(5, ARTICLE_TEASER)}</main>', title="You searched for weir - Tarn Courier", body_class="search search-results"),
    "a day of WordPress": page(f'<main><h1 class="page-title">Day: May 3, 2021</h1>{teasers(4, ARTICLE_TEASER)}</main>', title="3 May 2021 – Tarn Courier", body_class="archive date"),
    "the first page of a blog of whole posts, stated": page(f'<main><h1>Valley</h1><article><h2><a href="/1">{LINES[3][:30]}</a></h2>{prose(3)}</article><article><h2><a href="/2">Ferry</a></h2>{prose(3, start=3)}</article><article><h2><a href="/3">Mill</a></h2>{prose(2, start=5)}</article></main>', title="Valley", body_class="archive category"),
    "a term of Drupal": page(f'<main><h1 class="page-header">Bridges</h1><div class="view-content">{teasers(6, CARD)}</div></main>', title="Bridges | Tarn Courier", body_class="path-taxonomy page-vocabulary-tags"),
    "a term of Drupal 7": page(f'<div id="content"><h1>Bridges</h1>{teasers(5, "<div class=node><h2><a href=/node/{n}>{headline}</a></h2><p>{text}</p><p><a href=/node/{n}>Read more</a></p></div>")}</div>', title="Bridges", body_class="html not-front page-taxonomy page-taxonomy-term page-taxonomy-term-7"),
    "a section of Arc": page(f'<main><h1>Local news</h1>{teasers(10, CARD)}</main>', title="Local news – Tarn Courier", head=og("website", og__title="Local news", og__url=SITE + "/news/local/"), url=SITE + "/news/local/"),
    "a section of Polopoly": page(f'<div class="main"><div class="teaser-list">{teasers(9, CARD)}</div></div>', title="Nyheter från dalen", language="sv", url=SITE + "/nyheter"),
    "a list of Brightspot": page(f'<main><h1 class="SectionPage-title">Valley</h1><ul>{teasers(8, LINKED_IN_LIST)}</ul></main>', title="Valley | Tarn Courier", head=og("website") + ld('"@type":"CollectionPage","name":"Valley"')),
    "a tag of Ghost": page(f'<main><h1>Weir</h1>{teasers(4, CARD)}</main>', title="Weir - Tarn Courier", body_class="tag-template tag-weir"),
    "an author of Ghost": page(f'<main><h1>Anna Lee</h1><p>Writes about the bridges of the valley, and about the people who cross them.</p>{teasers(4, CARD)}</main>', title="Anna Lee - Tarn Courier", body_class="author-template author-anna", head=og("profile")),
    "a section of Blox": page(f'<div id="main-page-container"><h1>Sports</h1>{teasers(8, CARD)}</div>', title="Sports | tarncourier.example", head=og("website"), url=SITE + "/sports/"),
    "a category of Joomla": page(f'<div class="blog"><h1>Tal</h1>{teasers(4, "<div class=items-row><h2><a href=/tal/{n}>{headline}</a></h2><p>{text}</p><p class=readmore><a href=/tal/{n}>Weiterlesen</a></p></div>")}</div>', title="Tal", language="de", body_class="site com_content view-category layout-blog"),
    "a folder of Plone": page(f'<div id="content"><h1 class="documentFirstHeading">Nachrichten</h1>{teasers(5, "<article class=entry><h2><a href=/n/{n}>{headline}</a></h2><p class=description>{text}</p></article>")}</div>', title="Nachrichten", language="de", body_class="template-listing_view portaltype-collection section-news"),
    "a front of the Guardian's kind": page(f'<main><section><h2>Headlines</h2>{teasers(6, CARD)}</section><section><h2>Sport</h2>{teasers(6, CARD)}</section></main>', title="Valley news | The Tarn", head=og("website"), url=SITE + "/uk"),
    "a topic of the BBC's kind": page(f'<main><h1>Weirs</h1><ul>{teasers(9, LINKED_IN_LIST)}</ul></main>', title="Weirs - Tarn News", url=SITE + "/news/topics/c50"),
    "a section of Le Monde's kind": page(f'<main><h1>Vallée</h1>{teasers(8, "<section class=teaser><a href=/a/{n}><h3>{headline}</h3><p>{text}</p></a></section>")}</main>', title="Vallée : toute l’actualité", language="fr", url=SITE + "/vallee/"),
    "a section of Spiegel's kind": page(f'<main><h1>Panorama</h1>{teasers(8, "<article aria-label=x><header><h2><a href=/p/{n}>{headline}</a></h2></header><div><section><a href=/p/{n}><span>{text}</span></a></section></div></article>")}</main>', title="Panorama", language="de", url=SITE + "/panorama/"),
    "a list of Yomiuri's kind": page(f'<main><h1>社会</h1><ul>{teasers(9, LINKED_LINE, headlines=["谷の橋が通行止めに", "渡し船が再開へ", "水車小屋の火事で調査"])}</ul></main>', title="社会 : タルン新聞", language="ja", url=SITE + "/national/"),
    "an Arabic section": page(f'<main><h1>أخبار الوادي</h1>{teasers(8, CARD, headlines=["إغلاق الجسر القديم أمام الشاحنات", "عودة العبارة بعد العاصفة"], texts=["أغلق مجلس الوادي الجسر القديم أمام الشاحنات حتى الربيع، وقال رئيسه يوم الاثنين إن الإصلاح بدأ.", "عادت العبارة إلى العمل صباح الثلاثاء بعد عاصفة استمرت ثلاثة أيام في الوادي، كما قال أصحابها."])}</main>', title="أخبار الوادي", language="ar", url=SITE + "/valley/"),
    "a Hindi section": page(f'<main><h1>घाटी समाचार</h1>{teasers(8, CARD, headlines=["पुराना पुल ट्रकों के लिए बंद", "तूफान के बाद नाव फिर चली"], texts=["घाटी की परिषद ने पुराने पुल को वसंत तक ट्रकों के लिए बंद कर दिया है, अध्यक्ष ने सोमवार को कहा।", "तीन दिन के तूफान के बाद मंगलवार सुबह नाव फिर से चलने लगी, ऐसा उसके मालिकों ने बताया है।"])}</main>', title="घाटी समाचार", language="hi", url=SITE + "/ghati/"),
    "a search stated as one": page(f'<main><h1>weir</h1><ul>{teasers(6, LINKED_IN_LIST)}</ul></main>', title="weir", head=ld('"@type":"SearchResultsPage"')),
    "a sitemap of a month": page(f'<main><h1>Archive: May 2021</h1><ul>{teasers(12, LINKED_LINE)}</ul></main>', title="Archive for May 2021"),
    "a list of blogs on Blogger": page(f'<div class="blog-posts">{teasers(5, "<div class=post><h3 class=post-title><a href=/2021/05/{n}.html>{headline}</a></h3><div class=post-body>{text}</div></div>")}</div>', title="Valley notes", body_class="archive"),
    "a list of videos": page(f'<main><h1>Videos</h1>{teasers(9, CARD)}</main>', title="Videos", head=og("video.other"), url=SITE + "/video/"),
    "an empty category": page('<main><h1 class="page-title">Category: Galleries</h1><p>It seems we can’t find what you’re looking for. Perhaps searching can help.</p></main>', title="Galleries", body_class="archive category category-galleries"),
    "tv": page("<main><h1>TV today</h1><ul>"+"".join(f"<li><span>{n}:00</span> <a href=/tv/{n}>The valley show, part {n}</a></li>" for n in range(8,23))+"</ul></main>",title="TV today"),
    "microdata tag page": page(f"<main><h1>Weir</h1>{teasers(6,'<article itemscope itemtype=https://schema.org/NewsArticle><h2 itemprop=headline><a href=/s/{n}>{headline}</a></h2><p>{text}</p></article>')}</main>",title="Weir"),
    "gallery empty": page("<main><h1>Pictures of the flood</h1><div class=gallery></div></main>",title="Pictures of the flood"),
    "front spans": page("<main>"+teasers(9,'<a href=/s/{n}><img src=x.jpg><span class=kicker>Valley</span><span class=headline>{headline}</span><span>{text}</span></a>')+"</main>",title="Tarn Courier: news of the valley"),
    "front div titles": page("<main>"+teasers(9,'<div class=item><div class=title><a href=/s/{n}>{headline}</a></div><div class=summary>{text}</div><div class=date>{day}</div></div>')+"</main>",title="Valley – Tarn Courier"),
    "front p teasers": page("<main><h1>Sport</h1>"+teasers(9,'<div class=item><p class=title><a href=/s/{n}>{headline}</a></p><p class=summary>{text}</p></div>')+"</main>",title="Sport – Tarn Courier"),
    "front deep a h3": page("<main><h1>Sport</h1>"+teasers(9,'<a href=/s/{n}><div><div><h3>{headline}</h3></div><p>{text}</p></div></a>')+"</main>",title="Sport – Tarn Courier"),
    "author no class": page(f"<main><h1>Anna Lee</h1><p>Anna Lee has written about the valley for twenty years, and about its bridges for ten. She lives above the dairy with two dogs.</p>{teasers(6,CARD)}</main>",title="Anna Lee | Tarn Courier",head=og("profile"),url="https://tarncourier.example/profile/anna-lee"),
    "front dated": page(f"<main><h1>Sport</h1>{teasers(9,'<div class=c><h3><a href=/s/{n}>{headline}</a></h3><p>{text}</p><time datetime={day}>{day}</time></div>')}</main>",title="Sport | Tarn Courier"),
    "front dated words": page(f"<main><h1>All the news of the Tarn valley</h1>{teasers(9,'<div class=c><h3><a href=/s/{n}>{headline}</a></h3><p>{text}</p><time datetime={day}>{day}</time></div>')}</main>",title="All the news of the Tarn valley | Tarn Courier"),
}  # fmt: skip
STANDING = {
    "about us": page(f"<main><h1>About us</h1>{ABOUT_US}</main>", title="About us - Tarn Courier", url=SITE + "/about-us/"),
    "about, of WordPress with Yoast": page(f'<main><article class="page"><h1>About the Tarn Courier</h1>{ABOUT_US}</article></main>', title="About the Tarn Courier", head=og("article", og__site_name="Tarn Courier", article__modified_time="2021-05-03T08:00:00+00:00"), body_class="page-template-default page page-id-2", url=SITE + "/about/"),
    "privacy policy": page(f"<main><h1>Privacy Policy</h1>{POLICY}</main>", title="Privacy Policy | Tarn Courier"),
    "privacy policy, dated by its system": page(f"<main><h1>Privacy Policy</h1><p>3 May 2021</p>{POLICY}</main>", title="Privacy Policy | Tarn Courier", head=og("article", article__published_time="2021-05-03T08:00:00Z"), url=SITE + "/privacy-policy/"),
    "Datenschutz": page("<main><h1>Datenschutzerklärung</h1><p>Wir erklären Ihnen hier, welche Daten unsere Seiten von Ihnen speichern und wozu sie uns dienen.</p><p>Sie können jederzeit bei uns erfragen, was wir über Sie wissen, und es von uns löschen lassen.</p><p>Unsere Seiten setzen Cookies, damit Sie angemeldet bleiben, und Sie können das in Ihrem Browser abstellen.</p></main>", title="Datenschutz – Talbote", language="de"),
    "Impressum": page("<main><h1>Impressum</h1><p>Angaben gemäß Gesetz: Talbote Verlag, Mühlweg 1, Oberfenwick. Unsere Redaktion erreichen Sie unter der Nummer 555.</p><p>Verantwortlich für den Inhalt unserer Seiten ist Edda Morrow, Mühlweg 1, Oberfenwick, im Tal der Tarn.</p><p>Für die Inhalte fremder Seiten, auf die wir verweisen, übernehmen wir keine Haftung, auch nicht für deren Folgen.</p></main>", title="Impressum", language="de"),
    "terms": page("<main><h1>Terms and Conditions</h1><p>By using our site you agree to these terms, which we may change at any time without telling you first.</p><p>You may read and print our pages for yourself. You may not sell them, nor copy them to another site without our leave.</p><p>We do not promise that our site is always there, and we are not liable to you for what you do with what it says.</p></main>", title="Terms and Conditions - Tarn Courier"),
    "contact": page("<main><h1>Contact Us</h1><p>You can reach our newsroom by telephone from nine to five, and by letter at the old mill in Fenwick at any time.</p><p>If you have not got your paper, please tell our office before noon so that we can bring it to you in the afternoon.</p></main>", title="Contact Us | Tarn Courier", head=ld('"@type":"ContactPage"')),
    "questions": page("<main><h1>Frequently Asked Questions</h1><h3>How do I cancel?</h3><p>You can end your subscription in your account, or by writing to our office, four weeks before it is due again.</p><h3>Where is my paper?</h3><p>We bring your paper before seven. If it is not there by then, please call our office, and we send you another one.</p></main>", title="FAQ - Tarn Courier"),
    "cookie policy": page("<main><h1>Cookie Policy</h1><p>Our site sets cookies so that you stay signed in. We tell you here which they are, and how long your browser keeps them.</p><p>You can turn them off in your browser. Some of our pages will not work for you then, and we will not know you again.</p></main>", title="Cookie Policy"),
    "advertise": page("<main><h1>Advertise with us</h1><p>Our readers live in the valley and buy in the valley. Reach them with your advertisement in our paper and on our site.</p><p>Our staff will help you to write it. Ask us for our rates, which we send you within a day, and for our discounts.</p></main>", title="Advertise with us"),
    "jobs": page("<main><h1>Work with us</h1><p>We are always looking for people who know the valley. Our trainees learn for two years, and most of them stay with us.</p><p>Send us your letter and three texts of yours. We answer all who write to us, and we pay your fare when we ask you to come.</p></main>", title="Careers at the Tarn Courier", url=SITE + "/jobs/"),
    "mentions légales": page("<main><h1>Mentions légales</h1><p>Notre site est édité par la Société du Courrier, rue du Moulin, à Fenwick. Vous pouvez nous joindre par téléphone.</p><p>Nos pages vous sont ouvertes pour votre usage privé. Vous ne pouvez pas les vendre sans notre accord écrit.</p></main>", title="Mentions légales", language="fr"),
    "aviso legal": page("<main><h1>Aviso legal</h1><p>Nuestro sitio es propiedad de Editorial Tarn, calle del Molino, Fenwick. Usted puede escribirnos a nuestra oficina.</p><p>Si usted usa nuestras páginas, acepta nuestras condiciones. No puede copiarlas sin nuestro permiso por escrito.</p></main>", title="Aviso legal", language="es"),
    "a page of Drupal": page(f"<main><h1>Who we are</h1>{ABOUT_US}</main>", title="Who we are | Tarn Courier", body_class="path-node page-node-type-page"),
    "of a Japanese paper": page("<main><h1>会社概要</h1><p>タルン新聞社は谷の新聞を百年以上にわたって発行しています。当社の本社は水車小屋の隣にあります。</p><p>当社へのお問い合わせは、平日の九時から五時まで編集局で受け付けております。お客様のご意見をお待ちしています。</p></main>", title="会社概要", language="ja", url=SITE + "/company/"),
    "stated as about": page(f"<main><h1>The Courier and its people</h1>{ABOUT_US}</main>", title="The Courier and its people", head=ld('"@type":"AboutPage"')),
}  # fmt: skip
WALLS = {
    "ZEIT's kind": page("<main><h1>Mit Werbung weiterlesen oder mit Abo</h1><p>Besuchen Sie unsere Seiten wie gewohnt mit Werbung und Tracking. Ihre Zustimmung ist jederzeit widerrufbar.</p><p>Nutzen Sie unsere Seiten mit dem Pur-Abo ohne Werbetracking. Einzelheiten in der Datenschutzerklärung.</p></main>", title="Talbote", language="de"),
    "Spiegel's kind": page("<main><h2>Weiterlesen mit Werbung</h2><p>Besuchen Sie unsere Seiten wie üblich mit Werbung und Cookies. Details zur Einwilligung finden Sie im Privacy Center.</p><h2>… oder Pur-Abo abschließen</h2><p>Nutzen Sie unsere Seiten ohne personalisierte Werbung für wenig Geld im Monat.</p></main>", title="DER TALBOTE | Einwilligung", language="de"),
    "a gate of DPG's kind": page("<main><h1>Tarn privacy gate</h1><p>Wij en onze partners gebruiken cookies om uw bezoek te meten en advertenties te tonen. U kunt uw keuze altijd wijzigen.</p></main>", title="Tarn Media Privacy Gate", language="nl"),
    "Yahoo's kind": page("<main><h1>Tarnoo is part of the Tarnoo family of brands</h1><p>When you use our sites and apps, we use cookies to provide them to you and to show you advertising.</p><p>If you click ‘Accept all’, we and our partners will also store information on your device.</p></main>", title="Tarnoo"),
    "with advertising or pure": page("<main><h1>Read with advertising or with Pur subscription</h1><p>Use our site with ads, cookies and tracking as usual. You can withdraw your consent at any time.</p><p>Or read us without advertising for little money a month.</p></main>", title="Tarn Courier"),
    "accepter et continuer": page("<main><h1>Le respect de votre vie privée est notre priorité</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker vos données et vous montrer de la publicité.</p><p>Vous pouvez retirer votre consentement à tout moment.</p></main>", title="Courrier du Tarn", language="fr"),
    "login": page("<main><h1>Log in to your account</h1><p>Enter your e-mail address and your password to go on reading. If you have forgotten it we send you another one.</p><p>You have no account yet? You can register with us in a minute, it costs you nothing and we will not share your data.</p></main>", title="Log in – Tarn Courier", url=SITE + "/login"),
    "anmelden": page("<main><h1>Anmelden</h1><p>Bitte geben Sie Ihre E-Mail-Adresse und Ihr Passwort ein, um sich bei uns anzumelden und weiterzulesen.</p><p>Noch kein Konto? Registrieren Sie sich jetzt, es kostet Sie nichts, und wir geben Ihre Daten nicht weiter.</p></main>", title="Anmelden", language="de"),
}  # fmt: skip
ERRORS = {
    "just a moment": page("<h1>tarncourier.example</h1><p>Checking your browser before you go on to the site. This process is automatic and your browser will be sent on soon.</p>", title="Just a moment..."),
    "enable JavaScript": page("<div><h1>Please enable JavaScript</h1><p>Please enable JS and disable any ad blocker in your browser to go on to our site.</p></div>", title="tarncourier.example"),
    "a captcha": page("<div><h1>Please confirm you are a human</h1><p>We have seen odd requests from your network. Solve the puzzle in your browser to go on to the site.</p></div>", title="Captcha"),
    "moved": page("<div><h1>This page has moved</h1><p>The page that you are looking for has moved to another address. Your browser will take you there in five seconds.</p></div>", title="This page has moved"),
    "Moved Permanently": page("<div><h1>Moved Permanently</h1><p>The document has moved <a href='/x'>here</a>.</p></div>", title="301 Moved Permanently"),
    "Finnish": page("<main><h1>Sivua ei löytynyt</h1><p>Etsimääsi sivua ei ole enää olemassa tai sen osoite on muuttunut. Voit palata etusivulle.</p></main>", title="Sivua ei löytynyt", language="fi"),
    "Swedish": page("<main><h1>Sidan kunde inte hittas</h1><p>Sidan du söker finns inte längre eller har en ny adress. Gå till startsidan för att leta vidare.</p></main>", title="Sidan kunde inte hittas", language="sv"),
    "Italian": page("<main><h1>Pagina non trovata</h1><p>La pagina che cerchi non esiste o ha un altro indirizzo. Torna alla pagina iniziale del sito.</p></main>", title="Pagina non trovata", language="it"),
    "Polish": page("<main><h1>Nie znaleziono strony</h1><p>Strona, której szukasz, nie istnieje albo ma inny adres. Wróć na stronę główną serwisu.</p></main>", title="Nie znaleziono strony", language="pl"),
    "Russian": page("<main><h1>Страница не найдена</h1><p>Страница, которую вы ищете, удалена или её адрес изменился. Вернитесь на главную страницу сайта.</p></main>", title="Страница не найдена", language="ru"),
    "Japanese": page("<main><h1>ページが見つかりません</h1><p>お探しのページは削除されたか、URLが変更された可能性があります。トップページからお探しください。</p></main>", title="ページが見つかりません", language="ja"),
    "Chinese": page("<main><h1>页面不存在</h1><p>您访问的页面不存在或已被删除，请检查网址是否正确，或返回首页继续浏览其他页面内容。</p></main>", title="页面不存在", language="zh"),
    "Arabic": page("<main><h1>الصفحة غير موجودة</h1><p>الصفحة التي تبحث عنها غير موجودة أو تم نقلها إلى رابط آخر، يمكنك العودة إلى الصفحة الرئيسية للموقع.</p></main>", title="الصفحة غير موجودة", language="ar"),
    "of WordPress": page(f"<main><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p><ul>{teasers(5, LINKED_LINE)}</ul></main>", title="Page not found – Tarn Courier", body_class="error404"),
}  # fmt: skip


def skipped(text):
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    return read_html(page).facts.skipped


@pytest.mark.parametrize("name", LISTINGS)
def test_a_list_of_articles_is_skipped(name):
    assert skipped(LISTINGS[name])


@pytest.mark.parametrize("name", STANDING)
def test_a_page_of_the_site_itself_is_skipped(name):
    assert skipped(STANDING[name]).startswith("a page of the site, not of an article: ")


@pytest.mark.parametrize("name", WALLS)
def test_a_wall_before_the_site_is_skipped(name):
    assert skipped(WALLS[name]).startswith(("a consent wall: ", "a page to log in: "))


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_in_any_words_is_skipped(name):
    assert skipped(ERRORS[name]).startswith("an error page: ")


def test_a_page_of_very_many_teasers_is_told_by_its_first():
    many = page(f"<main><h1>Valley</h1>{teasers(400, CARD)}</main>", title="Valley")

    assert skipped(many).startswith("a list of articles: ")


@pytest.mark.parametrize("around", ["<div>{}</div>", "<main><p>{}</p></main>"])
def test_articles_of_a_list_marked_up_or_not_make_no_article(around):
    inner = teasers(
        6, CARD.replace('class="card"', 'itemscope itemtype="https://schema.org/NewsArticle"')
    )

    assert skipped(page(around.format(inner), title="Valley")).startswith("a list of articles: ")


def test_the_reason_says_what_kind_of_page_it_is():
    assert skipped(LISTINGS["a tag of Ghost"]) == "a list of articles: Weir"
    assert (
        skipped(STANDING["terms"]) == "a page of the site, not of an article: Terms and Conditions"
    )
    assert skipped(WALLS["login"]) == "a page to log in: Log in to your account"
