"""Plain talk of the diary: "he's rearranged it for the 10th", "scrap it, she'll ring me": nobody's story.

Whoever "he" is in such a message, every word of it is about when something takes place or is sent. The words
are few and counted: with any other beside them it is not for this reader.
"""

from balint.language.patterns import expression, pattern, words
from balint.language.spelling import straight

_ARRANGES = pattern(
    r"""\b(?:promis(?:e|es|ed|ing)|(?:re-?)?(?:arrang|schedul)(?:e|es|ed|ing)|re-?book(?:ed|ing|s)?|book(?:ed|ing|s)?
    |mov(?:e|es|ed|ing)|shift(?:ed)?|cancel(?:l?ed|s)?|postpon(?:e|es|ed)|scrap(?:ped)?|suggest(?:ed|s)?
    |confirm(?:ed|s)?|(?:re)?send(?:s|ing)?|sent|put (?:it )?(?:off|back)|diary
    |(?:ring|rang|call|phone|text|email|message)(?:ing|s|ed)? (?:me|us|back))\b"""
)
_WORDS = words(
    """
    he she they it i we me us my her him his hers our you them he's she's they've they're it's i'm i've we've
    he'll she'll they'll it'll we'll i'll he'd she'd they'd has have had is are was be been will would can
    can't cannot could couldn't to for on in at by of the a an that that's this and but so as then
    now not no yes ok okay sorry oh well just again instead after before until till from next later
    earlier sooner soon or about around if when only both all already still yet hasn't haven't able new
    promise promises promised promising arrange arranges arranged arranging rearrange rearranges rearranged
    rearranging reschedule rescheduled schedule scheduled book booked rebook rebooked rebooking move moves
    moved moving shift shifted change changed cancel cancels cancelled canceled cancelling postpone
    postponed put off back forward scrap scrapped suggest suggests suggested confirm confirms confirmed
    send sends sending sent ring rings ringing rang call calls called phone phones phoned text texts email
    emails message messages let know make do say says said ask asked offer offered propose proposed get
    diary calendar supervision session appointment slot booking form r reference zoom teams online phone
    holiday leave busy free away unwell poorly date time day days week weeks month fortnight weekend
    morning afternoon evening night noon midday lunch lunchtime today tomorrow tonight half quarter past
    o'clock am pm one two three four five six seven eight nine ten eleven twelve first second third same
    other bit late early mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday
    sat saturday sun sunday january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec easter christmas
    """
)
_ASKS = pattern(r"^\W*(?:can|could|is|are|do|will|would|has|have|when)\b|\?")
_END_OF = pattern(r"\bend of (?=(?:the |this |next )?(?:week|month|year)\b)")
_WORD = expression(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_of_the_diary(text: str) -> bool:
    """Whether something is arranged, moved, promised or called off, and not a word tells of anything else."""
    said = _END_OF.sub("", straight(text).lower())
    if _ARRANGES.search(said) is None or _ASKS.search(said):
        return False
    return set(_WORD.findall(said)) - {"st", "nd", "rd", "th"} <= _WORDS
