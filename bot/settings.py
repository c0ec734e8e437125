"""Settings: from the environment or a .env file, each with the prefix BALINT_."""

import os
import re
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import platformdirs
from dotenv import dotenv_values
from pydantic import AfterValidator, AliasChoices, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "BALINT_"


class SettingError(Exception):
    """A setting that cannot be used. The message names it, and says what it may be."""


class LogLevel(StrEnum):
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @classmethod
    def _missing_(cls, value: object) -> "LogLevel | None":
        """In capitals, as other programs want it, it is the same."""
        return next((level for level in cls if level == str(value).lower()), None)


def _own_file() -> str:
    return f"sqlite:///{_own_folder() / 'balint.db'}"


def exports_folder() -> Path:
    """Where the files go that are handed over at the terminal."""
    return _own_folder() / "exports"


def _own_folder() -> Path:
    return Path(platformdirs.user_data_dir("balint", appauthor=False))


def _address(written: str) -> str:
    """An http address without the slash at its end."""
    parts = urlsplit(written)
    if written and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query):
        raise ValueError("it is an address such as https://balint.example.org")
    return written.rstrip("/")


def _webhook_secret(secret: SecretStr) -> SecretStr:
    """What Telegram takes in its header."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
        raise ValueError("it has at most 256 characters of A-Z, a-z, 0-9, _ and -")
    return secret


class Settings(BaseSettings):
    """`database_url`: sqlite:///FILE or postgresql://…; by default a file in the user's data folder.

    `guidance_folder`: entries of one's own; `guidance_shipped`: whether the program's are served beside them.
    `public_url`: where the platforms reach our web server; without it we fetch what is said to us. The paces
    are messages a second: over all of an account, and in one chat. `port` goes by PORT too, as hosts set it.
    `announcements_approved`: each needs the approval of a second member of the team.
    `team`: addresses of accreditation team members, separated by commas (`bot/team.py` reads them).
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    database_url: str = ""
    log_level: LogLevel = LogLevel.WARNING
    guidance_folder: Path | None = None
    guidance_shipped: bool = True
    public_url: Annotated[str, AfterValidator(_address)] = ""
    port: int | None = Field(
        default=None, ge=1, le=65535, validation_alias=AliasChoices(f"{PREFIX}PORT", "PORT")
    )
    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: Annotated[str, AfterValidator(_address)] = "https://api.telegram.org"
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] = SecretStr("")
    telegram_pace: float = Field(default=30, gt=0)
    telegram_chat_pace: float = Field(default=1, gt=0)
    slack_bot_token: SecretStr = SecretStr("")
    slack_app_token: SecretStr = SecretStr("")
    slack_signing_secret: SecretStr = SecretStr("")
    slack_client_id: str = ""
    slack_client_secret: SecretStr = SecretStr("")
    secret_key: SecretStr = SecretStr("")
    team: str = ""
    slack_api_url: Annotated[str, AfterValidator(_address)] = "https://slack.com/api"
    slack_pace: float = Field(default=5, gt=0)
    slack_chat_pace: float = Field(default=1, gt=0)
    announcements_approved: bool = False

    @property
    def has_slack(self) -> bool:
        """Whether anything has been set with which Slack is entered."""
        return bool(
            self.slack_bot_token
            or self.slack_app_token
            or self.slack_signing_secret
            or self.slack_client_id
            or self.slack_client_secret
        )


def read_settings() -> Settings:
    """The settings as they stand. SettingError names the first that is wrong."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        name = PREFIX + str(first["loc"][0]).upper().removeprefix(PREFIX)
        raise SettingError(f"The setting {name} is wrong: {first['msg']}.") from None
    except UnicodeDecodeError:
        raise SettingError("The file .env is not written in UTF-8. Save it as plain text.") from None
    return settings if settings.database_url else settings.model_copy(update={"database_url": _own_file()})


def unknown_settings() -> tuple[str, ...]:
    """What is set under our prefix and means nothing, each with the name that may have been meant."""
    known = {name.upper() for name in Settings.model_fields}
    set_here = (name.upper() for name in (*os.environ, *dotenv_values(".env")))
    given = {name.removeprefix(PREFIX) for name in set_here if name.startswith(PREFIX)}
    return tuple(
        f"{PREFIX}{name} is not a setting I know."
        + (f" Did you mean {PREFIX}{near[0]}?" if (near := get_close_matches(name, known, 1, 0.5)) else "")
        for name in sorted(given - known)
    )
