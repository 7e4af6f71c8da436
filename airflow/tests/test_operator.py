"""The operator on its own: the command it starts, what it makes of the answer, how it stops."""

from __future__ import annotations

from threading import Thread

import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException
from airflow.sdk.execution_time.context import OutletEventAccessors
from fake_launcher import FAILED, NOOP, PUBLISHED, FakeLauncher, Pulse, verdict_line

from apportion_airflow import PUBLICATION_ALIAS, ApportionOperator, operator


@pytest.fixture
def launcher(tmp_path) -> FakeLauncher:
    return FakeLauncher(tmp_path).ends(0, verdict_line(PUBLISHED))


def night(launcher: FakeLauncher, **changes) -> ApportionOperator:
    settings = {"date": "2026-11-22", "home": str(launcher.home), "config": str(launcher.config), **changes}
    return ApportionOperator(task_id="run_night", **settings)


def context() -> dict:
    return {"outlet_events": OutletEventAccessors()}


def test_the_command_names_configuration_and_date(launcher):
    night(launcher).execute(context())
    assert launcher.calls() == [f"run --config {launcher.config} --date 2026-11-22"]
    assert night(launcher).command()[0] == str(launcher.home / "apportion")


def test_it_runs_in_the_folder_of_the_configuration(launcher):
    night(launcher).execute(context())
    assert launcher.noted("folder").strip() == str(launcher.config.parent)


def test_the_command_gets_the_environment_without_airflows_own(launcher, monkeypatch):
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setenv("AIRFLOW_CONN_FINANCE", "canary-secret")
    monkeypatch.setenv("AIRFLOW__CORE__FERNET_KEY", "canary-secret")
    night(launcher).execute(context())
    environment = launcher.noted("environment")
    assert "AWS_REGION=eu-west-1" in environment
    assert "canary-secret" not in environment


def test_settings_come_from_the_environment_when_the_task_has_none(launcher, monkeypatch):
    monkeypatch.setenv("APPORTION_HOME", str(launcher.home))
    monkeypatch.setenv("APPORTION_CONFIG", str(launcher.config))
    expected = [str(launcher.home / "apportion"), "run", "--config", str(launcher.config), "--date", "2026-11-22"]
    assert ApportionOperator(task_id="run_night", date="2026-11-22").command() == expected


def test_every_missing_setting_is_named_at_once():
    with pytest.raises(AirflowFailException) as failure:
        ApportionOperator(task_id="run_night", date="").command()
    for problem in ("date is not a day", "APPORTION_HOME is not set", "APPORTION_CONFIG is not set"):
        assert problem in str(failure.value)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"date": "2026-02-29"}, "date is not a day"),
        ({"date": "20261122"}, "date is not a day"),
        ({"date": "yesterday"}, "date is not a day"),
        ({"home": "opt/apportion"}, "not an absolute path"),
        ({"config": "apportion.yaml"}, "not an absolute path"),
        ({"config": "/nowhere/apportion.yaml"}, "names no file"),
    ],
)
def test_a_wrong_setting_starts_nothing(launcher, changes, problem):
    with pytest.raises(AirflowFailException, match=problem):
        night(launcher, **changes).execute(context())
    assert launcher.calls() == []


def test_a_missing_launcher_is_not_tried_again(launcher):
    (launcher.home / "apportion").unlink()
    with pytest.raises(AirflowFailException, match=r"Cannot start .*/apportion: No such file"):
        night(launcher).execute(context())


def test_every_line_of_both_streams_reaches_the_task_log(launcher, monkeypatch):
    lines = []
    monkeypatch.setattr(ApportionOperator, "_log_line", lambda self, line: lines.append(line))
    launcher.ends(0, verdict_line(NOOP), data="total,100.00")
    night(launcher).execute(context())
    assert sorted(lines) == sorted(["total,100.00", "reading", verdict_line(NOOP)])


