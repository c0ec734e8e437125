"""Names of colleagues in a piece of text: found by the words around them, kept as they were typed."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from balint.language.given_names import given_names
from balint.language.name_spans import Span, is_written_as_name, name_at, name_before, word_after
from balint.language.name_words import GIVEN_BUT_WORDS, TITLES
from balint.language.patterns import expression, pattern, rows
from balint.language.spelling import straight


class Role(StrEnum):
    CO_LEADER = "co_leader"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague named at `start` to `end`. `role` is None where only the activity tells it ("with Asha").

    `with_speaker` holds for "Asha and I": the two did it together.
    """

    name: str
    role: Role | None
    start: int
    end: int
    with_speaker: bool = False


_WITH = (
    r"(?<!of them )(?<!of us )(?<!swapped )(?<!swap )(?<!swapping )(?<!swapped weeks )(?<!swapped turns )"
    r"(?:with|wiht|wtih|wth|wit|wid|wi'?|w\.?)"
)
_CALLED = r"(?:called |named |is |was |were |being |are |-|–|:|=|,|\()?\s*"
_MY = (
    r"(?:my |our |the |his |her |a |new |lovely |wee |usual |regular |fellow |accredited |dear |old |very "
    r"|own )*"
)
_KIN = rows(
    r"""(?:colleague|friend|partner|buddy|mate|pal|trainer|mentor|boss|(?-i:brother|sister)|wife|husband|cousin
    |neighbour|trainee|registrar|nurse|pharmacist|manager|deputy|replacement|stand-in|substitute)"""
)
_TRADE = rows(
    r"""(?:counsellor|chaplain|psychologist|psychiatrist|psychotherapist|therapist|paramedic|midwife|physio
    |physiotherapist|social worker|health visitor|link worker|consultant|gp|vet|dentist|receptionist
    |analyst)"""
)
_TITLE = rf"(?:{'|'.join(sorted(TITLES))})\b"
_LEADING = r"co-? ?(?:led|lead|leading|facilitat(?:ed|ing)|hosted|ran)"

# What comes before a name, and the role it gives. The surer first: the first that leads to a name counts.
_BEFORE: tuple[tuple[re.Pattern[str], Role | None], ...] = tuple(
    (pattern(layout), role)
    for layout, role in (
        (rf"\b{_MY}co-? ?(?:lead|leader|leading|facilitator|host)\b\s*{_CALLED}", Role.CO_LEADER),
        (rf"\b(?:with|w/|alongside) {_MY}(?:supervisor|supervision)\b,?\s*{_CALLED}", Role.SUPERVISOR),
        (
            rf"(?<!for )(?<!peer )\b(?:{_MY}|clinical )supervisor(?:'s)?(?: name)?\b\s*{_CALLED}",
            Role.SUPERVISOR,
        ),
        (
            rf"""\bsupervised(?:,[^.;,\n]{{0,40}},|\s?\([^)\n]{{0,40}}\)|[ ][^.;,\n]{{0,40}}?)?[ ]by\b\s*
            (?:the (?!{_TITLE})\w+ )?""",
            Role.SUPERVISOR,
        ),
        (r"\bco(?:\s*[:=]\s*|\s+(?=\w)(?!led|lead|ran|fac|host))", Role.CO_LEADER),
        (rf"\b{_LEADING} (?:[^.;,\n]{{0,40}}? )?(?:with\s|w/|w\s)\s*", Role.CO_LEADER),
        (
            r"\bsupervision(?: session| meeting| hour)?s? (?:(?:today|yesterday) )?(?:by\s|from\s|w/)\s*",
            Role.SUPERVISOR,
        ),
        (
            r"""\bsupervis(?:ion|ed|ory)\b[^.;\n]{0,60}?(?:[,:(]|\s[–—-])\s*(?:both |all |each )?
            (?=(?:dr|doctor|prof|professor|mr|mrs|ms|miss|mx)\b)""",
            Role.SUPERVISOR,
        ),
        (r"\bsupervision\b[^.;\n]{0,80}?\bunder\s+", Role.SUPERVISOR),
        (
            r"""\bsupervision\b[^.;\n]{0,80}?\b(?:conducted|given|provided|offered|delivered|facilitated)[ ]
            (?:\w+ ){0,2}?by\s+""",
            Role.SUPERVISOR,
        ),
        (r"\b(?:alongside|together with|along with|helped by|joined by|assisted by)\s+", Role.CO_LEADER),
        (
            rf"""\b(?:{_WITH}\s|w/)\s*{_MY}{_KIN}\b,?\s*""",
            None,
        ),
        (
            rf"""\b(?:{_WITH}\s|w/)\s*(?:my|our|the|an?) (?:[a-z]+ ){{0,3}}?(?:{_TRADE}|{_KIN}),?[ ]
            (?=(?-i:[A-Z][a-zà-ž]))""",
            None,
        ),
        (rf"(?:\b(?:{_WITH}|plus|feat)\s+|\bw/\s*)(?:both )?(?:wee )?", None),
    )
)

