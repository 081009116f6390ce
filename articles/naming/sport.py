"""Sport: an article in, whether it tells of games, and which towns stand in it for their teams."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from articles.naming.lexicon import PLACED
from articles.naming.sport_elsewhere import AGAINST, OF_GAMES, OF_RESULTS, PLAYED, SCORE, WITHIN
from articles.naming.text import Block, sentence_around


def _words(text: str) -> frozenset[str]:
    return frozenset(
        form for word in text.split() for form in (word, word.capitalize(), word.upper())
    )


_OF_SPORT = _words("""
striker strikers midfielder midfielders midfield goalkeeper goalkeepers winger wingers quarterback
quarterbacks linebacker touchdown touchdowns batsman batsmen bowler bowlers wicket wickets innings
inning bullpen shutout playoff playoffs semifinal semifinals quarterfinal quarterfinals halftime
equaliser equalizer offside referee umpire relegation relegated goalless scoreless unbeaten rebounds
homer homers standings birdie birdies bogey seeded unseeded kickoff matchday football footballer
footballers soccer rugby cricket cricketer basketball baseball hockey tennis netball handball
volleyball batting bowling scoreboard
""") | frozenset({"NFL", "NBA", "MLB", "NHL", "FIFA", "UEFA", "AFC", "IPL", "ICC", "MLS", "NCAA"})
"""Words that few articles of other things have."""
_OF_GAMES = _words("""
game games match matches team teams season coach league cup tournament championship championships player
players club clubs fans stadium captain squad fixture fixtures injury medal medals trophy
""")
_OF_RESULTS = _words("""
win wins won lose lost defeat defeated beat beaten victory draw drew final finals champion champions
title goal goals scored scoring score points round series manager penalty
""")
"""What elections have as well."""
_OF_PLAYS = _words("""
doubleheader goalie goaltender shortstop puck layup dunk dunks disposals mcg scg afl hitter hitters
homered touchline crossbar goalscorer
""")
"""Further words of sport alone."""
_OF_PLAYERS = _words("""
assist assists rookie overtime overtimes pitcher ladder scoresheet transfer unanswered comeback
postseason preseason offseason bench percentage contract signing signings
""")
"""What is told of other things as well."""
_OF_OTHERS = _words("""
police arrested lawyer lawyers prosecutor prosecutors government minister ministry vote voted voters
election parliament law laws killed murder murdered residents mayor workers protest protesters gunman
victims sentenced jailed court lawsuit officials bid hospital
""")
"""Two of these, and a report is of something else as well."""
_NOTHING_ELSE = 9
"""How many points of its words make a report one of games: two for a word of sport alone."""
CLUBS = frozenset(
    word.lower()
    for word in _words("""
