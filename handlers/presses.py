"""The map of the buttons: what each means, and which handler takes it."""

from datetime import date, datetime

from balint.language.said import AskedReady
from balint.messages import Press, Reply, Say
from balint.messages import numbers as _numbers
from balint.pathway.application import Field
from balint.reminders.told import About, Oftener, Switched
from balint.setting_up import Detail
from handlers import (
    about_you,
    answer_announcement,
    ask_guidance,
    away,
    book_supervision,
    browse_guidance,
    change_record,
    form_a,
    join_team,
    link_places,
    log_details,
    log_session,
    my_places,
    pass_on,
    pathway,
    regular_group,
    reminders,
    show_progress,
    small_talk,
    tell_colleagues_apart,
    track_form_r,
    your_data,
)
from handlers.team import routes as team
from storage.work import Work

Replies = tuple[Reply | Say, ...]


def offered(label: str, work: Work) -> Press | None:
    """The press of the button that goes by that label in what was said last."""
    for button in work.memory.offered:
        if button.label.casefold() == label.casefold():
            return button.press
    return None


async def pressed(written: str, work: Work) -> Replies:
    meant = offered(written, work) or Press.read(written) or await answer_announcement.labelled(written, work)
    return await press(meant, work) if meant else (small_talk.unknown_button(),)


async def press(meant: Press, work: Work) -> Replies:
    if work.person.on_team and (replies := await team.press(meant, work)) is not None:
        return replies
    match meant.act, meant.on, meant.args:
        case act, "log", args:
            return (await _log_press(act, args, work),)
        case "ask", "guidance", (entry_id,):
            return (ask_guidance.answer_press(entry_id, work),)
        case "list", "guidance", ():
            return (browse_guidance.topics(work),)
        case "list", "guidance", (topic_id, page) if _numbers((page,)):
            return (browse_guidance.questions(topic_id, int(page), work),)
        case "ask" | "skip" | "set", "setup" | "pathway" | "training" | "time_zone" | "name", args:
            return (await _set_up_press(meant, args, work),)
        case "send", "portfolio", ():
            return (await your_data.export(work),)
        case act, "forget", args:
            return (await _forget_press(act, args, work),)
        case "remove", "entries", args:
            return (await change_record.remove_all(tuple(_numbers(args)), work),)
        case act, "link" | "place" | "places" | "unlink", args:
            return await _place_press(act, meant.on, args, work)
        case _, "invitation", _:
            return await join_team.press(meant, work)
        case act, "colleague", args:
            return (await _colleague_press(act, args, work),)
        case act, "form_r", (which,):
            return await track_form_r.press(act, which, work)
        case act, "booking", args:
            return (await _booking_press(act, args, work),)
        case act, "meeting" | "group", args:
            return (await _group_press(act, args, work),)
        case act, "reminder" | "membership", args:
            return (await _reminder_press(act, args, work),)
        case act, "away", args:
            return await _away_press(act, args, work)
        case "answer", "announcement", (number, answer) if _numbers((number,)):
            return (await answer_announcement.press(int(number), answer, work),)
        case act, "question", args:
            return (await _question_press(act, args, work),)
        case "ask", "ready", ():
            return (await show_progress.ready(AskedReady(), work),)
        case act, "form_a", args:
            return await _form_a_press(act, args, work)
        case act, "stage", args:
            return await pathway.press(act, args, work) or (small_talk.unknown_button(),)
    return (small_talk.unknown_button(),)


async def _form_a_press(act: str, args: tuple[str, ...], work: Work) -> Replies:
    match act, _numbers(args[:1]), args[1:]:
        case "ask", [], ():
            return (await form_a.begin(work),)
        case "apply", [], ():
            return (await pathway.apply(work),)
        case "confirm", [number], ():
            return await form_a.send(number, work)
        case "cancel", [number], ():
            return (form_a.leave(number, work),)
        case "set", [number], (("qualification" | "member") as field, ("yes" | "no") as value):
            return (await form_a.set_pressed(number, Field(field), value == "yes", work),)
        case "skip", [number], (field,) if field in tuple(Field):
            return (await form_a.skip(number, Field(field), work),)
        case "change", [number], (field,) if field in tuple(Field):
            return (form_a.change(number, Field(field), work),)
    return (small_talk.unknown_button(),)


async def _place_press(act: str, on: str, args: tuple[str, ...], work: Work) -> Replies:
    match act, on, _numbers(args):
        case "ask", "link", []:
            return (await link_places.ask_code(work),)
        case "confirm" | "keep", "link", [number]:
            return await link_places.join(number, work, keep_doubles=act == "keep")
        case "cancel", "link", []:
            return (await link_places.decline(work),)
        case "ask", "places", []:
            return (await my_places.show(work),)
        case "set", "place", [address_id]:
            return (await my_places.prefer_pressed(address_id, work),)
        case "ask", "unlink", [address_id]:
            return (await my_places.ask_to_unlink_pressed(address_id, work),)
        case "confirm", "unlink", [number]:
            return await my_places.unlink(number, work)
        case "cancel", "unlink", []:
            return (my_places.keep(work),)
    return (small_talk.unknown_button(),)


