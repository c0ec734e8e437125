"""What a message means: every reader of the language asked in turn, the surest first."""

import re
from dataclasses import replace
from datetime import date

from balint.language.about_self import read_about_self
from balint.language.ahead import read_ahead
from balint.language.beginnings import read_beginning
from balint.language.case_material import holds_case_material
from balint.language.changes import read_acceptance, read_change
from balint.language.corrections import read_correction, read_taken_back
from balint.language.interjections import without_interjections
from balint.language.keeping import without_doubts, without_wish_to_keep
from balint.language.linking import read_linking
from balint.language.own_record import read_own_record
from balint.language.pathway import read_pathway
from balint.language.patterns import expression
from balint.language.questions import read_question
from balint.language.records import read_record_question
from balint.language.reports import read_report, read_sure_report
from balint.language.requests import read_request
from balint.language.said import (
    Asked,
    AskedProgress,
    AskedReady,
    AskedRecord,
    CaseMaterial,
    Corrected,
    DidNotHappen,
    Hearsay,
    NotYet,
    Reported,
    Said,
    Unclear,
)
from balint.language.spelling import mend_asking, straight, written_out
from balint.language.tallies import read_tally
from balint.language.who_is_who import read_colleague_names
from balint.language.wishing_to_log import wishes_to_log, without_wish
from balint.language.words import read_word
from balint.messages import LONGEST_TEXT
from balint.pathway.entries import Session
from balint.reminders.told import Booked, Paused, ToldAhead

_SPACES = expression(r"[^\S\n]+")
_LINES = expression(r" ?\n[ \n]*")
_TELLS_ANEW = expression(
    r"(?:(?:and|also|then|i|we|i've|just|had|my|was|were|hi|hello|um|er|so|ok)\s+)*"
    r"(?:co-?led|led|co[- ]?leading|attended|ran|facilitated|supervision|went|sat in)\b"
    r"(?=.*\d|.*day\b|.*last\b)"
    r"|(?:yesterday|today|(?:on )?\w+day|last \w+)\W+(?:i|we)\s+(?:also\s+)?"
    r"(?:co-?led|led|attended|ran|facilitated|went|made|did|held|had)\b.*\b(?:group|supervision|weekend)",
    re.IGNORECASE,
)
_NO_REPORTS = (
    Asked, AskedProgress, AskedReady, AskedRecord, Booked, DidNotHappen, Hearsay, NotYet, Paused, Unclear,
)  # fmt: skip
_WONDERS = expression(  # "I wonder whether the group I led on Tuesday was too large"
    r"\b(?:wonder\w*|whether|if|how|why|what|which(?! i\b| we\b)|who|when|should(?! (?:like|love|be)\b)|ought"
    r"|unsure|not sure|curious|advice|tips?|help(?! me log))\b",
    re.IGNORECASE,
)
_MODAL = expression(r"\b(?:can|could|may|might|would|shall|must|is it|are there|do|does)\b", re.IGNORECASE)
_QUESTION_WORD = expression(r"\W*(?:how|what|why|when|where|who|which|whether)\b", re.IGNORECASE)
_BOOKED_BESIDE = expression(
    r"\b(?:as|fully|double|over)[ -]?booked\b"
    r"|\b(?:double-?)?booked (?:(?:the |a |our |my |some )?(?:\w+ )?(?:room|hall|table|trains?|tickets?|hotel"
    r"|venue|flights?|space|library|chapel|taxi)|till|until|for (?:an?|one|two|\d+) ?(?:hours?|hrs?|mins?"
    r"|minutes))\b(?: (?:for|on|at|till|until|from) [^,.;]{1,30})?"
    r"|\b(?:the )?(?:room|hall|venue|space|library|chapel)(?: (?:was|is|had been|has been|got))?"
    r" (?:double-?)?booked\b[^,.;]{0,30}",
    re.IGNORECASE,
)
_LONGEST_OF_FIGURES = 70  # characters
_ASKS_TO_LOG = expression(r"\b(?:log|record|add|enter|put down|count)\b", re.IGNORECASE)
_SENTENCE = expression(
    r"(?:[^.!?\n,]|,(?! (?:how|why|what|when|who) ))+"
    r"(?:[.!?]+(?!\s|$)(?:[^.!?\n,]|,(?! (?:how|why|what|when|who) ))+)*[.!?]*"
)


