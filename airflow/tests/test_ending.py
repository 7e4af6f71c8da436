"""Every exit code, and what Airflow does with it."""

from __future__ import annotations

import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException
from fake_launcher import FAILED, FakeLauncher, verdict_line

from apportion_airflow import ApportionOperator
from apportion_airflow.ending import ending_of

RETRY, STOP = True, False

CASES = [
    # exit code, tried again, words of the reason
    (2, STOP, "command line was wrong"),
    (65, STOP, "breaks its contract"),
    (66, RETRY, "not been delivered yet"),
    (70, STOP, "defect"),
    (73, STOP, "books do not balance"),
    (75, RETRY, "did not answer"),
    (77, STOP, "not allowed"),
    (78, STOP, "configuration is wrong"),
    (79, RETRY, "another run holds"),
    (1, RETRY, "unknown"),
    (69, RETRY, "unknown"),
    (127, RETRY, "unknown"),
    (137, RETRY, "killed by SIGKILL"),
    (143, RETRY, "killed by SIGTERM"),
    (-9, RETRY, "killed by SIGKILL"),
    (-15, RETRY, "killed by SIGTERM"),
]


def operator(launcher: FakeLauncher) -> ApportionOperator:
    return ApportionOperator(
        task_id="run_night", date="2026-11-22", home=str(launcher.home), config=str(launcher.config)
    )


@pytest.mark.parametrize(("exit_code", "retryable", "reason"), CASES)
def test_each_code_has_its_ending(exit_code, retryable, reason):
    ending = ending_of(exit_code)
    assert (ending.exit_code, ending.retryable, ending.succeeded) == (exit_code, retryable, False)
    assert reason in ending.reason
    assert ending.advice


@pytest.mark.parametrize(("exit_code", "retryable", "reason"), CASES)
def test_each_code_fails_the_task_in_its_way(tmp_path, exit_code, retryable, reason):
    launcher = FakeLauncher(tmp_path).ends(exit_code, verdict_line(FAILED))
    if exit_code < 0:
        launcher.runs(f"echo '{verdict_line(FAILED)}' >&2; kill {exit_code} $$")
    with pytest.raises(AirflowException) as failure:
        operator(launcher).execute({})
    assert isinstance(failure.value, AirflowFailException) == (not retryable)
    expected = f"Cannot publish the night of 2026-11-22: .*{reason}.* \\[exit code {exit_code}, run 01JF\\]\n  .+"
    assert failure.match(expected)


@pytest.mark.parametrize("last_line", ["", 'APPORTION_RESULT {"status": "FAI'])
def test_a_failure_without_a_whole_verdict_keeps_its_exit_code(tmp_path, last_line):
    launcher = FakeLauncher(tmp_path).ends(75, last_line)
    with pytest.raises(AirflowException, match="exit code 75, run unknown") as failure:
        operator(launcher).execute({})
    assert not isinstance(failure.value, AirflowFailException)


def test_zero_succeeds():
    assert ending_of(0).succeeded
