"""One command as a process group of its own: started, listened to, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

Listener = Callable[[str], None]


class CommandProcess:
    """A running command and everything it started.

    The group is what makes stopping sure: the launcher's Java process belongs to it, so it cannot outlive the task.
    """

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        """Starts the command in the folder. Raises OSError when it cannot be started."""
        self._process = subprocess.Popen(
            list(command),
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="backslashreplace",
            start_new_session=True,
        )

    def listen(self, on_stdout: Listener, on_stderr: Listener) -> int:
        """Hands over each line as it is written, without its newline; returns the exit code when the command ended."""
        data = Thread(target=_each_line, args=(self._process.stdout, on_stdout), daemon=True)
        data.start()
        _each_line(self._process.stderr, on_stderr)
        data.join()
        return self._process.wait()

    def stop(self, grace_s: float) -> None:
        """Asks the whole group to end and kills what is left after the grace, in seconds. Harmless once it ended."""
        self._signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(grace_s)
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        # The leader's pid is the group's id, and stays it for children that outlive the leader.
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


def _each_line(stream: IO[str], listener: Listener) -> None:
    for line in stream:
        listener(line.rstrip("\r\n"))
