"""What is said to put a log right, in words that the reader of corrections knows: "put 9" is "make it 9"."""

from balint.language.numbers import NUMBER
from balint.language.patterns import pattern

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_NO = r"\W*(?:(?:no|sorry|oops|please|just|and|but|actually|it was|that was)\W+)*"
_NAME = r"(?-i:(?:Dr |Prof )?[A-Z][\w'-]+)"
_ONLINE = r"(?:on |over |by )?(?:online|zoom|teams|skype)"
_DAY = r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)\b|(?:the )?\d{1,2} (?-i:[A-Z])[a-z]{2}|\w{3,6}day\b)"
_STOOD_IN = (
    r"(?:stepped in|stood in|covered|filled in|took over|came instead|led instead|did it|led it)"
    r"(?: (?:for (?:him|her|them)|with me|instead))*"
)
_PLAINLY = (
    (
        (
            rf"^{_NO}(?:i )?(?:said|put|typed|wrote) (?P<old>[^,;]{{2,20}}?),? (?:but|when)[ ]"
            rf"(?:it was|it is|it's|i meant|meant) (?P<new>[^,;]{{2,25}})$"
        ),
        r"it was \g<new>, not \g<old>",
    ),
    (
        rf"^{_NO}(?:i )?(?:said|put|typed|wrote) (?P<old>{_NAME}),? (?:but |i )*(?:meant|mean) (?P<new>.+)$",
        r"with \g<new>, not \g<old>",
    ),
    (rf"^(?P<lead>{_NO})(?:i )?meant to (?:say|put|type|write) ", r"\g<lead>it was "),
    (rf"^{_NO}{_WEEKDAY}(?:'s| is| was)? (?:not right|wrong|isn't right)[\s,;:.–-]+", "no, "),
    (r"^(?:length|duration|time) (?P<n>[2-9]\d|1\d\d)$", r"\g<n> minutes"),
    (rf"\b(?P<n>{NUMBER} of us) (?:including|incl\.?|inc|with) (?:me|myself|leaders)\b", r"\g<n>"),
    (
        r",? (?:including|incl\.?|counting) (?:the two of us|us(?: two)?|both(?: of us)?|the leaders)\b",
        "",
    ),
    (
        rf"""(?<=[\w])[\s,;(]+(?:and |with |but )?(?:{NUMBER}|a couple|some|a few)
        (?: (?:people|of them|others))?[ ](?:(?:sent )?apologies|apologised|cancelled|dropped out
        |no[- ]?shows?|didn't (?:come|show|make it)|couldn't (?:come|make it)
        |(?:was|were) (?:off|away|ill|missing))\)?[.!]*$""",
        "",
    ),
    (
        r"""^(?P<lead>\W*(?:(?:no|sorry)\W+)*)last (?:month|year|week),[ ]
        (?=(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3})""",
        r"\g<lead>",
    ),
    (rf"\b(?P<n>\d{{1,2}}) on (?={_DAY})", r"\g<n> people on "),
    (
        rf"""^{_NO}(?P<old>{_NAME}) (?:was|had|couldn't|could not|didn't)\b[^,;]{{0,25}}?
        (?:,|;| so| and)+[ ](?P<new>{_NAME}) {_STOOD_IN}[.!]*$""",
        r"with \g<new>, not \g<old>",
    ),
    (
        rf"""^{_NO}(?:it|that|this) (?:wasn't|was not)(?: actually)? {_ONLINE}
        (?: (?:sorry|actually|at all|this time|though))*[.!]*$""",
        "it was in person",
    ),
    (
        rf"""^{_NO}(?:(?:they|we) (?:weren't|were not)|(?:neither|none)(?: of them)? (?:was|were))[ ]
        {_ONLINE}[.!]*$""",
        "all were in person",
    ),
    (
        r"""^\W*(?:everything(?: else)?|all(?: of it)?|the rest)(?:'s| is| was)?(?: all)?[ ]
        (?:right|fine|correct|ok|okay|good)[\s,]+(?:except(?: that)?|but|apart from)[ ]""",
        "no, ",
    ),
    (
        rf"""^{_NO}(?:the |that )?(?:numbers?|count|head ?count|length|time|place|name|date|day)
        (?:'?s| is| was| are) (?:wrong|not right|off)[\s,;:.–-]+(?:it(?:'s|s| was| is)|should be)[ ]""",
        "no, it was ",
    ),
    (
        r"""^\W*(?:it )?(?:took|was|ran|lasted|went on) (?:a bit |much )?(?:longer|shorter)
        (?: than that)?[\s,;:–-]+(?=\S)""",
        "no, ",
    ),
    (r"^\W*(?:it|we) (?:ran|went) (?:over|on|short)[\s,;:–-]+(?:so |it was )*(?=an? |\d)", "no, "),
    (rf"^(?P<lead>{_NO})put (?={NUMBER}\b)", r"\g<lead>make it "),
    (
        rf"\b(?P<n>{NUMBER}) (?:if you count|counting|including|incl\.?|with) (?:me|myself)\b",
        r"\g<n> of us",
    ),
    (
        rf"^{_NO}(?:it was |that was )?(?:a |by |on the |over the )(?:tele)?phone(?: call)?[.!]*$",
        "it was online",
    ),
    (rf"^{_NO}(?:a )?different (?P<role>supervisor|co-?leader)[\s,:–-]+(?=\w)", r"the \g<role> was "),
    (rf"^{_NO}the (?:date|day) (?:was|is|should be|should have been) (?=\d)", "it was the "),
    (rf"^{_NO}in the end (?:we|it|they) (?:met|were|was|did it|had it|went)\b", "it was"),
    (rf"^{_NO}(?:his|her|their) (?:full |last |sur ?)?name(?:'s| is| was) ", "it's "),
    (rf"^(?P<who>(?:Dr|Prof|Mrs?|Ms|Rev|Fr)\.? {_NAME}(?: {_NAME})?)[.!]*$", r"with \g<who>"),
    (rf"^(?P<who>{_NAME} (?:and|&) {_NAME})[.!]*$", r"with \g<who>"),
    (
        rf"^{_NO}(?P<day>{_WEEKDAY})(?: of| but|,)? (?:the )?week before(?: that)?[.!]*$",
        r"\g<day> of the week before",
    ),
    (rf"^(?P<lead>{_NO})hour and\b", r"\g<lead>an hour and"),
    (
        (
            r"\b(?P<hours>(?:an|one|1|two|2) hours?) and (?P<n>5|10|15|20|25|30|40|45|50)\b"
            r"(?! ?(?:min|people|ppl|of us|came))"
        ),
        r"\g<hours> and \g<n> minutes",
    ),
    (r"\b(?P<was>it was|it's|its|that was) (?P<on>zoom|teams|skype)\b", r"\g<was> on \g<on>"),
    (r"\bover (?P<on>zoom|teams|skype|video)\b", r"on \g<on>"),
    (
        rf"\bnot this (?P<day>{_WEEKDAY})\b[\s,;]*(?:but |it was |i mean(?:t)? )*last (?P=day)\b",
        r"\g<day> of last week",
    ),
    (
        rf"""(?P<lead>^{_NO}|[,;]\s*(?:and |but )?|\band )(?:the )?(?P<which>first|second|third|last)
        (?: (?:one|group|session))?[ ]
        (?=(?:was|were|had|lasted|at|on|with|in|an|online|zoom|\d)\b(?! of\b))""",
        r"\g<lead>the \g<which> one ",
    ),
    (
        (
            r"(?P<before>\b\d+ ?min(?:ute)?s?\b.{1,12}\b(?:first|second|last|other|one)\b(?: (?:one|was))*) "
            r"(?P<n>[3-9]\d|1[0-8]\d)\b(?! ?(?:min|people|of us))"
        ),
        r"\g<before> \g<n> mins",
    ),
)
_OF_ACTIVITIES = (
    (
        pattern(rf"\b(?:the (?:group|session)|it|we) (?:was|were) (?P<n>{NUMBER}) strong\b"),
        r"it was \g<n> people",
    ),
    (
        pattern(rf"^(?P<lead>{_NO})(?:the |my )?co-?lead(?= (?:was|is)\b|:)"),
        r"\g<lead>my co-leader",
    ),
    (
        pattern(r"\bthe (?P<which>first|second|third|last)(?: one)? (?:i|we) (?P<did>attended|led)\b"),
        r"the \g<which> one was \g<did>",
    ),
    (
        pattern(
            rf"^{_NO}(?P<which>{_DAY}) (?:was |i |i was )*(?:only |just )*attend(?:ed|ing)(?: only)?[.!]*$"
        ),
        r"\g<which> was attended",
    ),
    (
        pattern(
            rf"^{_NO}(?:no|without) (?P<who>{_NAME}) (?:at|on|for)"
            r" (?P<which>the .{2,12}?|\w{3,6}day)[.!]*$"
        ),
        r"\g<who> wasn't at \g<which>",
    ),
    (
        pattern(rf"^{_NO}(?P<which>the .{{2,12}}?|\w{{3,6}}day) (?:was )?without (?P<who>{_NAME})[.!]*$"),
        r"\g<who> wasn't at \g<which>",
    ),
    (
        pattern(
            rf"^{_NO}(?:i )?(?:led |was )?(?:alone|solo|by myself|on my own) (?:on|at|for)"
            rf" (?P<which>{_DAY})[.!]*$"
        ),
        r"\g<which> was just me",
    ),
)
_COMPILED = tuple((pattern(told), plainly) for told, plainly in _PLAINLY)


def put_plainly(said: str, *, of_activities: bool = False) -> str:
    """`of_activities`: it names one, and is put otherwise only where that is no report of its own."""
    for words, plainly in _OF_ACTIVITIES if of_activities else (*_OF_ACTIVITIES, *_COMPILED):
        said = words.sub(plainly, said)
    return said
