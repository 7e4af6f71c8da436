"""The operator that runs one night."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date as calendar_date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseOperator
from airflow.sdk.exceptions import AirflowException, AirflowFailException

from apportion_airflow.ending import Ending, ending_of
from apportion_airflow.process import CommandProcess
from apportion_airflow.publication import PUBLICATION, PUBLICATION_ALIAS
from apportion_airflow.verdict import Verdict, is_verdict, read_verdict

if TYPE_CHECKING:
    from airflow.sdk import Context

# Airflow's supervisor kills a task five seconds after asking it to stop; the command must be gone by then.
STOP_GRACE_S = 3.0

# Airflow's own settings and connections hold credentials that the command has no use for.
PRIVATE_PREFIXES = ("AIRFLOW__", "AIRFLOW_CONN_", "AIRFLOW_VAR_")


class ApportionOperator(BaseOperator):
    """Runs ``apportion run --config FILE --date DATE`` and reports what it decided.

    date: usage date in UTC, yyyy-MM-dd. Templated, and required: the command is never told "today".
    config: absolute path of the configuration file; empty means the environment's APPORTION_CONFIG. Templated.
    home: absolute path of the folder that holds the launcher; empty means APPORTION_HOME. Templated.

    Returns run_id, status (PUBLISHED or NOOP) and periods. When the night was published, and only then, one event of
    the asset ``apportion_publication`` carries the verdict's facts and the usage date.
    Raises AirflowException when another try may succeed, AirflowFailException when it cannot.
    The command runs in the configuration file's folder, so that relative paths in it mean what they say.
    """

    template_fields: Sequence[str] = ("date", "config", "home")
    ui_color = "#dcebdd"

    def __init__(self, *, date: str, config: str = "", home: str = "", **kwargs: Any) -> None:
        outlets = [*kwargs.pop("outlets", []), PUBLICATION_ALIAS]
        super().__init__(outlets=outlets, **kwargs)
        self.date = date
        self.config = config
        self.home = home
        self._process: CommandProcess | None = None
        self._verdict_line: str | None = None

    def execute(self, context: Context) -> dict[str, Any]:
        """Runs the night; see the class."""
        command = self.command()
        self.log.info("Running %s", command)
        ending = ending_of(self._run(command))
        if not ending.succeeded:
            raise self._failure(ending)
        verdict = self._success()
        if verdict.published:
            self._announce(verdict, context)
        return verdict.pointer()

    def on_kill(self) -> None:
        """Stops the command and everything it started; what it had not published stays invisible."""
        if self._process is not None:
            self._process.stop(STOP_GRACE_S)

    def command(self) -> list[str]:
        """The command line as it is started. Raises AirflowFailException naming every missing or wrong setting."""
        home = self.home or os.environ.get("APPORTION_HOME", "")
        config = self.config or os.environ.get("APPORTION_CONFIG", "")
        problems = [*_date_problems(self.date), *_home_problems(home), *_config_problems(config)]
        if problems:
            raise AirflowFailException("\n  ".join([f"Cannot start the night of {self.date!r}:", *problems]))
        return [str(Path(home) / "apportion"), "run", "--config", config, "--date", self.date]

    def _run(self, command: list[str]) -> int:
        self._verdict_line = None
        folder = Path(command[command.index("--config") + 1]).parent
        try:
            self._process = CommandProcess(command, folder, _environment())
        except OSError as error:
            message = f"Cannot start {command[0]}: {error.strerror}\n  Install the launcher on every worker."
            raise AirflowFailException(message) from error
        return self._process.listen(on_stdout=self._log_line, on_stderr=self._hear)

    def _log_line(self, line: str) -> None:
        self.log.info("%s", line)

    def _hear(self, line: str) -> None:
        self._log_line(line)
        if is_verdict(line):
            self._verdict_line = line

    def _success(self) -> Verdict:
        """The verdict of a command that exited 0. Without one nobody knows whether anything changed, so none is made
        up."""
        try:
            verdict = self._verdict()
        except ValueError as error:
            raise self._unusable_verdict(str(error)) from error
        if verdict is None:
            raise self._unusable_verdict("there is none")
        if verdict.status == "FAILED":
            raise self._unusable_verdict("it says FAILED, the exit code says success")
        return verdict

    def _verdict(self) -> Verdict | None:
        return None if self._verdict_line is None else read_verdict(self._verdict_line)

    def _unusable_verdict(self, reason: str) -> AirflowFailException:
        advice = "Install the package and the launcher from the same release, then clear the task: a rerun is safe."
        return AirflowFailException(f"Cannot read the verdict on {self.date}: {reason}\n  {advice}")

    def _failure(self, ending: Ending) -> AirflowException:
        kind = AirflowException if ending.retryable else AirflowFailException
        values = f"exit code {ending.exit_code}, run {self._failed_run_id() or 'unknown'}"
        return kind(f"Cannot publish the night of {self.date}: {ending.reason} [{values}]\n  {ending.advice}")

    def _failed_run_id(self) -> str | None:
        """A failed command may have been cut off in the middle of its verdict: its exit code still counts."""
        try:
            verdict = self._verdict()
        except ValueError:
            return None
        return None if verdict is None else verdict.run_id

    def _announce(self, verdict: Verdict, context: Context) -> None:
        facts = {name: fact for name, fact in verdict.facts.items() if name != "status"}
        extra = {**facts, "usage_date": self.date, "periods": list(verdict.periods)}
        context["outlet_events"][PUBLICATION_ALIAS].add(PUBLICATION, extra=extra)


def _date_problems(date: str) -> list[str]:
    advice = "trigger the DAG with a logical date, or with the parameter date as yyyy-MM-dd"
    try:
        is_day = calendar_date.fromisoformat(date).isoformat() == date
    except ValueError:
        is_day = False
    return [] if is_day else [f"date is not a day: {advice}"]


def _home_problems(home: str) -> list[str]:
    if not home:
        return ["APPORTION_HOME is not set: give the folder that holds the launcher"]
    if not Path(home).is_absolute():
        return [f"APPORTION_HOME is not an absolute path [{home}]"]
    return []


def _config_problems(config: str) -> list[str]:
    if not config:
        return ["APPORTION_CONFIG is not set: give the configuration file"]
    if not Path(config).is_absolute():
        return [f"APPORTION_CONFIG is not an absolute path [{config}]"]
    if not Path(config).is_file():
        return [f"APPORTION_CONFIG names no file on this worker [{config}]"]
    return []


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(PRIVATE_PREFIXES)}
