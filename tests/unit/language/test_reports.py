"""What leaders type of what they did, and the sessions read from it. The day is Saturday 21 November 2026."""

from datetime import date

import pytest

from balint.language.reports import read_report
from balint.language.said import DateProblem, DidNotHappen, Hearsay, NotYet, Reported
from balint.pathway.entries import Activity, Format, Session

TODAY = date(2026, 11, 21)
YESTERDAY = date(2026, 11, 20)
MON, TUE, WED, THU, FRI = (date(2026, 11, day) for day in range(16, 21))

ONLINE, ROOM, HYBRID = Format.ONLINE, Format.IN_PERSON, Format.HYBRID
IMPOSSIBLE, FUTURE, UNCLEAR = DateProblem.IMPOSSIBLE, DateProblem.FUTURE, DateProblem.UNCLEAR


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


def session(
    activity: Activity | None,
    on: date | None = None,
    *,
    how: Format | None = None,
    co: str | None = None,
    by: str | None = None,
    n: int | None = None,
    took: int | None = None,
) -> Session:
    return Session(
        activity=activity,
        on=on,
        format=how,
        co_leader=co,
        supervisor=by,
        participants=n,
        duration_minutes=took,
    )


def led(
    on: date | None = None,
    *,
    how: Format | None = None,
    co: str | None = None,
    by: str | None = None,
    n: int | None = None,
    took: int | None = None,
) -> Session:
    return session(Activity.GROUP_LED, on, how=how, co=co, by=by, n=n, took=took)


def attended(
    on: date | None = None, *, how: Format | None = None, n: int | None = None, took: int | None = None
) -> Session:
    return session(Activity.GROUP_ATTENDED, on, how=how, n=n, took=took)


def supervised(
    on: date | None = None,
    by: str | None = None,
    *,
    how: Format | None = None,
    co: str | None = None,
    n: int | None = None,
    took: int | None = None,
) -> Session:
    return session(Activity.SUPERVISION, on, how=how, co=co, by=by, n=n, took=took)


def funded(
    on: date | None = None, by: str | None = None, *, how: Format | None = None, n: int | None = None
) -> Session:
    return session(Activity.SUPERVISION_GROUP, on, how=how, by=by, n=n)


def weekend(on: date | None = None, *, how: Format | None = None) -> Session:
    return session(Activity.LEADERSHIP_WEEKEND, on, how=how)


def leaders_day(on: date | None = None, *, how: Format | None = None) -> Session:
    return session(Activity.LEADERSHIP_DAY, on, how=how)


def group(
    on: date | None = None, *, how: Format | None = None, co: str | None = None, n: int | None = None
) -> Session:
    return session(None, on, how=how, co=co, n=n)


def many(activity: Activity, quantity: int, since: date | None, until: date | None) -> Session:
    return Session(activity=activity, quantity=quantity, since=since, until=until)


