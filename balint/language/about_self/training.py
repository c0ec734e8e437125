"""Whether people have a psychoanalytic or psychodynamic qualification."""

from balint.language.about_self.sayings import END, I_AM, without
from balint.language.patterns import pattern

_SCHOOL = (
    r"(?:psycho-?analytic(?:al)?(?:ly)?|psycho-?dynamic(?:ally)?|psychodynamics|jungian|freudian"
    r"|kleinian|group[- ]analytic)"
)
_BODY = r"(?:ukcp|bpc|british psychoanalytic council|uk council for psychotherapy)"
_WORK = (
    r"(?:psychotherapist|therapist|counsellor|counselor|analyst|psychotherapy|counselling|therapy"
    r"|practitioner|psychiatrist|clinician)"
)
_BETWEEN = rf"""(?:(?:a|an|the|also|both|and|now|actually|fully|qualified|trained|registered|accredited
    |chartered
    |practising|retired|semi-retired|experienced|senior|consultant|medical|child|adolescent|adult
    |individual|gp|doctor
    |psychiatrist|psychologist|nurse|social worker|member of the|or|&|,|by|with|{_BODY}
    |{_SCHOOL})[ ,/-]+)*?"""
_QUALIFICATION = (
    r"(?:qualification|training|diploma|degree|masters?|ma|msc|doctorate|certificate"
    r"|registration|accreditation)"
)
_QUALIFIED = pattern(
    rf"""(?:\b(?:{I_AM}|i (?:was |have |'ve )?(?:trained|qualified)(?: as)?|i've (?:trained
    |qualified)(?: as)?|i work as
    |i practise as|my (?:qualification|training) is)[ ]|^(?=(?:{_BODY}
    |{_SCHOOL})[ -][\w -]{{5,40}}$)){_BETWEEN}(?:psycho-?analyst|group[- ]analyst|{_SCHOOL}[ -]+(?:{_WORK}
    |trained
    |qualified|group)
    |{_BODY}[ -]+(?:registered|accredited|member|registrant|qualified|{_WORK})
    |(?:registered|accredited|qualified)[ ](?:with|by)(?: the)?[ ]{_BODY}|(?:a )?member of (?:the )?{_BODY}
    |{_SCHOOL}(?=\s*(?:[.,;!)]|$))
    |(?:psychotherapist|counsell?or|therapist)[ ](?:with|by)[ ](?:the[ ])?{_BODY}
    |(?:with|in)(?: the)? {_BODY}|{_BODY}(?=\s*(?:[.,;!)]|$)))\b
    |\bi(?:'ve| have)?(?: got| hold| completed| did| done| do have)*[ ](?:an? |my |the |formal[ ]
    |recognised )*(?:{_BODY}|{_SCHOOL})
    [ ](?:{_WORK} )?{_QUALIFICATION}\b
    |\bi(?:'ve| have)?(?: got| hold| completed| did| done| do have)*[ ](?:an? |my |the[ ]
    |formal )*{_QUALIFICATION}
    [ ](?:in|as)(?: an?)? {_SCHOOL}\b|\bi trained in {_SCHOOL}\b"""
)
_LEARNING = pattern(
    r"\b(?:training to|trainee|in training|student|studying|hope|want|would like|almost|nearly|not yet)\b"
)
_NOT_QUALIFIED = pattern(
    rf"""\bi(?:'ve| have)? (?:have |got |do have )?(?:no|not got (?:an?|any)|not (?:an?|any)|not had any)
    (?: formal| such)* (?:(?:{_BODY}|{_SCHOOL})(?: (?:or|and|nor) (?:{_BODY}
    |{_SCHOOL}))* ?(?:{_WORK} )?)?{_QUALIFICATION}s?\b
    |\bi (?:don't|do not|haven't|have not)(?: have| got| hold| had| done| yet)*(?: an?| any
    | the)?(?: formal| such)*
    (?: (?:{_BODY}|{_SCHOOL})(?: (?:or|and|nor) (?:{_BODY}|{_SCHOOL}))*)?(?: {_WORK})? {_QUALIFICATION}s?\b
    |\bi (?:don't|do not|haven't|have not) (?:have |got )?{_BODY}{END}
    |\b{I_AM} (?:not|no longer) (?:an? )?(?:{_BODY}|{_SCHOOL})(?: (?:or|nor) (?:{_BODY}
    |{_SCHOOL}))*(?:[ -](?:registered
    |accredited|trained|qualified|{_WORK}))?(?: after all| any ?more| now)?{END}
    |^(?:no,? )?(?:nothing|none|not) (?:psychodynamic|psychoanalytic)(?: at all)?{END}
    |(?:^|(?<=[,.;] )|(?<= and ))(?:i have |with )?(?:no|none|without)(?: formal)?
    (?: (?:{_BODY}|{_SCHOOL}|{_WORK})(?: (?:or|nor) (?:{_SCHOOL}
    |{_WORK}))?)* {_QUALIFICATION}s?\b"""
)
_OTHER_BODY = r"(?:bacp|babcp|ncps|ncs|cosca|hcpc|bps|acc|iacp|pacfa|nzac)"
_UNSURE_TRAINING = pattern(
    rf"""\b(?:{I_AM}|i (?:was |have |'ve )?(?:trained|qualified)(?: as)?|i've (?:trained
    |qualified)(?: as)?|i work as)
    [ ](?:(?:a|an|the|also|now|fully|qualified|trained|registered|accredited|chartered|practising|retired
    |senior
    |integrative|humanistic|person-?centred|member of the|cbt|family|gestalt|existential|child|adult
    |with(?: the)?
    |{_OTHER_BODY})[ ,/-]+)*?(?:psychotherapist|therapist|counsell?or|{_OTHER_BODY})
    (?:[ -](?:registered|accredited|member|qualified|counsell?or|psychotherapist|therapist))?
    (?:[ ](?:with|by)(?: the)? {_OTHER_BODY}|[ ]?\({_OTHER_BODY}\))?{END}
    |\bi(?:'ve| have)?(?: got| hold| completed)*[ ](?:an? )?(?:{_OTHER_BODY}[ ](?:{_WORK} )?{_QUALIFICATION}
    |{_WORK} {_QUALIFICATION}|(?:diploma|degree|masters?|ma|msc|certificate) in {_WORK}){END}"""
)


def take_training(said: str) -> tuple[str, bool | None, bool]:
    """What is left, whether the training is psychodynamic, and whether one is told that may be or not."""
    absent = _NOT_QUALIFIED.search(said)
    if absent:
        return without(said, absent), False, False
    learning = _LEARNING.search(said)
    found = None if learning else _QUALIFIED.search(said)
    if found:
        return without(said, found), True, False
    found = None if learning else _UNSURE_TRAINING.search(said)
    return (without(said, found), None, True) if found else (said, None, False)