def test_more_output_than_a_pipe_holds_blocks_neither_stream(launcher):
    launcher.runs(f"seq 100000; seq 100000 >&2; echo '{verdict_line(NOOP)}' >&2")
    assert night(launcher).execute(context())["status"] == "NOOP"


def test_bytes_that_are_no_text_do_not_end_the_task(launcher):
    launcher.runs(f"printf 'caf\\351\\n' >&2; echo '{verdict_line(NOOP)}' >&2")
    assert night(launcher).execute(context())["status"] == "NOOP"


def test_a_published_night_returns_its_pointer_and_announces_it(launcher):
    told = context()
    assert night(launcher).execute(told) == {
        "run_id": "01JD",
        "status": "PUBLISHED",
        "periods": ["2026-10", "2026-11"],
    }
    (event,) = told["outlet_events"][PUBLICATION_ALIAS].asset_alias_events
    assert (event.dest_asset_key.name, event.dest_asset_key.uri) == (
        "apportion_publication",
        "apportion://warehouse/publication",
    )
    assert event.extra == {
        "run_id": "01JD",
        "periods": ["2026-10", "2026-11"],
        "rows": 12,
        "usage_date": "2026-11-22",
    }


def test_a_night_with_nothing_new_announces_nothing(launcher):
    launcher.ends(0, verdict_line(NOOP))
    told = context()
    assert night(launcher).execute(told) == {"run_id": "01JE", "status": "NOOP", "periods": []}
    assert told["outlet_events"][PUBLICATION_ALIAS].asset_alias_events == []


@pytest.mark.parametrize(
    ("last_line", "reason"),
    [
        ("", "there is none"),
        ("APPORTION_RESULT {", "Expecting"),
        (verdict_line(FAILED), "it says FAILED"),
    ],
)
def test_success_without_a_usable_verdict_is_no_success(launcher, last_line, reason):
    launcher.ends(0, last_line)
    with pytest.raises(AirflowFailException, match=f"Cannot read the verdict on 2026-11-22: {reason}"):
        night(launcher).execute(context())


def test_a_verdict_on_standard_output_does_not_count(launcher):
    launcher.ends(0, data=verdict_line(PUBLISHED))
    with pytest.raises(AirflowFailException, match="there is none"):
        night(launcher).execute(context())


def test_the_last_verdict_counts_even_when_a_line_follows(launcher):
    launcher.ends(0, "\n".join([verdict_line(NOOP), verdict_line(PUBLISHED), "deleting temporary files"]))
    assert night(launcher).execute(context())["status"] == "PUBLISHED"


def test_a_retry_on_the_same_operator_forgets_the_verdict_before(launcher):
    task = night(launcher)
    task.execute(context())
    launcher.ends(0)
    with pytest.raises(AirflowFailException, match="there is none"):
        task.execute(context())


@pytest.mark.parametrize("signals", ["", "trap '' TERM;"], ids=["willing", "stubborn"])
def test_on_kill_ends_everything_the_command_started(launcher, tmp_path, monkeypatch, signals):
    monkeypatch.setattr(operator, "STOP_GRACE_S", 0.5)
    pulse = Pulse(tmp_path)
    launcher.runs(f"{signals} exec 9> {pulse.path}; (sleep 60) & echo begun >&9; wait; sleep 60")
    task = night(launcher)
    ending = []
    running = Thread(target=lambda: ending.append(failure_of(task)), daemon=True)
    running.start()
    assert pulse.read() == b"begun\n"
    task.on_kill()
    running.join(20)
    assert pulse.read() == b""
    assert "killed by SIG" in ending[0]
    task.on_kill()


def test_on_kill_before_the_start_is_harmless(launcher):
    assert night(launcher).on_kill() is None


def failure_of(task: ApportionOperator) -> str:
    try:
        task.execute(context())
    except AirflowException as failure:
        return str(failure)
    return "it did not fail"