_SAW = pattern(  # "saw Dr Rao for supervision"
    r"""\b(?:saw|see|seen|seeing|met|meeting|meet|visited|spoke to|spoke with|talked to|met up with
    |called|rang|was by|was at|been by|been at
    |phoned)\s+(?:up )?(?:with )?(?:my supervisor,? )?"""
)
_SAW_ME = pattern(
    r"\s+(?:has |had )?(?:just |also )?(?:saw|met|met with|seen|rang|called|zoomed) (?:me|us)\b"
)
_AT_THEIRS = pattern(
    r"'s (?:house|home|office|place|rooms?|flat|study|practice|consulting room|front room)\b"
)
_OF_SUPERVISION = pattern(r"\bsupervis(?:ion|ory|or)\b")
_FOR_SUPERVISION = pattern(r"[^.;!?\n]{0,60}\bsupervis(?:ion|ory|ing)\b")
_SUPERVISION = pattern(r"\bsupervision(?: session)?\s*(?:,|:|-|–|—|/|\()?\s*")
_SUPERVISION_AT = pattern(  # a person, and no place: "at Oksana Bondar", "to Dr Rao"
    r"""\bsupervision(?: session)? (?:at|to|of|chez|through)\s+
    (?=(?:dr|doctor|prof|professor|mr|mrs|ms|madam)\b|(?-i:[A-Z][a-zà-ž]+ [A-Z][a-zà-ž]+\b(?!'s)))"""
)
_SUPERVISED_ME = pattern(
    r"""\s+supervising\b(?! group)|\s*,\s*(?:who (?:is|was) )?(?:my|our) (?:\w+ )?supervisor\b
    (?! (?:is|was|said|says|had|has|could\w*)\b)(?! (?:dr|prof|mr|mrs|ms)\b)(?! (?-i:[A-Z][a-z]))
    |\s*,?\s*who supervises\b
    |\s+(?:has |had )?(?:just |also )?(?:supervised (?:me|us|my|our)\b
    |(?:saw|met|met with) (?:me|us) for (?:my |our |a )?supervision\b
    |(?:gave|offered|granted|provided|did) (?:me|us) (?:[^\s.;,]+ ){0,4}supervision|(?:did|held|ran|provided
    |led) (?:my
    |our) supervision(?! group))"""
)
_LED_WITH_ME = pattern(
    r"""\s+(?:led(?: it)?|ran it|was (?:the )?lead(?:er)?|facilitated),? (?:and|while) (?:i|me)(?: was)?
    (?: the)? co-?[ ]?(?:led|lead|leader|leading|facilitated|ran)\b
    |\s+(?:has |had |was |were )?(?:just |also )?(?:co-? ?(?:led|lead\b|leading|facilitated|ran|hosted
    |facilitating)\b|(?:led|ran|facilitated|hosted)\b[^.;,\n]{0,30}? (?:with|alongside|beside|next to) (?:me
    |us)\b
    |helped (?:me|us) (?:to )?(?:lead|run)|(?:was |were )?(?:alongside|beside me)(?=\s*(?:[,.;!]|$))
    |(?:was |were )?(?:with|beside|alongside) me\b(?! (?:in|at) (?:the
    |my) (?:audience|car))
    |(?:stepped|filled|jumped|stood) in(?: as (?:my |the |a )?co-? ?(?:lead|leader|facilitator)\b
    | to co-?lead)?\b
    |(?:(?:sat|helped|came|joined|worked|served|acted|there|here|in|along|alongside|beside|opposite|with|me|us)
    \s+){0,4}as (?:my |the |a )?co-? ?(?:lead|leader|facilitator)\b
    |(?:(?:my|our|the) |(?<=was ))co-? ?(?:lead|leader|facilitator)\b
    |(?:was|is|were|being) (?:my|our|the) co(?=\s*(?:[,.;!]|$))
    |(?:was|is|being) the other(?: one| leader| facilitator)?(?=\s*(?:[,.;!)]|$)))"""
)
# "Pilar co-led the first two and Dr Boateng the third"
_CO_LED_SOME = pattern(r"\bco-?(?:led|facilitated) (?:the )?first\b")
_THE_REST = pattern(
    r"\s+(?:the )?(?:second|third|fourth|last|rest|others?)(?: (?:one|two|2))?(?=\s*(?:[,.;]|$))"
)
_BRACKET = expression(r"\s*\(")
_AND_I = pattern(r"\s*(?:\band|&|\+)\s*(?:I|me|(?:my)?self)\b")
_ME_AND = pattern(r"\b(?:I|me|(?:my)?self)\s*(?:\ban'?d?\b|&|\+)\s*(?:our (?=(?-i:[A-Z])))?")
_BOUND = pattern(
    r"(?:\b(?:with|by|saw|met|from)|(?<!day )(?<!, )(?<!\d )(?<!\d(?:st|nd|rd|th) )\band|w/)\s*$"
)
_DAY_OF = pattern(r"\d(?:st|nd|rd|th)?(?: of)? $")
_OF_A_PLACE = pattern(r"\b(?:the|an?|at|in|near) $")
_MONTH = pattern(r"april|may|june|august")
_NEW_CLAUSE = pattern(
    r"\s+(?:\w+ly |then |also |both )?(?:led|ran|had|attended|went|got|saw|was|sat|did|took|facilitated)\b"
)
_MY_SUPERVISOR = pattern(r"\b(?:my|our) supervisor,? $")
_ALONE = pattern(r"\s+(?:attended|watched|observed|was|had)\b")
_LED_SOON = pattern(
    r"""[\s,]*(?:both |have |just |jointly |together |then |also |'ve |were |took |did )*
    (?:(?:co-? ?)?(?:led|lead|leading|ran|run|running|facilitated|hosted|held|took|did)\b|had\b)"""
)
_AS_CO_LEADER = pattern(
    r"\s*,?\s*(?:as |who (?:is |was )?|being )?(?:my |our |the |a )?co-? ?(?:lead|facilitat|host)"
)
_AS_SUPERVISOR = pattern(r"\s*,?\s*(?:as |who is |being )?(?:my |our |the )?supervis(?:or|ing)\b")


