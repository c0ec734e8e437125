"""Who is on the accreditation team, in words: invitations, members, the log."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from balint.finding import Known
from balint.linking.codes import for_reading
from balint.membership import MOST_OPEN
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.wording.dates import clock_time, full_date
from balint.wording.people import CHANNELS, called, where

OVERVIEW = Button("Overview", Press("list", "team"))
ONLY_IN_PRIVATE = "An invitation is for one person alone: ask me for it in our private chat."
TOO_MANY_OPEN = (
    f"{MOST_OPEN} of your invitations are still open, so I make no more. Each ends when it is taken up, or "
    "after 24 hours."
)
NONE_OPEN = "None of your invitations is open, so there is nothing to withdraw."
ALREADY = "You are on the accreditation team already. That invitation is still there for somebody else."
NOBODY_SO_CALLED = "Nobody of that name is on the team, so nothing was changed."
LAST_ONE = (
    "There is nobody else on the team, so I leave it as it is. Invite somebody first, or ask whoever runs "
    "this assistant."
)
NOT_ON_OFFER = "That is no longer on offer, and nothing was changed."
NOT_JOINED = "You have not joined the team, and that invitation is of no more use."
KEPT = "Nothing was changed: the team stays as it is."
LET_GO = "What I asked you about the team is left: it stays as it is. Say it again if it is to be."
OFF_THE_TEAM = (
    "You are no longer on the accreditation team. Your own portfolio stays as it is. If that surprises you, "
    "write to accreditation@balintsociety.org.uk."
)
LEFT = "You have left the accreditation team. Your own portfolio stays as it is."
SOMEBODY = "Somebody on the team"
LISTS = "lists"
NOTHING_DONE = "Nothing has been done yet."


def invitation(code: str, links: Mapping[str, str], until: datetime, today: date) -> Reply:
    """`until` in the time of who is to read it; `links` begin the chat with us on each channel."""
    end = f"{full_date(until.date(), today)} at {clock_time(until.time())}"
    taps = [
        f"On {CHANNELS.get(channel, channel)} one tap does it:\n{link}" for channel, link in links.items()
    ]
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        headline=f"An invitation: {for_reading(code)}",
        text="\n\n".join(
            (
                f"Pass it on to the one person you mean. It works once, until {end}.",
                *taps,
                f"{'Anywhere else they' if taps else 'They'} tell me:\njoin the team {for_reading(code)}",
                "They are asked whether they want to, and all of you are told.",
            )
        ),
    )


def withdrawn(number: int) -> Reply:
    one, several = (
        "Your invitation is withdrawn, and its code is",
        "invitations are withdrawn, and their codes are",
    )
    return done(f"{one if number == 1 else f'Your {number} {several}'} of no more use.")


def offered(invitation_id: int, inviter: str) -> Reply:
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        headline="Will you join the accreditation team?",
        text=(
            f"{inviter} invites you. You would see where people stand on the pathway: stages, counts and "
            "dates, never words. What you do there is written into the team’s log. Your own portfolio stays "
            "as it is."
        ),
        buttons=(
            Button("Join the team", Press("confirm", "invitation", (str(invitation_id),))),
            Button("No, thank you", Press("cancel", "invitation")),
        ),
    )


def has_declined(known: Known) -> Reply:
    return answered(
        f"{_whole(known)} would rather not join the accreditation team. Your invitation has ended."
    )


def welcome() -> Reply:
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        headline="Welcome to the accreditation team.",
        text="“/team” shows how many stand where, “how is Anna getting on?” how one of them does.",
        buttons=(OVERVIEW,),
    )


def has_joined(new: Known, inviter: str) -> Reply:
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.DONE,
        text=(
            f"{_whole(new)} has joined the accreditation team. {inviter} invited them.\n\n"
            f"Was that not meant? Say “remove {new.name or 'them'} from the team”."
        ),
    )


def waits_for_form_r(known: Known, asked_on: date, today: date) -> Reply:
    """An applicant has chased it often enough, and wants the team to know."""
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        text=(
            f"{_whole(known)} would like you to know that a Form R has not come. It was asked for on "
            f"{full_date(asked_on, today)}, and has been chased."
        ),
        buttons=(Button("How they stand", Press("show", "person", (str(known.person.id),))),),
    )


def members(known: Sequence[tuple[Known, datetime]], here: int, today: date) -> Reply:
    """Each with the moment since which they are on the team, in the reader's time."""
    beside = [each for each, _ in known]
    lines = [
        f"• {called(each, beside)}{' (you)' if each.person.id == here else ''}, {where(each)}, since "
        f"{full_date(since.date(), today)}"
        for each, since in known
    ]
    number = len(known)
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline=f"{number} {'person is' if number == 1 else 'people are'} on the accreditation team:",
        text="\n".join(lines),
        buttons=(
            Button("Invite somebody", Press("ask", "invitation")),
            Button("Team log", Press("list", "log")),
        ),
    )


