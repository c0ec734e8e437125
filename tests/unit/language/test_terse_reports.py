"""Notes typed on a phone, and rows of sessions in one message. The day is Saturday 21 November 2026.

Expected sessions are written as they would be noted: "led 2026-11-16 online asha 8".
"""

from datetime import date

import pytest

from balint.language.said import Asked, CaseMaterial, Reported
from balint.language.understand import understand
from balint.pathway.entries import Session

TODAY = date(2026, 11, 21)
WORDS = {
    "group_led": "led",
    "group_attended": "attended",
    "in_person": "room",
    "leadership_weekend": "weekend",
    "leadership_day": "day",
}


def noted(session: Session) -> str:
    when = [session.on] if session.on else [session.since, session.until, f"x{session.quantity}"]
    facts = [
        session.activity,
        *when,
        session.format,
        session.co_leader or session.supervisor,
        session.participants,
        f"{session.duration_minutes}min" if session.duration_minutes else None,
    ]
    return " ".join(WORDS.get(str(fact), str(fact)) for fact in facts if fact is not None)


def read(text: str) -> list[str]:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported), said
    assert said.problems == ()
    return [noted(session) for session in said.sessions]


TOLD_IN_TURN = [
    ("led tues & thurs, 7 & 8, zoom & surgery", ["led 2026-11-17 online 7", "led 2026-11-19 room 8"]),
    (
        "led on Monday and Wednesday, at the surgery and on Zoom",
        ["led 2026-11-16 room", "led 2026-11-18 online"],
    ),
    ("led on Monday and Wednesday, online and in person", ["led 2026-11-16 hybrid", "led 2026-11-18 hybrid"]),
    (
        "led on the 3rd (7), 10th (8) and 17th (6) with Una, zoom",
        ["led 2026-11-03 online Una 7", "led 2026-11-10 online Una 8", "led 2026-11-17 online Una 6"],
    ),
    ("led mon (8) with Ann, tues (7) with Ben", ["led 2026-11-16 Ann 8", "led 2026-11-17 Ben 7"]),
    ("led on 3 and 10 November, 7 and 9", ["led 2026-11-03 7", "led 2026-11-10 9"]),
    ("led mon 60, tues 75 mins", ["led 2026-11-16 60min", "led 2026-11-17 75min"]),
    ("Led 3 Nov 7pm to 8.30pm, 10 Nov 7pm to 8pm", ["led 2026-11-03 90min", "led 2026-11-10 60min"]),
    (
        "led 3 Nov 7-8.30pm, 10 Nov, 17 Nov",
        ["led 2026-11-03 90min", "led 2026-11-10 90min", "led 2026-11-17 90min"],
    ),
    (
        "Attended on the 2nd, 9th and 16th, 60, 75 and 90 minutes",
        ["attended 2026-11-02 60min", "attended 2026-11-09 75min", "attended 2026-11-16 90min"],
    ),
    (
        "led Mon and Wed, an hour and 90 minutes respectively",
        ["led 2026-11-16 60min", "led 2026-11-18 90min"],
    ),
    ("led Mon and Wed, an hour and 45 minutes each", ["led 2026-11-16 105min", "led 2026-11-18 105min"]),
    (
        "Kim and I led on the 10th; Lou and I led on the 17th; 8 and 6 respectively",
        ["led 2026-11-10 Kim 8", "led 2026-11-17 Lou 6"],
    ),
    (
        "10th with Kim, 17th with Lou, both led, both at the hospice, 7 and 9",
        ["led 2026-11-10 room Kim 7", "led 2026-11-17 room Lou 9"],
    ),
    ("led mon w/ 8, wed w/ 7 and fri w/ 9", ["led 2026-11-16 8", "led 2026-11-18 7", "led 2026-11-20 9"]),
    ("8 on Monday, 7 on Wednesday, led both", ["led 2026-11-16 8", "led 2026-11-18 7"]),
    ("Led both nights, 8 on Monday and 7 on Wednesday", ["led 2026-11-16 8", "led 2026-11-18 7"]),
    ("Led twice last week: Monday 8 people, Wednesday 6", ["led 2026-11-09 8", "led 2026-11-11 6"]),
    (
        "led on Tuesday and Thursday, the first with Jo, the second with Ben",
        ["led 2026-11-17 Jo", "led 2026-11-19 Ben"],
    ),
    ("led on Tuesday and Thursday, one with Ben, one with Sue", ["led 2026-11-17 Ben", "led 2026-11-19 Sue"]),
    (
        "led twice this week, Tuesday and Thursday, one with Ben, the other with Sue",
        ["led 2026-11-17 Ben", "led 2026-11-19 Sue"],
    ),
    (
        "led Tuesday and Thursday, one online and one in person",
        ["led 2026-11-17 online", "led 2026-11-19 room"],
    ),
    ("led on 3 and 10 November, one of 8 and one of 7", ["led 2026-11-03 8", "led 2026-11-10 7"]),
    (
        "led on 3, 10 and 17 November, with Ros for the first two",
        ["led 2026-11-03 Ros", "led 2026-11-10 Ros", "led 2026-11-17"],
    ),
    (
        "led on 3, 10 and 17 November, the first two with Ros, the last with Sue",
        ["led 2026-11-03 Ros", "led 2026-11-10 Ros", "led 2026-11-17 Sue"],
    ),
    (
        "Led on the 3rd, 10th and 17th. Co-leader Ros for the first two, nobody for the third.",
        ["led 2026-11-03 Ros", "led 2026-11-10 Ros", "led 2026-11-17"],
    ),
    (
        "led on 2, 9 and 16 November with Jo for the first and Kim for the last two",
        ["led 2026-11-02 Jo", "led 2026-11-09 Kim", "led 2026-11-16 Kim"],
    ),
    (
        "led 2/11, 9/11, 16/11 w Tom; 9th he was off",
        ["led 2026-11-02 Tom", "led 2026-11-09", "led 2026-11-16 Tom"],
    ),
    ("led twice yesterday, morning with Sue and evening alone", ["led 2026-11-20 Sue", "led 2026-11-20"]),
    (
        "I led on the 5th with Jo and on the 12th Jo led and I was her co-leader",
        ["led 2026-11-05 Jo", "led 2026-11-12 Jo"],
    ),
    ("led on the first, second and third of October", ["led 2026-10-01", "led 2026-10-02", "led 2026-10-03"]),
]