def find_people(text: str) -> tuple[Person, ...]:
    """The colleagues named, in the order of the text. Groups, patients and heads counted are not named."""
    plain = straight(text)
    shouted = plain.isupper()
    found: list[Person] = []
    for read in (_joined_by_and, _announced, _seen, _doing):
        for person in read(plain, shouted):
            if all(person.end <= other.start or other.end <= person.start for other in found):
                found.append(person)
    named = [_with_other_name(plain, one, shouted) for one in _as_written(found, shouted)]
    apart = [one for one in named if not any(each.start < one.start < each.end for each in named)]
    there = [one for one in apart if not is_denied(plain, one.name)]
    return tuple(sorted(there, key=lambda person: person.start))


def is_denied(text: str, name: str) -> bool:
    """ "With Anneke. Not Anneke, she was away: with Marijke"."""
    return (
        re.search(rf"\b[Nn]ot (?:with )?{re.escape(name)}\b(?=\s*(?:[,;:.!–—-]|but\b|$))", text) is not None
    )


def _with_other_name(text: str, person: Person, shouted: bool) -> Person:
    """ "Mags (Margaret Thomson)" is one person: what stands in brackets is no second one."""
    bracket = _BRACKET.match(text, person.end)
    other = name_at(text, bracket.end(), shouted=shouted) if bracket else None
    ends = other is not None and text[other[1] : other[1] + 1] == ")" and is_written_as_name(text, other)
    return replace(person, end=other[1]) if other and ends else person


