"""The command menu: each command is short for something that can be said as well."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """`words` are what it stands for. What follows it is said instead, behind `lead`, where it `takes`
    something.
    """

    name: str
    description: str
    words: str
    takes: bool = False
    lead: str = ""


MENU = (
    Command("log", "Log a session", "log a session", takes=True),
    Command("progress", "What is left on the pathway", "show my progress"),
    Command("sessions", "What I have logged", "show my sessions"),
    Command("stage", "Where I stand, and what comes next", "where do I stand?"),
    Command("book", "Note a booking", "I have booked supervision", takes=True, lead="I have booked "),
    Command("reminders", "What you remind me of", "my reminders"),
    Command("ask", "Ask the guidance", "what can I ask you?", takes=True),
    Command("undo", "Take back what was saved last", "undo"),
    Command("cancel", "Leave what is under way", "cancel"),
    Command("link", "Use me in another place too", "link another place"),
    Command("details", "What you know about me", "my details"),
    Command("export", "My data as a file", "export my data"),
    Command("privacy", "What is kept of me", "what do you keep?"),
    Command("help", "What I can say", "help"),
)
# What is offered besides to the accreditation team. They reach us as they are typed: to whoever is not on it,
# they are commands that we do not know.
TEAM = (
    Command("team", "Who stands where", "/team", takes=True),
    Command("announce", "Write an announcement", "/announce", takes=True),
    Command("announcements", "How announcements went", "/announcements"),
    Command("questions", "Questions to be answered", "/questions"),
)
_BY_NAME = {command.name: command for command in MENU}
HELLO = "hello"
# Before a one-time code, in a link that brings it here; and what is said with it.
_LINKS = {"link-": "link", "team-": "join the team"}


def spoken(name: str, rest: str) -> str | None:
    """What a command says in words; None for one that we do not know.

    `/start` comes with the first tap on the bot, and with a link that carries a payload.
    """
    if name == "start":
        for begins, said in _LINKS.items():
            if rest.startswith(begins):
                return f"{said} {rest.removeprefix(begins)}"
        linked = _BY_NAME.get(rest)
        return linked.words if linked else HELLO
    if name == "link" and rest:
        return f"link {rest}"
    command = _BY_NAME.get(name)
    if command is None:
        return None
    return f"{command.lead}{rest}" if command.takes and rest else command.words