LED = [
    ("Last Tuesday's group (the 10th) I led with Asha", led(day(11, 10), co="Asha")),
    ("I never wrote down the group I led on Bonfire Night, when nobody could hear", led(day(11, 5))),
    ("I led on 24 August and I was tired", led(day(8, 24))),
    # what asks for it to be logged, and what leads up to it
    ("would you mind adding that I led on 3 November?", led(day(11, 3))),
    ("any chance of logging Monday's group, I led with Asha", led(MON, co="Asha")),
    ("could we get Tuesday's group put down, I led, 9 of us", led(TUE, n=9)),
    ("might I trouble you to record that I led on 2 November", led(day(11, 2))),
    ("it's Dr Baker here on the train could you note that I led on Monday", led(MON)),
    ("if you wouldn't mind noting the group I led on Thursday", led(THU)),
    ("You may be glad to hear that on Monday I led", led(MON)),
    ("I have to admit I led on Monday", led(MON)),
    # leading, on a day that lies behind
    ("5 November, leading with Asha", led(day(11, 5), co="Asha")),
    ("Balint group leading on 5.11.", led(day(11, 5))),
    ("The 12th of October. Me leading", led(day(10, 12))),
    ("4 March 2025, co-leading with Asha", led(day(3, 4, 2025), co="Asha")),
    ("we had our group Monday, leading together with Asha", led(MON, co="Asha")),
    ("I lead a group on 5 November", led(day(11, 5))),
    ("anyhow led on Monday", led(MON)),
    ("I led on Monday and there were seven, no eight of us and Ines co-led", led(MON, co="Ines", n=8)),
    ("I attended, no sorry, chaired the group on Monday", led(MON)),
    ("group leader on Monday", led(MON)),
    ("On Monday I was one of our two leaders in the staff group", led(MON)),
    ("I had the task of chairing our Balint group on Monday", led(MON)),
    ("Led the crisis team's Balint on Monday", led(MON)),
    ("On Monday it fell to me to lead", led(MON)),
    ("I stood in for Ines as leader on Monday", led(MON)),
    ("led group", led(TODAY)),
    ("Led group today", led(TODAY)),
    ("group_led today, 8", led(TODAY, n=8)),
    ("/log led group", led(TODAY)),
    ("/log led", led(TODAY)),
    ("/log a group I led", led(TODAY)),
    ("/log led group on Monday with Asha", led(MON, co="Asha")),
    ("/log group_led Tuesday 9 people", led(TUE, n=9)),
    ("log a group I led on Thursday", led(THU)),
    ("please log that I led on Tuesday with Ben, 7 of us", led(TUE, co="Ben", n=7)),
    ("can you log a group I led yesterday", led(YESTERDAY)),
    ("I'd like to add the group I led on Wednesday", led(WED)),
    ("I forgot to log the group I led on Monday", led(MON)),
    ("haven't logged it yet but I led on 4 November with Dev", led(day(11, 4), co="Dev")),
    ("led my group last night with Priya, 8 of us, on Zoom", led(YESTERDAY, how=ONLINE, co="Priya", n=8)),
    ("Priya and I led last night", led(YESTERDAY, co="Priya")),
    ("Me and Asha led on Monday, nine people", led(MON, co="Asha", n=9)),
    ("Asha & I ran the group yesterday", led(YESTERDAY, co="Asha")),
    ("I co-led with Ruth on Tuesday", led(TUE, co="Ruth")),
    ("coled weds w/ Asha, 8 ppl", led(WED, co="Asha", n=8)),
    ("co led group with dr rao on thursday", led(THU, co="dr rao")),
    ("lead grp weds", led(WED)),
    ("Lead group yesterday with Asha", led(YESTERDAY, co="Asha")),
    ("I lead the group yesterday, 8 of us", led(YESTERDAY, n=8)),
    ("led yesterday", led(YESTERDAY)),
    ("I led.", led(TODAY)),
    ("Led balint on Monday", led(MON)),
    ("LED GROUP YESTERDAY WITH ASHA, 8 OF US", led(YESTERDAY, co="ASHA", n=8)),
    ("Led a gruop on Tuesday", led(TUE)),
    ("facilitated our Balint group on Monday, 10 attended", led(MON, n=10)),
    ("Co-facilitated with Mrs Okafor-Jones on 3 Nov", led(day(11, 3), co="Mrs Okafor-Jones")),
    ("facillitated a group on monday", led(MON)),
    ("hosted the group on Teams on Thursday", led(THU, how=ONLINE)),
    ("ran Monday's group, 8 came", led(MON, n=8)),
    ("I ran the group at the surgery last Thursday, 8 came", led(THU, how=ROOM, n=8)),
    ("ran my group f2f on 12/11, 90 minutes", led(day(11, 12), how=ROOM, took=90)),
    ("took the group on Wednesday, half on Zoom", led(WED, how=HYBRID)),
    ("took my group through on Tuesday, 8 there", led(TUE, n=8)),
    ("Leading yesterday with Asha went well", led(YESTERDAY, co="Asha")),
    ("I was leading on Tuesday, 8 of us", led(TUE, n=8)),
    ("I've just led a group, 9 people, online", led(TODAY, how=ONLINE, n=9)),
    ("I have led a group this week on Monday", led(MON)),
    ("we led on Thursday, face to face", led(THU, how=ROOM)),
    ("Yesterday I led the Leeds group", led(YESTERDAY)),
    ("On Monday I led", led(MON)),
    ("last night: led, 8 of us", led(YESTERDAY, n=8)),
    ("Hi, led group with Siobhan O'Neill on Monday", led(MON, co="Siobhan O'Neill")),
    ("led with Maria de Souza on Tuesday", led(TUE, co="Maria de Souza")),
    ("led with José on Monday", led(MON, co="José")),
    ("led on Monday with May", led(MON, co="May")),
    ("led with Will on Tuesday", led(TUE, co="Will")),
    ("Mark and I led on Thursday", led(THU, co="Mark")),
    ("led with Grace and Hope on Monday", led(MON, co="Grace and Hope")),
    ("led with priya nair on monday", led(MON, co="priya nair")),
    ("led with my co-leader Asha on Monday", led(MON, co="Asha")),
    ("led Monday, co-leader Asha", led(MON, co="Asha")),
    ("Led on Tuesday. Co-leader: Dr Rao. 8 participants. Online.", led(TUE, how=ONLINE, co="Dr Rao", n=8)),
    ("led group on Monday, Asha co-led", led(MON, co="Asha")),
    ("Asha co-led with me on Tuesday", led(TUE, co="Asha")),
    ("group on Monday, led by me and Asha", led(MON, co="Asha")),
    ("group led by me on Monday", led(MON)),
    ("led alone on Monday, no co-leader", led(MON)),
    ("led without a co-leader on Tuesday, 7 of us", led(TUE, n=7)),
    ("Priya couldn't make it so I led on my own on Monday", led(MON)),
    ("led on Monday but Priya couldn't make it", led(MON)),
    ("led group yesterday, two people couldn't come, 6 of us", led(YESTERDAY, n=6)),
    ("led with my group on Monday", led(MON)),
    ("led with 8 people on Monday", led(MON, n=8)),
    ("led on Monday with no problems", led(MON)),
    ("led a group with trainees on Tuesday", led(TUE)),
    ("led a group of 9 on Tuesday", led(TUE, n=9)),
    ("led a group of six GPs on Tuesday for an hour and a half", led(TUE, n=6, took=90)),
    ("Led group, 1.5 hours, 8 members", led(TODAY, n=8, took=90)),
    ("led for 2 hours on Monday", led(MON, took=120)),
    ("led 1h30 online yesterday", led(YESTERDAY, how=ONLINE, took=90)),
    ("led yesterday, 6 in the room and 2 on Zoom", led(YESTERDAY, how=HYBRID, n=8)),
    ("led hybrid on Monday", led(MON, how=HYBRID)),
    ("led remotely on Tuesday, there were seven", led(TUE, how=ONLINE, n=7)),
    ("led our group via Google Meet on Monday", led(MON, how=ONLINE)),
    ("led on Monday at the hospital, all nine turned up", led(MON, how=ROOM, n=9)),
    ("led our usual group at 7pm on Thursday, 8 of us", led(THU, n=8)),
    ("led Thursday 7pm-8.30pm with Asha", led(THU, co="Asha", took=90)),
    ("led on Monday, charged £15 each, 8 of us", led(MON, n=8)),
    ("Led our Wednesday group this week, online, 9 of us", led(WED, how=ONLINE, n=9)),
    ("co-led with Ben Carter on 4/11", led(day(11, 4), co="Ben Carter")),
    ("Monday before last I led", led(day(11, 9))),
    ("led a group on 20 December", led(day(12, 20, 2025))),
    ("led on 31/10/2026 in person", led(day(10, 31), how=ROOM)),
    ("led with April on 3 June", led(day(6, 3), co="April")),
    ("I acted as leader on Monday", led(MON)),
    ("was co-leader on Tuesday with Asha", led(TUE, co="Asha")),
    ("held our Balint group on Tuesday, 8 attended", led(TUE, n=8)),
    ("led my group, everyone attended", led(TODAY)),
    ("led on Monday, supervised by Ruth", led(MON, by="Ruth")),
    ("Led Monday. It was quiet. 7 of us.", led(MON, n=7)),
    ("led a group for VTS trainees at the practice yesterday, 10 of them", led(YESTERDAY, how=ROOM, n=10)),
    ("Great group last night! Led with Asha, 8 of us", led(YESTERDAY, co="Asha", n=8)),
    ("I finally led my first group on Wednesday", led(WED)),
    ("Led w/ Asha + 8 members tues", led(TUE, co="Asha", n=8)),
    ("led grp today", led(TODAY)),
    ("managed to lead a group on Tuesday", led(TUE)),
    ("got to lead the group on Wednesday with Dr Chen", led(WED, co="Dr Chen")),
    ("my first time leading: Monday 9 November, 7 people", led(day(11, 9), n=7)),
    ("log my leading on Monday with Nadia", led(MON, co="Nadia")),
    ("Asha was my co-leader on Monday, 8 of us", led(MON, co="Asha", n=8)),
    ("led w. Nadia Hussain on the 13th", led(day(11, 13), co="Nadia Hussain")),
    ("led with A. Patel on Monday", led(MON, co="A. Patel")),
    ("led yesterday in the church hall, eight of us", led(YESTERDAY, how=ROOM, n=8)),
    ("led on Monday. I'm away on Thursday.", led(MON)),
    ("Led group. Next supervision is booked for 3 December.", led(TODAY)),
    ("16 Nov - led - 9 - online", led(MON, how=ONLINE, n=9)),
    (
        "Date: 3/11\nActivity: led group\nCo-leader: Asha\nNumbers: 8\nFormat: Zoom",
        led(day(11, 3), how=ONLINE, co="Asha", n=8),
    ),
    ("last Thursday Ben Carter and I led the group in Oxford", led(THU, co="Ben Carter", how=ROOM)),
    ("led Monday 7-8.15pm, nine of us", led(MON, n=9, took=75)),
    ("led from half six till quarter to eight on Tuesday", led(TUE, took=75)),
    ("ran the group on Wednesday, hour and three quarters", led(WED, took=105)),
    ("led Thursday: two vets, 4 nurses and a chaplain", led(THU, n=7)),
    ("led Thursday, 9 signed up, 2 ill, so 7", led(THU, n=7)),
    ("led group number 31 in room 7 on Monday, £12 a head, 8 came", led(MON, how=ROOM, n=8)),
    ("led on Tuesday with 6, no, 7 people", led(TUE, n=7)),
    ("led on Tuesday with Marek, sorry, Olu, on Teams", led(TUE, co="Olu", how=ONLINE)),
    ("you may put down that I led on Friday", led(FRI)),
    ("it was my turn to lead on Wednesday", led(WED)),
    ("Role: facilitator. Date: 12/11. N=9", led(day(11, 12), n=9)),
    ("led by video on Monday, my laptop died 3 times", led(MON, how=ONLINE)),
    ("I led on Thursday, Olu co-leading", led(THU, co="Olu")),
    ("led on Monday; Olu, my co-leader, was ill", led(MON)),
    ("led the Monday lot", led(MON)),
]

