"""What is left, in plain words: the number first."""

from collections.abc import Sequence

from balint.language.said import Way
from balint.pathway.entries import Activity, Entry
from balint.pathway.progress import Progress
from balint.wording.bars import bar
from balint.wording.dates import listed
from balint.wording.sessions import COUNTED_NAMES, to_confirm

CANNOT_TELL = "I cannot tell."
ACCREDITED = "You are accredited, so nothing is left to do on the pathway."
NOT_LOADED = (
    "You were on the pathway before June 2023, so the earlier criteria are yours. Their targets are not "
    "loaded here, so I only count. The accreditation team can tell you what they are."
)
STAY_A_MEMBER = "Your membership of the Balint Society needs to be kept up."


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


def whether_ready(to_do: Sequence[str], *, too_early: bool, ready: bool) -> str:
    """Yes or no to "am I ready?", or to "is it too early?", where yes means that something is left. `ready`:
    not only the counts are met.
    """
    if ready:
        return "No, it is not too early: you can apply." if too_early else "Yes: you are ready to apply."
    if not to_do:
        return (
            "No, it is not too early, as far as the counts go."
            if too_early
            else "Yes, as far as the counts go."
        )
    return f"{'Yes, it is too early' if too_early else 'Not yet'}: {listed(to_do)}."


def headline(
    measured: Sequence[Progress], way: Way, entries: Sequence[Entry] = (), asked: Activity | None = None
) -> str:
    """The first words of an answer: the number that was asked for, or yes or no before it.

    `entries` are what is measured: weekends and days that are counted together are told apart by them, and
    what was `asked` about is said even if there is none.
    """
    if any(each.target is None for each in measured):
        return _without_targets(measured, way)
    match way:
        case Way.LEFT:
            return _what_is_left(measured)
        case Way.DONE:
            return f"{_what_is_done(measured, entries, asked)} so far."
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


def _what_is_done(
    measured: Sequence[Progress], entries: Sequence[Entry] = (), asked: Activity | None = None
) -> str:
    some = [
        part for each in measured if each.done for part in _each_kind(each, entries, asked) or (done(each),)
    ]
    return listed(some) or (done(measured[0]) if len(measured) == 1 else "Nothing")


def _each_kind(progress: Progress, entries: Sequence[Entry], asked: Activity | None) -> tuple[str, ...]:
    """ "1 leadership weekend" and "1 leadership day", where they count for one criterion; else nothing."""
    if len(progress.criterion.counts) < 2:
        return ()
    found = {
        kind: sum(each.quantity for each in entries if each.activity is kind)
        for kind in sorted(progress.criterion.counts, key=lambda kind: kind is not asked)
    }
    each = [counted(n, *COUNTED_NAMES[kind]) for kind, n in found.items() if n or kind is asked]
    return tuple(each)


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


def in_bars(measured: Sequence[Progress]) -> str:
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
