"""A change or an addition to the log in hand: "no, Tuesday", "make it 9", "with Marta, not Priya".

First what is taken back is written over ("not Priya", "from 8 to"), then the words that only say that
something changes; dates, colleagues and details are read from what remains. Were anything else left, the
message says more than a correction, and is none.
"""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from balint.language.activities import Found, Named, find_activities
from balint.language.adjustments import read_adjustment, without_tail
from balint.language.dates import Dated, find_dates
from balint.language.details import Details, read_details
from balint.language.framing import Framed, within_frame
from balint.language.given_names import given_names
from balint.language.moods import takes_back
from balint.language.name_words import GIVEN_BUT_WORDS
from balint.language.names import Person, Role, find_people
from balint.language.numbers import NUMBER
from balint.language.patterns import expression, pattern, words
from balint.language.put_plainly import put_plainly
from balint.language.questions import read_question
from balint.language.retractions import without_retracted
from balint.language.said import Corrected, DateProblem, Problem, Word
from balint.language.spelling import mend
from balint.language.words import read_word
from balint.pathway.entries import Activity, Format, Session

_LONGEST = 160  # characters: who writes more tells something new
_LONGEST_NAME = 40
_LONGEST_WEEKEND = 4  # days

# Said to put something right. With one of these, even "I led on Tuesday" is no new report.
_PUTS_RIGHT = expression(
    r"^\W*(?:(?:no|nope|yes|yeah|ok|okay|sorry|oops|and|but|well|oh|right|almost|nearly)\W+)*(?:it was"
    r"|it's|its|that was|that's"
    r"|they were|there were|we were|it lasted|it took|but|the date (?:was|is))\b"
    r"|\b(?:no|nope|nah|sorry|oops|whoops|actually|in fact|i mean|i meant|meant|meaning|correction|wrong"
    r"|mistake|typo|auto-?correct|fat fingers|predictive text"
    r"|make (?:it|that|this)|change|swap|switch|amend|correct|update|edit|replace|set|should(?: have)?|shd"
    r"|instead|rather|more like|nearer|closer to|not"
    r"|wasn't|weren't|isn't|didn't|wait|hang on|hold on|(?:scrap|ignore|forget"
    r"|cancel) that|i said|yes but|yeah but|except"
    r"|(?:the|that|this) (?:group|session|supervision|meeting|one|date) (?:was|were|is))\b"
    r"|^\W*(?:only|just)(?= (?-i:[A-Z]))",
    re.IGNORECASE,
)
_BEGINS = expression(
    r"\W*(?:no|nope|yes|yeah|sorry|oops|whoops|actually|wait|hang on|one (?:of them )?was|they were)\b",
    re.IGNORECASE,
)
# "No group this week", "it didn't happen", "/log led": other readers take these.
_NO_CHANGE = expression(
    r"^\s*(?:/|(?:please )?(?:log|record)\b)|\b(?:delete|undo|erase)\b|\bgroups\b|\bno thanks\b"
    r"|\bno (?:group|supervision|session"
    r"|meeting|balint"
    r"|weekend)s?\b"
    r"|^\W*(?:(?:and|oh|yes) )?(?:i |we )?(?:also |just )?(?:had|did) (?:another )?one\b"
    r"|n't (?:happen|take place|go ahead|run|meet|on)\b|\bnot (?:happen|take place|go ahead)\b"
    r"|\bi was (?:meant|supposed|due) to (?:lead|run|attend|facilitate|have|go)\b"
    r"|\b(?:nobody|no one) (?:came|turned up|showed)\b",
    re.IGNORECASE,
)

# Said before something is put right; behind it, a name may stand alone.
_APOLOGY = expression(
    r"^\W*(?:(?:no|oh|ah|um|er|so|very|sorry)\W+)*(?:(?:(?:i )?(?:do )?beg (?:your )?pardon|pardon(?: me)?"
    r"|(?:my |many |with )?apolog(?:ies|y)|i (?:do )?apologi[sz]e|(?:please )?(?:forgive|excuse) me|silly me"
    r"|my (?:bad|fault|error|mistake)|oh (?:dear|no)|oh gosh|gosh|blast|argh|whoops|dear me"
    r"|goodness(?: me)?|(?:good )?heavens|oh my|my memory"
    r"|sorry (?:about|for) (?:that|all that|(?:the|my|all the) [\w-]+(?: [\w-]+)?)(?=[,.;!]|$)"
    r"|i (?:got|had) (?:that|it|the name"
    r"|the day|the date) wrong|(?:the )?wrong (?:name|person|one|day|week|month|date|number|place"
    r"|way round)(?: entirely| altogether)?"
    r"|(?:that(?:'s| is| was) )?not (?:his|her|the|their) (?:right )?name)\b\W*){1,3}",
    re.IGNORECASE,
)
# Who was not there after all: not the colleague, since another is named behind it.
_ABSENT = expression(
    r"(?:\b(?:he|she|they)|(?-i:\b(?:Dr |Prof )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?))"
    r" (?:(?:couldn't|could not|didn't|did not|can't|wasn't able to|was unable to)"
    r" (?:come|make it|be there|attend|join(?: us)?|turn up|do it|lead)"
    r"|was (?:ill|away|off|sick|unwell|poorly|off sick|on leave|on holiday)|had to cancel)\b"
    r"(?=(?:\s*[,;.–—]|\s+(?:so|and|but)\b).*\bwith\b)",
    re.IGNORECASE,
)
# "Jo didn't come, just me": what is denied is no slip, but that she was there.
_SOMEBODY_AWAY = expression(
    r"\b(?!(?:I|We|It|That|There|This|The|He|She|They|You)\b)[A-Z][\w'-]+"
    r" (?:didn't|did not|couldn't|could not|wasn't|was not)"
    r" (?:come|make it|turn up|be there|there|able|lead|co-?lead|join)\b"
)
_BY_THE_WAY = expression(
    r"[\s,;–—-]+(?:by the way|btw|fyi|i should (?:say|add)|just to say"
    r"|now (?:that )?i (?:look|check|think)(?: (?:at|of|about) (?:it|that|my diary))?"
    r"|having (?:looked|checked)"
    r"|looking at (?:it|my diary)|come to think of it"
    r"|for the record|in the end|after all|as it (?:happens|turned out))[\s.!]*$",
    re.IGNORECASE,
)
_FORGOT = expression(  # "Dr Achterberg, forgot to say who"
    r"[\s,;–—-]+(?:i )?forgot (?:to (?:say|mention|add)(?: (?:who|that|where|when|it|how (?:many|long)))?"
    r"|that)[\s.!]*$",
    re.IGNORECASE,
)
_THAT_DAY = expression(
    r"(?<=\w )(?:that|this) (?:day|week|time|evening|night|morning)\b", re.IGNORECASE
)  # the one that is spoken of
_NAMED_BY_KIND = expression(
    r"\b(?:the|my|our) (?:(?P<kind>supervision group|supervision|led group|group|weekend)(?: session| one)?"
    r"|(?P<role>led|attended) one|(?:one|group|session)(?: that)? (?:i|we) (?P<did>led|attended))"
    r"(?= (?:was|is|should|wasn't|had)\b)",
    re.IGNORECASE,
)
_SPOKEN_OF = expression(
    r"\b(?:the|my|our) (?P<what>[^,.;:!?\n]{3,40}?)(?= (?:was|is|should|wasn't)\b)", re.IGNORECASE
)
_KINDS = {
    "supervision": (Activity.SUPERVISION,),
    "supervision group": (Activity.SUPERVISION_GROUP,),
    "led group": (Activity.GROUP_LED,),
    "led": (Activity.GROUP_LED,),
    "attended": (Activity.GROUP_ATTENDED,),
    "group": (Activity.GROUP_LED, Activity.GROUP_ATTENDED),
    "weekend": (Activity.LEADERSHIP_WEEKEND,),
}
_JUST_TOLD = expression(
    r"\bthe (?:one|session|group|log|entry)(?: that)? (?:i|you|we)(?:'ve| have)? just"
    r" (?:saved|logged|told you(?: about)?|sent|entered|recorded|added|put in|gave you|said)\b",
    re.IGNORECASE,
)
_THIS = expression(r"(?:this|that) (?:week|month|time)", re.IGNORECASE)
_SAYS_OF_WHAT = expression(r"\b(?:we|us|there|everyone|members?)\b", re.IGNORECASE)

