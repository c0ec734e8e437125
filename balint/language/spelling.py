"""The spelling of the few words that a report turns on. All others, and so all names, are left as typed."""

from bisect import bisect_right
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from balint.language.patterns import expression, words

_TOKEN = expression(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ABBREVIATED = {
    expression(layout): whole
    for layout, whole in (
        (r"(?i)(?:^|(?<=[,.;:] ))(?=(?:fortnight|week) ago\b)", "a "),
        (
            (
                r"(?i)(?<=[a-z] )(?<!\ba )(?<!\bone )(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\bfew )"
                r"(?<!\bthe )(?<!\blast )(?<!\bof )(?=fortnight ago\b)"
            ),
            "a ",
        ),
        (r"(?i)\s+comma(?=\s)", ","),
        (r"(?i)\s+full stop(?=\s|$)", "."),
        (r"(?<= )n(?= )", "and"),
        (r"(?i)(?<=\d)[ -]?ish(?= [a-z])", ""),
        (r"(?i)\b(last night)s(?= [a-z])", r"\1's"),
        (r"(?i)\b(with|w|w/) (?:the |a )?names?:? (?=[A-Z])", r"\1 "),
        (r"(?i)\bsuper vision\b", "supervision"),
        (r"(?i)\byesternight\b", "last night"),
        (r"(?i)\bface ?to?face\b", "face to face"),
        (r"(?<![\w'])[bB]4(?!\w)", "before"),
        (r"(?i)(?<![\w'])'?til(?=\s)", "until"),
        (r"(?i)\b(\d{1,3})[ -]?ish(?= (?:[a-z]{4,}s|people|folk|came|there|of us)\b)", r"\1"),
        (r"(?i)(?<![\w'])2m(?:or+ow|oro|rro|orro|o?rw|ro|oz)(?!\w)", "tomorrow"),
        (r"(?i)(?<![\w'])2(?:nite|night|nyt|nyte)(?!\w)", "tonight"),
        (r"(?i)(?<![\w'])2day(?!\w)", "today"),
        (r"(?i)(?<=[a-z\d] )([ap]) m(?=[ ,.;!?]|$)", r"\1m"),
        (r"(?<![\w'])(?:u|U)(?= |$)", "you"),
        (r"(?<=\b[Ii])['’]d (?=(?:my|a|an|our|it|the|supervision|another|two|three)\b)", " had "),
        (r"(?<=\b[Ww]e)['’]d (?=(?:my|a|an|our|it|the|supervision|another|two|three)\b)", " had "),
        (
            (
                r"(?<=\b[Ii])['’]d (?=(?:already |just |only )?(?:led|had|been|done|attended|\w{3,}ed"
                r"|forgotten|gotten|taken|given|written|gone|seen|meant)\b)"
            ),
            " had ",
        ),
        (r"(?im)^leading(?=\s*[:–—-]+\s*\S)", "led"),
        (r"(?im)^attending(?=\s*[:–—-]+\s*\S)", "attended"),
        (r"(?<![\w'])w/o(?!\w)", "without"),
        (r"(?i)\ban'? a (?=half|hauf)", "and a "),
        (r"(?i)\bhauf\b", "half"),
        (r"(?i)\b(of|o) ['’]?em\b", "of them"),
        (r"(?i)\b(?:in |during |over )?the (?:whole |full |calendar )*year (?=(?:19|20)\d\d\b)", "in "),
        (r"\b(0[7-9]|1\d|2[0-3])h(\d\d)\b", r"\1:\2"),
        (r"\b(0[7-9]|1\d|2[0-3])h(?=\s?[-–])", r"\1:00"),
        (r"(?i)(?<![\w'])w/c(?!\w)", "week commencing"),
        (r"(?im)^w/e(?= \d{1,2}(?!\d| ?[-–&]))", "week ending"),
        (r"(?i)(?<![\w'])w/? ?(?=\d{1,2}\b(?![/.:]))", "with "),
        (r"(?<![\w'])w/(?=\w)", "w/ "),
        (r"(?i)\b(can|could|would|will|d'|do|if) (?:ye|ya|yous?e?)(?= )", r"\1 you"),
        (r"(?<![\w'])t['’](?=[a-z]{4})", "the "),
    )
}
_TIME = expression(r"(?i)(?<=\b(?:last|this) )[a-z]{3,10}(?![\w'’])")
_TIMES = ("night", "week", "month", "weekend", "morning", "evening", "afternoon")
_NO_TIMES = words("mourning mouth weed weep weekly nigh")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "\u00a0": " ", "\t": " "}
)

