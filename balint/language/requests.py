"""What people ask for about themselves, their data and the assistant: "my details", "forget me".

A message is one of these only as a whole; one word more and it is left to the other readers.
"""

import re

from balint.language.patterns import pattern, rows
from balint.language.said import Request
from balint.language.spelling import straight

_LONGEST = 200  # characters
_LEAD_IN = pattern(
    r"""(?:(?:hi|hiya|hello|hey|ok|okay|so|and|but|well|no|yes|sorry|actually|please|pls|just|also|then|now
    |balint
    |thanks|thank you|quick question|by the way|btw
    |(?:can|could|would|will) (?:you|we)|how (?:do|can|could|would|should) (?:i|we)|(?:can|could|may) i
    |i(?:'d| would)? (?:want|need|like|wish|love)(?: you)? to|i want|let me|i'd like|help me(?: to)?
    |(?:is it possible|is there (?:a|any) way) (?:to|for me to)|where (?:do|can) i)\b[\s,.:!-]*)*"""
)
_TAIL = pattern(
    r"""[\s,.!?;:–-]*(?:\b(?:please|pls|thanks|thank you|now|for me|then|again|here|too|at all|completely
    |entirely
    |immediately|straight away|right now|about me please)[\s,.!?;:–-]*)*$"""
)

_FILE = r"(?: (?:as|to|in|into)(?: an?)? (?:csv|spreadsheet|excel|file|document|table)(?: file| sheet)?)?"
_DATA = rows(
    r"""(?:data|details|information|info|entries|sessions|portfolio|records?|logs?|log ?book|history
    |account|profile
    |messages|notes|groups|supervisions?|chats?|conversations?|things)"""
)
_OWN = rows(
    rf"""(?:(?:all |all of |any of |the whole of )?(?:my|our) (?:(?:own|personal|whole|entire
    |balint) )?{_DATA}
    (?: and {_DATA})?)"""
)
_COPY = r"(?: (?:a copy|an export|a backup|a spreadsheet|a csv|a file)(?: of| with))?"
_WRITTEN = rows(
    r"""(?:what(?:ever)? (?:i|we)(?:'ve| have)? ?(?:say|said|write|wrote|written|types?|typed|log|logged
    |tell you
    |told you|put in|enter|entered|share|shared))"""
)
_OF_ME = r"(?:about|on|of|from) (?:me|myself)"
_HAVE = r"(?:got|have|hold|know|keep|kept|store|stored|saved)"
_YOU_HAVE = rows(
    rf"""(?:(?: that)? you(?:'ve| have)? ?{_HAVE}?(?: {_OF_ME})?| {_OF_ME}| of mine| here
    |(?: that)? (?:i've|i have) (?:logged|saved|told you|entered|said))"""
)
_OTHERS = rows(
    r"""(?:anyone|anybody|someone|somebody|people|others|other people|anyone else|anybody else|everyone
    |everybody
    |you|my (?:supervisor|co-?leader|colleagues?|group|boss|employer)|the (?:accreditation )?team
    |the (?:balint )?society|the council|other (?:leaders|members|users)|humans?)"""
)

_ELSEWHERE = rows(
    r"""(?:slack|telegram|(?:the )?terminal|(?:my )?(?:other|another|second)
    (?: account| place| phone| app| platform| chat| portfolio| record)
    |places|accounts|portfolios|records)"""
)

