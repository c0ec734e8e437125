"""The polite and chatty words before what is put right or asked for: "I'm so sorry", "I've just looked and",
"could you note that".
"""

from dataclasses import dataclass

from balint.language.patterns import pattern

_DEGREE = r"(?:(?:so|very|ever so|terribly|really|awfully|dreadfully|most|just|truly) )*"
_COURTESY = rf"""(?:(?:i(?:'m| am) )?{_DEGREE}sorry(?:(?: again)?
    (?: to (?:be (?:such )?an? (?:\w+ )?(?:pain|nuisance|bother|bore|pest)|(?:bother|trouble|pester|mess) you
    |keep \w+ing you)| about (?:this|that|all this)
    | for (?:the |all the |any )?(?:trouble|bother|confusion|muddle|mix-up|mess|fuss))(?: again)?)?
    |(?:please )?(?:forgive|excuse|pardon) (?:me|my \w+)|(?:i )?(?:do )?beg (?:your )?pardon
    |(?:my |many |with |sincere )*apolog(?:ies|y)(?: for (?:the |this |all the |any )?[\w-]+)?
    |i (?:do )?apologi[sz]e|(?:silly|stupid|foolish|daft) (?:old )?me
    |my (?:own )?(?:mistake|bad|fault|error)
    |(?:many )?(?:thanks|thank you|cheers)(?: (?:so|very) much| a (?:lot|million)| ever so| again
    | for (?:that|this|your (?:help|patience)))*
    |that(?:'s| is) (?:great|lovely|kind|very kind|perfect|fine|wonderful)
    |(?:hi|hello|hey)(?: there| again)?|good (?:morning|afternoon|evening)
    |(?:no|yes|just|right|great|perfect|lovely)(?=[\s]*[,.!:;–—])|now(?! that\b)
    |(?:oh|ah|um|er|well|ok|okay|yeah|wait|and|but|so|also|actually|please|hmm)
    |(?:just |only )?(?:one|a) (?:(?:small|quick|little|tiny|more|other|last|further) )*(?:thing
    |correction|change
    |point|detail|favour)(?: more)?
    |(?:when|if|once) you (?:have|get|find) (?:a|the) (?:moment|minute|chance|second|time)
    |if (?:you don't mind|it's not too (?:late|much trouble)|i may|possible|that's (?:all right|ok|okay)
    |it's no trouble)|before i forget|by the way|btw|while i(?:'m| am) (?:here|at it))"""
_PLEASANTRIES = pattern(rf"\W*(?:{_COURTESY}(?!['\w])[\s,.!?:;–—-]*)+(?=\w|$)")
_AT_THE_END = pattern(
    r"(?<=\w)[\s,]+(?:please|pls|plz|thanks|thank you|many thanks|ta|cheers|thx)(?: (?:so|very) much)?\W*$"
)
_DIARY = (
    r"(?: (?:at|in|on|with|through))?"
    r"(?: (?:my|the) (?:\w+ )?(?:diary|diaries|calendar|notes?|book|list|register))?"
)
_SAYS_SO = pattern(
    rf"""\W*(?:(?:now that|when|as|since|having|after) (?:i (?:come to )?)?(?:look|looked|check|checked
    |checking|looking|think)(?: (?:at|of|about) it)?{_DIARY}
    |(?:now )?(?:come|coming) to think of it|on (?:second thoughts?|reflection)|thinking (?:about it|back)
    |now (?:that )?i think (?:of|about) it|looking back|according to (?:my|the) \w+
    |i(?:'ve| have|'d| had)?(?: only)?(?: just| now| also| since)* (?:realised?|realized?|noticed?|see|seen
    |remember(?:ed)?|spotted|found|looked|checked|counted)(?: it up| again| back| up)*{_DIARY}
    (?: that| and|(?=\W*(?:$|(?:it|we|there|this|that|they|i|the)\b)))
    |i (?:think|believe|guess|suppose|fear)(?: now)?(?: that)?
    |i(?:'m| am) (?:afraid|told|sure|quite sure|fairly sure)(?: that)?
    |i (?:should|ought to|could) (?:perhaps |probably )?have (?:said|told you|mentioned|added|explained
    |put|written)(?: that)?
    |i(?:'d| had)?(?: also)? (?:forgot|forgotten|omitted|failed|meant|neglected) to (?:say|add|mention
    |tell you|note|put)(?: that)?
    |(?:i(?:'d| would| should) (?:like|want) to|let me|just to|i (?:want|wish|must|have) to)
    (?: just| also)* (?:add|say|mention|note|point out)(?: that)?)(?!['\w])
    [\s,.!:;–—-]*(?:but |and |so )?(?=\w|$)"""
)
# "Would you put 8 people in a group?" asks for advice: what is to be changed has to be named.
_KINDLY = r"(?: please| pls| just| kindly| possibly| also| perhaps| then)"
_OF_YOU = rf"""(?:(?:if|perhaps|maybe) you (?:could|would|can|might)|(?:can|could) you
    |(?:would|will) you(?= (?:please|kindly|mind|also|just)\b)
    |i(?:'m| am) afraid you(?:'ll| will)? (?:have|need) to|you(?:'ll| will)? (?:have|need) to
    |i(?:'d| would) (?:like|love|prefer) you to|i(?:'d| would) be (?:very )?grateful if you (?:could|would)
    |i need you to|be so (?:kind|good) as to){_KINDLY}*(?: mind)?"""
