"""One person in two places: joined by a code, shown first, unlinked again; nobody gets another's record."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from balint.knowledge import Knowledge
from balint.messages import Kind, Outcome, Reply, Say, Topic
from balint.pathway.entries import Activity, Format
from storage import outbox, people
from storage.database import Store
from storage.tables import link_codes
from tests.cast import rows, words
from tests.dialogues.conversation import Heard, Talker

ASKED = [(Topic.SETTINGS, Outcome.ASKED)]
DONE = [(Topic.SETTINGS, Outcome.DONE)]
REFUSED = [(Topic.SETTINGS, Outcome.REFUSED)]
FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 16)
USELESS = "That code is of no use here"


@pytest.fixture
def with_links() -> Knowledge:
    return Knowledge(deep_links={"telegram": "https://t.me/balint_bot?start="})


@pytest.fixture
async def slack(store: Store, with_links: Knowledge) -> Talker:
    """Anna at work: three things logged."""
    anna = Talker(store, with_links, "UANNA", channel="slack")
    await anna.says("I'm Anna")
    await anna.says("led my group last night with Priya, 8 of us", "yes")
    await anna.says("supervision with Ruth on Monday", "yes")
    await anna.says("attended about 20 groups in 2023–24", "yes")
    return anna


@pytest.fixture
async def telegram(store: Store, with_links: Knowledge) -> Talker:
    """Anna on her phone: the same group again, and one more."""
    anna = Talker(store, with_links, "5001", channel="telegram")
    await anna.says(
        "I live in Wellington", "led my group on Friday with Priya Nair, online, 90 minutes", "yes"
    )
    await anna.says("led on 5 October", "yes")
    return anna


@pytest.fixture
async def mallory(store: Store, with_links: Knowledge) -> Talker:
    """A stranger."""
    mallory = Talker(store, with_links, "6666", channel="telegram")
    await mallory.says("hello", "led my group last night", "yes")
    return mallory


async def code_of(talker: Talker) -> str:
    heard = await talker.says("link")
    return next(each.headline for each in heard.replies if "code" in each.headline).split()[-1]


async def joined(one: Talker, other: Talker) -> Heard:
    """The first is kept."""
    await other.says(await code_of(one))
    return await other.presses("Join the two")


async def test_the_numbers_of_two_portfolios_go_on_one_after_the_other(
    slack: Talker, telegram: Talker
) -> None:
    await joined(slack, telegram)
    shown = await slack.says("show my sessions")
    assert sorted(line[:4] for line in shown.text.splitlines() if line.startswith("•")) == [
        "• 1:", "• 2:", "• 3:", "• 5:",
    ]  # fmt: skip
    await slack.says("led on Tuesday", "yes")
    assert "• 6: Group led, Tuesday 17 November" in (await telegram.says("show my sessions")).text


async def test_a_code_from_one_place_joins_the_other_after_showing_what_that_does(
    slack: Talker, telegram: Talker
) -> None:
    code = await slack.says("I also use Telegram")
    assert code.outcomes == DONE
    assert "within 10 minutes" in code.text
    offer = await telegram.says(code.last.headline.split()[-1])

    assert offer.outcomes == ASKED
    assert offer.last.headline == "Shall I join this place with Slack?"
    assert offer.labels == ["Join the two", "Join, keep doubles", "Export first", "Not now"]
    assert offer.press("Join the two").startswith("confirm:")
    for part in (
        "where you go by Anna",
        "Kept here: 2 sessions. Kept there: 3 sessions.",
        "1 is in both",
        "• Group led, Friday 20 November, with Priya Nair, online, 90 minutes\n",
        "cannot be undone",
    ):
        assert part in offer.text
    assert len(await slack.kept()) == 3

    done = await telegram.presses("Join the two")
    assert done.outcomes == DONE
    assert "Telegram and Slack are one record now" in done.text
    assert "It holds 4 sessions." in done.text
    assert await telegram.kept() == await slack.kept()
    group = (await telegram.kept())[-1]
    assert (group.activity, group.on, group.co_leader) == (Activity.GROUP_LED, FRIDAY, "Priya Nair")
    assert (group.participants, group.format, group.duration_minutes) == (8, Format.ONLINE, 90)

    told = await slack.hears()
    assert told.outcomes == DONE
    assert told.labels == ["Unlink Telegram"]


async def test_one_record_from_then_on(slack: Talker, telegram: Talker) -> None:
    await joined(slack, telegram)
    await slack.hears()
    await slack.says("supervision with Ben on 2 November", "yes")
    assert "with Ben" in (await telegram.says("show my supervisions")).text
    known = (await telegram.says("what do you know about me?")).text
    assert "Name: Anna" in known
    assert "Pacific/Auckland" in known  # told on Telegram, and never on Slack
    assert "Place: Telegram and Slack" in known
    # Each conversation still undoes what was said in it.
    assert "Monday 2 November" in (await slack.says("undo")).text
    assert "Monday 5 October" in (await telegram.says("undo")).text


async def test_by_a_link_a_newcomer_needs_two_taps(slack: Talker, newcomer: Talker, store: Store) -> None:
    code = await slack.says("link my Telegram")
    assert "On Telegram one tap does it: https://t.me/balint_bot?start=link-" in code.text
    phone = Talker(store, slack.knowledge, "5001", channel="telegram")
    offer = await phone.says(f"link {code.text.partition('start=link-')[2].split()[0]}")

    assert offer.outcomes == [(Topic.WELCOME, Outcome.ASKED), *ASKED]
    assert offer.labels == ["Join the two", "Not now"]
    await phone.presses("Join the two")
    assert len(await phone.kept()) == 3
    assert await newcomer.kept() == ()


async def test_yes_and_no_in_words(slack: Talker, telegram: Talker) -> None:
    code = await code_of(slack)
    await telegram.says(code)
    assert "Nothing was joined" in (await telegram.says("no")).text
    assert USELESS in (await telegram.says(code)).text  # it was of use once
    assert len(await telegram.kept()) == 2

    await telegram.says(await code_of(slack))
    assert (await telegram.says("yes")).outcomes == DONE
    assert len(await telegram.kept()) == 4


async def test_doubles_can_be_kept_apart(slack: Talker, telegram: Talker) -> None:
    await telegram.says(await code_of(slack))
    await telegram.presses("Join, keep doubles")
    assert [entry.on for entry in await slack.kept()].count(FRIDAY) == 2


async def test_what_differed_is_said_and_what_is_no_double_stays(slack: Talker, telegram: Talker) -> None:
    await telegram.says("undo", "undo", "led my group last night with Priya, 9 of us", "yes")
    await telegram.says("supervision with Ben on Monday", "yes")
    offer = await telegram.says(await code_of(slack))
    assert "9 people (how many came differs)" in offer.text
    assert "1 more is of the same kind and day" in offer.text
    assert "8 people" not in offer.text

    done = await telegram.presses("Join the two")
    assert "• Group led, Friday 20 November, with Priya, 8 people (not: 9 people)" in done.text
    assert [entry.supervisor for entry in await slack.kept() if entry.on == MONDAY] == ["Ruth", "Ben"]


async def test_what_is_logged_meanwhile_is_shown_before_it_is_joined(slack: Talker, telegram: Talker) -> None:
    offer = await telegram.says(await code_of(slack))
    await slack.says("led on 5 October", "yes")
    again = await telegram.presses(offer.press("Join the two"))

    assert again.outcomes == ASKED
    assert "Something was logged meanwhile" in again.text
    assert "2 are in both" in again.text
    await telegram.presses("Join the two")
    assert len(await telegram.kept()) == 4


async def test_a_copy_can_be_had_first(slack: Talker, telegram: Talker) -> None:
    offer = await telegram.says(await code_of(slack))
    assert (await telegram.presses("Export first")).last.documents
    assert (await telegram.presses(offer.press("Join the two"))).outcomes == DONE


async def test_ones_own_code_is_of_no_use_in_ones_own_place(slack: Talker, telegram: Talker) -> None:
    code = await code_of(slack)
    assert "That is your own code" in (await slack.says(code)).text
    assert (await telegram.says(code)).outcomes == ASKED  # and is not used up by it
    await telegram.says("yes")
    assert "That is your own code" in (await telegram.says(await code_of(slack))).text


async def test_an_open_log_goes_on_after_the_places_are_joined(slack: Talker, telegram: Talker) -> None:
    await telegram.says("led my group on 1 November")
    assert (await joined(slack, telegram)).outcomes == DONE
    await telegram.says("yes")
    assert date(2026, 11, 1) in [entry.on for entry in await slack.kept()]


# What must not be: every one of these leaves both records as they were, and says no more than that.


async def test_a_code_is_of_use_for_ten_minutes_and_no_longer(slack: Talker, telegram: Talker) -> None:
    code = await code_of(slack)
    telegram.now += timedelta(minutes=10)
    assert USELESS in (await telegram.says(code)).text


async def test_an_offer_is_of_use_for_ten_minutes_and_no_longer(slack: Talker, telegram: Talker) -> None:
    await telegram.says(await code_of(slack))
    telegram.now += timedelta(minutes=10)
    assert "no longer on offer" in (await telegram.presses("Join the two")).text
    assert len(await telegram.kept()) == 2


async def test_a_new_code_ends_the_one_before(slack: Talker, telegram: Talker) -> None:
    old, new = await code_of(slack), await code_of(slack)
    assert USELESS in (await telegram.says(old)).text
    assert (await telegram.says(new)).outcomes == ASKED


async def test_a_code_that_was_typed_is_of_no_use_to_anybody_else(
    slack: Talker, telegram: Talker, mallory: Talker
) -> None:
    code = await code_of(slack)
    offer = await telegram.says(code)
    assert USELESS in (await mallory.says(code)).text
    for stolen in (offer.press("Join the two"), offer.press("Join, keep doubles"), "confirm:link:1"):
        heard = await mallory.presses(stolen)
        assert heard.outcomes == REFUSED
        assert "no longer on offer" in heard.text
    await telegram.says(code)  # who typed it may look again
    await telegram.presses("Join the two")
    assert USELESS in (await mallory.says(code)).text
    assert len(await mallory.kept()) == 1


@pytest.mark.parametrize("press", ["confirm:link", "keep:link"])
async def test_a_button_that_was_never_offered_joins_nothing(
    slack: Talker, mallory: Talker, press: str, store: Store
) -> None:
    await code_of(slack)
    (code,) = await rows(store, link_codes)
    for number in (0, 1, code["id"], code["person_id"], code["address_id"], 10**8):
        assert (await mallory.presses(f"{press}:{number}")).outcomes == REFUSED
    assert len(await mallory.kept()) == 1


async def test_after_five_wrong_codes_not_even_a_right_one_is_taken_for_an_hour(
    slack: Talker, mallory: Talker
) -> None:
    for _ in range(5):
        assert USELESS in (await mallory.says("link K7CM-4XPT")).text
    heard = await mallory.says(await code_of(slack))
    assert "For an hour I take no more here" in heard.text
    assert heard.outcomes == REFUSED
    mallory.now = slack.now = slack.now + timedelta(hours=1)
    assert (await mallory.says(await code_of(slack))).outcomes == ASKED


async def test_nothing_is_learned_from_a_code_that_is_refused(
    slack: Talker, telegram: Talker, mallory: Talker
) -> None:
    used, old = await code_of(slack), await code_of(telegram)
    await joined(slack, telegram)
    answers = [(await mallory.says(code)).text for code in (used, old, "link K7CM-4XPT", "link AAAA-1111")]
    assert len(set(answers)) == 1


@pytest.mark.on_both
async def test_a_code_that_others_can_read_is_no_code_any_more(
    slack: Talker, telegram: Talker, mallory: Talker
) -> None:
    code = await code_of(slack)
    said = replace(telegram.frame(Kind.SAID, text=code), private=False, asked_in="the lounge", post="7")
    heard = await telegram.submits(said)
    assert "Others can read it here" in heard.text
    assert USELESS in (await mallory.says(code)).text
    assert (await telegram.submits(replace(said, message_id="8", text="link K7CM-4XPT"))).text == heard.text


@pytest.mark.on_both
async def test_a_code_is_not_told_where_others_read(slack: Talker, store: Store) -> None:
    in_group = Talker(store, slack.knowledge, "UANNA", channel="slack", chat="the lounge")
    assert "in our private chat" in (await in_group.says("link")).text
    assert await rows(store, link_codes) == []


async def test_who_got_in_by_a_code_takes_nothing_away_and_is_put_out_with_two_taps(
    slack: Talker, mallory: Talker
) -> None:
    """The worst case: Anna has shown her code to Mallory, who joins her record. She is told at once."""
    await joined(slack, mallory)
    accomplice = Talker(slack.store, slack.knowledge, "7777", channel="telegram")
    for taking in ("unlink Slack", "forget me", await code_of(accomplice)):
        heard = await mallory.says(taking)
        assert heard.last.outcome is Outcome.REFUSED
        assert "from Slack alone" in heard.text
    told = await slack.hears()
    await slack.presses(told.press("Unlink Telegram"))
    await slack.says("yes")

    assert await mallory.kept() == ()
    assert "I am the Balint assistant" in (await mallory.says("show my sessions")).text
    assert "No sessions logged" in mallory.heard[-1].text
    assert len(await slack.kept()) == 3  # with Mallory's double of her own


async def test_a_day_later_every_place_can_do_everything(slack: Talker, telegram: Talker) -> None:
    await joined(slack, telegram)
    telegram.now += timedelta(days=1)
    assert (await telegram.says("forget me")).last.outcome is Outcome.ASKED
    assert "your addresses on Telegram and Slack" in telegram.heard[-1].text
    assert (await telegram.says("unlink Slack")).outcomes == ASKED


async def test_the_code_of_who_is_forgotten_is_of_no_use(
    slack: Talker, telegram: Talker, store: Store
) -> None:
    code, other = await code_of(slack), await code_of(telegram)
    await telegram.says(code)
    await slack.says("forget me", "yes")
    assert "no longer on offer" in (await telegram.presses("Join the two")).text
    assert USELESS in (await telegram.says(code)).text
    await slack.says(other)
    await telegram.says("forget me", "yes")
    assert (await slack.presses("Join the two")).last.outcome is Outcome.REFUSED
    assert await rows(store, link_codes) == []


async def test_no_later_yes_is_taken_for_consent(slack: Talker, telegram: Talker) -> None:
    offer = await telegram.says(await code_of(slack))
    await telegram.says("how many supervisions left?", "yes")
    await telegram.presses(offer.press("Join the two"))
    assert len(await telegram.kept()) == 2


# Where the assistant writes to, and how a place leaves.


async def test_what_is_sent_of_our_own_accord_goes_where_they_like_it(
    slack: Talker, telegram: Talker, store: Store
) -> None:
    done = await joined(slack, telegram)
    assert "What I send of my own accord goes here." in done.text
    await slack.hears()
    await telegram.presses("Send it to Slack")
    await _remind(slack, store, "one")
    assert (await telegram.hears()).replies == ()
    assert (await slack.hears()).text == "A reminder."

    assert "goes to Telegram" in (await slack.says("send reminders on Telegram")).text
    await _remind(slack, store, "two")
    assert (await telegram.hears()).text == "A reminder."
    assert "I do not know you there" in (await slack.says("send reminders to the terminal")).text


async def _remind(talker: Talker, store: Store, occasion: str) -> None:
    async with store.begin() as tx:
        person = await people.find_person(tx, talker.channel, "bot", talker.name)
        assert person
        reply: Reply = words("A reminder.")
        await outbox.say(tx, Say(person_id=person.id, reply=reply, dedup_key=occasion), talker.now)


@pytest.mark.on_both
async def test_a_place_that_leaves_keeps_nothing(slack: Talker, telegram: Talker) -> None:
    await joined(slack, telegram)
    await slack.hears()
    await telegram.says("led my group on 1 November")  # a log is open
    question = await telegram.says("unlink this place")
    assert question.outcomes == ASKED
    assert "Your record (4 sessions) stays with Slack" in question.text
    heard = await telegram.says("yes")

    assert "Your record stays with Slack" in heard.text
    assert "Unlinked: Telegram" in (await slack.hears()).text
    assert await telegram.kept() == ()
    assert len(await slack.kept()) == 4
    heard = await telegram.says("led on 8 November")
    assert heard.outcomes[0] == (Topic.WELCOME, Outcome.ASKED)
    await telegram.says("yes")
    assert await telegram.portfolio() == [(Activity.GROUP_LED, date(2026, 11, 8))]
    assert "nothing to undo" in (await telegram.says("undo", "undo")).text  # of what was logged before
    assert len(await slack.kept()) == 4
    assert "I do not know you there" in (await slack.says("unlink Telegram")).text


async def test_a_place_is_left_as_it_is(slack: Talker, telegram: Talker) -> None:
    await joined(slack, telegram)
    await slack.hears()
    question = await slack.says("unlink")
    assert question.labels == ["Unlink Telegram", "Unlink Slack"]
    question = await slack.presses("Unlink Telegram")
    assert "All stays as it is" in (await slack.says("no")).text
    assert (await slack.presses(question.press("Unlink Telegram"))).outcomes == REFUSED
    assert len(await telegram.kept()) == 4


async def test_nobody_unlinks_or_prefers_anothers_place(slack: Talker, mallory: Talker) -> None:
    for number in range(1, 4):
        for press in ("ask:unlink", "confirm:unlink", "set:place"):
            heard = await mallory.presses(f"{press}:{number}")
            assert heard.last.outcome in (Outcome.REFUSED, Outcome.ANSWERED) or "here" in heard.text
    assert len(await slack.kept()) == 3


async def test_who_was_unlinked_can_be_joined_again(slack: Talker, telegram: Talker) -> None:
    await joined(slack, telegram)
    await telegram.says("unlink here", "yes")
    await joined(slack, telegram)
    assert len(await telegram.kept()) == 4
    assert (await telegram.says("my places")).last.headline == "I know you on Telegram and Slack."
