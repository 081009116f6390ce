filedesc://crawl.arc 0.0.0.0 20080402101112 text/plain 68
1 0 Lantern
URL IP-address Archive-date Content-type Archive-length

http://herald.example/story.cfm?name=paper mill 192.0.2.7 20080402101112 text/html 1076
HTTP/1.1 200 OK
Content-Type: text/html

<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Town council buys the old paper mill - Oldport Herald</title><meta property="og:title" content="Town council buys the old paper mill"><meta property="og:site_name" content="Oldport Herald"><meta property="og:type" content="article"><meta property="article:published_time" content="2008-04-01T06:00:00+02:00"><meta name="author" content="Jonas Bellweather"></head><body><nav><a href="/">Home</a> <a href="/weather">Weather</a></nav><article><h1>Town council buys the old paper mill</h1><p>The council of Lower Quarry has bought the paper mill that closed nine years ago and means to make a library and a café of it.</p><p>The price was not made public; councillor Edda Marsh spoke of a sum that “a family would pay for a house with a garden”.</p><p>Work on the roof is to begin before the autumn rains, so that the beams, some of them two centuries old, come through another winter.</p></article><footer>All rights reserved, Oldport Herald</footer></body></html>
http://herald.example/gone 192.0.2.7 20080402101113 text/html 55
HTTP/1.1 404 Not Found
Content-Type: text/html

gone
