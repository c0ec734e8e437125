"""Short messages that need no reading: hello, thanks, yes, no, cancel, undo, help, and the wish to log.

A message is one of these words only if every part of it is a phrase of the tables below; one word more and it
is left to the readers of reports and questions.
"""

import re
import unicodedata

from rapidfuzz.distance import OSA

from balint.language.framing import without_pleasantries
from balint.language.patterns import expression, pattern
from balint.language.said import Word

_MOST_TOKENS = 14
_COURTESY = None  # words that say nothing alone, and nothing against the rest

_PHRASES: dict[Word | None, str] = {
    Word.HELLO: """
        hello | hi | hey | hiya | hullo | hallo | heya | howdy | yo | start | get started | greetings
        morning | afternoon | evening | good morning | good afternoon | good evening | good day
        how are you | how are you today | how are things | hows it going | you there | are you there
        anyone there | anybody there | nice to meet you | begin | lets start | let us start
        good to meet you | hello again | back again
    """,
    Word.THANKS: """
        thanks | thank you | thank u | thank you very much indeed | thankyou | ta | cheers | thx | tks
        tnx | thnx | ty | tysm | many thanks | thanks a lot | thanks so much | thank you so much
        thank you very much | thanks very much | thanks ever so much | thanks again | thanks a million
        thanks a bunch | much appreciated | appreciated | i appreciate it | appreciate it
        thats very helpful | thats helpful | thats really helpful | very helpful | really helpful | helpful
        amazing | nice | good to know | youre a star | you are a star | youre the best | star | love it
        well done | good job | good stuff | cool | bye | goodbye | bye bye | good night
        goodnight | see you | see you later | see you soon | thats all | that is all | thats all for now
        thats it for now | that is it for now | thats it for today | thats it for this week
        ta very much | kind of you | for your help | for that | for the help | for helping | got it
        much obliged | no worries | no problem | great work | good work
    """,
    Word.PRAISE: """
        great | perfect | lovely | brilliant | wonderful | excellent | fantastic | super | fab | awesome
        ideal | smashing | superb | nice one | great stuff | thats great | thats lovely
        thats brilliant | thats perfect | thats wonderful | thats excellent | thats super
        just right | just the job | thats ideal
    """,
    Word.YES: """
        done | all done | im done | thats me done
        yh | yass | yis | ay | och aye | thatll do | that will do | thatll do nicely | that will do nicely
        thatll do fine | pop it in | pop that in | pop it down | pop them in | stick it in | stick it down
        stick that in | get it saved | get it logged | get it in | lock it in
        put it through | make it so | yes to that | by all means | you bet | too right | dead right
        dead on | on the money | nailed it
        y | yes | ya | yes do | yes to both | yes to all | sounds good to me | yep | yeah | yea | yup
        yess | yesss | ye | aye | ok | okay | okey | okey dokey | okie dokie | k | kk | sure | sure thing
        of course | absolutely | definitely | certainly | indeed | correct | right | thats right
        that is right | thats correct | that is correct | its correct | it is correct | its right
        all correct | all right | alright | right you are | all good | looks good | looks right
        looks correct | that looks right | sounds good | sounds right | that looks good
        that looks correct | spot on | exactly | exactly right | save | save it | save that | save this
        save them | save both | save all | save them all | save all of them | save it as it is | do it
        do that | do save it | go ahead | go on | go for it | go ahead and save | go ahead and save it
        confirm | confirmed | i confirm | confirm it | yes confirm | please do | that is it | thats it
        fine | thats fine | that is fine | all fine | its fine | log it | log that | log them | add it
        add that | add them | record it | record that | record them | put it in | thats the one | i did
        it is | it was | we did | i do | they were | they are | true | affirmative | agreed | i agree
        accept | approve | keep it | i think so | think so | yes i think so | yes it is | yes it was
        that works | works for me | good for me | happy with that | im happy with that | be great
        that would be great | that would be lovely | thatd be great | sounds great | both | all of them
        submit | send it | is good | is right | is correct | is fine | is ok | is okay | is perfect
        its good | its ok | its okay | its perfect | it is good | it is right | it is fine | it is perfect
        thats good | thats ok | thats okay | that is good | that is ok | that is okay | that is perfect
        thats all correct | that is all correct | all is correct | everything is correct
        everything is right | everything looks right | both correct | both right | both are correct
        both are right | they are correct | they are right | that is exactly right | thats exactly right
        quite right | quite correct | perfectly correct | bang on | very good | you can save | you can save it
        you can save that | you can save them | you can save both | you may save it | you may save
        save that one | save this one | log that one | log this one | add that one | keep that one
        save both of them | save the lot | save the two | save all three | log both | add both | record both
        keep both | keep them | keep that | put it down | put that down | put them down | enter it
        enter that | good to go | youve got it | you have it right | you got it right | nothing to change
    """,
    Word.NO: """
        n | no | nope | nah | naw | na | no thanks | no thank you | no ta | no cheers | not now | not yet
        not really | not correct | not right | thats not right | that is not right | thats not correct
        thats not it | that is not correct | that isnt right | that isnt correct | thats wrong
        that is wrong | that was wrong | its wrong | wrong | incorrect | not quite | dont | please dont
        do not | dont save | dont save it | dont save that | dont save this | dont save them | do not save
        do not save it | do not save that | dont log it | dont log that | dont add it | dont add that
        dont record it | dont record that | dont do that | dont do it | i dont | i didnt | i did not
        it isnt | it wasnt | no way | negative | id rather not | rather not | not that | not that one
        maybe later | later | no need | not needed | decline | reject | no i didnt | no it isnt
        no it wasnt | neither | none of them | none of those | not at the moment | not for now
    """,
    Word.CANCEL: """
        cancel | cancel that | cancel it | cancel this | cancel please | forget it | forget that
        forget about it | forget about that | forget this | never mind | nevermind | nvm | stop | stop it
        stop that | stop this | stop here | stop now | stop please | scrap that | scrap it | scrap this
        leave it | leave that | leave it there | leave it be | ignore that | ignore it
        ignore this | ignore me | abort | quit | exit | abandon it | abandon this | dont bother
        do not bother | dont worry | dont worry about it | drop it | drop that | skip it | skip this
        discard | discard it | discard that | discard this | start over | start again | lets stop
        get me out | get out | i changed my mind | changed my mind | ive changed my mind | not any more
        cancel everything | cancel all | cancel the log | cancel this log | cancel the entry
        cancel this entry | stop logging | bin it | let it go | call it off | bin that
    """,
    Word.UNDO: """
        undo | undo that | undo it | undo this | undo the last one | undo last | undo the last entry
        undo my last entry | undo last entry | undo my last | undo the last | undo the last thing
        undo both | undo them | undo all of them | take that back | take it back | take back
        take back the last one | take the last one back | i take that back | remove that | remove it
        remove this | remove last | remove the last one | remove the last entry | remove my last entry
        remove that one | remove that entry | remove this entry | remove the entry
        remove last one | remove last entry | delete | delete it | delete that | delete this
        delete last | delete the last one | delete the last entry | delete my last entry | delete that one
        delete that entry | delete this entry | delete the entry
        delete last one | delete last entry | delete the last | remove the last | reverse that | revert
        revert that | revert it | unsave | unsave it | unlog it | unlog that | erase it | erase that
        erase the last one | wipe that | get rid of it | get rid of that | get rid of the last one
        get rid of that one | scrap the last one | scrap the last entry | scratch that
        scratch the last one | take it off | take that off | take it out | take that out
        take that one out | scrap that one | scratch that one | bin that one | unsave that
        change it back | change that back | put it back how it was | put it back as it was
        put it back to how it was | put it back the way it was
        undo that change | undo the change | undo that last change | undo the last change
    """,
    Word.REDO: """
        redo | redo it | redo that | redo this | undo that undo | undo the undo | undo my undo | undo undo
        undo your undo | undo the last undo | undo that last undo | reverse the undo | redo the last one
        redo the last | redo last | redo both | redo them | redo the change | redo that change
        cancel the undo | cancel that undo | revert the undo | revert that undo | do it again
        make the change again | change it again | unundo
    """,
    Word.LEAVE_OUT: """
        leave it out | leave that one out | leave that out | leave this one out | leave out that one
        skip that one | skip this one | skip that entry | drop that one | drop this one | omit that one
        forget that one | ignore that one | never mind that one | forget about that one | not that one
        without that one | without it | without this one | leave that one | leave that one for now
        take that one out
        take this one out | remove that one | i dont know that one | i dont remember that one
    """,
    Word.SAVE_REST: """
        save the others | save the other ones | save the rest | save the other | save the other one
        save the other two | save the other three | only save the others | only the others
        only the rest | just the others | just the rest | log the others | log the rest
        keep the others | keep the rest | the others | the rest | only save the rest
    """,
    Word.PUT_BACK: """
        put it back | put that back | put this back | put them back | put both back | put it back in
        put that back in | put them back in | put it all back | put them all back | put that one back
        put the last one back | put back | put it back again | put it back on | put the entry back
        put the session back | put the group back | put the supervision back
        bring it back | bring that back | bring them back | bring both back | bring it all back
        bring back | bring that one back | restore | restore it | restore that | restore them
        restore both | restore the entry | restore that one | reinstate it | reinstate that
        reinstate them | i want it back | i want that back | i want them back | i need it back
        can i have it back | get it back | give it back | add it back | add that back | add them back
        add it back in | no keep it | no keep that | no keep them | no keep both | no keep those
        no keep that one | no keep this | no leave it in | leave it in
        keep it after all | keep them after all | keep that after all | keep it in
        i do want it | i do want to keep it | i want to keep it | i want to keep that
        i want to keep them | i wanted to keep it | i wanted to keep that | i wanted to keep them
        i wanted that | i wanted that one | i didnt mean to undo | i didnt mean to undo that
        i didnt mean to undo it | i did not mean to undo that | i didnt mean to delete that
        i didnt mean to delete it | i didnt mean to delete them | i did not mean to delete that
        i didnt mean that one | dont undo | dont undo it | dont undo that | dont delete it
        dont delete that | dont delete them | dont delete those | dont delete any | dont remove it
        dont remove that | dont remove them
    """,
    Word.HELP: """
        help | help me | help please | i need help | need help | need some help | i need some help
        can you help | can you help me | could you help | could you help me | what can you do
        what can you do for me | what do you do | what can i do | what can i do here
        what can i do with this | what can i ask | what can i ask you | what can i say | what should i say
        what do i do | what do i do now | what now | what next | how does this work | how does it work
        how do you work | how do i use this | how do i use you | how to use this | how do i use it
        how do i start | where do i start | how do i get started | who are you | what are you
        what is this | whats this | what does this do | what is this bot | what does this bot do
        what is this for | menu | commands | options | instructions | info | about
        show me what you can do | what are the commands | what commands are there | what are my options
        im lost | i am lost | im stuck | i am stuck | i dont understand | i dont know what to do
        im confused | show help | show commands | show me the commands | show me the menu
        what can this do | what can this bot do | how can you help | how can you help me
        what do you know | what are you for | i dont get it | huh | sos | manual | list commands
        what else can you do | are you a bot | are you a robot | are you a computer | are you human
        are you a human | are you real | are you a real person | are you a person | are you an ai | are you ai
        are you chatgpt | is this a bot | is this a real person | who made you | who wrote you
        who built you | who created you | am i talking to a bot | am i talking to a person
        am i talking to a real person | am i talking to a human
    """,
    _COURTESY: """
        please | pls | plz | then | now | again | oh | ah | er | um | well | so | just | actually | sorry
        oops | whoops | my mistake | my bad | by mistake | mate | friend | bot | balint | assistant
        balint bot | there | everyone | all | team | dear | very much | so much | for me | for now
        thats all for now | and | but | wait | hang on | hold on | hmm | mm | to you | too | as well | x
        xx | xxx | indeed you | it was a mistake | that was a mistake | from me | kindly | one moment
        lol | haha | ha | phew | really | if you can | could you | can you | will you | would you
        if you would | sir | altogether | let us | lets | i said | back | i want to | id like to
        i would like to | i wish to | i need to
    """,
}

