"""Tokens sealed before they are stored, and what else only we may have written."""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.settings import SettingError

SECRET_KEY = "BALINT_SECRET_KEY"  # noqa: S105 - its name


class Seal:
    """The first key seals, any of them opens: put a new one first, and take the old ones away later."""

    def __init__(self, keys: str) -> None:
        try:
            fernets = [Fernet(key.strip()) for key in keys.split(",") if key.strip()]
            self._all = MultiFernet(fernets)
        except ValueError:
            raise SettingError(
                f"{SECRET_KEY} holds no keys, or one that is none: each is 32 bytes in base64, several are "
                "separated by commas. docs/slack.md says how to make one."
            ) from None
        self._first = fernets[0]

    def close(self, words: str) -> str:
        return self._all.encrypt(words.encode()).decode()

    def open(self, sealed: str, *, within: int | None = None) -> str | None:
        """None for what none of the keys has sealed, or `within` so many seconds has not."""
        try:
            return self._all.decrypt(sealed, ttl=within).decode()
        except (InvalidToken, ValueError):
            return None

    def is_new(self, sealed: str) -> bool:
        """Whether the first key has sealed it."""
        try:
            self._first.decrypt(sealed)
        except InvalidToken:
            return False
        return True
