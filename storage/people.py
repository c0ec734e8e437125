"""People and their addresses."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    RowMapping,
    ScalarSelect,
    exists,
    insert,
    or_,
    select,
    update,
)

from balint.linking.places import Place
from balint.messages import ConversationKey, Incoming
from balint.pathway.steps import Step
from balint.people import DEFAULT_TIME_ZONE, Address, AddressState, Person, Stage, usable_time_zone
from storage.database import Transaction
from storage.tables import addresses, pathway_steps, people, team_members

_TOLD = ("id", "name", "time_zone", "psychodynamic", "criteria_set", "stage", "region", "welcomed")
PERSON = [
    *(people.c[name] for name in _TOLD),
    exists().where(team_members.c.person_id == people.c.id).label("on_team"),
    exists()
    .where(
        pathway_steps.c.person_id == people.c.id,
        pathway_steps.c.undone_at.is_(None),
        or_(
            pathway_steps.c.taken_by.is_distinct_from(people.c.id),
            pathway_steps.c.step.in_((Step.READY, Step.APPLICATION)),
        ),
    )
    .label("placed"),
]
ADDRESS = [addresses.c[name] for name in ("id", "person_id", "channel", "account", "user", "chat")]

_PLACE = [addresses.c[name] for name in ("id", "channel", "account", "user", "linked_at")]


class SomebodyElseHas(Exception):
    """A person who is to be changed beside the speaker is being changed by somebody else at this moment."""

    def __init__(self, person_id: int) -> None:
        self.person_id = person_id


def _at(channel: str, account: str, user: str) -> tuple[ColumnElement[bool], ...]:
    return addresses.c.channel == channel, addresses.c.account == account, addresses.c.user == user


async def find_address(tx: Transaction, key: ConversationKey) -> Address | None:
    """Where somebody is reached; it stays as long as this transaction lasts."""
    found = await tx.execute(
        select(*ADDRESS)
        .where(*_at(key.channel, key.account, key.user))
        .with_for_update(read=True, key_share=True)
    )
    row = found.mappings().one_or_none()
    return Address(**row) if row else None


async def find_person(tx: Transaction, channel: str, account: str, user: str) -> Person | None:
    """The person who is reached there; nobody is made by asking."""
    found = await tx.execute(
        select(*PERSON)
        .join(addresses, addresses.c.person_id == people.c.id)
        .where(*_at(channel, account, user))
    )
    row = found.mappings().one_or_none()
    return read_person(row) if row else None


async def meet(tx: Transaction, incoming: Incoming, now: datetime) -> Address:
    """The address of who speaks; with their first word, a new person."""
    key = incoming.conversation
    who = {"name": incoming.display_name, "time_zone": usable_time_zone(incoming.time_zone)}
    chat = key.chat if incoming.private else ""
    address = await find_address(tx, key) or await _welcome(tx, key, now, chat=chat, **who)
    if incoming.private and address.chat != key.chat:
        await open_address(tx, address.id, key.chat)
        await tx.execute(  # whom the operator has named is known by an address alone
            update(people)
            .where(people.c.id == address.person_id, people.c.name == "", ~people.c.welcomed)
            .values(who)
        )
    return address


async def expect(tx: Transaction, key: ConversationKey, now: datetime) -> Address:
    """The address of somebody who may not have said a word yet; they are a newcomer when they do."""
    address = await find_address(tx, key) or await _welcome(tx, key, now)
    await tx.execute(  # or what is left of somebody forgotten would go from under them
        update(people).where(people.c.id == address.person_id).values(forgotten_at=None)
    )
    return address


async def _welcome(
    tx: Transaction,
    key: ConversationKey,
    now: datetime,
    *,
    chat: str = "",
    name: str = "",
    time_zone: str = DEFAULT_TIME_ZONE,
) -> Address:
    person_id = await tx.scalar(
        insert(people)
        .values(name=name, time_zone=time_zone, welcomed=False, created_at=now)
        .returning(people.c.id)
    )
    new = await tx.insert_new(
        addresses,
        {
            "person_id": person_id,
            "channel": key.channel,
            "account": key.account,
            "user": key.user,
            "chat": chat,
            "state": AddressState.OPEN,
            "preferred": False,
            "created_at": now,
        },
    )
    if new is None:  # another process met them at the same moment
        await tx.execute(people.delete().where(people.c.id == person_id))
    found = await tx.execute(select(*ADDRESS).where(*_at(key.channel, key.account, key.user)))
    return Address(**found.mappings().one())


async def find(tx: Transaction, person_id: int) -> Person | None:
    found = await tx.execute(select(*PERSON).where(people.c.id == person_id))
    row = found.mappings().one_or_none()
    return read_person(row) if row else None


async def lock(tx: Transaction, *ids: int) -> dict[int, Person]:
    """These people, but for who is gone; nobody else changes them until this transaction ends.

    Whoever needs several asks for all at once: they are locked in the order of their ids, so that nobody
    waits in a circle.
    """
    found = await tx.execute(
        select(*PERSON).where(people.c.id.in_(ids)).order_by(people.c.id).with_for_update(key_share=True)
    )
    return {row["id"]: read_person(row) for row in found.mappings()}


async def lock_if_free(tx: Transaction, person_id: int) -> Person | None:
    """As `lock`, without waiting. None if they are gone; SomebodyElseHas if another transaction has them."""
    free = select(*PERSON).where(people.c.id == person_id).with_for_update(key_share=True, skip_locked=True)
    row = (await tx.execute(free)).mappings().one_or_none()
    if row is None and await find(tx, person_id):
        raise SomebodyElseHas(person_id)
    return read_person(row) if row else None


async def places(tx: Transaction, person_id: int) -> tuple[Place, ...]:
    """Where somebody is met; first of all where we write to of ourselves."""
    found = await tx.execute(
        select(*_PLACE, (addresses.c.state == AddressState.OPEN).label("is_open"))
        .where(addresses.c.person_id == person_id)
        .order_by((addresses.c.state == AddressState.OPEN).desc(), *_liked_best(addresses))
    )
    return tuple(Place(**row) for row in found.mappings())


def _liked_best(table: FromClause) -> tuple[ColumnElement[Any], ...]:
    """The order in which somebody's open addresses are written to: the one preferred, or else the newest."""
    return table.c.preferred.desc(), table.c.id.desc()


