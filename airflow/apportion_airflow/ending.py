"""What the exit code of the command line means to a scheduler."""

from __future__ import annotations

import signal
from dataclasses import dataclass


@dataclass(frozen=True)
class Ending:
    """How a command ended.

    exit_code: of the process; negative means ended by that signal.
    reason: completes "Cannot publish the night of D: …".
    retryable: running the same command again, unchanged, may succeed.
    advice: what the person on call does next.
    """

    exit_code: int
    reason: str
    retryable: bool
    advice: str

    @property
    def succeeded(self) -> bool:
        """The night is published, now or by an earlier run over the same inputs."""
        return self.exit_code == 0


_ENDINGS = {
    ending.exit_code: ending
    for ending in (
        Ending(0, "it did not fail", False, "Nothing to do."),
        Ending(2, "the command line was wrong", False, "Install the package and the launcher from the same release."),
        Ending(65, "an input breaks its contract", False, "Correct the file the log names, then clear the task."),
        Ending(66, "an input has not been delivered yet", True, "If the retries run out, ask for the delivery."),
        Ending(70, "a defect of Apportion", False, "Report it with the run id and the log."),
        Ending(73, "the books do not balance, nothing was published", False, "Read the failed checks in the log."),
        Ending(75, "storage or the catalog did not answer", True, "If the retries run out, check storage and catalog."),
        Ending(77, "not allowed to read or write", False, "Grant the worker's identity the access the log names."),
        Ending(78, "the configuration is wrong", False, "Correct what the log lists, then clear the task."),
        Ending(79, "another run holds the period", True, "If the retries run out, look for the run the log names."),
    )
}


def ending_of(exit_code: int) -> Ending:
    """The ending for any exit code. A code without a meaning is no verdict on the inputs, so it is retryable."""
    return _ENDINGS.get(exit_code) or _unexplained(exit_code)


def _unexplained(exit_code: int) -> Ending:
    signal_name = _signal_name(exit_code)
    if signal_name is None:
        return Ending(exit_code, "it ended for a reason unknown here", True, "Read the end of the log.")
    advice = "Look for a lack of memory, a restart of the worker or a person who stopped it."
    return Ending(exit_code, f"it was killed by {signal_name}", True, advice)


def _signal_name(exit_code: int) -> str | None:
    """Popen reports a signal as its negative; a shell between reports 128 plus the signal."""
    number = -exit_code if exit_code < 0 else exit_code - 128
    try:
        return signal.Signals(number).name
    except ValueError:
        return None
