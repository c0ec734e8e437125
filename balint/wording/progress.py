"""What is left, in plain words: the number first."""

from collections.abc import Sequence

from balint.language.said import Way
from balint.pathway.entries import Activity
from balint.pathway.progress import Progress
from balint.wording.bars import bar
from balint.wording.dates import listed
from balint.wording.sessions import to_confirm

CANNOT_TELL = "I cannot tell."


def counted(number: int, one: str, many: str) -> str:
    return f"{number or 'No'} {one if number == 1 else many}"


def left(progress: Progress) -> str:
    """ "4 supervision sessions left", or what is logged where no target is loaded."""
    criterion = progress.criterion
    if progress.left is None:
        return f"{counted(progress.done, criterion.one, criterion.many)} logged"
    to = f" {criterion.to}" if criterion.to else ""
    return f"{counted(progress.left, criterion.one, criterion.many)} left{to}"


def done(progress: Progress) -> str:
    """ "2 groups led"."""
    criterion = progress.criterion
    return " ".join((counted(progress.done, criterion.one, criterion.many), criterion.did)).strip()


def so_far(progress: Progress) -> str:
    """ "5 of 9 logged"."""
    if progress.target is None:
        return ""
    if progress.done > progress.target:
        return f"{progress.done} logged, and {progress.target} are enough"
    return f"{progress.done} of {progress.target} logged"


def sentence(progress: Progress) -> str:
    """ "4 supervision sessions left, 5 of 9 logged.", and what that rests on."""
    leaning = f"{progress.leaning.brief} (the accreditation team decides)" if progress.leaning else ""
    counts = ", ".join(part for part in (left(progress), so_far(progress), leaning) if part)
    return " ".join(part for part in (f"{counts}.", estimates((progress,))) if part)


def headline(measured: Sequence[Progress], way: Way) -> str:
    """The first words of an answer: the number that was asked for, or yes or no before it."""
    if any(each.target is None for each in measured):
        return _without_targets(measured, way)
    match way:
        case Way.LEFT:
            return _what_is_left(measured)
        case Way.DONE:
            return f"{_what_is_done(measured)} so far."
        case Way.ENOUGH:
            return f"Not yet: {_open(measured)}." if _open(measured) else f"Yes: {_all_of(measured)}."
        case Way.MORE:
            return f"Yes: {_open(measured)}." if _open(measured) else f"No: {_all_of(measured)}."
        case Way.HALF:
            begins = "Yes" if _share(measured) >= 50 else "Not yet"
            return f"{begins}: {_share(measured)}%, {_all_of(measured)}."
        case Way.SHARE:
            return f"{_share(measured)}%: {_all_of(measured)}."


def _without_targets(measured: Sequence[Progress], way: Way) -> str:
    counts = f"{_what_is_done(measured)} logged."
    return counts if way in (Way.LEFT, Way.DONE) else f"{CANNOT_TELL} {counts}"


def _what_is_left(measured: Sequence[Progress]) -> str:
    if len(measured) <= 2:
        return f"{listed([left(each) for each in measured if each.left] or [left(measured[0])])}."
    to_do, all_ = [_to_do(each) for each in measured if each.left], len(measured)
    if not to_do:
        return f"Nothing left: all {all_} criteria are met, as far as the counts go."
    met = f"{all_ - len(to_do)} of {all_} criteria met. " if len(to_do) < all_ else ""
    return f"{met}Left: {listed(to_do)}."


def _to_do(progress: Progress) -> str:
    """ "4 groups to lead"."""
    criterion = progress.criterion
    return f"{counted(progress.left or 0, criterion.one, criterion.many)} {criterion.to}".strip()


def _what_is_done(measured: Sequence[Progress]) -> str:
    some = [done(each) for each in measured if each.done]
    return listed(some) or (done(measured[0]) if len(measured) == 1 else "Nothing")


def _open(measured: Sequence[Progress]) -> str:
    return listed([left(each) for each in measured if each.left])


def _all_of(measured: Sequence[Progress]) -> str:
    """ "9 of 30 groups led", or of everything that is counted together."""
    total = sum(each.target or 0 for each in measured)
    if len(measured) == 1 and measured[0].done > total:
        return f"{done(measured[0])}, and {total} are enough"
    name = measured[0].criterion.name if len(measured) == 1 else "sessions and days in all"
    return f"{sum(each.counted for each in measured)} of {total} {name}"


def _share(measured: Sequence[Progress]) -> int:
    """In per cent, rounded down: 100 is reached when all is done."""
    return 100 * sum(each.counted for each in measured) // (sum(each.target or 0 for each in measured) or 1)


def picture(measured: Sequence[Progress]) -> str:
    """Every criterion with its bar, what is done last."""
    return "\n".join(line(each) for each in sorted(measured, key=lambda each: each.left == 0))


def line(progress: Progress) -> str:
    """ "▰▰▰▱▱▱▱▱▱▱ 9 of 30 led"."""
    criterion = progress.criterion
    if progress.target is None:
        return f"• {left(progress)}" if not criterion.did else f"• {done(progress)}"
    ticked = " ✓" if progress.left == 0 else ""
    name = criterion.short or criterion.name
    return f"{bar(progress.done, progress.target)} {progress.done} of {progress.target} {name}{ticked}"


def detail(progress: Progress, way: Way) -> str:
    """What the headline has left unsaid of one criterion: what is left, or what is logged."""
    if way is Way.DONE:
        return f"{left(progress)}, {so_far(progress)}."
    if way in (Way.SHARE, Way.HALF):
        return f"{left(progress)}."
    return "" if way in (Way.ENOUGH, Way.MORE) and not progress.left else f"{so_far(progress)}."


def leanings(measured: Sequence[Progress]) -> str:
    """The rulings that matter to several counts, and who decides."""
    rulings = list(dict.fromkeys(each.leaning for each in measured if each.leaning))
    if len(rulings) < 2:
        return "".join(each.reading for each in rulings)
    briefs = listed([each.brief for each in rulings])
    return f"That is {briefs}. The rules do not spell that out: the accreditation team decides."


def estimates(measured: Sequence[Progress]) -> str:
    return to_confirm(sum(each.estimated for each in measured))


def ways(progress: Progress, activities: Sequence[Activity]) -> str:
    """ "That is 1 weekend and 1 day, or 3 days.", where what is left can be done in several ways."""
    if not progress.left or set(activities) != {Activity.LEADERSHIP_WEEKEND, Activity.LEADERSHIP_DAY}:
        return ""
    weekend = progress.criterion.counts[Activity.LEADERSHIP_WEEKEND]
    found = []
    for weekends in range(-(-progress.left // weekend), -1, -1):
        days = max(0, progress.left - weekend * weekends)
        parts = (counted(weekends, "weekend", "weekends"), counted(days, "day", "days"))
        found.append(
            " and ".join(part for part, number in zip(parts, (weekends, days), strict=True) if number)
        )
    return f"That is {', or '.join(found)}."
