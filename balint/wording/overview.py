"""Where everybody stands, in words: the overview, a list, one person."""

from collections.abc import Mapping, Sequence
from datetime import date

from balint.audience import APPLICANT_STAGES
from balint.finding import Known
from balint.language.team.overview import Everybody, Which
from balint.lists import LiveList
from balint.messages import Button, Document, Outcome, Press, Reply, Topic
from balint.pathway.steps import Step, Taken, latest
from balint.people import Stage
from balint.standing import Standing
from balint.wording import progress as progress_words
from balint.wording.dates import full_date
from balint.wording.people import called, where
from balint.wording.stages import NAMES, stands
from balint.wording.steps import line
from balint.wording.team import OVERVIEW

OWN_WORD = "by their own word"
PAGE = 10  # people in one message
MEDIA_TYPE = "text/csv"
LISTS: dict[Which, str] = {
    LiveList.NEARLY_DONE: "Nearly done",
    LiveList.FORM_R_WAITING: "Waiting for Form R",
    LiveList.QUIET: "Gone quiet",
    Everybody.ALL: "Everybody",
    Everybody.APPLICANTS: "Applicants",
    Everybody.UNTOLD: "Not told where they stand",
    **{stage: f"{name[0].upper()}{name[1:]}" for stage, name in NAMES.items() if stage},
}
_MEANS: dict[Which, str] = {
    LiveList.NEARLY_DONE: "2 or fewer sessions and days are left, over all criteria",
    LiveList.FORM_R_WAITING: "asked for 30 days ago or longer, and not received",
    LiveList.QUIET: "nothing logged for 8 weeks, without a break that was told or a booking ahead",
    Everybody.APPLICANTS: "from joining the pathway to the Council’s decision",
    Everybody.UNTOLD: "they have not told where they stand",
}
# Said where a list is empty.
_NOBODY: dict[Which, str] = {
    LiveList.NEARLY_DONE: "Nobody is within 2 sessions and days of completion just now.",
    LiveList.FORM_R_WAITING: "No Form R has been outstanding for 30 days.",
    LiveList.QUIET: "Nobody on the pathway has gone quiet in the last 8 weeks.",
    Everybody.ALL: "Nobody has talked with me yet.",
    Everybody.UNTOLD: "Everybody has told where they stand.",
}


def overview(stages: Mapping[Stage | None, int], lists: Mapping[LiveList, int]) -> Reply:
    """How many stand at each stage, who is not on the way apart, and how many are on each live list."""
    under_way = sum(number for stage, number in stages.items() if stage in APPLICANT_STAGES)
    accredited = stages.get(Stage.ACCREDITED, 0)
    if not any(stages.values()):
        return _answered(_NOBODY[Everybody.ALL])
    lines = [
        f"• {stages[stage]} {NAMES[stage]}"
        for stage in (*Stage, None)
        if stage is not Stage.ACCREDITED and stages.get(stage)
    ]
    live = [f"• {LISTS[which]}: {number or 'nobody'}" for which, number in lists.items()]
    buttons = [_to_list(which) for which, number in lists.items() if number]
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline=f"{_applicants(under_way)}, {accredited or 'nobody'} accredited.",
        text="\n\n".join(part for part in ("\n".join(lines), "\n".join(live)) if part),
        buttons=(*buttons, _to_list(Everybody.ALL)),
    )


def _to_list(which: Which) -> Button:
    return Button(LISTS[which], Press("list", "people", (which.value, "1")))


def listed(
    which: Which, number: int, page: int, shown: Sequence[Standing], *, beside: Sequence[Known], today: date
) -> Reply:
    """A page, from 1, of a list of so many people; `beside` are all from whom they are to be told apart."""
    if not number:
        return _answered(_NOBODY.get(which) or f"{LISTS[which]}: nobody just now.")
    first = (page - 1) * PAGE
    pages = f", {first + 1}–{first + len(shown)}" if number > PAGE else ""
    lines = [f"• {called(each.known, beside)}{_detail(which, each, today)}" for each in shown]
    means = f"\n\nThat is: {_MEANS[which]}." if which in _MEANS and page == 1 else ""
    more = Press("list", "people", (which.value, str(page + 1)))
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline=f"{LISTS[which]}: {_people(number)}{pages}",
        text="\n".join(lines) + means,
        buttons=(
            *((Button("More", more),) if first + len(shown) < number else ()),
            Button("As a file", Press("send", "people", (which.value,))),
            OVERVIEW,
        ),
    )