_SHORT = {
    "fnished": "finished", "finshed": "finished", "strated": "started", "startd": "started",
    "grp": "group", "grps": "groups", "gruop": "group", "gruops": "groups", "goup": "group",
    "groop": "group", "gorup": "group", "grup": "group", "gropu": "group", "sup": "supervision",
    "sups": "supervisions", "supv": "supervision", "supvn": "supervision", "supvsn": "supervision",
    "supervsn": "supervision", "svision": "supervision", "superv": "supervision", "sesh": "session",
    "sess": "session", "wkend": "weekend", "wknd": "weekend", "w'end": "weekend", "leed": "led", "lde": "led",
    "ledd": "led", "lled": "led", "coled": "co-led", "colead": "co-lead", "cofacilitated": "co-facilitated",
    "coran": "co-ran", "attd": "attended", "ldrship": "leadership", "ppl": "people", "peeps": "people",
    "bailint": "balint", "ballint": "balint", "blaint": "balint", "onlne": "online", "onine": "online",
    "onlien": "online", "balnit": "balint", "balit": "balint", "didnt": "didn't", "havent": "haven't",
    "wasnt": "wasn't", "couldnt": "couldn't", "cant": "can't", "wont": "won't", "hasnt": "hasn't",
    "hadnt": "hadn't", "isnt": "isn't", "dont": "don't", "doesnt": "doesn't", "werent": "weren't",
    "wouldnt": "wouldn't", "ive": "i've", "im": "i'm", "weve": "we've", "theyre": "they're",
    "sup'n": "supervision", "agn": "again",
    "att": "attended", "attnd": "attended", "attnded": "attended", "mbr": "member", "memb": "member",
    "mbrs": "members",
    "lship": "leadership", "ldshp": "leadership", "leadershp": "leadership", "ldrs": "leaders",
    "ldr": "leader", "onlin": "online", "zooom": "zoom", "zom": "zoom", "lef": "led", "leds": "led",
    "leaded": "led", "lead'd": "led",
    "ld": "led", "atend": "attend", "atended": "attended",
    "mtg": "meeting", "mtgs": "meetings", "supn": "supervision", "spvn": "supervision",
    "supvis": "supervision",
    "hapen": "happen", "hapened": "happened", "happend": "happened", "hapend": "happened",
    "peple": "people", "poeple": "people", "exept": "except", "excpt": "except", "wth": "with",
    "wiht": "with", "wih": "with", "abt": "about", "tho": "though", "cos": "because", "coz": "because",
    "actualy": "actually", "acutally": "actually", "actully": "actually",
    "sry": "sorry", "soz": "sorry", "pls": "please", "plz": "please", "thx": "thanks", "fac": "facilitated",
    "facd": "facilitated", "particpants": "participants", "mn": "min", "mns": "mins", "teh": "the",
    "pp": "people",
}  # fmt: skip

_MENDED = words(
    """
    supervision supervised supervisor supervising attended attending leadership weekend facilitated
    cancelled postponed participant participants session sessions society accreditation presented
    facilitating group groups balint hybrid members people leaders minutes surgery hospital booked
    """
)

