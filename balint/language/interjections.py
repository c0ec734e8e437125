"""What is called out before something is said: "och no", "argh, sorry"."""

from balint.language.patterns import pattern

_CALLED_OUT = pattern(
    r"""^(?:[\s,.!–—-]*(?:och|ach|ooh|a+rgh|agh|ugh|gah|d'?oh|duh|eek|yikes|blimey
    |crikey|gosh|golly|heck|damn(?: it)?
    |darn(?: it)?|blast|bother|bugger|jeez|sheesh|alas|oh dear(?: me)?|dear me|oh gosh
    |my goodness|goodness(?: me)?
    |hang about|hold up|whoopsie(?:s|daisy)?|oopsie|oh heavens|good heavens|heavens|tut|aye|ay(?! up)
    |ah well|oh well
    |(?:ay|ey|eh) up|note to self|memo to self|quick one
    |would you believe(?: it)?|believe it or not|guess what|silly old me|me again|haha|lol|hmm+|erm+|uh+
    |um+|oh for goodness' sake)\b[\s,.!:;–—-]*)+(?=\w)"""
)


_SOUGHT_FOR = pattern(  # "a member at the, you know, the Balint group on, what was it, Tuesday"
    r"""(?:,\s*(?:er+m?|u[hm]+|you know|what was it|what is it|bear with me|how do you say))+\s*,
    |\b(?:please )?bear with me\b[,.]?|(?<=^sorry )o\b(?=[,.])|(?<=^ah sorry )o\b(?=[,.])
    |(?<=^so )um+\b|(?<=^okay so )um+\b|(?<=\bwith )(?:um+|er+m?|uh+)\b[\s,]*(?=\w)"""
)


_SAID_TWICE = pattern(r"\b(the|a|an|my|our|on|at)\s+\1\b")


_GUESS_WHO = pattern(  # the speaker: "guess who led her first group on Tuesday"
    r"""^\W*guess who(?:'s)?(?P<deed> (?:just |finally |also )*(?:led|co-led|attended|ran|had|did|went)\b)
    (?: (?P<whose>her|his|their)\b)?(?!.*\?)"""
)


_YOURS_TRULY = pattern(r"\byours truly\b(?P<deed>(?= (?:co-?)?(?:led|ran|had|did|attended|was|went)\b))?")


_DON = pattern(r"\b(?P<who>i|we) don (?=lead|attend|do|go|finish|run|have)\b")  # "I don lead": "I have led"


def without_interjections(text: str) -> str:
    """The text from where something is said, without what is said while words are looked for."""
    text = _YOURS_TRULY.sub(lambda told: "me" if told["deed"] is None else "I", text)
    text = _GUESS_WHO.sub(lambda told: f"I{told['deed']}{' my' if told['whose'] else ''}", text)
    text = _DON.sub(r"\g<who> ", text)
    return _SAID_TWICE.sub(r"\1", _SOUGHT_FOR.sub(" ", _CALLED_OUT.sub("", text)))
