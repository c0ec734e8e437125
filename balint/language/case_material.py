"""Does a message tell a patient's or client's story? Then it is answered and not kept.

No single word decides: "I presented a patient at my group" is an ordinary log. Evidence of several kinds is
weighed: that somebody in care is spoken of, and that something of theirs is told. Both are needed, and enough
of them together. When in doubt the scale leans to case material: the facts of a log are kept either way.
"""

import re
from dataclasses import dataclass

from balint.language.questions import read_question
from balint.language.spelling import straight

_READ_AT_MOST = 4000  # characters

_ENOUGH = 4
_ENOUGH_IN_A_QUESTION = 7
# "My patient is suicidal, what do I do?" wants an answer; it must tell much more to be a story.
_ENOUGH_IN_A_CALL_FOR_HELP = 10
# "Marta couldn't come, her mother has died": a colleague's absence is no case.
_ENOUGH_FOR_AN_ABSENCE = 6


def _table(lines: str) -> str:
    """A table as one pattern: entries, each a small pattern, stand between bars or on lines of their own."""
    return "(?:" + "|".join(entry.strip() for entry in re.split(r" \| |\n", lines) if entry.strip()) + ")"


_IN_CARE = "(?:(?:in-?|out-?)?patient|pt|client|service user|analysand)"
_ONE_IN_CARE = rf"(?:{_IN_CARE}|one of (?:my|our|the|his|her|their) (?:patients|clients|pts))"
_STRANGER = _table("""
    man | woman | lady | girl | boy | lad | lass | chap | bloke | guy | gentleman | teenager | teen
    adolescent | toddler | infant | newborn | baby | child | kid | youngster | young person | couple
    family | widow | widower | mother | mum | father | dad | grandmother | grandfather | refugee
    asylum seeker | pensioner | veteran | prisoner | student | schoolgirl | schoolboy | farmer | solicitor
    nun | vicar | builder | person
""")
_TITLED = r"(?:mr|mrs|ms|miss|mister|master)\b\.? ?(?!(?:who|and|for|since|but)\b)[a-z][\w'-]*"
_KIN = _table(r"""
    husband | wife | partner | son | daughter | mother | mum | mam | mom | father | dad | brother | sister
    baby | babies | child | children | kids? | boyfriend | girlfriend | parents? | uncle | aunt | grand\w+
    step\w+ | ex | fianc\w+ | twins? | toddler | family | in-laws | carers?
""")

