"""Where people live, or whose time they go by."""

from balint.language.about_self.sayings import I_AM, cut
from balint.language.patterns import pattern
from balint.language.whereabouts import zones_of

_PLACE = r"(?P<place>(?:[^\W\d_]|[+−-](?=\d))[\w./' :+−-]{1,40}?(?:, (?!i\b)[\w ]{2,24}?)?)"
_LIVES = pattern(
    rf"""(?:\bi (?:now |currently )?(?:live|work|practise|am based) in|\b{I_AM} (?:now[ ]
    |currently )?(?:based |living |working )?in
    |\b(?:i|we)(?:'ve| have)? (?:just |recently |now )*(?:moved (?:back )?to|relocated to)|{I_AM} back in
    |^based in)[ ](?:the )?{_PLACE}(?: time)?
    (?: (?:now|at the moment|these days|currently|recently|(?:last|this) (?:year|month|week|spring|summer
    |autumn
    |winter)|in 20\d\d|a (?:year|month|week) ago))*(?=\s*[.,;!\n]|\s+and\b|\s*$)"""
)
_ZONE = pattern(
    rf"""(?:(?:(?:change|set|switch|update) )?(?:my |the |/)?(?:time ?-?zone|tz)(?: is| to| should be
    |:)?(?: now)?
    |{I_AM} on)[ ]+(?:the )?{_PLACE}(?: time)?(?: please| now)*(?=\s*[.,;!\n]|\s+and\b|\s*$)"""
)
_ON_TIME = pattern(rf"{I_AM} on")
_NAMES_A_TIME = pattern(r"\btime\b|\b(?:gmt|utc|bst|cet|cest|[ecmp][sd]t|aes?t|nz[sd]t|ist)\b")
_DWELLS = pattern(r"\b(?:moved (?:back )?to|relocated to|live in|based in)\b")
_SETS_ZONE = pattern(r"\b(?:time ?-?zone|tz)\b")


# Not for a few days: whoever goes away for the weekend would have to tell us when they are back.
_FOR_A_WHILE = (
    r"(?:(?:just |only )?(?:for (?:the (?:next|coming|rest of) [\w ]{1,20}?|the time being|now|a while|a bit"
    r"|(?:a|an|one|two|three|four|five|six|\d+|a few|a couple of|the) (?:weeks?|months?|fortnight"
    r"|summer|winter|term))|(?:until|till|til|up to) (?!\w+day\b|to\w+\b)[\w' ]{2,25}?"
    r"|(?:this|all) (?:week|month)|temporarily))"
)
_STAYS = pattern(
    rf"""(?:{I_AM} (?:now |currently )?(?:staying |living |working |based |visiting |here )?in|{I_AM} visiting
    |\bi(?:'ll| will) be (?:staying |living |working |based )?in)[ ](?:the )?{_PLACE}[ ,]+{_FOR_A_WHILE}
    (?=\s*[.,;!\n]|\s+and\b|\s*$)"""
)


def take_stay(said: str) -> tuple[str, tuple[str, ...]]:
    """What is left, and the zones that are meant by a place where somebody is for a while; () if none is."""
    for found in _STAYS.finditer(said):
        if zones := zones_of(found["place"]):
            return cut(said, found.start(), found.end()), zones
    return said, ()


def take_place(said: str) -> tuple[str, tuple[str, ...], str]:
    """What is left, the zones that are meant, and a place that was told for a time zone and is unknown."""
    unknown = ""
    for form in (_ZONE, _LIVES):
        for found in form.finditer(said):
            place = found["place"]
            zones = zones_of(place)
            town, comma, more = place.partition(",")
            if comma and not zones and more.strip().islower():  # "in Leeds, working as a GP"
                place, zones = town, zones_of(town)
            if zones and not (_ON_TIME.match(found[0]) and not _NAMES_A_TIME.search(found[0])):
                return (
                    cut(said, found.start(), found.start("place") + len(place)),
                    zones,
                    "",
                )
            if not zones and (
                _SETS_ZONE.search(found[0]) or (_DWELLS.search(found[0]) and place[0].isupper())
            ):
                unknown = place.strip()
    return said, (), unknown