_EMOJI = {
    "👍": "yes",
    "👌": "yes",
    "✅": "yes",
    "✔": "yes",
    "🆗": "yes",
    "👎": "no",
    "❌": "no",
    "🚫": "no",
    "👋": "hello",
    "🙏": "thanks",
    "❤": "thanks",
    "💐": "thanks",
    "↩": "undo",
    "🛑": "stop",
    "🆘": "help",
}

_COMMANDS = {
    "start": Word.HELLO,
    "hello": Word.HELLO,
    "hi": Word.HELLO,
    "thanks": Word.THANKS,
    "yes": Word.YES,
    "save": Word.YES,
    "no": Word.NO,
    "cancel": Word.CANCEL,
    "stop": Word.CANCEL,
    "undo": Word.UNDO,
    "help": Word.HELP,
    "menu": Word.HELP,
    "log": Word.START_LOG,
    "new": Word.START_LOG,
    "add": Word.START_LOG,
}

# What decides when a message holds several: "no, forget it" is a cancel, "ok thanks" a thank-you.
_STRONGEST_FIRST = (
    Word.PUT_BACK,
    Word.REDO,
    Word.LEAVE_OUT,
    Word.SAVE_REST,
    Word.UNDO,
    Word.CANCEL,
    Word.START_LOG,
    Word.HELP,
    Word.NO,
    Word.YES,
    Word.PRAISE,
    Word.THANKS,
    Word.HELLO,
)
# Said in passing before something else; only alone do they mean yes.
_PASSING = frozenset(
    {
        "ok",
        "okay",
        "k",
        "kk",
        "right",
        "fine",
        "alright",
        "all right",
        "sure",
        "all good",
        "indeed",
    }
)