# What is taken back: "not Priya", "it wasn't Monday", "instead of 8", up to where the right thing begins.
_RIGHT_THING = (
    r"(?=\s*(?:[,;.:!–—]|$)|\s+-|\s+(?:but|it was|it's|its|i was|i'm|we were|i (?!had|led|did)|rather it)\b)"
)
_TAKEN_BACK = expression(
    r"\b(?:not|wasn't|weren't|isn't|didn't|never|instead of|rather than|and not)\b(?! only\b)[^,;.:!–—\n]*?"
    + _RIGHT_THING,
    re.IGNORECASE,
)
_CHANGED_FROM = expression(
    r"\b(?:change|switch|amend|correct|update|edit|move|set|swap"
    r"|replace)\b(?P<old>[^,;!\n]{0,60}?)\s(?:to|for|with|into|as)\s",
    re.IGNORECASE,
)
_WHAT_CHANGES = expression(r"\b(?:co-?leader|supervisor)\b", re.IGNORECASE)

# Words before a fact that only carry it.
_CARRIERS = expression(
    r"^[\s,.:;!–—-]*(?:(?:no|nope|sorry|oops|ah|oh|er|um|(?:scrap|ignore|forget|cancel) that|ok|okay|yes"
    r"|but|and|actually|wait|i meant?|almost"
    r"|nearly(?: right)?|not quite|close"
    r"|all good|good|great|fine|perfect|correct|lovely|thanks|except|make (?:it|that|this)"
    r"|put (?:it|that|this)(?: down| in)? as|add|also|plus|more like|nearer|closer to"
    r"|(?:it|that|there|this|they|we)(?: was|'s| were| is| should (?:be|have been|say))|should (?:be"
    r"|have been|say)"
    r"|was|were|is|be|so|say|rather|only)\b[\s,.:;!–—-]*){1,12}",
    re.IGNORECASE,
)

