"""What a conversation has to remember between two messages. It is a value in the conversation's row."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from balint.announcements import Composing
from balint.linking.places import PlaceQuestion
from balint.membership import MemberQuestion
from balint.messages import Button, Press
from balint.pathway.application import FillingIn
from balint.pathway.entries import Session
from balint.pathway.steps import Proposed
from balint.questions import Answering, Uncovered, Withheld
from balint.reminders.arranged import Before
from balint.reminders.told import Booked
from balint.setting_up import SetUp

UNDO_DEPTH = 20  # how many times in a row "undo" steps back


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A log being filled in. `number` counts the drafts of the conversation, `revision` its changes.

    `asking` is the field of the log form whose answer is awaited, `skipped` those that were passed over.
    `replaces` are the entries that this draft, once it is saved, takes the place of: the first sessions stand
    for them one by one, what follows is new. Without any session they are to be deleted. The sessions from
    `latest` on were told last. `twice`: that the same was done twice on one day has been said. `stretch` is
    the month or week that was told for what has no day yet, as typed.
    """

    number: int
    sessions: tuple[Session, ...]
    revision: int = 1
    asking: str = ""
    skipped: tuple[str, ...] = ()
    replaces: tuple[int, ...] = ()
    latest: int = 0
    twice: bool = False
    stretch: str = ""

    @property
    def is_removal(self) -> bool:
        return bool(self.replaces) and not self.sessions

    @property
    def added(self) -> tuple[Session, ...]:
        """What is new in it, beside changes of what is saved."""
        return self.sessions[len(self.replaces) :]

    def new(self) -> "Draft | None":
        """What is left of it when what it changes has gone."""
        return replace(self, sessions=self.added, replaces=(), latest=0) if self.added else None

    def changed(self, sessions: tuple[Session, ...], *, asking: str = "") -> "Draft":
        return replace(self, sessions=sessions, revision=self.revision + 1, asking=asking)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A log that was taken back: the entries that it had saved, and those that it had taken the place of."""

    number: int
    saved: tuple[int, ...] = ()
    replaced: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """`drafts` is how many there have been, `draft` the open one, `saved` the numbers of the latest kept.

    A removal counts as a draft that was kept: it can be undone like one. `undone` can be put back, until
    something is saved; `let_go` is the log cancelled last, `declined` if by "no" to what was
    offered. `listed` are the entries shown last, which "both"
    and "them" are about. `offered` are the buttons of the latest replies; `guidance` the entry last answered,
    for follow-ups. `forgetting` is the message that asked for all to be deleted, until that is decided, and
    `lost` the latest, if it was not understood. `unsettled` are colleagues of whom it was asked whether they
    are somebody known, without an answer: it is asked once more. `home`: they have opened the page that we
    keep for them, which is drawn anew from then on. `place_question` is whether places are to be joined or
    parted, `wrong_codes` when a code was typed here that was none, `member_question` whether somebody is to
    join the team or to leave it.

    `reminded` is the day of the reminders that were shown last, if nothing has been said since; `between` is
    what logs the session that they asked about, while a log that was begun beside it is open. `booking` is
    one whose day has been asked for, `moving` the number of the one that it takes the place of. `form_a` is
    being filled in; `proposed` is a step of somebody's that the team is asked about. `uncovered` are
    questions that may be passed on to the team, `withheld` why the one asked last is not, `answering` the
    answer to some that is being written,
    `composing` the announcement.

    `arranged` is what stood before something was arranged, if nothing else was done since that is undone
    first. `repeated` is the number and the revision of the open log that was last shown beside an answer to
    something else.
    """

    drafts: int = 0
    draft: Draft | None = None
    saved: tuple[int, ...] = ()
    undone: tuple[Undone, ...] = ()
    let_go: Draft | None = None
    declined: bool = False
    listed: tuple[int, ...] = ()
    offered: tuple[Button, ...] = ()
    guidance: str = ""
    setup: SetUp = field(default_factory=SetUp)
    forgetting: int = 0
    lost: int = 0
    unsettled: tuple[int, ...] = ()
    home: bool = False
    place_question: PlaceQuestion | None = None
    wrong_codes: tuple[datetime, ...] = ()
    member_question: MemberQuestion | None = None
    reminded: date | None = None
    between: Press | None = None
    booking: Booked | None = None
    moving: int = 0
    composing: Composing | None = None
    uncovered: tuple[Uncovered, ...] = ()
    withheld: Withheld | None = None
    answering: Answering | None = None
    arranged: Before | None = None
    repeated: tuple[int, int] = (0, 0)
    form_a: FillingIn | None = None
    proposed: Proposed | None = None

    def blank(self) -> "Memory":
        """Nothing, but for the count of the drafts, since what was saved from them may stand, and
        whether they see the page that we keep for them."""
        return Memory(drafts=self.drafts, home=self.home)

    def drafting(self, sessions: tuple[Session, ...], *, replaces: tuple[int, ...] = ()) -> "Memory":
        """With a new draft, in the place of any other."""
        number = self.drafts + 1
        draft = Draft(number=number, sessions=sessions, replaces=replaces)
        return replace(self, drafts=number, draft=draft, let_go=None, listed=())

    def kept(self, number: int) -> "Memory":
        """With what is saved under that number: undo begins with it. Another draft stays open."""
        still_open = self.draft if self.draft and self.draft.number != number else None
        return replace(
            self,
            drafts=max(self.drafts, number),
            draft=still_open,
            saved=(*self.saved, number)[-UNDO_DEPTH:],
            undone=(),
            let_go=None,
            listed=(),
            guidance="",
        )

    def cancelled(self) -> "Memory":
        return replace(self, draft=None, let_go=self.draft, declined=False)

    def took_back(self, undone: Undone) -> "Memory":
        """With a log undone. A change of what it had saved has nothing left to change."""
        return replace(
            self.without(undone.saved),
            saved=tuple(each for each in self.saved if each != undone.number),
            undone=(*self.undone, undone)[-UNDO_DEPTH:],
            let_go=None,
            listed=(),
        )

    def without(self, ids: tuple[int, ...]) -> "Memory":
        """Without an open change of entries that have gone; what is new beside it stays open."""
        draft = self.draft
        return replace(self, draft=draft.new()) if draft and set(ids) & set(draft.replaces) else self

    def put_back(self, number: int) -> "Memory":
        """With an undone log there again: undo begins with it."""
        return replace(
            self,
            saved=(*self.saved, number)[-UNDO_DEPTH:],
            undone=tuple(each for each in self.undone if each.number != number),
            listed=(),
        )