async def _set_up_press(meant: Press, args: tuple[str, ...], work: Work) -> Reply:
    match meant.act, meant.on, args:
        case "ask", "setup", ():
            return await about_you.set_up(work)
        case "skip", "setup", ("pathway" | "training" | "time_zone" | "name" as detail,):
            return about_you.skip(Detail(detail), work)
        case "ask", "pathway" | "training" | "time_zone" | "name" as detail, ():
            return about_you.ask(Detail(detail), work)
        case "set", "pathway", ("since" | "before" | "not_yet" | "accredited" as joined,):
            return about_you.set_pathway(joined, work)
        case "set", "training", ("yes" | "no" as qualified,):
            return about_you.set_training(qualified, work)
        case "set", "time_zone", (zone,):
            return about_you.set_time_zone(zone, work) or small_talk.unknown_button()
    return small_talk.unknown_button()


async def _forget_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args):
        case "ask", []:
            return await your_data.ask_to_forget(work)
        case "confirm", [number]:
            return await your_data.forget(number, work)
        case "cancel", []:
            return your_data.keep(work)
    return small_talk.unknown_button()


async def _colleague_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args):
        case "same", [new, known, *later]:
            return await tell_colleagues_apart.same(new, known, later, work)
        case "other", [new, *later]:
            return await tell_colleagues_apart.other(new, later, work)
        case "part", [known, place]:
            return await tell_colleagues_apart.part(known, place, work)
    return small_talk.unknown_button()


async def _away_press(act: str, args: tuple[str, ...], work: Work) -> Replies:
    match act, args:
        case "confirm", ("both" | "reminders" | "groups" as what, first, last):
            since, until = _day(first), _day(last)
            if since and until:
                return await away.confirm(what, since, until, work)
        case "cancel", ():
            return (away.leave(),)
    return (small_talk.unknown_button(),)


async def _question_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args):
        case "pass", [number]:
            return await pass_on.pressed(number, work)
        case "back", [number]:
            return await pass_on.take_back(number, work)
    return small_talk.unknown_button()


async def _booking_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args):
        case "ask", []:
            return book_supervision.ask(work)
        case "leave", []:
            return book_supervision.leave(work)
        case "confirm", [number]:
            return await book_supervision.log(number, work)
        case "rebook", [number]:
            return await book_supervision.rebook_pressed(number, work)
        case "off", [number]:
            return await book_supervision.call_off_pressed(number, work)
    return small_talk.unknown_button()


async def _group_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, _numbers(args[:1]), args[1:]:
        case "confirm", [number], (written,) if day := _day(written):
            return await regular_group.log(number, day, work)
        case "off", [number], (written,) if day := _day(written):
            return await regular_group.did_not_meet(number, day, work)
        case "shift", [number], ():
            return await regular_group.shift(number, work)
        case "end", [number], ():
            return await regular_group.end_pressed(number, work)
        case "meets", [number], ():
            return await regular_group.meets_again(number, work)
    return small_talk.unknown_button()


async def _reminder_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    match act, args:
        case "list", ():
            return await reminders.show(work)
        case "choose", ():
            return await reminders.choose(work)
        case "resume", ():
            return await reminders.resume(work)
        case "less", ():
            return await reminders.oftener(Oftener(more=False), work)
        case "start" | "stop", (about,) if about in (*About, "all"):
            which = None if about == "all" else About(about)
            return await reminders.switch(Switched(on=act == "start", about=which), work)
        case "pause", (written,) if day := _day(written):
            return await reminders.pause(day, work)
        case "why", (written,) if day := _day(written):
            return await reminders.why(day, work)
        case "snooze", (written, "day" | "week" as how_long) if day := _day(written):
            return await reminders.snooze_pressed(how_long, day, work)
        case "renewed", (written,) if day := _day(written):
            return await reminders.renewed(day, work)
    return small_talk.unknown_button()


def _day(written: str) -> date | None:
    """A day as a press carries it: 20261203."""
    try:
        return datetime.strptime(written, "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


async def _log_press(act: str, args: tuple[str, ...], work: Work) -> Reply:
    numbers = _numbers(args[:2])
    match act, numbers, args[2:]:
        case "start", [], ():
            return await log_session.start(work)
        case "confirm", [number, revision], ():
            return await log_session.save_offered(number, revision, work)
        case "details", [number, revision], ():
            return await log_details.ask(number, revision, work)
        case "set", [number, revision], (name, value):
            return await log_details.fill_pressed(number, revision, name, value, work)
        case "skip", [], ():
            return await log_details.skip(work)
        case "cancel", [number], ():
            return await log_session.cancel(work, number)
        case "undo", [number], ():
            return await log_session.undo(work, number)
        case "redo", [number], ():
            return await log_session.redo(work, number)
        case "one", [number, revision], ():
            return await log_session.only_one_offered(number, revision, work)
        case "another", [_], () if day := _day(args[0]):
            return await log_session.another(day, work)
        case "instead", [_], () if day := _day(args[0]):
            return await log_session.that_day_instead(day, work)
    return small_talk.unknown_button()