def _as_written(found: list[Person], shouted: bool) -> list[Person]:
    """Who writes some names with a capital writes all so: "with Asha, and then home with car trouble"."""
    if shouted or not any(person.name[0].isupper() for person in found):
        return found
    return [
        person
        for person in found
        if is_written_as_name(person.name, (0, len(person.name)))
        or person.name.split()[0] in given_names() | GIVEN_BUT_WORDS
    ]


def _joined_by_and(text: str, shouted: bool) -> list[Person]:
    """ "Asha and I led", "me and Asha led", "led by Asha and me"."""
    found = []
    for pair in _AND_I.finditer(text):
        name = name_before(text, pair.start(), shouted=shouted)
        if not name or (_BOUND.search(text[: name[0]]) and _NEW_CLAUSE.match(text, pair.end())):
            continue  # "supervision with Ruth and I led"
        if (
            _OF_A_PLACE.search(text[: name[0]])
            and text[name[0] :].split(maxsplit=1)[0].rstrip(".").lower() not in TITLES
        ):
            continue  # "the quiet room at the Royal and I was glad"
        if _DAY_OF.search(text[: name[0]]) and _MONTH.fullmatch(text[slice(*name)]):
            continue  # "a group on 24 August and I was there"
        if _LED_SOON.match(text, pair.end()) or is_written_as_name(text, name):
            role = Role.SUPERVISOR if _MY_SUPERVISOR.search(text[: name[0]]) else Role.CO_LEADER
            found.append(_person(text, name, role, with_speaker=True))
    for pair in _ME_AND.finditer(text):
        name = name_at(text, pair.end(), shouted=shouted)
        if not name or _ALONE.match(text, name[1]) or word_after(text, name[1]) in _DID_ELSE:
            continue  # "I led and Asha attended", "with me and Mrs Pym did the biscuits"
        if _LED_SOON.match(text, name[1]) or is_written_as_name(text, name):
            found.append(_person(text, name, Role.CO_LEADER, with_speaker=True))
    return found


_MET_ELSEWHERE = pattern(
    r"\b(?:debrief(?:ed|ing)?|talked (?:it|that|things) (?:over|through)|coffee|lunch|drinks?|dinner|a pint)"
    r"(?: (?:it|afterwards|later|after))? $"
)


def _announced(text: str, shouted: bool) -> list[Person]:
    """Names after the words that announce them, with those joined to them by "and"."""
    found: list[Person] = []
    for words, role in _BEFORE:
        for before in words.finditer(text):
            if (
                role is None
                and _MET_ELSEWHERE.search(text[: before.start()])
                and not _OF_SUPERVISION.search(text)
            ):
                continue  # "debrief with Kim on Friday"
            names = _names_at(text, before.end(), shouted)
            given = role or (_role_after(text, names[-1][1]) if names else None)
            found += [_person(text, name, given) for name in names]
    for words in (_SUPERVISION, _SUPERVISION_AT):
        for before in words.finditer(text):
            names = _names_at(text, before.end(), shouted)
            if names and is_written_as_name(text, names[0]):
                found += [_person(text, name, None) for name in names]
    return found


def _seen(text: str, shouted: bool) -> list[Person]:
    """ "saw Dr Rao for supervision"."""
    found = []
    for before in _SAW.finditer(text):
        name = name_at(text, before.end(), shouted=shouted)
        if name and _FOR_SUPERVISION.match(text, name[1]):
            found.append(_person(text, name, Role.SUPERVISOR))
    return found


