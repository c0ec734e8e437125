"""What Telegram's refusals mean for a message. Its own words are read and never passed on: they may quote."""

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError

from bot.channels.telegram.request import HaltError, NotSentError
from scheduler.channel import TransportError

TOKEN_PAUSE = 60.0  # seconds: nothing goes out until the operator has mended the token
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
_NOT_THERE = ("message to delete not found", "message can't be deleted", "message to edit not found")
_AS_IT_WAS = ("message is not modified", "message can't be edited", *_NOT_THERE)


def transport_error(error: TelegramError) -> TransportError:
    match error:
        case HaltError():
            return TransportError("too many requests", retry_after=error.seconds)
        case ChatMigrated():
            return TransportError("chat migrated", moved_to=str(error.new_chat_id))
        case Forbidden():
            return TransportError("forbidden", blocked=True)
        case InvalidToken():
            return TransportError("the token is not valid", retry_after=TOKEN_PAUSE)
        case BadRequest():
            if _says(error, _NOBODY_THERE):
                return TransportError("chat not found", blocked=True)
            return TransportError("bad request", permanent=True)
        case NotSentError():
            return TransportError("no connection")
        case NetworkError():  # timed out, cut off, or a fault of theirs: it may have gone out
            return TransportError(type(error).__name__, ambiguous=True)
    return TransportError(type(error).__name__, ambiguous=True)


def is_done_already(error: TelegramError) -> bool:
    """Whether an edit or a deletion fails for want of anything left to do, or of the right to do it."""
    return isinstance(error, BadRequest) and _says(error, _AS_IT_WAS)


def has_no_text(error: TelegramError) -> bool:
    """Whether an edit of a text met a picture with words under it."""
    return isinstance(error, BadRequest) and _says(error, ("there is no text in the message to edit",))


def is_no_picture(error: TelegramError) -> bool:
    """Whether something is refused as a picture that may well go as a document."""
    return isinstance(error, BadRequest) and _says(error, ("photo_", "image_process_failed"))


def _says(error: TelegramError, phrases: tuple[str, ...]) -> bool:
    said = error.message.casefold()
    return any(phrase in said for phrase in phrases)
