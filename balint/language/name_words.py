"""The words that tell names from other words."""

from balint.language.patterns import words

TITLES = words(
    """
    dr doctor prof professor mr mrs ms miss mx sir dame lady lord rev revd reverend fr father sr sister canon
    imam rabbi pastor archdeacon herr frau monsieur madame mme signor signora dott dott.ssa prof.ssa dra sra
    """
)
PARTICLES = words(
    """
    an na nic ní ni ui uí mhic de da di du del della der den van von la le st bin bint ibn al el ap ab ter
    dos mac mc
    """
)

# Given names that are months too.
MONTH_NAMES = frozenset(("april", "may", "june", "august"))

# Given names that are words too, and are read as names where a name is due.
GIVEN_BUT_WORDS = words(
    """
    april may june august summer mark will grace hope faith joy rose bill pat sue rob jack dawn eve iris ivy
    lily daisy holly hazel heather olive ruby pearl amber jade crystal gene ray guy art drew frank grant
    chase wade miles rich penny violet poppy sunny sandy misty robin jay martin dale cliff dean christian
    melody harmony charity constance patience prudence angel angela major earl duke king ernest bob nick
    dick harry carol glen reed hunter carter mason cooper taylor faye gay gale glory honor honour max
    rod skip tom tony trinity victor victoria wren young andy basil bonnie candy cat chip chuck colin dusty
    felicity fern ginger jasmine jean jo joey josh kit lance laurel marina mercy nova opal paris peg phoenix
    piers rusty sage sky star stormy tad tiger willow winter woody
    """
)

# Whoever is followed by one of these is no colleague but the kind of a group.
GROUP_NOUNS = words(
    """
    group groups trainees trainee students registrars gps doctors practice surgery hospital team teams
    nurses people members colleagues staff residents juniors vts scheme deanery consultants psychiatrists
    therapists counsellors psychologists physicians clinicians folk lot cohort university college school
    society
    """
)

_FUNCTION = """
    a an the this that these those my our your his her their its one ones some any no none all both each
    every either
    neither such same other others another own more most few several many much lots i me we us you he him
    she they them it
    who whom whose which what when where why how whether if unless until till while as at by for from in
    into of off on
    onto out over per than then through to towards toward under up upon via with within without about above
    across mode medium apiece
    after again against along already also although always am amid among and anyway are around be because
    been before
    began begun behind being below beside besides between beyond but can cannot could did do does doing
    done down during
    else ever except had has have having here however just least less like may might must near never next
    nor not now
    once only or otherwise ought perhaps quite rather really same shall should since so soon still sure
    that there
    therefore though thus together too twice very was were will would yet yes no ok okay please thanks
    thank cheers
    hi hello hey maybe probably apart instead including except regarding re etc ie eg plus minus versus vs x
"""
_TIMES = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues weds wed thu thur thurs fri sat
    sun mondays
    tuesdays wednesdays thursdays fridays saturdays sundays january february march july september october
    november
    december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday yest yday tomorrow tonight
    tmrw tmw
    morning afternoon evening night lunchtime lunch noon midday breakfast day days week weeks fortnight
    month months ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth thirtieth sixth seventh eighth
    year years term weekend weekends date last past previous recent recently first second third fourth
    early late
    earlier later lately ago daily weekly fortnightly monthly christmas easter halloween spring autumn hour
    hours hr hrs
    minute minutes min mins am pm half time times coming following current
"""
_NUMBERS = """
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen
    nineteen twenty thirty forty fifty sixty ninety hundred dozen couple pair single
"""
_SETTINGS = """
    zoom teams online virtual virtually remote remotely skype webex whereby meet google facetime video
    phone telephone
    hybrid person face f2f ftf live room surgery hospital clinic practice library church hall centre center
    house office
    home work school university college department venue site building pub cafe london leeds oxford bristol
    manchester
    internet email slack whatsapp telegram microsoft ms
"""
_TRADE = """
    balint group groups grp session sessions supervision supervisions supervisor supervisors supervised
    supervise
    leadership weekend leader leaders lead led leading co coled co-led co-leader co-leaders coleader
    co-lead coleading
    co-leading co-facilitator attended attend attending attendance ran run running facilitated facilitate
    facilitator
    hosted host held took take taken went go going gone saw see seen met meeting meetings meet presented
    present
    presenting member members participant participants attendee attendees society funded accreditation
    accredited
    training course event events workshop portfolio log logged record entry case cases patient patients
    client clients
    people person persons ppl colleague colleagues friend friends peer peers partner partners trainee
    trainees student
    students registrar registrars doctor doctors gp gps nurse nurses team staff everyone everybody someone
    somebody
    anyone anybody nobody folk folks guys lot bunch crowd couple family wife husband mum dad boss mentor
    trainer
    consultant consultants psychiatrist psychiatrists therapist therapists counsellor counsellors psychologist
    psychologists physician physicians clinician clinicians junior juniors senior resident residents medics
    medical
    foundation core specialty pcn nhs trust newcomer newcomers beginner beginners adult adults child
    children women men
    woman man kids professional professionals practitioner practitioners pharmacist pharmacists paramedic
    paramedics
    social workers worker chaplain chaplains vet vets dentist dentists midwife midwives carers volunteers
    strangers
    turned turnup came come joined join showed here made make making makes
"""
_REST = """
    btw lol agn haha hehe tho thx ta innit ofc tbh ngl xx xxx obvs obv defo btw facetoface
    no-one nothing something anything everything problem problems issue issues trouble difficulty
    difficulties technical
    technology wifi sound chat tea coffee cake biscuits snow rain weather food drinks help support feedback
    pleasure great
    good bad nice lovely wee new old usual regular weekly long short full small large big wonderful brilliant
    interesting
    hard tough difficult easy quiet busy lively rich productive useful helpful tricky fun sad moving
    intense emotional
    reduced extra additional mixed different various certain absent missing late away sick ill poorly unwell
    went goes going well ok fine okay thing things bit kind sort way part parts lots number numbers total
    apologies absence permission enthusiasm care interest attention respect caution silence laughter tears
    think thought know knew feel felt want wanted need needed love loved enjoy enjoyed hate hated believe
    hope hoped
    say said tell told ask asked give gave given get got gotten put keep kept let look looked try tried use
    used
    work worked show start started finish finished end ended begin change changed help helped talk talked
    speak spoke
    discuss discussed discussing cover covered covering review reviewed reviewing explore explored
    exploring remember
    forgot forget missed cancelled canceled postponed booked planned added adding save saved correct wrong
    right actually
    sorry oops mistake apparently obviously finally especially mainly mostly partly totally completely
    absolutely
    seemed seems sounded usual everybody's today's yesterday's whole entire left leave leaving arrived
    arriving
    alongside bringing following including excluding total always throughout respectively
    observing observer observers covid brought bring sat sit sitting stood took notes note replacing covered
    helping assisting supporting helped assisted opposite
    filling standing stepping remains remaining remained rest wasn't didn't couldn't hasn't haven't isn't
    weren't don't
    won't can't i'm i've i'd i'll we're we've he's she's it's that's they're there's
"""
NOT_NAMES = words(" ".join((_FUNCTION, _TIMES, _NUMBERS, _SETTINGS, _TRADE, _REST))) - GIVEN_BUT_WORDS