ATTENDED = [
    ("On Monday I did get to sit in on a Balint group", attended(MON)),
    ("I sat in our group (not leading) on Monday", attended(MON)),
    ("attended, not as leader, on Monday", attended(MON)),
    ("went balint Monday", attended(MON)),
    ("the hospice group (I'm only a member) on Monday", attended(MON, how=ROOM)),
    ("group member on Monday", attended(MON)),
    ("I took part as always on Monday", attended(MON)),
    ("There was a group on 13 August and I was one of its members", attended(day(8, 13))),
    ("9 nov attended balint", attended(day(11, 9))),
    ("balint as punter on Monday", attended(MON)),
    ("attended group 1 Nov", attended(day(11, 1))),
    ("was at my own group as a member yesterday", attended(YESTERDAY)),
    ("atended my balint group on monday", attended(MON)),
    ("went to my Balint group on Thursday", attended(THU)),
    ("I went to group last night, 8 of us on Zoom", attended(YESTERDAY, how=ONLINE, n=8)),
    ("sat in on a Balint group on Tuesday", attended(TUE)),
    ("took part in a Balint group on Monday, face to face", attended(MON, how=ROOM)),
    ("participated in a group yesterday", attended(YESTERDAY)),
    ("joined the Tuesday group as a participant", attended(TUE)),
    ("presented a case at my group on Monday", attended(MON)),
    ("I presented at my Balint group last night", attended(YESTERDAY)),
    ("brought a case to my group on Wednesday", attended(WED)),
    ("group on Tuesday as a member", attended(TUE)),
    ("had my own group on Monday as an ordinary member", attended(MON)),
    ("group led by Priya, I attended, on Tuesday", attended(TUE)),
    ("led by Priya on Monday, I attended", attended(MON)),
    ("attended a group led by Dr Rao on Monday", attended(MON)),
    ("group_attended 3/11", attended(day(11, 3))),
    ("/log attended group", attended(TODAY)),
    ("/log attended yesterday", attended(YESTERDAY)),
    ("log attended group on Monday, 90 mins", attended(MON, took=90)),
    ("Attended my group, online, 2 hours", attended(TODAY, how=ONLINE, took=120)),
    ("I was in my member group on Monday", attended(MON)),
    ("been to group today", attended(TODAY)),
    ("I was a participant in the group on Tuesday", attended(TUE)),
    ("Dr Rao led the group on Monday and I attended", attended(MON)),
    ("took part in an online group on Sunday", attended(day(11, 15), how=ONLINE)),
    ("group last Tuesday (member)", attended(TUE)),
    ("ATTENDED BALINT GROUP ON TUESDAY", attended(TUE)),
    ("I was one of eleven at our Balint on Tuesday", attended(TUE, n=11)),
    ("was ordinary member of group on Thursday", attended(THU)),
    ("Monday: member group, 9 of us", attended(MON, n=9)),
]

