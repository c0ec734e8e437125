"""Does a message tell a patient's or client's story? Then it is answered and not kept.

No single word decides: "I presented a patient at my group" is an ordinary log. Evidence of several kinds is
weighed: that somebody in care is spoken of, and that something of theirs is told. Both are needed, and enough
of them together. When in doubt the scale leans to case material, for a log can be typed again and a story
cannot be unread.
"""

import re

from balint.language.questions import read_question
from balint.language.spelling import straight

_READ_AT_MOST = 4000
_ENOUGH = 4
# "My patient is suicidal, what do I do?" wants an answer; a question must tell much more to be a story.
_ENOUGH_IN_A_QUESTION = 7
# "Marta couldn't come, her mother has died": a colleague's absence is no case.
_ENOUGH_FOR_AN_ABSENCE = 6


def _words(*rows: str) -> str:
    """One pattern for a table of words, each a small pattern of its own, parted by bars."""
    return r"\b(?:" + "|".join(entry.strip() for row in rows for entry in row.split(" | ")) + r")\b"


_IN_CARE = r"(?:(?:in|out)?patient|pt|pts|client|service user|care home resident|analysand)"
_STRANGER = (
    r"(?:man|woman|lady|girl|boy|lad|lass|chap|bloke|guy|gentleman|teenager|teen|adolescent|toddler|infant|newborn|kid"
    r"|couple|refugee|asylum seeker|widow|widower|pensioner|mother|mum|father|dad|grandmother|grandfather|student|veteran"
    r"|child|youngster|person|prisoner|farmer|solicitor|schoolgirl|schoolboy|young person|family)"
)
_TITLED = r"(?:mr|mrs|ms|miss|mister|master)\b\.? ?[a-z][\w'-]*"
_KIN = (
    r"(?:husband|wife|partner|son|daughter|mother|mum|mam|mom|father|dad|brother|sister|baby|babies|child|children|kids?"
    r"|boyfriend|girlfriend|parents?|uncle|aunt|grand\w+|step\w+|ex|ex-\w+|fianc\w+|twins?|toddler|family|in-laws|carers?)"
)

# Settings and professions named for an illness: "led the depression service group".
_SETTING = re.compile(
    r"\b(?:[\w-]+ ){1,3}?(?:teams?|services?|units?|clinics?|wards?|hospitals?|hospices?|nurses?|staff|groups?|workers?"
    r"|departments?|centres?|refuge|charity|trainees?|doctors?|registrars|consultants|specialists|therapists"
    r"|practitioners)\b"
)
# The speaker's own life and the people they work with.
_OWN_LIFE = re.compile(
    rf"\b(?:i|we)(?:'m|'ve|'d| am| was| are| have| had| felt| feel| got| lost)\b(?! (?:a|an|this|one|to|seen|told|got a)\b)"
    rf"[^.,;!?]*|\bi(?:'m| am) an? [^.,;!?]*|\bwe(?:'re| are) an? [^.,;!?]*|\bmy (?:own )?{_KIN}\b[^.,;!?]*"
)
_COLLEAGUE = re.compile(
    rf"\b(?:with|by|by:|co-?leader(?: (?:was|is))?:?|supervisor(?: (?:was|is))?:?|to|not) (?:dr\.? )?{_TITLED}"
    rf"|\bsaw {_TITLED}(?= for (?:my )?supervis)|{_TITLED}(?= (?:co-?led|led|ran|supervised|facilitated|is my|was my))"
)

