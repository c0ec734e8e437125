"""When a session took place, as people type it.

The second column: days as 11-16 (2026) or 2025-12-20, several of one telling with a blank between, tellings
apart with " | "; "11-13x3" is a run of 3 days told by its first; a period is "a..b"; a problem is its name;
"" is nothing.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint.language.dates import Dated, find_dates
from balint.language.dates.feasts import easter

SATURDAY = date(2026, 11, 21)


def short(day: date) -> str:
    return day.isoformat().removeprefix("2026-")


def told(dated: Dated) -> str:
    if dated.problem is not None:
        return dated.problem.name
    if dated.period is not None:
        return "..".join(short(day) for day in dated.period)
    run = f"x{dated.span_days}" if dated.span_days > 1 else ""
    return " ".join(short(day) for day in dated.days) + run


def read(text: str, today: date = SATURDAY) -> str:
    return " | ".join(told(dated) for dated in find_dates(text, today))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("led my group today", "11-21"),
        ("Led group this morning, 8 of us", "11-21"),
        ("just now finished supervision", "11-21"),
        ("earlier today I led", "11-21"),
        ("led a group earlier this evening", "11-21"),
        ("led tonight", "11-21"),
        ("group an hour ago", "11-21"),
        ("finished 20 minutes ago", "11-21"),
        ("supervision half an hour ago", "11-21"),
        ("led my group yesterday", "11-20"),
        ("yesterday evening: led with Asha", "11-20"),
        ("group yest", "11-20"),
        ("led yday", "11-20"),
        ("led yesteday", "11-20"),
        ("yesterday's group, 8 of us", "11-20"),
        ("led yesterday pm", "11-20"),
        ("last night I led", "11-20"),
        ("led last night with Priya, 8 of us, on Zoom", "11-20"),
        ("led last evening", "11-20"),
        ("led the day before yesterday", "11-19"),
        ("group the night before last", "11-19"),
        ("led a group 3 days ago", "11-18"),
        ("led three days ago", "11-18"),
        ("attended group a week ago", "11-14"),
        ("supervision a fortnight ago", "11-07"),
        ("supervision a fortnite ago", "11-07"),
        ("supervision fortnight ago", "11-07"),
        ("led two weeks ago", "11-07"),
        ("led 2 wks ago", "11-07"),
        ("led two weeks ago today", "11-07"),
        ("led two weeks ago yesterday", "11-06"),
        ("led a week ago yesterday", "11-13"),
        ("led a week ago on Tuesday", "11-10"),
        ("led a week last Tuesday", "11-10"),
        ("led a fortnight last Tuesday", "11-03"),
        ("led Tuesday week ago", "11-10"),
        ("led two weeks ago on Tuesday", "11-03"),
        ("led on Tuesday two weeks ago", "11-03"),
        ("Thursday a fortnight ago I led", "11-05"),
        ("led two Tuesdays ago", "11-10"),
        ("led a group 3 days ago, on Wednesday", "11-18"),
    ],
)
def test_a_day_counted_from_today(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("led on Monday", "11-16"),
        ("led Thursday", "11-19"),
        ("led on Sunday", "11-15"),
        ("led on Saturday", "11-21"),
        ("led this Saturday", "11-21"),
        ("led last Saturday", "11-14"),
        ("led last Thursday", "11-19"),
        ("Thursday last I led", "11-19"),
        ("led this past Thursday", "11-19"),
        ("led Tuesday just gone", "11-17"),
        ("led this Monday", "11-16"),
        ("led lst weds", "11-18"),
        ("led thurs", "11-19"),
        ("led tues.", "11-17"),
        ("grp Fri eve", "11-20"),
        ("led Weds pm with Asha", "11-18"),
        ("led on wedensday", "11-18"),
        ("led on wendsday", "11-18"),
        ("led on thrusday", "11-19"),
        ("led on Teusday", "11-17"),
        ("led on saterday", "11-21"),
        ("Tuesday's group went well, I led", "11-17"),
        ("last Tuesday's group", "11-17"),
        ("led Monday night", "11-16"),
        ("led on Tuesday at 7pm", "11-17"),
        ("led Mon 19:30", "11-16"),
        ("led Monday before last", "11-09"),
        ("the Thursday before last I led", "11-12"),
        ("led Saturday before last", "11-07"),
        ("led on Tuesday last week", "11-10"),
        ("led last week on Tuesday", "11-10"),
        ("last week Tuesday I led", "11-10"),
        ("last week's Tuesday group", "11-10"),
        ("led on the Tuesday of last week", "11-10"),
        ("led Tuesday 7pm last week", "11-10"),
        ("led last wk tues", "11-10"),
        ("led on Wednesday this week", "11-18"),
        ("this week I led on Wednesday", "11-18"),
        ("led Sunday last week", "11-15"),
        ("led Tuesday the week before last", "11-03"),
        ("the week before last I led on Thursday", "11-05"),
        ("led on Monday and Wednesday", "11-16 11-18"),
        ("led Mon, Wed and Fri last week", "11-09 11-11 11-13"),
        ("led Mon/Wed/Fri last week", "11-09 11-11 11-13"),
        ("Mon & Thurs this week", "11-16 11-19"),
        ("led Mon Tues Weds last week", "11-09 11-10 11-11"),
        ("led last Monday and Wednesday", "11-16 11-18"),
        ("led Thursday and yesterday", "11-19 11-20"),
        ("yesterday and today", "11-20 11-21"),
        ("led the last two Tuesdays", "11-10 11-17"),
        ("led on the last 3 Mondays", "11-02 11-09 11-16"),
        ("led Tuesday this week and last week", "11-17 11-10"),
        ("led last Tuesday and the Tuesday before", "11-17 11-10"),
        ("led on Tuesday and the week before", "11-17 11-10"),
    ],
)
def test_a_day_of_the_week(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Led our Wednesday group this week", "11-18"),
        ("Led our Wednesday group with Asha this week", "11-18"),
        ("led our Wednesday group", "11-18"),
        ("our Wednesday group yesterday, I led", "11-20"),
        ("my Tuesday group on 3 Nov", "11-03"),
        ("my Tuesday evening group on 4 Nov", "11-04"),
        ("Yesterday I led my Tuesday group", "11-20"),
        ("Yesterday, I led my Tuesday group", "11-20"),
        ("My Tuesday group met on Wednesday", "11-18"),
        ("led my Tuesday group, with Asha and Ben, on 3 Nov", "11-03"),
        ("led the Thursday group last week", "11-12"),
        ("led my Tuesday group and had supervision on Friday", "11-17 | 11-20"),
        ("led my Tuesday group, supervision on Friday", "11-17 | 11-20"),
        ("On Friday I had supervision and led my Tuesday group", "11-20 | 11-17"),
        ("my Monday group the other day", "UNCLEAR"),
        ("my Tuesday group in October", "10-01..10-31"),
    ],
)
def test_a_weekday_that_names_a_group_gives_way(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("supervision on the 5th", "11-05"),
        ("led the 21st", "11-21"),
        ("led on the 28th", "10-28"),
        ("led on the 31st", "10-31"),
        ("led 5th with Asha", "11-05"),
        ("led on the fifth", "11-05"),
        ("led on the 5th and 12th", "11-05 11-12"),
        ("led on the 5th, 12th & 19th", "11-05 11-12 11-19"),
        ("led on the 14th of last month", "10-14"),
        ("led 14th last month", "10-14"),
        ("led on the 3rd of this month", "11-03"),
        ("led the 5th and 12th of last month", "10-05 10-12"),
        ("In October I led on the 5th, 12th and 19th", "10-05 10-12 10-19"),
        ("last month I led on the 5th with Asha", "10-05"),
        ("led on the 5th and 12th with Asha in October", "10-05 10-12"),
        ("led Thursday 5th", "11-05"),
        ("had supervision with Jane Smith on Friday 13th", "11-13"),
        ("Led on the evening of the 12th", "11-12"),
        ("the 10th, not the 11th", "11-10"),
        ("led the 19th, 12th and 5th", "11-19 11-12 11-05"),
        ("September: led 7th, 14th; October: led 5th", "09-07 09-14 | 10-05"),
        ("on the 30th of last month", "10-30"),
        ("14.11", "11-14"),
        ("14-11", "11-14"),
        ("14 11 2026", "11-14"),
        ("led Nov 5 online", "11-05"),
        ("led on 3.11 and 10.11", "11-03 11-10"),
        ("led 10-Nov", "11-10"),
        ("led 10-Nov-26", "11-10"),
        ("led 10/Nov/2025", "2025-11-10"),
        ("led Tuesday10th", "11-10"),
        ("Oct 5 supervision", "10-05"),
        ("4/11 group with Asha", "11-04"),
        ("5/11 attended group, 12/11 attended group", "11-05 | 11-12"),
        ("18/11 attended", "11-18"),
        ("supervision 3/9 on 10 Nov", "11-10"),
        ("led 1/2 day training on 10 Oct", "10-10"),
        ("Saturday 14th November 10am-4pm leadership day", "11-14"),
        ("led my 20th group on the 20th", "11-20"),
        ("2 November, a Monday, led", "11-02"),
        ("led on Thursday the 5th", "11-05"),
        ("led on 4/11", "11-04"),
        ("led on 04/11", "11-04"),
        ("led Weds 4/11", "11-04"),
        ("led 4/11/26", "11-04"),
        ("led 4.11.26", "11-04"),
        ("led on 4.11", "11-04"),
        ("led on 04-11-2026", "11-04"),
        ("led on 2026-11-04", "11-04"),
        ("led on 2025/11/04", "2025-11-04"),
        ("led on 4/11/25", "2025-11-04"),
        ("attended group 1 Nov", "11-01"),
        ("led 4 Nov", "11-04"),
        ("led Nov 4th", "11-04"),
        ("led Nov 4", "11-04"),
        ("led on November the 4th", "11-04"),
        ("led November 4, 2025", "2025-11-04"),
        ("led on the 4th of November 2025", "2025-11-04"),
        ("led 4 Nov 25", "2025-11-04"),
        ("led 4 Nov '25", "2025-11-04"),
        ("led 4Nov", "11-04"),
        ("led 4 nov.", "11-04"),
        ("led on the first of October", "10-01"),
        ("leaders' training day 10 Oct", "10-10"),
        ("led a group on 20 December", "2025-12-20"),
        ("led 24 December", "2025-12-24"),
        ("led 1 Dec", "2025-12-01"),
        ("led on 3 Febuary", "02-03"),
        ("led on 3 setpember", "09-03"),
        ("led 8 May", "05-08"),
        ("led on May 8th", "05-08"),
        ("led 3 march", "03-03"),
        ("led Wednesday 4 November", "11-04"),
        ("led on Wed, 4th November 2026 at 7pm", "11-04"),
        ("led 4 November (Wednesday)", "11-04"),
        ("led yesterday (Friday 20 November)", "11-20"),
        ("led last Tuesday (the 17th)", "11-17"),
        ("led last Tuesday, 17 November", "11-17"),
        ("led last week (10 November)", "11-10"),
        ("led today, 21 Nov", "11-21"),
        ("led on christmas eve", "2025-12-24"),
        ("led on 29 February 2024", "2024-02-29"),
        ("last year on 5 March I led", "2025-03-05"),
        ("led on 5 March last year", "2025-03-05"),
        ("In 2024 I led on 5 March and 9 April", "2024-03-05 2024-04-09"),
        ("led on Monday the ninth", "11-09"),
        ("led on the twenty-third of October", "10-23"),
        ("led on the ninth and the sixteenth", "11-09 11-16"),
        ("led on the 12th inst.", "11-12"),
        ("led on the 30th ult.", "10-30"),
        ("led on the day before the 5th of November", "11-04"),
        ("the last day of August", "08-31"),
        ("led on the penultimate Monday of October", "10-19"),
        ("a year ago yesterday", "2025-11-20"),
        ("exactly two months ago today", "09-21"),
        ("last Tuesday but one", "11-10"),
        ("Tuesday from 7 until 8.10", "11-17"),
    ],
)
def test_a_day_by_its_number(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("led on 5, 12 and 19 October", "10-05 10-12 10-19"),
        ("led on 3, 10 and 17 November", "11-03 11-10 11-17"),
        ("led 1st and 8th Oct", "10-01 10-08"),
        ("led 1st & 8th of October 2025", "2025-10-01 2025-10-08"),
        ("led 3/11, 10/11 & 17/11", "11-03 11-10 11-17"),
        ("led 3/11 10/11 17/11", "11-03 11-10 11-17"),
        ("led 3, 10 and 17/11", "11-03 11-10 11-17"),
        ("led on 28 October and 4 November", "10-28 11-04"),
        ("led on 5 Nov, 12th and 19th", "11-05 11-12 11-19"),
        ("led on 3/11/25, 10/11/25", "2025-11-03 2025-11-10"),
        ("led 28 October and 4 November 2025", "2025-10-28 2025-11-04"),
        ("led Tuesday 3rd and Thursday 5th November", "11-03 11-05"),
        ("led Mon 2, Wed 4 and Fri 6 November", "11-02 11-04 11-06"),
        ("led October 5, 12 and 19", "10-05 10-12 10-19"),
        ("led every Tuesday in October", "10-06 10-13 10-20 10-27"),
        ("led every Tues. in Oct.", "10-06 10-13 10-20 10-27"),
        ("Every Tuesday in November", "11-03 11-10 11-17"),
        ("every Tuesday in December", "2025-12-02 2025-12-09 2025-12-16 2025-12-23 2025-12-30"),
        ("led each Monday last month", "10-05 10-12 10-19 10-26"),
        ("led on Mondays in September", "09-07 09-14 09-21 09-28"),
        ("led every Monday and Thursday in September", "09-03 09-07 09-10 09-14 09-17 09-21 09-24 09-28"),
        ("all four Mondays in September", "09-07 09-14 09-21 09-28"),
        ("in September I led every Monday", "09-07 09-14 09-21 09-28"),
        ("led every Monday with Asha in September", "09-07 09-14 09-21 09-28"),
        ("every Monday this month", "11-02 11-09 11-16"),
        ("every Monday in September 2025", "2025-09-01 2025-09-08 2025-09-15 2025-09-22 2025-09-29"),
        ("led every Tuesday in October except the 13th", "10-06 10-20 10-27"),
        ("led every Tuesday in October apart from the 13th and 20th", "10-06 10-27"),
        ("every Monday in September and October", "09-07 09-14 09-21 09-28 10-05 10-12 10-19 10-26"),
        ("led the first Tuesday in October", "10-06"),
        ("led every Tuesday from 6 October to 3 November", "10-06 10-13 10-20 10-27 11-03"),
        ("led every Tuesday since 13 October", "10-13 10-20 10-27 11-03 11-10 11-17"),
        ("led both Monday and Tuesday", "11-16 11-17"),
        ("I missed the 12th but led on the 5th and 19th", "11-05 11-19"),
        ("led on the 5th and 19th, missed the 12th", "11-05 11-19"),
        ("every Thursday in October bar the 15th", "10-01 10-08 10-22 10-29"),
        ("led every Thursday for the last 4 weeks", "10-29 11-05 11-12 11-19"),
        ("led all my Monday groups in October", "10-05 10-12 10-19 10-26"),
        ("led 4 groups in October (6, 13, 20, 27)", "10-06 10-13 10-20 10-27"),
        ("led 4 groups in October - the 6th, 13th, 20th and 27th", "10-06 10-13 10-20 10-27"),
        ("Nov: 3, 10 and 17", "11-03 11-10 11-17"),
        ("Led Nov 3/10/17", "11-03 11-10 11-17"),
        ("led groups on Oct 5th, 12th, 19th and 26th", "10-05 10-12 10-19 10-26"),
        ("I led two groups last week, Tuesday and Thursday", "11-10 11-12"),
        ("led twice this week - Mon and Weds", "11-16 11-18"),
        ("led the first and third Tuesdays of October", "10-06 10-20"),
        ("led the first two Mondays in October", "10-05 10-12"),
        ("led on the last Friday of September", "09-25"),
        ("led on the 2nd Tuesday of last month", "10-13"),
        ("led the first Monday this month", "11-02"),
        ("every day led: Mon, Tue", "11-16 11-17"),
        ("first Monday of August, first Monday of September", "08-03 09-07"),
        ("fortnightly from 8 September to 6 October I led", "09-08 09-22 10-06"),
        ("every Tuesday in October I sat in the group, apart from the 13th", "10-06 10-20 10-27"),
        ("every Tuesday in October bar the first", "10-13 10-20 10-27"),
    ],
)
def test_several_days(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("did the leadership weekend in September, 11th to 13th", "09-11x3"),
        ("leadership weekend 11th to 13th September", "09-11x3"),
        ("leadership weekend 11-13 Sept", "09-11x3"),
        ("leadership weekend 11–13 September 2025", "2025-09-11x3"),
        ("leadership weekend Sept 11-13", "09-11x3"),
        ("weekend from 11 to 13 September", "09-11x3"),
        ("leadership weekend 11/9-13/9", "09-11x3"),
        ("leadership weekend 30 October to 1 November", "10-30x3"),
        ("leadership weekend Fri 11 to Sun 13 September", "09-11x3"),
        ("leadership weekend, weekend of 11 September", "09-11x3"),
        ("leadership weekend the 13th to the 15th", "11-13x3"),
        ("leadership weekend Friday to Sunday last week", "11-13x3"),
        ("leadership weekend Fri-Sun", "11-13x3"),
        ("leadership weekend last weekend", "11-14x2"),
        ("leadership weekend this weekend", "11-21x2"),
        ("leadership weekend the weekend before last", "11-07x2"),
        ("leadership weekend 31 Dec to 2 Jan", "2025-12-31x3"),
        ("leadership weekend 11-13/9/26", "09-11x3"),
        ("leadership weekend in Sept (11-13)", "09-11x3"),
        ("leadership weekend Sat 12 - Sun 13 September", "09-12x2"),
        ("leadership weekend 25/26/27 September", "09-25 09-26 09-27"),
        ("leadership weekend 12 & 13 Sept", "09-12 09-13"),
    ],
)
def test_a_run_of_days_is_told_by_its_first(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "led a group on 30 February",
        "led 31 Nov",
        "led on 32 Oct",
        "led on the 32nd",
        "led on 30/2",
        "led on 31/11/2025",
        "led on 29 February 2025",
        "led on Feb 30th",
        "led on 32/10",
        "led on 2026-02-30",
        "led 13/13/2025",
        "led on 0 November",
        "led 30 and 31 June",
        "led the fifth Monday in October",
    ],
)
def test_a_day_that_is_in_no_calendar(text: str) -> None:
    assert read(text) == "IMPOSSIBLE"


@pytest.mark.parametrize(
    "text",
    [
        "I'm leading next Tuesday",
        "leading tomorrow",
        "leading tmrw",
        "group the day after tomorrow",
        "led a group on 5 January 2027",
        "led on 22/11/26",
        "led on 22 November 2026",
        "leading on Sunday this week",
        "leading this Sunday",
        "leading Tuesday next week",
        "supervision next week",
        "next week I'm leading on Tuesday",
        "supervision next month",
        "leading in two weeks",
        "leading in a fortnight",
        "leading in 3 days",
        "supervision Tuesday week",
        "supervision a week on Tuesday",
        "supervision two weeks today",
        "leading this coming Tuesday",
        "leading later today",
        "leading later this week",
        "leading in January 2027",
        "leading the weekend after next",
        "led on Sunday 22 November",
        "leading next Tuesday and Thursday",
        "leading on the 5th of next month",
        "leading 11-13 December 2026",
    ],
)
def test_a_day_still_to_come(text: str) -> None:
    assert read(text) == "FUTURE"


@pytest.mark.parametrize(
    "text",
    [
        "led on 22/11",
        "led on 25 November",
        "led on 28 November",
        "led on 18 and 25 November",
        "led the other day",
        "led a couple of weeks ago",
        "led a few days ago",
        "led about two weeks ago",
        "supervision a month ago",
        "led last week",
        "led earlier this week",
        "led one evening last week",
        "led the week before last",
        "led on Monday 4 November",
        "led on Tuesday 4/11",
        "led on Tuesday the 5th",
        "yesterday, that is (Thursday) I led",
        "led yesterday (19 November)",
        "led last week (3 November)",
        "led Monday or Tuesday",
        "led on 3 or 4 November",
        "led on a Tuesday",
        "led every other Tuesday in October",
        "led most Tuesdays in October",
        "led a Tuesday in October",
        "led on Tuesday in October",
        "led on bank holiday Monday",
        "led 11/20/2026",
        "led a while back",
        "supervision three months ago",
        "at the weekend I led",
        "led some time ago",
        "led every Tuesday",
        "recently led a group",
        "led the Tuesday before 9 November",
        "led 30 weeks ago",
        "led two or three weeks ago",
        "led a group a week and a half ago",
        "led around 10 October",
        "maybe Tuesday",
        "either the 10th or the 11th",
        "led in the last week of October",
        "led fortnightly on Mondays in October",
        "every Tuesday last October",
        "led on Friday and Monday",
        "led the 5th and 28th",
        "led last Thursday week",
        "leadership weekend sat and sun",
        "led the previous Tuesday",
        "led this term",
        "led the week of the 9th",
        "led the week of 9 November",
    ],
)
def test_what_could_be_several_days_is_asked(text: str) -> None:
    assert read(text) == "UNCLEAR"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("attended 12 groups in 2023–24", "2023-01-01..2024-12-31"),
        ("attended 12 groups 2023/24", "2023-01-01..2024-12-31"),
        ("12 groups from 2019 to 2021", "2019-01-01..2021-12-31"),
        ("attended 12 groups in 2024", "2024-01-01..2024-12-31"),
        ("12 groups between March and June 2024", "2024-03-01..2024-06-30"),
        ("12 groups from March to June 2024", "2024-03-01..2024-06-30"),
        ("12 groups from Nov 2023 to Feb 2024", "2023-11-01..2024-02-29"),
        ("12 groups between November and February", "2025-11-01..02-28"),
        ("12 groups from Sept to Oct", "09-01..10-31"),
        ("attended 12 groups last year", "2025-01-01..2025-12-31"),
        ("led 5 this year", "01-01..11-21"),
        ("a leadership day in October", "10-01..10-31"),
        ("led 3 groups in November", "11-01..11-21"),
        ("led 3 groups in December", "2025-12-01..2025-12-31"),
        ("led 3 groups last month", "10-01..10-31"),
        ("led 3 groups this month", "11-01..11-21"),
        ("led 3 groups in May", "05-01..05-31"),
        ("led 3 last May", "05-01..05-31"),
        ("led 3 groups in early October", "10-01..10-31"),
        ("led 3 in October last year", "2025-10-01..2025-10-31"),
        ("led 3 in Oct 2025", "2025-10-01..2025-10-31"),
        ("attended groups in autumn 2024", "2024-09-01..2024-11-30"),
        ("5 groups over the last 3 weeks", "10-31..11-21"),
        ("led 12 groups since October", "10-01..11-21"),
        ("led 12 groups since 2024", "2024-01-01..11-21"),
        ("led from 5 March 2024 to 20 June 2024", "2024-03-05..2024-06-20"),
        ("led every Monday in 2025", "2025-01-01..2025-12-31"),
        ("led 10 groups between 5 January and 15 March this year", "01-05..03-15"),
        ("led 10 groups from January to March this year", "01-01..03-31"),
        ("been to 6 since the summer", "06-01..11-21"),
        ("led 3 times since my last supervision on 12 October", "10-12..11-21"),
    ],
)
def test_a_period_names_no_day(text: str, period: str) -> None:
    assert read(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "led my group",
        "led at 7",
        "led 7pm",
        "led group 19:30",
        "group 7-8.30pm",
        "group from 7.30 to 9",
        "90 min online",
        "an hour and a half",
        "8 of us",
        "9 people came",
        "3 groups",
        "9/10 attended",
        "8/10 members came",
        "on call 24/7",
        "had a 1:1",
        "a 45 year old patient",
        "it cost £15",
        "ring me on 07700 900123",
        "with May and June",
        "with April Jones",
        "June came, 8 of us",
        "Jan and I co-led",
        "with Dr March",
        "with Jan, 8 of us",
        "I may lead one",
        "8 may come",
        "may I ask how many are left?",
        "I sat in on a group",
        "we sat with it",
        "the sun was out",
        "got wed",
        "the second one",
        "my third group",
        "the 5th session",
        "our 3rd group",
        "my 12th supervision",
        "for the 5th time",
        "led the last session",
        "just led my group",
        "until Friday",
        "by Friday please",
        "before Christmas",
        "send it before the 5th",
        "twice in two weeks",
        "co-led with Ben Munday",
        "supervised by Dr Mondal",
        "room 12, postcode SE1 4NJ",
        "order of march",
        "how many groups do I need by June 2027?",
        "next time",
        "attended 10 groups prior to June 2023",
        "supervision with Summer Jones",
        "Dr Friday supervised me",
        "co-led with Tuesday Smith",
        "march madness",
        "group of 8-10",
        "by April",
        "led over lunch",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("supervision on Monday, led on Tuesday", "11-16 | 11-17"),
        ("Monday led, Tuesday supervision", "11-16 | 11-17"),
        ("led Monday, Tuesday supervision with Dr Rao", "11-16 | 11-17"),
        ("last week I led on Monday and had supervision on Thursday", "11-09 | 11-12"),
        ("last week: Mon led, Wed supervision, Fri attended", "11-09 | 11-11 | 11-13"),
        ("supervision on Monday and led on Thursday last week", "UNCLEAR | 11-12"),
        ("supervision last week, led on Monday", "UNCLEAR | 11-16"),
        ("I didn't lead last week. Led on Monday.", "UNCLEAR | 11-16"),
        ("I didn't lead last week but led on Monday", "UNCLEAR | 11-16"),
        ("3 Nov led, 8 of us\n10 Nov supervision\n17 Nov led, 9 of us", "11-03 | 11-10 | 11-17"),
        ("led 3 Nov, 9 of us, supervision 5 Nov 90 min", "11-03 | 11-05"),
        ("led on 3 Nov and on 30 February", "11-03 | IMPOSSIBLE"),
        ("no, Tuesday not Monday", "11-17"),
        ("it was Tuesday, not Monday", "11-17"),
        ("not Monday, Tuesday", "11-17"),
        ("Tuesday rather than Monday", "11-17"),
        ("change the date from 3 Nov to 4 Nov", "11-04"),
        ("change Monday to Tuesday", "11-17"),
        ("led on Tuesday and wrote it up the next day", "11-17"),
        ("led on Tuesday, supervision the next day", "11-17 | 11-18"),
        ("led yesterday, my third this month", "11-20"),
        ("led yesterday, first since June", "11-20"),
        ("I trained 10 years ago. Led yesterday", "11-20"),
        ("we meet every Tuesday. Led yesterday", "11-20"),
        ("with Jan on 5 Nov", "11-05"),
        ("led with April 8 Nov", "11-08"),
        ("led with 8, 5 November", "11-05"),
        ("in November 5 people came", "11-01..11-21"),
        ("led 4 Nov 10 came", "11-04"),
        ("led 5 Nov 12 people", "11-05"),
        ("Led sat 14 Nov", "11-14"),
        ("led on sat", "11-21"),
        ("led on sun eve", "11-15"),
        ("led on Tuesday 7.30-9", "11-17"),
        ("led on tues at 6", "11-17"),
        ("at 7 on 5 Nov", "11-05"),
        ("led a group Monday - sorry, Tuesday", "11-17"),
        ("led on Monday, no, Tuesday", "11-17"),
        ("led Monday, no supervision Tuesday", "11-16 | 11-17"),
        ("led 3 November, Tuesday supervision", "11-03 | 11-17"),
        ("led Weds. Supervision Thurs", "11-18 | 11-19"),
        ("led Tuesday since Asha was away", "11-17"),
        ("led Tuesday since last week was off", "11-17"),
        ("supervision with Sunday Okafor on Monday", "11-16"),
        ("I led last Tuesday and am leading next Tuesday", "11-17 | FUTURE"),
        ("led 3rd Nov then again on the 10th", "11-03 11-10"),
        ("on 3 Nov I led, on 5 Nov I had supervision and on the 12th I attended", "11-03 | 11-05 | 11-12"),
        ("supervision in the last 2 weeks, on Monday", "11-16"),
    ],
)
def test_dates_among_other_words(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("led yesterday", date(2027, 1, 1), "12-31"),
        ("led on 28 December", date(2027, 1, 3), "12-28"),
        ("led on 2 January", date(2026, 12, 28), "UNCLEAR"),
        ("led on 2 January", date(2026, 12, 1), "01-02"),
        ("led every Tuesday in December", date(2027, 1, 3), "12-01 12-08 12-15 12-22 12-29"),
        ("led last month on the 14th", date(2027, 1, 3), "12-14"),
        ("led on 29 February", date(2024, 3, 1), "2024-02-29"),
        ("led on 29 February", date(2024, 2, 29), "2024-02-29"),
        ("led on 29 Feb", date(2026, 11, 21), "UNCLEAR"),
        ("led on the 31st", date(2026, 3, 1), "01-31"),
        ("led on the 30th", date(2026, 3, 1), "01-30"),
        ("led last Friday", date(2026, 5, 1), "04-24"),
        ("led on Friday", date(2026, 5, 1), "05-01"),
        ("led on Thursday", date(2026, 5, 1), "04-30"),
        ("led this Monday", date(2026, 11, 16), "11-16"),
        ("leading this Wednesday", date(2026, 11, 16), "FUTURE"),
        ("led last Monday", date(2026, 11, 16), "11-09"),
        ("led a week ago on Tuesday", date(2026, 11, 16), "UNCLEAR"),
        ("leadership weekend last weekend", date(2026, 11, 16), "11-14x2"),
        ("leadership weekend at the weekend", date(2026, 11, 16), "11-14x2"),
        ("leadership weekend this weekend", date(2026, 11, 16), "UNCLEAR"),
        ("leadership weekend this weekend", date(2026, 11, 22), "11-21x2"),
        ("leadership weekend 31 Dec to 2 Jan", date(2026, 1, 20), "2025-12-31x3"),
        ("led on Tuesday last week", date(2027, 1, 1), "12-22"),
        ("led the first Monday in January", date(2027, 1, 1), "UNCLEAR"),
        ("12 groups last year", date(2027, 1, 1), "01-01..12-31"),
    ],
)
def test_on_other_days(text: str, today: date, days: str) -> None:
    assert read(text, today) == days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("led a group on 30 February, 8 of us", ["30 February"]),
        ("led Tuesday evening last week with Asha", ["Tuesday evening last week"]),
        ("\N{PARTY POPPER} led Weds. \N{PARTY POPPER} Supervision 3/11", ["Weds", "3/11"]),
        ("led 3/11, 10/11 & 17/11 with Asha", ["3/11, 10/11 & 17/11"]),
    ],
)
def test_the_words_are_pointed_out(text: str, words: list[str]) -> None:
    assert [text[dated.start : dated.end] for dated in find_dates(text, SATURDAY)] == words


_WORDS = """led on the last this next Tuesday Weds every in of November Oct may May 5 12 31 5th 30th 4/11 31/2
week month year before ago and or to - , . ( ) since until weekend a two today yesterday 7pm 99 2023-24 4.11
2026 24 Sat 1/1/2031 \N{PARTY POPPER} شباط İ ſat group first supervision not sorry between first from"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\x00", "\u202e"])


