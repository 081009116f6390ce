"""Tracking: a part of an address's query in, whether it says nothing of the page out.

Rather too little goes than too much: an address with a part too many is held twice at worst, one
with a part too few makes one article of two. So names that some sites give to their articles
(`id`, `s`, `sid`, `cid`, `ref`) go by their value alone.
"""

import re
from collections.abc import Collection

_CAMPAIGN = frozenset(
    {"fbclid", "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "msclkid", "twclid", "ttclid",
     "li_fat_id", "yclid", "ysclid", "epik", "srsltid", "_openstat", "mkt_tok", "_ga", "_gl",
     "_hsenc", "_hsmi", "hsctatracking", "__hstc", "__hssc", "__hsfp", "vero_id", "vero_conv",
     "oly_enc_id", "oly_anon_id", "rb_clickid", "wickedid", "tblci", "dicbo", "oborigurl",
     "_branch_match_id", "_branch_referrer", "mibextid", "sfnsn", "fb_ref", "fb_source",
     "fb_action_ids", "fb_action_types", "action_object_map", "action_type_map", "action_ref_map",
     "igshid", "igsh", "ref_src", "ref_url", "referer", "guccounter", "guce_referrer",
     "guce_referrer_sig", "soc_src", "soc_trk", "tsrc", ".tsrc", "cmp", "dcmp", "cmpid", "ocid",
     "ncid", "icid", "intcmp", "intcid", "s_cid", "s_kwcid", "ftag", "traffic_source", "trk",
     "trkcampaign", "trackingid", "taid", "smid", "smtyp", "smprod", "emc", "unlocked_article_code",
     "fsrc", "ftcamp", "bxid", "cndid", "esrc", "reflink", "wpsrc", "wpisrc", "wpmm", "hpid",
     "itid", "pwapi_token", "noredirect", "ito", "sref", "spm", "xtor", "xtref", "xtmc", "xtcr",
     "sc_cmp", "sc_campaign", "sc_src", "sc_lid", "sc_uid", "sc_llid", "vgo_ee", "spmailingid",
     "spuserid", "spjobid", "spreportid", "feedtype", "feedname", "virtualbrandchannel",
     "replytocom", "__source", "__tn__", "__twitter_impression", "wt_mc", "wt_zmc", "mkcid",
     "mkevt", "sharetoken", "share_token", "accesstoken", "amp", "amp_js_v", "amp_gsa", "amp_r",
     "amp_ct", "amp_tf", "usqp", "aoh", "jsessionid", "phpsessid", "sessid", "sessionid",
     "session_id",
     "cfid", "cftoken"}
)  # fmt: skip
_CAMPAIGN_STARTS = ("utm_", "mtm_", "hsa_", "cx_", "wt.", "__cft__", "__xts__", "aspsessionid")
_CAMPAIGN_SORTS = re.compile(
    r"(?:mc_[ce]id|at_(?:medium|campaign|custom|link|bbc|ptr|format|creation|variant|network|send"
    r"|recipient)\w*|ns_(?:campaign|mchannel|source|linkname|fee)"
    r"|(?:int|itm|pk|ga)_(?:source|medium|campaign|content|term|kwd|keyword|cid|vid)"
    r"|elq(?:track|trackid|campaignid|aid|at|cid)?)"
)

_CHANNEL = (
    r"(?:rss|feed|atom|twitter|tw|fb|facebook|insta|instagram|whatsapp|telegram|linkedin|reddit"
    r"|pinterest|youtu|google|bing|yahoo|flipboard|applenews|smartnews|newsbreak|e?-?mail"
    r"|newsletter|social|share|sharing|home|homepage|front|app|push|copylink|native|web|related"
    r"|popular|mostread|ticker)(?:[-_.:a-z][\w.:-]*)?"
)
_WORD_WITHOUT_NUMBER = re.compile(rf"[a-z_.:-]*|{_CHANNEL}", re.IGNORECASE)
_OF_CHANNEL = re.compile(_CHANNEL, re.IGNORECASE)
_YES = re.compile(r"(?:1|true|yes|y|on|)", re.IGNORECASE)
_ANOTHER_FORM = re.compile(r"(?:valid_)?amp|print\w{0,9}|printer[_-]?friendly", re.IGNORECASE)
_SESSION = re.compile(r"[0-9a-f]{16,}|(?=.*\d)(?=.*[a-z])[0-9a-z]{24,}", re.IGNORECASE)
_SHORT_SESSION = re.compile(rf"(?=.*\d)(?=.*[a-z])[0-9a-z]{{6,}}|(?i:{_SESSION.pattern})")

# wsj.com, marketwatch.com: where the link stood; elsewhere `mod` is the part of the system.
_OF_MODULE = re.compile(
    r"[a-z_-]+_pos\d+|(?:hp|mhp|rss|home-?page|e2(?:tw|fb|li|g)|djem[a-z]*|searchresults|trending_now"
    r"|most_?pop(?:ular)?)(?:[_-][a-z_-]*)?",
    re.IGNORECASE,
)

_BY_VALUE = {
    **dict.fromkeys(("ref", "referrer", "partner", "share", "cid"), _WORD_WITHOUT_NUMBER),
    **dict.fromkeys(("source", "src", "from", "via", "feature", "mbid"), _OF_CHANNEL),
    **dict.fromkeys(
        ("print", "printable", "printerfriendly", "printmode", "print_view", "singlepage"), _YES
    ),
    **dict.fromkeys(("output", "outputtype", "format", "view", "mode", "layout"), _ANOTHER_FORM),
    "s": _SESSION,
    "session": _SESSION,
    "m": re.compile(r"[01]"),  # a blog's form for telephones
    "sid": _SHORT_SESSION,
    "segmentid": re.compile(r"[0-9a-f]{8}-[0-9a-f-]+", re.IGNORECASE),  # ft.com
    "rss": _YES,
    "sh": re.compile(r"[0-9a-f]{8,}|(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{4,}", re.I),  # forbes.com
    "mod": _OF_MODULE,
    "tid": re.compile(r"(?:ss|sm|pm|lk|inl|a)_\w+", re.IGNORECASE),  # washingtonpost.com
    "tmpl": re.compile(r"component", re.IGNORECASE),  # Joomla: without the page around it
    "page": re.compile(r"all|1|", re.IGNORECASE),
    "_r": re.compile(r"\d?"),  # nytimes.com
    "pagewanted": re.compile(r"all|print", re.IGNORECASE),
}
"""Of names that may tell the page: the values that do not."""

_TOGETHER = (
    (frozenset({"action", "module", "pgtype"}), frozenset({"region"})),
    (
        frozenset({"campaign_id", "instance_id", "nl"}),
        frozenset({"regi_id", "segment_id", "te", "user_id"}),
    ),
)
"""Names that one by one may tell the page and together say where a link stood; what goes with them."""


def tracking_together(names: Collection[str]) -> frozenset[str]:
    """Return which names of a query, in small letters, say nothing of the page as they stand together."""
    told = [marks | more for marks, more in _TOGETHER if marks.issubset(names)]
    return frozenset().union(*told)


def is_tracking(name: str, value: str) -> bool:
    """Whether the page is the same without `name=value`; both as printed in the address."""
    name = name.lower()
    if name in _CAMPAIGN:
        return True
    if name.startswith(_CAMPAIGN_STARTS):
        return True
    if (rule := _BY_VALUE.get(name)) is not None:
        return rule.fullmatch(value) is not None
    return _CAMPAIGN_SORTS.fullmatch(name) is not None