_ILLNESS = _table(r"""
    depress(?:ed|ion|ive) | anxiety | panic attacks? | bipolar | schizo\w+ | psychosis | psychotic | mania
    manic | ptsd | ocd | adhd | autis\w+ | asperger\w* | personality disorder | bpd | eupd | anorexi\w+
    bulimi\w+ | eating disorder | dementia | alzheimer\w* | parkinson\w* | stroke | epilep\w+ | seizures?
    a fit | diabet\w+ | insulin | cancer | tumou?r | (?:breast|bowel|lung) ca | leuk\w+ | lymphoma
    melanoma | chemo\w* | radiotherapy | metasta\w+ | terminal(?:ly)? | palliative | dying | hiv | copd
    asthma | emphysema | heart (?:attack|failure) | heart disease | liver failure | kidney failure
    cirrhosis | dialysis | transplant | motor neurone | mnd | als | multiple sclerosis | fibromyalgia
    arthritis | ibs | crohn\w* | colitis | lupus | gout | ulcers? | sepsis | infections? | pneumonia
    covid | pains? | chronic fatigue | fatigue | me/cfs | headaches? | migraines? | vomiting | bleeding
    incontinen\w+ | urine | wounds? | fractures? | lumps? | rash | tremor | dizz\w+ | self[- ]harm\w*
    cutting (?:again|herself|himself) | been cutting | suicid\w+ | overdos\w+
    hang(?:ed|ing)? (?:herself|himself) | sectioned | hallucinat\w+ | hearing voices | paranoi\w+
    delusion\w* | flashbacks | nightmares | insomnia | sleepless | obes\w+ | blind | deaf | paralys\w+
    amputat\w+ | disab\w+ | wheelchair | sertraline | fluoxetine | citalopram | prozac | diazepam | valium
    lithium | olanzapine | clozapine | methadone | morphine | opi(?:ates?|oids?) | tramadol | codeine
    fentanyl | pregabalin | gabapentin | antidepressants? | antipsychotics? | sleeping (?:pills?|tablets?)
    medication | meds | (?:his|her) tablets | prescri\w+ | antibiotics | scans? | biopsy
    (?:blood|test) results | disease | diagnos\w+ | symptoms? | bruis\w+ | burns | burnt out | miscarr\w+
    stillb\w+ | abortions? | terminations? | ivf | infertil\w+ | postnatal | pregnan\w+ | ivdu | heroin
    cocaine | crack | cannabis | weed | alcohol\w* | addict\w* | relaps\w+ | drunk | vodka | drinking
    drinks | detox | rehab | learning disabilit\w+ | poison\w+ | hysterectomy | mastectomy | sick notes?
    somati\w+ | hypochondri\w+ | munchausen\w* | tourette\w* | tinnitus | syndrome | sickle cell
    warfarin | steroids | vertigo | angina
""")
_EVENT = _table(r"""
    died | dead | death | die | dies | kill(?:ed|ing)? | murder\w* | stabb\w+ | raped? | abus\w+
    assault\w* | violen\w+ | beats | beaten | bullie\w* | bullying | tortur\w+ | neglect\w* | affair
    divorc\w+ | separated | split up | left (?:her|his) (?:husband|wife|partner|job|family|home|children)
    custody | in care | into care | social services | prison | jail | arrested | probation | in court
    evicted | homeless | bankrupt | redundan\w+ | lost (?:her|his|both|their|custody|a baby|the baby)
    crying | cried | cries | in tears | sobb\w+ | weeping | wept | scream\w* | punched | bereave\w*
    griev\w+ | touched (?:her|him) | touch (?:her|him) | incest | traumati\w+ | loves me | in love with
    lives alone | into a home | trafficked | deported | asylum | gambl\w+ | confessed | disclosed
    unfaithful | car crash | a fire | falling | widow\w* | stole | stalk\w+ | jumped
    (?:hit|hits|hitting) (?:her|his|him|me|carers|staff|out) | racist | in front of a train
    lost (?:her|his) | naked | smashed | starv\w+ | begging | begged | bullied | evict\w+ | sexual\w*
    foodbank | slept with | lost everything | died by | (?:weeks|months|days|years?) to live
""")
_STRAIN = _table(r"""
    refus\w+ | threaten\w* | demand\w* | complain\w* | blam\w+ | shout\w* | angry | gift | secret | awful
    terrible | horrible | off work | terrified | desperate | hopeless | lonely | ashamed | guilty | scared
    scares | frighten\w* | useless | manipulat\w+ | heartsink | hates? | accus\w+ | liar | lying | lied
    walked out | lost my temper | row with | argument with | dread\w* | abnormal | hug\w* | kiss\w*
    flirt\w* | controlling | convinced | nothing is (?:ever )?wrong | charming
""")

