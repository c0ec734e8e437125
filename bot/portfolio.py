"""`balint portfolio`: what is kept of one person, for themselves and for scripts."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from balint.pathway.criteria import CriteriaSet
from balint.pathway.entries import Entry
from balint.pathway.progress import Progress, criteria_for, measure
from balint.people import Person
from balint.wording import progress as progress_words
from balint.wording.sessions import in_full
from bot.channels.terminal import ACCOUNT, CHANNEL
from bot.criteria import in_force
from bot.settings import Settings
from storage import entries, people
from storage.database import opened


@dataclass(frozen=True, slots=True)
class Portfolio:
    """An unknown person has an empty one."""

    name: str
    person: Person | None
    entries: tuple[Entry, ...]
    criteria: CriteriaSet

    @property
    def progress(self) -> tuple[Progress, ...]:
        psychodynamic = self.person.psychodynamic if self.person else None
        return measure(self.entries, self.criteria, psychodynamic=psychodynamic)


async def read(settings: Settings, name: str) -> Portfolio:
    """The portfolio of the terminal address of that name."""
    async with opened(settings.database_url) as store, store.begin() as tx:
        person = await people.find_person(tx, CHANNEL, ACCOUNT, name)
        kept = await entries.of_person(tx, person.id) if person else ()
        sets = await in_force(tx)
    return Portfolio(name, person, kept, criteria_for(person, sets))


def as_json(portfolio: Portfolio) -> str:
    return json.dumps(
        {
            "person": portfolio.name,
            "criteria_set": portfolio.criteria.id,
            "entries": [_entry(entry) for entry in portfolio.entries],
            "progress": [
                {"criterion": each.criterion.id, "done": each.done, "target": each.target, "left": each.left}
                for each in portfolio.progress
            ],
        },
        ensure_ascii=False,
    )


def as_text(portfolio: Portfolio, today: date) -> str:
    lines = [f"Portfolio of {portfolio.name}, by {portfolio.criteria.name}", ""]
    lines += [f"{entry.id}: {in_full(entry, today)}" for entry in portfolio.entries] or [
        "Nothing is logged yet."
    ]
    notes = (progress_words.estimates(portfolio.progress), progress_words.leanings(portfolio.progress))
    return "\n".join(
        [*lines, "", progress_words.in_bars(portfolio.progress), *(f"\n{note}" for note in notes if note)]
    )


def _entry(entry: Entry) -> dict[str, Any]:
    """Its `id` is the number by which its person can name it."""
    fields = asdict(entry)
    fields["id"] = fields.pop("number")
    for mine, written in (("on", "date"), ("since", "from"), ("until", "until")):
        day = fields.pop(mine)
        fields[written] = day.isoformat() if day else None
    return fields
