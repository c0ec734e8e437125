"""What is left, in plain words: the number first."""

from balint.pathway.progress import Progress


def counted(number: int, one: str, many: str) -> str:
    return f"{number or 'No'} {one if number == 1 else many}"


def headline(progress: Progress) -> str:
    """ "4 supervision sessions left", or what is logged where no target is loaded."""
    criterion = progress.criterion
    if progress.left is None:
        return f"{counted(progress.done, criterion.one, criterion.many)} logged"
    to = f" {criterion.to}" if criterion.to else ""
    return f"{counted(progress.left, criterion.one, criterion.many)} left{to}"


def so_far(progress: Progress) -> str:
    """ "5 of 9 logged"."""
    return f"{progress.done} of {progress.target} logged" if progress.target is not None else ""


def sentence(progress: Progress) -> str:
    """ "4 supervision sessions left, 5 of 9 logged."."""
    return f"{', '.join(part for part in (headline(progress), so_far(progress)) if part)}."


def line(progress: Progress) -> str:
    """One line of the whole picture."""
    if progress.left is None:
        return f"• {headline(progress)}"
    return f"• {headline(progress)} ({progress.done} of {progress.target})"
