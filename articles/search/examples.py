"""Examples of the query language: the help page shows them, the tests try each of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    group: str
    typed: str
    finds: str


EXAMPLES = tuple(
    Example(group, typed, finds)
    for group, rows in {
        "Words": (
            ("blinken ghani", "both words, in any of their forms, in the headline, names or text"),
            ("blinken OR ghani", "either word"),
            ("blinken || ghani", "the same"),
            ("kabul (blinken OR ghani)", "brackets nest; AND binds before OR"),
            ("taliban -pakistan", "the first word without the second; NOT pakistan is the same"),
            ("the who +the", "common words such as “the” count only with +, quoted or alone"),
            ("ghani^3 karzai", "both words, the first weighed three times"),
            ("atleast3:taliban", "the word at least three times"),
            (
                "what did the UN say about civilian deaths",
                "a question: where all its words find little, what has most of them comes first",
            ),
            (
                "was sagte der Minister zum Haushalt",
                "a question in German; French, Spanish, Italian, Portuguese and Dutch will do too",
            ),
            (
                "+un +civilian +deaths",
                "all of the words and nothing else; un AND civilian is the same",
            ),
        ),
        "Phrases": (
            ('"peace talks"', "exactly these words next to each other"),
            ("“peace talks”", "the same; curly quotation marks will do"),
            ('"peace taliban"~10', "the words within ten words of each other, in any order"),
            ('"peace talks"~0', "no word between them: the same as without ~0"),
            ("COVID-19", "a word with a hyphen is looked for as printed"),
        ),
        "Spellings": (
            ("negotia*", "words that begin so"),
            ("*stan", "words that end so"),
            ("wom?n", "one letter may be any"),
            ("ghanni~", "words one letter off"),
            ("ghanni~2", "words two letters off"),
        ),
        "Tags, topics and names": (
            ("#taliban", "the tag; tag:taliban is the same"),
            ('#"war crimes"', "a tag of two words"),
            ("topic:afghanistan", "the topic"),
            ("person:ghani", "a person of that name, in whatever role; part of a name will do"),
            ("about:biden", "a person the article is about"),
            ('author:"jane doe"', "who wrote it"),
            (
                'outlet:"the hill"',
                "the outlet of that name or alias and no other; source: and site: are the same",
            ),
            ("outlet:hill", "without quotation marks part of a name will do"),
            ("outlet:thehill.com", "the outlet, by its host name"),
            ("section:politics", "the section it was printed in"),
            ("place:kabul", "the place"),
            ("country:afghanistan", "the country, whether given as place or topic"),
        ),
        "Parts of an article": (
            ("title:taliban", "a word in the headline"),
            ("lead:kabul", "in the summary or the first paragraph"),
            ('text:"peace talks"', "in the summary or the text, not in headline and names"),
            ("title:(kabul OR doha)", "a field in front of brackets counts for all in them"),
            ("url:thehill.com/policy", "words of the address"),
        ),
        "Dates": (
            ("date:2021", "published that year"),
            ("date:2021-08", "that month"),
            ("date:2021-08-03", "that day; a date known only to the month matches too"),
            ("date:2021-08..2021-10", "between two dates, both included; one side may be empty"),
            ("date:[2021-08-01 TO 2021-08-31]", "the same, written in brackets"),
            ("date:>=2021-08", "from then on; >, <= and < work too"),
            ("date:today", "today; date:yesterday is the day before"),
            ('date:"last week"', "the week before this one; also month and year, last and this"),
            ("date:30d", "the last thirty days; 2w, 6m and 1y are weeks, months and a year"),
            ('date:"3 August 2021"', "a date in words"),
            ("day:08-03", "3 August of any year"),
            ("captured:2021-08", "when the page was copied"),
            ("added:30d", "when it came into this archive"),
        ),
        "Properties": (
            ("words:>500", "longer than 500 words"),
            ("comments:10..100", "with that many comments"),
            ("has:image", "with an image; has:person and has:date work too"),
            ("is:full", "held in full; is:teaser and is:headline are the others"),
            ("is:untagged", "without a tag"),
            (
                "is:changed",
                "changed by its outlet since it was first copied, in more than small things",
            ),
            (
                "has:versions",
                "of which more than one version is kept, small changes and curators’ edits included",
            ),
            ("is:wire", "written by a news agency"),
            (
                "is:copy",
                "carrying a text that another article printed first; -is:copy without them",
            ),
            ("story:7f3k2ab", "all articles of one story; its page says the id"),
            ("lang:es", "in that language; lang:spanish is the same"),
            ("lang:no", "Norwegian, Bokmål (lang:nb) and Nynorsk (lang:nn) too"),
            ("kind:opinion", "of that kind: news, opinion, wire, interview …"),
        ),
        "Order": (
            ("taliban sort:newest", "the newest first; oldest, added, title, length and best work"),
            ("taliban sort:spread", "the best of each month in turn: the whole time at a glance"),
        ),
    }.items()
    for typed, finds in rows
)