real atletico athletic inter ac fc afc sc rb vfb vfl tsv sv cf bayern borussia hertha eintracht union
werder hansa olympique racing sporting deportivo dynamo dinamo spartak lokomotiv cska partizan hapoel
maccabi slavia sparta rapid austria ajax feyenoord fortuna
""")
)
"""Before a town they make a club of it, in headlines as well: Real Madrid, FC Denham."""
CLUBS_BEHIND = frozenset(["FC", "AFC", "CF", "SC", "RFC", "CC", "HC", "FK", "SK"])
_STEMS = (
    "game",
    "match",
    "season",
    "goal",
    "coach",
    "league",
    "inning",
    "striker",
    "winger",
    "playoff",
)
_PHRASES = (
    "top of the table", "from behind", "extra time", "stoppage time", "injury time", "free kick",
    "home run", "hat-trick", "hat trick", "first half", "second half", "third quarter",
    "fourth quarter", "semi-final", "quarter-final", "play-off", "kick-off", "man of the match",
    "premier league", "world cup", "champions league", "super bowl", "grand slam", "test match",
)  # fmt: skip
_SCORE = re.compile(r"(?<![\w$-])\d{1,3}-\d{1,3}(?![\w-])")
_WON_BY = re.compile(r"(?<![\w$-])\d{1,3}-\d{1,3} (?:win|victory|defeat|loss|draw|lead)\b")
_OPENS = frozenset(
    ["that", "said", "says", "as", "when", "but", "because", "if", "while", "although"]
)
"""What stands before the subject of a clause."""
_ADVERBS = r"(?:(?:also|then|again|now|never|still|easily|finally|comfortably|narrowly) )?"

_PLAYS = re.compile(
    r" (?:\d{1,2}(?=[,;]? [A-Z]|[.;]? *$|[-–]\d)"
    r"|(?:beat|defeated|lost to|drew with|drew \d[-–]\d with) (?:the )?[A-Z])"
)
"""What only a team does: "Denham 3 Osk 1", "Denham lost to Osk"."""
_HAS = re.compile(
    r"(?:'s)? (?:striker|midfielder|goalkeeper|winger|quarterback|linebacker|batsman|bowler|bullpen"
    r"|fly-half|scrum-half)s?\b"
    r"| (?:defender|coach|manager|skipper) [A-Z]"
)
"""Whom only a team has, in whatever article."""
_RESULT = re.compile(
    rf" {_ADVERBS}(?:won|lost|drew|beat|took|led|leads?|trails?|trailed|fell|crashed|went down)"
    rf" (?:an? |their )?\d{{1,3}}-\d{{1,3}}(?![\w-])"
    r"(?! (?:vote|ruling|decision|majority|split|judgment|in the Supreme|at the Supreme))"
    r"| through to the (?:semi-?finals?|quarter-?finals?|finals?|last (?:eight|16|four)"
    r"|(?:next|second|third|fourth) round)\b"
    r"| into the (?:semi-?finals?|quarter-?finals?|last (?:eight|16|four))\b"
)
_ARE = re.compile(rf" {_ADVERBS}(?:have|are|were)\b")
"""Behind a town in British English: "Denham have agreed a fee"."""
_DONE_BY_STATES = (
    r"(?:announced|confirmed|banned|hosted|ordered|approved|launched|voted|accused|denied|declared"
    r"|opened|closed|based|called|demanded|rejected|warned|invited|staged|named)\b"
)
"""Also in articles of sport what a country does."""
_STATE_DOES = re.compile(
    r"(?:, (?:who|which))? (?:(?:have|has|had|will|would|could|must|is|are|was) )?(?:been )?"
    + _DONE_BY_STATES
)
_DOES_IN_SPORT = re.compile(
    rf"(?:, (?:who|which))? (?:(?:have|has|had|will|would|could|must) )?{_ADVERBS}(?:been )?"
    r"(?:(?i:beat|beaten|won|wins?|loses?|lost|drew|draws?|plays?|played|scores?|scored|leads?|led"
    r"|trails?|trailed|finish(?:ed)?|qualify|qualified|advanced?|came from|went|equali[sz]ed"
    r"|conceded|signed|took on|need(?:ed|s)?|clinched|reach(?:ed)?|crushed|thrashed|routed|edged"
    r"|defeated|overcame|dominated|open(?:ed|s)? the (?:season|scoring)|lucky|unlucky|knocked out"
    r"|are|were|have|began|saw (?:their|its)|took|kept|hit|struck|(?!(?i:"
    + _DONE_BY_STATES
    + r"))[a-z]+ed"
    r")\b|(?:fac(?:e|es|ed)|hosts?|visits?|meets?) [A-Z])"
)
_HAS_IN_SPORT = re.compile(
    r"(?:'s)? (?:defenders?|coach|manager|captain|skipper|forwards?|fans|supporters|side|squad|team"
    r"|players|defen[cs]e|attack|bench|goal|goals|dugout|boss|pacem[ae]n|spinner)\b"
    r"|'s (?:\w+ ){0,3}(?:defeat|win|victory|draw|loss|goals?|season)\b"
)
_BEFORE_IN_SPORT = re.compile(
    r"\b(?:against|versus|v|vs\.?|over|past|joined|join|joining|beat|beats|beating|defeated|defeating|hosts?"
    r"|hosting|face|faces|facing|thrashed|edged|crushed|routed|overcame|(?:lost|lose|loses|losing|fell|defeat|loss) to"
    r"|(?:plays?|played|playing|signed|scored|captain|coach|manager) (?:for|of|at)) $"
)
_BY_SCORE = re.compile(
    r"\b(?:(?:lost|loses?|losing|fell|falls?|loss|losses|defeats?|drew|draws?|tied|tie|wins?|won|victory"
    r"|beaten)(?: (?:again|narrowly|at home|away))? (?:to|with|by|over|against)"
    r"|beat|beats|beating|defeated|defeating|edged|thrashed|crushed|routed) (?:the )?$"
)
_SCORE_BEHIND = re.compile(
    r"(?: on [A-Z][a-z]+day)?,? \d{1,3}[-–]\d{1,3}(?![\w-])"
    r"(?! (?:vote|ruling|decision|majority|split|judgment|in the Supreme|at the Supreme|in court))"
)
_BEHIND_SCORE = re.compile(
    r"(?:\b(?:lost|lose|loses|losing|fell|drew|won|wins?|beaten|tied) \d{1,3}[-–]\d{1,3}"
    r"|(?<![\w$-])\d{1,3}[-–]\d{1,3} (?:home |away |road |overtime )?(?:wins?|victory|defeat|loss|draw|tie))"
    r" (?:to|against|over|by|with|past) (?:the )?$"
)
"""By whom a team was beaten: "lost to Denham 3-1", "a 3-1 loss to Denham"; no court's ruling."""
_NAMES = r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}"
_FIXTURE = re.compile(rf"{_NAMES} (?:at|v|vs\.?) {_NAMES}\.?")
"""A line of who plays at whose."""
_AWAY = re.compile(
    r"\b(?:wins?|won|draw|drew|defeat|lost|loss|victory|beaten)(?: \d{1,3}-\d{1,3})? at $"
)