def understand(
    text: str, today: date, *, drafting: bool, is_open: bool = True, reminded: bool = False
) -> Said:
    """What was said on the day `today`. `drafting` holds while a log is open or has just been saved, and
    `is_open` tells the one from the other: what is saved is not put right by what begins as a new report.

    Case material comes before anything that would answer or keep it. What people tell of themselves, ask of
    their record or change in it is next: these readers take only what they can account for word by word,
    and what they leave may be read more freely ("how many have I led?" is about progress, with "with Priya"
    behind it about the record). A correction only makes sense of a log in hand, so it comes after a change
    that names the saved session it is about, and before a report ("no, Tuesday"). Whoever asks something
    reports nothing, unless the report stands in sentences of its own. What the rules take for anything but a
    report the tagger, which has met many, looks at once more.
    """
    if len(text) > LONGEST_TEXT:
        return Unclear()
    text = without_interjections(written_out(_LINES.sub("\n", _SPACES.sub(" ", text)).strip()))
    text = _without_booking_beside(text, today)
    said = _read(text, today, drafting=drafting, is_open=is_open, reminded=reminded)
    if not _may_be_a_report(said, text, today):
        return said
    return read_sure_report(without_doubts(without_wish_to_keep(text)), today) or said


def _without_booking_beside(text: str, today: date) -> str:
    """ "Led on the 12th, the room was double-booked", "supervision went ahead yesterday as booked" report."""
    if _BOOKED_BESIDE.search(text) is None:
        return text
    rest = _BOOKED_BESIDE.sub(" ", text)
    report = _likely_report(rest, today)
    return rest if isinstance(report, Reported) and report.is_definite else text


def _may_be_a_report(said: Said, text: str, today: date) -> bool:
    """Unless a question is put, or a day to come is told."""
    asks = _QUESTION_WORD.match(text) or ("?" in text and not wishes_to_log(text))
    is_to_come = isinstance(said, Booked) and (said.on is None or said.on >= today)
    return isinstance(said, _NO_REPORTS) and not (asks or is_to_come)


def _read(text: str, today: date, *, drafting: bool, is_open: bool, reminded: bool) -> Said:
    """What the rules make of it."""
    short = (
        read_linking(text)
        or _ahead(text, today, reminded=reminded)
        or read_request(text)
        or read_pathway(text)
        or read_word(text)
    )
    if short is not None:
        return short
    text = without_doubts(without_wish_to_keep(text))
    if holds_case_material(text, surely=drafting and _is_of_figures(text, today)):
        return CaseMaterial(_told_beside_a_story(text, today))
    anew = not is_open and _TELLS_ANEW.match(text) is not None
    beside = _corrected_beside(text, today) if drafting and not anew else None
    sure = beside or _sure(text, today)
    if sure is not None:
        return sure
    names = read_colleague_names(text)
    if names is not None:
        return names
    decided = (read_acceptance(text, today) or read_taken_back(text, today)) if drafting else None
    if decided is not None:
        return decided
    correction = read_correction(text, today) if drafting and not anew else None
    log = correction or read_beginning(text, today)
    if log is not None:
        return log
    question = read_question(text)
    if isinstance(question, Asked) and (meant := _asked_with_slips(text, today)):
        return meant
    if question is not None:
        return _told_beside(question, text, today) or _told_anyway(question, text, today) or question
    report = _likely_report(text, today, answers=drafting or reminded)
    return report or _asked_with_slips(text, today) or Unclear()


def _is_of_figures(text: str, today: date) -> bool:
    """ "12 altogether, I've just looked at the list": a short correction, by which only figures change."""
    correction = read_correction(text, today) if len(text) <= _LONGEST_OF_FIGURES else None
    change = correction.change if correction and not correction.problems else None
    return change is not None and not (change.co_leader or change.supervisor)


def _likely_report(
    text: str, today: date, *, answers: bool = False
) -> Reported | NotYet | DidNotHappen | Hearsay | None:
    """`answers`: it may tell of a day that was asked about, and say little: "Tom co-led, Priya was away"."""
    report = read_report(text, today)
    if isinstance(report, Reported) and report.unlikely and not (answers and report.dateless):
        return None
    return report


