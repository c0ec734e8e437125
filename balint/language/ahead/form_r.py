"""Form R, the supervisors' reference, as its steps are told: "asked Ruth for Form R today"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from balint.language.ahead.rest import rest_of
from balint.language.dates import find_dates
from balint.language.dates.coming import find_coming
from balint.language.given_names import given_names
from balint.language.name_spans import is_written_as_name, name_at, name_before
from balint.language.patterns import expression, pattern, rows, words
from balint.language.said import DateProblem
from balint.reminders.told import AskedFormR, FormRStep, OtherFormR, ToldFormR

_FORM_R = r"(?:forms? ?-?rs?|r[ -]forms?)"
_REFERENCE = rows(
    r"""(?:(?<='s )form(?! \w\b)|references?|referances?|refs?|reference forms?|ref forms?
    |supervisor'?s?'? (?:forms?|reports?|references?))"""
)
_IT = rf"(?:{_FORM_R}|{_REFERENCE})"
_NAMED = pattern(rf"\b{_IT}\b")
_IS_FORM_R = pattern(rf"\b{_FORM_R}\b")
_ELSEWHERE = pattern(
    r"""\b(?:arcp|deanery|deaneries|revalidation|revalidate|self[- ]?declar\w+|tis|trainee information system
    |hee|nhs england|health education england|part [ab]|responsible officer|training programme|annual review
    |annual training|lead employer|gmc|postgraduate dean)\b"""
)
_QUESTION = pattern(
    r"""^\W*(?:what|who|how|does|do|is|are|can|should|when|where|which|why|must|could|would|will|has|have i
    |if|whose|whom)\b|\?
    |[,.;–-] ?(?:and )?(?:what|who|whose|how|should|do i|can i|is it|when|whom|why)\b| whose\b| (?:what
    |who) (?:do|does|sorts?|should|to)\b"""
)
_STATUS = pattern(
    rf"""(?:/(?:form_?r|references?))|(?:where|how) (?:do|does|are|is|have)(?: things| we)?(?: my| the
    | our)? ?(?:[\w']+ )?(?:{_IT})?
    (?: (?:stand|doing|at|up to|coming along|getting on|with|on))+(?: (?:my |the )?{_IT})?
    |(?:where|how) (?:am i|do i|are we|do we|do things|are things)(?: stand(?:ing)?| doing| getting on)?
    (?: (?:with|on|for)) (?:all )?(?:my |the )?{_IT}(?: now| so far| at the moment)?
    |(?:who|which (?:of my )?supervisors?)(?: has| have|'s|s)? (?:still )?(?:not |n't |hasn't[ ]
    |haven't )?(?:owes?|owe|sent|done|to (?:send|do)|got to (?:send|do)|promised|returned|written)(?: me
    | us| in| back)*
    (?: (?:my |a |the |their )?{_IT})?(?: yet| so far)?
    |who(?:se)?(?: do| does| am| is)? ?(?:i )?(?:still )?(?:waiting (?:for|on)|missing|outstanding
    |wait for)(?: (?:for |with )?(?:my |a |the )?{_IT})?
    |who(?:se)? (?:my |the )?{_IT} (?:am i|are we|is|are) (?:still )?(?:waiting (?:for|on)|missing
    |outstanding)
    |(?:which|what|how many|any|whose) (?:of )?(?:my |the )?{_IT}s?(?: (?:are|is|have|has|am i|do i
    |i))* ?(?:still )?(?:got |had )?(?:outstanding|missing|left|come|come in|arrived|waiting (?:for|on)
    |in|been (?:sent|received)|have|got|back)(?: (?:in|back|yet|so far))*
    |(?:has|have|did|is|are) (?:[\w'. ]+? )?(?:sent |got |returned |done )?(?:my |the |a |her |his[ ]
    |their |all )*{_IT}(?: (?:arrived|come|come in|in|here|been (?:sent|received|done)|back|yet
    |outstanding|from [\w. ]+))+
    |(?:has|did|have) [\w'. ]+ (?:sent|send|returned|done|finished|written)(?: in| back)? (?:my |the |a[ ]
    |her |his |their )?{_IT}(?: (?:in|back|yet))*
    |(?:have|did) i (?:already )?(?:asked?|chased?) [\w'. ]+ (?:for|about) (?:my |a |the |her[ ]
    |his )?{_IT}(?: yet)?
    |when did i (?:ask|chase|last (?:ask|chase)) [\w'. ]+ (?:for|about) (?:my |a |the |her |his )?{_IT}
    |(?:status|progress|state) (?:of|on) (?:my |the )?{_IT}|(?:my )?{_IT} (?:status|tracker|progress)
    |who(?:m)?(?:'ve| have|ve)? (?:i )?(?:already )?asked (?:for|about) (?:my |a |the )?{_IT}(?: so far| yet)?
    |where(?:'s|s) (?:my |the )?{_IT}(?: (?:at|up to|now))*
    |(?:where|how) (?:is|are) (?:all (?:of )?)?my {_IT}(?: now| then| at the moment)*
    |(?:and )?(?:what about|what of|any (?:news|word|update) (?:on|of|about|from)|any sign of)[ ]
    (?:my|the) {_IT}(?: yet)?
    |my {_IT}|(?:show|list)(?: me)? (?:my |the )?{_IT}(?: (?:tracker|status))?
    |what(?:'s| is) (?:happening|going on|the (?:state|status|news|latest)) (?:with|of|on) (?:my[ ]
    |the )?{_IT}"""
)
_ASK = pattern(
    r"""\b(?:asked|emailed|e-mailed|mailed|wrote to|written to|messaged|texted|rang|called|phoned|contacted
    |approached|spoke to|spoke with|spoken to|chased|nudged|reminded|whatsapped|pinged|asking|dropped|invited)
    (?: up)?\s+(?:my supervisor,? )?"""
)
_REQUESTED = pattern(
    rf"""\b(?:requested|asked for|chased|sent off|sent|forwarded|given|gave
    |passed)\s+(?:off )?(?:my |the |a[ ]
    |for )*{_IT}\s+(?:on )?(?:from|to|with)\s+(?:my supervisor,? )?"""
)
_SENT_TO = pattern(
    rf"""\b(?:i've sent|i have sent|i sent|we sent|just sent|^sent|i gave|i've given
    |^gave)\s+(?=[^\W\d_][\w. ]*? (?:the |my |a )*{_IT}\b)"""
)
_CAME = pattern(
    rf"""\b{_IT}(?:'s| is| has| have| are|s)?(?: \w+ly| just| now| finally| all| both)*(?: been)?[ ](?:in
    |arrived|come|came|come in|came in|here|back
    |received|landed|turned up|done|complete|completed|sent|finished|through|signed)\b
    |\b(?:got|received|i (?:now )?have)\b[^.]{{0,40}}\b{_IT}\b|\b{_IT} (?:received|in|done|arrived|back
    |here|sorted|complete)\b
    |\b(?:sent|returned|done|completed|finished|submitted|filled in|filled out|written|wrote|posted
    |emailed|delivered|did)\b[^.]{{0,30}}\b{_IT}\b
    |\b(?:have|'ve) (?:now )?(?:got|received|had)\b[^.]{{0,40}}\b{_IT}\b"""
)
_IT_CAME = pattern(
    r"""(?:(?:yes|yay|great|good news|hurrah|hooray|finally|at last|phew|oh|ok|and)[\s,:!.–-]+)*
    (?:it(?:'s| has| is)?|its|they(?:'ve| have)?)(?: just| now| finally| both| all
    | already)*[ ](?:arrived|come|come in|came|came in|come through|came through|here
    |in|landed|turned up)(?: (?:today|yesterday|this morning|this afternoon|at last|finally|now|just now
    |in the post|last night|on \w+day))*"""
)
_SOMEBODY_SENT = pattern(
    r"""(?:(?:yes|yay|great|good news|hurrah|finally|at last|phew|oh|ok
    |and)[\s,:!.–-]+)*(?P<who>[^\W\d_][\w'. -]{0,30}?)(?:'s|'ve| has| have)?
    (?: just| now| finally| already)*[ ](?:sent|returned|submitted|done|posted|handed|emailed
    |completed)[ ](?:it|hers|his|theirs|mine|them)(?: (?:in|back|off|now|at last|finally|today|yesterday
    |to (?:the team|the society)|this \w+))*"""
)
_WAITING = pattern(
    r"""\b(?:still|yet)\b.*\b(?:wait\w*|hasn't|has not|haven't|have not|not|nothing|no|owes?|chasing
    |outstanding)\b
    |\b(?:hasn't|has not|haven't|have not|not|didn't|isn't|never)\b.*\b(?:sent|arrived|come|replied
    |received|heard|done|got|had|in|here|yet|back|written|received|returned|seen)\b
    |\bno (?:sign|news|word|reply|answer|response|sight|form|reference)\b|\bnothing (?:from|back|yet)\b
    |\bwaiting (?:on|for)\b|\bnot (?:in |here )?yet\b|\b(?:outstanding|missing|owes)\b"""
)
_WAITING_ON = pattern(
    rf"""\b(?:waiting (?:on|for)|nothing (?:yet )?from|(?:no (?:sign|news|word|reply|answer
    |response)(?: of)?(?: {_IT})?(?: yet)?|not heard(?: back)?|haven't heard(?: back)?|still (?:nothing
    |no {_IT})(?: yet)?) from|(?:{_IT}|reply|answer|word) from|from)\s+"""
)
_PROMISE = pattern(
    r"""(?:'s\s+|\s+|')(?:says?|said|promise[sd]?|has promised|promised me|reckons?|thinks?|hopes?|expects?
    |will|'ll|ll|is going to|told me|tells me|wrote|replied|aims?|plans?|has said|is doing|agreed to|can
    |should)\b"""
)
_PROMISE_REST = words(
    """
    he's she's they've
    says say said promise promises promised has have will ll she'll he'll they'll i'll it'll she he they
    it form forms r me my the a by before at on for in reckons thinks hopes hope expects to send do
    finish write get be is going that reference ref sent done ready back over through with you next i
    she'd this after of end week month tells told replied wrote within aims plans try trying should can
    agreed doing complete return it's fill out probably maybe about around sometime latest yes i'd him
    her them there no later than and ok okay hopefully finished completed and'll 's supervisor
    """
)
_POSSESSED = expression(
    r"(?P<name>(?:(?:Dr|Prof|Professor|Mrs?|Ms)\.? )?(?:(?-i:[A-Z])[^\W\d_]+ )?[^\W\d_]+)(?:'s|s')(?=\W|$)",
    re.IGNORECASE,
)
_NO_FIRST_NAME = pattern(
    r"^(?:(?:i(?:'ve)?|have|has|we|just|now|finally|got|received|had|sent|here's|yes|and)\s+)+"
)
_POSSESSED_SLIP = pattern(rf"\b(?P<name>[^\W\d_]{{2,}})s {_IT}\b")  # "ruths form r"
_NOT_NAMES = words(
    """
    she he they it its it's that there who form r reference i we my the supervisor supervisor's her his
    their someone still yes no here what let today yesterday everyone both all her's asking about
    regarding requesting
    """
)


def read_form_r(text: str, today: date) -> ToldFormR | AskedFormR | OtherFormR | None:
    if _IS_FORM_R.search(text) and _ELSEWHERE.search(text):
        return OtherFormR()
    if _STATUS.fullmatch(text.strip(" ?.!")):
        return AskedFormR()
    if _QUESTION.search(text):
        return None
    told, every = _step(text, today), _EVERY.search(text) is not None
    of_several = _SO_DID.sub(r"\g<who> and \g<also>\g<rest>", _AND_FROM.sub(" and ", _EVERY.sub("", text)))
    if of_several != text and (told is None or told.step is FormRStep.RECEIVED):
        text, told = of_several, _step(of_several, today)
    if told is None:
        return None
    told = replace(told, supervisor=_NAMED_TOO.sub("", told.supervisor))
    every = every and not told.supervisor and told.step is not FormRStep.ASKED
    return replace(told, others=_beside(text, told.supervisor), every=every)


def names_form_r(text: str) -> bool:
    return _NAMED.search(text) is not None


def _step(text: str, today: date) -> ToldFormR | None:
    named = names_form_r(text)
    asked = _asked(text, today, named=named)
    if asked and asked.unclear and (then := _AND_THEN.search(text)):
        # What is known of it is noted: "asked Ruth last week, and she said by Easter".
        promised = _promised(text[then.end() :], today, named=True)
        asked = replace(promised, supervisor=asked.supervisor) if promised else asked
    return (
        asked
        or _not_yet(text, named=named)
        or _promised(text, today, named=named)
        or _received(text, today, named=named)
    )


_AND_THEN = pattern(r"(?:[,.;]|\band\b)\s*(?:and |but )?(?=(?:she|he|they)\b)")
_EVERY = pattern(r"\b(?:both(?: of (?:them|the))?|all (?:of )?(?:the|my|them|three|two|four)) ?\b")
_AND_FROM = pattern(r",? and from ")
_SO_DID = expression(
    r"^(?P<who>[^\W\d_]+)(?P<rest>\b.*?),? and so (?:did|has) (?P<also>[^\W\d_]+)\W*$", re.IGNORECASE
)
_NAMED_TOO = pattern(rf"(?:'s|s')?\s*\b{_IT}\b.*")  # "Ruth's Form R" is of Ruth
_JOIN = expression(r"(?:'s)?(?:\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*)", re.IGNORECASE)
_JOINED = expression(rf"{_JOIN.pattern}$", re.IGNORECASE)


def _beside(text: str, name: str) -> tuple[str, ...]:
    """Who else is named with the first, in one row: "Ruth, Ben and Sue"."""
    shouted = text.isupper()
    start = text.find(name) if name else -1
    if start < 0:
        return ()
    end, others = start + len(name), list[str]()
    while (join := _JOINED.search(text, 0, start)) and (
        span := name_before(text, join.start(), shouted=shouted)
    ):
        if not _is_a_name(text, span):
            break
        others.insert(0, text[slice(*span)])
        start = span[0]
    while (join := _JOIN.match(text, end)) and (span := name_at(text, join.end(), shouted=shouted)):
        if not _is_a_name(text, span) and not (" and " in join[0] and _FOR_IT.match(text, span[1])):
            break
        others.append(text[slice(*span)])
        end = span[1]
    return tuple(others)


_FOR_IT = pattern(rf"\s+(?:for|about)\s+(?:(?:the|my|a|their)\s+)*{_IT}\b")


def _is_a_name(text: str, span: tuple[int, int]) -> bool:
    name = text[slice(*span)]
    if name.lower() in _NOT_NAMES or _NAMED.search(name):
        return False
    return is_written_as_name(text, span) or name.split()[0].lower() in given_names()


def _name_at(text: str, at: int) -> str:
    span = name_at(text, at, shouted=text.isupper())
    found = text[slice(*span)] if span else ""
    return "" if found.lower() in _NOT_NAMES or _NAMED.fullmatch(found) else found.removesuffix("'s")


_MINE = pattern(r"(?:(?:both|all|two|three)(?: of)? )?my (?:\w+ )?supervisors?\b")


def _past_day(text: str, today: date) -> date | None:
    days = [day for told in find_dates(text, today) for day in told.days]
    return days[0] if days and days[0] != today else None


def _asked(text: str, today: date, *, named: bool) -> ToldFormR | None:
    if not named:
        return None
    for asking in (_ASK, _REQUESTED, _SENT_TO):
        for found in asking.finditer(text):
            name = _name_at(text, found.end())
            if name or "supervisor" in found[0] or _MINE.match(text, found.end()):
                return _asked_of(name, text, today)
    bare = re.search(
        rf"\b(?:asked for|requested|chased)\s+(?:up )?(?:my |the |a )*{_IT}\b", text, re.IGNORECASE
    )
    return _asked_of(_of_whom(text), text, today) if bare else None


def _asked_of(supervisor: str, text: str, today: date) -> ToldFormR:
    not_yet, unclear = _not_yet_reached(text, today), _unclear_day(text, today)
    return ToldFormR(
        step=FormRStep.ASKED,
        supervisor=supervisor,
        on=_past_day(text, today),
        words=not_yet or unclear,
        unclear=bool(unclear) and not not_yet,
    )


_ON = expression(r"\bon (?:the )?$", re.IGNORECASE)


def _not_yet_reached(text: str, today: date) -> str:
    """The words for a day to come on which it cannot have been asked for; "" if there are none."""
    for told in find_dates(text, today):
        words = text[told.start : told.end]
        if told.problem is DateProblem.FUTURE and (
            words.lower() == "tomorrow" or _ON.search(text[: told.start])
        ):
            return words
    return ""


_OF_THEM = pattern(r"[,;.]|\b(?:she|he|they)\b")
_SOME_DAY = pattern(r"(?:last|the other|a while|some time)\b.*|(?:a few|several|some) .*\bago")


def _unclear_day(text: str, today: date) -> str:
    """The words for a time that could be several days, "last week"; "" if there are none. What follows of
    the supervisor ("she will do it in January") is of something else.
    """
    asking = _OF_THEM.split(text, maxsplit=1)[0]
    for told in find_dates(asking, today):
        words = asking[told.start : told.end]
        if not told.days and (told.period or _SOME_DAY.fullmatch(words)):
            return words
    return ""


def _of_whom(text: str) -> str:
    """The supervisor named anywhere: "Ruth's form R is in", "form R from Ruth", "Ruth has sent form R"."""
    for found in _POSSESSED.finditer(text):
        name = _name_at(text, found.start("name")) or found["name"]
        name = _NO_FIRST_NAME.sub("", name)
        if name.lower() not in _NOT_NAMES:
            return name.removesuffix("'s")
    for found in _POSSESSED_SLIP.finditer(text):
        if found["name"].lower() in given_names():
            return found["name"]
    for found in re.finditer(r"\b(?:from|by|off|with|for|on|to)\s+", text, re.IGNORECASE):
        if name := _name_at(text, found.end()):
            return name
    return _subject(text)


_SUBJECT_VERB = pattern(
    r"""(?:'s|'ll|'ve)?\s+(?:(?:has|have|had|still|just|now|finally|already|will|only|also)\s+)*(?:sent|send
    |returned|done|did|filled|completed
    |submitted|hasn't|has|says|said|promised|promises|will|reckons|thinks|hopes|is|posted|emailed|wrote
    |written|finished|signed|owes|not|isn't|didn't|never|expects|told|tells|replied|aims|plans|delivered
    |handed|gave|agreed|can|should)\b"""
)


_TITLED = pattern(r"\b(?:dr|prof|professor|mrs?|ms)\.? [^\W\d_]+$")


def _subject(text: str) -> str:
    """Who has sent or promised it, however the name is written."""
    for found in _SUBJECT_VERB.finditer(text):
        if titled := _TITLED.search(text[: found.start()]):
            return titled[0]
        span = name_before(text, found.start(), shouted=text.isupper())
        name = text[slice(*span)] if span else ""
        if name and name.lower().split()[0] not in _NOT_NAMES and not _NAMED.search(name):
            return name
    return ""


def _not_yet(text: str, *, named: bool) -> ToldFormR | None:
    if not _WAITING.search(text):
        return None
    who = next((name for found in _WAITING_ON.finditer(text) if (name := _name_at(text, found.end()))), "")
    who = who or _of_whom(text)
    told = named or re.search(
        r"^(?:no|sorry|not yet)?\W*[\w. ]+'s (?:has not|hasn't|is not|isn't) (?:yet )?"
        r"(?:arrived|come|here|in)\b"
        r"|\bsent (?:it|hers|his)\b|waiting (?:on|for) [\w. ]+'s$",
        text.strip(" .!"),
        re.IGNORECASE,
    )
    return ToldFormR(step=FormRStep.NOT_YET, supervisor=who.removesuffix("'s")) if told else None


def _promised(text: str, today: date, *, named: bool) -> ToldFormR | None:
    if not _PROMISE.search(text):
        return None
    who = _subject(text)
    days = find_coming(text, today)
    if not days or not (who or named or re.match(r"\W*(?:she|he|they|my supervisor)\b", text, re.IGNORECASE)):
        return None
    rest = rest_of(text, days).split()
    if (
        not set(rest)
        - set(who.lower().split())
        - {f"{part}{end}" for part in who.lower().split() for end in ("'ll", "'s")}
        <= _PROMISE_REST
    ):
        return None
    by = days[-1].last
    if days[-1].first and re.search(r"\bbefore\s+(?:the\s+)?$", text[: days[-1].start], re.IGNORECASE):
        by = days[-1].first - timedelta(days=1)
    return ToldFormR(step=FormRStep.PROMISED, supervisor=who, by=by)


def _received(text: str, today: date, *, named: bool) -> ToldFormR | None:
    plain = text.strip(" .!")
    if _IT_CAME.fullmatch(plain):
        return ToldFormR(step=FormRStep.RECEIVED, on=_past_day(text, today))
    sent = _SOMEBODY_SENT.fullmatch(plain)
    if sent and (sent["who"].lower() in {"she", "he", "they", "my supervisor"} or _subject(text)):
        return ToldFormR(step=FormRStep.RECEIVED, supervisor=_subject(text), on=_past_day(text, today))
    if theirs := _ONES_CAME.fullmatch(plain):
        on = _past_day(text, today)
        return ToldFormR(step=FormRStep.RECEIVED, supervisor=theirs["who"], on=on, waited_for=True)
    if _THEIRS_CAME.fullmatch(plain):
        return ToldFormR(step=FormRStep.RECEIVED, supervisor=_of_whom(text), on=_past_day(text, today))
    if named and (_CAME.search(text) or _FROM_CAME.search(text)) and not _is_to_come(text, today):
        return ToldFormR(step=FormRStep.RECEIVED, supervisor=_of_whom(text), on=_past_day(text, today))
    return None


_THEIRS_CAME = pattern(
    r"""(?-i:[A-Z])\w+'s(?:,? (?:and |& )?(?-i:[A-Z])\w+'s)* (?:has|have)
    (?: both| all| now| just| finally)*[ ](?:come|arrived|come in|come through|landed)"""
)
# "Leila's arrived yesterday": her form, or she herself
_ONES_CAME = pattern(
    r"""(?:(?:yes|ok|and|good news|oh|finally)[\s,:!.–-]+)*(?P<who>(?-i:[A-Z])[^\W\d_]+)(?:'s|s')
    (?: just| now| finally)*[ ](?:arrived|came|came in|come|come in|come through|landed|in)
    (?: (?:today|yesterday|this morning|this afternoon|at last|now|last night|(?:on )?\w+day))*"""
)
# "Form R from Ruth and Ben has arrived"
_FROM_CAME = pattern(
    rf"""\b{_IT} (?:from|of|by) [\w'., &-]+? (?:has|have|is|are|'s)?
    (?: \w+ly| just| now| finally| all| both)*[ ]?
    (?:in|arrived|come|came|here|back|received|landed|through)\b"""
)


_NOT_AFTER_ALL = pattern(
    r"""(?:(?:no|sorry|oops|actually|oh|wait|my mistake|wrong)[\s,:!.–-]+)*(?:it|she|he|they|that)?(?:'s|s)?
    [ ]?(?:didn'?t|hasn'?t|has not|did not|not|haven'?t|isn'?t|wasn'?t)(?: \w+){0,3}(?: yet| after all)?"""
)


def takes_back(text: str) -> bool:
    """Whether words that follow "it has arrived" say that it has not: "no it didn't", "not yet, sorry"."""
    return _NOT_AFTER_ALL.fullmatch(text.strip(" .!").replace("’", "'")) is not None


def _is_to_come(text: str, today: date) -> bool:
    """Whether it is told of a day to come: "form R will be in by Friday"."""
    return re.search(
        r"\b(?:will|'ll|going to|to be|by|should|must|need)\b", text, re.IGNORECASE
    ) is not None or any(
        one.first and one.first > today + timedelta(days=6) for one in find_coming(text, today)
    )
