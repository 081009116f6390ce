"""One invented report, whole and in the forms that houses print it in."""

LEAD = (
    "Ferry crews in Port Osk walked off their boats on Monday morning, leaving four hundred people"
    " on the pier and two islands without mail, after talks about night sailings broke down."
)
MIDDLE = (
    "Hanna Dreyer, who leads the mariners, said the line had been asked nine times to put a fourth"
    " hand on the late boat. The company said it could not find anyone to hire before June."
)
BACKGROUND = (
    "The line carries 212,000 passengers a year and has not been struck since 1974, when a captain"
    " refused to sail in fog and 31 of his colleagues stayed ashore with him for eleven days."
)
END = (
    "Owen Pridd, who keeps the only shop on Great Osk, said he had bread for two days and paraffin"
    " for a week, and that after this he would start to row."
)
FARES = (
    "The line asks 14 crowns for a crossing and 9 for a calf, which is what the council of the"
    " islands let it ask in May, and lost 830,000 crowns last year, as its books show."
)
DRAW = (
    "The county has never drawn lots for a mooring before, said its harbour master, Ada Quill, who"
    " will do so on Friday with a hat that her grandfather wore on the last sailing mail boat."
)
REPORT = (LEAD, MIDDLE, BACKGROUND, END)
OWN = (
    (
        "The late boat did not leave on Sunday, and by Monday none did. Ferry crews here have had"
        " enough of sailing at night with three hands, they say, and are staying home until someone"
        " answers."
    ),
    (
        "Hanna Dreyer of the mariners' union counts nine letters to the company. “Not one answer,”"
        " she said on the pier. Owen Pridd, the grocer of Great Osk, has ordered oars from the"
        " mainland."
    ),
)
"""The same event by another reporter."""
FOLLOWING = (
    (
        "A mediator brought both sides back to one table on Thursday, in the room above the fish"
        " hall, and nobody had left when the lamps were lit over the harbour of Port Osk. The first"
        " proposal would put another sailor on each evening boat from the first of May."
    ),
    "It was not known whether the county or the dearer ticket would pay for it.",
    *REPORT[:2],
)
"""The next event, with half of the first report below it."""
