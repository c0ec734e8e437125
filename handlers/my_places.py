"""The places where somebody meets us: shown, the one preferred that we write to, one unlinked."""

from dataclasses import replace

from balint.language.said import Word
from balint.linking.places import Place, PlaceQuestion, is_guarded, meant
from balint.messages import Reply, Say
from balint.wording import places as words
from storage.work import Work

Replies = tuple[Reply | Say, ...]


async def show(work: Work) -> Reply:
    return words.shown(await work.places(), work.mail.address_id)


async def prefer(channel: str, work: Work) -> Reply:
    """ "Send reminders on Slack"."""
    places = await work.places()
    found = meant(places, channel, work.mail.address_id)
    if len(found) > 1:
        return words.which_preferred(found)
    return await _prefer(found[0] if found else None, work)


async def prefer_pressed(address_id: int, work: Work) -> Reply:
    return await _prefer(_one(await work.places(), address_id), work)


async def _prefer(place: Place | None, work: Work) -> Reply:
    if place is None:
        return words.refused(words.NOT_YOURS)
    if not place.is_open:
        return words.refused(words.CLOSED)
    await work.prefer(place.id)
    return words.preferred(await work.places(), work.mail.address_id)


async def ask_to_unlink(channel: str, work: Work) -> Reply:
    """ "Unlink Telegram"; where it was not said which, or there are several, that is asked first."""
    places = await work.places()
    if len(places) == 1:
        return words.answered(words.ONLY_PLACE)
    found = meant(places, channel, work.mail.address_id) if channel else places
    if len(found) > 1:
        return words.which(found)
    return await _ask(found[0] if found else None, places, work)


async def ask_to_unlink_pressed(address_id: int, work: Work) -> Reply:
    places = await work.places()
    return await _ask(_one(places, address_id), places, work)


async def _ask(place: Place | None, places: tuple[Place, ...], work: Work) -> Reply:
    if place is None:
        return words.refused(words.NOT_YOURS)
    if len(places) == 1:
        return words.answered(words.ONLY_PLACE)
    if _is_too_new(place, places, work):
        return words.too_new(places, work.now)
    work.memory = replace(work.memory, place_question=PlaceQuestion(number=work.mail.id, address=place.id))
    return words.really_unlink(work.mail.id, place, places, work.mail.address_id, len(await work.entries()))


async def unlink(number: int, work: Work) -> Replies:
    """Unlink the place that was asked about, if that is the question that is open here."""
    question = work.memory.place_question
    if question is None or not question.address or question.number != number:
        return (words.refused(words.NOT_ON_OFFER),)
    work.memory = replace(work.memory, place_question=None)
    places = await work.places()
    place = _one(places, question.address)
    if place is None or len(places) == 1 or _is_too_new(place, places, work):
        return (words.refused(words.NOT_ON_OFFER),)
    kept = work.person.id
    newcomer = await work.unlink(place.id)
    occasion = f"unlinked:{place.id}:{number}"
    if place.id == work.mail.address_id:
        told = Say(person_id=kept, reply=words.unlinked(place, places), dedup_key=occasion)
        return (words.has_left(place, places), told)
    told = Say(person_id=newcomer, address_id=place.id, reply=words.put_out(), dedup_key=occasion)
    return (words.unlinked(place, places), told)


def keep(work: Work) -> Reply:
    work.memory = replace(work.memory, place_question=None)
    return words.answered(words.NOTHING_UNLINKED)


async def decide(word: Word, question: PlaceQuestion, work: Work) -> Replies:
    """Yes or no in words."""
    return await unlink(question.number, work) if word is Word.YES else (keep(work),)


def _is_too_new(place: Place, places: tuple[Place, ...], work: Work) -> bool:
    """Whether it is another one that a place is to put out which has only just been joined itself."""
    here = work.mail.address_id
    return place.id != here and is_guarded(places, here, work.now)


def _one(places: tuple[Place, ...], address_id: int) -> Place | None:
    return next((each for each in places if each.id == address_id), None)
