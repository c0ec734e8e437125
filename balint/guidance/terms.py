"""The words of a question as terms: spelling, endings and synonyms evened out, and what kind of thing they name."""

import re

_WORD = re.compile(r"£|\d+|[a-z]+")
_APOSTROPHE = re.compile(r"['’`]")


def _table(lines: str) -> dict[str, str]:
    """Each line is a meaning, a colon, and the words that have it."""
    split = (line.partition(":") for line in lines.strip().splitlines())
    return {word: meaning.strip() for meaning, _, words in split for word in words.split()}


# Words that say nothing about the subject. Question words are none of them: they tell questions apart.
FILLER = frozenset(
    _table("""
: a an the and or but so of to in on at by for from with as is are was were be been being am im its it this that
: these those there theres here i me my mine we us our ours you your yours he she they them their his her do does
: did doing done have has had having ive weve youve will would shall should could may might must can id ill youre
: just also too very really quite rather please pls plz thanks thank thankyou hi hello hey dear sorry ok okay well
: now then than if any some all about into up out over again get got gets getting know tell say wondering wonder
: wondered ask asking question questions think thinking thought like want wants wanted need needs needed looking
: help advise advice guidance balint group groups grp bot cant cannot not dont doesnt isnt arent didnt wont
: no yes oh um er eh lol actually basically maybe perhaps possible possibly allowed ought going go goes went make
: makes made sure anyone someone somebody anybody everyone everybody something anything everything thing things
: way kind sort bit lot lots good best right fine alright idea ideas am pm thats lets let be able use used using
: put keep give given take one ones s t u r ur
""")
)

# Words that open a question: they tell questions apart, a little.
OPENERS = frozenset("what who how when where why which much many".split())

# Everyday words. Where no phrasing has them, they do not make a question one about something else.
EVERYDAY = frozenset(
    _table("""
: after again always another around ask away back bad because before behind better big block bring came change
: come couple day days different doing each early easy else end ends enough even ever every expect expected fact far
: few first follow full great happen happens hard hear here high hope important instead interested involved keen last
: late later least less likely little long main matter mean might mind more most much necessary never new next nice
: normal now number off often old once only open other others outside own part people plan point possibly present
: problem probably properly quick quickly quiet quite reason regular rest said same see several short show since
: small someone soon start started still stop such suppose supposed talk term time times today together tomorrow tonight
: tried true try trying turn turned under understand until usual wait week weeks while who whole whether without
: work works working worried worry worth would year years yet young stuff guys proper whatever wherever whenever
: involves seem seems anyway currently exactly simply already ready given means
""")
)

# Several words that mean one thing, put into one word before anything else.
_PHRASES = [
    (re.compile(rf"\b(?:{words})\b"), f" {meaning} ")
    for meaning, words in (
        ("inperson", r"face[ -]to[ -]face|f2f|in[ -]person|in the (?:same )?room|physical(?:ly)?"),
        ("alone", r"(?:on|by) (?:my|your|our|his|her|their) own|(?:by )?(?:my|your|him|her)self|single[ -]handed"),
        ("coleader", r"co[ -]?(?:lead(?:er|ers|ing|s)?|led|facilitators?|leads)"),
        ("start", r"set(?:ting)?[ -]up|get(?:ting)? (?:\w+ ){0,3}(?:going|started|off the ground)|kick(?:ing)? off"),
        ("join", r"sign(?:ed|ing)? up|take part|taking part|come along|log(?:ged|ging)? (?:on|in)|dial(?:ling)? in"),
        ("contact", r"get(?:ting)? (?:in touch|hold)|put (?:\w+ )?in touch|speak to|talk to|reach out"),
        ("advance", r"up[ -]front|in advance|ahead of time|before ?hand|in one go"),
        ("exclude", r"turn(?:ing|ed)? (?:\w+ )?(?:away|down)|keep(?:ing)? out|say no to"),
        ("maximum", r"too many|upper limit|no more than|at most"),
        ("few", r"too few|too small|not enough"),
        ("afterwards", r"after the (?:group|session|meeting|call)"),
        ("beforehand", r"before the (?:group|session|meeting|call)"),
        ("fail", r"(?:drop|drops|dropped|cut|goes) (?:out|off|down)"),
        ("dropin", r"drop(?:s|ping)?[ -]in"),
        ("hand", r"put (?:up )?(?:\w+ )?hands? up|raise(?:d)? (?:\w+ )?hands?|hands up"),
        ("sitback", r"(?:sit|sits|sitting|push|pushes|pushing)[ -]?back|pushback"),
        (
            r"findgroup \g<0>",
            r"(?:(?:is|are) there|find(?: me)?|join|which|any|nearest|looking for|list of)"
            r" (?:(?:a|an|any|the|balint|local) )*groups?",
        ),
        ("waitingroom", r"waiting[ -]room"),
        ("talkover", r"talk(?:s|ing)? (?:over|at the same time|at once)|speak(?:s|ing)? (?:over|at once)"),
        ("firstmeeting", r"(?:first|1st|opening|initial) (?:ever )?(?:session|meeting|group|evening|one|time)|session one"),
        ("missed", r"(?:can ?t|cannot|does ?n ?t|don ?t) (?:come|make it|turn up|attend)|no[ -]shows?"),
        ("suicide", r"kill(?:s|ing)? (?:him|her|my|them)?sel(?:f|ves)|end(?:ing)? (?:it all|(?:his|her|my|their) life)"),
        ("suicide", r"(?:want(?:s)?|wish(?:es)?) to die|end my life|take (?:his|her|my|their) (?:own )?life"),
        ("localmedicalcommittee", r"local medical committee|lmc"),
        ("recordvideo", r"video the|film(?:ing)? the|tape the"),
    )
]

