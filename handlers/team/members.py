"""Who is on the team: shown, invited, taken off it; and the log of what the team does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from balint import finding as finding_names
from balint.finding import Known
from balint.language.team.members import AskedTeam, Removal, read_members
from balint.membership import INVITATION_LIVES, MOST_OPEN, MemberQuestion
from balint.messages import Press, Reply, Say, numbers
from balint.wording import team as words
from balint.wording.people import called
from balint.wording.steps import DONE
from storage import additions, announcements, finding, invitations, steps, team
from storage.team import Action, Done, Member
from storage.work import Work

Replies = tuple[Reply | Say, ...]

LOG_LINES = 15
LATEST_LOOKS = 100  # which make a few lines: one a member and day
OPERATOR = "the operator"  # or somebody who has been forgotten, which the log no longer tells apart
GONE = "somebody"


async def heard(text: str, work: Work) -> Replies | None:
    match read_members(text):
        case AskedTeam.INVITE:
            return (await invite(work),)
        case AskedTeam.WITHDRAW:
            return (await withdraw(work),)
        case AskedTeam.MEMBERS:
            return (await show(work),)
        case AskedTeam.LOG:
            return (await show_log(1, work),)
        case Removal(name):
            return (await ask_to_remove(name, work),)
    return None


async def press(meant: Press, work: Work) -> Replies | None:
    match meant.act, meant.on, meant.args:
        case "ask", "invitation", ():
            return (await invite(work),)
        case "list", "members", ():
            return (await show(work),)
        case "list", "log", args:
            return (await show_log(max([1, *numbers(args)]), work),)
        case "ask", "member", (written,):
            return (await _ask_by_number(written, work),)
        case "confirm", "member", (written,):
            return await remove(written, work)
        case "cancel", "member", ():
            return (keep(work),)
    return None


async def invite(work: Work) -> Reply:
    """A code for one person. Never where others read."""
    incoming = work.mail.incoming
    if not incoming.private and not incoming.asked_in:
        return words.refused(words.ONLY_IN_PRIVATE)
    if await invitations.open_of(work.tx, work.person.id, work.now) >= MOST_OPEN:
        return words.refused(words.TOO_MANY_OPEN)
    code = await invitations.issue(work.tx, work.person.id, work.now)
    await team.note(work.tx, Done(at=work.now, by=work.person.id, action=Action.INVITATION_MADE))
    links = {channel: f"{link}team-{code}" for channel, link in work.knowledge.deep_links.items()}
    return words.invitation(code, links, work.person.local(work.now + INVITATION_LIVES), work.today)


async def withdraw(work: Work) -> Reply:
    """All that the speaker has made and nobody has taken up."""
    gone = await invitations.withdraw(work.tx, work.person.id, work.now)
    if not gone:
        return words.answered(words.NONE_OPEN)
    await team.note(work.tx, Done(at=work.now, by=work.person.id, action=Action.INVITATION_WITHDRAWN))
    return words.withdrawn(gone)


async def show(work: Work) -> Reply:
    members = await team.members_since(work.tx)
    by_id = {each.person_id: work.person.local(each.added_at) for each in members}
    known = await finding.known(work.tx, tuple(by_id))
    return words.members([(each, by_id[each.person.id]) for each in known], work.person.id, work.today)


async def ask_to_remove(name: str, work: Work) -> Reply:
    """`name` is empty for the speaker."""
    members = {each.person_id: each for each in await team.members_since(work.tx)}
    known = {each.person.id: each for each in await finding.known(work.tx, tuple(members))}
    named = finding_names.named(name, [(each, one.name) for each, one in known.items()])
    found = named if name else (work.person.id,)
    if not found:
        return words.refused(words.NOBODY_SO_CALLED)
    if len(found) > 1:
        return words.which([(members[each].id, known[each]) for each in found])
    return await _ask(members[found[0]], known[found[0]], len(members), work)


async def _ask_by_number(written: str, work: Work) -> Reply:
    members = await team.members_since(work.tx)
    member = _numbered(written, members)
    if member is None:
        return words.refused(words.NOT_ON_OFFER)
    (known,) = await finding.known(work.tx, (member.person_id,))
    return await _ask(member, known, len(members), work)


async def _ask(member: Member, known: Known, members: int, work: Work) -> Reply:
    if members == 1:
        return words.refused(words.LAST_ONE)
    work.memory = replace(work.memory, member_question=MemberQuestion(membership=member.id))
    if member.person_id == work.person.id:
        waiting = await announcements.scheduled_by(work.tx, work.person.id)
        return words.really_leave(member.id, waiting)
    return words.really_remove(member.id, known)


def _numbered(written: str, members: tuple[Member, ...]) -> Member | None:
    return next((each for each in members if str(each.id) == written), None)


async def remove(number: str, work: Work) -> Replies:
    """End the membership of that number, if somebody else is left on the team."""
    work.memory = replace(work.memory, member_question=None)
    members = await team.lock(work.tx)
    member = _numbered(number, members)
    if member is None or not any(each.person_id == work.person.id for each in members):
        return (words.refused(words.NOT_ON_OFFER),)
    if len(members) == 1:
        return (words.refused(words.LAST_ONE),)
    await team.remove(work.tx, member.person_id, work.person.id, work.now)
    if member.person_id == work.person.id:
        return (words.done(words.LEFT),)
    (known,) = await finding.known(work.tx, (member.person_id,))
    told = Say(
        person_id=member.person_id,
        reply=words.done(words.OFF_THE_TEAM),
        dedup_key=f"off the team:{member.id}",
    )
    return words.removed(known), told


def keep(work: Work) -> Reply:
    work.memory = replace(work.memory, member_question=None)
    return words.answered(words.KEPT)


async def show_log(page: int, work: Work) -> Reply:
    """A page of it, from 1; the looks stand on the first."""
    lines = await team.log(work.tx, LOG_LINES + 1, looks=False, skip=LOG_LINES * (page - 1))
    more, lines = len(lines) > LOG_LINES, lines[:LOG_LINES]
    looks = await team.log(work.tx, LATEST_LOOKS, looks=True) if page == 1 else ()
    ids = {each for line in (*lines, *looks) for each in (line.by, line.about) if each}
    known = await finding.known(work.tx, sorted(ids))
    beside = await finding.namesakes(work.tx, known)
    names = {each.person.id: called(each, beside) for each in known}
    objects = await _objects(lines, work)
    return words.log(
        [
            (
                work.person.local(line.at),
                names.get(line.by, GONE) if line.by else OPERATOR,
                _what(line, objects),
                names.get(line.about, GONE) if line.about and line.about != line.by else "",
            )
            for line in lines
        ],
        _folded(looks, names, work),
        work.today,
        next_page=page + 1 if more else 0,
    )


def _folded(
    looks: Sequence[Done], names: Mapping[int, str], work: Work
) -> list[tuple[date, str, list[tuple[str, int]]]]:
    """Each day and member with what they looked at, how often; the latest first."""
    seen: dict[tuple[date, str], Counter[str]] = {}
    for each in looks:
        by = names.get(each.by, GONE) if each.by else GONE
        what = names.get(each.about, GONE) if each.about else words.LISTS
        seen.setdefault((work.person.local(each.at).date(), by), Counter())[what] += 1
    return [(day, by, counted.most_common()) for (day, by), counted in list(seen.items())[:LOG_LINES]]


_OF_STEPS = (Action.STEP_TAKEN, Action.STEP_UNDONE)
_OF_ANSWERS = (Action.ANSWER_APPROVED, Action.ANSWER_CHANGED, Action.ANSWER_TAKEN_BACK)


async def _objects(lines: Sequence[Done], work: Work) -> dict[Done, str]:
    """Which step, or the answer to which question, where that is known still."""

    def behind(actions: Sequence[Action]) -> set[int]:
        return {line.object_id for line in lines if line.action in actions and line.object_id}

    taken = await steps.kinds(work.tx, behind(_OF_STEPS))
    answers = await additions.names(work.tx, behind(_OF_ANSWERS))
    questions = {each.id: f"“{each.question}”" for each in work.knowledge.approved}
    found = {}
    for line in lines:
        if line.action in _OF_STEPS and line.object_id in taken:
            found[line] = DONE[taken[line.object_id]]
        elif line.action in _OF_ANSWERS and (name := answers.get(line.object_id or 0)) in questions:
            found[line] = questions[name]
    return found


def _what(line: Done, objects: Mapping[Done, str]) -> str:
    """ "member added", "step taken: review begun"."""
    if line.action is Action.MEMBER_REMOVED and line.by == line.about:
        return "left the team"
    action = str(line.action).replace("_", " ")
    return f"{action}: {objects[line]}" if line in objects else action
