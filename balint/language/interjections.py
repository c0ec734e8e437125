"""What is called out before something is said: "och no", "argh, sorry"."""

from balint.language.patterns import pattern

_CALLED_OUT = pattern(
    r"""^(?:[\s,.!–—-]*(?:och|ach|ooh|a+rgh|agh|ugh|gah|d'?oh|duh|eek|yikes|blimey
    |crikey|gosh|golly|heck|damn(?: it)?
    |darn(?: it)?|blast|bother|bugger|jeez|sheesh|alas|oh dear(?: me)?|dear me|oh gosh
    |my goodness|goodness(?: me)?
    |hang about|hold up|whoopsie(?:s|daisy)?|oopsie|oh heavens|good heavens|heavens|tut|aye|ay|ah well|oh well
    |would you believe(?: it)?|believe it or not|guess what|silly old me|me again|haha|lol|hmm+|erm+|uh+
    |um+|oh for goodness' sake)\b[\s,.!:;–—-]*)+(?=\w)"""
)


def without_interjections(text: str) -> str:
    """The text from where something is said."""
    return _CALLED_OUT.sub("", text)