SUPERVISION = [
    ("I'd be ever so grateful if you'd enter my supervision on Monday", supervised(MON)),
    ("love can you put down supervision with Ruth, Monday", supervised(MON, "Ruth")),
    ("I drove to see my supervisor, Ruth, on Monday", supervised(MON, "Ruth")),
    ("my supervisor saw me on Monday", supervised(MON)),
    ("supervision with Dr Rao on the 5th", supervised(day(11, 5), "Dr Rao")),
    ("saw Dr Rao for supervison on tues", supervised(TUE, "Dr Rao")),
    ("supervision Monday with Ruth", supervised(MON, "Ruth")),
    ("supervision with ruth", supervised(TODAY, "ruth")),
    (
        "Supervision w/ Prof. Jane Smith on 3 November, online",
        supervised(day(11, 3), "Prof. Jane Smith", how=ONLINE),
    ),
    ("sup with Ruth yesterday", supervised(YESTERDAY, "Ruth")),
    ("had supervision on Thursday with Ruth, an hour", supervised(THU, "Ruth", took=60)),
    ("was supervised by Ruth on Monday", supervised(MON, "Ruth")),
    ("supervised by Dr Rao yesterday on Zoom", supervised(YESTERDAY, "Dr Rao", how=ONLINE)),
    ("Ruth supervised me on Tuesday", supervised(TUE, "Ruth")),
    ("my supervisor session was on Monday", supervised(MON)),
    ("saw my supervisor on Wednesday", supervised(WED)),
    ("met with my supervisor Ruth on Monday", supervised(MON, "Ruth")),
    ("met Ruth for supervision on Friday at her office", supervised(FRI, "Ruth", how=ROOM)),
    ("/log supervision on Monday", supervised(MON)),
    ("/log supervision", supervised(TODAY)),
    ("log supervision with Mrs Patel today", supervised(TODAY, "Mrs Patel")),
    ("could you log supervision with Ruth yesterday please", supervised(YESTERDAY, "Ruth")),
    ("SUPERVISION WITH DR RAO ON MONDAY", supervised(MON, "DR RAO")),
    ("supervision (Ruth) 5 Nov", supervised(day(11, 5), "Ruth")),
    ("Supervision: Ruth, Monday, 60 min, Zoom", supervised(MON, "Ruth", how=ONLINE, took=60)),
    ("attended supervision on Monday", supervised(MON)),
    ("went to supervision yesterday with Dr. Rao", supervised(YESTERDAY, "Dr. Rao")),
    ("finished supervision with Ruth just now", supervised(TODAY, "Ruth")),
    ("I've had supervision with Ruth this week on Tuesday", supervised(TUE, "Ruth")),
    ("supervision with Ruth about my group with Priya yesterday", supervised(YESTERDAY, "Ruth")),
    ("supervision with Ruth and my co-leader Asha on Monday", supervised(MON, "Ruth", co="Asha")),
    ("supervision with Dr Rao and Asha on Monday", supervised(MON, "Dr Rao", co="Asha")),
    ("Asha and I had supervision with Ruth on Monday", supervised(MON, "Ruth", co="Asha")),
    ("supervision on my group with Dr Rao, Tuesday", supervised(TUE, "Dr Rao")),
    ("supervison sesion with Grace, thursday", supervised(THU, "Grace")),
    ("supervision on Thursday went really well", supervised(THU)),
    ("monthly supervision on Wednesday with Ruth", supervised(WED, "Ruth")),
    ("he cancelled once, but I had supervision with Ruth on Monday", supervised(MON, "Ruth")),
    ("supervision was on Monday, in person, with Ruth", supervised(MON, "Ruth", how=ROOM)),
    ("supervision 16/11, Prof Lindqvist, 50 min", supervised(MON, by="Prof Lindqvist", took=50)),
    ("supervision on Tuesday with Ines, 4 of my groups gone over", supervised(TUE, by="Ines")),
    ("I was supervised on Monday by Mr Okafor", supervised(MON, by="Mr Okafor")),
]