# A verb in the past or the third person, the way stories are told.
_IRREGULAR = _table(r"""
    came | went | said | told | took | left | hit | ran | fell | ate | wept | got | brought | made
    thought | felt | lost | kept | had | has | was | is | broke | rang | sat | stood | wrote | sent
    spent | hid | drank | fought | threw | shook | began | became | bit | cut | gave | knew | met | paid
    saw | slept | spat | stole | swore | tore | woke | won | can'?t | cannot | couldn'?t | won'?t
    wouldn'?t | would not | didn'?t | doesn'?t | hasn'?t | isn'?t | never | always | still | just | only
    died | lives | been | being
""")
_NO_VERB = "(?:need|bed|red|this|us|as|his|its|yes|names|cases|sessions|groups|stories)"
_VERB = rf"(?:{_IRREGULAR}|(?!{_NO_VERB}\b)[a-z]+(?:ed|s))"
# "A patient was presented" tells of the group, not of the patient.
_OF_THE_GROUP = _table("""
    presented | discussed | chosen | mentioned | brought | known | talked about | came up | comes up
    named | involved
    (?:is|was) (?:the|my|our|very|quite|rather|not|so|presented|discussed|brought|chosen|mentioned|known)
    (?:is|was) (?:difficult|hard|allowed|from) | has (?:been )?(?:presented|discussed|mentioned|chosen)
    presents | perspectives | stories | cases
""")
_ASIDE = (
    r"(?:,[^,.;!?]{1,40},| (?:yesterday|today|last night|this morning|last week|again)| with [\w ]{1,30}?"
    r"| in (?:his|her) (?:\w+ )?\w+| of \d+ (?:years|months)| of the (?:day|week|morning|year)"
    r"| i(?: \w+){1,5}?(?= (?:has|had|is|was|who)\b)| of mine| of ours| [a-z])?"
)
_ADVERB = (
    r"(?:(?:also|just|then|really|suddenly|has|had|again|always|only|never|once|recently|finally) ){0,2}"
)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What it shows, for how much it counts, and whether it is of the substance of a story."""

    shows: str
    weight: int
    words: re.Pattern[str]
    substance: bool = False


_SPOKEN_OF = (
    _Evidence("a patient or client", 1, re.compile(rf"\b{_ONE_IN_CARE}\b")),
    _Evidence("a patient by a letter", 1, re.compile(rf"\b{_IN_CARE} [b-hj-z]\b")),
    _Evidence(
        "a stranger",
        1,
        re.compile(
            rf"\b(?:an?|the|this|that|young|old|older|elderly|dying|one) "
            rf"(?:[\w'-]{{1,30}} ){{0,3}}?{_STRANGER}\b"
            rf"|(?:^|[.:=] ?)(?:young |old |elderly )?{_STRANGER}\b"
        ),
    ),
    _Evidence(
        "somebody ill",
        1,
        re.compile(rf"\b(?:an?|the|this|one) (?:[\w'-]{{1,30}} ){{1,3}}with (?:\w+ )?{_ILLNESS}\b"),
    ),
    _Evidence(
        "somebody's case",
        1,
        re.compile(r"\b(?:case|patient|pt|client) ?[:=]|\bcase (?:was (?:an?|about)|of an?|about an?)\b"),
    ),
    _Evidence(
        "the telling of it",
        1,
        re.compile(
            rf"\b(?:presented|brought|about|described|discussed|presenting) (?:an?|my|the|this|her|his)"
            rf" (?:[\w'-]{{1,30}} ){{0,3}}?(?:{_STRANGER}|{_IN_CARE})\b"
        ),
    ),
    _Evidence("a title and a name", 1, re.compile(rf"\b{_TITLED}")),
    _Evidence(
        "an age",
        2,
        re.compile(
            r"\b\d{1,3}[ -]?(?:years?|yrs?|months?|weeks?)?[ -]?(?:old|yo|y/o)\b(?! (?:group|building"
            r"|friend))"
            r"|\b\d{1,2} ?(?:yo|y/o|f)\b|\b\d{2} ?m\b(?=,| with)|\baged \d{1,3}\b|\b\d0-?(?:something|ish)\b"
            r"|\bof \d{1,2}\b(?= pregnant| who)"
            rf"|\b{_STRANGER} of \d{{1,2}}\b(?! (?:us|them|people|years|weeks|months))"
            r"|\bin (?:her|his|their) (?:early |mid |late |mid-|late-|early-)?(?:\d0'?s|teens|\w+ties)\b"
            r"|\b(?:he|she)(?:'s| is| was) (?:only |just |about )?\d{1,2}\b(?! (?:minutes|hours|weeks"
            r"|days|sessions))"
            rf"|\b(?:{_STRANGER}|{_IN_CARE}|[a-z]{{1,2}}\.?[a-z]?\.?),? (?:aged )?\d{{2}}\b(?= with|,)"
        ),
        substance=True,
    ),
    _Evidence("he or she", 1, re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b")),
)
_TOLD = (
    _Evidence("illness and treatment", 2, re.compile(rf"\b{_ILLNESS}\b"), substance=True),
    _Evidence("what befell them", 2, re.compile(rf"\b{_EVENT}\b"), substance=True),
    _Evidence("strain", 1, re.compile(rf"\b{_STRAIN}\b")),
    _Evidence(
        "somebody with something",
        1,
        re.compile(
            rf"\b(?:{_STRANGER}|{_IN_CARE}) with (?!me\b|us\b|my\b|our\b|the group)\w"
            rf"|\b[\w-]{{1,30}} with (?:\w+ )?{_ILLNESS}\b"
        ),
    ),
    _Evidence(
        "what is theirs",
        1,
        re.compile(
            rf"\b{_IN_CARE}'s (?!consent|name|notes|story|case"
            rf"|view)(?:[\w-]{{1,30}} ){{1,2}}(?:is|was|has|had|keeps?)\b"
        ),
    ),
    _Evidence(
        "their family",
        2,
        re.compile(
            rf"\b(?:her|his|whose|(?:{_IN_CARE}|mr|mrs|ms|miss)(?: [a-z]\w*)?'s) (?:[\w-]{{1,30}} )?{_KIN}\b"
            r"|\b(?:two|three|four|five|\d) (?:kids|children)\b"
        ),
        substance=True,
    ),
    _Evidence(
        "what a patient did",
        3,
        re.compile(
            rf"\b{_ONE_IN_CARE}{_ASIDE},? (?!{_OF_THE_GROUP}\b){_ADVERB}(?!{_OF_THE_GROUP}\b){_VERB}\b"
        ),
        substance=True,
    ),
    _Evidence(
        "what was done for a patient",
        2,
        re.compile(
            rf"\bi (?:told|asked|examined|sectioned|referred|visited|discharged|admitted|hugged|saw|held"
            rf"|prescribed|gave|sent|rang)"
            rf" (?:the|my|an?|this|that) (?:\w+ )?{_IN_CARE}\b"
        ),
        substance=True,
    ),
    _Evidence(
        "what a stranger did",
        2,
        re.compile(
            rf"\b(?:{_STRANGER}{_ASIDE}|{_IN_CARE}{_ASIDE},? who|who) {_ADVERB}(?!{_OF_THE_GROUP}\b){_VERB}\b"
        ),
        substance=True,
    ),
    _Evidence("what Mrs K did", 2, re.compile(rf"\b{_TITLED}(?:'s)? {_ADVERB}{_VERB}\b")),
    _Evidence("what he or she did", 1, re.compile(rf"\b(?:he|she)(?:'s|'d)? {_ADVERB}{_VERB}\b")),
    _Evidence(
        "the meeting",
        1,
        re.compile(
            r"\b(?:told|asked|begged|at|hugged|hit|blames?|blamed|reminds|thanked|accused|rang|hates"
            r"|loves|threatened|to|with"
            r"|see|through|thinks|believes) (?:me|i'm|i am)\b"
            r"|\bi (?:had to tell|had to refer|told|asked|saw|had|examined|prescribed|visited|sectioned"
            r"|referred|froze|cried|discharged)\b"
            r"|\bi (?:can'?t stop thinking|keep thinking|keep dreaming|didn'?t know (?:what|where))\b"
            r"|\bmy waiting room\b"
            r"|\b(?:break|broke|breaking) (?:the )?(?:bad )?news\b"
            r"|\b(?:in|to|at|into) (?:the |my )?(?:surgery|clinic|consultation|consulting room|a&e"
            r"|casualty)\b|\bhome visit\b"
        ),
    ),
)

# Settings and professions named for an illness: "led the depression service group".
_SETTING = re.compile(
    r"\b(?:[\w&-]{1,30} ){1,3}?(?:teams?|services?|units?|clinics?|wards?|hospitals?|hospices?|nurses?|staff"
    r"|groups?|workers?"
    r"|departments?|centres?|refuge|charity|trainees?|registrars|consultants|specialists|therapists"
    r"|practitioners)\b"
    r"(?! (?:who|about|presented|talked|told|brought|described))"
)
_MORE_THAN_A_SETTING = re.compile(rf"\b(?:{_IN_CARE}|he|she|her|his|who|{_STRANGER}|mrs?|ms|case)\b")
# The speaker's own life.
_BUT_OF_A_PATIENT = (
    rf"(?:(?:got|had|just|been) )*(?:(?:an?|this|one|to|seen|told) (?:\w+ )?(?:case|{_IN_CARE}|{_STRANGER})"
    rf"|{_ONE_IN_CARE}|worried about|sad about|her|his|known|seen|looked after"
    r"|to (?:tell|section|refer|break))"
)
_OWN_LIFE = re.compile(
    rf"\b(?:i|we)(?:'m|'ve| am| was| have| had| felt| feel| got| broke| lost)\b"
    rf"(?! {_BUT_OF_A_PATIENT}\b)[^.,;!?]*"
    rf"|\bmy (?:own )?{_KIN}\b[^.,;!?]*"
)
# A colleague by title, or one who works with the speaker.
_COLLEAGUE = re.compile(
    rf"\b(?:with|by|by:|co-?leader(?: (?:was|is))?:?|supervisor(?: (?:was|is))?:?|to|not"
    rf"|w/) (?:dr\.? )?{_TITLED}"
    rf"|\bsaw {_TITLED}(?= for (?:my )?supervis)|{_TITLED}(?= (?:co-?led|led|ran|supervised|facilitated"
    rf"|is my|was my))"
)
_CALL_FOR_HELP = re.compile(
    r"\b(?:what (?:do|should|can|must|would) (?:i|we|you)|who (?:do|should|can|could) (?:i|we)|how (?:do"
    r"|should|can|would) (?:i|we|you)"
    r"|should (?:i|we)|do i (?:have|need) to|what now|any advice|what is the best|am i allowed|please help)\b"
)
_ABSENCE = re.compile(
    r"\b(?:couldn'?t (?:come|make it|lead|be there)|could not (?:come|make it|lead)|absent|apologies"
    r"|on leave|stood in"
    r"|covered for|covering|so (?:i|we) (?:led|ran|missed)|so supervision|left early|leave early"
    r"|away because|has left the group|had to miss)\b"
)


def holds_case_material(text: str) -> bool:
    """Whether somebody in care is told about, beyond that a case was presented."""
    said = re.sub(r"\s+", " ", straight(text[:_READ_AT_MOST]).casefold().replace("w/", "with ")).strip()
    about = _COLLEAGUE.sub(" ", _OWN_LIFE.sub(" ", _SETTING.sub(_without_setting, said)))
    spoken_of = [evidence for evidence in _SPOKEN_OF if evidence.words.search(about)]
    told = [evidence for evidence in _TOLD if evidence.words.search(about)]
    found = (*spoken_of, *told)
    if not spoken_of or not told or not any(evidence.substance for evidence in found):
        return False
    return sum(evidence.weight for evidence in found) >= _enough(text, said)


def _without_setting(found: re.Match[str]) -> str:
    return found[0] if _MORE_THAN_A_SETTING.search(found[0]) else " "


def _enough(text: str, said: str) -> int:
    if read_question(text) is not None:
        return _ENOUGH_IN_A_CALL_FOR_HELP if _CALL_FOR_HELP.search(said) else _ENOUGH_IN_A_QUESTION
    absence = _ABSENCE.search(said) and not re.search(rf"\b{_IN_CARE}\b", said)
    return _ENOUGH_FOR_AN_ABSENCE if absence else _ENOUGH
