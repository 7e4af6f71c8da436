"""The verdict: the one line that a command writes last on standard error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PREFIX = "APPORTION_RESULT "
STATUSES = frozenset({"PUBLISHED", "NOOP", "FAILED"})


@dataclass(frozen=True)
class Verdict:
    """What a run says about itself.

    status: PUBLISHED, NOOP (the same inputs were published before) or FAILED.
    run_id: None when the run failed before it had one.
    periods: billing periods, yyyy-MM, that the run brought up to date; empty when none.
    facts: the whole line. Numbers with a fraction stay text, digit for digit: money is never a float.
    """

    status: str
    run_id: str | None
    periods: tuple[str, ...]
    facts: dict[str, Any]

    @property
    def published(self) -> bool:
        """Whether this run changed what readers see."""
        return self.status == "PUBLISHED"

    def pointer(self) -> dict[str, Any]:
        """What the next task needs to find the run: small, and plain JSON."""
        return {"run_id": self.run_id, "status": self.status, "periods": list(self.periods)}


def is_verdict(line: str) -> bool:
    """Whether a line of standard error claims to be the verdict."""
    return line.startswith(PREFIX)


def read_verdict(line: str) -> Verdict:
    """Reads one verdict line. Raises ValueError saying what is wrong with it."""
    facts = json.loads(line.removeprefix(PREFIX), parse_float=str, parse_constant=_refuse)
    if not isinstance(facts, dict):
        raise ValueError("it is not a JSON object")
    status, run_id, periods = facts.get("status"), facts.get("run_id"), facts.get("periods") or []
    if status not in STATUSES:
        raise ValueError(f"status is {status!r}, not one of {', '.join(sorted(STATUSES))}")
    if not (run_id is None or isinstance(run_id, str)):
        raise ValueError(f"run_id is {run_id!r}, not text")
    if not (isinstance(periods, list) and all(isinstance(period, str) for period in periods)):
        raise ValueError(f"periods is {periods!r}, not a list of yyyy-MM")
    if status == "PUBLISHED" and not run_id:
        raise ValueError("a published night has no run_id")
    return Verdict(status, run_id, tuple(periods), facts)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a number")
