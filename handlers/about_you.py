"""What the assistant has to know of a person to count right: a few taps, or told and changed in words.

Nothing of it is needed before a session can be logged, and each of it can be passed over.
"""

from dataclasses import replace
from datetime import date
from zoneinfo import available_timezones

from balint.language.about_self import read_about_self
from balint.language.beginnings import tells_of_a_session
from balint.language.patterns import pattern
from balint.language.said import AboutSelf, Said, Unclear, Word
from balint.language.spelling import straight
from balint.language.whereabouts import zones_of
from balint.messages import Reply
from balint.pathway.entries import Activity
from balint.pathway.progress import EARLIER, STANDARD, criteria_for, criteria_set_of
from balint.people import Stage
from balint.setting_up import Detail, next_detail
from balint.wording import about_you as words
from balint.wording.places import names_of
from storage.work import Work

_LEADS = {
    Detail.PATHWAY: ("", "I joined the pathway ", "I joined the pathway in ", "I am "),
    Detail.TRAINING: ("", "I am ", "I am a ", "I have a ", "I have ", "I trained as a "),
    Detail.TIME_ZONE: ("", "my time zone is ", "I live "),
    Detail.NAME: ("", "call me "),
}
_PUTS_OFF = {"later", "now", "thanks", "thank"}
_SHORT_ANSWERS: dict[Detail, dict[str, str]] = {
    Detail.PATHWAY: {
        **dict.fromkeys(("before", "before that", "before then", "earlier", "before june"), "before"),
        **dict.fromkeys(("since", "since then", "after", "after that", "afterwards", "after june"), "since"),
    },
    Detail.TRAINING: dict.fromkeys(("none", "nothing", "none of them", "none of those"), "no"),
    Detail.TIME_ZONE: {},
    Detail.NAME: {},
}
_DOES_NOT_SAY = pattern(
    r"""\b(?:don't|do not|can't|cannot|can not|dont|cant) (?:really )?(?:know|remember|recall|say|tell)\b
    |\bnot sure\b|\bno idea\b|\b(?:rather|prefer) not\b|\bnone of your business\b
    |^(?:pass|skip|next|unsure)\W*$"""
)
# Told of a day, as nobody tells of joining: with what was done then, or as the beginning of a log.
_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|yesterday|last night|this morning)"
)
_OF_A_SESSION = pattern(
    rf"""(?=.*\b(?:supervis\w+|co-?leader|group)\b).*\b{_DAY}\b
    |(?!.*\b(?:joined|join|started|signed|registered|enrolled)\b)\W*(?:(?:on|last
    |this) )*{_DAY}\b(?!.*\b20\d\d\b)"""
)
_OPENING = pattern(r"^(?:(?:it'?s|it is|just|name:?|i live|i'm from|i am from|same as)\s+)+")
_LONGEST_PLACE = 40  # characters; what is longer is no answer to "where are you?"


def begin(work: Work) -> None:
    """The welcome has asked the first question."""
    work.memory = replace(work.memory, setup=replace(work.memory.setup, under_way=True))
    if work.memory.draft is None and next_detail(work.person, ()) is Detail.PATHWAY:
        _await(Detail.PATHWAY, work)


def leave_open(work: Work) -> None:
    """Something else was said: what comes next is no answer to what had been asked."""
    if work.memory.setup.asked is not None:
        work.memory = replace(work.memory, setup=replace(work.memory.setup, asked=None))


async def known(work: Work) -> Reply:
    return words.known(work.person, work.memory.setup, names_of(await work.places()))


async def set_up(work: Work) -> Reply:
    """Ask for what is not known yet, one thing after another."""
    setup = work.memory.setup
    detail = next_detail(work.person, setup.passed if setup.under_way else ())
    if detail is None:
        return await known(work)
    work.memory = replace(work.memory, setup=replace(setup, under_way=True))
    return _ask(detail, work, setting_up=True)


def ask(detail: Detail, work: Work) -> Reply:
    """Ask for one detail that somebody wants to tell or change."""
    if detail is Detail.PATHWAY and work.person.placed:
        return words.done(words.team_keeps(work.person))
    return _ask(detail, work, setting_up=False)


def set_pathway(joined: str, work: Work) -> Reply:
    """`joined` is since or before (June 2023), not_yet or accredited."""
    match joined:
        case "accredited":
            told = AboutSelf(accredited=True)
        case "not_yet":
            told = AboutSelf(not_joined=True)
        case "before":
            told = AboutSelf(joined=(date.min, date.min))
        case _:
            told = AboutSelf(joined=(work.today, work.today))
    return _take_in(told, work, go_on=work.memory.setup.under_way)


def set_training(qualified: str, work: Work) -> Reply:
    told = AboutSelf(psychodynamic=qualified == "yes")
    return _take_in(told, work, go_on=work.memory.setup.under_way)


