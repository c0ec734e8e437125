"""What people ask for about themselves, their data and the assistant; and what only sounds like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balint.language.requests import read_request
from balint.language.said import Request

ASKED: dict[Request, list[str]] = {
    Request.SETTINGS: [
        "/settings",
        "my details",
        "show me my details",
        "what's my time zone?",
    ],
    Request.KNOWN: [
        "what do you know about me?",
        "What do you have on me",
        "what data do you hold about me?",
    ],
    Request.NAME: [
        "my name is not Anna",
        "change my name",
    ],
    Request.TIME_ZONE: [
        "please change my time zone",
        "I moved",
    ],
    Request.SET_UP: [
        "set up",
        "go on with set-up",
    ],
    Request.PRIVACY: [
        "who owns my data?",
        "are you GDPR compliant?",
        "do you use AI?",
        "are you ChatGPT?",
        "what do you keep?",
        "what do you keep of what I say?",
        "who can see this?",
        "who can see my portfolio?",
        "who sees what I write?",
        "can my supervisor see this?",
        "can the accreditation team read what I tell you?",
        "is my data safe?",
        "is this chat confidential?",
        "is this private?",
        "do you share my data with the Society?",
        "where is my data stored?",
        "what happens to my data?",
        "do you store my messages?",
        "privacy",
        "/privacy",
    ],
    Request.EXPORT: [
        "I'd like a copy of my data please",
        "how do I get my data out?",
        "save my data",
        "export my data",
        "can I export my data?",
        "download my portfolio",
        "download my portfolio as a csv",
        "send me everything",
        "send me everything you have on me",
        "can you send me my portfolio?",
        "give me a copy of my data",
        "can I have a copy of everything?",
        "export",
        "I'd like to download my entries",
        "export to excel",
        "how do I export my portfolio?",
    ],
    Request.FORGET: [
        "forget me",
        "please forget me",
        "delete my account",
        "delete everything you have on me",
        "delete everything",
        "delete all my data",
        "can you delete my data?",
        "how do I delete my account?",
        "I want you to delete everything you know about me",
        "erase me",
        "remove me from your records",
        "delete all my sessions",
        "wipe my portfolio",
        "/forget",
        "I want to be forgotten",
    ],
    Request.REMINDER: [
        "remind me to book supervision",
        "can you remind me about my weekend?",
        "remind me on Monday",
        "set a reminder for Tuesday",
        "could you set me a reminder to ring Ruth?",
        "do you send reminders?",
        "reminders",
        "remind me when my next supervision is due",
        "don't let me forget to book the weekend",
    ],
    Request.SEVERAL: [
        "how do I log several at once?",
        "can I log several sessions at once?",
        "how do I add old sessions?",
        "how do I log more than one group?",
    ],
    Request.CHANGING: [
        "how do I undo?",
        "how do I correct a mistake?",
        "how do I delete an entry?",
        "can I change an entry?",
    ],
}

NOTHING_OF_IT = [
    "remind me how many are left",
    "remind me what the criteria are",
    "remind me about the criteria",
    "forget it",
    "forget that",
    "forget about it",
    "delete the last one",
    "delete it",
    "delete that",
    "delete Tuesday",
    "delete entry 12",
    "delete them both",
    "delete the supervision on Monday",
    "delete everything from October",
    "how do I set up a group?",
    "set up a group",
    "what do you keep in mind when choosing members?",
    "who can see patients?",
    "who can lead?",
    "is it confidential?",
    "can I change the day?",
    "log several sessions",
    "log both",
    "what should I know about leading?",
    "remove me as co-leader on Tuesday",
    "change my group to Tuesday",
    "show my sessions",
    "show my portfolio",
    "print my sessions",
    "send my form to the society",
    "can I delete the one on Tuesday?",
    "can you log a session?",
    "can I add a session",
    "change the date",
    "what information do you need?",
    "can anyone read the guidance?",
    "can anyone join?",
    "can others see patients' names?",
    "no, keep it",
    "save it",
    "save everything",
    "save all my sessions",
    "save",
    "get my numbers",
    "can i log led group yesterday",
    "remind me how many supervisions are left",
    "remind me. I led my group last night",
    "I led my group last night. Remind me to book supervision",
]


@pytest.mark.parametrize(
    ("request_", "text"), [(each, text) for each, texts in ASKED.items() for text in texts]
)
def test_what_is_asked_for(request_: Request, text: str) -> None:
    assert read_request(text) is request_


@pytest.mark.parametrize("text", NOTHING_OF_IT)
def test_what_is_something_else(text: str) -> None:
    assert read_request(text) is None


@settings(deadline=None)
@given(st.text(max_size=250))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read_request(text), Request | None)
