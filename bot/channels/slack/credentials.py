"""What we are given to enter Slack with, and by which way: checked before anything is asked of Slack."""

from dataclasses import dataclass

from bot.settings import SettingError, Settings

BOT_TOKEN, APP_TOKEN = "BALINT_SLACK_BOT_TOKEN", "BALINT_SLACK_APP_TOKEN"
SIGNING_SECRET = "BALINT_SLACK_SIGNING_SECRET"  # noqa: S105 - its name


@dataclass(frozen=True, slots=True)
class Credentials:
    """By HTTP where there is an address to be called at and a secret to know the caller by."""

    bot_token: str
    app_token: str
    signing_secret: str
    over_http: bool


def credentials(settings: Settings) -> Credentials:
    """SettingError names what is missing or wrong."""
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
