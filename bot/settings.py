"""Settings: from the environment or a .env file, each with the prefix BALINT_."""

import os
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

import platformdirs
from dotenv import dotenv_values
from pydantic import ValidationError
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


class Settings(BaseSettings):
    """`database_url`: sqlite:///FILE or postgresql://…; by default a file in the user's data folder.

    `guidance_folder`: entries of one's own; `guidance_shipped`: whether the program's are served beside them.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    database_url: str = ""
    log_level: LogLevel = LogLevel.WARNING
    guidance_folder: Path | None = None
    guidance_shipped: bool = True


def read_settings() -> Settings:
    """The settings as they stand. SettingError names the first that is wrong."""
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
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
