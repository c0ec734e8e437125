"""The beginning of a log, whose kind is still to be told: "something to log from Friday the 13th",
"yesterday with Jo, at the practice".
"""

from dataclasses import replace
from datetime import date, timedelta

from balint.language.clauses import DAY, write_over
from balint.language.corrections import read_correction
from balint.language.dates import find_dates
from balint.language.framing import without_pleasantries
from balint.language.patterns import pattern
from balint.language.said import Reported
from balint.language.spelling import mend
from balint.pathway.entries import Session

_LONGEST = 100  # characters
_SOMETHING = r"(?:something|one|another(?: one)?|an? (?:session|entry|log)|a thing)(?: (?:else|more|new))*"
_WANTED = r"""(?:(?:(?:i|we)(?:'d)? )?(?:do |would |really )*(?:want|need|like) (?:it|that|this)
    (?: put| logged| to go)? (?:in|down|on|kept)
    |(?:it|that) (?:needs to|should|has to|ought to) go in
    |(?:please )?(?:log|add|record|keep|save|note) it)"""
_TO_LOG = pattern(
    rf"""\W*(?:(?:i|we|and|also|then|there)\b(?:'ve|'s|'d| have| had| has| is| would)*[\s,]*)*
    (?:got |have |still |just |also )*
    (?:(?:want|need|like|love|wish|forgot|forgotten)(?: to)? |(?:can|could|may) (?:i|we|you) (?:please )?
    |please )*
    (?:(?:to )?(?:log|add|record|enter|note(?: down)?|put (?:in|down)|register) {_SOMETHING}(?: (?:from
    |for|of|on))?
    |{_SOMETHING} to (?:log|add|record|enter|note(?: down)?|put (?:in|down)|register|report)(?: (?:from
    |for|of|on))?
    |{_SOMETHING} from
    |{_SOMETHING}(?: (?:from|for|of|on))?(?=.*\b{_WANTED}\b)
    |(?<=like |want |need )to (?:log|add|record|enter|note down|put (?:in|down)))
    \s*(?:the )?{DAY}+(?:[\s,]+(?:please[\s,]+)?
    (?:(?:that's|that was|which was|it was) )?(?:the )?{DAY}+)*
    [\s,.;:–—-]*(?:(?:and |but )?{_WANTED})?(?:[\s,]*(?:please|too|as well
    |thanks))*[\s.!?]*"""
)
# "We had a good one on Monday", "something on Friday with Tunde": what it was is to be asked.
_HAD_ONE = pattern(
    rf"""\W*(?:(?:hi|hello|hey|so|ok|okay|right|well|and|also|oh)\b[\s,.!]*)*
    (?:(?:(?:i|we)(?:'ve| have)? (?:just |also )?(?:had|did|got)|there was|had|did)[ ]
    (?:(?:a|an|another) (?:[a-z-]+[ ]){{0,2}}one|(?:a|another) session|one|something)|{_SOMETHING})[ ]
    (?=(?:on |from |last |for )?(?:the )?{DAY})(?:from |for )?"""
)
# "It was Monday", "no, Monday" put something right.
_BEGINS = pattern(
    r"""\W*(?:(?:hi|hello|hey|so|ok|okay|right|well)\b[\s,.!]*)*(?:(?:with|w/)\s.{1,40}?[\s,]+)?
    (?:on[ ]|the[ ])*$"""
)


def read_beginning(text: str, today: date) -> Reported | None:
    """The day on which there was something that is to be logged; None where it is not said that it is."""
    said = without_pleasantries(mend(text).text.strip())
    dated = find_dates(said, today) if len(said) <= _LONGEST else ()
    # "Last Sunday, the 15th" is one day told twice.
    if len({one.days for one in dated}) != 1 or len(dated[0].days) != 1 or dated[0].days[0] > today:
        return None
    shape = said
    for one in dated:
        shape = write_over(shape, one.start, one.end, DAY)
    if _TO_LOG.fullmatch(shape):
        return Reported((Session(on=dated[0].days[0]),))
    had = _HAD_ONE.match(shape) if len(dated) == 1 else None
    return read_bare_beginning(said[had.end() :], today) if had else None


_LATELY = timedelta(days=31)
_SEVERAL = 2  # commas


def tells_of_a_session(text: str, today: date) -> bool:
    """Whether a day is told with more than itself: "19/11, Zoom, 60 mins", "19/11, olu, hospital" is no day
    of joining.
    """
    said = read_bare_beginning(text, today)
    if said is None:
        lately = [one for one in find_dates(text, today) if any(today - day <= _LATELY for day in one.days)]
        return bool(lately) and text.count(",") >= _SEVERAL
    return replace(said.sessions[0], on=None) != Session()


def read_bare_beginning(text: str, today: date) -> Reported | None:
    """A day that begins the message, with no more than details beside it. For when nothing was asked that it
    may answer.
    """
    dated = find_dates(text, today)
    said = read_correction(text, today) if dated and "?" not in text else None
    if said is None or said.change.on is None or said.change.activity or said.which is not None or said.every:
        return None
    begins = _BEGINS.match(text, 0, dated[0].start)
    return (
        Reported((said.change,)) if begins and begins.end() == dated[0].start and not said.problems else None
    )