EACH_TOLD_WITH_ITS_OWN = [
    (
        "led 6 oct 7 people, 13 oct 5 people. co-leader Beryl for all",
        ["led 2026-10-06 Beryl 7", "led 2026-10-13 Beryl 5"],
    ),
    (
        "I led on the 2nd, 9th and 16th of November; Pia co-led the first two and Dr Boateng the third",
        ["led 2026-11-02 Pia", "led 2026-11-09 Pia", "led 2026-11-16 Dr Boateng"],
    ),
    (
        "22 groups led and 35 attended, 1 April 2021 to 31 March 2023",
        ["led 2021-04-01 2023-03-31 x22", "attended 2021-04-01 2023-03-31 x35"],
    ),
    (
        "led 5/11 on Zoom, 12/11 in person and 19/11 half and half",
        ["led 2026-11-05 online", "led 2026-11-12 room", "led 2026-11-19 hybrid"],
    ),
    (
        "5th Nov – 7 – Zoom; 12th Nov – 8 – Zoom; all led with Clem",
        ["led 2026-11-05 online Clem 7", "led 2026-11-12 online Clem 8"],
    ),
    ("5/11 led 7, 12/11 led 8, 19/11 led 6", ["led 2026-11-05 7", "led 2026-11-12 8", "led 2026-11-19 6"]),
    ("led 5/11 7, 12/11 8, 19/11 6", ["led 2026-11-05 7", "led 2026-11-12 8", "led 2026-11-19 6"]),
    (
        "Mon 8 people Zoom, Wed 7 people hybrid. I led both this week, 60 minutes each",
        ["led 2026-11-16 online 8 60min", "led 2026-11-18 hybrid 7 60min"],
    ),
    (
        "Led Monday with Bev and Thursday with Derek. Nine on Monday; Thursday's was on Zoom",
        ["led 2026-11-16 Bev 9", "led 2026-11-19 online Derek"],
    ),
    (
        (
            "I led on Monday from 5 to 6.30pm with Grainne and on Tuesday from 12.30 to 1.15pm with Pat, "
            "the Monday one on Webex, the Tuesday one in the staff canteen"
        ),
        ["led 2026-11-16 online Grainne 90min", "led 2026-11-17 room Pat 45min"],
    ),
    (
        (
            "I led on Tuesday at the surgery w Bev. Thursday we did it on Teams instead because of "
            "the flood, also me leading, but with Derek"
        ),
        ["led 2026-11-17 room Bev", "led 2026-11-19 online Derek"],
    ),
    (
        "Two groups led on 14 November: morning with Jo, afternoon with Al, 90 min each",
        ["led 2026-11-14 Jo 90min", "led 2026-11-14 Al 90min"],
    ),
    (
        "I led twice on 24 October: registrars at 10 with Tunde, then practice managers at 2 with Josie",
        ["led 2026-10-24 Tunde", "led 2026-10-24 Josie"],
    ),
    (
        "Led Thursday with Rory again, and with Maeve the Thursday before",
        ["led 2026-11-19 Rory", "led 2026-11-12 Maeve"],
    ),
    (
        "Monday led. Tuesday ditto. Wednesday supervision",
        ["led 2026-11-16", "led 2026-11-17", "supervision 2026-11-18"],
    ),
    (
        "Led Monday's group online with Kim, then on Tuesday did the same at the surgery with Lou",
        ["led 2026-11-16 online Kim", "led 2026-11-17 room Lou"],
    ),
    (
        "yesterday, the day before and Tuesday – led all three",
        ["led 2026-11-20", "led 2026-11-19", "led 2026-11-17"],
    ),
]

NOTHING_HELD_THEN = [
    ("led 23 June 6 ppl, 7 July cancelled, 14 July 7 ppl", ["led 2026-06-23 6", "led 2026-07-14 7"]),
    (
        "On 15 December last year I led with Niamh; only just found the note in my diary",
        ["led 2025-12-15 Niamh"],
    ),
    ("Led on the 11th, scrap that, the 12th, with Dr Vasquez", ["led 2026-11-12 Dr Vasquez"]),
    ("24.09.26 led, 9 pts, 1745-1915, rm B07", ["led 2026-09-24 room 9 90min"]),
    (
        "Mon to Wed this week I ran a lunchtime group for the night staff each day",
        ["led 2026-11-16", "led 2026-11-17", "led 2026-11-18"],
    ),
    ("Led on the 12th; room was double-booked on the 5th", ["led 2026-11-12"]),
    ("Led on the 12th, booked the room for the 26th", ["led 2026-11-12"]),
    ("led Tuesday, fully booked, 10 of us", ["led 2026-11-17 10"]),
    ("Supervision with Ruth went ahead yesterday as booked", ["supervision 2026-11-20 Ruth"]),
    (
        "supervision with Ruth yesterday, booked for an hour, took 75 minutes",
        ["supervision 2026-11-20 Ruth 75min"],
    ),
    ("Led on the 12th, before my holiday on the 14th", ["led 2026-11-12"]),
    ("led on the 12th (Form R due 30th)", ["led 2026-11-12"]),
    ("Led on Tuesday as agreed on Monday", ["led 2026-11-17"]),
    ("As I told you on Friday, I led on Tuesday", ["led 2026-11-17"]),
    ("Led Tuesday, reminder came Thursday, logging now", ["led 2026-11-17"]),
    ("Led on Tuesday in place of Monday because of the strike", ["led 2026-11-17"]),
    ("led the evening group on Tuesday after an on-call Monday night", ["led 2026-11-17"]),
    ("Led on 12 November; debrief with Kim on 13 November", ["led 2026-11-12"]),
]

ANOTHER_DID_IT = [
    ("18 Nov: Dr May co-led, Jane and Ann were members. I led", ["led 2026-11-18 Dr May"]),
    ("Co-led Thursday with Anna. Not Anna, she was away: with Marie", ["led 2026-11-19 Marie"]),
    ("Led on Monday with Dr Bell's partner, Dr Finch", ["led 2026-11-16 Dr Finch"]),
    ("Led Monday w/ Sr. Mary Bernard", ["led 2026-11-16 Sr. Mary Bernard"]),
    ("Maya led and I co-led on 17 Nov", ["led 2026-11-17 Maya"]),
    ("Tues grp, St Jude's, Maya co, 7, 75m", ["led 2026-11-17 room Maya 7 75min"]),
    ("This is Sam Okoye, logging a group led on Tuesday with Maya", ["led 2026-11-17 Maya"]),
    ("Led Tues w Maya. Ta, Sam", ["led 2026-11-17 Maya"]),
    ("I led the group on Tuesday and Rob took the one on Thursday", ["led 2026-11-17"]),
    ("Rob led Tuesday, I led Thursday", ["led 2026-11-19"]),
    ("I was meant to lead on Tuesday but Rob did it, I attended instead", ["attended 2026-11-17"]),
    ("Swapped with Rob so I led Tuesday not Thursday", ["led 2026-11-17"]),
    ("Led last night; next one in a fortnight with Ellen", ["led 2026-11-20"]),
    ("Led alongside Maeve's replacement, Rory, on Thursday", ["led 2026-11-19 Rory"]),
    ("joint supervision with Rory on Thursday, Hanna supervising", ["supervision 2026-11-19 Rory"]),
    ("Joanna co-led with me on Monday and Mrs Pym did the biscuits", ["led 2026-11-16 Joanna"]),
    ("Led with Rory. Maeve, my usual co-leader, had flu. Thursday.", ["led 2026-11-19 Rory"]),
]

HOURS_TOLD_PLAINLY = [
    ("Led yesterday 6 till 7.30 (make that 7.15)", ["led 2026-11-20 75min"]),
    ("led Tuesday 7-9, 8 people", ["led 2026-11-17 8 120min"]),
    ("supervision Tuesday 4-5 with Jo", ["supervision 2026-11-17 Jo 60min"]),
    ("supervision with Jo on Tuesday from 4 to 5", ["supervision 2026-11-17 Jo 60min"]),
    ("led 17/11 6-8 8ppl", ["led 2026-11-17 8 120min"]),
    ("leadership day on 3 October, 9 to 5", ["day 2026-10-03 480min"]),
    ("Led Tues. 6 till 7. 8 people.", ["led 2026-11-17 8 60min"]),
    ("on Tuesday I led, six to eight in the evening", ["led 2026-11-17 120min"]),
    ("attended on Tuesday, 6 to 8 people came", ["attended 2026-11-17"]),
    ("led Tues 3-5 November", ["led 2026-11-03"]),
]