def _sure(text: str, today: date) -> Said | None:
    """What is told or asked of the speaker and their record, or changed in it."""
    return (
        read_about_self(text, today)
        or read_tally(text, today)
        or read_record_question(text, today)
        or read_own_record(text, today)
        or read_change(text, today)
    )


def _ahead(text: str, today: date, *, reminded: bool) -> ToldAhead | None:
    """What is told of what is to come, unless a patient's story is told with it."""
    told = read_ahead(text, today, reminded=reminded)
    return None if told is None or holds_case_material(text) else told


def _asked_with_slips(text: str, today: date) -> AskedProgress | AskedReady | AskedRecord | None:
    """A question about the speaker's own record in which a letter is wrong."""
    mended = mend_asking(text)
    if mended == straight(text):
        return None
    said = read_record_question(mended, today) or read_own_record(mended, today) or read_question(mended)
    return None if isinstance(said, Asked) else said


def _told_beside_a_story(text: str, today: date) -> tuple[Session, ...]:
    """The sessions told with a patient's story: with names only from the sentences before it begins, since
    whoever is named in it is the patient.
    """
    before = ""
    for sentence in _SENTENCE.finditer(text):
        if holds_case_material(before + sentence[0]):
            break
        before += sentence[0]
    report = read_report(before, today)
    if isinstance(report, Reported):
        return report.sessions
    report = read_report(text, today)
    told = report.sessions if isinstance(report, Reported) else ()
    return tuple(replace(one, co_leader=None, supervisor=None, participants=None) for one in told)


def _corrected_beside(text: str, today: date) -> Corrected | None:
    """The change to the log in hand in "No, it was Tuesday. How many is that now?"."""
    sentences = [sentence[0].strip() for sentence in _SENTENCE.finditer(text)]
    at = next((place for place, sentence in enumerate(sentences) if _asks(sentence, today)), 0)
    told, asked = " ".join(sentences[:at]), sentences[at:]
    if not told or not all(_asks(sentence, today) for sentence in asked) or _sure(told, today):
        return None
    correction = read_correction(told, today)
    return replace(correction, asked=" ".join(asked)) if correction else None


def _told_beside(question: AskedProgress | AskedReady | Asked, text: str, today: date) -> Reported | None:
    """The report in "Led last night with Asha. How many are left?". Beside any other question it has to say
    what was done and when: "We have 8 people. Is that too many?" reports nothing.
    """
    sentences = [sentence[0].strip() for sentence in _SENTENCE.finditer(text)]
    asked = [one for one in sentences if _asks(one, today) and not _only_sounds_so(one, today)]
    told = " ".join(sentence for sentence in sentences if sentence not in asked)
    report = _likely_report(told, today) if told else None
    if not isinstance(report, Reported):
        return None
    if report.dateless and _ASKS_TO_LOG.search(" ".join(asked)):
        report = _likely_report(text.replace("?", ","), today)
        return report if isinstance(report, Reported) and report.is_definite else None
    if not asked:
        return report if report.is_definite else None
    if isinstance(question, AskedProgress) or any(read_own_record(sentence, today) for sentence in asked):
        return report
    return replace(report, asked=" ".join(asked)) if report.is_definite else None


def _told_anyway(question: AskedProgress | AskedReady | Asked, text: str, today: date) -> Reported | None:
    """The report in what only sounds like a question: "might I add that I led on Thursday", "supervision got
    moved to Thursday, had it with Ruth". It has to say what was done and when.
    """
    sounds_only = wishes_to_log(text) or ("?" not in text and not _MODAL.search(text))
    if not isinstance(question, Asked) or not sounds_only or _WONDERS.search(without_wish(text)):
        return None
    for told in (text, text.partition(": ")[2]):  # "how is this for dedication: I led on Christmas Eve"
        report = _likely_report(told, today)
        if isinstance(report, Reported) and report.is_definite:
            return report
    return None


def _only_sounds_so(sentence: str, today: date) -> bool:
    """ "Wednesday I was just a member in the online one and could put my feet up" asks nothing."""
    report = None if "?" in sentence or _WONDERS.search(sentence) else _likely_report(sentence, today)
    return isinstance(report, Reported) and report.is_definite


def _asks(sentence: str, today: date) -> bool:
    return (read_own_record(sentence, today) or read_question(sentence)) is not None
