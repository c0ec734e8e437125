"""Days on which nothing was held, as people put them beside those on which something was: "Friday: slept"."""

import random
from collections.abc import Iterator

HOW_MANY = 400
_WITH_DAY = (
    "{day} nothing", "{day}: nothing", "{day} - nothing", "nothing on {day}", "{day} off", "{day} free",
    "{day}: slept", "{day} slept", "{day}, rest", "had a rest on {day}", "{day} was a rest day",
    "{day} collapsed", "{day}: collapsed on the sofa", "on {day} I did nothing at all", "{day} none",
    "on {day} I was ill", "I was off sick {day}", "{day} sick", "away {day}", "I was away on {day}",
    "{day} was annual leave", "on leave {day}", "{day} half term", "{day} no group", "no group on {day}",
    "{day} cancelled", "{day}'s was cancelled", "{day} bank holiday", "nobody came on {day}",
    "{day} was spent on the train", "{day} on call", "on call on {day}", "{day} was clinic all day",
    "{day} was a long clinic", "the phones were down all {day}", "phones down {day}", "{day} snowed in",
    "it snowed on {day}", "{day} was my birthday", "{day} my son's birthday", "{day} was parents' evening",
    "{day} I cooked for eight", "on {day} we went to the theatre", "{day} the dentist", "{day} gardening",
    "and {day}, thank goodness, nothing but soup", "today I am walking the dog", "it is {day} today",
    "{day} is my day off", "today is my first free {day} in weeks", "back from holiday on {day}",
    "the flu clinic got me on {day}", "{day} and I am exhausted", "I forgot to write this on {day}",
    "I meant to send this on {day}", "appraisal on {day}", "{day} staff meeting", "{day} was interviews",
    "I flew home on {day}", "moved house on {day}", "{day} the boiler broke", "my co-leader was away {day}",
    "{day} was the practice meeting", "funeral on {day}", "{day} I had covid", "ill from {day}",
)  # fmt: skip
_DAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "mon", "tues", "weds",
    "thu", "fri", "the 3rd", "the 11th", "the 19th", "3 November", "10/11", "16 Nov", "7 October",
    "yesterday", "Tuesday evening", "last Thursday", "this morning", "14 Sept",
)  # fmt: skip


def idle() -> Iterator[str]:
    chance = random.Random(7)  # noqa: S311 - the same ones each time
    for _ in range(HOW_MANY):
        words = chance.choice(_WITH_DAY).format(day=chance.choice(_DAYS))
        yield words if chance.random() < 0.5 else words[0].upper() + words[1:]