NUMBERS_OF_OTHER_THINGS = [
    ("Led Monday, 8 there - no wait 9, Hanif came late", ["led 2026-11-16 9"]),
    ("Society supervision group on 9 November, there was 7 leaders", ["supervision_group 2026-11-09 7"]),
    ("attended — sorry, led! — the registrars' group on Tuesday", ["led 2026-11-17"]),
    ("Group 9 of 30 led on Wednesday", ["led 2026-11-18"]),
    ("Led my 20th on 17 November, 10 left", ["led 2026-11-17"]),
    ("led on the 10th, 7 souls", ["led 2026-11-10 7"]),
    ("I led six F2 doctors on 4 November in a Balint group", ["led 2026-11-04 6"]),
    ("I led on Thursday, eight came, actually nine, Priti was late", ["led 2026-11-19 9"]),
    (
        "ok so led 18/11 7 people 90 mins w dr farooq. sorry make that 8 people",
        ["led 2026-11-18 dr farooq 8 90min"],
    ),
    ("Led the ST2s on 23 September, a baker's dozen present", ["led 2026-09-23 13"]),
    (
        "Leadership training day Saturday 26 September, in person, 10 till 4, 32 of us",
        ["day 2026-09-26 room 32 360min"],
    ),
]

DAYS_IN_A_DIARY = [
    (
        "I was at my own group as a member Monday and led the other one Tuesday",
        ["attended 2026-11-16", "led 2026-11-17"],
    ),
    (
        "supervision with Jo first Tuesday of the month: 6 Oct, 3 Nov",
        ["supervision 2026-10-06 Jo", "supervision 2026-11-03 Jo"],
    ),
    ("led ystdy, 45m", ["led 2026-11-20 45min"]),
    (
        "I led each day of the induction week, Monday 9 to Wednesday 11 November",
        ["led 2026-11-09", "led 2026-11-10", "led 2026-11-11"],
    ),
    (
        "led Mon–Wed last week, an hour each",
        ["led 2026-11-09 60min", "led 2026-11-10 60min", "led 2026-11-11 60min"],
    ),
    ("leadership weekend 9 to 11 October", ["weekend 2026-10-09"]),
    ("In the week of 9 November I led Monday and Wednesday", ["led 2026-11-09", "led 2026-11-11"]),
    ("so that's led on the 4th, attended on the 5th", ["led 2026-11-04", "attended 2026-11-05"]),
    (
        "led once in September (the 9th), twice in October (7th and 21st) and once this month (4th)",
        ["led 2026-09-09", "led 2026-10-07", "led 2026-10-21", "led 2026-11-04"],
    ),
    (
        "Led on the 2nd, 9th and 30th of October, the 16th and 23rd were half term",
        ["led 2026-10-02", "led 2026-10-09", "led 2026-10-30"],
    ),
    (
        "I attended on Mondays and led on Fridays in September",
        [
            *(f"attended 2026-09-{day:02}" for day in (7, 14, 21, 28)),
            *(f"led 2026-09-{day:02}" for day in (4, 11, 18, 25)),
        ],
    ),
    (
        "On the 7th of September, October and November I had supervision with Lena",
        [f"supervision 2026-{month:02}-07 Lena" for month in (9, 10, 11)],
    ),
    (
        "Two led (3, 10 Nov) and two attended (5, 12 Nov)",
        ["led 2026-11-03", "led 2026-11-10", "attended 2026-11-05", "attended 2026-11-12"],
    ),
    (
        "led twice (10th, 17th), supervision once (18th, with Bose), attended once (19th)",
        ["led 2026-11-10", "led 2026-11-17", "supervision 2026-11-18 Bose", "attended 2026-11-19"],
    ),
    (
        "Mon 9/11 sup (Bose). Tue 10/11 led 90 n9. Wed 11/11 att 75 n8",
        ["supervision 2026-11-09 Bose", "led 2026-11-10 9 90min", "attended 2026-11-11 8 75min"],
    ),
    ("led Thursday just gone and the one before", ["led 2026-11-19", "led 2026-11-12"]),
    (
        "I led on 10 Nov with Lena, and we did it again a week later",
        ["led 2026-11-10 Lena", "led 2026-11-17"],
    ),
    ("led 17th (10th cancelled)", ["led 2026-11-17"]),
    ("Led on 17th, 10th cancelled", ["led 2026-11-17"]),
    ("3rd led, 10th off sick, 17th led", ["led 2026-11-03", "led 2026-11-17"]),
    ("Led on 17th with Maya after missing the 10th", ["led 2026-11-17 Maya"]),
    ("3rd leadership day done today", ["day 2026-11-21"]),
    ("both days of the leadership weekend on 24 and 25 October", ["weekend 2026-10-24"]),
    ("Thurs 12: led. Fri 13: supv Lena", ["led 2026-11-12", "supervision 2026-11-13 Lena"]),
    ("Mon 9 – led with Jo, 8 there", ["led 2026-11-09 Jo 8"]),
    (
        "w/e 15 Nov: led x1 (Thurs), supervision x1 (Fri, Lena)",
        ["led 2026-11-12", "supervision 2026-11-13 Lena"],
    ),
    ("led w/c 2 Nov on the Wednesday", ["led 2026-11-04"]),
    (
        "In October: led 6, 13, 20, 27; supervision 9, 23; attended 1",
        [
            "led 2026-10-06",
            "led 2026-10-13",
            "led 2026-10-20",
            "led 2026-10-27",
            "supervision 2026-10-09",
            "supervision 2026-10-23",
            "attended 2026-10-01",
        ],
    ),
    ("Led on Diwali, 8 November, in the community centre", ["led 2026-11-08 room"]),
    (
        "leadership weekend 9-11 October in Oxford; then on the 20th I led with Femi",
        ["weekend 2026-10-09 room", "led 2026-10-20 Femi"],
    ),
    (
        "The group I led on 1 September was hybrid. The one I led on the 15th of that month was online",
        ["led 2026-09-01 hybrid", "led 2026-09-15 online"],
    ),
    (
        "Supervision, which should have been on the 5th, took place on the 9th with Ellen",
        ["supervision 2026-11-09 Ellen"],
    ),
    (
        "supervision on 4 November with Una Mallon – scratch that, it was the 5th",
        ["supervision 2026-11-05 Una Mallon"],
    ),
    ("is it too late to log 10 November? led with Femi, 8 people", ["led 2026-11-10 Femi 8"]),
    ("Leading on Tuesday with Femi was a joy", ["led 2026-11-17 Femi"]),
    ("weekend for leaders, 6/7 June, the leadership one", ["weekend 2026-06-06"]),
    (
        "Twelfth of May I led with Callum, twenty-sixth of May nobody was free so I led by myself",
        ["led 2026-05-12 Callum", "led 2026-05-26"],
    ),
    ("ATTENDED BALINT TUES. NOT LEADING JUST ATTENDING. 9 OF US", ["attended 2026-11-17 9"]),
    ("Supervision w Dr Haque on 4 Nov, 45 min at her clinic", ["supervision 2026-11-04 room Dr Haque 45min"]),
    (
        "supervision 6 Nov 50min phone Jo Baird, led 5 Nov 60min surgery Kim 8ppl",
        ["supervision 2026-11-06 online Jo Baird 50min", "led 2026-11-05 room Kim 8 60min"],
    ),
]