_TABLE: tuple[tuple[Request, re.Pattern[str]], ...] = (
    (
        Request.KNOWN,
        pattern(
            rf"""what (?:else )?(?:do|did|have) you (?:know|got|have|hold|keep|store|remember|kept|stored
            |saved)
            (?: down)? {_OF_ME}
            |what (?:data|information|info|details|records?) (?:do|did|have) you (?:got|have|hold|keep
            |store|kept|stored)
            (?: {_OF_ME})
            |what is (?:kept|known|stored|held|saved) {_OF_ME}|what'?s (?:kept|known|stored|held
            |saved) {_OF_ME}
            |(?:tell|show) me (?:what|everything)(?: that)? you(?:'ve| have)? ?(?:know|have|got|hold|keep
            |store)
            (?: {_OF_ME})|show(?: me)? my data|do you (?:know|remember) (?:who i am|me)"""
        ),
    ),
    (
        Request.SETTINGS,
        pattern(
            r"""/(?:settings?|me|profile|details|account|preferences|whoami)
            |(?:(?:show|see|view|change|edit|update|check|correct|open|look at|set)(?: me)? )?(?:my |the )
            (?:details|settings|profile|account|preferences|personal details|information|info)
            |settings?|preferences|profile|details|who am i|(?:change|edit|update) settings
            |what(?:'s| is| are) my (?:name|time ?-?zone|qualification|training|details|settings
            |place on the pathway
            |stage)(?: set to)?
            |(?:what|which) time ?-?zone (?:am i (?:in|on|set to)|do you have(?: for me)?|are you (?:using
            |going by)
            |is this|is it)|what name do you have(?: for me)?|what am i (?:down|registered|set up) as
            |when (?:was it (?:that )?)?(?:did|have) i (?:actually |first )?(?:join(?:ed)?|start(?:ed)?
            |get on(?:to)?|register(?:ed)?|sign(?:ed)? up)
            (?: (?:on|for|to|with))?(?: (?:the|this|my))? (?:accreditation )?(?:pathway|accreditation|scheme)
            |(?:what|which) (?:date|day|month|year) did i (?:join|start)(?: on)?(?: the)? (?:pathway|scheme)
            |(?:since when|how long) have i been on (?:the|this) (?:accreditation )?pathway
            |(?:what|which) (?:qualifications?|training|joining date|start date) (?:do|did
            |have) (?:you (?:have|got|hold)(?: for me| down for me)?|i (?:give|tell|told)(?: you)?)"""
        ),
    ),
    (
        Request.SET_UP,
        pattern(
            r"""/set_?-?up|set ?-?up|(?:(?:go on|carry on|continue|finish|complete|start|begin|resume|do)
            (?: with)? (?:(?:the|my) )?set ?-?(?:up|ting up))|set me up|get me set up|get set up|set (?:it
            |this) up"""
        ),
    ),
    (
        Request.NAME,
        pattern(
            r"""(?:change|edit|update|correct|set|fix)(?: my| the)? name|(?:that's|that is|it's
            |it is) not my name
            |my name (?:is not|isn't) \w+(?: \w+)?|my name is (?:wrong|misspelt|misspelled|spelt wrong)
            |you(?:'ve| have)? (?:got|spelt
            |have) my name wrong
            |call me something else"""
        ),
    ),
    (
        Request.PATHWAY,
        pattern(
            r"""(?:change|edit|update|correct|set|fix)(?: my| the)? (?:pathway|stage|place on the pathway
            |place
            |joining date|date of joining|(?:date )?when i joined(?: the pathway)?|criteria)
            |tell you when i joined(?: the pathway)?|you have my (?:pathway|joining date) wrong"""
        ),
    ),
    (
        Request.TRAINING,
        pattern(
            r"""(?:change|edit|update|correct|set|fix)(?: my| the)? (?:qualifications?|training|registration)
            |you have my (?:qualification|training) wrong|my (?:qualification|training) is wrong"""
        ),
    ),
    (
        Request.TIME_ZONE,
        pattern(
            r"""/time_?zone|(?:(?:change|edit|update|correct|set|fix|switch)(?: my| the)? )?(?:time ?-?zone
            |my location
            |my country|my time|where i live)|(?:wrong time ?-?zone|(?:my|the) time ?-?zone is wrong)
            |i(?:'ve| have)? (?:just )?moved(?: house| abroad| country| countries| away| overseas)?
            |i live (?:abroad|overseas)|i(?:'m| am) (?:now )?(?:abroad|overseas)(?: now)?"""
        ),
    ),
    (
        Request.EXPORT,
        pattern(
            rf"""/(?:export|download|backup)|(?:export|download|extract|back ?up)(?: (?:it|this|that))?{_FILE}
            |(?:export|download|extract|back ?up)(?: me)?{_COPY} (?:{_OWN}|everything(?:{_YOU_HAVE})?
            |it all|all of it
            |all the {_DATA}){_FILE}
            |(?:send|email|mail)(?: me)?{_COPY} (?:my (?:whole |entire |full )?(?:data|portfolio|entries
            |records?|log ?book
            |logs?|history)|everything(?:{_YOU_HAVE})?|it all|all of it){_FILE}
            |(?:a copy|an export|a backup|a download) of (?:{_OWN}|everything(?:{_YOU_HAVE})?)|save my data
            |get (?:{_OWN}|everything) out|(?:get|give|have)(?: me)? (?:my (?:own )?data
            |everything{_YOU_HAVE}){_FILE}
            |(?:send|give|get|have|make|email|mail)(?: me)?(?: my)? (?:a copy|an export|a download|a file
            |a csv
            |a spreadsheet|a backup)(?: (?:of|with) (?:{_OWN}|everything(?:{_YOU_HAVE})?|it|it all))?"""
        ),
    ),
    (
        Request.FORGET,
        pattern(
            rf"""/(?:forget_?-?(?:me)?|delete_?-?(?:me|account|everything)|erase_?-?me)
            |forget (?:about )?(?:me|who i am|{_OWN})|(?:be forgotten|be deleted|right to be forgotten)
            |(?:forget|delete|erase|remove|wipe|clear|destroy)(?: absolutely)? (?:everything|it all
            |all of it|all)
            {_YOU_HAVE}
            |(?:forget|delete|erase|remove|wipe|clear|destroy)(?: absolutely)? (?:everything|it all)
            |(?:delete|erase|remove|wipe|close|deactivate|cancel)(?: me| my| the) (?:account|profile
            |membership here)
            |(?:delete|erase|remove|wipe) (?:me|myself)(?: from (?:here|your (?:records?|system|database
            |memory)|the system
            |this))?
            |(?:delete|erase|wipe|clear|destroy|remove)(?: all| all of)? my (?:(?:own|personal|whole
            |entire) )?(?:data|details|information|info|records?|portfolio|history|account
            |profile)(?: and {_DATA})?
            |(?:delete|erase|wipe|clear|destroy|remove) all (?:of )?(?:my|the) {_DATA}
            |(?:delete|erase|remove|wipe|clear|destroy)(?: all)?(?: of)?(?: the)? {_DATA}
            (?:(?: that)? you(?:'ve| have)? ?(?:got|have|hold|keep|kept|store|stored)? {_OF_ME}| {_OF_ME})"""
        ),
    ),
    (
        Request.PRIVACY,
        pattern(
            rf"""/(?:privacy|gdpr|data)|privacy(?: policy| notice| statement)?|(?:your
            |the) privacy (?:policy|notice)
            |(?:what about|how about|tell me about|and)(?: my)? privacy
            |what (?:do|will|did) you (?:actually )?(?:keep|store|save|record|remember|collect|hold)
            (?: (?:of|from) (?:this|that|it|{_WRITTEN}|our (?:chat|conversation)s?))?
            |what(?:'s| is| gets) (?:kept|stored|saved|recorded)
            |what (?:data|information|info) (?:do|will) you (?:keep|store|collect|hold|have|save)
            |who (?:else )?(?:can |could |will |would |may )?(?:sees?|reads?|gets to see|access(?:es)?
            |looks? at
            |has access to|have access to)
            (?: (?:this|it|that|these|any of (?:this|it)|{_OWN}|{_WRITTEN}|this (?:chat|conversation)))
            |(?:can|could|will|would|does|do) {_OTHERS}(?: else)? (?:see|read|access|look at|have access to
            |get to see)
            (?: (?:this|it|that|any of (?:this|it)|{_OWN}|{_WRITTEN}|this (?:chat|conversation)))
            |(?:is|are) (?:{_OWN}|{_WRITTEN}|(?:this|our|the) (?:chat|conversation|bot|assistant)|it here)
            (?: kept)? (?:safe|secure|private|confidential|anonymous|shared|encrypted|protected)(?: here
            | with (?:you|anyone))?
            |(?:is|are) (?:this|these) (?:private|secure|shared|encrypted)(?: with anyone)?
            |(?:do|will|would) you (?:keep|store|save|share|sell|read|record|remember|log|use|pass on|show)
            (?: (?:{_OWN}|{_WRITTEN}|everything(?: (?:i|we) (?:say|write|type|tell you))?|any of (?:this
            |it)|what is said
            |the (?:chat|conversation)|this (?:chat|conversation)))(?: (?:with|to|for) .{{2,40}})?
            |what (?:exactly )?(?:can|could|does|do|will|would|may) (?:(?:the|your) (?:accreditation )?team
            |they|others|the (?:balint )?society|my supervisor)(?: be able to| get to)? (?:see|know|read)
            (?: (?:of|about|from) (?:me|us|mine|my .{{2,30}}))?
            |where (?:is|are|do you (?:keep|store)|does) (?:{_OWN}|all this|this|{_WRITTEN})
            (?: (?:kept|stored|saved|held|go|going|end up))?
            |who owns my data|are you (?:gdpr|data protection) compliant|(?:do you|are you) (?:use|using|an?)
            (?: (?:ai|a\.i\.|chatgpt|gpt|language model|llm|artificial intelligence))|are you (?:ai|chatgpt
            |gpt)
            |how long do you (?:keep|store|hold) (?:{_OWN}|it|things|this|{_WRITTEN})
            |(?:how (?:is|are|do you (?:use|protect|handle|treat))|what (?:happens|do you do) (?:to
            |with)) {_OWN}
            (?: (?:used|protected|handled|kept|stored))?|what (?:happens|do you do) (?:to|with) {_WRITTEN}"""
        ),
    ),
    (
        Request.REMINDER,
        pattern(
            r"""/(?:remind|reminders?|remindme)(?: .*)?
            |(?:please )?(?:remind|nudge|alert|notify|prompt|ping|chase|poke) (?:me|us)
            (?! (?:how|what|who|where|why|which|whether|if)\b)(?! when (?:(?:did|was|is|the)\b|.*\blast\b))
            (?! (?:about|of) (?!my\b|our\b|it\b|that\b|this\b|the (?:group|session|meeting|supervision
            |weekend|booking
            |deadline|form|day)\b|(?:group|supervision|booking)\b))[^.!?\n]*
            |(?:set|set up|add|create|make|schedule|give me|send me|have|get|turn on|turn off|switch on
            |switch off|start|stop)
            (?: up| me)?(?: an?| the| my| some| any)?(?: weekly| daily| monthly| regular)? (?:reminders?
            |alarms?|alerts?|nudges?)
            \b[^.!?\n]*
            |(?:do|can|will|could) you (?:send|give|do|set|have)(?: me| out| up)?(?: any
            | an?)? (?:reminders?|alerts?|nudges?)
            \b[^.!?\n]*|(?:any |my )?reminders?(?: (?:on|off|for|to|about)\b[^.!?\n]*)?|a reminder\b[^.!?\n]*
            |(?:do not|don't|dont) let me forget\b[^.!?\n]*"""
        ),
    ),
    (
        Request.SEVERAL,
        pattern(
            r"""(?:log|add|record|enter|save|put in|tell you(?: about)?|report)(?: in)? (?:several|multiple
            |many|a few|more than one|two
            |two or more|lots(?: of)?|a lot(?: of)?|a (?:whole )?(?:bunch|batch|list)(?: of)?|all(?: of)?
            |both|some
            |(?:my |the )?(?:old|older|past|previous|earlier|backdated)|(?:my )?earlier experience
            |a backlog|(?:my|the) backlog)
            (?: (?:my|the|these))?(?: (?:old|past|earlier|previous))?
            (?: (?:sessions?|groups?|entries|entry|supervisions?|things|ones|logs|meetings|dates|days))?
            (?: (?:at once|together|at the same time|in one go|at a time|in one message|in bulk|all at once
            |in one))?
            |(?:bulk|batch) (?:log|add|entry|import|upload)(?: sessions?| entries)?"""
        ),
    ),
    (
        Request.CHANGING,
        pattern(
            r"""undo(?: (?:it|that|this))?|(?:change|correct|edit|fix|amend|update|delete|remove|undo
            |mend) (?:an?|one|the|my
            |something|some)
            ?(?: of)?(?: my)?(?: saved| logged| last| wrong| old| previous)*
            (?: (?:sessions?|entry|entries|logs?|mistakes?|errors?|one|something (?:i|you) (?:logged|saved)))?
            (?: (?:i|that i|i've|i have)(?: have)? (?:logged|made|saved|entered)(?: (?:by mistake|wrongly
            |before|earlier))?)?"""
        ),
    ),
    (
        Request.GUIDE,
        pattern(
            r"""/(?:guide|guidance|topics|browse)|(?:the )?(?:guide|guidance|topics|list of topics)
            |(?:show|list|browse|see|view|open|read|look (?:at|through))(?: me)?(?: all)?(?: the| your)?
            (?: list of)? ?(?:guide|guidance|topics)
            |(?:what|which) (?:other )?topics (?:are there|do you (?:have|know|cover)
            |can i (?:ask|read)(?: about)?)
            |what(?:'s| is) in the (?:guide|guidance)
            |what (?:else )?(?:can|could) i ask(?: (?:you|the guidance))?(?: about)?
            |what does the guidance cover"""
        ),
    ),
    (
        Request.LINK,
        pattern(
            rf"""/?link
            |(?:/?link|connect|join|add|merge|combine|sync|pair)(?: up)?
            (?: (?:my|with|to|a|an|the|this|me|you))* {_ELSEWHERE}(?: (?:and|with|to) (?:my )?{_ELSEWHERE})?
            (?: accounts?)?(?: (?:to|with) (?:this|here|it|my (?:record|portfolio|account))
            | together| up| too| as well)*
            |i(?: also|'m also| am also|'m| am)? (?:use|am on|have|on)(?: (?:you|this|the bot))?(?: on)?
            (?: (?:my |a )?{_ELSEWHERE})(?: account)?(?: (?:as well|too|also))?
            |(?:(?:use|talk to|write to|have|reach) (?:you|this|it|the same record)|the same record)
            (?: also)? on (?:my )?{_ELSEWHERE}(?: (?:as well|too|also|instead))?
            |i(?:'ve| have)(?: got)? (?:two|2|several) (?:accounts|portfolios|records|places)"""
        ),
    ),
    (
        Request.TAKE_BACK_QUESTION,
        pattern(
            r"""(?:take back|withdraw|retract|cancel|remove|delete)(?: (?:my|the|that|this))*(?: last)?
            \ question(?: (?:i passed on|to the (?:accreditation )?team|again|from the team))?
            |take (?:my|the|that|this)(?: last)? question back(?: from the team)?"""
        ),
    ),
    (
        Request.PASS_ON,
        pattern(
            r"""/pass_?-?on|(?:yes )?(?:pass|send|put|forward|hand|refer|take)(?: (?:it|that|this
            |(?:the|my|that|this) (?:last )?question))?(?: (?:on|along|up|over|forward))?
            (?: to (?:the (?:accreditation )?team|them|someone who knows))
            |(?:yes )?(?:pass|forward|hand)(?: (?:it|that|this|(?:the|my|that|this) (?:last )?question))
            (?: (?:on|along|over))?
            |pass on (?:it|that|this|(?:the|my|that|this) (?:last )?question)
            (?: to the (?:accreditation )?team)?
            |(?:yes )?ask (?:the (?:accreditation )?team|them)
            (?: (?:that|this|it|about (?:it|that)|my question|for me|instead))*"""
        ),
    ),
    (
        Request.PLACES,
        pattern(
            r"""/places|linked (?:places|accounts)
            |(?:(?:show|list|see|what are)(?: me)? )?(?:all )?(?:my|the)
            (?: linked)? (?:places|platforms|channels|accounts)
            |(?:what|which) (?:places|platforms|accounts|channels|apps)
            (?: am i on| are (?:linked|joined)| do you know| have i (?:linked|joined))
            |where (?:am i linked|do you (?:send|write)(?: to)?(?: me)?(?: reminders| things)?)"""
        ),
    ),
)
_ONLY_ASKED_HOW = frozenset({Request.SEVERAL, Request.CHANGING})
_ASKED_HOW = pattern(
    r"^.{0,30}\b(?:how (?:do|can|could|would|should)|(?:can|could|may) (?:i|we)|is (?:it|there))\b"
)


def read_request(text: str) -> Request | None:
    """The request that the whole message amounts to, or None."""
    said = " ".join(straight(text).split())
    if not said or len(said) > _LONGEST:
        return None
    plain = _TAIL.sub("", said)
    wanted = without_courtesies(said)
    for request, form in _TABLE:
        if request in _ONLY_ASKED_HOW and not _ASKED_HOW.match(plain):
            continue
        if form.fullmatch(wanted) or form.fullmatch(plain):
            return request
    return None


def without_courtesies(text: str) -> str:
    """The words of a wish without what leads up to it and what rounds it off: "hi, can you", "please"."""
    plain = _TAIL.sub("", " ".join(straight(text).split()))
    lead_in = _LEAD_IN.match(plain)
    return plain[lead_in.end() :] if lead_in else plain