def set_time_zone(written: str, work: Work) -> Reply | None:
    """`written` is an IANA name with dots; None if there is no such zone."""
    zone = written.replace(".", "/")
    if zone not in available_timezones():
        return None
    return _take_in(AboutSelf(time_zone=zone), work, go_on=work.memory.setup.under_way)


def skip(detail: Detail, work: Work) -> Reply:
    """Pass over a question of the set-up."""
    work.memory = replace(work.memory, setup=work.memory.setup.past(detail))
    return _go_on(work, "")


def tell(said: AboutSelf, work: Work) -> Reply:
    """Take in what people say of themselves; what cannot be settled is asked."""
    setup = work.memory.setup
    return _take_in(said, work, go_on=setup.under_way and setup.asked is not None)


def answer(said: Said, text: str, work: Work) -> Reply | None:
    """The reply to words that answer what was asked for; None if they do not."""
    asked = work.memory.setup.asked
    if asked is None:
        return None
    if isinstance(said, Unclear) and _DOES_NOT_SAY.search(straight(text)):
        return skip(asked, work) if work.memory.setup.under_way else _left_open(work)
    of_a_session = _OF_A_SESSION.search(straight(text)) or tells_of_a_session(text, work.today)
    if asked is Detail.PATHWAY and of_a_session:
        return None  # its days are no days of joining
    text = _OPENING.sub("", straight(text).strip())
    if value := _SHORT_ANSWERS[asked].get(text.strip(" .!").lower()):
        return set_pathway(value, work) if asked is Detail.PATHWAY else set_training(value, work)
    for lead in _LEADS[asked]:
        told = read_about_self(f"{lead}{text}", work.today)
        if told is not None and _is_about(asked, told):
            return tell(told, work)
    if asked is Detail.TIME_ZONE and len(text) <= _LONGEST_PLACE:
        zones = zones_of(text)
        if zones or isinstance(said, Unclear):
            several = zones if len(zones) > 1 else ()
            place = "" if zones else text.strip(" .!")
            one = "".join(zones[:1]) if not several else ""
            return tell(AboutSelf(time_zone=one, time_zones=several, unknown_place=place), work)
    return None


def _is_about(asked: Detail, told: AboutSelf) -> bool:
    match asked:
        case Detail.PATHWAY:
            return bool(told.joined or told.not_joined or told.accredited is not None)
        case Detail.TRAINING:
            return told.psychodynamic is not None or told.unsure_training
        case Detail.TIME_ZONE:
            return bool(told.time_zone or told.time_zones)
        case Detail.NAME:
            return bool(told.name)


def decide(word: Word, text: str, work: Work) -> Reply | None:
    """Yes, no or cancel to what was asked for; None if nothing was."""
    asked = work.memory.setup.asked
    if asked is None or word not in (Word.YES, Word.NO, Word.CANCEL):
        return None
    if word is Word.CANCEL or _puts_off(asked, word, text):
        return _left_open(work)
    match asked, word:
        case Detail.TRAINING, _:
            return set_training("yes" if word is Word.YES else "no", work)
        case Detail.PATHWAY, Word.NO:
            return set_pathway("not_yet", work)
        case Detail.PATHWAY, Word.YES:
            return words.before_or_since("")
        case (Detail.NAME, Word.NO) | (Detail.TIME_ZONE, Word.YES):
            return skip(asked, work)
    return _ask(asked, work, setting_up=work.memory.setup.under_way)


def again(work: Work) -> Reply | None:
    """What was asked once more, after words that could not be read; the welcome's question is not pressed."""
    setup = work.memory.setup
    if setup.asked is None or work.memory.draft or (setup.under_way and setup.asked is Detail.PATHWAY):
        return None
    return _ask(setup.asked, work, setting_up=setup.under_way, noted=words.NOT_FOLLOWED)


def _left_open(work: Work) -> Reply:
    work.memory = replace(work.memory, setup=work.memory.setup.finished())
    return words.done(words.LEFT_OPEN)


def _puts_off(asked: Detail, word: Word, text: str) -> bool:
    """ "Not now", "no thanks"; and a bare "no" to the welcome's question is no wish to be asked more."""
    told = set(text.lower().split())
    bare = asked is Detail.PATHWAY and "yet" not in told
    return word is Word.NO and (bare or bool(_PUTS_OFF & told))


