"""Chrome: what NewsBreak prints around an article, by line; dropped and never indexed."""

import re
from collections.abc import Sequence

from articles.keys import headline_key
from articles.pages.ages import is_age
from articles.pages.lines import Line, is_paragraph
from articles.pages.newsbreak.names import STATES, names
from articles.pages.remembered import remembered

PEOPLE_HEADING = "RELATED PEOPLE"
TAGS_HEADING = "IN THIS ARTICLE"
TOPICS_HEADING = "YOU MAY ALSO LIKE"
LOCAL_HEADING = "FROM LOCAL CONTRIBUTORS"
CARD_HEADING = "ABOUT"
FULL_ARTICLE = "Read full article on original website"
HEADINGS = frozenset({PEOPLE_HEADING, TAGS_HEADING, TOPICS_HEADING, LOCAL_HEADING})

BUTTONS = frozenset(
    {
        "Cancel", "CreatorsPublishersAdvertisers", "ContributorsPublishersAdvertisers",
        FULL_ARTICLE, "View more in", "What are your thoughts?", "Post", "Community Policy",
        "Comments", "Comments /", "Reply", "Follow", "Following", "Share", "Read more", "See more",
        "Advertisement", "ADVERTISEMENT", "Sponsored", "Posted by", "Sign in", "Log in", "Loading...",
        "Open App", "Report", "Cover picture for the article",
    }
)  # fmt: skip
# Words that mean something inside their own part only and are never a paragraph.
LABELS = frozenset(
    {
        "Person", "NewsBreak", "News Break", "Country", "Related", "RELATED", "Followers",
        "Follower", "Views", "View", "Posts", CARD_HEADING, *HEADINGS,
    }
)  # fmt: skip
# Over a list of related items, 2022-23; the reader's own state or town stands in it.
_PLACE = r"[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,4}"
LIST_HEADING = re.compile(
    rf"(?i:(?:most (?:popular|read|viewed|shared|discussed)|trending|popular)(?: now)?"
    rf"|(?:top|latest|more)(?: local)? (?:news|stories))"
    rf"(?i: (?:in|from|near|around|across) ){_PLACE}"
    r"|(?i:most (?:popular|read|viewed|shared)|trending now|top stories|more local (?:news|stories))"
    rf"|Local (?:{'|'.join(sorted(names(STATES)))}) State|Local {_PLACE}, [A-Z]{{2}}"
)
_FIRST_BAR = re.compile(r"(?:(?:Creators|Contributors|Publishers|Advertisers|Cancel)\s*){2,}")

_BROKEN_AGE = re.compile(r"\d{1,4}\s?[a-z]{0,7}(?: a?g?)?")
_SYMBOLS = re.compile(r"[\W_]+")

COMMENT_COUNT = re.compile(
    r"Comments?\s*/\s*(?P<count>\d[\d.,]*[KkMm]?)?|(?P<before>\d+) Comments?"
)
REPLY = re.compile(
    r"Reply\b\W*\d*|(?:View|Show|Hide|See)\b.{0,12}\b(?:repl(?:y|ies)|comments?)", re.I
)
FIGURE = re.compile(r"\d[\d.,]*\s?[KMBkmb]?\+?")
FIGURE_LABEL = re.compile(r"(?P<metric>Follower|Post|View)s?", re.IGNORECASE)
FIGURE_PAIR = re.compile(
    r"(?P<figure>\d[\d.,]*\s?[KMB]?\+?)\s+(?P<label>(?:Follower|Post|View)s?)", re.IGNORECASE
)

IMAGE = re.compile(r"https?://img\.particlenews\.com/\S*")
GLUED_PICTURE = "Cover picture for the article"
CLIP = re.compile(r"(?P<title>.*?)\s*(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?")
CREDIT = re.compile(
    r"(?:©\s*|\(c\)\s*)+(?P<credit>[^.]{2,100}\.?[^.]{0,40})"
    r"|(?:photo|image|picture|video|photo illustration)s?\s*(?:credits?|by|courtesy(?: of)?)\s*:?\s*"
    r"(?P<named>[^.]{2,80})"
    r"|(?:credits?|photo|photograph|image)\s*:\s*(?P<labelled>[^.]{2,80})"
    r"|(?P<kind>(?:courtesy|file|submitted|contributed|provided|stock|staff|handout|archive) "
    r"(?:photo|image|picture|photograph|illustration)s?(?:(?: (?:by|of|from)|/|:| \||,) ?[^.]{2,60})?)"
    r"|(?P<given>photos? (?:submitted|provided|contributed)(?: by [^.]{2,60})?)"
    r"|(?P<agency>(?:[^.]{0,60}(?:/|via )\s?)?Getty Images(?:/[^.]{2,40})?|(?:AP|Reuters) Photo[^.]{0,60})",
    re.IGNORECASE,
)
NEWSLETTER = re.compile(
    r"(?:(?:click|tap) (?:here|this link) to )?(?:sign up|subscribe|register)\b.{0,160}"
    r"\b(?:newsletters?|inbox|email alerts?|e-mail alerts?|notifications|updates|briefing)\b.{0,80}"
    r"|.{0,120}\b(?:delivered|straight|right|sent) (?:directly |straight )?to your inbox\b.{0,40}"
    r"|.{0,160}\b(?:newsletters?|inbox|email alerts?)\b.{0,60}\b(?:sign up|subscribe|register)"
    r"(?: here| now| today| for free| at \S+)*\W*"
    r"|(?:get|join|read)\b.{0,60}\bnewsletters?\b.{0,60}"
    r"|(?:download|get) (?:the|our)\b.{0,40}\bapp\b.{0,60}"
    r"|(?:click|tap) here to (?:sign up|subscribe).{0,60}"
    r"|(?:follow|like) us on (?:twitter|facebook|instagram|x)\b.{0,60}",
    re.IGNORECASE,
)

