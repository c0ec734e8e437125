"""Does a text tell of one particular person's illness, death or story?

It is stricter than the reading of case material, for words that go to others without anybody reading them
first: a question put in general ("if a member cries") is none, what one person did or suffers from is.
"""

from balint.language.patterns import expression, pattern
from balint.language.spelling import straight

_PERSON = (
    r"(?:man|woman|boy|girl|child|baby|lady|gentleman|bloke|chap|guy|widow(?:er)?|teenager|member|participant"
    r"|presenter|leader|co-?leader|colleague|friend|doctor|gp|nurse|trainee|registrar|therapist|psychiatrist"
    r"|psychologist|counsellor|social worker|student|patient|client|person|supervisor|neighbour|husband|wife"
    r"|partner|mother|father|mum|dad|son|daughter|brother|sister|parent|relative|carer|resident|consultant)"
)
_STRANGER = r"(?:man|woman|boy|girl|baby|lady|gentleman|bloke|chap|guy|widow(?:er)?|teenager)"
_ONE = (
    rf"(?:(?:a|an|one|another|my|our|this|that|the|some)(?: (?:of (?:my|our|the|us)|\w+)){{0,2}}? {_PERSON})"
)
_ANYBODY = r"(?:someone|somebody|one of (?:us|them|my|our|the))"
_PAST_SUFFERING = (
    r"(?:died|cried|wept|collapsed|broke down|killed|hanged|drowned|overdosed|miscarried|attacked|assaulted"
    r"|raped|abused|molested|beat|beaten|bereaved|diagnosed|sectioned|hospitali[sz]ed|arrested|stabbed|shot"
    r"|threatened|relapsed|lost (?:his|her|their|a) \w+|self-harmed|sobbed|screamed|confessed"
    r"|tried to (?:kill|hang|end|harm)|took (?:his|her|their) (?:own )?life)"
)
_SUFFERING = (
    rf"(?:{_PAST_SUFFERING}|dead|death|dying|dies|die|ill|sick|illness|disease|unwell|cancer|leuka?emia"
    r"|tumou?r|stroke|heart attack|diabet\w+|dementia|alzheimer\w*|parkinson\w*|epilep\w+|hiv|aids"
    r"|asthma|surgery|operation|chemo\w*|miscarriage|abortion|pregnant|stillb\w+|depress\w+"
    r"|anxi(?:ous|ety)|psychos[ie]s|psychotic|bipolar|schizo\w+|manic|ptsd|trauma\w*|autis\w+|anorexi\w+"
    r"|bulimi\w+|suicid\w+|overdose|self-harm\w*|cutting (?:him|her)self|addict\w*|alcoholic|alcoholism"
    r"|drunk|drinking|heroin|cocaine|abus(?:e|ive|ing)|raping|rape|violent|violence|affair|divorce\w*"
    r"|burn(?:t|ed)[ -]?out|burnout|panic attacks?|breakdown|crying|cries|in tears|tearful|sobbing"
    r"|grie(?:f|ving)|mourning|terminal\w*|murder(?:ed)?|injur(?:y|ed)|prison|jail|fatal\w*"
    r"|(?:has|have|with) ms|fell (?:down|off|from)|broke (?:his|her) \w+|mugged|palliative|hospice"
    r"|intensive care|blind|deaf|paraly\w+|wheelchair|overweight|obese|pain|symptoms?)"
)
_SAYING = r"(?:told|confided|disclosed|revealed|admitted|confessed|said|brought|presented|described|shared)"
_AGED = pattern(
    r"""\b\d{1,3}[- ]?(?:years?|months?|weeks?|yrs?)[- ]?old\b(?! (?:group|form|programme|rule|certificate))
    |\b\d{1,3} ?(?:yo|y/o|yr old)\b|, ?(?:aged? )?\d{2},|\b(?:he|she|who) (?:is|was|'s) (?:aged )?\d{2}\b
    |\b(?:man|woman|boy|girl|child|patient|client|lady) (?:aged|of) \d+|\bin (?:his|her)
    (?: early| late| mid)?[ -](?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|\d0s)\b"""
)
_STORY = pattern(
    rf"""\b(?:a|an|one|this|that|the|some)(?: \w+)? {_STRANGER}(?: (?:in|of|from) (?:my|our
    |the) \w+)?,? (?:who|whose|with|in (?:her|his)
    |(?:was|is|had|has|kept|came|went|told|said|did|would)\b)
    |\b(?:he|she|{_ANYBODY}|(?:one|a|an|the|this|our|my)(?: \w+)?\ (?:member|participant|presenter|patient
    |client|doctor|gp|nurse|trainee|man|woman|friend))\b
    (?:, [^,.?!]{{1,40}},)?(?: (?:in|of|from)(?: \w+){{1,4}})?
    (?: (?:has|had|just|once|then|recently|also))* (?:told (?:us|the group|everyone|everybody)
    |confided|disclosed|revealed|confessed|broke down)\b"""
)
_RELATIVE = rf"""(?:\b(?:his|her)(?: \w+)?|(?:{_ONE}|{_ANYBODY})'s) (?:wife|husband|partner|mother|father
    |mum|dad|son|daughter|brother|sister
    |child|children|baby|marriage|divorce|illness|death|body|boyfriend|girlfriend|lover)"""
_HELD = pattern(
    rf"""\b(?:he|she)\b[^.?!]*\b{_SUFFERING}\b|\b{_SUFFERING}\b[^.?!]*\b(?:him|her|he|she)\b
    |\b(?:{_ONE}|{_ANYBODY})\b[^.?!]*\b{_SUFFERING}\b
    |{_RELATIVE}\b
    |\b(?:death|illness|suicide|overdose|breakdown|cancer|surgery|funeral)\ of\ (?:{_ONE})\b"""
)
_PAST = pattern(
    rf"""\b(?:he|she|who|{_ONE}|{_ANYBODY})\b[^.?!,]*?\b(?:was|had|has been|has just|has had
    |{_PAST_SUFFERING}|{_SAYING})\b"""
)
_GENERAL = pattern(
    rf"""\b(?:if|when|whenever|unless|in case|suppose)\b[^.?!]*?
    \b(?!this|that|one)(?:{_ONE}|{_ANYBODY}|he|she)\b
    |^(?!.*\b(?:in|of|from)\ (?:my|our)\ (?:group|team|surgery))\s*(?:so |and |please )?
    (?:can|could|may|might|must|should|does|do|will|would|is|are|what|how|who|where)
    \b(?:(?!\b(?:my|our|this|that|one|he|she|her|him|his)\b)[^.?!])*?\b(?:a|an|someone|somebody|the)\b"""
)
_SUPPOSED = pattern(r"\bif\b")
_SENTENCE = expression(r"[^.?!;\n]+[.?!;]*")


def tells_of_one_person(text: str) -> bool:
    """Whether it tells what one person suffers from, went through or confided."""
    said = " ".join(straight(text).split())
    if any(form.search(said) for form in (_AGED, _STORY)):
        return True
    return any(_told(sentence[0]) for sentence in _SENTENCE.finditer(said))


def _told(sentence: str) -> bool:
    if not _HELD.search(sentence):
        return False
    happened = _PAST.search(sentence) is not None and _SUPPOSED.search(sentence) is None
    return happened or _GENERAL.search(sentence) is None