def best_address(person_id: ColumnElement[int]) -> ScalarSelect[int]:
    """The address at which the person of a row is written to, of our own accord: in private."""
    theirs = addresses.alias()
    return (
        select(theirs.c.id)
        .where(theirs.c.person_id == person_id, theirs.c.state == AddressState.OPEN, theirs.c.chat != "")
        .order_by(*_liked_best(theirs))
        .limit(1)
        .scalar_subquery()
    )


async def prefer(tx: Transaction, person_id: int, address_id: int) -> None:
    await tx.execute(
        update(addresses)
        .where(addresses.c.person_id == person_id)
        .values(preferred=addresses.c.id == address_id)
    )


async def close_address(tx: Transaction, address_id: int) -> None:
    """Nothing more is sent there, until they write from it again: its private chat is unknown till then."""
    await tx.execute(
        update(addresses).where(addresses.c.id == address_id).values(chat="", state=AddressState.CLOSED)
    )


async def close_account(tx: Transaction, channel: str, account: str) -> None:
    """As `close_address`, of everybody whom that account of ours could reach."""
    await tx.execute(
        update(addresses)
        .where(addresses.c.channel == channel, addresses.c.account == account)
        .values(chat="", state=AddressState.CLOSED)
    )


async def open_address(tx: Transaction, address_id: int, chat: str) -> None:
    await tx.execute(
        update(addresses).where(addresses.c.id == address_id).values(chat=chat, state=AddressState.OPEN)
    )


async def save_person(tx: Transaction, person: Person) -> None:
    await tx.execute(
        update(people)
        .where(people.c.id == person.id)
        .values(
            name=person.name,
            time_zone=person.time_zone,
            psychodynamic=person.psychodynamic,
            criteria_set=person.criteria_set,
            stage=person.stage,
            region=person.region or None,
            welcomed=person.welcomed,
            **({"forgotten_at": None} if person.welcomed else {}),  # who writes again is met anew
        )
    )


def read_person(row: RowMapping) -> Person:
    """Of a row with the columns PERSON, whatever it holds beside them."""
    told = {column.name: row[column.name] for column in PERSON}
    stage = Stage(row["stage"]) if row["stage"] else None
    known = {"stage": stage, "region": row["region"] or ""}
    return Person(**{**told, **known, "on_team": bool(row["on_team"]), "placed": bool(row["placed"])})


async def give_numbers(tx: Transaction, person_id: int, how_many: int) -> int:
    """So many numbers that this person's entries have never had; the first of them."""
    last: int = await tx.scalar(
        update(people)
        .where(people.c.id == person_id)
        .values(last_entry=people.c.last_entry + how_many)
        .returning(people.c.last_entry)
    )
    return last - how_many + 1