def which(found: Sequence[tuple[int, Known]]) -> Reply:
    """Of several members who go by one name; the numbers are of their memberships."""
    beside = [each for _, each in found]
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        text="Whom do you mean?",
        buttons=tuple(
            Button(called(each, beside), Press("ask", "member", (str(number),))) for number, each in found
        ),
    )


def really_remove(number: int, known: Known) -> Reply:
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        headline=f"Shall I take {_whole(known)} off the team?",
        text="They are told. Their own portfolio stays, and so does what the log says of them.",
        buttons=(
            Button(f"Remove {known.name or 'them'}"[:40], Press("confirm", "member", (str(number),))),
            Button("Leave it", Press("cancel", "member")),
        ),
    )


def really_leave(number: int, scheduled: int) -> Reply:
    """`scheduled`: how many announcements of theirs still wait for their time."""
    one = scheduled == 1
    what = "an announcement of yours is" if one else f"{scheduled} announcements of yours are"
    goes = "it goes" if one else "they go"
    left = f" As {what} scheduled, the others would be asked whether {goes}." if scheduled else ""
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ASKED,
        headline="Do you want to leave the accreditation team?",
        text=f"Your own portfolio stays. To come back you need an invitation.{left}",
        buttons=(
            Button("Leave the team", Press("confirm", "member", (str(number),))),
            Button("Stay", Press("cancel", "member")),
        ),
    )


def removed(known: Known) -> Reply:
    return done(f"{_whole(known)} is off the accreditation team.")


def log(
    lines: Sequence[tuple[datetime, str, str, str]],
    looks: Sequence[tuple[date, str, Sequence[tuple[str, int]]]],
    today: date,
    *,
    next_page: int,
) -> Reply:
    """When in the reader's time, who, what, and about whom, the newest first; below it who looked at what on
    which day, how often. `next_page` is 0 where there is none.
    """
    written = [
        f"• {full_date(at.date(), today)}, {clock_time(at.time())}: {who}, {what}"
        f"{f' ({about})' if about else ''}"
        for at, who, what, about in lines
    ]
    seen = [
        f"• {full_date(day, today)}: {who}, {', '.join(_often(what, number) for what, number in counted)}"
        for day, who, counted in looks
    ]
    looked = "\n".join(["What was looked at:", *seen]) if seen else ""
    return Reply(
        topic=Topic.TEAM,
        outcome=Outcome.ANSWERED,
        headline="What the team did last:" if lines else "",
        text="\n\n".join(filter(None, ("\n".join(written), looked))) or NOTHING_DONE,
        buttons=(Button("Earlier", Press("list", "log", (str(next_page),))),) if next_page else (),
    )


def _often(what: str, number: int) -> str:
    match number:
        case 1:
            return what
        case 2:
            return f"{what} twice"
    return f"{what} {number} times"


def _whole(known: Known) -> str:
    """Their name and where they are, so that nobody is taken for another."""
    return f"{known.name or 'Somebody without a name'} ({where(known)})"


def done(text: str) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.DONE, text=text)


def answered(text: str) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.ANSWERED, text=text)


def refused(text: str) -> Reply:
    return Reply(topic=Topic.TEAM, outcome=Outcome.REFUSED, text=text)
