"""An activity and the words around it, as the readers of the mood see them."""

import re
from dataclasses import dataclass

from balint.language.activities import Found, Named
from balint.language.clauses import DAY, READ
from balint.language.patterns import pattern, words

_BASE_FORMS = words(
    """
    lead attend attends facilitate host run take join participate sit present go
    """
)

# What was or was not logged is not what was or was not held.
_LOGGING = pattern(
    r"""\b(?:haven't|have not|didn't|did not|hadn't|never|forgot(?:ten)? to|not|need to|want to|going to
    |should have|meant to|like to|'ll|will|have to|can|must|still)(?: yet| ever| actually)?[ ](?:log(?:ged)?
    |record(?:ed)?|add(?:ed)?|enter(?:ed)?|put|mention(?:ed)?|tell|told|say|said|note(?:d)?
    |register(?:ed)?|wrote|write|written|jotted|submit(?:ted)?)\b(?: down| in| up)?(?: (?:you )?about)?"""
)
_UNLOGGED = pattern(
    r"""\b(?:not|n't|never|yet to be|still to be|to be)(?: yet| been| be| ever)* (?:logged|recorded|added
    |entered|written down|put down)\b"""
)
_PAST = pattern(
    r"\b(?:yesterday|yest|yday|last|ago|previous|past|earlier|this (?:morning|lunch\w*|afternoon)|just now)\b"
)
_LATER = pattern(r"\b(?:tonight|this evening|later)\b(?! (?:than|was|were|went|had)\b)")
_MANAGED_TO = pattern(
    r"""(?<!i've )(?<!we've )(?<!have )\b(?:managed|did (?:manage|get)|got|was able|were able|been able
    |happened
    |(?:had|got) the (?:chance|opportunity|privilege|pleasure)|(?:was|were|been) (?:(?:my|our) (?:turn
    |go)|mine|ours)|(?:stepped|stood|filled|roped|drafted) (?:in|up)|fell to (?:me|us)) to(?: co-)?\s*$"""
)
_MY_TURN = pattern(r"\b(?:my|our) (?:turn|go) to(?: co-)?\s*$")
_WAS = pattern(r"\b(?:was|were|been)(?: \w+ly)? $")
_HAVE = pattern(
    r"(?:\bhelped(?: to)?|\bdid(?: i| we)?|\bhave|\bhas|\bhad|'ve)"
    r"(?: just| also| now| already| still| then| actually)*(?: co-)?\s*$"
)
_FINISHED = pattern(
    r"""\b(?:had|did|done|went|was|were|been|saw|seen|met|attended|completed|finished|got|managed|made it
    |sat|came|joined|participated|took|taken|held|ran|visited|spoke|talked|spent|led|enjoyed|loved|survived|gave|received
    |over|drove|travelled|cycled|flew|walked|popped|nipped|back from|out of|discussed|presented|after
    |home from|just)\b"""
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause cut at its activity, names and days written over.

    `told` is the clause as typed; `past`, `future` and `later` say what the words about a time in it tell.
    `is_settled`: the message tells elsewhere of what took place.
    """

    before: str
    words: str
    after: str
    is_verb: bool
    is_group: bool
    told: str
    past: bool
    future: bool
    later: bool
    is_settled: bool = False

    @classmethod
    def of(
        cls, clause: str, told: str, found: Found, *, future: bool, asked: bool, settled: bool
    ) -> "Telling":
        """`found` has its places in `clause`, where names and days are written over; in `told` they are not.

        `asked` says that the speaker asked for it to be logged: then "tonight" is over, and "leading" too.
        """
        free = _LOGGING.sub(lambda match: READ * len(match[0]), clause)
        return cls(
            before=free[: found.start],
            words=free[found.start : found.end].lower(),
            after=free[found.end :],
            is_verb=found.by is Named.VERB,
            is_group=found.activity is None,
            told=told,
            past=asked or bool(_PAST.search(told) or _UNLOGGED.search(told)),
            later=not asked and bool(_LATER.search(told)),
            future=future,
            is_settled=settled,
        )

    @property
    def clause(self) -> str:
        return self.before + self.words + self.after

    @property
    def base_form(self) -> bool:
        """ "lead", "attend": a habit or a plan, or a slip for "led"; not "managed to lead", "have lead"."""
        if _MANAGED_TO.search(self.before) or _HAVE.search(self.before):
            return False
        if (self.is_settled and _MY_TURN.search(self.before)) or _WAS.search(self.before):
            return False  # "was present in my group"
        return self.is_verb and re.split(r"\W", self.words.removeprefix("co-"), maxsplit=1)[0] in _BASE_FORMS

    @property
    def continuous(self) -> bool:
        return self.is_verb and bool(re.match(r"(?:co-? ?)?\w+ing\b", self.words))

    @property
    def finished_before(self) -> bool:
        """Whether a finished verb leads up to it: "had supervision"."""
        return bool(_FINISHED.search(self.before.replace(DAY, " ")))

    @property
    def finished(self) -> bool:
        """Whether any verb says that it is over."""
        return not self.base_form if self.is_verb else self.finished_before