def _doing(text: str, shouted: bool) -> list[Person]:
    """ "Ruth supervised me", "Asha co-led", "Asha as co-leader"."""
    found = []
    done = [(_SUPERVISED_ME, Role.SUPERVISOR), (_LED_WITH_ME, Role.CO_LEADER)]
    if _CO_LED_SOME.search(text):
        done.append((_THE_REST, Role.CO_LEADER))
    if _OF_SUPERVISION.search(text):
        done += [(_SAW_ME, Role.SUPERVISOR), (_AT_THEIRS, Role.SUPERVISOR)]
    for words, role in done:
        for after in words.finditer(text):
            name = name_before(text, after.start(), shouted=shouted)
            if name and not _among_others(text, name, after):
                found.append(_person(text, name, role, with_speaker=True))
    return found


_ALSO_NAMED = pattern(
    r"(?<!\bme)(?<!\bI)(?<!\bwe)(?<!\bus)(?<!ing)(?<!\bled)(?<!\d)(?<!\bgroup)(?<=[^\W\d_]) (?:and|&) $"
)


def _among_others(text: str, name: Span, after: re.Match[str]) -> bool:
    """In "Ben and Asha co-led", "Asha co-led with Ben" the speaker has no part."""
    if re.search(r"\b(?:me|us|my|our)\b", after[0], re.IGNORECASE):
        return False
    return bool(_ALSO_NAMED.search(text[: name[0]]) or re.match(r" with (?!me\b|us\b)", text[after.end() :]))


def _person(text: str, span: Span, role: Role | None, *, with_speaker: bool = False) -> Person:
    start, end = span
    return Person(text[start:end], role, start, end, with_speaker)


def _role_after(text: str, end: int) -> Role | None:
    """The role told behind a name: "with Asha as co-leader"."""
    as_co_leader = _AS_CO_LEADER.match(text, end)
    if as_co_leader and not _NAMES_ANOTHER.match(text, as_co_leader.end()):
        return Role.CO_LEADER
    return Role.SUPERVISOR if _AS_SUPERVISOR.match(text, end) else None


_AKIN = pattern(rf"(?:{_TITLE}\.? )?[^\W\d_]+'s (?:\w+ )?{_KIN}\b,?\s*")  # "with Ruth's colleague Tom"
_THE_TITLED = pattern(rf"the (?={_TITLE}(?:\.| (?-i:[A-Z])))")  # "supervisor the Revd Canon Hall"
_IS_AWAY = pattern(
    r"""\s+(?:being |still |sadly |now )*(?:away|absent|ill|sick|poorly|unwell|off (?:sick|ill|work)
    |on (?:leave|holiday|maternity leave)|unable to|(?:off|out)(?=\s*[,.;]))\b"""
)
_NAMES_ANOTHER = expression(r"\w*,? (?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-Z][a-zà-ž]")
_LINK = pattern(r"\s*(?:\band\b|&|\+)\s*|/(?=[A-Z])")
_ONLOOKING = frozenset(("observing", "observed", "watching"))
_VERBS = frozenset(("led", "had", "ran", "attended"))
_DID_ELSE = frozenset(("did", "made", "brought", "kept", "sent", "took", "was", "presented", "organised"))


def _names_at(text: str, at: int, shouted: bool) -> list[Span]:
    """The name that begins here and those that follow on "and", up to one that begins a clause of its own."""
    names: list[Span] = []
    beside = _AKIN.match(text, at) or _THE_TITLED.match(text, at)
    name = name_at(text, beside.end() if beside else at, shouted=shouted)
    if name and _IS_AWAY.match(text, name[1]):
        return []  # "with Asha away I led with Ben"
    while name and word_after(text, name[1]) not in _ONLOOKING:
        names.append(name)
        link = _LINK.match(text, name[1])
        name = name_at(text, link.end(), shouted=shouted) if link else None
        if name and word_after(text, name[1]) in _VERBS:
            break
    return names