# "Delete both" is about those that are spoken of, not about what was done last.
_ALL_OF_THEM = frozenset({"both", "all", "all of them"})

# Before another phrase these turn it round: "don't cancel".
_NEGATIONS = frozenset({"dont", "do not", "please dont", "i dont", "i didnt", "i did not"})

_WANTS_TO_LOG = expression(
    r"(?:(?:please|hi|hello|hey|ok|yes|so|just) )*"
    r"(?:(?:i|we) (?:want|wish|need|have|would like|would love)(?: got)? (?:to )?"
    r"|(?:id (?:like|love)|wanna|i wanna|ive|ive got|time|here|im here|want|need|like|help me) (?:to )?"
    r"|(?:can|could|may) (?:i|we|you) |let me |lets |how (?:do|can) i |to )?"
    r"(?:(?:just|please|quickly) )*"
    r"(?:(?:log|record|add|enter|register|note down|write down|put in)"
    r"(?: (?:a|an|another|one|some|my|the|new|more|a new|another new|a few|several))?"
    r"(?: (?:sessions?|something|things?|groups?|entry|entries|meetings?|logs?|one|more|activity|activities"
    r"|experience|work|event|balint groups?|balint sessions?))?"
    r"|make (?:a|an|another) (?:new )?(?:log|entry|record)|(?:a )?new (?:log|entry|session|record)"
    r"|(?:and )?another(?: (?:log|entry|session|group|one(?: to log)?))?|(?:and )?one more"
    r"|(?:lots|loads|plenty|a lot|a few|quite a few|quite a lot|several|many|a backlog)(?: more)?"
    r" to (?:log|record|add|enter)"
    r"|(?:something|one|another|a session|a group|an entry|sessions|groups)(?: (?:else|more|new))?"
    r" to (?:log|record|add|enter))"
    r"(?: (?:please|pls|now|thanks|thank you|here|for me|in|to (?:my|the) (?:log|portfolio|record)))*"
)

