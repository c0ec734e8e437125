"""Undo what was arranged, changed or called off last: a booking, a group, Form R, a wish about reminders."""

from dataclasses import replace

from balint.messages import Reply
from balint.reminders.arranged import Before
from balint.wording import reminders as words
from storage.work import Work


async def undo(work: Work) -> Reply | None:
    """None if something else was done last."""
    before, work.memory = work.memory.arranged, replace(work.memory, arranged=None)
    if before is None:
        return None
    for number, booking in before.bookings:
        if booking is None:
            await work.drop_booking(number)
        else:
            there = any(each.id == number for each in await work.bookings())
            await work.keep_booking(booking if there else replace(booking, id=0))
    for number, reference in before.references:
        if reference is None:
            await work.drop_reference(number)
        else:
            there = any(each.id == number for each in await work.references())
            await work.keep_reference(reference if there else replace(reference, id=0))
    for number, group in before.groups:
        if group is None:
            await work.drop_group(number)
        else:
            await work.keep_group(group)
    if before.wishes is not None:
        await work.keep_wishes(before.wishes)
    work.before = Before()  # what is undone is not undone again
    return words.undone(was_anything=before.was_anything)
