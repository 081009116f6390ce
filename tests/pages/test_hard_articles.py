"""Invented articles that look like lists, notes of a site or errors: each is kept."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage
from tests.pages.invented_pages import LINES, ld, og, page, prose, teasers

SITE = "https://tarncourier.example"
DAY = "<p class='date'>3 May 2021</p>"
BY = "<p class='byline'>By Anna Lee</p>"
PUBLISHED = '<meta property="article:published_time" content="2021-05-03T08:00:00Z">'
NEWS = ld('"@type":"NewsArticle","headline":"Weir bridge shut to lorries","datePublished":"2021-05-03T08:00:00Z","author":{"@type":"Person","name":"Anna Lee"}')  # fmt: skip
CARD = '<div class="card"><a href="/s/{n}"><img src="/i/{n}.jpg" alt=""></a><h3><a href="/s/{n}">{headline}</a></h3><p>{text}</p></div>'
LINE = '<li><h3><a href="/s/{n}">{headline}</a></h3></li>'
POST = '<article><h2><a href="/2021/05/{n}">{headline}</a></h2><p>{text}</p></article>'
HEAD = "<h1>Weir bridge shut to lorries</h1>"
OTHERS = (
    "The ferry sails again from Tuesday, its owner said, after three days of storm in which nobody crossed.",
    "The mill is to be rebuilt by the autumn.",
)
ITEM = '<h2><a href="https://other.example/{n}">{headline}</a></h2><p>{text}</p>'
RELATED = f'<section class="latest"><h2>Latest news</h2>{teasers(12, CARD, texts=OTHERS)}</section>'


def article(
    body,
    *,
    head="",
    title="Weir bridge shut to lorries",
    language="en",
    body_class="",
    url=SITE + "/2021/05/weir-bridge-shut",
):
    return page(body, head=head, title=f"{title} - Tarn Courier", language=language, body_class=body_class, url=url)  # fmt: skip


def said(headline, *texts, day=DAY, by="", **more):
    paragraphs = "".join(f"<p>{text}</p>" for text in texts)
    return article(f"<main><article><h1>{headline}</h1>{by}{day}{paragraphs}</article></main>", title=headline, **more)  # fmt: skip


PRIVACY = (
    "The county’s new privacy policy lets the police keep pictures of cars on the weir bridge for a year, the council heard on Monday.",
    "“We were not asked, and you would not have been asked either,” said Edda Morrow, who speaks for the drivers of the valley.",
    "The clerk answered that personal data is deleted when the year is over, and that no company gets to see it.",
)
ARTICLES = {
    "a brief among many teasers": article(f"<main><article>{HEAD}{DAY}{prose(2)}</article>{RELATED}</main>", head=og("article") + PUBLISHED),
    "a brief of one paragraph among many teasers, stated": article(f"<main><article>{HEAD}{prose(1)}</article>{RELATED}</main>", head=NEWS),
    "three paragraphs on a page that calls itself a website": article(f"<main><article>{HEAD}{DAY}{prose(3)}</article>{RELATED}</main>", head=og("website")),
    "of a site whose every page is a website": article(f"<main><article>{HEAD}{BY}{DAY}{prose(6)}</article></main>", head=og("website")),
    "og:type website, no day, with list": article(f"<main><article>{HEAD}{prose(6)}</article>{RELATED}</main>", head=og("website")),
    "a gallery with texts": article(f"<main><h1>The flood in pictures</h1>{DAY}{prose(1)}" + "".join(f'<figure><img src="/{n}.jpg"><figcaption>{LINES[n]}</figcaption></figure><p>{LINES[n + 1]}</p>' for n in range(6)) + "</main>", title="The flood in pictures"),
    "a gallery of one sentence, stated": article(f"<main><h1>The flood in pictures</h1><p>{LINES[0]}</p>{teasers(9, CARD)}</main>", title="The flood in pictures", head=NEWS.replace("Weir bridge shut to lorries", "The flood in pictures")),
    "a live blog": article(f"<main><h1>Flood in the valley: as it happened</h1>{DAY}{prose(1)}" + "".join(f"<article><h3>{n + 9}:15</h3><p>{LINES[n]}</p><p>{LINES[n - 1]}</p></article>" for n in range(6)) + "</main>", title="Flood in the valley: as it happened"),
    "a live blog with headings that lead to their posts": article(f"<main><h1>Flood in the valley: live</h1>{DAY}{prose(2)}" + "".join(f"<div class=post><h3><a href='#p{n}'>{n + 9}.15 News from the weir</a></h3><p>{LINES[n]}</p><p>{LINES[n - 1]}</p></div>" for n in range(8)) + "</main>", title="Flood in the valley: live"),
    "a live blog, stated": article(f"<main><h1>Flood live</h1>{teasers(10, POST)}</main>", title="Flood live", head=ld('"@type":"LiveBlogPosting","headline":"Flood live","datePublished":"2021-05-03T08:00:00Z"')),
    "five things to know": article(f"<main><h1>Five things to know this Monday</h1>{BY}{DAY}<p>{LINES[0]} Here is what else the valley talks of.</p>{teasers(5, ITEM)}</main>", title="Five things to know this Monday"),
    "five things to know without a byline": article(f"<main><h1>Five things to know this Monday</h1>{DAY}<p>{LINES[0]} Here is what else the valley talks of.</p>{teasers(5, ITEM)}</main>", title="Five things to know this Monday"),
    "ten things to know": article(f"<main><article><h1>Ten things to know before the vote</h1>{DAY}{prose(2)}{teasers(10, ITEM + '<p>It will matter on the day of the vote, say those who have seen others.</p>')}</article></main>", title="Ten things to know before the vote"),
    "five things, stated only by Open Graph": article(f"<main><h1>Five things to know this Monday</h1>{teasers(5, ITEM)}</main>", title="Five things to know this Monday", head=og("article") + PUBLISHED),
    "a morning digest, stated": article(f"<main><h1>Good morning from the weir</h1>{teasers(9, POST)}</main>", title="Good morning from the weir", head=NEWS.replace("Weir bridge shut to lorries", "Good morning from the weir")),
    "a morning digest with read more": article(f"<main><article><h1>Morning briefing: ferry, mill and milk</h1>{BY}{DAY}<p>Good morning. {LINES[0]}</p>" + teasers(9, "<h3><a href=/s/{n}>{headline}</a></h3><p>{text} <a href=/s/{n}>Read more</a></p>") + "</article></main>", title="Morning briefing: ferry, mill and milk"),
    "a newsletter": article(f"<main><article><h1>The Weir Letter: what the ferry costs</h1>{BY}{DAY}<p>Dear readers, you asked us what the ferry costs, and our reporters went to see.</p>{prose(4)}<h2>What we read</h2><ul>{teasers(5, LINE)}</ul></article></main>", title="The Weir Letter"),
    "a column with a long box of its author": article(f"<main><article><h1>Let the ferry be</h1>{BY}{prose(4)}</article><aside class='author-box'><h3>Anna Lee</h3><p>Anna Lee has written about the valley for twenty years, and about its bridges for ten. She lives above the dairy with two dogs.</p><h4>More by Anna Lee</h4>{teasers(6, CARD)}</aside></main>", title="Let the ferry be"),
    "without a date": article(f"<main><article>{HEAD}{prose(5)}</article></main>"),
    "without a date or article": article(f"<div>{HEAD}<div>{prose(4)}</div></div>", url=""),
    "an obituary": said("Edda Morrow, 1930–2021", "Edda Morrow, who ran the ferry of the valley for forty years, died at home on Saturday. She was 91.", "She leaves two daughters and a dog. The service is at the chapel above the weir on Thursday at two."),
    "a notice of death without a day": said("Edda Morrow", "Edda Morrow, who ran the ferry of the valley for forty years, died at home on Saturday. She was 91.", "She leaves two daughters and a dog. The service is at the chapel above the weir on Thursday at two.", day=""),
    "a recipe": article(f"<main><article><h1>Valley plum cake</h1>{BY}<p>My grandmother made this cake when the ferry men came up for the plums, and we still make it.</p><ul><li>500 g plums</li><li>200 g flour</li><li>3 eggs</li></ul><ol><li>Stone the plums and halve them, while the oven gets hot.</li><li>Beat the eggs with the sugar and fold in the flour.</li></ol></article></main>", title="Valley plum cake"),
    "a recipe, stated as one": article(f"<main><h1>Valley plum cake</h1><p>My grandmother made this cake when the ferry men came up for the plums, and we still make it in the autumn.</p>{prose(2)}</main>", title="Valley plum cake", head=ld('"@type":"Recipe","name":"Valley plum cake"')),
    "a listicle with links": article(f"<main><article><h1>The seven best walks along the Tarn</h1>{BY}{DAY}{prose(2)}" + teasers(7, "<h2>{n}. <a href='https://walks.example/{n}'>{headline}</a></h2><p>{text}</p><p>Two hours, with a dog three.</p>") + "</article></main>", title="The seven best walks along the Tarn"),
    "a listicle without a day": article("<main><article><h1>The seven best walks along the Tarn</h1><p>We walked them all in the spring, and these are the ones we would walk again with a child.</p>" + teasers(7, "<h2>{n}. <a href='https://walks.example/{n}'>{headline}</a></h2><p>{text}</p><p>Two hours, with a dog three, and there is an inn at the end of it where you can sit outside.</p>") + "</article></main>", title="The seven best walks along the Tarn"),
    "a press release": said("Fenwick Dairy names new head", "FENWICK, 3 May 2021 – Fenwick Dairy today named Edda Morrow its new head. She begins in June.", "“We are glad to have her, and our farmers are, too,” said the chair of the board.", "About Fenwick Dairy: We have been making cheese in the valley since 1902. Contact us at our office in Fenwick."),
    "a transcript": said("Transcript: the chair of the council on the bridge", "Anna Lee: You closed the bridge. Why did you?", "Chair: Because our engineers told us to, and you would have done the same.", "Anna Lee: When do you open it again?", "Chair: When the water falls, we look at it again, and then we tell you."),
    "letters to the editor": article(f"<main><article><h1>Letters to the editor</h1>{DAY}<h2>The bridge</h2><p>Sir, you write that nobody will miss the bridge. I do, and so do all of my neighbours.</p><p>Edda Morrow, Fenwick</p><h2>The ferry</h2><p>Your ferry is late every day, and we at the dairy wait for our milk. Who pays us for it?</p><p>Ole Brandt, Upper Fenwick</p></article></main>", title="Letters to the editor"),
    "an editorial": article(f"<main><article><h1>Our view: open the bridge</h1><p class='byline'>By the Editorial Board</p>{prose(3)}<p>We have said so before, and we say it again to you who decide.</p></article></main>", title="Our view: open the bridge"),
    "an editorial about itself": said("To our readers", "From Monday the Courier costs a crown more. We have put it off for two years, and we owe you a word on why.", "Paper costs twice what it did. Our printers have had no more pay since 2018, and you want your paper by seven.", "We will still print every day. We thank you for reading us.", by=BY),
    "a blog of 1999 with several posts": "<html><head><title>Valley diary</title></head><body><h1>Valley diary</h1>" + "".join(f"<p><b>May {n}, 1999</b></p><p>{LINES[n]}</p><p>{LINES[n - 1]}</p><hr>" for n in range(1, 6)) + "</body></html>",
    "a blog's post with og:type blog": article(f"<main><article><h1>On ferries</h1>{prose(4)}</article></main>", title="On ferries", head=og("blog"), body_class="single single-post postid-12"),
    "a page of WordPress that is a report": article(f"<main><article><h1>Inside the closed bridge</h1>{BY}{prose(8)}</article></main>", title="Inside the closed bridge", body_class="page-template page page-id-77"),
    "a node of Drupal": article(f"<div><h1>Weir bridge shut</h1>{prose(3)}</div>", body_class="node-type-page page-node"),
    "of Joomla": article(f"<div class=item-page><h2>Weir bridge shut</h2>{prose(4)}</div>", body_class="com_content view-article"),
    "of Plone": article(f"<div id=content><h1>Weir bridge shut</h1>{prose(3)}</div>", body_class="template-newsitem_view portaltype-news-item"),
    "of Ghost": article(f"<main><article>{HEAD}{prose(4)}</article>{teasers(3, POST)}</main>", body_class="post-template tag-weir"),
    "with a class that tells its category": article(f"<main><article>{HEAD}{DAY}{prose(4)}</article></main>", body_class="single-post category-valley tag-weir author-anna-lee search-enabled archive-2021"),
    "with a collection in its JSON-LD": article(f"<main><article>{HEAD}{BY}{DAY}{prose(4)}</article></main>", head=og("article") + ld('"@type":"CollectionPage","name":"Valley"') + PUBLISHED),
    "on the privacy policy of the county": said("Privacy policy lets police keep pictures", *PRIVACY),
    "on cookies": said("Cookies: what the new law means for you", "From Monday websites must ask before they store cookies on your device, the county’s commissioner said.", "You can say no, and the site has to let you in. Advertisers and their partners fear for their income.", "Consent banners will be shorter, too, and the button to refuse must be as large as the other.", by=BY),
    "on consent": said("Court: no cookies without consent", "A court has fined a website of the county 4,000 crowns because it set cookies without consent.", "Its users had not been asked, the judge said. The owner of the site may appeal until June."),
    "on a missing page": said("Page not found: how the ledger of 1788 lost a leaf", *LINES[:3]),
    "on 404": said("404 homes without power after storm", *LINES[:2], day=""),
    "on a search": said("Search results: what the divers found", *LINES[:3]),
    "on a search without a day": said("Search for missing boat called off", *LINES[:2], day=""),
    "on terms": said("Terms and conditions of the ferry deal made public", *LINES[1:5]),
    "on contact": said("Contact lost with balloon above the weir", *LINES[1:3]),
    "about us, the film": said("About us: a film on the valley opens at Fenwick", *LINES[1:4], by=BY),
    "about jobs": said("Jobs: dairy looks for forty hands", *LINES[1:4]),
    "on robots": said("Are you a robot? Farm tries out a milking machine", *LINES[2:5]),
    "on access denied": said("Access denied: flood victims locked out of hall", *LINES[2:4]),
    "on passwords": said("Log in, lose out: how thieves emptied accounts", "Thieves took the passwords of ninety readers of the county library, the police said on Monday.", "Your account may be among them. The library asks all who use its website to choose a new password.", "Nobody has lost money so far, the library said."),
    "on a moved page": said("This page has moved on: library sells its oldest book", *LINES[2:5]),
    "on Impressum": said("Impressum fehlt: Gericht bestraft Wirt", "Ein Wirt aus Oberfenwick muss 400 Kronen zahlen, weil auf seinen Seiten ein Impressum fehlte.", "Das entschied das Gericht am Montag. Der Wirt will gegen das Urteil Berufung einlegen, sagte er.", language="de", day="<p class='date'>3. Mai 2021</p>"),
    "on advertising": said("Mit Werbung gegen die Brücke", "Gegner der Brücke werben seit Montag mit Plakaten im ganzen Tal. Bezahlt hat sie die Molkerei.", "Der Rat des Tals will die Werbung verbieten lassen, sagte sein Vorsitzender am Dienstag.", language="de", day="<p class='date'>3. Mai 2021</p>"),
    "a Japanese brief with ranking": article('<main><article><h1>谷の橋が通行止めに</h1><time datetime="2021-05-03">2021年5月3日</time><p>谷の町議会は三日、古い堰の橋を春までトラック通行止めにすると発表した。</p><p>橋脚に亀裂が見つかったためで、渡し船が三十分おきに運航する。</p></article><ol>' + teasers(10, LINE, headlines=["渡し船が再開へ", "水車小屋の火事"]) + "</ol></main>", title="谷の橋が通行止めに", language="ja"),
    "an Arabic article beside a list": article('<main><article><h1>إغلاق الجسر القديم أمام الشاحنات</h1><time datetime="2021-05-03">3 مايو 2021</time><p>أغلق مجلس الوادي الجسر القديم أمام الشاحنات حتى الربيع، وقال رئيسه يوم الاثنين إن الإصلاح بدأ.</p><p>ووجد الغواصون شقوقا في دعامتين من دعامات الجسر الأسبوع الماضي.</p></article>' + teasers(9, CARD, headlines=["عودة العبارة"]) + "</main>", title="إغلاق الجسر القديم", language="ar"),
    "a Hindi article beside a list": article('<main><article><h1>पुराना पुल ट्रकों के लिए बंद</h1><p>घाटी की परिषद ने पुराने पुल को वसंत तक ट्रकों के लिए बंद कर दिया है, अध्यक्ष ने सोमवार को कहा।</p><p>गोताखोरों को पिछले हफ्ते पुल के दो खंभों में दरारें मिलीं, और इंजीनियर उन्हें फिर से देखना चाहते हैं।</p><p>नाव हर आधे घंटे पर चलेगी, ऐसा घाटी की नाव चलाने वाली एडा मोरो ने पत्रकारों को बताया।</p></article>' + teasers(9, CARD, headlines=["नाव फिर चली"]) + "</main>", title="पुराना पुल बंद", language="hi"),
    "match report with table of links": article(f"<main><article><h1>Fenwick wins at home</h1>{DAY}{prose(3)}<table>" + "".join(f"<tr><td><a href='/club/{n}'>Club {n}</a></td><td>{n}</td></tr>" for n in range(12)) + "</table></article></main>", title="Fenwick wins at home"),
    "weather report": said("Weather: snow above the weir", "Snow falls above 600 metres on Tuesday, the weather office of the county says.", "In Fenwick it rains until the evening, and the night is clear with frost in the side valleys.", "The week stays cold, and the pass may be shut."),
    "market report": said("Tarn stocks end flat", "Shares on the Fenwick exchange ended flat on Monday as dairies fell and mills rose.", "The index closed at 904 points, two below Friday, in the thinnest trade of the year."),
    "an interview about a newspaper": said("“We write for the valley”: the Courier’s editor on its first hundred years", "The Courier is a hundred years old. Its editor sits where the first one sat, above the mill.", "“Our readers tell us when we are wrong, and you can be sure that we hear it,” she says.", "She came in 1998, as a trainee, and wrote about cattle.", by=BY),
    "with teasers in between": article(f"<main><article>{HEAD}{BY}{DAY}{prose(2)}<div class=inline>{teasers(3, CARD)}</div>{prose(3, start=2)}<div class=inline>{teasers(3, CARD)}</div>{prose(3, start=5)}{RELATED}</article></main>"),
    "a Thai article, whose sentences have no stops": article("<main><h1>ปิดสะพานเก่า</h1>"+"<p>"+"สภาหุบเขาปิดสะพานเก่าไม่ให้รถบรรทุกผ่านจนถึงฤดูใบไม้ผลิ ประธานสภากล่าวเมื่อวันจันทร์ว่าการซ่อมแซมเริ่มขึ้นแล้ว และชาวบ้านจะข้ามด้วยเรือ"+"</p>"+"<p>"+"นักดำน้ำพบรอยร้าวในตอม่อสองต้นเมื่อสัปดาห์ก่อน วิศวกรต้องการตรวจอีกครั้งเมื่อน้ำลด และเรือจะแล่นทุกครึ่งชั่วโมง"+"</p>"+teasers(6,CARD,headlines=["เรือกลับมาแล่น"])+"</main>", title="ปิดสะพานเก่า", language="th"),
    "archive class with menu": article(f"<div>{teasers(4, LINE)}</div><main><article>{HEAD}{DAY}{prose(4)}</article></main>", body_class="archive", head=og("article")),
    "archive class brief": article(f"<div>{teasers(4, LINE, headlines=OTHERS)}</div><main><article>{HEAD}{DAY}{prose(2)}</article></main>", body_class="archive", head=og("article")),
    "a poem beside teasers": article("<main><h1>The weir</h1><p>Water falls<br>and falls again<br>over stone<br>and under rain</p><p>Nobody sees<br>who has not come<br>down the old road<br>to the mill's hum</p>"+teasers(5,CARD)+"</main>",title="The weir"),
    "contact review": said("Contact", "The film takes you to the stars, and you come back with your heart full of them.", "We saw it twice, and our daughter once more. You should see it before it is gone.", day=""),
    "contact review dash": said("Contact – a film for us all", "The film takes you to the stars, and you come back with your heart full of them.", "We saw it twice, and our daughter once more. You should see it before it is gone.", day=""),
    "a recipe called Cookies": said("Cookies", "Cut your dough into rounds, and put them on your tray so that you see the tin between them.", "Bake them until you smell them, then let them stand before you eat them with your tea.", day=""),
    "a bidding to register": said("Register now for the weir run", "Runners can register until Monday by e-mail to the club, which asks for 20 crowns.", "The run starts at nine at the mill and goes over two bridges.", day=""),
    "on captchas": said("Captcha puzzles anger the blind", "Readers who cannot see fail at the puzzles of the county's website, a study says.", "The site will drop them in June, and the pages will be read aloud.", day=""),
    "letters without a day": article("<main><article><h1>Letters</h1><h2>The bridge</h2><p>Sir, you write that nobody will miss the bridge. I do, and so do all of my neighbours.</p><p>Edda Morrow, Fenwick</p><h2>The ferry</h2><p>Your ferry is late every day, and we at the dairy wait for our milk. Who pays us for it?</p></article></main>", title="Letters"),
    "horoscope": said("Your week in the stars","You meet an old friend on Monday, and your money comes back to you.","Do not sign what you have not read, and trust your sister.",day=""),
    "links roundup no date": article(f"<main><h1>What we are reading this week</h1><p>Our editors read the papers of the county so that you do not have to, and these are the texts that they liked best.</p><p>Some of them ask for money, others are free to read, and all of them are worth your Sunday.</p>{teasers(6, ITEM)}</main>", title="What we are reading this week"),
    "links in list": article(f"<main><article><h1>Where to eat in Fenwick</h1><p>We went to ten inns and ate what they had.</p><ul>{teasers(8,'<li><a href=https://inn.example/{n}>{headline}</a>, {short}</li>')}</ul></article></main>",title="Where to eat in Fenwick"),
    "things to do, each at its own address elsewhere": article(f"<main><article><h1>Seven things to do this weekend</h1>{teasers(7, '<h3><a href=https://e.example/{n}>{headline}</a></h3><p>{text} Saturday at two, at the hall above the mill; children come in free and dogs stay out.</p>')}</article></main>",title="Seven things to do this weekend"),
    "events og": article(f"<main><article><h1>Seven things to do this weekend</h1>{teasers(7, '<h3><a href=https://e.example/{n}>{headline}</a></h3><p>{text} Saturday at two, at the hall above the mill; children come in free and dogs stay out.</p>')}</article></main>",title="Seven things to do this weekend",head=og("article")),
    "events single": article(f"<main><article><h1>Seven things to do this weekend</h1>{teasers(7, '<h3><a href=https://e.example/{n}>{headline}</a></h3><p>{text} Saturday at two, at the hall above the mill; children come in free and dogs stay out.</p>')}</article></main>",title="Seven things to do this weekend",body_class="single single-post"),
    "events linked to other sites, day": article(f"<main><article><h1>To do</h1>{DAY}{teasers(7, '<h3><a href=https://e.example/{n}>{headline}</a></h3><p>{text}</p>')}</article></main>",title="To do"),
    "an opinion on consent": said("Without advertising or with: how papers ask for your consent","You know the question: may we and our 90 partners keep cookies on your device?","We asked you how you answer. Most of you pay with your data, and your privacy is gone.", day=""),
    "police log": article("<main><h1>Police log</h1><ul>"+"".join(f"<li>{line}</li>" for line in LINES)+"</ul>"+teasers(5,CARD,texts=OTHERS)+"</main>",title="Police log"),
    "collection told": article(f"<main><h1>Weir bridge shut to all lorries</h1><time datetime=2021-05-03>3 May 2021</time>{prose(5)}</main>",head=ld('"@type":"CollectionPage"')),
}  # fmt: skip


@pytest.mark.parametrize("name", ARTICLES)
def test_a_hard_article_is_kept(name):
    raw = RawPage(origin="p.html", media_type="text/html", content=b"", text=ARTICLES[name])

    assert read_html(raw).facts.skipped == ""