_CATCHES_UP = expression(
    r"(?:(?:ok|right|so|now|morning|good morning|evening|hi|hello|hey|just|please) )*"
    r"(?:(?:(?:i )?(?:need|want|have) to|im (?:going|about|trying) to|let me|lets|time to|im|ill|just) )*"
    r"(?:catch(?:ing)? up(?: on (?:the |my |some |last |this )?[a-z]{3,12})?(?: (?:now|today|tonight))?"
    r"|backlog(?: time)?)"
)
_LONGEST_REMARK = 60  # characters
_PUTS_BACK = expression(
    r"(?:no|sorry|oops|wait|ah|oh|actually)\b.*\bput (?:it|that|them) back\b(?! (?:how|as|to))", re.IGNORECASE
)
_REMARK = expression(
    r"(?:(?:ok|okay|sorry|thanks|thank you|right|ah|oh|great|lovely|good to know|i see|now|so"
    r"|where (?:were|was) (?:we|i))\b[\s,.!?]*)+",
    re.IGNORECASE,
)


# "Never mind, it's right": what was to be said of it needs no saying.
_IT_IS_RIGHT = pattern(
    r"""^\W*(?:nvm|never ?mind|ignore (?:me|that)|forget (?:it|that))[\s,.;:–—-]+
    (?=(?:its|it's|it is|thats|that's|that is|all) (?:all |actually )?(?:right|fine|ok|okay|correct|good)\b
    |(?:just )?save\b)"""
)