# Good words that lie within reach of one above.
_GOOD = words(
    """
    looked cooked hooked rooked brooked booker crooked
    presence presents supervise supervises supervisors supervisions supervisory attend attends attendee
    attendees attendance
    attender extended amended appended weekends weekday weekly weakened facilitate facilitates facilitator
    facilitators cancel cancels canceled cancelling cancellation postpone postponing participate
    participated mission missions passion season seasons secession sobriety accreditations accredited
    presenter presents present presenting prevented resented group groups grout gropes grown groupe grouped
    hybrids member remembers people purple leader leaders ladders leaden readers reader minute minute's
    minuets minted hospitals surgeries surgeon surgeons balints balance valiant talent
    society's sessional sections section
    """
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its spelling mended. `starts` pairs places of the new text with places of the old one."""

    text: str
    starts: tuple[tuple[int, int], ...]

    def place(self, at: int) -> int:
        """Where in the text as typed the place `at` of the mended one is."""
        new, old = self.starts[bisect_right(self.starts, (at, 1 << 60)) - 1]
        return old + at - new


def written_out(text: str) -> str:
    """The text with what people shorten to a letter or two written out: "mark n me", "the day b4"; and with
    a slip mended in a time that follows "last" or "this": what was "last nihgt" is not of today.
    """
    for short, whole in _ABBREVIATED.items():
        text = short.sub(whole, text)
    return _TIME.sub(lambda time: _time(time[0]), text)


def _time(token: str) -> str:
    low = token.lower()
    if low.endswith("s") or low in _NO_TIMES:
        return token
    near = [word for word in _TIMES if word[0] == low[0] and OSA.distance(word, low, score_cutoff=1) <= 1]
    return near[0] if near else token


def straight(text: str) -> str:
    """Typographic quotes made plain, every character in its place."""
    return text.translate(_QUOTES)


def mend(text: str) -> Mended:
    """The text with the words of this trade spelt right, and straight quotes."""
    plain = straight(text)
    pieces: list[str] = []
    starts = [(0, 0)]
    old = new = 0
    for token in _TOKEN.finditer(plain):
        right = _right(token[0], first=not plain[: token.start()].strip())
        if right == token[0]:
            continue
        pieces += [plain[old : token.start()], right]
        new += token.start() - old + len(right)
        old = token.end()
        starts += [(new - len(right), token.start()), (new, old)]
    return Mended("".join([*pieces, plain[old:]]), tuple(starts))


def _right(token: str, *, first: bool) -> str:
    low = token.lower()
    if low in _SHORT:
        return _SHORT[low]
    if len(low) < 5 or "'" in low or low in _MENDED or low in _GOOD:
        return token
    if token[0].isupper() and not token.isupper() and not first and len(token) < 9:
        return token  # more likely a name
    near = [
        word
        for word in _MENDED
        if set(word[:2]) & set(low[:1]) and OSA.distance(word, low, score_cutoff=_slips(word)) <= _slips(word)
    ]
    return (
        min(near, key=lambda word: (OSA.distance(word, low), word != "supervision", word)) if near else token
    )


_ASKED_WITH = words(
    """
    apply applying application ready progress portfolio enough entries entry record records total remaining
    finished completed accredited eligible sessions already
    """
)
_NO_SLIP_OF_THESE = words(
    """
    reply amply apple imply appal read reads real reedy heady early retry recorded entity entire sentry totals
    """
)


def mend_asking(text: str) -> str:
    """The text with one-letter slips in the words mended with which people ask about their own record: "am i
    ready to aply". For what would otherwise not be understood: names are not spared.
    """
    return _TOKEN.sub(lambda token: _asked_with(token[0]), straight(text))


def _asked_with(token: str) -> str:
    low = token.lower()
    if len(low) < 4 or low in _ASKED_WITH or low in _NO_SLIP_OF_THESE:
        return token
    near = [
        word for word in _ASKED_WITH if word[0] == low[0] and OSA.distance(word, low, score_cutoff=1) == 1
    ]
    return near[0] if len(near) == 1 else token


def _slips(word: str) -> int:
    return 1 if len(word) < 8 else 2