@given(
    st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=25).map(" ".join)),
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
)
def test_any_text_has_an_answer_and_no_day_is_to_come(text: str, today: date) -> None:
    reached = 0
    for dated in find_dates(text, today):
        assert reached <= dated.start < dated.end <= len(text)
        reached = dated.end
        assert all(day <= today for day in dated.days)
        assert dated.period is None or dated.period[0] <= dated.period[1] <= today
        assert [bool(dated.days), bool(dated.problem), bool(dated.period)].count(True) == 1


def test_a_very_long_message_has_an_answer() -> None:
    assert len(find_dates("led on Tuesday 3 November and " * 200, SATURDAY)) >= 1
    assert find_dates("1, " * 2000, SATURDAY) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("led on Hallowe'en", "10-31"),
        ("led the night after Bonfire Night", "11-06"),
        ("Remembrance Sunday: led", "11-08"),
        ("led on Boxing Day", "2025-12-26"),
        ("New Year's Eve 2024", "2024-12-31"),
        ("supervision on Burns Night", "01-25"),
        ("led on Good Friday", "04-03"),
        ("led on Easter Monday last year", "2025-04-21"),
        ("Mothering Sunday", "03-15"),
        ("led on St. George's Day", "04-23"),
        ("the August bank holiday", "08-31"),
        ("led on St Andrew's Day", "2025-11-30"),
        ("bank holiday Monday", "UNCLEAR"),
    ],
)
def test_a_feast(text: str, days: str) -> None:
    assert read(text) == days


@pytest.mark.parametrize(
    ("year", "day"), [(1981, (4, 19)), (2000, (4, 23)), (2024, (3, 31)), (2026, (4, 5)), (2038, (4, 25))]
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)
