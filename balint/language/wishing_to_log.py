"""The words in which people ask that something be logged: they stand around a report, and are not of it."""

from balint.language.patterns import pattern, rows

_IT = r"(?: (?:me|us|it|this|that|one))?"
_KEEP = rows(
    rf"""(?:log|add|record|note|enter|register|report|save|put{_IT} (?:in|down)|put
    |(?:pop|stick|jot|write|pencil|mark|take|get|bung|chuck){_IT} (?:down|in))"""
)
_KEEPING = rows(
    rf"""(?:logging|adding|recording|noting|entering|registering|saving|(?:putting|popping|sticking|jotting|writing
    |pencilling|marking|taking){_IT} (?:down|in))"""
)
_KEPT = r"(?:logged|added|recorded|noted|entered|registered|saved|put (?:in|down)|written down)"
_POLITELY = rows(
    r"""(?: please| pls| just| also| kindly| quickly| possibly| perhaps| be so (?:kind|good) as to
    | be (?:kind|good) enough to| be (?:a|an) \w+ and| be able to| mind)*"""
)
_OF_YOU = rows(
    rf"""(?:(?:i(?:'m| am| was)? wonder(?:ing)? (?:if|whether) you(?:'d| could| would| can| might)
    |(?:can|could|may|might) i (?:ask|trouble|bother|get) you to){_POLITELY}[ ]{_KEEP}
    |(?:(?:can|could|would|will|may|might) you|you (?:can|could|may|might)){_POLITELY}[ ]{_KEEP}
    |(?:would|do|if) you(?: would(?: not|n't)?|'d)?(?: not| kindly)? mind(?: very much| terribly)?(?: just
    | please
    | also| awfully)*[ ]{_KEEPING}
    |(?:any|a) chance (?:of {_KEEPING}|(?:that )?(?:you|i|we) (?:could|can|might)(?: just| please)* {_KEEP})
    |i(?:'d| would| should)? (?:be (?:very |most |so |ever so |really )?(?:grateful|glad|obliged|thankful
    |pleased|happy)
    |(?:(?:much|really|greatly) )?appreciate it) if you(?: could| would| can|'d)?{_POLITELY}[ ]{_KEEP})"""
)
_BY_ME = rows(
    rf"""(?:(?:can|could|may|might) (?:i|we){_POLITELY}[ ]{_KEEP}
    |i(?:'d| would| should) (?:like|love|wish)(?: you)? to(?: please| just| also| kindly)*[ ]{_KEEP}
    |i (?:want|need|wish|have) to(?: please| just| also| kindly)*[ ]{_KEEP})"""
)
# "Can I get Monday's group added?"
_HAVE_IT_KEPT = rows(
    rf"""(?:(?:can|could|may|might) (?:i|we|you)(?: please| just| also)* (?:get|have)
    |i(?:'d| would| should)? (?:like|love|want|need)(?: to (?:get|have))?)[ ]
    (?=[^.?!]{{2,60}}? (?:{_KEPT}|{_KEEPING})\b(?! as\b))"""
)
# How it begins: "can you log", "/log", "I forgot to add". What follows is to be logged, however short.
_WISH = pattern(
    rf"""\s*(?:(?:dear \w+(?: \w+)?|hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|evening
    |ok|okay|so|please|kindly
    |thanks|yes|and|also|right|there|just|now|balint|bot|oh|ah|oops|sorry|pls)\b[\s,.!:;-]*)*(?:(?:/?(?:log|add
    |record|new(?! year)|note|enter|register|save|logging|recording|put in|put (?:me[ ]
    |us )?down)\b(?! (?:in|on|out
    |book|is|was|of)\b)|(?:i(?:'d| would| should)? (?:want|wish|need|like|have|love)|i've got
    |i(?:'m| am) (?:here|trying|going|just)|i(?:'ll| will)|let me|help me|time|want|need|trying|wanted|forgot
    |i (?:wanted|forgot|haven't|didn't))(?: to)?(?: just| also)?[ ](?:log|add|record|note|enter|register
    |report|save|put in|put down|logging)\b|{_OF_YOU}\b|{_BY_ME}\b)(?:@\w+)?(?: down| in
    | up)?(?: this| these| that| it)?(?: for me)?(?: please)?(?:,? (?:would|will|could
    |can) you)?(?: that)?(?: (?:the following|as follows|the below))?(?: (?:a |an |another |the |my[ ]
    |this |new )*(?:session|entry
    |log)(?= ?(?:of|for|as|:|-|,) ?)(?: (?:of|for|as))?)?[\s:,–-]*|{_HAVE_IT_KEPT})"""
)
# The same behind other words: of oneself in a clause of its own, of the assistant anywhere. "Having been
# remiss, I should like to enter the group I led on 22 October", "it's Dr Baker here can you note that I led".
_WISHED = pattern(
    rf"""(?:(?<=[.,;:!?–-][ ])(?:(?:and|so|but|please|also) )*(?:{_BY_ME}|{_HAVE_IT_KEPT})
    |(?<!how )(?<!what )(?<!when )\b{_OF_YOU})(?: down| in)?(?: that)?\b
    (?=.*\b(?:i|we|my|our|me|the|a|an
    |\w+day(?:'s)?)\b)"""
)
# "I wish to inform you that yesterday I led": what follows is told.
_ANNOUNCED = pattern(
    r"""\bi(?:'d| would)? (?:wish|want|would like|like|have|am writing|beg|am pleased|am happy|write)[ ]
    to (?:inform|tell|let|advise|notify|report|say)(?: to)?(?: you)?(?: know)?(?: that)?,?\s+
    (?=(?:i|we|yesterday|today|on|last|my)\b)"""
)


def wishes_to_log(text: str) -> bool:
    """Whether it is asked, at the beginning or behind some words, that something be logged."""
    return _WISH.match(text) is not None or _WISHED.search(text) is not None


def without_wish(text: str) -> str:
    """The text behind the wish with which it begins, or with blanks for one behind other words."""
    wish = _WISH.match(text)
    return text[wish.end() :] if wish else _WISHED.sub(lambda found: " " * len(found[0]), text)


def without_announcement(text: str) -> str:
    return _ANNOUNCED.sub("", text)
