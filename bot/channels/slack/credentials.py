"""What we are given to enter Slack with, and by which way: checked before anything is asked of Slack."""

from dataclasses import dataclass

from bot.channels.slack.sealing import SECRET_KEY
from bot.settings import SettingError, Settings

BOT_TOKEN, APP_TOKEN = "BALINT_SLACK_BOT_TOKEN", "BALINT_SLACK_APP_TOKEN"
SIGNING_SECRET = "BALINT_SLACK_SIGNING_SECRET"  # noqa: S105 - its name


CLIENT_ID, CLIENT_SECRET = "BALINT_SLACK_CLIENT_ID", "BALINT_SLACK_CLIENT_SECRET"


@dataclass(frozen=True, slots=True)
class Credentials:
    """By HTTP where there is an address to be called at and a secret to know the caller by."""

    bot_token: str
    app_token: str
    signing_secret: str
    over_http: bool
    many: bool = False  # any number of workspaces, by OAuth, each with a bot token of its own


def credentials(settings: Settings) -> Credentials:
    """SettingError names what is missing or wrong."""
    if settings.slack_client_id or settings.slack_client_secret:
        return _of_many(settings)
    bot_token = settings.slack_bot_token.get_secret_value()
    app_token = settings.slack_app_token.get_secret_value()
    signing_secret = settings.slack_signing_secret.get_secret_value()
    if not bot_token:
        raise SettingError(f"Slack needs {BOT_TOKEN} too: it begins with xoxb-. See docs/slack.md.")
    if not bot_token.startswith("xoxb-"):
        raise SettingError(f"{BOT_TOKEN} is not a bot token: that begins with xoxb-. See docs/slack.md.")
    if app_token and not app_token.startswith("xapp-"):
        raise SettingError(
            f"{APP_TOKEN} is not an app-level token: that begins with xapp-. See docs/slack.md."
        )
    over_http = bool(settings.public_url and signing_secret)
    if not over_http and not app_token:
        missing = SIGNING_SECRET if settings.public_url else f"{APP_TOKEN} (or BALINT_PUBLIC_URL)"
        if signing_secret:
            missing = f"{APP_TOKEN}, or BALINT_PUBLIC_URL beside {SIGNING_SECRET}"
        raise SettingError(f"Slack has no way to reach us: set {missing}. See docs/slack.md.")
    return Credentials(bot_token, app_token, signing_secret, over_http)


def _of_many(settings: Settings) -> Credentials:
    needed = {
        CLIENT_ID: settings.slack_client_id,
        CLIENT_SECRET: settings.slack_client_secret,
        SIGNING_SECRET: settings.slack_signing_secret,
        "BALINT_PUBLIC_URL": settings.public_url,
        SECRET_KEY: settings.secret_key,
    }
    if missing := [name for name, value in needed.items() if not value]:
        raise SettingError(f"Many workspaces on Slack need {' and '.join(missing)} too. See docs/slack.md.")
    if settings.slack_bot_token or settings.slack_app_token:
        name = BOT_TOKEN if settings.slack_bot_token else APP_TOKEN
        raise SettingError(f"With {CLIENT_ID} each workspace has its own token: take {name} away.")
    return Credentials("", "", settings.slack_signing_secret.get_secret_value(), over_http=True, many=True)