OTHERS = [
    ("our leadership weekend began on 25 September", weekend(day(9, 25))),
    ("Society supervision group this Monday", funded(MON)),
    ("funded supervision group yesterday", funded(YESTERDAY)),
    ("went to the supervision group on Tuesday with Dr Rao", funded(TUE, "Dr Rao")),
    ("Attended the Society-funded supervision group on 2 November on Teams", funded(day(11, 2), how=ONLINE)),
    ("accreditation supervision group on Thursday, 6 of us", funded(THU, n=6)),
    ("supervison group last monday", funded(MON)),
    ("/log supervision group", funded(TODAY)),
    ("supervision_group 16/11", funded(MON)),
    ("did the leadership weekend in September, 11th to 13th", weekend(day(9, 11))),
    ("leadership weekend 11-13 September", weekend(day(9, 11))),
    ("attended the leaders' weekend on 11 September", weekend(day(9, 11))),
    ("leadrship wekend 11 sept", weekend(day(9, 11))),
    ("went on the leadership weekend, 6–8 November 2026, in person", weekend(day(11, 6), how=ROOM)),
    ("leadership weekend 11-13 September and presented a case", weekend(day(9, 11))),
    ("weekend event 11 to 13 September", weekend(day(9, 11))),
    ("/log leadership weekend 11 Sept", weekend(day(9, 11))),
    ("leaders' training day 10 Oct", leaders_day(day(10, 10))),
    ("did the leadership day on 10 October online", leaders_day(day(10, 10), how=ONLINE)),
    ("leadership training day on Saturday 10 October", leaders_day(day(10, 10))),
    ("attended a leaders training day yesterday", leaders_day(YESTERDAY)),
    ("I was at the leadership day on 10/10", leaders_day(day(10, 10))),
]

ACTIVITY_TO_BE_ASKED = [
    ("had my group last night", group(YESTERDAY)),
    ("Balint group on Tuesday, 8 of us", group(TUE, n=8)),
    ("group yesterday", group(YESTERDAY)),
    ("grp weds 8 ppl", group(WED, n=8)),
    ("we had our Balint group on Monday on Zoom", group(MON, how=ONLINE)),
    ("log my group from Monday", group(MON)),
    ("/log group yesterday, 9 people", group(YESTERDAY, n=9)),
    ("log a session on Monday", group(MON)),
    ("did group on Thursday, 7 there", group(THU, n=7)),
]

