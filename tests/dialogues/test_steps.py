"""The steps of the pathway: Alice is on her way, Bob is on the accreditation team, Charlie is not."""

import pytest

from balint.knowledge import Knowledge
from balint.messages import Outcome, Topic
from balint.people import Stage
from storage import people, team
from storage.database import Store
from tests.dialogues.conversation import Heard, Talker

ENOUGH = (
    "attended 30 groups between January 2024 and June 2025",
    "led 30 groups between January 2024 and June 2025",
    "leadership weekend 11-13 September 2026",
    "leadership weekend 12-14 September 2025",
    "had 9 supervisions between January 2024 and June 2025",
    "had 6 sessions of the funded supervision group between January 2024 and June 2025",
)
NOTED = (Topic.STAGE, Outcome.DONE)


@pytest.fixture
async def alice(store: Store, knowledge: Knowledge) -> Talker:
    return await welcomed(Talker(store, knowledge, "alice"), "Alice Ward")


@pytest.fixture
async def bob(store: Store, knowledge: Knowledge) -> Talker:
    bob = await welcomed(Talker(store, knowledge, "bob"), "Bob Marsh")
    async with store.begin() as tx:
        person = await people.find_person(tx, bob.channel, "bot", bob.name)
        assert person
        await team.add(tx, person.id, None, bob.now)
    return bob


@pytest.fixture
async def charlie(store: Store, knowledge: Knowledge) -> Talker:
    return await welcomed(Talker(store, knowledge, "charlie"), "Charlie Dunn")


async def welcomed(talker: Talker, name: str) -> Talker:
    await talker.says("hello", f"call me {name}")
    return talker


async def stage_of(talker: Talker) -> Stage | None:
    async with talker.store.begin() as tx:
        person = await people.find_person(tx, talker.channel, "bot", talker.name)
    assert person
    return person.stage


async def records(bob: Talker, told: str) -> Heard:
    """What the team says, confirmed."""
    asked = await bob.says(told)
    assert asked.outcomes == [(Topic.TEAM, Outcome.ASKED)], asked.text
    assert asked.press("Record it").startswith("confirm")
    return await bob.presses("Record it")


async def test_x(alice: Talker, bob: Talker) -> None:
    for said in (
        "register my interest",
        "Yorkshire and the Humber",
        "GP",
        "I do not",
        "I am a member",
        "2019",
        "yes",
    ):
        h = await alice.says(said)
        print(">", said)
        print(h.text, h.labels)
    print("BOB", (await bob.hears()).text)
    print((await bob.presses("See Form A")).text)
    for said in (
        "put Alice on the pathway from 1 March 2024",
        "Record it",
        "put Alice on the pathway from 1 March 2024 with the earlier criteria",
        "undo",
        "start Alice's review",
    ):
        h = await bob.says(said)
        print("BOB>", said)
        print(h.text, h.labels)
        print("ALICE", (await alice.hears()).text)
    for said in ("I joined in 2019", "my details", "am I ready to apply?", "apply"):
        h = await alice.says(said)
        print(">", said)
        print(h.text, h.labels)
    for told in ENOUGH:
        h = await alice.says(told, "yes")
        print(h.text)
    await alice.says("supervision with Ruth on 5 November", "yes")
    for said in (
        "am I ready to apply?",
        "apply",
        "Ruth agrees",
        "undo",
        "where do I stand?",
        "my supervisors agree on the competencies",
        "am I ready to apply?",
        "apply",
        "yes",
        "where do I stand?",
    ):
        h = await alice.says(said)
        print(">", said)
        print(h.text, h.labels)
    print("BOB", (await bob.hears()).text)
    for said in (
        "start Alice's review",
        "Alice's references are in",
        "yes",
        "start Alice's review",
        "yes",
        "Alice needs further steps",
        "Alice needs further steps: 2 more supervisions",
        "yes",
        "start Alice's review",
        "Alice has appealed",
        "yes",
        "accredit Alice",
        "Council has accredited Alice",
        "yes",
        "undo",
        "membership of Alice is paid until 31 March 2027",
        "yes",
    ):
        h = await bob.says(said)
        print("BOB>", said)
        print(h.text, h.labels)
        print("   ALICE", (await alice.hears()).text)
    h = await alice.says("where do I stand?")
    print(h.text, h.labels)
    assert 0