TITLES_AND_MANNERS = [
    ("supervision with Ruth May on 10 Nov", ["supervision 2026-11-10 Ruth May"]),
    (
        "led w Dr Iqbal on the 17th. and supervision with him yest",
        ["led 2026-11-17 Dr Iqbal", "supervision 2026-11-20 Dr Iqbal"],
    ),
    ("bear with me led today with sheila on teams", ["led 2026-11-21 online sheila"]),
    (
        "supervision 28 October with Dott.ssa Chiara Bellini",
        ["supervision 2026-10-28 Dott.ssa Chiara Bellini"],
    ),
    (
        "one session of supervision, held on Friday 6 November and conducted by Dr Marguerite Dunne",
        ["supervision 2026-11-06 Dr Marguerite Dunne"],
    ),
    ("I led on 3rd November with Dr. Iyer sir, 10 members", ["led 2026-11-03 Dr. Iyer 10"]),
    ("I don lead group on Tuesday with Sister Ngozi", ["led 2026-11-17 Sister Ngozi"]),
]
BESIDE_WHAT_WAS_HELD = [
    ("I led Monday and Wednesday. Monday: 8 people. Wednesday: 6.", ["led 2026-11-16 8", "led 2026-11-18 6"]),
    (
        "2 Nov: 7; 9 Nov: 8; 16 Nov: 6 (all led by me with Amir)",
        ["led 2026-11-02 Amir 7", "led 2026-11-09 Amir 8", "led 2026-11-16 Amir 6"],
    ),
    (
        "This week I led on Tuesday and Thursday, eight and six people respectively, the Tuesday one online",
        ["led 2026-11-17 online 8", "led 2026-11-19 6"],
    ),
    (
        "I had supervision with Dr Patel and Dr Rao on the 2nd and 16th respectively",
        ["supervision 2026-11-02 Dr Patel", "supervision 2026-11-16 Dr Rao"],
    ),
    (
        "Oct 7 att, Oct 14 att, Oct 21 led w Bea, Oct 28 att",
        ["attended 2026-10-07", "attended 2026-10-14", "led 2026-10-21 Bea", "attended 2026-10-28"],
    ),
    (
        "yesterday led at 9, then supervised from 11 to 12 by Dr Rao",
        ["led 2026-11-20", "supervision 2026-11-20 Dr Rao 60min"],
    ),
    (
        "oct led 6 & 20 w moira, 13th i attended",
        ["led 2026-10-06 moira", "led 2026-10-20 moira", "attended 2026-10-13"],
    ),
    (
        "sept led 8 and 22, attended 15 and 29",
        ["led 2026-09-08", "led 2026-09-22", "attended 2026-09-15", "attended 2026-09-29"],
    ),
    (
        "led with Tom 12/10 (7), 19/10 (8), 26/10 (6, Tom away)",
        ["led 2026-10-12 Tom 7", "led 2026-10-19 Tom 8", "led 2026-10-26 6"],
    ),
    (
        "led with Tom 12/10, 19/10 (Tom off sick), 26/10",
        ["led 2026-10-12 Tom", "led 2026-10-19", "led 2026-10-26 Tom"],
    ),
    (
        "In October I led every Wednesday with Joan except the 21st (Pete stood in for her)",
        ["led 2026-10-07 Joan", "led 2026-10-14 Joan", "led 2026-10-21 Pete", "led 2026-10-28 Joan"],
    ),
    (
        "led this week tues with Pat, and last week tues with Chris",
        ["led 2026-11-17 Pat", "led 2026-11-10 Chris"],
    ),
    (
        "led Tues this week with Pat, Tues last week with Chris, Tues before that alone",
        ["led 2026-11-17 Pat", "led 2026-11-10 Chris", "led 2026-11-03"],
    ),
    ("led 16th & 18th nov, 8 + 6 ppl, zoom both", ["led 2026-11-16 online 8", "led 2026-11-18 online 6"]),
    (
        "4 Nov led w Joan 8 ppl 90m zoom; 11 Nov ditto w Pete 7 ppl; 18 Nov attended only",
        ["led 2026-11-04 online Joan 8 90min", "led 2026-11-11 online Pete 7 90min", "attended 2026-11-18"],
    ),
    ("led on Tuesday, 7 of us plus Grace who co-led", ["led 2026-11-17 Grace 7"]),
    ("i led thurs, kirsty co led, 6 in the room n 2 dialled in", ["led 2026-11-19 hybrid kirsty 8"]),
    (
        "Group tonight was 7 people, ran about 80 minutes, me leading, Bernie assisting as co-leader",
        ["led 2026-11-21 Bernie 7 80min"],
    ),
    ("Did the second of two leadership days on Saturday 14th", ["day 2026-11-14"]),
    ("led with Joan yesterday, she's just back from 3 weeks in Peru", ["led 2026-11-20 Joan"]),
    ("had supervision about Tuesday's group with Ruth today", ["supervision 2026-11-21 Ruth"]),
    ("today's supervision with Ruth was about the group on 10 November", ["supervision 2026-11-21 Ruth"]),
    ("missed supervision Monday but did it Wednesday instead", ["supervision 2026-11-18"]),
    ("missed the group on Monday but went to the one on Thursday", ["attended 2026-11-19"]),
    ("leadership weekend 2024, 20-22 September, online", ["weekend 2024-09-20 online"]),
    ("led between 10 and 12 groups in 2023", ["led 2023-01-01 2023-12-31 x10"]),
    ("led 10-12 groups in 2023", ["led 2023-01-01 2023-12-31 x10"]),
    ("led Monday, between 8 and 10 people came", ["led 2026-11-16"]),
]
ONE_OF_THEM_OFF = [
    ("led on 3, 10 and 17 November, the second was cancelled", ["led 2026-11-03", "led 2026-11-17"]),
    ("led on 3, 10 and 17 November (the last was cancelled)", ["led 2026-11-03", "led 2026-11-10"]),
    ("led on 3, 10 and 17 November but the second one didn't happen", ["led 2026-11-03", "led 2026-11-17"]),
    ("had supervision on 4th, 11th (cancelled), 18th", ["supervision 2026-11-04", "supervision 2026-11-18"]),
    ("led 5/10, 12/10 (off sick), 19/10", ["led 2026-10-05", "led 2026-10-19"]),
    ("led each Thursday this month apart from the 5th", ["led 2026-11-12", "led 2026-11-19"]),
    (
        "attended the Tuesday group every week in October apart from half term (27th)",
        ["attended 2026-10-06", "attended 2026-10-13", "attended 2026-10-20"],
    ),
    (
        "led the Monday group each week in September bar the 14th",
        ["led 2026-09-07", "led 2026-09-21", "led 2026-09-28"],
    ),
    (
        "led every month since June, first Tuesday, except August",
        ["led 2026-06-02", "led 2026-07-07", "led 2026-09-01", "led 2026-10-06", "led 2026-11-03"],
    ),
]
PERIODS = [
    (
        "I led 14 groups in 2023, 16 in 2024 and 9 in 2025",
        [
            "led 2023-01-01 2023-12-31 x14",
            "led 2024-01-01 2024-12-31 x16",
            "led 2025-01-01 2025-12-31 x9",
        ],
    ),
    ("From Sept 2024 to Easter 2025 I attended 12 groups", ["attended 2024-09-01 2025-04-20 x12"]),
    ("between autumn 2021 and summer 2022 attended about 25 groups", ["attended 2021-09-01 2022-08-31 x25"]),
    ("led some 10 groups between Easter and Christmas 2023", ["led 2023-04-09 2023-12-25 x10"]),
    ("led around 8 groups since Easter", ["led 2026-04-05 2026-11-21 x8"]),
    ("led 8 groups since last September", ["led 2025-09-01 2026-11-21 x8"]),
    ("I attended two dozen groups back in 2016", ["attended 2016-01-01 2016-12-31 x24"]),
    ("Some 14 groups led in the summer and autumn of 2023", ["led 2023-06-01 2023-11-30 x14"]),
    ("attended 40 odd groups 2010-12", ["attended 2010-01-01 2012-12-31 x40"]),
    (
        "attended 24 groups Oct 2022-May 2024 and led 6 in June-Dec 2024",
        ["attended 2022-10-01 2024-05-31 x24", "led 2024-06-01 2024-12-31 x6"],
    ),
    (
        "12 attended in 2024, 5 led in 2025",
        ["attended 2024-01-01 2024-12-31 x12", "led 2025-01-01 2025-12-31 x5"],
    ),
    ("I have attended a dozen groups since the new year", ["attended 2026-01-01 2026-11-21 x12"]),
    (
        "In the academic year 2022/23, September to July, I was a group member for 28 sessions",
        ["attended 2022-09-01 2023-07-31 x28"],
    ),
    (
        "attended about 12 groups in 2022 and about 20 in 2023",
        ["attended 2022-01-01 2022-12-31 x12", "attended 2023-01-01 2023-12-31 x20"],
    ),
    (
        "led roughly 15 groups in 2024, 10 or so in 2025",
        ["led 2024-01-01 2024-12-31 x15", "led 2025-01-01 2025-12-31 x10"],
    ),
    (
        "I attended some 12 groups in 2022. In 2023 it was nearer 20.",
        ["attended 2022-01-01 2022-12-31 x12", "attended 2023-01-01 2023-12-31 x20"],
    ),
    (
        "about a dozen groups attended during 2022, and another 20 in 2023",
        ["attended 2022-01-01 2022-12-31 x12", "attended 2023-01-01 2023-12-31 x20"],
    ),
    (
        "attended around 10 groups before the pathway in 2022 and led around 5 in 2023",
        ["attended 2022-01-01 2022-12-31 x10", "led 2023-01-01 2023-12-31 x5"],
    ),
    (
        "3 groups led in Sept, 4 in Oct, 2 so far in Nov",
        ["led 2026-09-01 2026-09-30 x3", "led 2026-10-01 2026-10-31 x4", "led 2026-11-01 2026-11-21 x2"],
    ),
    (
        "led 10 in the spring of 2024 and 8 in the autumn",
        ["led 2024-03-01 2024-05-31 x10", "led 2024-09-01 2024-11-30 x8"],
    ),
    (
        "led about 10 groups in spring 2024 and about 8 in the autumn term",
        ["led 2024-03-01 2024-05-31 x10", "led 2024-09-01 2024-12-31 x8"],
    ),
    ("led 8 in the autumn term 2025", ["led 2025-09-01 2025-12-31 x8"]),
]