SEVERAL = [
    (
        "Mondays from 5 October to 19 October, leading with Asha",
        [led(day(10, number), co="Asha") for number in (5, 12, 19)],
    ),
    ("led the last three Mondays running", [led(day(11, number)) for number in (2, 9, 16)]),
    ("group member on Monday, group leader on Tuesday", [attended(MON), led(TUE)]),
    (
        "attended leadership weekends in Oxford 13-15 Sep 2024 and in Leeds 12-14 Sep 2025",
        [weekend(day(9, 13, 2024), how=ROOM), weekend(day(9, 12, 2025), how=ROOM)],
    ),
    (
        "leadership weekend in Oxford 13-15 Sep 2024 and one in Leeds 12-14 Sep 2025",
        [weekend(day(9, 13, 2024), how=ROOM), weekend(day(9, 12, 2025), how=ROOM)],
    ),
    (
        "two leadership weekends: Oxford 13-15 Sep 2024, Leeds 12-14 Sep 2025",
        [weekend(day(9, 13, 2024), how=ROOM), weekend(day(9, 12, 2025), how=ROOM)],
    ),
    ("attended on 1 June, missed the 22nd, and 29 June", [attended(day(6, 1)), attended(day(6, 29))]),
    (
        "attended on 1 June, missed 22 June, and went on 29 June",
        [attended(day(6, 1)), attended(day(6, 29))],
    ),
    ("led on 2 Nov, skipped the 9th, and 16 Nov", [led(day(11, 2)), led(day(11, 16))]),
    (
        "supervision with Hugh on 6 Feb, 6 March, and 1 May, and before that 4 times in 2025",
        [
            *(supervised(day(*on), "Hugh") for on in ((2, 6), (3, 6), (5, 1))),
            Session(
                activity=Activity.SUPERVISION,
                quantity=4,
                since=day(1, 1, 2025),
                until=day(12, 31, 2025),
                supervisor="Hugh",
            ),
        ],
    ),
    ("led on 5, 12 and 19 October", [led(day(10, 5)), led(day(10, 12)), led(day(10, 19))]),
    (
        "led on 3, 10 and 17 November with Asha, online",
        [led(day(11, number), how=ONLINE, co="Asha") for number in (3, 10, 17)],
    ),
    ("led every Monday in September", [led(day(9, number)) for number in (7, 14, 21, 28)]),
    ("led Monday and Wednesday", [led(MON), led(WED)]),
    ("led 3 groups on 3, 10 and 17 November", [led(day(11, number)) for number in (3, 10, 17)]),
    ("led 2 groups on Monday", [led(MON), led(MON)]),
    ("supervision on Monday, led on Tuesday", [supervised(MON), led(TUE)]),
    ("led on Monday and had supervision on Thursday", [led(MON), supervised(THU)]),
    (
        "led with Asha on Monday and had supervision with Ruth on Thursday",
        [led(MON, co="Asha"), supervised(THU, "Ruth")],
    ),
    ("Monday led group, Tuesday supervision with Ruth", [led(MON), supervised(TUE, "Ruth")]),
    ("On Monday I led, on Thursday supervision", [led(MON), supervised(THU)]),
    ("Had supervision Thursday. Led Monday, 8 of us.", [supervised(THU), led(MON, n=8)]),
    ("3 Nov led with Asha\n10 Nov led with Ben", [led(day(11, 3), co="Asha"), led(day(11, 10), co="Ben")]),
    (
        "led on 3 Nov with Priya and 10 Nov with Asha",
        [led(day(11, 3), co="Priya"), led(day(11, 10), co="Asha")],
    ),
    ("led and had supervision on Monday", [led(MON), supervised(MON)]),
    ("attended group and supervision on Monday", [attended(MON), supervised(MON)]),
    ("led Monday, attended Wednesday", [led(MON), attended(WED)]),
    (
        "Led on Monday (8 of us, Zoom); supervision group on Tuesday",
        [led(MON, how=ONLINE, n=8), funded(TUE)],
    ),
    ("leadership day on 10 Oct and supervision on Monday", [leaders_day(day(10, 10)), supervised(MON)]),
    (
        "Led:\n- 3 Nov with Asha\n- 10 Nov with Ben\n- 17 Nov",
        [led(day(11, 3), co="Asha"), led(day(11, 10), co="Ben"), led(day(11, 17))],
    ),
    ("Mon: led, 8. Tues: led, 9.", [led(MON, n=8), led(TUE, n=9)]),
    ("led Monday 8 people, Thursday 7 people", [led(MON, n=8), led(THU, n=7)]),
    ("I didn't lead on Monday but I led on Wednesday", [led(WED)]),
    ("Supervision on Monday was cancelled. Led on Tuesday with Ben.", [led(TUE, co="Ben")]),
    ("led on Monday, leading again next Tuesday", [led(MON)]),
    ("Priya led on Monday, I led on Tuesday", [led(TUE)]),
    ("led on Monday then supervision with Ruth after", [led(MON), supervised(MON, "Ruth")]),
    (
        "Supervision with Ruth on Monday and with Dr Rao on Thursday",
        [supervised(MON, "Ruth"), supervised(THU, "Dr Rao")],
    ),
    (
        "led 2 groups on Monday, a lunchtime one with Olu and an evening one with Ines",
        [led(MON, co="Olu"), led(MON, co="Ines")],
    ),
    (
        "Mon 6 people, Tue 9 people, both led with Olu",
        [led(MON, co="Olu", n=6), led(TUE, co="Olu", n=9)],
    ),
    ("led 16 Nov with Olu, 17 Nov alone", [led(MON, co="Olu"), led(TUE)]),
    ("I led on Monday, Tuesday's was cancelled, on Friday I was a member", [led(MON), attended(FRI)]),
    (
        "Supervision with Ruth on Monday then on Wednesday she was away so I led by myself",
        [supervised(MON, "Ruth"), led(WED)],
    ),
    ("led on Friday, and the day before that supervision with Max", [led(FRI), supervised(THU, "Max")]),
    ("5 Oct attended\n12 Oct led", [attended(day(10, 5)), led(day(10, 12))]),
    ("6 Oct supervision with Cy\n13 Oct attended", [supervised(day(10, 6), "Cy"), attended(day(10, 13))]),
    (
        "two groups on Monday, I led both. One in the library, one on Zoom",
        [led(MON, how=ROOM), led(MON, how=ONLINE)],
    ),
    (
        "Led with Flo on Tuesday, 6 people, and as it went well we did another on Friday with 8",
        [led(TUE, co="Flo", n=6), led(FRI, co="Flo", n=8)],
    ),
    (
        "led 6/10 with May Lin, and again on 20/10 with Bo, 75 mins each",
        [led(day(10, 6), co="May Lin", took=75), led(day(10, 20), co="Bo", took=75)],
    ),
    ("Led the last two Mondays running, seven each week", [led(day(11, 9), n=7), led(MON, n=7)]),
    ("attended every Monday in September. 4 in all", [attended(day(9, at)) for at in (7, 14, 21, 28)]),
    (
        "The Society supervision group meets the first Monday of the month, I was there in Oct and Nov",
        [funded(day(10, 5)), funded(day(11, 2))],
    ),
]

QUANTITIES = [
    ("about 20 groups attended in 2023–24", Activity.GROUP_ATTENDED, 20),
    ("attended 12 groups last year", Activity.GROUP_ATTENDED, 12),
    ("I led 15 groups in 2024", Activity.GROUP_LED, 15),
    ("went to around 25 Balint groups in 2022", Activity.GROUP_ATTENDED, 25),
    ("had 6 supervision sessions in 2025", Activity.SUPERVISION, 6),
    ("all through 2023 I was in a group and got to about 30 of its meetings", Activity.GROUP_ATTENDED, 30),
    ("led ten groups between January and June 2024", Activity.GROUP_LED, 10),
]

WITHOUT_A_DAY = [
    ("led a group on 30 February", [led()], [IMPOSSIBLE]),
    ("supervision with Ruth on 31/11", [supervised(None, "Ruth")], [IMPOSSIBLE]),
    ("led a group on 5 January 2027", [led()], [FUTURE]),
    ("I led tomorrow with Asha", [led(co="Asha")], [FUTURE]),
    ("led last week", [led()], [UNCLEAR]),
    ("led 3 groups last week", [led(), led(), led()], [UNCLEAR]),
    ("had supervision twice last week", [supervised(), supervised()], [UNCLEAR]),
    ("led in October with Asha", [led(co="Asha")], [UNCLEAR]),
    ("led on Monday or Tuesday", [led()], [UNCLEAR]),
    ("I've led 20 groups", [many(Activity.GROUP_LED, 20, None, None)], [UNCLEAR]),
    ("led recently with Asha", [led(co="Asha")], [UNCLEAR]),
    ("led on 5 and 31 November", [led()], [IMPOSSIBLE]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*LED, *ATTENDED, *SUPERVISION, *OTHERS, *ACTIVITY_TO_BE_ASKED]
)
def test_one_session(text: str, expected: Session) -> None:
    found = read_report(text, TODAY)
    assert isinstance(found, Reported)
    assert (found.sessions, found.problems) == ((expected,), ())