class Sport:
    """What an article tells of teams; looked at when a place is asked for, and once.

    What stands around a town is looked at first: whether an article is of sport all of it tells.
    """

    def __init__(self, blocks: Sequence[Block], language: str = "") -> None:
        self._blocks = blocks
        self.language = language
        self._teams: dict[str, bool] = {}

    @cached_property
    def is_told(self) -> bool:
        """Whether the article is plainly of sport: by words of it, or fewer of them and a score."""
        words = frozenset[str]().union(*(block.words for block in self._blocks))
        sure = _different(words & _OF_SPORT)
        if sure < 2:
            sure += sum(any(phrase in one.lower for one in self._blocks) for phrase in _PHRASES)
            sure += any(_WON_BY.search(block.plain) for block in self._blocks)
        if sure >= 2:
            return True
        games = _different(words & _OF_GAMES)
        if not games or games + _different(words & _OF_RESULTS) < 3:
            return False
        return bool(sure) or (
            games > 1 and any(_SCORE.search(block.plain) for block in self._blocks)
        )

    @cached_property
    def is_nothing_else(self) -> bool:
        """Whether nearly all of an article is a report of games, by how many words of them it has.

        Towns are teams in it unless something says that they are not, for what teams do and have is
        told in more words than can be listed: "Denham swept Osk", "the Denham rookie".
        """
        if self.language not in WITHIN and not self._may_be_of_games():
            return False
        words = frozenset[str]().union(*(block.words for block in self._blocks))
        scores = sum(len(_SCORE.findall(block.plain)) for block in self._blocks)
        if self.language in WITHIN:
            games = _different(words & OF_GAMES)
            return games + _different(words & OF_RESULTS) + (scores > 0) > 2 and games > 0
        sure = _different(words & _OF_SPORT) + _different(words & _OF_PLAYS)
        sure += sum(any(phrase in one.lower for one in self._blocks) for phrase in _PHRASES)
        if (sure < 2 and not self.is_told) or _different(words & _OF_OTHERS) > 1:
            return False
        others = sum(_different(words & some) for some in (_OF_GAMES, _OF_RESULTS, _OF_PLAYERS))
        length = sum(block.plain.count(" ") for block in self._blocks)
        return 2 * sure + others + min(scores, 3) >= max(_NOTHING_ELSE, length / 25)

    def _may_be_of_games(self) -> bool:
        """Whether it is worth counting words: most articles have none of those that most games have."""
        hits = 0
        for stem in _STEMS:
            hits += any(stem in block.lower for block in self._blocks)
            if hits > 1:
                return True
        return False

    def is_within(self, word: str) -> bool:
        """Whether what lies in a town is told by the word before it, in the article's language."""
        return word in WITHIN.get(self.language, ())

    def has_team(self, town: str) -> bool:
        """Whether a town stands for its team somewhere in the article: it plays, it has a striker.

        "They joined Denham" is no town then.
        """
        if town not in self._teams:
            self._teams[town] = any(self._tells_of(town, block) for block in self._blocks)
        return self._teams[town]

    def is_done_by_states(self, block: Block, end: int) -> bool:
        """Whether behind a name stands what a country or a town does, and seldom a team."""
        return _STATE_DOES.match(block.plain, end) is not None

    def is_away(self, block: Block, start: int) -> bool:
        """Whether a game at somebody's is told of: "a 3-1 win at Denham" may be at the team's."""
        return _AWAY.search(block.plain, max(0, start - 20), start) is not None and self.is_told

    def _tells_of(self, town: str, block: Block) -> bool:
        if len(block.plain) < 60 and town in block.plain and _FIXTURE.fullmatch(block.plain):
            return self.is_told
        at = block.plain.find(town)
        while at >= 0:
            end = at + len(town)
            whole = not (block.plain[at - 1 : at] + block.plain[end : end + 1]).isalnum()
            if whole and self._is_beside_a_score(block, at, end):
                return True
            if (
                whole
                and block.word_before(at).lower() not in PLACED
                and self._is_team(block, at, end)
            ):
                return True
            if _BEFORE_IN_SPORT.search(block.plain, max(0, at - 25), at) and self.is_told:
                return True
            at = block.plain.find(town, end)
        return False

    def _is_beside_a_score(self, block: Block, start: int, end: int) -> bool:
        """Whether who won or lost by how much is told around a town."""
        plain = block.plain
        if self.language in WITHIN:
            begin, stop = sentence_around(plain, start, end)
            if not SCORE.search(plain, begin, stop):
                return False
            return bool(
                PLAYED.match(plain, end) or AGAINST[self.language].search(plain, begin, start)
            )
        begin = max(0, start - 45)
        if _BEHIND_SCORE.search(plain, begin, start):
            return True
        return bool(_SCORE_BEHIND.match(plain, end) and _BY_SCORE.search(plain, begin, start))

    def _is_team(self, block: Block, start: int, end: int) -> bool:
        plain = block.plain
        if _PLAYS.match(plain, end) or _HAS.match(plain, end) or _RESULT.match(plain, end):
            return True
        is_subject = (
            block.begins_sentence(start)
            or plain[max(0, start - 2) : start] == ", "
            or block.word_before(start).lower() in _OPENS
        )
        if is_subject and plain[end - 1] != "s" and _ARE.match(plain, end):
            return True
        in_sport = _HAS_IN_SPORT.match(plain, end) or (
            is_subject and _DOES_IN_SPORT.match(plain, end)
        )
        return bool(in_sport) and self.is_told


def _different(words: Iterable[str]) -> int:
    return len({word.lower() for word in words})
