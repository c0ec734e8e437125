"""Fifteen people: what each says on which day, and what they do when they are asked something."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

LONDON = "Europe/London"
WELLINGTON = "Pacific/Auckland"
BEGINS = datetime(2026, 9, 1, 8, 0, tzinfo=ZoneInfo(LONDON))
ENDS = datetime(2027, 9, 1, 8, 0, tzinfo=ZoneInfo(LONDON))


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """`says` by moment in their own time, several things in a row between bars. `presses` are the buttons
    that they press in a reminder, the first that is there.
    """

    name: str
    says: dict[str, str]
    presses: tuple[str, ...] = ()
    zone: str = LONDON


LIVES = (
    Life(  # leads weekly, logs each meeting with one tap, and books supervision when she is told to
        name="Anna",
        says={
            "2026-09-01 10:00": "I lead every Tuesday at 7pm with Priya, online",
            "2026-10-20 10:00": "I've booked supervision with Ruth on 2 November at 5pm",
            "2026-12-16 12:00": "no group until 5 January",
            "2027-02-02 10:00": "my Tuesday group has finished for good",
        },
        presses=("Log it",),
    ),
    Life(  # never answers
        name="Ben",
        says={"2026-09-07 10:00": "I lead every other Monday at 6pm from 14 September"},
    ),
    Life(  # once a month, and it does not always meet
        name="Cleo",
        says={"2026-09-01 12:00": "I lead on the first Thursday of the month at 7pm in person"},
        presses=("It did not meet",),
    ),
    Life(  # asks for a reference that never comes
        name="Dev",
        says={"2026-09-10 10:00": "I asked Ruth for Form R today"},
        presses=("Tell the team",),
    ),
    Life(  # is promised one, and gets it in time
        name="Ella",
        says={
            "2026-09-10 10:00": "I asked Marta for Form R today",
            "2026-09-12 10:00": "Marta says end of the month",
            "2026-09-29 10:00": "it has arrived",
        },
    ),
    Life(  # two references, of which one comes late
        name="Finn",
        says={
            "2026-11-02 10:00": "I asked Ruth for Form R today",
            "2026-11-02 10:05": "I asked Marta for Form R today",
            "2026-11-20 10:00": "Ruth has sent Form R",
        },
        presses=("I have chased it",),
    ),
    Life(  # books, moves, and logs
        name="Grace",
        says={
            "2026-10-12 10:00": "I've booked supervision with Ruth on 26 October at 5pm",
            "2026-10-20 10:00": "supervision with Ruth is now on 27 October at 6pm",
            "2027-03-20 10:00": "I've booked supervision with Ruth on 29 March at 9am",
        },
        presses=("Log it",),
    ),
    Life(  # in Wellington, through both changes of the clocks there
        name="Hana",
        zone=WELLINGTON,
        says={
            "2026-09-01 21:00": "I live in Wellington | I lead every Saturday at 10am",
            "2026-10-20 10:00": "my Saturday group has finished for good",
            "2027-03-30 10:00": "I've booked supervision with Ruth on 5 April at 5pm",
        },
        presses=("Log it",),
    ),
    Life(  # wants peace over the summer
        name="Ivo",
        says={
            "2027-06-01 10:00": "I asked Ruth for Form R today",
            "2027-06-02 10:00": "no reminders until 1 August",
        },
    ),
    Life(  # does not want to hear of Form R
        name="Jo",
        says={"2026-09-10 10:00": "I asked Ruth for Form R today | stop reminding me about Form R"},
    ),
    Life(  # only in the evening, and not at weekends
        name="Kit",
        says={
            "2026-09-03 10:00": "only on weekdays after 6",
            "2026-09-03 10:05": "I've booked supervision with Ruth on 14 September at 8pm",
            "2026-09-15 18:30": "tomorrow",
        },
    ),
    Life(  # likes a summary
        name="Lena",
        says={
            "2026-09-14 10:00": "send me a monthly summary | led my group on 7 September | yes",
            "2026-12-02 10:00": "stop the monthly summary",
        },
    ),
    Life(  # is accredited, and leads on
        name="Mo",
        says={
            "2026-09-01 10:00": "I'm accredited | led my group on 30 August | yes",
            "2026-09-01 10:05": "my membership renews on 1 April",
        },
        presses=("It is renewed",),
    ),
    Life(  # tries it out, and is not heard of again
        name="Nia",
        says={"2026-09-01 10:00": "attended a group yesterday | yes"},
    ),
    Life(  # has nearly all, and then all
        name="Otto",
        says={
            "2026-09-02 10:00": "attended 30 groups between January and June 2024 | yes",
            "2026-09-02 10:01": "led 30 groups between January and June 2025 | yes",
            "2026-09-02 10:02": "leadership weekend on 12 June 2026 | yes",
            "2026-09-02 10:03": "leadership weekend on 6 June 2025 | yes",
            "2026-09-02 10:04": "6 funded supervision group sessions between January and June 2025 | yes",
            "2026-09-02 10:05": "8 supervisions with Ruth between January and August 2025 | yes",
            "2026-09-10 10:00": "supervision with Ruth yesterday | yes",
        },
    ),
)
