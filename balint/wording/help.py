"""What the assistant says of itself. Every example in “• …” is one that can be said as it stands."""

EXAMPLES = (
    "You can say, for example:\n"
    "• led my group last night with Priya, 8 of us, on Zoom\n"
    "• supervision with Ruth on Monday\n"
    "• how many supervisions left?\n"
    "• how big should a group be?"
)
NOT_FOLLOWED = f"I did not follow that, and nothing was saved. {EXAMPLES}"
STILL_LOST = (
    "I still do not follow, sorry; nothing was saved. One thing at a time works best: what it was and the "
    "day, as in “led group Monday”, or a short question, as in “what is left?”. “help” shows all I can do."
)
HELP = (
    "I keep your sessions, say what is left, remind you of what is to come, and answer questions about "
    "Balint "
    "groups from the documented guidance.\n\n"
    "Tell me what you did:\n"
    "• led my group last night with Priya, 8 of us, on Zoom\n"
    "• supervision with Ruth on Monday\n"
    "• led on 5, 12 and 19 October\n"
    "• undo\n\n"
    "Tell me what is to come, and I remind you:\n"
    "• I've booked supervision with Ruth on 3 December at 5pm\n"
    "• I lead every Tuesday at 7pm with Priya, online\n"
    "• I asked Ruth for Form R today\n"
    "• my reminders\n\n"
    "Ask about your portfolio:\n"
    "• how many supervisions left?\n"
    "• what did I log in October?\n"
    "• where do I stand?\n"
    "• export my data\n\n"
    "Ask the guidance:\n"
    "• how big should a group be?\n\n"
    "And about you:\n"
    "• my details\n"
    "• link my Telegram\n"
    "• what do you keep?"
)
# Behind the help, for who is on the accreditation team.
FOR_THE_TEAM = (
    "\n\nFor the accreditation team:\n"
    "• /team\n"
    "• who is nearly done?\n"
    "• who has gone quiet?\n"
    "• list everybody as csv\n"
    "• team members\n"
    "• invite somebody to the team\n"
    "• team log"
)
SEVERAL = (
    "Tell me all of them in one message:\n"
    "• led on 5, 12 and 19 October\n"
    "• led my group on Monday and supervision with Ruth on Tuesday\n"
    "For earlier times a number and a period are enough:\n"
    "• led 12 groups between January and June 2024\n"
    "I read them back before I save anything."
)
CHANGING = (
    "Before you save, or right after, say what is different:\n"
    "• no, Tuesday\n"
    "• make it 9 people\n"
    "“undo” takes back what was saved last. For something older, name it:\n"
    "• show my supervisions\n"
    "• delete the last one"
)