NOTHING_ANNOUNCES = [
    ("led on Monday, and the boiler was off in room 9", ["led 2026-11-16 room"]),
    (
        "led mon. supervision weds w Ruth. both teams",
        ["led 2026-11-16 online", "supervision 2026-11-18 online Ruth"],
    ),
    (
        "leaders' day on 3 October and, two days later, led my group on the 5th",
        ["day 2026-10-03", "led 2026-10-05"],
    ),
    (
        "groups led: 1 sep 6, 15 sep 7, 29 sep 5",
        ["led 2026-09-01 6", "led 2026-09-15 7", "led 2026-09-29 5"],
    ),
    ("leaders day 19 sept leeds", ["day 2026-09-19 room"]),
    (
        "led on the 3rd at the surgery, and on the 10th alone, same place",
        ["led 2026-11-03 room", "led 2026-11-10 room"],
    ),
    (
        "supervision w/ Kit 3/11. Supervision w/ Kit 17/11. 1h each",
        ["supervision 2026-11-03 Kit 60min", "supervision 2026-11-17 Kit 60min"],
    ),
    ("supervision with Wendy March yesterday", ["supervision 2026-11-20 Wendy March"]),
    ("led last nights group w sandra btw", ["led 2026-11-20 sandra"]),
    ("led 1.5 hrs on Monday", ["led 2026-11-16 90min"]),
    ("six of my ten regulars came on Monday to the group I lead", ["led 2026-11-16 6"]),
    ("led on Monday, began at half six and were done by eight", ["led 2026-11-16"]),
    ("the group which I run met on Monday", ["led 2026-11-16"]),
    ("16/11 led zoom 8 asha", ["led 2026-11-16 online asha 8"]),
    ("16/11 led teams 7 w kezia", ["led 2026-11-16 online kezia 7"]),
    ("18/11 led 9 there siobhan co", ["led 2026-11-18 siobhan 9"]),
    ("sup 6/11 faith", ["supervision 2026-11-06 faith"]),
    ("sup 17/11 Patel", ["supervision 2026-11-17 Patel"]),
    ("Supervision yesterday. Ruth.", ["supervision 2026-11-20 Ruth"]),
    ("dr okonkwo sup weds 1hr", ["supervision 2026-11-18 dr okonkwo 60min"]),
    ("Led 18 Nov - Priya - online - 8", ["led 2026-11-18 online Priya 8"]),
    ("I LED ON FRIDAY 13 NOV WITH JUNE. 8 PEOPLE. ONLINE.", ["led 2026-11-13 online JUNE 8"]),
    # A number beside a day may be a time; a name with a story of its own was not leading.
    ("led tues 7 priya zoom", ["led 2026-11-17 online priya"]),
    ("Led on Monday; Olu, my co-leader, was ill", ["led 2026-11-16"]),
    ("Led on Monday, Priya brought cake", ["led 2026-11-16"]),
]
PUT_OTHERWISE = [
    # A day of several that is told of again, with its weekday or its number alone.
    (
        "led tues and thurs last week, tues on zoom thurs at the surgery",
        ["led 2026-11-10 online", "led 2026-11-12 room"],
    ),
    (
        "attended 3/11 and 10/11, the 3rd had 6 the 10th had 8",
        ["attended 2026-11-03 6", "attended 2026-11-10 8"],
    ),
    # Days as they are written on the Continent; a full stop behind a weekday or a title ends nothing.
    ("led 20.10. 6 people, 3.11. 8 people", ["led 2026-10-20 6", "led 2026-11-03 8"]),
    ("leadership weekend 5.-7.6.2026", ["weekend 2026-06-05"]),
    ("06.11.2026 supervision with dr. Ionescu, 50 min", ["supervision 2026-11-06 dr. Ionescu 50min"]),
    ("led weds. attended thurs.", ["led 2026-11-18", "attended 2026-11-19"]),
    ("led: 2 Nov 8, 9 Nov 7", ["led 2026-11-02", "led 2026-11-09"]),
    ("led a week gone Thursday with Asha", ["led 2026-11-12 Asha"]),
    # Who did what to whom.
    ("Tuesday's group was facilitated by myself", ["led 2026-11-17"]),
    (
        "I sat down with my supervisor Ann Kay on Tuesday for an hour",
        ["supervision 2026-11-17 Ann Kay 60min"],
    ),
    ("Our supervisor Jo Hart and I met on Monday", ["supervision 2026-11-16 Jo Hart"]),
    ("Ruth gave me an hour's supervision on the 12th", ["supervision 2026-11-12 Ruth 60min"]),
    ("chaired Balint Monday, Moira alongside", ["led 2026-11-16 Moira"]),
    ("supervision with Mags (Margaret Thomson) on Monday", ["supervision 2026-11-16 Mags"]),
    ("supervision Monday at the Tavistock with Ruth", ["supervision 2026-11-16 room Ruth"]),
    ("led on Tuesday at the scout hut", ["led 2026-11-17 room"]),
    ("led on Tuesday with Asha. Best wishes, Tom Hart", ["led 2026-11-17 Asha"]),
    ("I led on 3 November. The time before was 20 October.", ["led 2026-11-03", "led 2026-10-20"]),
    ("a member in my Balint group on the 11th", ["attended 2026-11-11"]),
    # What sounds like a question or a wish, and says what was done and when.
    ("Please might I add that I led on Thursday with Mrs Wanjiru.", ["led 2026-11-19 Mrs Wanjiru"]),
    ("Apologies for the silence, I should like to record the group I led on 3 November", ["led 2026-11-03"]),
    (
        "Supervision was moved from Monday to Tuesday in the end, had it with Ruth",
        ["supervision 2026-11-17 Ruth"],
    ),
    ("I forgot to tell you about the group I led on the 4th", ["led 2026-11-04"]),
]
IN_A_ROW = [
    ("mon led 8 ppl tues att", ["led 2026-11-16 8", "attended 2026-11-17"]),
    ("led 4/11 8 ppl 11/11 7 ppl", ["led 2026-11-04 8", "led 2026-11-11 7"]),
    (
        "attended 1st 8th and 15th of october led 22nd of october",
        ["attended 2026-10-01", "attended 2026-10-08", "attended 2026-10-15", "led 2026-10-22"],
    ),
    (
        "yday sup w beth 1h online also society sup grp mon 5 of us",
        ["supervision 2026-11-20 online beth 60min", "supervision_group 2026-11-16 5"],
    ),
    (
        "led thursday w chris dunne tues supervision w dr boateng",
        ["led 2026-11-19 chris dunne", "supervision 2026-11-17 dr boateng"],
    ),
    (
        "supervision with Ruth on Thursday for an hour about the group on Tuesday",
        ["supervision 2026-11-19 Ruth 60min"],
    ),
]
OF_EACH_OR_ALL = [
    ("led Mon and Tue, 6 and 7 people", ["led 2026-11-16 6", "led 2026-11-17 7"]),
    (
        "Led on 15 and 29 September; eight came the first time and five the second",
        ["led 2026-09-15 8", "led 2026-09-29 5"],
    ),
    (
        "led tue 3 nov + tue 10 nov, first with Ade, second with Catriona",
        ["led 2026-11-03 Ade", "led 2026-11-10 Catriona"],
    ),
    (
        "mon 9th led 7 ppl, mon 16th led 8, both zoom both w beth",
        ["led 2026-11-09 online beth 7", "led 2026-11-16 online beth 8"],
    ),
    (
        "led 6, 13 and 20 Oct, always with Temitope. 13th was on zoom, the other two in person",
        [
            "led 2026-10-06 room Temitope",
            "led 2026-10-13 online Temitope",
            "led 2026-10-20 room Temitope",
        ],
    ),
    (
        "2 groups on Tuesday: led the lunchtime one at the surgery, 6 came, then was a member at mine, Zoom",
        ["led 2026-11-17 room 6", "attended 2026-11-17 online"],
    ),
    (
        "led 2 on tues, 1 at 1230 w raj 6 ppl, 1 at 7pm w beth 9 ppl",
        ["led 2026-11-17 raj 6", "led 2026-11-17 beth 9"],
    ),
    (
        "From January to March 2024 I attended 15 groups and led 6",
        ["attended 2024-01-01 2024-03-31 x15", "led 2024-01-01 2024-03-31 x6"],
    ),
    ("led on Tuesday with Asha, that makes 10 groups", ["led 2026-11-17 Asha"]),
]


