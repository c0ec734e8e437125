"""What the docs say is true: commands run, links lead somewhere, the conversation shown is the one held."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PAGES = sorted([*HOUSE.glob("*.md"), *HOUSE.glob("docs/**/*.md")])
PLACEHOLDER = re.compile(r"[A-Z]{3,}|\[|…")


def blocks(page: Path) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(first_words: tuple[str, ...]) -> list[str]:
    """The command lines of all pages that begin with one of the words and can be run as they stand."""
    lines = (
        line.split("  #")[0].strip()
        for page in PAGES
        for block in blocks(page)
        for line in block.splitlines()
    )
    return sorted({line for line in lines if line.startswith(first_words) and not PLACEHOLDER.search(line)})


@pytest.mark.parametrize("command", commands(("balint ", "printf ")))
def test_a_command_of_the_docs_does_what_it_says(command: str, tmp_path: Path) -> None:
    here = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "BALINT_DATABASE_URL": f"sqlite:///{tmp_path / 'balint.db'}",
    }
    ran = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=tmp_path,
        env=here,
        input="",
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


@pytest.mark.parametrize("command", commands(("make ",)))
def test_a_make_target_of_the_docs_is_there(command: str) -> None:
    make = shutil.which("make")
    assert make
    ran = subprocess.run(
        [make, "--dry-run", *shlex.split(command)[1:]], cwd=HOUSE, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_conversation_in_the_readme_is_the_one_that_is_held(tmp_path: Path) -> None:
    (shown,) = [block for block in blocks(HOUSE / "README.md") if block.startswith("> ")]
    said = re.findall(r"^> (.*)", shown, re.MULTILINE)
    answers = [part.strip() for part in re.split(r"^> .*\n", shown, flags=re.MULTILINE)[1:]]
    here = {"BALINT_DATABASE_URL": f"sqlite:///{tmp_path / 'balint.db'}", "HOME": str(tmp_path)}
    ran = subprocess.run(
        [str(Path(sys.executable).parent / "balint"), "chat", "--now", "2026-11-21T10:00"],
        input="\n".join(["hello", *said]),
        env=here,
        capture_output=True,
        text=True,
        check=True,
    )

    for answer in answers:
        assert answer in ran.stdout