_OF_ME = rf"""(?:(?:if|perhaps|maybe) (?:we|i) (?:could|can|might)|(?:can|could|may|might) (?:we|i)
    |i(?:'d| would) (?:like|love) to|i need to|would it be possible to|is it possible to){_KINDLY}*"""
_WHAT = (
    r"(?:it|that|this|these|those|them|the|my|both|out|entry|\w+day(?:'s)?"
    r"|#?\d+\b(?= (?:not|instead|rather)))"
)
_ASKED_TO = pattern(
    rf"""\W*(?:(?:{_OF_YOU}|{_OF_ME})[ ]
    (?:add|note|say|mention|record|put(?: down| in)?|write(?: down)?)(?:ing)? (?:in )?that[ ]
    (?=(?:it|we|there|this|that|they|i|the|my|\w+ (?:was|were|co-?led|led|came))\b)
    |{_OF_YOU} (?=(?:make|making|say|chang(?:e|ing)|correct(?:ing)?|amend|put|set|add(?:ing)?|mov(?:e|ing)
    |switch(?:ing)?|update|mark|delet(?:e|ing)|remov(?:e|ing)|tak(?:e|ing)|erase|scrap|drop|get rid of
    |strike|leave) {_WHAT}\b|add(?:ing)? (?-i:[A-Z])|delet(?:e|ing) |remov(?:e|ing) )
    |{_OF_ME} (?=(?:make|change|correct|amend|move|switch|delete|remove) {_WHAT}\b))\s*"""
)
_COULD_IT_BE = pattern(r"\W*(?:can|could|should|might) (?:that|it|this) (?:please |just )?(?=be\b)")
_GERUND = pattern(r"^(make|chang|delet|remov|tak|mak|mov|correct|add|switch)ing\b")
_VERBS = {
    "chang": "change",
    "delet": "delete",
    "remov": "remove",
    "tak": "take",
    "mak": "make",
    "mov": "move",
}


def without_pleasantries(text: str) -> str:
    """What is said between apologies, thanks and greetings."""
    text = _AT_THE_END.sub("", text)
    return _PLEASANTRIES.sub("", text, count=1) if _PLEASANTRIES.match(text) else text


@dataclass(frozen=True, slots=True)
class Framed:
    """What is said behind the words that lead up to it. `tells`: these said that something is to be added or
    changed: "I ought to have said", "could you".
    """

    text: str
    tells: bool = False


def within_frame(text: str) -> Framed:
    """What is put right or to be done, without the words that lead up to it."""
    before, tells = "", False
    while before != text:
        before = text
        if found := _SAYS_SO.match(text):
            text, tells = text[found.end() :], True
        text = without_pleasantries(text)
    found = _ASKED_TO.match(text) or _COULD_IT_BE.match(text)
    if found is None:
        return Framed(text, tells)
    asked = text[found.end() :].rstrip(" ?.!")
    return Framed(_GERUND.sub(lambda verb: _VERBS.get(verb[1].lower(), verb[1]), asked), tells=True)