def _take_in(told: AboutSelf, work: Work, *, go_on: bool) -> Reply:
    home = work.person.time_zone
    told, kept = _without_what_the_team_keeps(told, work)
    noted = " ".join(
        note
        for note in (_name(told, work), _zone(told, work), _training(told, work), _pathway(told, work), kept)
        if note
    )
    if told.joined is not None and _criteria_set(told, work) is None:
        _await(Detail.PATHWAY, work)
        return words.before_or_since(noted)
    if told.time_zones:
        _await(Detail.TIME_ZONE, work)
        return words.which_zone(noted, told.time_zones)
    if told.unknown_place:
        _await(Detail.TIME_ZONE, work)
        return words.unknown_place(noted, told.unknown_place)
    if told.unsure_training:
        _await(Detail.TRAINING, work)
        return words.is_it_psychodynamic(noted)
    if told.for_a_while and home != work.person.time_zone:
        leave_open(work)
        return words.zone_for_a_while(noted, home)
    if go_on and work.memory.draft is None:
        return _go_on(work, noted)
    leave_open(work)
    by_the_standard = told.joined is not None or told.not_joined
    if by_the_standard and work.person.criteria_set == STANDARD and work.person.psychodynamic is None:
        return _ask(Detail.TRAINING, work, setting_up=False, noted=noted)
    return words.done(noted)


def _without_what_the_team_keeps(told: AboutSelf, work: Work) -> tuple[AboutSelf, str]:
    """Once a step has been recorded, what somebody tells moves them no more; with what is said to that."""
    if not work.person.placed or not (told.joined or told.not_joined or told.accredited is not None):
        return told, ""
    _pass(Detail.PATHWAY, work)
    bare = replace(told, joined=None, not_joined=False, accredited=None)
    return bare, words.team_keeps(work.person)


def _name(told: AboutSelf, work: Work) -> str:
    if not told.name:
        return ""
    work.person = replace(work.person, name=told.name)
    _pass(Detail.NAME, work)
    return f"Hello, {told.name}."


def _zone(told: AboutSelf, work: Work) -> str:
    if not told.time_zone:
        return ""
    work.person = replace(work.person, time_zone=told.time_zone)
    _pass(Detail.TIME_ZONE, work)
    return words.zone_noted(told.time_zone)


def _training(told: AboutSelf, work: Work) -> str:
    if told.psychodynamic is None:
        return ""
    work.person = replace(work.person, psychodynamic=told.psychodynamic)
    _pass(Detail.TRAINING, work)
    criterion = criteria_for(work.person, work.knowledge.criteria).for_activity(Activity.GROUP_ATTENDED)
    target = criterion.target_for(psychodynamic=told.psychodynamic) if criterion else None
    accredited = work.person.stage is Stage.ACCREDITED
    return words.training_noted(None if accredited else target, psychodynamic=told.psychodynamic)


def _pathway(told: AboutSelf, work: Work) -> str:
    """Where they stand; an accreditation outlasts what is told of when they joined."""
    noted: list[str] = []
    criteria_set = _criteria_set(told, work)
    if criteria_set is not None:
        stage = Stage.INTERESTED if told.not_joined else Stage.ON_THE_PATHWAY
        if work.person.stage is Stage.ACCREDITED and not told.not_joined:
            stage = Stage.ACCREDITED
        work.person = replace(work.person, criteria_set=criteria_set, stage=stage)
        noted.append(_criteria_noted(criteria_set, told, work))
    if told.accredited:
        work.person = replace(work.person, stage=Stage.ACCREDITED)
        noted = [words.ACCREDITED]
    elif told.accredited is False:
        stage_before = Stage.ON_THE_PATHWAY if work.person.criteria_set else None
        if work.person.stage is Stage.ACCREDITED:
            work.person = replace(work.person, stage=stage_before)
        noted.insert(0, words.NOT_ACCREDITED)
    if noted:
        _pass(Detail.PATHWAY, work)
    return " ".join(noted)


def _criteria_noted(criteria_set: str, told: AboutSelf, work: Work) -> str:
    if told.not_joined:
        return words.NOT_JOINED
    loaded = work.knowledge.criteria[criteria_set].loaded
    noted = words.EARLIER_IS_YOURS if criteria_set == EARLIER else words.STANDARD_IS_YOURS
    return noted if loaded else f"{noted} {words.NOT_LOADED}"


def _criteria_set(told: AboutSelf, work: Work) -> str | None:
    """The rules that what was told settles; None if it settles none."""
    if told.not_joined:
        return STANDARD
    return criteria_set_of(told.joined, work.knowledge.criteria) if told.joined else None


def _go_on(work: Work, noted: str) -> Reply:
    """Ask for the next thing while the set-up is under way."""
    setup = work.memory.setup
    detail = next_detail(work.person, setup.passed) if setup.under_way else None
    if detail is not None:
        return _ask(detail, work, setting_up=True, noted=noted)
    work.memory = replace(work.memory, setup=setup.finished())
    return words.done(f"{noted} {words.ALL_TOLD}".strip())


def _ask(detail: Detail, work: Work, *, setting_up: bool, noted: str = "") -> Reply:
    _await(detail, work)
    return words.question(detail, noted=noted, setting_up=setting_up)


def _await(detail: Detail, work: Work) -> None:
    work.memory = replace(work.memory, setup=work.memory.setup.asking(detail))


def _pass(detail: Detail, work: Work) -> None:
    work.memory = replace(work.memory, setup=work.memory.setup.past(detail))