_NUMBERS = _table("""
1: one
2: two both couple pair
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve dozen
13: thirteen
14: fourteen
15: fifteen
16: sixteen
20: twenty
30: thirty
60: sixty
90: ninety
""")

_MEANINGS = _table("""
member: member members participant participants participent participents attendee attendees people person folk folks
member: ppl joiner joiners peeps
leader: leader leaders facilitator facilitators convenor convenors conductor
lead: lead leading led leads facilitate facilitating facilitates facilitated leadership
coleader: coleader coleaders colead
run: running runs run ran host hosting hold holding held organise organising
fee: fee fees cost costs price prices pricing charge charges charging charged pay pays paid paying payment payments
fee: £ money pound pounds quid rate rates expensive cheap cheaper pricey bill afford subscription dues fare tariff
online: online zoom virtual virtually remote remotely video teams internet skype web webinar videoconference
session: session sessions meeting meetings meet meets met gathering gatherings
size: size sized big bigger biggest large larger largest small smaller smallest headcount numbers
number: number count
maximum: maximum max cap limit uppermost
minimum: minimum min fewest least
supervision: supervision supervise supervised supervises supervising supervisions supervison
supervisor: supervisor supervisors supervisior
what: what whats wat
who: who whos whom whose
how: how hows
when: when whens wen
where: where wheres
usual: usual usually normal normally typical typically average general generally standard common
ideal: ideal ideally optimal optimum sensible reasonable recommended proper appropriate suitable
start: start starting starts started begin beginning begins launch launching launched establish establishing create
start: creating found
accreditation: accreditation accredited accredit accrediting accred accreditted acreditation acredited qualify
join: join joins joined joining attend attends attending come comes coming enrol participate participating came
room: room rooms venue venues place places location locations premises building buildings hall space
tablet: tablet tablets ipad ipads phone phones mobile mobiles smartphone smartphones iphone android kindle
computer: computer computers laptop laptops pc macbook desktop chromebook
connection: connection connectivity wifi broadband bandwidth signal reception
fail: fail fails fails failed crash crashes crashed lost lose loses cut freezes freezing
minute: minutes minute mins hour hours hr hrs
long: long length duration lasts last lasting longer
often: often frequently frequency regularly regular fortnightly weekly monthly fortnight interval
recruit: recruit recruiting recruitment advertise advertising publicise promote promoting attract attracting drum
recruit: drumming circulate
flyer: flyer flier flyers fliers leaflet leaflets poster posters advert adverts ad brochure
find: find finding found seek locate
confidential: confidential confidentiality confidentially secret secrecy
patient: patient patients client clients
rule: rule rules agreement boundaries contract
debrief: debrief debriefs debriefing
advance: advance upfront prepay prepaid prepayment beforehand
free: free gratis freebie
tip: tip tips recommend recommended recommendation recommendations suggest suggested suggestion suggestions pointers
screen: screen screens display monitor
visible: visible see seen visibility camera cameras webcam
therapist: therapist therapists psychotherapist psychotherapists psychotherapy therapy psychodynamic psychoanalytic
therapist: analyst analysts psychoanalyst psychoanalysis analytic analytical
representative: representative representatives rep reps
region: region regional regions
near: near nearby nearest local locally area areas
weekend: weekend weekends
contact: contact contacts reach phone_number telephone email ring
interview: interview interviews interviewing interviewed vet vetting
introductions: introductions introduction introduce introduces introducing introduced intro intros
exclude: exclude exclusion excluded unsuitable reject refuse
job: job jobs profession professions discipline disciplines background occupation role
mixed: mixed mix mixing multiprofessional multidisciplinary interdisciplinary different various together
alone: alone solo single
early: early earlier
date: date dates calendar timetable
present: present presents presenting presenter presentation presented
case: case cases matter
trial: trial taster pilot demo tester
membership: membership
signal: signal signals signalling signs hint
chat: chat whatsapp text message messages messaging texting
deadline: deadline deadlines cutoff closing
weekly: week weeks
month: month months
year: year years annual annually yearly
insurance: insurance insured insure insurence indemnity liability indemnified mdu mps
cpd: cpd cme appraisal revalidation credits credit points
record: record recording recorded recordings tape taping film filming transcript transcribe transcription notetaker
datalaw: gdpr gpdr
suicide: suicidal suicide
prescribe: prescribe prescription prescribing dose doses medication medicine medicines drug drugs tablets_for antibiotic
prescribe: antibiotics antidepressant antidepressants sertraline fluoxetine diazepam citalopram lithium ibuprofen
treat: treat treatment treating treated cure
diagnosis: diagnosis diagnose diagnosed diagnosing
complaint: complain complaint complaints complaining report grievance
law: law legally illegal sued sue court solicitor lawyer liable
abuse: abuse abused abusing violence violent harassed harm hit hits beaten
quit: leave leaves leaving left
ill: ill sick unwell
""")