_INVITATION = re.compile(
    r"(?:read (?:more|also|next|on)|also read|see also|see more|more|watch|don['’]t miss|"
    r"related(?: (?:stor(?:y|ies)|articles?|coverage|content|news))?)\s*:\s*\S.*",
    re.IGNORECASE,
)


@remembered
def is_button(text: str) -> bool:
    """Tell whether `text` is a line NewsBreak prints on every page."""
    return text in BUTTONS or bool(_FIRST_BAR.fullmatch(text)) or is_comment_count(text)


@remembered
def is_comment_count(text: str) -> bool:
    """Tell whether `text` is "Comments / 0" or the like."""
    return (text[:1] == "C" or text[:1].isdigit()) and bool(COMMENT_COUNT.fullmatch(text))


@remembered
def is_chrome(text: str) -> bool:
    """Tell whether `text` can be no paragraph: a button, label, count or age, or no word at all."""
    return (
        is_button(text)
        or text in LABELS
        or is_list_heading(text)
        or bool(REPLY.fullmatch(text))
        or (text[:1].isdigit() and bool(FIGURE.fullmatch(text) or FIGURE_PAIR.fullmatch(text)))
        or is_age(text)
        or bool(_SYMBOLS.fullmatch(text))
    )


@remembered
def is_list_heading(text: str) -> bool:
    return len(text) < 60 and bool(LIST_HEADING.fullmatch(text))


@remembered
def is_invitation(text: str) -> bool:
    """Tell whether `text` sends the reader elsewhere: to a newsletter, or "READ MORE: a headline"."""
    if len(text) >= 240:
        return False
    return bool(NEWSLETTER.fullmatch(text)) or (
        bool(_INVITATION.fullmatch(text)) and not is_paragraph(text)
    )


def is_broken_off(text: str) -> bool:
    """Tell whether the last line of a page is the beginning of a line of chrome or of an age."""
    if _BROKEN_AGE.fullmatch(text):
        return True
    wanted = (*BUTTONS, *LABELS, GLUED_PICTURE, "https://img.particlenews.com/", "Comments / ")
    return any(line.startswith(text) for line in wanted)


@remembered
def credit_in(text: str) -> str:
    """Return the credit that a line is: "© © Getty Images"; "" for any other line."""
    if len(text) > 140 or not (found := CREDIT.fullmatch(text)):
        return ""
    return next(value for value in found.groups() if value is not None).strip()


def is_clip_title(text: str, headline: str) -> bool:
    """Tell whether `text` is the headline again with the length of a clip: "… police 01:15"."""
    if text == headline:
        return True
    if not text[-1:].isdigit() or not (found := CLIP.fullmatch(text)):
        return False
    title, wanted = headline_key(found["title"].rstrip(" .…")), headline_key(headline)
    if not title:
        return True
    if title in wanted or (wanted and wanted in title):
        return True
    shared = set(title.split()) & set(wanted.split())
    return len(shared) >= 0.6 * len(set(title.split()))


def marks(lines: Sequence[Line], url: str) -> int:
    """Count the kinds of evidence that a page came from NewsBreak."""
    texts = {line.text for line in lines}
    found = [
        "newsbreak" in url.lower(),
        lines[0].text == "Cancel" or any(_FIRST_BAR.fullmatch(text) for text in texts),
        any("/" in text and is_comment_count(text) for text in texts),
        "Community Policy" in texts or FULL_ARTICLE in texts or "View more in" in texts,
        bool(HEADINGS & texts),
        any(text.startswith(GLUED_PICTURE) or IMAGE.fullmatch(text) for text in texts),
        any(text.endswith("Posted by") for text in texts),
        any(line.is_indented and is_age(line.text) for line in lines[:16]),
    ]
    return sum(found)