def read_word(text: str) -> Word | None:
    """The word that the whole message amounts to, or None if it says anything more.

    "yes?" and "no?" are no answers. "/start" and "/log" with something behind them are none of these.
    """
    command = re.fullmatch(r"\s*/([A-Za-z]{1,20})(?:@\w{1,40})?[\s.!]*", text)
    if command:
        return _COMMANDS.get(command[1].lower())
    if text.strip() in {"?", "??", "???"}:
        return Word.HELP
    tokens = _tokens(_IT_IS_RIGHT.sub("", text))
    if not tokens or len(tokens) > _MOST_TOKENS:
        return None
    told = [" ".join(said) for said in (tokens, _tokens(without_pleasantries(text)))]
    if any(_WANTS_TO_LOG.fullmatch(said) or _CATCHES_UP.fullmatch(said) for said in told):
        return Word.START_LOG
    if len(text) <= _LONGEST_REMARK and _PUTS_BACK.match(text):
        return Word.PUT_BACK
    phrases = _segments(tokens)
    if phrases is None:
        return _behind_a_remark(text)
    if any(phrase in _NEGATIONS for phrase in phrases[:-1]):
        return None
    found = _strongest(phrases)
    if found in (Word.YES, Word.NO) and "?" in text:
        return None
    if found is Word.UNDO and _ALL_OF_THEM & set(phrases):
        return None
    return found


def _behind_a_remark(text: str) -> Word | None:
    """ "Sorry, where were we. Yes save it"."""
    remark, _, rest = text.rpartition(". ")
    if not _REMARK.fullmatch(remark):
        return None
    return Word.YES if read_word(rest) is Word.YES else None


def _strongest(phrases: list[str]) -> Word | None:
    words = {_TABLE[phrase] for phrase in phrases}
    firm = {_TABLE[phrase] for phrase in phrases if phrase not in _PASSING}
    if {Word.YES, Word.NO} <= firm:
        return None
    said = firm - {None} or words
    return next((word for word in _STRONGEST_FIRST if word in said), None)


def _segments(tokens: list[str]) -> list[str] | None:
    """The tokens as a row of known phrases, as few as possible; None if a token is left over."""
    best: list[list[str] | None] = [[]] + [None] * len(tokens)
    for end in range(1, len(tokens) + 1):
        for begin in range(max(0, end - _LONGEST), end):
            before, phrase = best[begin], " ".join(tokens[begin:end])
            known = best[end]
            if before is None or phrase not in _TABLE:
                continue
            if known is None or len(before) + 1 < len(known):
                best[end] = [*before, phrase]
    return best[-1]


def _tokens(text: str) -> list[str]:
    """Lower case, apostrophes and punctuation gone, emoji as the words they stand for, spelling mended."""
    if len(text) > 200 or "/" in text:
        return []
    plain = unicodedata.normalize("NFKC", text).casefold()
    for sign, word in _EMOJI.items():
        plain = plain.replace(sign, f" {word} ")
    plain = re.sub(r"['’‘`´]", "", plain)
    rows = (_mended(token) for token in re.findall(r"[^\W_]+", plain))
    return list(rows)


def _mended(token: str) -> str:
    if token in _VOCABULARY or len(token) < 4:
        return token
    token = re.sub(r"(.)\1{2,}", r"\1", token)  # "yesssss", "helloooo"
    if token in _VOCABULARY:
        return token
    near = [
        word
        for word in _VOCABULARY
        if word[0] == token[0] and OSA.distance(word, token) <= _slips(word, token)
    ]
    return near[0] if len(near) == 1 else token


def _slips(word: str, token: str) -> int:
    """How many slips of the finger a word of this length bears.

    Four letters bear only two swapped or one doubled: "held" and "step" are words of their own. Five bear no
    letter put in: "Stuart" is not "start".
    """
    if len(word) < 4:
        return 0
    doubled = len(token) == len(word) + 1 and _single(token) == _single(word)
    if len(word) == 4:
        swapped = sorted(word) == sorted(token)
        return 1 if swapped or doubled else 0
    if len(word) < 8:
        return 1 if doubled or len(token) <= len(word) else 0
    return 2


def _single(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


_TABLE: dict[str, Word | None] = {
    " ".join(phrase.split()): word
    for word, rows in reversed(_PHRASES.items())
    for phrase in re.split(r"\||\n", rows)
    if phrase.strip()
}
_LONGEST = max(len(phrase.split()) for phrase in _TABLE)
_VOCABULARY = frozenset(token for phrase in _TABLE for token in phrase.split()) | frozenset(
    {
        "log",
        "record",
        "session",
        "something",
        "entry",
        "group",
        "groups",
        "another",
        "want",
        "like",
        "add",
        "lots",
    }
)