ONE_MORE_OF_THE_KIND = [
    ("Led on Thursday with 9, and the Thursday before that with 7", ["led 2026-11-19 9", "led 2026-11-12 7"]),
    (
        "Supervision with Ruth on 5 October, and with her again on 2 November",
        ["supervision 2026-10-05 Ruth", "supervision 2026-11-02 Ruth"],
    ),
    ("Attended on Monday and the Monday before too", ["attended 2026-11-16", "attended 2026-11-09"]),
    ("Led on Monday, 7 of us, and the Monday before with Ben", ["led 2026-11-16 7", "led 2026-11-09 Ben"]),
    ("Led the Monday group and the Thursday before that too", ["led 2026-11-16", "led 2026-11-12"]),
    (
        "led two groups last week, one on Monday and one on Thursday both with Asha",
        ["led 2026-11-09 Asha", "led 2026-11-12 Asha"],
    ),
    # What was done the day after is no session.
    ("Led on Tuesday with 8, and the Wednesday after I was ill", ["led 2026-11-17 8"]),
]
EACH_DAY_HAS_ITS_OWN = [
    (
        "attended Mon (online), Tue (in person) and Wed (online)",
        ["attended 2026-11-16 online", "attended 2026-11-17 room", "attended 2026-11-18 online"],
    ),
    (
        "Led on 3, 10 and 17 Nov. Seven each time except the 10th, when we were 5.",
        ["led 2026-11-03 7", "led 2026-11-10 5", "led 2026-11-17 7"],
    ),
    (
        "Led on 3, 10 and 17 Nov, all online except the 10th, where we were at the surgery",
        ["led 2026-11-03 online", "led 2026-11-10 room", "led 2026-11-17 online"],
    ),
    ("was a member on Monday, led my own on Wednesday", ["attended 2026-11-16", "led 2026-11-18"]),
    (
        "led 5 and 12 October with Priya and 26 October with Tom, 8 each time except the 12th when we were 6",
        ["led 2026-10-05 Priya 8", "led 2026-10-12 Priya 6", "led 2026-10-26 Tom 8"],
    ),
    ("led on 5 and 12 October, 8 people each but 6 on the 12th", ["led 2026-10-05 8", "led 2026-10-12 6"]),
    ("led on 5 and 12 October with Ben and Tom respectively", ["led 2026-10-05 Ben", "led 2026-10-12 Tom"]),
    (
        "I ran the Tuesday group twice (10th and 17th of this month, nine and then seven came)",
        ["led 2026-11-10 9", "led 2026-11-17 7"],
    ),
]
THE_OTHER_WAS_AWAY = [
    (
        "Led groups on 3, 10 and 17 Nov with Tom (he missed the 10th)",
        ["led 2026-11-03 Tom", "led 2026-11-10", "led 2026-11-17 Tom"],
    ),
    (
        "I led on 3 and 10 November with Tom, but Tom was away on the 10th",
        ["led 2026-11-03 Tom", "led 2026-11-10"],
    ),
    (
        "Led on 7 and 14 September with Tom. He couldn't come on the 14th.",
        ["led 2026-09-07 Tom", "led 2026-09-14"],
    ),
    (
        "Priya and I led on 2 and 9 November, though she was off sick on the 9th",
        ["led 2026-11-02 Priya", "led 2026-11-09"],
    ),
    (
        "led on 5 and 12 October with Ben and Sue, Sue was away on the 12th",
        ["led 2026-10-05 Ben and Sue", "led 2026-10-12 Ben"],
    ),
    ("Led on 7 and 14 September with Tom. Alone on the 14th.", ["led 2026-09-07 Tom", "led 2026-09-14"]),
    (
        "led on 1, 8, 15 October all with Carys bar the 15th",
        ["led 2026-10-01 Carys", "led 2026-10-08 Carys", "led 2026-10-15"],
    ),
    (
        "I led three groups last week: Tuesday, Wednesday and Thursday, all with Marta apart from Wednesday",
        ["led 2026-11-10 Marta", "led 2026-11-11", "led 2026-11-12 Marta"],
    ),
    ("Led on Monday with Tom. He was ill on Tuesday.", ["led 2026-11-16 Tom"]),
    (
        "Led with Tom on Monday, he was away on Thursday so I led alone",
        ["led 2026-11-16 Tom", "led 2026-11-19"],
    ),
]
TOLD_PLAINLY = [
    (
        "led with Sunita on Tuesday, and with Sunita and Paul on Thursday",
        ["led 2026-11-17 Sunita", "led 2026-11-19 Sunita and Paul"],
    ),
    ("led on Monday with Asha and Ben on Wednesday", ["led 2026-11-16 Asha", "led 2026-11-18 Ben"]),
    ("Yesterday's group: led, 8 people, Zoom, co-led by Dr Shah", ["led 2026-11-20 online Dr Shah 8"]),
    ("led on Tuesday (co-led by Sam)", ["led 2026-11-17 Sam"]),
    ("I was in Kate's group as a participant on Monday", ["attended 2026-11-16"]),
    (
        "attended every Tuesday in October apart from half term (27th)",
        ["attended 2026-10-06", "attended 2026-10-13", "attended 2026-10-20"],
    ),
    (
        "Led three Mondays in a row, 2, 9 and 16 November, with Kit each time apart from the last",
        ["led 2026-11-02 Kit", "led 2026-11-09 Kit", "led 2026-11-16"],
    ),
    ("led on 3, 10 and 17 November except the first", ["led 2026-11-10", "led 2026-11-17"]),
    (
        "1st group led 14 Sept, 2nd 28 Sept, all with Dom",
        ["led 2026-09-14 Dom", "led 2026-09-28 Dom"],
    ),
    (
        "Me and Oli ran group on 11th and 18th, 7 and 9 there",
        ["led 2026-11-11 Oli 7", "led 2026-11-18 Oli 9"],
    ),
    (
        "I led 3 in August, 2 in September and 4 in October",
        [
            "led 2026-08-01 2026-08-31 x3",
            "led 2026-09-01 2026-09-30 x2",
            "led 2026-10-01 2026-10-31 x4",
        ],
    ),
    (
        "Led: 6 Oct – 8, 13 Oct – 7. All with Amir.",
        ["led 2026-10-06 Amir 8", "led 2026-10-13 Amir 7"],
    ),
    (
        "about 40 groups attended in 2019-2022 and 12 led in 2023",
        ["attended 2019-01-01 2022-12-31 x40", "led 2023-01-01 2023-12-31 x12"],
    ),
]
ONE_DAY_WAS_OFF = [
    (
        "Every Monday in September, led with Tom. 14th was off - I was ill",
        ["led 2026-09-07 Tom", "led 2026-09-21 Tom", "led 2026-09-28 Tom"],
    ),
    ("Led on 7 and 14 September with Tom, ill on the 14th", ["led 2026-09-07 Tom"]),
]
ONE_BESIDE_ANOTHER = [
    (
        "Led on Thursday before supervision with Ruth on Friday",
        ["led 2026-11-19", "supervision 2026-11-20 Ruth"],
    ),
    ("I led on Monday after attending Sue's group on Saturday", ["led 2026-11-16", "attended 2026-11-21"]),
    (
        "supervision with Ruth on Friday and Jo and I led on Thursday",
        ["supervision 2026-11-20 Ruth", "led 2026-11-19 Jo"],
    ),
    ("supervision with Ruth after leading the group on Thursday", ["supervision 2026-11-19 Ruth"]),
    (
        "led on 3.10. and 17.10. with Jo and had supervision in between on the 10th",
        ["led 2026-10-03 Jo", "led 2026-10-17 Jo", "supervision 2026-10-10"],
    ),
    (
        "Since we last spoke I have run it twice (10th and 17th of this month)",
        ["led 2026-11-10", "led 2026-11-17"],
    ),
]
SO_MANY_IN_A_TIME = [
    ("Attended groups in 2023, 14 of them in all", ["attended 2023-01-01 2023-12-31 x14"]),
    (
        "I led ten groups in 2024 and six in 2025, could you put those in for me?",
        ["led 2024-01-01 2024-12-31 x10", "led 2025-01-01 2025-12-31 x6"],
    ),
    (
        "I attended 12 groups as a member in 2024 and 5 led",
        ["attended 2024-01-01 2024-12-31 x12", "led 2024-01-01 2024-12-31 x5"],
    ),
    (
        "I've got 4 supervision sessions from 2024 with Ruth not logged yet",
        ["supervision 2024-01-01 2024-12-31 x4 Ruth"],
    ),
    ("Led on Tuesday, 10 in all", ["led 2026-11-17 10"]),
]
DAYS_THAT_ARE_NOT_MEANT = [
    ("led on Tuesday, no wait, hang on, Wednesday, with Asha", ["led 2026-11-18 Asha"]),
    ("Supervision Monday, hold on, Tuesday, with Ruth", ["supervision 2026-11-17 Ruth"]),
    ("led with 8, hang on, 9 people on Monday", ["led 2026-11-16 9"]),
    ("Friday was spent getting over the group I led on Thursday, 8 of us", ["led 2026-11-19 8"]),
    ("Supervision on Thursday about the group I led on Tuesday", ["supervision 2026-11-19"]),
    ("did the leadership weekend from the twelfth to the fourteenth of June", ["weekend 2026-06-12"]),
]
IN_PASSING = [
    ("led on Monday comma seven people comma on Zoom full stop", ["led 2026-11-16 online 7"]),
    ("memo to self led group Tuesday 8 ppl", ["led 2026-11-17 8"]),
    ("guess who led her second group last night, 8 came", ["led 2026-11-20 8"]),
    ("I'd forgotten to say that I led on 2 November with Asha", ["led 2026-11-02 Asha"]),
    ("led Monday, 12 booked, 9 came", ["led 2026-11-16 9"]),
    ("led 12/11 w Ben teams 8", ["led 2026-11-12 online Ben 8"]),
    ("Led with Oxford teams on Monday", ["led 2026-11-16"]),
    ("led on Tuesday, 9 people, the library at St Mary's", ["led 2026-11-17 room 9"]),
    ("led group mon online 8 ppl", ["led 2026-11-16 online 8"]),
    ("led monda at the surgry 60 mn", ["led 2026-11-16 room 60min"]),
    ("led with Monda on Tuesday", ["led 2026-11-17 Monda"]),
]

