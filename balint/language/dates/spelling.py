"""How people spell the words of dates, and what each is read as.

A day of the week is written MON … SUN (plural MONs), a month JAN … DEC, all else in small letters: so a
pattern over the words read cannot mistake "sat" the verb for a day, or May the colleague for a month.
"""

from rapidfuzz.distance import OSA

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")

_WEEKDAYS = {
    "MON": "monday mon moday monady mnday",
    "TUE": "tuesday tue tues teusday tuseday tuesdy tuesay tusday",
    "WED": "wednesday wed weds wedensday wensday wednsday wednesdy wendsday wednes wednesay wedneday",
    "THU": "thursday thu thur thurs thrusday thursdy thurday thirsday thursay thrs",
    "FRI": "friday fri firday fridy frday",
    "SAT": "saturday sat saterday satuday satarday",
    "SUN": "sunday sun sundy",
}
_MONTHS = {
    "JAN": "january jan janurary janaury januray",
    "FEB": "february feb febuary feburary febrary",
    "MAR": "march mar",
    "APR": "april apr apirl arpil",
    "MAY": "may",
    "JUN": "june jun",
    "JUL": "july jul",
    "AUG": "august aug agust augst",
    "SEP": "september sep sept setpember septemeber",
    "OCT": "october oct ocotber octobre octobr",
    "NOV": "november nov novemeber novembr",
    "DEC": "december dec decemeber decembr",
}
_OTHERS = {
    "yesterday": "yest yday ystdy ystrdy ystday ysterday yesterdays yesturday yestarday y'day yest'day"
    " yesteday",
    "today": "tday todya",
    "tomorrow": "tmrw tmr tomoz tomorow tommorow tommorrow tomorrows tmw",
    "tonight": "tonite tonights",
    "week": "wk weeks' wks'",
    "weeks": "wks",
    "month": "mth mnth",
    "months": "mths mnths",
    "year": "yr",
    "years": "yrs",
    "weekend": "wkend wknd weeknd",
    "group": "grp gruop",
    "through": "thru",
    "night": "nite nght",
    "last": "lst lsat",
    "next": "nxt",
    "every": "evry",
    "fortnight": "fortnite fornight",
    "morning": "morn mornin",
    "evening": "eve evng evening's",
    "and": "n & + plus",
    "mins": "min minute minutes minuets",
    "hours": "hr hrs hour",
    "before": "b4",
    "christmas": "xmas",
}

_WEEKDAY_NAMES = {name: day for day, names in _WEEKDAYS.items() for name in names.split()}
_MONTH_NAMES = {name: month for month, names in _MONTHS.items() for name in names.split()}
_PLURAL_NAMES = {
    f"{name}s": f"{day}s"
    for day, names in _WEEKDAYS.items()
    for name in names.split()
    if name.endswith("day")
}
_OTHER_NAMES = {name: word for word, names in _OTHERS.items() for name in names.split()}
_READ = {**_WEEKDAY_NAMES, **_PLURAL_NAMES, **_MONTH_NAMES, **_OTHER_NAMES}

# Long words that may be a slip or two away from how they are spelt; and words that are near them by right.
_LONG = {
    "monday": 1,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 1,
    "saturday": 2,
    "january": 1,
    "february": 2,
    "september": 2,
    "october": 1,
    "november": 2,
    "december": 2,
    "yesterday": 2,
    "tomorrow": 2,
    "fortnight": 1,
}
_OF_THEIR_OWN = frozenset(
    {"munday", "mundy", "monda", "mondal", "mondays", "sundry", "decembers", "tuesdays"}
)

TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor", "miss"})
MONTHS_AND_NAMES = frozenset({"jan", "mar", "march", "april", "may", "june", "august", "dec"})


def words_in(text: str) -> frozenset[str]:
    return frozenset(text.split())


def read_word(word: str) -> str:
    """The word in small letters as it is read: `MON`, `MONs`, `NOV`, `yesterday`, or itself."""
    read = _READ.get(word)
    if read is not None:
        return read
    shortest = 5 if word.endswith("dy") else 6
    if not shortest <= len(word) <= 12 or word in _OF_THEIR_OWN:
        return word
    for right, slips in _LONG.items():
        if word[0] == right[0] and OSA.distance(word, right, score_cutoff=slips) <= slips:
            return _READ.get(right, right)
    return word