@pytest.mark.parametrize(
    ("text", "dateless"), [("led group", True), ("led my group tonight", False), ("led on Monday", False)]
)
def test_a_report_without_any_word_about_a_time_says_so(text: str, dateless: bool) -> None:
    found = read_report(text, TODAY)
    assert isinstance(found, Reported)
    assert found.dateless is dateless


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_sessions(text: str, expected: list[Session]) -> None:
    assert read_report(text, TODAY) == Reported(tuple(expected))


@pytest.mark.parametrize(
    ("text", "activity", "quantity", "until"),
    [
        (
            "funded supervision group 6 sessions, last one 20 October",
            Activity.SUPERVISION_GROUP,
            6,
            day(10, 20),
        ),
        ("6 supervision sessions, the last one on 20 October", Activity.SUPERVISION, 6, day(10, 20)),
        ("led 5 groups, the most recent on 3 November", Activity.GROUP_LED, 5, day(11, 3)),
    ],
)
def test_so_many_up_to_the_last_are_asked_since_when(
    text: str, activity: Activity, quantity: int, until: date
) -> None:
    report = read_report(text, TODAY)
    assert isinstance(report, Reported)
    assert report.sessions == (Session(activity=activity, quantity=quantity, until=until),)
    assert [problem.kind for problem in report.problems] == [UNCLEAR]


@pytest.mark.parametrize(("text", "activity", "quantity"), QUANTITIES)
def test_a_quantity_over_a_period(text: str, activity: Activity, quantity: int) -> None:
    report = read_report(text, TODAY)
    assert isinstance(report, Reported)
    [told] = report.sessions
    assert (told.activity, told.quantity, told.on) == (activity, quantity, None)
    assert told.since is not None
    assert told.until is not None
    assert told.since < told.until <= TODAY
    assert not report.problems


@pytest.mark.parametrize(("text", "sessions", "problems"), WITHOUT_A_DAY)
def test_a_date_that_cannot_be_taken_is_a_problem(
    text: str, sessions: list[Session], problems: list[DateProblem]
) -> None:
    report = read_report(text, TODAY)
    assert isinstance(report, Reported)
    assert list(report.sessions) == sessions
    assert [problem.kind for problem in report.problems] == problems
    assert all(problem.words and problem.words in text for problem in report.problems)


PLANNED = [
    "leading on 5 January",
    "leading from 2 November on",
    "the email of 3 November: leading is listening",
    "leading on the 30th with Asha",
    "I'm leading on 5 November",
    "Asha leading, 5 November",
    "would you mind noting that I'll lead on Wednesday",
    "I might talk about the group I led on Monday",
    "I'd rather you didn't record that I led on Monday",
    "Signed up on Monday for the leadership weekend",
    "paid for the leadership weekend on Tuesday",
    "prepared for supervision on Monday",
    "I'm leading next Tuesday",
    "will lead on Thursday",
    "I will be leading on Monday with Asha",
    "I'll lead on Tuesday",
    "we're leading on Monday",
    "going to lead on Thursday",
    "I am going to attend group on Monday",
    "booked supervision for Thursday",
    "supervision booked with Ruth on Thursday",
    "I have supervision on Thursday",
    "I've got supervision with Ruth on Thursday",
    "supervision tomorrow",
    "group tomorrow night",
    "leading tomorrow",
    "supervision next Monday with Dr Rao",
    "planning to lead in January",
    "hoping to lead my first group soon",
    "I want to lead a group",
    "I'd like to attend a group on Monday",
    "I'm seeing Ruth for supervision on Thursday",
    "having supervision on Thursday",
    "signed up for the leadership weekend in March",
    "I've booked the leadership day on 5 December",
    "my next group is on Tuesday",
    "supposed to lead on Monday",
    "Asha and I are leading on Monday",
    "looking forward to leading on Tuesday",
    "I might lead on Monday",
    "thinking of attending a group",
    "leadership weekend next March",
    "I'm due to lead on Tuesday",
    "supervision is on Thursday",
    "Supervision's on Thursday",
    "group tonight at 7",
    "supervision with Ruth was moved to Thursday",
    "planning a leadership day in March",
    "I've got to lead on Monday",
    "Next supervision on 3 December",
]

CALLED_OFF = [
    "The group went ahead without me on Monday",
    "I had to send my apologies for Tuesday's group",
    "we called off the group yesterday",
    "I didn't lead last week",
    "haven't led since October",
    "group was cancelled on Monday",
    "cancelled supervision on Tuesday",
    "supervision on Monday was canceled",
    "we had to cancel Monday's group",
    "couldn't make it to group on Monday",
    "no group this week",
    "no supervision yesterday",
    "there was no group on Monday",
    "did not attend group yesterday",
    "I missed supervision on Monday",
    "missed my group last night",
    "group yesterday didn't happen",
    "wasn't able to lead on Monday",
    "I never led on Monday",
    "Monday's group was postponed",
    "had supervision booked on Monday but it was cancelled",
    "I was going to lead yesterday but was ill",
    "the group on Tuesday was called off because of snow",
    "group fell through on Monday",
    "I wasn't leading on Monday",
    "couldn't lead on Monday so Priya did",
    "nobody turned up to group on Monday",
    "didnt lead on monday",
    "skipped supervision on Thursday",
    "I have not yet led a group",
    "I nearly led on Monday",
    "I forgot supervision on Monday",
    "group didn't go ahead, only 3 turned up",
    "the leadership day on 10 October was axed",
]