NUMBERS_IN_A_ROW = [
    ("led thurs x8 90min zoom", ["led 2026-11-19 online 8 90min"]),
    ("led weds (x7, 90')", ["led 2026-11-18 7 90min"]),
    ("led tues x2", ["led 2026-11-17", "led 2026-11-17"]),
    ("led x8 in October", ["led 2026-10-01 2026-10-31 x8"]),
    ("led 6th x7, 13th x9", ["led 2026-11-06 7", "led 2026-11-13 9"]),
    ("Led 18 Nov. 9 of 10 present.", ["led 2026-11-18 9"]),
    ("led on Thursday, 7/10 attended", ["led 2026-11-19 7"]),
    ("6 out of 8 made it to Tuesday's group, I led", ["led 2026-11-17 6"]),
    ("led thurs. we are normally 10 but 6 this time", ["led 2026-11-19 6"]),
    ("Led Thursday, eleven including the two of us", ["led 2026-11-19 11"]),
    ("led with the usual eight yesterday", ["led 2026-11-20 8"]),
    ("led on Friday for six FY2s", ["led 2026-11-20 6"]),
    ("1hr45 led yesterday 10 there", ["led 2026-11-20 10 105min"]),
    ("Led Monday - one hour thirty - seven there", ["led 2026-11-16 7 90min"]),
    ("led weds 1900-2030 x 8", ["led 2026-11-18 8 90min"]),
]
TOLD_OBLIQUELY = [
    ("the group on the 18th was mine to lead", ["led 2026-11-18"]),
    ("my turn to lead on Tuesday, went fine, 8 of us", ["led 2026-11-17 8"]),
    ("Wednesday's group: led by yours truly and Femi", ["led 2026-11-18 Femi"]),
    ("just this minute come out of leading my group", ["led 2026-11-21"]),
    ("Stepped in to lead on Monday because Anwen was off sick", ["led 2026-11-16"]),
    ("Helped lead the group on Monday with Patrice", ["led 2026-11-16 Patrice"]),
    ("I was one of the members at Tuesday's group", ["attended 2026-11-17"]),
    ("talked my groups over with my supervisor Dr Rao yesterday", ["supervision 2026-11-20 Dr Rao"]),
    ("had my hour with supervisor Gwen on Wednesday", ["supervision 2026-11-18 Gwen 60min"]),
    ("Wednesday was cancelled. Led online", ["led 2026-11-21 online"]),
]