def _detail(which: Which, standing: Standing, today: date) -> str:
    match which:
        case LiveList.NEARLY_DONE:
            return f", {standing.left or 'nothing'} left"
        case LiveList.FORM_R_WAITING if standing.waiting_since:
            return f", asked on {full_date(standing.waiting_since, today)}"
        case LiveList.QUIET if standing.quiet_since:
            return f", since {full_date(standing.quiet_since, today)}"
        case Everybody.ALL | Everybody.APPLICANTS:
            own_word = f", {OWN_WORD}" if _by_own_word(standing) else ""
            return f", {NAMES[standing.known.person.stage]}{own_word}"
    if standing.step_on:
        registered = which is Stage.INTERESTED
        return f", {'interest registered on' if registered else 'since'} {full_date(standing.step_on, today)}"
    return f", {OWN_WORD}" if _by_own_word(standing) else ""


def _by_own_word(standing: Standing) -> bool:
    """Whether where they stand is what they have told of themselves."""
    return standing.known.person.stage is not None and standing.step_on is None


def person(standing: Standing, steps: Sequence[Taken], today: date) -> Reply:
    """Stage, steps, counts and dates of one person; nothing of what they wrote, and no names of their
    colleagues.
    """
    known, criteria = standing.known, standing.circumstances.criteria
    note = "" if criteria.loaded else ", whose targets are not loaded"
    if known.person.criteria_set is None:
        note = ", until it is known when they joined"
    counted = known.person.stage is not Stage.ACCREDITED or any(each.done for each in standing.measured)
    paragraphs = (
        "\n".join(line(each, today, naming=False) for each in steps),
        progress_words.in_bars(standing.measured) if counted else "",
        progress_words.estimates(standing.measured),
        _session(standing, today),
        _form_r(standing, steps, today),
        f"Measured by {criteria.name}{note}." if counted else "",
        f"Writes on {where(known)}, since {full_date(known.met_at.date(), today)}.",
    )
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline=_headline(standing, today),
        text="\n\n".join(part for part in paragraphs if part),
    )


def _headline(standing: Standing, today: date) -> str:
    stage, name = standing.known.person.stage, called(standing.known)
    if stage is None:
        return f"{name} has {NAMES[None]}."
    if standing.step_on is None:
        return f"{stands(stage, name)}, {OWN_WORD}."
    day = full_date(standing.step_on, today)
    if stage is Stage.INTERESTED:
        return f"{name} registered an interest on {day}."
    return f"{stands(stage, name)}, since {day}."


def _session(standing: Standing, today: date) -> str:
    last = standing.last_session
    return f"Latest session: {full_date(last, today)}." if last else "Nothing is logged yet."


def _form_r(standing: Standing, steps: Sequence[Taken], today: date) -> str:
    """What the applicant has told of it, unless the team has recorded that all are in, or needs none more."""
    if latest(steps, Step.REFERENCES) or standing.known.person.stage is Stage.ACCREDITED:
        return ""
    if not standing.asked_for:
        return "Form R: not asked for yet, as far as I know."
    waiting = standing.waiting_since
    oldest = f" Waiting since {full_date(waiting, today)}." if waiting else ""
    return f"Form R: {standing.asked_for} asked, {standing.received} received.{oldest}"


def who(found: Sequence[Known]) -> Reply:
    """Of several people of one name; at most a page of them."""
    shown = found[:PAGE]
    more = len(found) - len(shown)
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        text="Whom do you mean?" + (f" There are {more} more: say more of the name." if more else ""),
        buttons=tuple(
            Button(called(each, shown), Press("show", "person", (str(each.person.id),))) for each in shown
        ),
    )


def found(names: Sequence[Known]) -> Reply:
    """What a search has found; at most a page of it."""
    shown = names[:PAGE]
    more = len(names) - len(shown)
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline=f"Found: {_people(len(names))}",
        text=f"The first {len(shown)} are shown: say more of the name." if more else "",
        buttons=tuple(
            Button(called(each, shown), Press("show", "person", (str(each.person.id),))) for each in shown
        ),
    )


def nobody_called(name: str) -> Reply:
    return _answered(f"I know nobody by the name of {name}. “list everybody” shows whom I know.")


def exported(which: Which, number: int, table: str, today: date) -> Reply:
    name = f"balint-{which.value.replace('_', '-')}-{today.isoformat()}.csv"
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        text=f"{LISTS[which]}: {_people(number)}, for any spreadsheet. It holds names: keep it safe.",
        documents=(Document(name, MEDIA_TYPE, table),),
    )


def _applicants(number: int) -> str:
    return f"{number or 'No'} {'applicant' if number == 1 else 'applicants'}"


def _people(number: int) -> str:
    return f"{number or 'no'} {'person' if number == 1 else 'people'}"


def _answered(text: str) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.ANSWERED, text=text)