_SPOKEN_OF = {
    "a patient or client": (
        1,
        re.compile(rf"\b{_IN_CARE}\b(?!s)|\bone of (?:my|our|the|his|her) (?:patients|clients|pts)\b"),
    ),
    "a patient by a letter": (
        2,
        re.compile(r"\b(?:patient|client|pt) [a-z]\b(?! (?:was|is) (?:presented|discussed))"),
    ),
    "a stranger": (
        1,
        re.compile(
            rf"\b(?:an?|the|this|that|young|old|elderly|one) (?:[\w-]+ ){{0,3}}?{_STRANGER}\b|^\W*(?:young |old |elderly )?{_STRANGER}\b"
        ),
    ),
    "a title and a name": (1, re.compile(rf"\b{_TITLED}")),
    "an age": (
        2,
        re.compile(
            r"\b\d{1,3}[ -]?(?:years?|yrs?|yr|months?|weeks?)?[ -]?(?:old|yo|y/o)\b(?! (?:group|building|friend))|\b\d{1,2} ?(?:yo|y/o|[mf])\b"
            r"|\baged \d{1,3}\b|\bin (?:her|his|their) (?:early |mid |late |mid-|late-|early-)?"
            r"(?:\d0'?s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"
            r"|\b(?:he|she)(?:'s| is| was) (?:only |just |about )?\d{1,2}\b(?! (?:minutes|hours|weeks|days|sessions))"
            r"|\b[a-z]{1,2}\.?[a-z]?\.?, (?:aged )?\d{1,2},"
        ),
    ),
    "he or she": (1, re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b")),
}

_CLINICAL = _words(
    "depress(?:ed|ion|ive) | anxiety | panic attacks? | bipolar | schizo\\w+ | psychosis | psychotic | mania | manic | ptsd | ocd",
    "adhd | autis\\w+ | personality disorder | bpd | eupd | anorexi\\w+ | bulimi\\w+ | eating disorder | dementia | alzheimer'?s",
    "parkinson'?s | stroke | epilep\\w+ | seizures? | diabet\\w+ | insulin | cancer | tumou?r | leuk\\w+ | lymphoma | chemo\\w*",
    "radiotherapy | metasta\\w+ | terminal(?:ly)? | palliative | dying | hiv | aids | copd | asthma | heart (?:attack|failure|disease)",
    "liver failure | kidney failure | cirrhosis | dialysis | motor neurone(?: disease)? | mnd | multiple sclerosis | fibromyalgia",
    "chronic (?:pain|fatigue|illness) | me/cfs | back pain | headaches? | chest pain | abdominal pain | vomiting | bleeding",
    "self[- ]harm\\w* | cutting (?:herself|himself|themselves) | suicid\\w+ | overdos\\w+ | sectioned | hallucinat\\w+ | voices",
    "paranoi\\w+ | delusion\\w* | flashbacks | nightmares | insomnia | obes\\w+ | blind | deaf | paralysed | amputat\\w+ | disabled",
    "sertraline | fluoxetine | citalopram | prozac | diazepam | valium | lithium | olanzapine | methadone | morphine | opi(?:ates?|oids?)",
    "tramadol | codeine | pregabalin | antidepressants? | antipsychotics? | medication | meds | tablets? she | prescri\\w+ | antibiotics",
    "scan | biopsy | diagnos\\w+ | symptoms? | bruises? | burns | miscarr\\w+ | stillb\\w+ | abortion | termination | ivf | infertil\\w+",
    "postnatal | pregnan\\w+ | ivdu | heroin | cocaine | crack | cannabis | alcoholic | addict(?:ed|ion)? | relaps\\w+ | drunk | vodka",
    "drink(?:s|ing)? | detox | rehab | learning disability | long covid | poison\\w+ | surgery on | operation | hysterectomy",
)
_LIFE = _words(
    "died | dead | death | die | killed | murder\\w* | stabb\\w+ | raped? | abus\\w+ | assault\\w* | violen\\w+ | beats? | beaten | hit(?:s|ting)?",
    "bullied | bullying | tortur\\w+ | neglect\\w* | affair | divorc\\w+ | separated | left (?:her|his|their) | walked out | custody | in care",
    "into care | social services | prison | jail | arrested | evicted | homeless | debt | bankrupt | lost (?:her|his|both|their|custody|a)",
    "crying | cried | cries | in tears | sobb\\w+ | weeping | wept | scream\\w* | shout\\w* | angry with | threat\\w+ | punched | complain\\w+",
    "bereave\\w* | grie(?:f|ving) | funeral | touch(?:ed)? her | touched him | incest | trauma\\w* | loves me | in love with | lives alone",
    "a home | trafficked | deported | asylum | gambl\\w+ | off work | confess\\w+ | disclosed | hates | awful | terrible | horrible | secret",
    "unfaithful | gift | blam\\w+ | refus\\w+ | demand\\w* | jump(?:ed)? off | car crash | accident | a fire | falling | drunk | in bed",
)

_DOES = (
    r"(?:has|had|have|is|was|keeps?|kept|won'?t|wouldn'?t|would not|will not|can'?t|cannot|couldn'?t|didn'?t|doesn'?t|hasn'?t"
    r"|never|always|still|told|tells|said|says|asks?|asked|came|comes|went|goes|cried|cries|refuse[sd]|threatened|disclosed"
    r"|confessed|walked|rang|rings|phoned|phones|called|stopped|stops|lost|loses|thinks|thought|believes|believed|hates|hated"
    r"|loves|loved|hit|hits|took|takes|tried|tries|wants|wanted|died|dies|killed|left|leaves|brought|brings|makes|made|fell"
    r"|turned up|shouted|screamed|laughed|complain\w*|demand\w*|relapsed|reminds|reminded|feels|felt|got|gets|lives|lived|drinks"
    r"|missed|misses|collapsed|begged|begs|admitted|accused|blames?|blamed|insist\w*|miscarried|jumped|ran away|punched|self-harms)"
)
_NOT_OF_CARE = (
    r"(?! (?:been )?(?:presented|discussed|chosen|mentioned|known|brought|very|quite|rather|about|to)\b)"
)
_TOLD = {
    "illness and treatment": (2, re.compile(_CLINICAL)),
    "what life did": (2, re.compile(_LIFE)),
    "somebody's family": (
        2,
        re.compile(
            rf"\b(?:her|his|their|whose|(?:patient|client|pt|mr|mrs|ms|miss)(?: [a-z]\w*)?'s) (?:[\w-]+ )?{_KIN}\b"
            rf"|\b(?:two|three|four|five|\d) (?:kids|children)\b"
        ),
    ),
    "what they did": (
        2,
        re.compile(
            rf"\b(?:{_IN_CARE}|{_STRANGER}|who|{_TITLED})(?: [a-z])?(?:'s \w+|'s|'d)?(?:,[^,.;!?]{{1,40}},)?"
            rf" (?:also |just |then |really |suddenly |has |had )?{_DOES}\b{_NOT_OF_CARE}"
        ),
    ),
    "what he or she did": (1, re.compile(rf"\b(?:he|she)(?:'s|'d)? {_DOES}\b")),
    "the meeting": (
        1,
        re.compile(
            r"\b(?:told|asked|begged|shouted at|screamed at|hit|blames?|blamed|reminds|thanked|accused|rang|phoned|hates|loves"
            r"|threatened|said to|confessed to|with|see|believes i|thinks i|at|from) (?:me|i'm|i am)\b"
            r"|\bi (?:told|asked|saw|had|examined|prescribed|visited|sectioned|referred|froze|cried|can'?t stop thinking|keep thinking)\b"
            r"|\b(?:in|to|at|into) (?:the |my )?(?:surgery|clinic|consultation|consulting room|a&e|casualty)\b|\bhome visit\b"
        ),
    ),
}
_ABSENCE = re.compile(
    r"\b(?:couldn'?t (?:come|make it|lead|be there)|could not (?:come|make it|lead)|absent|apologies|on leave|standing in"
    r"|stood in|covered for|covering|so (?:i|we|ben) (?:led|ran|missed|will)|away because|has left the group|had to miss)\b"
)


def holds_case_material(text: str) -> bool:
    """Whether somebody in care is told about, beyond that a case was presented."""
    said = straight(text[:_READ_AT_MOST]).casefold()
    about = _COLLEAGUE.sub(" ", _OWN_LIFE.sub(" ", _SETTING.sub(" ", said)))
    spoken_of = _weight(_SPOKEN_OF, about)
    told = _weight(_TOLD, about)
    return spoken_of > 0 and told > 0 and spoken_of + told >= _enough(text, said)


def _weight(table: dict[str, tuple[int, re.Pattern[str]]], said: str) -> int:
    return sum(weight for weight, evidence in table.values() if evidence.search(said))


def _enough(text: str, said: str) -> int:
    if read_question(text) is not None:
        return _ENOUGH_IN_A_QUESTION
    absence = _ABSENCE.search(said) and not re.search(rf"\b{_IN_CARE}\b", said)
    return _ENOUGH_FOR_AN_ABSENCE if absence else _ENOUGH