TOLD_OF_A_DAY = [
    # The only day there is is that of the one session, wherever it stands.
    ("The group on Thursday 12 November moved me. I was only there as a member.", ["attended 2026-11-12"]),
    ("I forgot to tell you about 12 May. I led, with Catrin", ["led 2026-05-12 Catrin"]),
    ("I've been meaning to write since Wednesday. Led the group, online", ["led 2026-11-18 online"]),
    # A day told in words that no rule knows is not passed over, and one on which nothing was held is none.
    (
        "on Monday I was in Balint as a normal member, on Friday they let me lead",
        ["attended 2026-11-16", "led 2026-11-20"],
    ),
    (
        "Monday: supervision group of the Society. Tuesday: my Balint group, as leader. Thursday: collapsed",
        ["supervision_group 2026-11-16", "led 2026-11-17"],
    ),
    (
        "On Tuesday I led. Wednesday I was just a member in the online one and could put my feet up",
        ["led 2026-11-17", "attended 2026-11-18 online"],
    ),
    # A number of all that was told is none of the last one alone.
    (
        "17 Nov: led, 19 Nov: attended as a member, 20 Nov: supervision. Three days, three hats",
        ["led 2026-11-17", "attended 2026-11-19", "supervision 2026-11-20"],
    ),
    (
        "I had two supervisions. One was on 20 October with Ruth, and the other one was on Thursday with Ben",
        ["supervision 2026-10-20 Ruth", "supervision 2026-11-19 Ben"],
    ),
    (
        "led on the 3rd, led on the 10th, and on the 12th a supervision with Ruth",
        ["led 2026-11-03", "led 2026-11-10", "supervision 2026-11-12 Ruth"],
    ),
    ("led on 10 October, and had supervision on the 15th", ["led 2026-10-10", "supervision 2026-10-15"]),
    (
        "led 10 October with Jo, and on the 15th supervision with Ruth",
        ["led 2026-10-10 Jo", "supervision 2026-10-15 Ruth"],
    ),
    ("led on 3 September, and on the 24th I was a member", ["led 2026-09-03", "attended 2026-09-24"]),
]


@pytest.mark.parametrize(
    "text",
    [
        "Eight signed up for Wednesday's group but only five turned up. I led.",
        "I was to lead on Tuesday. I led.",
    ],
)
def test_a_day_told_of_something_else_is_asked_for_and_not_taken_to_be_today(text: str) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported)
    assert [session.on for session in said.sessions] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *NUMBERS_IN_A_ROW,
        *TOLD_OBLIQUELY,
        *TOLD_OF_A_DAY,
        *NOTHING_ANNOUNCES,
        *PUT_OTHERWISE,
        *IN_A_ROW,
        *OF_EACH_OR_ALL,
        *ONE_MORE_OF_THE_KIND,
        *EACH_DAY_HAS_ITS_OWN,
        *THE_OTHER_WAS_AWAY,
        *ONE_DAY_WAS_OFF,
        *TOLD_PLAINLY,
        *ONE_BESIDE_ANOTHER,
        *SO_MANY_IN_A_TIME,
        *DAYS_THAT_ARE_NOT_MEANT,
        *IN_PASSING,
        *TOLD_IN_TURN,
        *EACH_TOLD_WITH_ITS_OWN,
        *NOTHING_HELD_THEN,
        *ANOTHER_DID_IT,
        *HOURS_TOLD_PLAINLY,
        *NUMBERS_OF_OTHER_THINGS,
        *DAYS_IN_A_DIARY,
        *TITLES_AND_MANNERS,
        *BESIDE_WHAT_WAS_HELD,
        *ONE_OF_THEM_OFF,
        *PERIODS,
    ],
)
def test_each_session_with_what_was_told_of_it(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "asked"),
    [
        (
            "led on Tuesday with Asha, 12 came. Is that too many?",
            ["led 2026-11-17 Asha 12"],
            "Is that too many?",
        ),
        ("Was I late logging this? I led on 27 October", ["led 2026-10-27"], "Was I late logging this?"),
    ],
)
def test_a_report_beside_a_question_is_not_lost(text: str, expected: list[str], asked: str) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported)
    assert ([noted(session) for session in said.sessions], said.asked) == (expected, asked)


@pytest.mark.parametrize(
    "text", ["We have 8 people in our group. Is that too many?", "I lead a group. How do I find members?"]
)
def test_what_only_leads_up_to_a_question_reports_nothing(text: str) -> None:
    assert understand(text, TODAY, drafting=False) == Asked()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "led 4 Nov. A patient of mine, Mrs Jones, 54, was crying about her husband and her cancer",
            "led 2026-11-04",
        ),
        (
            "led 4 Nov with Priya, 8 people. A patient, Mr Patel, 61, was drinking again",
            "led 2026-11-04 Priya 8",
        ),
    ],
)
def test_nobody_named_in_a_story_is_kept(text: str, expected: str) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, CaseMaterial)
    assert [noted(session) for session in said.sessions] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("led 11/6 9pp, 25/6 6pp", ["led 2026-06-11 9", "led 2026-06-25 6"]),
        ("led 4 Nov, 8 or 9 of us, 80 mins", ["led 2026-11-04 80min"]),
        ("led 4 Nov, 60-75 minutes", ["led 2026-11-04"]),
        ("led 4 Nov, 2 x 45 minutes", ["led 2026-11-04 45min", "led 2026-11-04 45min"]),
        ("led 4 Nov, two hours no, sorry, ninety minutes", ["led 2026-11-04 90min"]),
        ("led 4 Nov, supposed to be an hour but it took 75 minutes", ["led 2026-11-04 75min"]),
    ],
)
def test_heads_in_short_and_lengths_taken_back(text: str, expected: list[str]) -> None:
    said = understand(text, TODAY, drafting=False)
    assert isinstance(said, Reported)
    assert [noted(session) for session in said.sessions] == expected