# What a word names, beside what it means: so that a physio is asked about as a pharmacist is.
_KINDS = _table("""
#profession: nurse nurses nursing midwife midwives physio physios physiotherapist pharmacist pharmacists psychologist
#profession: psychologists psychiatrist psychiatrists counsellor counsellors counselor dentist dentists paramedic
#profession: gp gps doctor doctors dr physician physicians medic medics consultant consultants surgeon surgeons
#profession: therapist therapists psychotherapist psychotherapists ot dietitian optometrist radiographer registrar social
#profession: chaplain teacher teachers lawyer lawyers solicitor solicitors barrister barristers clergy clinician
#profession: clinicians osteopath podiatrist oncologist paediatrician anaesthetist
#condition: depression anxiety ocd adhd autism ptsd bipolar borderline psychosis psychotic diabetes insomnia pain
#condition: cancer dementia trauma addiction infection asthma hypertension schizophrenia anorexia bulimia rash
#condition: headache headaches panic
#device: tablet tablets ipad ipads phone phones mobile mobiles smartphone smartphones iphone android laptop laptops
#device: computer pc macbook desktop chromebook kindle
#scotland: scotland scottish edinburgh glasgow aberdeen dundee inverness highlands orkney shetland perth stirling
#northeast: newcastle durham sunderland middlesbrough northumberland gateshead teesside tyneside
#yorkshire: yorkshire leeds york sheffield hull bradford humberside harrogate wakefield huddersfield doncaster
#northwest: manchester liverpool lancaster preston cumbria lancashire cheshire bolton blackpool stockport chester
#midlands: midlands birmingham nottingham leicester coventry derby stoke wolverhampton northampton worcester lincoln
#southeast: london kent brighton surrey sussex essex hampshire oxford southampton portsmouth berkshire
#eastanglia: anglia norwich cambridge ipswich norfolk suffolk peterborough
#southwest: bristol exeter devon cornwall plymouth somerset dorset gloucester truro wiltshire
#wales: wales welsh cardiff swansea bangor newport wrexham
#ireland: ireland irish belfast dublin cork derry galway limerick ulster
#leading: leader leaders facilitator facilitators convenor lead leading led leads facilitate facilitating coleader
#supervising: supervision supervise supervised supervises supervising supervisor supervisors
#relative: boss manager husband wife friend friends partner partners
""")
_TOWN = frozenset(
    word
    for word, kind in _KINDS.items()
    if kind not in {"#profession", "#condition", "#device", "#relative", "#leading", "#supervising"}
)


def terms(text: str) -> list[str]:
    """The terms of a text in its order, filler included."""
    said = _APOSTROPHE.sub("", text.casefold())
    for pattern, meaning in _PHRASES:
        said = pattern.sub(meaning, said)
    return _WORD.findall(said)


def term(word: str) -> str:
    """One word without its ending, or what stands for its meaning."""
    word = _NUMBERS.get(word, word)
    if word in FILLER:
        return word
    return _MEANINGS.get(word) or _MEANINGS.get(stem := _stem(word)) or stem


def kinds(word: str) -> tuple[str, ...]:
    """The kinds of thing a word names."""
    kind = _KINDS.get(word)
    if kind is None:
        return ("#number",) if word.isdigit() or word in _NUMBERS else ()
    return (kind, "#town") if word in _TOWN else (kind,)


def _stem(word: str) -> str:
    if len(word) < 4 or not word.isalpha() or word.endswith(("ss", "us", "is")):
        return word
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        stem = word.removesuffix(ending) + instead
        if stem != word + instead and len(stem) > 3:
            return stem.rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word
