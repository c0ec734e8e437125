"""When each kind of reminder comes, as a table: what is so, and what follows; no database, no words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from balint.pathway.criteria import shipped
from balint.pathway.entries import Activity, Entry
from balint.pathway.progress import STANDARD
from balint.people import Person, Stage
from balint.reminders.booking import Booking
from balint.reminders.circumstances import Circumstances
from balint.reminders.kinds import Kind
from balint.reminders.occasion import Said
from balint.reminders.plan import due, plan, upcoming
from balint.reminders.reference import Reference
from balint.reminders.regular_group import Gap, RegularGroup, meetings
from balint.reminders.told import About, Every, Hours
from balint.reminders.wishes import UNTIL_TOLD, Wishes

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)  # a Saturday
TODAY = NOW.date()
BARE = Circumstances(person=Person(id=1), criteria=shipped()[STANDARD])
SUPERVISION = Booking(
    id=7,
    activity=Activity.SUPERVISION,
    on=date(2026, 12, 3),
    at=time(17),
    supervisor="Ruth",
    made_on=TODAY,
)
TUESDAYS = RegularGroup(
    id=3, activity=Activity.GROUP_LED, every=Every.WEEK, weekday=1, starts=date(2026, 11, 24), at=time(19)
)
ASKED = Reference(id=5, supervisor="Ruth", asked_on=TODAY, told_on=TODAY)


def planned(circumstances: Circumstances, now: datetime = NOW) -> list[str]:
    """Lines of a plan: "Wed 2 Dec 09:00 booked"."""
    zone = circumstances.zone
    return [
        f"{each.due_at.astimezone(zone):%a} {each.due_at.astimezone(zone).day} "
        f"{each.due_at.astimezone(zone):%b %H:%M} {each.kind}"
        for each in plan(circumstances, now)
    ]


def kinds(circumstances: Circumstances) -> set[Kind]:
    return {each.kind for each in plan(circumstances, NOW)}


def led(*days: date, first: int = 1) -> tuple[Entry, ...]:
    return tuple(
        Entry(id=number, activity=Activity.GROUP_LED, on=day) for number, day in enumerate(days, first)
    )


def said(kind: Kind, key: str, at: datetime, number: int = 1) -> Said:
    return Said(kind=kind, key=key, number=number, said_at=at, day=at.astimezone(LONDON).date())


def logging(*entries: Entry, since: datetime = NOW - timedelta(days=60), **more: object) -> Circumstances:
    return replace(BARE, entries=entries, logged=(since, NOW), **more)  # type: ignore[arg-type]


def test_who_has_told_nothing_is_reminded_of_nothing() -> None:
    assert planned(BARE) == []


BOOKINGS = [
    (SUPERVISION, ["Wed 2 Dec 09:00 booked", "Thu 3 Dec 18:30 held"]),
    (replace(SUPERVISION, at=None), ["Wed 2 Dec 09:00 booked", "Fri 4 Dec 09:00 held"]),
    # The day before a Monday is a Sunday, which is off.
    (replace(SUPERVISION, on=date(2026, 12, 7)), ["Sat 5 Dec 09:00 booked", "Mon 7 Dec 18:30 held"]),
    # In the evening it is too late to ask.
    (replace(SUPERVISION, at=time(19)), ["Wed 2 Dec 09:00 booked", "Fri 4 Dec 09:00 held"]),
    (replace(SUPERVISION, on=TODAY, at=time(15)), ["Sat 21 Nov 16:30 held"]),
    # Booked on the Saturday for the Monday: no day before is left, so it is that morning.
    (replace(SUPERVISION, on=date(2026, 11, 23)), ["Mon 23 Nov 09:00 booked", "Mon 23 Nov 18:30 held"]),
    (
        replace(SUPERVISION, activity=Activity.LEADERSHIP_WEEKEND, on=date(2026, 12, 4), at=None),
        ["Thu 3 Dec 09:00 booked", "Mon 7 Dec 09:00 held"],
    ),
    # Long past; and one before which British clocks go forward.
    (
        replace(SUPERVISION, on=date(2026, 10, 26), made_on=date(2026, 10, 1)),
        [],
    ),
    (replace(SUPERVISION, on=date(2027, 3, 29)), ["Sat 27 Mar 09:00 booked", "Mon 29 Mar 18:30 held"]),
]


@pytest.mark.parametrize(("booking", "expected"), BOOKINGS)
def test_a_booking_is_reminded_of_and_asked_about(booking: Booking, expected: list[str]) -> None:
    assert planned(replace(BARE, bookings=(booking,))) == expected


def test_the_moment_is_the_persons_own() -> None:
    """9 in the morning in Wellington is the evening before in London, an hour apart in winter and summer."""
    wellington = replace(BARE, person=Person(id=1, time_zone="Pacific/Auckland"), bookings=(SUPERVISION,))
    before, after = plan(wellington, NOW)
    assert (before.due_at, after.due_at) == (
        datetime(2026, 12, 1, 20, 0, tzinfo=UTC),
        datetime(2026, 12, 3, 5, 30, tzinfo=UTC),
    )
    in_winter = replace(wellington, bookings=(replace(SUPERVISION, on=date(2027, 6, 3)),))
    assert plan(in_winter, NOW)[0].due_at == datetime(2027, 6, 1, 21, 0, tzinfo=UTC)


def test_what_is_logged_is_neither_reminded_of_nor_asked_about() -> None:
    held = Entry(id=1, activity=Activity.SUPERVISION, on=SUPERVISION.on)
    assert kinds(logging(held, bookings=(SUPERVISION,))) == {Kind.QUIET}


REGULAR = [
    (TUESDAYS, ["2026-11-24", "2026-12-01", "2026-12-08"]),
    (replace(TUESDAYS, every=Every.FORTNIGHT), ["2026-11-24", "2026-12-08", "2026-12-22"]),
    (replace(TUESDAYS, every=Every.FORTNIGHT, starts=date(2026, 11, 3)), ["2026-12-01", "2026-12-15"]),
    (
        replace(TUESDAYS, every=Every.MONTH, weekday=3, nth=1),
        ["2026-12-03", "2027-01-07", "2027-02-04"],
    ),
    (
        replace(TUESDAYS, every=Every.MONTH, weekday=4, nth=-1),
        ["2026-11-27", "2026-12-25", "2027-01-29"],
    ),
    (
        replace(TUESDAYS, gaps=(Gap(first=date(2026, 12, 20), last=date(2027, 1, 7)),)),
        ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2027-01-12"],
    ),
    (replace(TUESDAYS, ended_on=date(2026, 12, 2)), ["2026-11-24", "2026-12-01"]),
    (replace(TUESDAYS, starts=date(2011, 1, 4)), ["2026-11-24", "2026-12-01"]),
]


@pytest.mark.parametrize(("group", "days"), REGULAR)
def test_the_days_on_which_a_group_meets(group: RegularGroup, days: list[str]) -> None:
    found = meetings(group, TODAY)
    assert [day.isoformat() for day, _ in zip(found, days, strict=False)] == days
    if group.ended_on:
        assert next(found, None) is None


def test_a_group_is_asked_about_on_the_morning_after_while_it_is_fresh() -> None:
    circumstances = replace(BARE, groups=(TUESDAYS,))
    assert planned(circumstances) == ["Wed 25 Nov 09:00 met"]
    assert [each.due_at.date().isoformat() for each in upcoming(circumstances, NOW + timedelta(days=6))] == [
        "2026-11-27",
        "2026-12-02",
    ]
    late = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)  # the next meeting is that evening
    assert planned(circumstances, late) == ["Wed 2 Dec 09:00 met"]


def test_who_never_answers_is_left_in_peace() -> None:
    asked = tuple(
        said(Kind.MET, f"3.{day}", datetime(2026, 11, 25, 9, tzinfo=UTC) + timedelta(weeks=week))
        for week, day in enumerate(("2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"))
    )
    later = datetime(2026, 12, 17, tzinfo=UTC)
    assert planned(replace(BARE, groups=(TUESDAYS,), said=asked), later) == []
    told = replace(TUESDAYS, gaps=(Gap(first=date(2026, 12, 15), last=date(2026, 12, 15)),))
    assert planned(replace(BARE, groups=(told,), said=asked), later) == ["Wed 23 Dec 09:00 met"]


FORM_R = [
    (ASKED, (), ["Sat 5 Dec 09:00 form_r"]),
    (replace(ASKED, promised_by=date(2026, 11, 30)), (), ["Tue 1 Dec 09:00 form_r"]),
    (replace(ASKED, chased_on=date(2026, 12, 7)), (), ["Mon 21 Dec 09:00 form_r"]),
    # Asked long ago and told today: not at once.
    (replace(ASKED, asked_on=date(2026, 10, 1)), (), ["Mon 23 Nov 09:00 form_r"]),
    (ASKED, (1,), ["Sat 5 Dec 09:00 form_r"]),
    (ASKED, (1, 2, 3), ["Sat 5 Dec 09:00 form_r"]),
    (ASKED, (1, 2, 3, 4), []),
    (replace(ASKED, received_on=TODAY), (1,), []),
    (replace(ASKED, raised_on=TODAY), (1,), []),
]


@pytest.mark.parametrize(("reference", "numbers", "expected"), FORM_R)
def test_form_r_is_chased_three_times_then_the_team_is_offered_then_nothing(
    reference: Reference, numbers: tuple[int, ...], expected: list[str]
) -> None:
    """The last of what was said was said on the day of NOW."""
    history = tuple(
        said(Kind.FORM_R, "5", NOW - timedelta(days=14 * (len(numbers) - number)), number)
        for number in numbers
    )
    assert planned(replace(BARE, references=(reference,), said=history)) == expected


def test_supervision_to_book_after_six_weeks_of_leading_without() -> None:
    supervised = Entry(id=50, activity=Activity.SUPERVISION, on=date(2026, 10, 20), quantity=3)
    leading = logging(supervised, *led(date(2026, 11, 17), date(2026, 11, 19)))
    assert planned(leading)[0] == "Tue 1 Dec 09:00 book"
    assert Kind.BOOK not in kinds(replace(leading, bookings=(SUPERVISION,)))
    not_leading = logging(supervised, *led(date(2026, 9, 1)))
    assert Kind.BOOK not in kinds(not_leading)
    for stage in (Stage.ACCREDITED, Stage.INTERESTED):
        assert Kind.BOOK not in kinds(replace(leading, person=Person(id=1, stage=stage)))


def test_supervision_to_book_where_it_falls_behind_the_groups_led() -> None:
    """9 over 30: the fourth group led calls for the first."""
    days = [date(2026, 11, day) for day in (2, 9, 16, 20)]
    assert planned(logging(*led(*days)))[0] == "Mon 23 Nov 09:00 book"
    assert planned(logging(*led(*days[:3])))[0] == "Mon 14 Dec 09:00 book"  # six weeks after the first
    one = Entry(id=50, activity=Activity.SUPERVISION, on=date(2026, 11, 17))
    assert planned(logging(one, *led(*days)))[0] == "Tue 29 Dec 09:00 book"
    more = [date(2026, 11, 18), date(2026, 11, 19), date(2026, 11, 21)]  # 7 groups call for 2
    assert planned(logging(one, *led(*days, *more)))[0] == "Tue 1 Dec 09:00 book"
    again = said(Kind.BOOK, "2026-11-02", NOW)
    assert planned(logging(*led(*days), said=(again,)))[0] == "Sat 19 Dec 09:00 book"
    thrice = tuple(
        said(Kind.BOOK, "2026-11-02", NOW - timedelta(days=28 * (3 - number)), number) for number in (1, 2, 3)
    )
    assert Kind.BOOK not in kinds(logging(*led(*days), said=thrice))


def test_who_has_just_begun_is_not_told_what_they_lack() -> None:
    """In the first week somebody may not have logged all that they have done."""
    days = [date(2026, 11, day) for day in (2, 9, 16, 20)]
    assert planned(logging(*led(*days), since=NOW))[0] == "Sat 28 Nov 09:00 book"


def test_nearly_there_and_ready_come_on_the_morning_after_and_stay_there() -> None:
    full = tuple(
        Entry(id=number, activity=activity, on=date(2026, 11, 1), quantity=quantity)
        for number, (activity, quantity) in enumerate(
            {
                Activity.GROUP_ATTENDED: 30,
                Activity.GROUP_LED: 30,
                Activity.LEADERSHIP_WEEKEND: 2,
                Activity.SUPERVISION: 9,
                Activity.SUPERVISION_GROUP: 6,
            }.items()
        )
    )
    ready = logging(*full)
    assert planned(ready)[0] == "Mon 23 Nov 09:00 ready"
    next_day = NOW + timedelta(days=1)
    assert planned(replace(ready, planned=plan(ready, NOW)), next_day)[0] == "Mon 23 Nov 09:00 ready"
    nearly = logging(
        *full[1:], Entry(id=0, activity=Activity.GROUP_ATTENDED, on=date(2026, 11, 1), quantity=25)
    )
    assert planned(nearly)[0] == "Mon 23 Nov 09:00 nearly"
    assert planned(replace(nearly, said=(said(Kind.NEARLY, STANDARD, NOW),)))[0].endswith("quiet")
    assert planned(replace(ready, said=(said(Kind.NEARLY, STANDARD, NOW),)))[0] == "Mon 23 Nov 09:00 ready"


def test_a_quiet_spell_is_asked_about_once_and_a_break_is_none() -> None:
    quiet = logging(*led(date(2026, 11, 20)))
    assert planned(quiet)[-1] == "Sat 16 Jan 09:00 quiet"
    assert Kind.QUIET not in kinds(replace(quiet, said=(said(Kind.QUIET, "2026-11-21", NOW),)))
    away = replace(TUESDAYS, gaps=(Gap(first=TODAY, last=date(2027, 1, 31)),))
    assert planned(replace(quiet, groups=(away,)))[-1] == "Mon 29 Mar 09:00 quiet"


def test_a_summary_comes_to_who_wants_it_and_the_renewal_to_who_told_of_it() -> None:
    wishes = Wishes(wanted=frozenset({About.SUMMARY}), renews_on=date(2026, 4, 1))
    assert planned(replace(BARE, wishes=wishes)) == ["Tue 1 Dec 09:00 summary", "Thu 18 Mar 09:00 membership"]
    assert planned(replace(BARE, wishes=replace(wishes, renewed=date(2027, 4, 1))))[-1].startswith(
        "Sat 18 Mar"
    )


WISHES = [
    (Wishes(days=frozenset(range(5)), earliest=time(18)), "Mon 7 Dec 18:00"),
    (Wishes(days=frozenset(range(7))), "Sat 5 Dec 09:00"),
    (Wishes().within(Hours(earliest=time(21))), "Sat 5 Dec 21:00"),
    (Wishes().within(Hours(latest=time(7))), "Sat 5 Dec 06:00"),
    (Wishes(paused_until=date(2027, 1, 8)), "Fri 8 Jan 09:00"),
    (Wishes(paused_until=UNTIL_TOLD), ""),
    (Wishes(off=frozenset({About.FORM_R})), ""),
    (Wishes(off=frozenset({About.GROUP})), "Sat 5 Dec 09:00"),
    (Wishes().oftener(About.FORM_R, more=False), "Sat 19 Dec 09:00"),
    (Wishes().oftener(None, more=True), "Sat 28 Nov 09:00"),
    (Wishes().oftener(About.GROUP, more=True), "Sat 5 Dec 09:00"),
    (Wishes().snoozing(frozenset({(Kind.FORM_R, "5")}), date(2026, 12, 10), TODAY), "Thu 10 Dec 09:00"),
]


@pytest.mark.parametrize(("wishes", "expected"), WISHES)
def test_wishes_move_a_reminder_or_take_it_away(wishes: Wishes, expected: str) -> None:
    found = planned(replace(BARE, references=(ASKED,), wishes=wishes))
    assert found == ([f"{expected} form_r"] if expected else [])


def test_at_most_one_message_a_day_and_several_things_are_one() -> None:
    busy = replace(
        BARE,
        bookings=(SUPERVISION,),
        groups=(replace(TUESDAYS, weekday=2, starts=date(2026, 12, 2)),),
        references=(replace(ASKED, asked_on=date(2026, 11, 19), told_on=date(2026, 11, 19)),),
    )
    morning = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
    before = said(Kind.BOOKED, "7.2026-12-03", morning - timedelta(days=1))
    assert [each.kind for each in due(replace(busy, said=(before,)), morning)] == [Kind.MET, Kind.FORM_R]
    told = replace(
        busy, said=(before, said(Kind.MET, "3.2026-12-02", morning), said(Kind.FORM_R, "5", morning))
    )
    evening = datetime(2026, 12, 3, 18, 30, tzinfo=UTC)
    assert due(told, evening) == ()
    assert planned(told, evening)[0] == "Fri 4 Dec 09:00 held"


def test_what_is_due_later_that_day_comes_with_what_is_said_earlier() -> None:
    """After a night without the program: the reminder of the day comes with what had been missed."""
    missed = replace(BARE, groups=(TUESDAYS,), bookings=(SUPERVISION,))
    early = datetime(2026, 12, 2, 8, 10, tzinfo=UTC)
    assert due(missed, early) == ()
    monthly = replace(ASKED, asked_on=date(2026, 11, 10), told_on=date(2026, 11, 10))
    assert [each.kind for each in due(replace(missed, references=(monthly,)), early)] == [
        Kind.BOOKED,
        Kind.MET,
        Kind.FORM_R,
    ]


def test_what_is_stale_is_dropped_and_what_still_matters_is_not() -> None:
    circumstances = replace(BARE, bookings=(SUPERVISION,))
    during = datetime(2026, 12, 3, 17, 5, tzinfo=UTC)
    assert planned(circumstances, during) == ["Thu 3 Dec 18:30 held"]
    on_the_day = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
    assert [each.kind for each in due(circumstances, on_the_day)] == [Kind.BOOKED]
    assert planned(circumstances, datetime(2026, 12, 11, tzinfo=UTC)) == []
