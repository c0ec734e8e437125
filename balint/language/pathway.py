"""What an applicant says of their own way: registering an interest, competencies agreed, applying.

A message is one of these only as a whole. Whoever asks how it is done asks the guidance.
"""

from balint.colleagues import each_of
from balint.language.patterns import pattern, rows
from balint.language.said import CompetenciesAgreed, OnTheWay
from balint.language.spelling import straight

_LONGEST = 200  # characters
_WISH = rows(
    r"""(?:(?:hi|hello|ok|okay|so|and|yes|please)[\s,]+)*(?:(?:(?:i|we)(?:'d| would)? (?:want|like|love|wish)
    |i'm ready|i am ready|let me|help me|i'll|i will)(?: to)? |(?:can|could) (?:you|i|we) )?(?:please )?"""
)
_END = r"(?:,? (?:please|now|today|then|here|with you|thanks|thank you))*[\s.!]*"
_REGISTER = pattern(
    rf"""{_WISH}(?:/register|/form_?a
    |(?:register|record|note|express)(?: (?:my|an|our))? interest
    (?: (?:in|for) (?:accreditation|the (?:accreditation )?pathway|becoming (?:a |an accredited )
    (?:balint )?(?:group )?leader))?
    |register me(?: (?:for accreditation|on the pathway))?
    |(?:fill in|fill out|fill|do|start|complete|begin|go on with|continue|finish|update|change|open|see|show)
    (?: me)? (?:the |my |a )?form[ -]?a|(?:my )?form[ -]?a){_END}"""
)
_APPLY = pattern(
    rf"""(?!.*\b(?:can|could|may) i\b){_WISH}(?:/apply|apply(?: again)?(?: for (?:the )?accreditation)?
    |(?:submit|send|send in|make|start|put in) (?:my |an |the )?(?:updated )?
    (?:application|form[ -]?a)(?: (?:in|to the (?:accreditation )?team))?){_END}"""
)
_STAGE = pattern(
    r"""(?:/stage|(?:so )?where (?:do|am) i (?:stand|stand now)(?: (?:now|on the pathway|with (?:my
    |the )?accreditation|with the (?:accreditation )?team))*
    |(?:so |and )?what (?:happens|comes) next(?: (?:for me|with (?:me|my application|my accreditation)))?
    |(?:what|which) stage am i (?:at|in|on)(?: now)?|(?:show )?my (?:stage|steps)
    |(?:how|where) is my application(?: (?:doing|going|getting on|now|at|up to))*
    |what(?:'s| is) (?:the )?(?:status|state) of my (?:application|accreditation)
    |what(?:'s| is) next(?: for me| on the pathway)*)[\s?.!]*"""
)
_COMPETENCIES = rows(
    r"""(?:all )?(?:of )?(?:my |the |our )?(?:8 |eight )?(?:(?:balint )?(?:group )?leader(?:ship)? )?
    competenc(?:y|ies)"""
)
_REACHED = rows(
    r"""(?: (?:are|is|have been|has been|have|were)(?: now| all)?
    (?: reached| met| achieved| there| attained| done| agreed| fine)?)?"""
)
_AGREED = pattern(
    rf"""(?:(?:i|we)(?:'ve| have)?(?: now)? agreed? with (?P<with>.+?)
    |(?P<who>.+?)(?: and i| and me)?(?: has| have| both| all| now)* (?:agrees?|agreed|says?|said|thinks?
    |confirms?|confirmed)(?: with me)?)
    (?: (?:on|about|that|upon))? {_COMPETENCIES}{_REACHED}[\s.!]*"""
)
_WITH = pattern(
    rf"{_COMPETENCIES}(?: (?:are|have been|were))?(?: now)? agreed (?:with|by) (?P<with>.+?)[\s.!]*"
)
_ALL = pattern(r"(?:all |both )?(?:of )?(?:my|our|the) supervisors?|they|both|all of them")
_NOT_A_NAME = pattern(
    r"(?:i|we|you|he|she|it|who|what|how|when|does|do|did|nobody|my (?:co-?leader|boss|group))\b.*"
)
_NAME = pattern(r"[^\W\d_][\w.' -]{0,59}")


def read_pathway(text: str) -> OnTheWay | CompetenciesAgreed | None:
    """None for whatever is not about it, and for every question of how it is done."""
    said = " ".join(straight(text).split())
    if not said or len(said) > _LONGEST:
        return None
    for means, form in ((OnTheWay.STAGE, _STAGE), (OnTheWay.REGISTER, _REGISTER), (OnTheWay.APPLY, _APPLY)):
        if form.fullmatch(said):
            return means
    if "?" in said:
        return None
    agreed = _AGREED.fullmatch(said) or _WITH.fullmatch(said)
    return _agreed_with(agreed["with"] or agreed.groupdict().get("who") or "") if agreed else None


def _agreed_with(who: str) -> CompetenciesAgreed | None:
    if _ALL.fullmatch(who):
        return CompetenciesAgreed(())
    names = tuple(name.removeprefix("my supervisor ") for name in each_of(who))
    named = all(_NAME.fullmatch(name) and not _NOT_A_NAME.fullmatch(name) for name in names)
    return CompetenciesAgreed(names) if names and named else None
