"""The command line: `balint …`. Exit 0 when it did what was asked, 2 for wrong use, 1 otherwise."""

import asyncio
import gc
import json
import logging
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import datetime
from errno import EPIPE
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from bot.settings import LogLevel, SettingError, Settings, read_settings, unknown_settings

P = ParamSpec("P")
T = TypeVar("T")

OWN_LOGGERS = ("bot", "handlers", "scheduler", "storage")


class Moment(click.ParamType[datetime]):
    name = "ISO"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        from bot.channels.terminal.incoming import read_moment  # noqa: PLC0415 - see `_plainly`

        try:
            return read_moment(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a moment. Write it like 2026-11-21T10:00.", param, ctx)


class Name(click.ParamType[str]):
    name = "NAME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from bot.channels.terminal.incoming import read_name  # noqa: PLC0415

        try:
            return read_name(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


def _plainly(command: Callable[P, T]) -> Callable[P, T]:
    """Say what a person has to mend in one line, and exit 1.

    What a command needs is imported inside it: `balint ask` need not wait for a database driver.
    """

    @wraps(command)
    def plain(*args: P.args, **kwargs: P.kwargs) -> T:
        from storage.errors import StorageError  # noqa: PLC0415

        try:
            return command(*args, **kwargs)
        except (SettingError, StorageError) as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            if error.errno == EPIPE:
                raise  # nobody reads on: click ends without a word
            raise click.ClickException(f"The system would not let me go on: {error}.") from None
        except ExceptionGroup as group:
            fault: BaseException = group
            while isinstance(fault, ExceptionGroup):
                fault = fault.exceptions[0]
            if isinstance(fault, StorageError | SettingError):
                raise click.ClickException(str(fault)) from None
            raise

    return plain


@contextmanager
def _loading() -> Iterator[None]:
    """What is loaded stays until the end: to look through it for garbage again and again takes a sixth of a
    start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _settings() -> Settings:
    settings = read_settings()
    for unknown in unknown_settings():
        click.echo(f"Warning: {unknown}", err=True)
    _log(settings.log_level)
    return settings


def _log(level: LogLevel) -> None:
    """Our own loggers at the level asked for. The drivers' stay quiet: at debug they write out parameters."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    for name in OWN_LOGGERS:
        logging.getLogger(name).setLevel(level.upper())


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="balint-assistant")
def main() -> None:
    """The Balint assistant: keeps your portfolio, says what is left, answers from the guidance."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.command()
@click.option("--as", "name", type=Name(), default="me", show_default=True, help="Who sits at the terminal.")
@click.option("--now", type=Moment(), help="Set the clock, for a trial or a script.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for every line of input.")
@_plainly
def chat(name: str, now: datetime | None, *, as_json: bool) -> None:
    """Talk with the assistant in this terminal, or through a pipe."""
    settings = _settings()
    with _loading():
        from bot import chat as chats  # noqa: PLC0415

    asyncio.run(chats.hold(settings, name, now, as_lines_of_json=as_json))


@main.command("run")
@_plainly
def run_everything() -> None:
    """Serve the platforms that are set up, in one process. SIGTERM or Ctrl-C ends it."""
    _serve(web=True, work=True)


@main.command()
@_plainly
def web() -> None:
    """Serve only what comes in over HTTP; `balint worker` does the rest. Needs PostgreSQL."""
    _serve(web=True, work=False)


@main.command()
@_plainly
def worker() -> None:
    """Answer, deliver, and fetch what does not come in over HTTP; as many as you like. Needs PostgreSQL."""
    _serve(web=False, work=True)


def _serve(*, web: bool, work: bool) -> None:
    settings = _settings()
    from bot import compose  # noqa: PLC0415

    asyncio.run(_until_told(compose.serve(settings, web=web, work=work)))


async def _until_told(serving: Coroutine[Any, Any, None]) -> None:
    """Serve until the system or somebody at the keyboard says that it is enough: then end in good order."""
    task = asyncio.ensure_future(serving)
    told = False

    def end() -> None:
        nonlocal told
        told = True
        task.cancel()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end)
    try:
        await task
    except asyncio.CancelledError:
        if not told:
            raise


@main.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="The answer as a line of JSON, as in a chat.")
@_plainly
def ask(question: str, *, as_json: bool) -> None:
    """Ask the guidance a question; nothing is kept."""
    from datetime import UTC  # noqa: PLC0415

    from balint.guidance.answers import answer  # noqa: PLC0415
    from balint.messages import clean  # noqa: PLC0415
    from balint.people import DEFAULT_TIME_ZONE  # noqa: PLC0415
    from bot.channels.terminal.render import as_json as render_json  # noqa: PLC0415
    from bot.channels.terminal.render import as_plain  # noqa: PLC0415
    from bot.own_guidance import knowledge  # noqa: PLC0415

    asked = clean(question)
    if not asked:
        raise click.UsageError("There is no question. Try: balint ask “how big should a group be?”")
    reply, _ = answer(knowledge(_settings()).guidance, asked)
    if as_json:
        line = {"replies": [render_json(reply, datetime.now(UTC), DEFAULT_TIME_ZONE)]}
        click.echo(json.dumps(line, ensure_ascii=False))
    else:
        click.echo(as_plain(reply), nl=False)


@main.command()
@click.option("--as", "name", type=Name(), required=True, help="Whose portfolio.")
@click.option("--now", type=Moment(), help="Set the clock, for a trial or a script.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@_plainly
def portfolio(name: str, now: datetime | None, *, as_json: bool) -> None:
    """Print what is kept of somebody who has chatted in this terminal."""
    settings = _settings()
    from bot import portfolio as portfolios  # noqa: PLC0415

    found = asyncio.run(portfolios.read(settings, name))
    today = (now or datetime.now().astimezone()).date()
    click.echo(portfolios.as_json(found) if as_json else portfolios.as_text(found, today))


@main.command()
@_plainly
def doctor() -> None:
    """Say what is configured, reachable and missing, and how to mend it."""
    settings = read_settings()
    from bot.doctor import examine  # noqa: PLC0415

    async def all_is_well() -> bool:
        well = True
        async for finding in examine(settings):
            click.echo(f"{'ok  ' if finding.well else 'MEND'}  {finding.text}")
            well = well and finding.well
        return well

    if not asyncio.run(all_is_well()):
        raise click.ClickException("Something needs mending: see the lines marked MEND.")


@main.group()
def guidance() -> None:
    """Guidance of your own."""


@guidance.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_plainly
def check(folder: Path) -> None:
    """Say what is wrong in a folder of guidance files, and where."""
    from balint.guidance.library import read  # noqa: PLC0415

    library, faults = read(folder)
    for fault in faults:
        click.echo(f"MEND  {fault}")
    click.echo(f"ok    Can be used: files {len(library.topics)}, entries {len(library.entries)}.")
    if faults:
        raise click.ClickException("Mend the lines marked MEND; until then their files are left out.")


@main.group()
def criteria() -> None:
    """The criteria that portfolios are measured by."""


@criteria.command("list")
@_plainly
def list_criteria() -> None:
    """Say which rule sets are in force, and how many people go by each."""
    settings = _settings()
    from bot import criteria as rule_sets  # noqa: PLC0415

    for line in asyncio.run(rule_sets.overview(settings)):
        click.echo(line)


@criteria.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Load it without asking.")
@_plainly
def load(file: Path, *, yes: bool) -> None:
    """Check a rule set, show what it changes for whom, and load it."""
    settings = _settings()
    from balint.pathway.criteria import CriteriaError  # noqa: PLC0415
    from bot import criteria as rule_sets  # noqa: PLC0415

    try:
        loading = asyncio.run(rule_sets.examine(settings, rule_sets.read(file), file.name))
    except CriteriaError as error:
        for fault in error.faults:
            click.echo(f"{file.name}: {fault}.")
        raise click.ClickException(f"{file.name} was not loaded. Put right what is said above.") from None
    for line in rule_sets.described(loading):
        click.echo(line)
    if loading.changes_nothing:
        return
    if not yes and not (sys.stdin.isatty() and click.confirm("Load it?")):
        raise click.ClickException("Nothing was changed. Say --yes to load it.")
    asyncio.run(rule_sets.load(settings, loading))
    click.echo("It is loaded, and holds from now on.")


@main.group()
def slack() -> None:
    """Slack."""


@slack.command()
@_plainly
def manifest() -> None:
    """Print the app manifest, to be pasted in at api.slack.com/apps.

    For Socket Mode; with BALINT_PUBLIC_URL, for HTTP events there.
    """
    settings = _settings()
    from bot.channels.slack.manifest import as_json as manifest_as_json  # noqa: PLC0415

    by_socket = settings.slack_app_token and not settings.slack_signing_secret
    address = "" if by_socket else settings.public_url
    click.echo(manifest_as_json(address, many=bool(address and settings.slack_client_id)))


@main.group()
def team() -> None:
    """The accreditation team."""


ADDRESS = click.argument("address", metavar="ADDRESS")


@team.command()
@ADDRESS
@_plainly
def add(address: str) -> None:
    """Put somebody on the team: telegram:12345, slack:T0123:U0456 or terminal:NAME."""
    settings = _settings()
    from bot import team as teams  # noqa: PLC0415

    try:
        click.echo(asyncio.run(teams.add(settings, address, _now())))
    except teams.AddressError as error:
        raise click.UsageError(str(error)) from None


@team.command()
@ADDRESS
@_plainly
def remove(address: str) -> None:
    """Take somebody off the team; their own portfolio stays."""
    settings = _settings()
    from bot import team as teams  # noqa: PLC0415

    try:
        removed, said = asyncio.run(teams.remove(settings, address, _now()))
    except teams.AddressError as error:
        raise click.UsageError(str(error)) from None
    if not removed:
        raise click.ClickException(said)
    click.echo(said)


@team.command("list")
@_plainly
def list_team() -> None:
    """Print who is on the team, by their addresses."""
    settings = _settings()
    from bot import team as teams  # noqa: PLC0415

    click.echo(asyncio.run(teams.listed(settings)))


def _now() -> datetime:
    return datetime.now().astimezone()


@main.group()
def db() -> None:
    """The database."""


@db.command()
@_plainly
def upgrade() -> None:
    """Bring the tables up to date. Safe to run again, and beside a running program."""
    settings = _settings()
    from storage.database import place_of, read_url  # noqa: PLC0415
    from storage.database import upgrade as bring_up_to_date  # noqa: PLC0415

    bring_up_to_date(settings.database_url)
    click.echo(f"The database {place_of(read_url(settings.database_url))} is up to date.")
