"""A stand-in for the launcher: a shell script that notes how it was called, says what it is told to say, and ends."""

from __future__ import annotations

import json
import os
import select
from pathlib import Path
from typing import Any

PUBLISHED = {"status": "PUBLISHED", "run_id": "01JD", "periods": ["2026-10", "2026-11"], "rows": 12}
NOOP = {"status": "NOOP", "run_id": "01JE", "periods": []}
FAILED = {"status": "FAILED", "run_id": "01JF", "periods": []}


def verdict_line(facts: dict[str, Any]) -> str:
    return "APPORTION_RESULT " + json.dumps(facts)


class FakeLauncher:
    """A home with a launcher, and a configuration file in another folder."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.config = folder / "settings" / "apportion.yaml"
        self.home.mkdir()
        self.config.parent.mkdir()
        self.config.write_text("currency: USD\n", encoding="utf-8")

    def ends(self, exit_code: int, last_line: str = "", data: str = "") -> FakeLauncher:
        """Each call prints the data on standard output, the last line on standard error, and ends with the code."""
        self.runs(f"cat <<'DATA'\n{data}\nDATA\ncat >&2 <<'LOG'\nreading\n{last_line}\nLOG\nexit {exit_code}")
        return self

    def runs(self, script: str) -> None:
        """Each call notes itself, then runs the script."""
        launcher = self.home / "apportion"
        notes = f'echo "$*" >> {self.home}/calls\npwd > {self.home}/folder\nenv > {self.home}/environment'
        launcher.write_text(f"#!/bin/sh\n{notes}\n{script}\n", encoding="utf-8")
        launcher.chmod(0o755)

    def calls(self) -> list[str]:
        """The arguments of each call so far."""
        calls = self.home / "calls"
        return calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []

    def noted(self, name: str) -> str:
        return (self.home / name).read_text(encoding="utf-8")


class Pulse:
    """A pipe that everything a launcher starts inherits: it tells when the first has begun and the last has ended."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "pulse"
        os.mkfifo(self.path)
        self._end = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK)
        os.set_blocking(self._end, True)

    def read(self, timeout_s: float = 20) -> bytes:
        """What was written next; empty when every process that held the pipe has ended."""
        ready, _, _ = select.select([self._end], [], [], timeout_s)
        assert ready, f"nothing began or ended within {timeout_s} s"
        return os.read(self._end, 100)