ANOTHERS = [
    "A member of my group rang me on Monday",
    "Asha says to me that she had supervision on Tuesday",
    "my friend tells me she attended a group last week",
    "I'm told supervision went well on Friday for Tom",
    "Priya led yesterday",
    "priya led on monday",
    "my colleague had supervision on Monday",
    "she led on Tuesday",
    "he attended group yesterday",
    "they led on Monday",
    "my co-leader led on Monday",
    "Dr Rao led the group on Tuesday",
    "my friend attended a Balint group last week",
    "Will led on Monday",
    "Ben Carter ran the group yesterday",
    "my supervisor led a group on Monday",
    "someone led a group on Monday",
    "Priya had supervision on Monday",
    "my trainee attended group on Monday",
    "Asha went to the leadership weekend in September",
    "Ben and Asha co-led on Monday",
    "he was supervised by Ruth on Monday",
    "Asha led, I observed",
    "I gather supervision on Monday was splendid",
    "gave supervision to two registrars on Tuesday",
]

NOTHING_TO_LOG = [
    "I dreamt I led a group last night",
    "I love my group",
    "groups are hard work",
    "my group is lovely",
    "I lead a Balint group in Leeds",
    "I lead a group every Tuesday",
    "we meet every Monday",
    "my group meets on Tuesdays",
    "I attend a group every week",
    "supervision is really helpful",
    "leadership weekend",
    "supervision",
    "I enjoy supervision with Ruth",
    "the weather was awful on Monday",
    "my patient told me something awful last week",
    "led a teaching session on Monday",
    "I led a ward round on Tuesday",
    "ran late on Monday",
    "went to the dentist yesterday",
    "on holiday last week",
    "that led to a row on Monday",
    "our practice meeting was on Tuesday",
    "I supervised a trainee on Monday",
    "Monday",
    "with Asha",
    "8 of us",
    "",
    "?!",
    "ran 5k on Sunday",
    "I started a group last month",
    "I have been leading since 2019",
    "delete Monday's group",
    "there are 8 of us in the group",
    "led a very quiet life until Monday",
    "led the dog along the canal yesterday",
    "attended a course on Tuesday",
]


@pytest.mark.parametrize("text", PLANNED)
def test_what_is_to_come_is_not_logged(text: str) -> None:
    assert read_report(text, TODAY) == NotYet()


@pytest.mark.parametrize("text", CALLED_OFF)
def test_what_was_not_held_is_not_logged(text: str) -> None:
    assert isinstance(read_report(text, TODAY), DidNotHappen)


@pytest.mark.parametrize("text", ANOTHERS)
def test_what_others_did_is_not_logged(text: str) -> None:
    assert read_report(text, TODAY) == Hearsay()


@pytest.mark.parametrize("text", NOTHING_TO_LOG)
def test_talk_is_no_report(text: str) -> None:
    assert read_report(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Every Monday in October I led the nurses' group at the hospice, co-leading with Dr Achebe",
            "Dr Achebe",
        ),
        ("Group Thurs 5/11, 13.15, w/ Perpetua co-leading, 7 GPs, Zoom", "Perpetua"),
        ("Group on Zoom on 9 November, I was leader, Frau Dr. Kessler was the other", "Frau Dr. Kessler"),
        ("I led on Tuesday with Imam Yusuf", "Imam Yusuf"),
        ("I led on Tuesday evening with Tendai - 6 there", "Tendai"),
        ("I led on tuesday with grace taking notes", "grace"),
        ("co-led w/ Bea tues, zoom", "Bea"),
        ("I led on Monday; Gethin sat beside me as co-leader", "Gethin"),
        ("I led on Monday; Farida helped as co-leader", "Farida"),
        ("With Moira on leave I led the group on Monday with Sanjay instead", "Sanjay"),
        ("Hello, Comfort here. I co-led with Adaeze on Monday", "Adaeze"),
        ("Mon 9/11 group, self + Bronwen leading", "Bronwen"),
        ("Me an our Doreen ran the group on Monday", "Doreen"),
    ],
)
def test_who_led_beside_the_speaker(text: str, name: str) -> None:
    report = read_report(text, TODAY)
    assert isinstance(report, Reported)
    assert {(session.activity, session.co_leader) for session in report.sessions} == {
        (Activity.GROUP_LED, name)
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday I was supervised, for fifty minutes, by Canon Ashworth", "Canon Ashworth"),
        ("One supervision, supervisor the Revd Canon Tull, on 27 October", "Revd Canon Tull"),
        ("saw my supervisor yesturdy, Hamid, 1 hour", "Hamid"),
        ("I attended a group on Monday, then my supervisor Joyce on Thursday", "Joyce"),
        ("I attended a group on Monday and had my supervisor, Karl, at his rooms, on Tuesday", "Karl"),
        ("Supervision on Monday with the Canon", None),
    ],
)
def test_who_supervised(text: str, name: str | None) -> None:
    report = read_report(text, TODAY)
    assert isinstance(report, Reported)
    assert report.sessions[-1].activity is Activity.SUPERVISION
    assert report.sessions[-1].supervisor == name


def test_what_the_supervisor_said_is_no_supervision() -> None:
    assert not isinstance(
        read_report("then my supervisor Joyce on Thursday said I could lead", TODAY), Reported
    )