# "Asha was my co-leader", "add Ben as co-leader": the role behind the name.
_ROLE_BEHIND = expression(
    r"\b(?:as|was|is|being) (?:also )?(?:my |the |a |our )?(?P<role>co-?leader|supervisor)\b"
    r"|\b(?:co-?led|led|ran)(?: (?:it|that one|this one|the group))? with me\b|\bco-?led (?:it|that)\b"
    r"|\bwas (?:also )?co-?leading(?: (?:it|with me))*\b|\bjoined me\b"
    r"|\bwho (?:was |had )?(?:also )?(?:co-?(?:led|leading|facilitated)(?: (?:it|with me))*"
    r"|led (?:it )?with me"
    r"|(?:was )?(?:my )?co-?leader|(?P<supervised>supervised(?: me)?))\b"
    r"|\b(?:was there (?:too|as well)|was with me)?,? ?(?:also )?co-?(?:led|leading|facilitated|ran it)"
    r"(?= ?(?:too|as well|also)?\W*$)",
    re.IGNORECASE,
)
_ADDS_A_NAME = expression(r"^\W*(?:(?:oh|ah|yes|yeah)\W+)?(?:and|add|also|plus|&|\+)", re.IGNORECASE)
_IS_A_ROLE = expression(
    r"supervised by\b|as (?:my |the |a "
    r"|our )?co-?leader\b",
    re.IGNORECASE,
)  # with a name, no activity
_FIELDS = expression(
    r"\b(?:dates?|days?|numbers?|participants?|people|attendance|format|place|co-?leaders?|supervisors?"
    r"|activity|type|kind|length"
    r"|duration|minutes|online|in-person|in person|zoom|face to face|led|attended|supervision|from|it"
    r"|that|this|the|my|our|to|of|entry|session|group|log|on|please|just|was|is|what|i"
    r"|said|put)\b",
    re.IGNORECASE,
)

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_WHICH = expression(
    r"\b(?:the |my )?(?:(?P<word>first|second|middle|third|fourth|fifth|sixth)"
    r"|(?P<digit>[1-6])(?:st|nd|rd|th)"
    r"|(?P<last>last|latest|final))"
    r" (?:one|session|group|entry|log|meeting|of (?:them|those))\b"
    r"|\b(?:the |my )(?P<bare>first|second|third|fourth|fifth|sixth)(?= (?:was|is|should|had|lasted|took)\b)"
    r"|\bnumber (?P<number>[1-6])\b(?= (?:was|is|should|had|lasted|took))",
    re.IGNORECASE,
)
# One of several, pointed at in a way that only the log in hand can resolve.
_EVERY = expression(
    r"^(?:\W*(?:no|nope|sorry|oops|oh|ah|and|actually|yes|yeah|ok|but|also|well)\b)*\W*"
    r"(?P<all>(?:(?:they|we|these|those) (?:were|are) )?(?:all|both|each|every one)\b"
    r"(?: (?:two|three|four|five|\d+))?(?: of (?:them|those|these|the (?:groups|sessions)))?"
    r"(?: (?:groups|sessions|one))?)(?!\s*(?:$|good|right|correct|fine|done|there\b))",
    re.IGNORECASE,
)
_ADDED_TO_ALL = expression(
    r"^\W*(?:(?:and|also|oh|please)\W+)?(?:add|put) (?P<what>.{2,40}?) (?:to|on|in|for|down for)"
    r" (?P<all>both|all|each)\b(?: (?:of (?:them|those)|(?:the )?(?:two|three|four|five|\d)))?[\s.!]*$",
    re.IGNORECASE,
)
_EACH_BEHIND = expression(
    r"(?<=\d min)s? (?:each|apiece)\b"
    r"|(?<=[a-z\d]) (?:each|apiece|both times|every time|all (?:three|four) times)(?: time)?"
    r"(?=\s*(?:[,.;!]|$))",
    re.IGNORECASE,
)
_ADDS = expression(r"\b(?:too|as well|also|add|plus)\b|^\W*(?:(?:oh|ah|yes)\W+)?(?:and|&|\+)", re.IGNORECASE)
_PARTS = expression(
    r"\s*(?:[,;\n!](?!\s*not\b)|[.:](?=\s|$)|(?<=\?)\s|\s[–—-]\s|\band\b(?! (?:a )?(?:half|quarter)\b)"
    r"|\bbut\b|\bso\b(?! (?:much|many|far))|\bbecause\b|&|\+"
    r"|(?<=there)(?=\s+it was\b))"
    r"\s*(?:(?:and|but|also|then|so)\b\s*)*",
    re.IGNORECASE,
)
_SAYS_LITTLE = expression(
    r"(?:(?:no|sorry|oops|oh|ah|wait|actually|hang on|that'?s (?:wrong|not right)|wrong|my mistake|all good"
    r"|good|right|yes|the rest (?:is|was) (?:right|fine|ok|correct))\b\W*)+",
    re.IGNORECASE,
)
_TELLS = expression(
    r"\b(?:was|were|is|had|has|have|got|did|didn't|couldn't|wasn't|kept|forgot|went|came|made|said|says|took|put"
    r"|\w{3,}ed|because|since|as|due to|thanks to|on account of)\b|^\W*(?:i|we|he|she|they)\b",
    re.IGNORECASE,
)
_IN_DOUBT = expression(
    r"\?|\b(?:will|won't|would|next|tomorrow|later|let's|let me|can|could(?!n't)|shall|should|might|may|maybe"
    r"|perhaps|probably|not sure|unsure|don't know|dunno|check|remind|book|works|suits|free|better|patient"
    r"|client|who|what|when|how|why|which|cancel\w*|called off|postponed|happen|undo|delete|remove)\b",
    re.IGNORECASE,
)
_IN_TURN = expression(r"\band\b|[,&+]")  # "Monday and Tuesday" are two sessions, "16 to 18 October" is one
_NOTHING = Session()
_NOT = expression(r"\b(?:not|wasn't|weren't|isn't|never|instead of|rather than)\b", re.IGNORECASE)
_ON_THE = expression(r"\b(?:on|for) (?:the )?$", re.IGNORECASE)
_ON = expression(r"(?:on|for) ", re.IGNORECASE)
_BEGAN = expression(r"\b(?:started|began|starting|beginning)(?=(?: on| from)?(?: the)?\s*$)", re.IGNORECASE)
_FULL_NAME = expression(r"(?P<given>[A-Z][\w'-]+) [A-Z][\w'-]+")
_AGAIN = expression(r"(?:[\s,]+(?:again|please|pls|then|for me))+[\s.!?]*$", re.IGNORECASE)
# "Sorry, is not the 4th, is the 5th", as those say whose own language needs no "it".
_WITHOUT_SUBJECT = expression(
    r"(?:(?<=^)|(?<=, )|(?<=; )|(?<=\. ))(?=is (?:not )?(?:the|on|with|at|in|by|only|\d)\b)",
    re.IGNORECASE,
)
_A_WEEKEND = expression(r"(?<=was a )(?:whole |full )?weekend(?=\W*$|,| actually| sorry| not)", re.IGNORECASE)
_SHORTHAND = expression(r"(?<!['\w])n(?!['\w])")
_POINTS_ELSEWHERE = expression(
    r"^\W*(?:(?:and|but|no|sorry)\W+)*(?:only |just )?one (?:of (?:them|those) )?(?:was|had|were)\b"
    r"|\b(?:both|each|every|either|the other|the rest)\b|day one\b|\bthe ones?\b|'s (?:one|group|session)\b",
    re.IGNORECASE,
)
_NO_OTHER = expression(r"(?<=\w)(?:[.,;!]| [–—-])\s*(?:no|wait|sorry|actually)\b[\s,]*", re.IGNORECASE)
# "Not this Tuesday, the one before, the 10th": the day stands behind it.
_THE_ONE_BEFORE = expression(
    r",? (?:but )?the (?:one|week|\w+day) (?:before|after),? (?=(?:the )?\d{1,2}(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)
_RELATIVE_TO_IT = expression(
    r"\b(?:the )?(?:(?:a |one |two |\d )?(?:day|night|evening|week|weekend|month)s?"
    r" (?:before|after|earlier|later)"
    r"|previous (?:day|week)|following (?:day|week))\b"
    r"(?! (?:yesterday|last|today|that))",
    re.IGNORECASE,
)

_OF_THAT_WEEK = expression(r"day (?:of|in) +\W*$", re.IGNORECASE)  # "Tuesday of the week before"
# Words that may stand around the facts.
_AROUND = words("""
    a about absolutely actual actually add after afternoon ah all also altogether am amend an and are
    around as at attending be been bit but by can change changed co co-leader co-leaders coleader
    colleague correct correction could date date's day definitely did done dr edit else er evening except
    facilitator fact for forget forgot format from group had hang have held her his hmm hold i i'd i'm i've
    ignore in instead into is it it'd it's its just leader let's log lunchtime made make may me mean meaning
    meant meeting mention met mine mistake morning much my myself nah no nope not now number of oh ok okay
    on one only oops other our own place please put quite ran rather read really replace right said say
    saying says scrap session set shd should so sorry supervised supervisor supervisors swap switch take
    than thank thanks that that's the their then there they think this time to today together too took
    total turned typo uh um up update us using via w wait was wasn't we well were weren't whoops with
    wrong yeah yep yes you
""")
# Words that a detail accounts for, once it is read.
_OF_PARTICIPANTS = expression(
    r"\b\d*(?:people|ppl|them|persons?|members?|participants?|attendees|doctors?|gps?|nurses|colleagues"
    r"|clinicians|trainees|students"
    r"|came|attended|present|showed|joined|turnout|attendance|turned)\b",
    re.IGNORECASE,
)
_OF_FORMAT = expression(
    r"\b(?:online|on-line|zoom|teams|skype|meet|google|video|call|remote(?:ly)?|virtual(?:ly)?|hybrid|(?:tele)?phone"
    r"|in-person|person|face|f2f"
    r"|mixed|half|surgery|practice|hospital|clinic|health|medical|centre|center|library|church|hall"
    r"|hospice|village|parish|community|university|college"
    r"|school|office|room|home|ms|microsoft)\b",
    re.IGNORECASE,
)
_OF_DURATION = expression(
    r"\b(?:minutes?|mins?|hours?|hrs?|h|m|half|quarters?|long|lasted|\d+(?:m|h|mins"
    r"|hrs?))\b",
    re.IGNORECASE,
)
# Some of those who came: no number of how many there were.
_LATE = expression(
    rf"[\s,;–—-]*(?<!\w)(?:(?:and|but|since|as|because|cos) )?(?:{NUMBER}|some|another|a couple)"
    r"(?: (?:more|others?|people|of (?:them|us)))*"
    r" (?:came|arrived|joined|turned up|showed up|left|was|were)"
    r"(?: (?:in|a bit|a little|quite|very))* (?:late|early)\b",
    re.IGNORECASE,
)
# What is thought of it: "nine in the end, which was lovely".
_WHICH_WAS = expression(r"[\s,;–—-]+which (?P<view>(?:was|is|made|meant)\b[^.!?\n]*)[.!\s]*$", re.IGNORECASE)
_OF_ANOTHER = expression(  # "delete that one, that was my colleague's group"
    r"(?:that|it|this)(?: one)? (?:was|is) (?:my |a |the |our )?(?:(?:colleague|friend|co-?leader|partner"
    r"|someone else|somebody else)(?:'s)?|[A-Z][\w-]+'s)(?: (?:group|session|one))?\W*"
    r"|(?:that|it) (?:wasn't|was not|isn't) (?:mine|me|my (?:group|session|one))\W*",
    re.IGNORECASE,
)
_CALLED_OFF = expression(
    r"(?:it|that|this|the (?:group|session|meeting|supervision))(?: was|'d been| had been| got) "
    r"(?:cancelled|canceled|called off|postponed)\W*",
    re.IGNORECASE,
)
_ASIDE = expression(
    r"(?!(?:in|at|on|by|from|with|over|via|near|for|to|an?|the|my|our)\b)"
    r"[^\W\d_A-Z][^\W\d_A-Z'-]*(?:[ ](?:I|I'm|[^\W\d_A-Z][^\W\d_A-Z]*(?:'[a-z]+)?)){1,5}[\s.!]*"
)
_REASON = expression(
    r"[\s,;–—-]+(?:because|cos|due to|thanks to|on account of)\b[^.!?\n]*[.!\s]*$", re.IGNORECASE
)
_DAYS_IN_WORDS = dict(zip(
    (
        "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ),
    range(7, 21), strict=True,
))  # fmt: skip
_DAY_IN_WORDS = expression(
    rf"(?<=\bthe )(?P<day>{'|'.join(_DAYS_IN_WORDS)})\b"
    r"(?! (?:ones?|sessions?|groups?|entry|logs?|meetings?|time|of (?:them|those))\b)",
    re.IGNORECASE,
)
_EARLY_DAYS = dict(zip(_ORDINALS, ("1st", "2nd", "3rd", "4th", "5th", "6th"), strict=True))
# "It was the fifth", where "the fifth was Monday" is one of a list.
_EARLY_DAY = expression(
    r"(?P<before>\b(?:it|that|this|date|day)(?:'s| was| is| should (?:be|have been))(?: on)? the "
    r"|\bon the )"
    rf"(?P<day>{'|'.join(_ORDINALS)})\b"
    r"(?! (?:ones?|sessions?|groups?|entry|logs?|meetings?|time|of (?:them|those)|(?:week|mon|tue|wed|thu"
    r"|fri|sat|sun)\w*|day|that|to|was|is|should)\b)",
    re.IGNORECASE,
)
_NUMBER = expression(rf"\b{NUMBER}\b", re.IGNORECASE)
_COUNTS_PEOPLE = expression(r"\b(?:those|these|the|us|them|you) two\b", re.IGNORECASE)
_NOT_WHO = expression(
    r"(?:(?:no|sorry|oops)\W+)?(?:it )?(?:not|wasn't|was not) (?:with )?(?P<name>.{2,40})", re.IGNORECASE
)
_PRONOUN = expression(r"\b(?:left|forgot(?:ten)?|missed|overlooked) one\b|\bones?\W*$", re.IGNORECASE)
_ANOTHER_LED = expression(  # "I was a member, Asha was leading"
    r"[\s,;.–—-]+(?:since |as |because |and )?(?!(?:I|i|We|we|and|also|then)\b)[^\W\d_][\w'-]+"
    r"(?: [A-Z][\w'-]+)? "
    r"(?:was (?:the )?(?:leading|leader|facilitating)|led|ran)(?: (?:it|the group|that one))?[\s.!]*$"
)
# "I think I got the 12th wrong, it was the 13th", "the 12th should be the 13th", "make the 10th the 11th".
_ONE_FOR_ANOTHER = pattern(
    r"""\W*(?:(?:no|sorry|oops|oh|ah|and|actually|hang on|wait|i think|i'm afraid)\b\W*)*
    (?:(?:(?:i(?:'ve)? (?:got|had|have|put)|you(?:'ve)? (?:got|have|put))[ ](?P<old>[^,.;]{2,25}?) wrong
    |(?P<one>[^,.;]{2,25}?) (?:is|was) wrong)[\s,;.–—-]+(?:and |so )?(?:(?:it|that) )?
    (?:was|is|should (?:be|have been))
    |(?P<other>[^,.;]{2,25}?) (?:should (?:be|have been|read|say)|was really|was actually)
    |make (?P<that>the [^,.;]{2,20}?)(?: into)?(?= the\b))[ ](?P<new>[^,.;]{2,25}?)[\s.!]*"""
)
_NO_NAME = pattern(r"no (?P<name>(?-i:[a-z]{3,12}))[.!]*")  # "no tom", for Ben
_GIVEN_IN_SHORT = frozenset(
    {"tom", "sue", "pat", "jo", "bob", "nick", "tony", "harry", "andy", "joey", "jean"}
)
_DOUBT = pattern(  # "hang on, was it today? it was yesterday"
    r"^\W*(?:(?:hang on|hold on|wait|hmm+|sorry|no|oh|er+)\W+)*(?:was|were) (?:it|that|they)"
    r" [^?.]{2,30}\?\s*(?=\w)"
)
_ALSO_DID = pattern(
    r"(?:^|[,;.–—-] ?)\W*(?:and |plus )?(?:i |we )?also (?:i |we )?(?:co-?)?"
    r"(?:attended|led|had|went|did|ran)\b"
)
_SOME_THERE = pattern(  # "hybrid actually, 2 on zoom"
    rf"\b{NUMBER} (?:of (?:us|them) )?(?:(?:was|were|joined) )?(?:on (?:zoom|teams|line|screen)|online"
    r"|in (?:the room|person)|remote(?:ly)?)\b"
)
_WORD = expression(r"[^\W_]+(?:['-][^\W_]+)*")
_NEW_GROUP = expression(
    r"\b(?:an?|another|two|three|some|every|my) (?:[\w-]+ )?(?:groups?|sessions?|meetings?"
    r"|supervision)\b|^(?:i )?(?:led|ran|attended|had|did) (?:group|supervision)\b",
    re.IGNORECASE,
)


def read_correction(text: str, today: date) -> Corrected | None:
    """What is changed or added, or None if this is a new report, a question or nothing of the kind.

    A colleague is the co-leader unless named as supervisor, or supervision is spoken of: whoever holds the
    log knows its activity and may put "with Marta" where it belongs. A bare number is the number of people.
    What changes several sessions at once, or an unnamed one of several ("the Monday one"), is not taken up.
    """
    said = re.sub(r"\bfunded one\b", "funded session", mend(text).text.strip())
    said = _DOUBT.sub("", said)
    if (name := _NO_NAME.fullmatch(said)) and name["name"] in given_names() | _GIVEN_IN_SHORT:
        said = f"no, {name['name'].capitalize()}"
    said = put_plainly(said, of_activities=bool(find_activities(said)))
    said = _SHORTHAND.sub("and", said if find_activities(said) else without_retracted(said).strip())
    said = _one_day_for_another(_A_WEEKEND.sub("leadership weekend", said), today)
    said = _WITHOUT_SUBJECT.sub("it ", said) if "?" not in said else said
    said = f"and {_FORGOT.sub('', said)}" if _FORGOT.search(said) else said
    said = _without_another_leading(_BY_THE_WAY.sub("", _without_reasons(days_in_digits(said), today)))
    if not said or len(said) > _LONGEST or read_word(said) is not None:
        return None
    adjustment = read_adjustment(said, today)
    if adjustment is not None:
        return adjustment
    if not find_activities(said):
        said = _without_first_day(_THE_ONE_BEFORE.sub(", ", said), today)
    if _asks(said):
        return None
    relative = _RELATIVE_TO_IT.search(said)
    if relative:
        # "The night before, Thursday": the day is told beside it.
        said = _RELATIVE_TO_IT.sub(_blank, said)
        if _OF_THAT_WEEK.search(said) or not any(one.days for one in find_dates(said, today)):
            return _unclear(said, relative)
    return _whole_or_in_parts(said, today)


def _whole_or_in_parts(said: str, today: date) -> Corrected | None:
    """As one change, or as one after another where that tells more: "make that 9 and an hour"."""
    whole, parts = _change_told(said, today), None
    if whole is None or (whole.change.duration_minutes and not whole.change.participants):
        parts = _changes_told(said, today)
    if whole and parts and parts.change.duration_minutes != whole.change.duration_minutes:
        parts = None  # "an hour and 15"
    told = parts or whole
    if told and told.change.activity and told.change.on and _ALSO_DID.search(said):
        return None  # "that's fine, also attended on Friday"
    if parts and parts.change.activity and parts.change.on and not _PUTS_RIGHT.search(said):
        return None  # a report of its own
    if told and told.change.format is Format.HYBRID and _SOME_THERE.search(said):
        return replace(told, change=replace(told.change, participants=None), bare_number=False)
    return told


def _one_day_for_another(said: str, today: date) -> str:
    """With "it was the 13th, not the 12th" for "I got the 12th wrong, it was the 13th"."""
    found = _ONE_FOR_ANOTHER.fullmatch(said)
    if found is None:
        return said
    old = found["old"] or found["one"] or found["other"] or found["that"]
    return (
        f"it was {found['new']}, not {old}" if _is_day(old, today) and _is_day(found["new"], today) else said
    )


def _is_day(words_of_it: str, today: date) -> bool:
    found = find_dates(words_of_it, today)
    rest = f"{words_of_it[: found[0].start]}{words_of_it[found[0].end :]}" if len(found) == 1 else "?"
    return not rest.lower().removesuffix(" one").strip(" ").removeprefix("on").removeprefix("the").strip()


def begins_to_put_right(text: str) -> bool:
    """ "No wait, 16-18": of a log, also where it cannot be read."""
    return _BEGINS.match(text) is not None


def _without_first_day(said: str, today: date) -> str:
    """ "Wrong month, 3 October. No, 3 September": without the day that is put right in the same breath."""
    found = _NO_OTHER.search(said)
    if found is None or len(find_dates(said[: found.start()], today)) != 1:
        return said
    after = said[found.end() :]
    return f"no, {after}" if len(find_dates(after, today)) == 1 else said


def days_in_digits(said: str) -> str:
    """ "The tenth was with Sunil": beyond a sixth, which may be the place in a list, it is the 10th."""
    said = _EARLY_DAY.sub(lambda found: f"{found['before']}{_EARLY_DAYS[found['day'].lower()]}", said)
    return _DAY_IN_WORDS.sub(lambda found: f"{_DAYS_IN_WORDS[found['day'].lower()]}th", said)


def _without_reasons(said: str, today: date) -> str:
    """Without why it has to be put right: "make it 9, two came late because of the train"."""
    said = _LATE.sub("", said)
    reason = _REASON.search(said)
    said = said[: reason.start()] if reason and is_remark(reason[0], today) else said
    view = _WHICH_WAS.search(said)
    return said[: view.start()] if view and is_remark(view["view"], today) else said


def _without_another_leading(said: str) -> str:
    """ "Sorry, I was a member that day, Asha was leading": it is told of the speaker that they attended."""
    led = _ANOTHER_LED.search(said)
    before = find_activities(said[: led.start()]) if led else ()
    attended = any(one.activity is Activity.GROUP_ATTENDED for one in before)
    return said[: led.start()] if led and attended else said


def read_taken_back(text: str, today: date) -> Word | None:
    """ "I was ill that day, could you delete that one?": undo or cancel, with nothing beside it but why."""
    said = mend(text).text.strip()
    if len(said) > _LONGEST:
        return None
    words: set[Word] = set()
    parts = [within_frame(part).text for part in _parts(said)]
    for each in parts:
        plain = _without_vague_times(each, today)
        word = read_word(_AGAIN.sub("", plain))
        if word in (Word.UNDO, Word.CANCEL):
            words.add(word)
        elif find_dates(plain, today) or not (word or _says_nothing(plain) or _is_why(plain, today)):
            return None
    return words.pop() if len(words) == 1 and len(parts) > 1 else None


def _without_vague_times(plain: str, today: date) -> str:
    """Without "this week": "we never met this week" names no day, which might be that of another session."""
    for one in reversed(find_dates(plain, today)):
        if _THIS.fullmatch(plain, one.start, one.end):
            plain = plain[: one.start] + plain[one.end :]
    return plain


def _is_why(plain: str, today: date) -> bool:
    told = plain.strip()
    called_off = _CALLED_OFF.fullmatch(told) or _OF_ANOTHER.fullmatch(told)
    return called_off is not None or takes_back(plain) or is_remark(plain, today)


def _says_nothing(plain: str) -> bool:
    bare = plain.strip(" ,.;!")
    return not _WORD.search(plain) or bool(_SAYS_LITTLE.fullmatch(bare) or _APOLOGY.fullmatch(bare))


def _asks(said: str) -> bool:
    """Whether anything is asked but that the log be changed."""
    framed = map(within_frame, _parts(said))
    return read_question(", ".join(one.text for one in framed)) is not None


def _parts(said: str) -> list[str]:
    return [part for part in _PARTS.split(said) if part.strip(" ,.;")]


def _changes_told(said: str, today: date) -> Corrected | None:
    """One change after another: "7 not 8, and it was Tuesday". Each part has to be one, and none takes back
    another. What puts something right may come with words that lead up to it and with a remark: "I've just
    looked and it was online, the boiler was broken".
    """
    whole: Corrected | None = None
    left_out = ""
    parts = [(part, within_frame(part)) for part in _parts(said)]
    tells = any(_puts_right(part, framed) for part, framed in parts)
    others = False  # than a name that stands alone: "Ben Carlisle, and it was 75 mins"
    for part, framed in parts:
        plain = framed.text
        if _says_nothing(plain) or read_word(plain) is not None:
            continue
        absent = read_adjustment(plain, today)
        if absent is not None and absent.cleared == ("co_leader",) and left_out:
            continue  # "just me"
        if away := absent.left_out if absent is not None else _denied(plain, said):
            left_out = away
            continue
        follows = _puts_right(part, framed) or whole is not None or bool(left_out)
        name_alone = not follows and _is_full_name(plain)
        one = _change_told(plain, today, goes_on=follows or name_alone, any_case=bool(left_out))
        if one is None and tells and is_remark(plain, today):
            continue
        if one is None and whole is not None and _is_aside(plain, today):
            continue
        if one is None:
            return None
        others = others or not name_alone
        whole = _joined(whole, one) if whole else one
        if whole is None:
            return None
    if left_out:
        return _without(left_out, whole)
    return whole if others else None


def _without(left_out: str, whole: Corrected | None) -> Corrected | None:
    """ "Dermot wasn't there, it was Lorna": she takes his place."""
    named = whole is not None and (whole.change.co_leader or whole.change.supervisor)
    if not named and not _is_written_as_name(left_out):
        return None  # "not exactly, 9"
    return replace(whole, left_out=left_out, adds=True) if whole else Corrected(Session(), left_out=left_out)


def _denied(plain: str, text: str) -> str:
    """The Asha of "not Asha", in a text that may have no capitals at all; empty for anything else."""
    found = _NOT_WHO.fullmatch(plain.strip(" ,.;!"))
    name = found["name"] if found else ""
    written_so = _is_written_as_name(name) or text.islower()
    return name if written_so and [one.name for one in find_people(f"with {name}")] == [name] else ""


def _is_written_as_name(name: str) -> bool:
    return name[:1].isupper() or name in given_names()


def _is_full_name(plain: str) -> bool:
    found = _FULL_NAME.fullmatch(plain.strip(" ,.;!"))
    return found is not None and found["given"].lower() in given_names() | GIVEN_BUT_WORDS


def _puts_right(part: str, framed: Framed) -> bool:
    said_so = _PUTS_RIGHT.search(part) or _PUTS_RIGHT.search(framed.text) or _APOLOGY.match(part)
    return framed.tells or said_so is not None


def is_remark(part: str, today: date) -> bool:
    """Whether a part of a message says nothing of a session, nor of what is to come or in doubt."""
    return (
        _TELLS.search(part) is not None
        and _IN_DOUBT.search(part) is None
        and not find_dates(part, today)
        and not find_activities(part)
        and read_details(part) == Details()
        and _NUMBER.search(_COUNTS_PEOPLE.sub("", _PRONOUN.sub("", part))) is None
        and not find_people(part)
        and _NO_CHANGE.search(part) is None
    )


def _is_aside(plain: str, today: date) -> bool:
    """Whether a few words behind a change tell nothing: "time flies", "believe it or not". A single word may
    be a fact with a letter wrong, and a name may be written small.
    """
    words_of_it = [word[0].lower() for word in _WORD.finditer(plain)]
    return (
        _ASIDE.fullmatch(plain.strip()) is not None
        and not any(word in given_names() or word in ("with", "w", "me", "us") for word in words_of_it)
        and is_remark(f"since {plain}", today)
    )


def _joined(whole: Corrected, more: Corrected) -> Corrected | None:
    told, before = _told(more.change), _told(whole.change)
    if any(told[name] != before[name] for name in told.keys() & before.keys()) or None not in (
        whole.which,
        more.which,
    ):
        return None
    return replace(
        whole,
        change=replace(whole.change, **told),
        which=whole.which if more.which is None else more.which,
        problems=(*whole.problems, *more.problems),
        kinds=whole.kinds or more.kinds,
        bare_number=whole.bare_number or more.bare_number,
        every=whole.every or more.every,
        both=whole.both or more.both,
        adds=whole.adds or more.adds,
        weekend=whole.weekend or more.weekend,
        day_words=whole.day_words or more.day_words,
        instead_of=whole.instead_of or more.instead_of,
    )


def _told(change: Session) -> dict[str, Any]:
    return {
        field.name: getattr(change, field.name)
        for field in fields(Session)
        if getattr(change, field.name) != getattr(_NOTHING, field.name)
    }


def _change_told(
    said: str, today: date, *, goes_on: bool = False, any_case: bool = False
) -> Corrected | None:
    """`goes_on`: it follows upon another change, so that it needs no word that says so. `any_case`: so may a
    name be written small.
    """
    said = _ADDED_TO_ALL.sub(lambda found: f"{found['all']} were {found['what']} too", said)
    each = None if find_activities(said) else _EACH_BEHIND.search(said)
    said = _EACH_BEHIND.sub(_blank, said) if each else said
    every = _EVERY.match(said)
    if every:
        said = said[: every.start("all")] + " " * (every.end() - every.start("all")) + said[every.end() :]
    said = _JUST_TOLD.sub(lambda found: "it".ljust(len(found[0])), said)
    kinds = _NAMED_BY_KIND.search(said)
    named = kinds and not kinds["kind"]
    of_kinds = _KINDS[(kinds["kind"] or kinds["role"] or kinds["did"]).lower()] if kinds else _spoken_of(said)
    if kinds and named:
        said = said[: kinds.start()] + "it".ljust(kinds.end() - kinds.start()) + said[kinds.end() :]
    if _is_of_another(said):
        return None
    which, rest = _which(_THAT_DAY.sub(_blank, _ABSENT.sub(_blank, _APOLOGY.sub(_blank, said))))
    kept = _without_what_is_taken_back(rest, today)
    if kept is None:
        return None
    text_of_facts = without_tail(_CARRIERS.sub(_blank, kept))
    puts_right = bool(goes_on or every or each or kinds or _PUTS_RIGHT.search(said) or _APOLOGY.match(said))
    names_alone = puts_right or _ADDS_A_NAME.match(said) is not None
    facts = _read(text_of_facts, today, names_alone=names_alone, any_case=any_case or kept != rest)
    if facts is None or (not puts_right and _is_report(facts, kept)) or _leftover(text_of_facts, facts):
        return None
    change = _change(facts, kept)
    if change == Session() and not facts.problems:
        return None
    return Corrected(
        change,
        which,
        facts.problems,
        of_kinds,
        _is_bare_number(facts, said),
        every=every is not None or each is not None,
        both=every is not None and every["all"].lower().endswith("both"),
        weekend=facts.weekend,
        adds=kept == rest and _ADDS.search(said) is not None,
        day_words=_day_words(facts.dated, text_of_facts),
        instead_of=_day_taken_back(rest, kept, today) if facts.day else None,
    )


def _is_of_another(said: str) -> bool:
    """Whether it is no change, one of something that is not said here, or tells who was not there."""
    if _POINTS_ELSEWHERE.search(said) or _NO_CHANGE.search(said):
        return True
    return _SOMEBODY_AWAY.search(_ABSENT.sub("", said)) is not None


def _spoken_of(said: str) -> tuple[Activity, ...]:
    """The kind of "the leaders' day was the 17th": the latest that was saved of that kind is meant."""
    found = _SPOKEN_OF.search(said)
    named = find_activities(found["what"]) if found else ()
    kind = _one_activity(named)
    whole = found is not None and any(one.end - one.start == len(found["what"]) for one in named)
    return (kind,) if kind is not None and whole else ()


@dataclass(frozen=True, slots=True)
class _Facts:
    day: date | None
    problems: tuple[Problem, ...]
    dated: tuple[Dated, ...]
    activities: tuple[Found, ...]
    details: Details
    weekend: bool = False


def _read(kept: str, today: date, *, names_alone: bool, any_case: bool) -> _Facts | None:
    """The facts of what remains; None if they would change several sessions.

    `names_alone` lets a name stand without "with", and `any_case` one in lower case.
    """
    dated = find_dates(kept, today)
    days = {day for one in dated for day in one.days}
    weekend = (
        len(dated) == 1 and _is_in_a_row(days) and not _IN_TURN.search(kept, dated[0].start, dated[0].end)
    )
    if (len(days) > 1 and not weekend) or any(one.period is not None and not one.days for one in dated):
        return None
    free = _without_on_days(kept, dated)
    details = read_details(free, tuple((one.start, one.end) for one in dated if one.end <= len(free)))
    role = None if dated else _ROLE_BEHIND.search(kept)
    activities = tuple(
        one
        for one in find_activities(kept)
        if not (details.people and not dated and _IS_A_ROLE.match(kept, one.start))
        and not (role and role.start() <= one.start < role.end())
    )
    if not dated and not details.people and all(one.activity is None for one in activities):
        details = replace(details, people=_bare_name(kept, names_alone=names_alone, any_case=any_case))
    problems = tuple(
        Problem(one.problem or DateProblem.FUTURE, kept[one.start : one.end])
        for one in dated
        if one.problem is not None or any(day > today for day in one.days)
    )
    day = min(days) if days and not problems else None
    return _Facts(day, problems, dated, activities, details, weekend)


def _without_on_days(kept: str, dated: tuple[Dated, ...]) -> str:
    """The text without "on the Thursday" at its end: "9 on the Thursday" is 9, "Tues 7" may be o'clock."""
    if not dated or kept[dated[-1].end :].strip(" .!"):
        return kept
    at = dated[-1].start
    found = _ON_THE.search(kept, 0, at)
    if _ON.match(kept, at):  # it may be read with the day
        return kept[:at]
    return kept[: found.start()] if found else kept


def _is_in_a_row(days: set[date]) -> bool:
    """Whether the days follow one another, as those of a leadership weekend do."""
    return 1 < len(days) <= _LONGEST_WEEKEND and (max(days) - min(days)).days == len(days) - 1


def _change(facts: _Facts, kept: str) -> Session:
    details = facts.details
    supervision = re.search(r"\bsupervis", kept, re.IGNORECASE) is not None
    names: dict[Role, list[str]] = {Role.CO_LEADER: [], Role.SUPERVISOR: []}
    for person in details.people:
        names[person.role or (Role.SUPERVISOR if supervision else Role.CO_LEADER)].append(person.name)
    return Session(
        activity=_one_activity(facts.activities),
        on=facts.day,
        format=details.format,
        co_leader=" and ".join(names[Role.CO_LEADER]) or None,
        supervisor=" and ".join(names[Role.SUPERVISOR]) or None,
        participants=details.participants,
        duration_minutes=details.duration_minutes,
    )


def _is_bare_number(facts: _Facts, said: str) -> bool:
    if facts.details.participants is None:
        return False
    return not (_OF_PARTICIPANTS.search(said) or _SAYS_OF_WHAT.search(said))


def _day_words(dated: tuple[Dated, ...], text: str) -> str:
    return text[dated[0].start : dated[0].end] if len(dated) == 1 else ""


def _day_taken_back(rest: str, kept: str, today: date) -> tuple[date, str] | None:
    """The 12th of "it was the 13th, not the 12th"."""
    if kept == rest:
        return None
    gone = "".join(" " if one == other else one for one, other in zip(rest, kept, strict=True))
    dated = find_dates(_NOT.sub(_blank, gone), today)
    days = [day for one in dated for day in one.days]
    return (days[0], _day_words(dated, gone)) if len(days) == 1 else None


def _one_activity(found: tuple[Found, ...]) -> Activity | None:
    nouns = {one.activity for one in found if one.by is Named.NOUN}
    named = nouns or {one.activity for one in found if one.activity is not None}
    return named.pop() if len(named) == 1 else None


def _is_report(facts: _Facts, kept: str) -> bool:
    """Is it a report of its own? An activity with anything beside it is; alone it is an answer."""
    if not facts.activities:
        return False
    named = {one.activity for one in facts.activities if one.activity is not None}
    beside = facts.dated or (named and facts.details != Details()) or len(named) > 1
    return bool(beside) or _NEW_GROUP.search(kept) is not None


def _without_what_is_taken_back(said: str, today: date) -> str | None:
    """The text with what is retracted blank, the rest in place; None if no field of a session is meant."""
    kept = _TAKEN_BACK.sub(_blank, said)
    changed = _CHANGED_FROM.search(kept)
    if changed is None:
        return kept
    old = changed["old"]
    if not _is_of_a_session(old, today):
        return None
    field = _WHAT_CHANGES.search(old)
    words = field[0] if field and not re.search(r"\bsupervision\b", old, re.IGNORECASE) else ""
    begin, end = changed.span()
    return kept[:begin] + words.rjust(end - begin - 1) + " " + kept[end:]


def _is_of_a_session(old: str, today: date) -> bool:
    """Whether what is to change is a field, a day, a number or a name: not "my reminders", not "my name"."""
    rest = old
    for one in find_dates(old, today):
        rest = rest[: one.start] + " " * (one.end - one.start) + rest[one.end :]
    rest = _NUMBER.sub(" ", _FIELDS.sub(" ", rest))
    return all(_is_written_as_name(word[0]) for word in _WORD.finditer(rest))


def _which(kept: str) -> tuple[int | None, str]:
    found = _WHICH.search(kept)
    if found is None:
        return None, kept
    rest = kept[: found.start()] + _blank(found) + kept[found.end() :]
    word, digit = found["word"] or found["bare"], found["digit"] or found["number"]
    if word:
        return _ORDINALS.index(word.lower().replace("middle", "second")), rest  # the middle one of three
    return (int(digit) - 1 if digit else None), rest


def _bare_name(kept: str, *, names_alone: bool, any_case: bool) -> tuple[Person, ...]:
    """The name that is all that is left: "no, Priya Nair", "I meant Ben", "Asha was my co-leader"."""
    role = _ROLE_BEHIND.search(kept)
    if not names_alone and role is None:
        return ()
    rest = _ROLE_BEHIND.sub(_blank, kept)
    words = [
        word for word in _WORD.finditer(rest) if word[0].lower() not in _AROUND or word[0].lower() == "dr"
    ]
    if not words or words[-1].end() - words[0].start() > _LONGEST_NAME:
        return ()
    name = rest[words[0].start() : words[-1].end()]
    found = find_people(f"with {name}")
    written_so = any_case or _is_written_as_name(name.split()[0])
    if len(found) != 1 or found[0].name != name or not written_so:
        return ()
    of_supervisor = role is not None and bool(
        role["supervised"] or (role["role"] or "").lower() == "supervisor"
    )
    return (replace(found[0], role=Role.SUPERVISOR if of_supervisor else found[0].role),)


def _leftover(kept: str, facts: _Facts) -> bool:
    """Whether words remain that no fact accounts for."""
    rest = _ROLE_BEHIND.sub(_blank, kept) if facts.details.people and not facts.dated else kept
    if facts.dated:
        rest = _BEGAN.sub(_blank, rest[: facts.dated[0].start]) + rest[facts.dated[0].start :]
    for start, end in (
        *((one.start, one.end) for one in facts.dated),
        *((one.start, one.end) for one in facts.activities),
    ):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    for person in facts.details.people:
        rest = rest.replace(person.name, " ")
    details = facts.details
    for told, words_of_it in (
        (details.participants, _OF_PARTICIPANTS),
        (details.format, _OF_FORMAT),
        (details.duration_minutes, _OF_DURATION),
        (details.participants or details.duration_minutes, _NUMBER),
    ):
        rest = words_of_it.sub(" ", rest) if told else rest
    return any(word[0].lower() not in _AROUND for word in _WORD.finditer(rest))


def _unclear(said: str, found: re.Match[str]) -> Corrected:
    """ "The day before" is before a day that is not told here."""
    which, _ = _which(said)
    return Corrected(Session(), which, (Problem(DateProblem.UNCLEAR, found[0]),))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
