"""The night through Airflow's own machinery: scheduler, templates, XCom, asset events, retries, time limit."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from airflow.dag_processing.bundles.manager import DagBundlesManager
from airflow.dag_processing.dagbag import DagBag, sync_bag_to_db
from airflow.models import DagRun
from airflow.models.asset import AssetDagRunQueue, AssetEvent
from airflow.utils.session import create_session
from fake_launcher import FAILED, NOOP, PUBLISHED, FakeLauncher, Pulse, verdict_line
from sqlalchemy import delete, select

NEXT_MORNING = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
LAST_NIGHT = "2026-11-22"

pytestmark = pytest.mark.usefixtures("airflow_database", "empty_tables")


@pytest.fixture
def empty_tables(airflow_database):
    with create_session() as session:
        for table in (AssetDagRunQueue, AssetEvent, DagRun):
            session.execute(delete(table))


@pytest.fixture
def launcher(tmp_path, monkeypatch) -> FakeLauncher:
    launcher = FakeLauncher(tmp_path)
    monkeypatch.setenv("APPORTION_HOME", str(launcher.home))
    monkeypatch.setenv("APPORTION_CONFIG", str(launcher.config))
    return launcher


@pytest.fixture
def report_dag(module):
    """A DAG of somebody else that waits for the publication."""
    DagBundlesManager().sync_bundles_to_db()
    sync_bag_to_db(DagBag(module / "tests" / "downstream", bundle_name="dags-folder"), "dags-folder", None)
    return "finance_report"


def asset_events() -> list[tuple[str, dict]]:
    with create_session() as session:
        return [(event.asset.uri, event.extra) for event in session.scalars(select(AssetEvent)).unique()]


def waiting_dags() -> list[str]:
    with create_session() as session:
        return list(session.scalars(select(AssetDagRunQueue.target_dag_id)))


def finished_task(run):
    (task,) = run.get_task_instances()
    return task


def test_a_published_night_succeeds_and_tells_those_who_wait(night_dag, launcher, report_dag):
    launcher.ends(0, verdict_line({**PUBLISHED, "billed_cost": "1234.500000000000000001"}))
    run = night_dag.test(logical_date=NEXT_MORNING)
    assert run.state == "success"
    assert launcher.calls() == [f"run --config {launcher.config} --date {LAST_NIGHT}"]
    pointer = {"run_id": "01JD", "status": "PUBLISHED", "periods": ["2026-10", "2026-11"]}
    assert finished_task(run).xcom_pull(task_ids="run_night") == pointer
    facts = {
        "run_id": "01JD",
        "periods": ["2026-10", "2026-11"],
        "rows": 12,
        "billed_cost": "1234.500000000000000001",
        "usage_date": LAST_NIGHT,
    }
    assert asset_events() == [("apportion://warehouse/publication", facts)]
    assert waiting_dags() == [report_dag]


def test_a_night_with_nothing_new_succeeds_and_wakes_nobody(night_dag, launcher, report_dag):
    launcher.ends(0, verdict_line(NOOP))
    run = night_dag.test(logical_date=NEXT_MORNING)
    assert run.state == "success"
    assert finished_task(run).xcom_pull(task_ids="run_night")["status"] == "NOOP"
    assert asset_events() == []
    assert waiting_dags() == []


def test_the_parameter_chooses_the_day(night_dag, launcher):
    launcher.ends(0, verdict_line(NOOP))
    night_dag.test(logical_date=NEXT_MORNING, run_conf={"date": "2026-11-02"})
    assert launcher.calls() == [f"run --config {launcher.config} --date 2026-11-02"]


def test_a_run_without_a_logical_date_needs_the_parameter(night_dag, launcher):
    launcher.ends(0, verdict_line(NOOP))
    assert night_dag.test(logical_date=None, run_after=NEXT_MORNING).state == "failed"
    assert launcher.calls() == []
    told = night_dag.test(
        logical_date=None, run_after=NEXT_MORNING + timedelta(hours=1), run_conf={"date": "2026-11-02"}
    )
    assert told.state == "success"
    assert launcher.calls() == [f"run --config {launcher.config} --date 2026-11-02"]


def test_airflow_variables_win_over_the_environment(night_dag, launcher, monkeypatch):
    launcher.ends(0, verdict_line(NOOP))
    monkeypatch.setenv("APPORTION_HOME", "/nowhere")
    monkeypatch.setenv("AIRFLOW_VAR_APPORTION_HOME", str(launcher.home))
    assert night_dag.test(logical_date=NEXT_MORNING).state == "success"
    assert len(launcher.calls()) == 1


def test_books_that_do_not_balance_are_not_tried_again(night_dag, launcher):
    launcher.ends(73, verdict_line(FAILED))
    run = night_dag.test(logical_date=NEXT_MORNING)
    assert run.state == "failed"
    assert len(launcher.calls()) == 1
    assert asset_events() == []


def test_a_passing_trouble_is_tried_again(night_dag, launcher):
    night_dag.get_task("run_night").retry_delay = timedelta(0)
    launcher.runs(
        f"""if [ "$(wc -l < {launcher.home}/calls)" -lt 3 ]; then echo '{verdict_line(FAILED)}' >&2; exit 75; fi
        echo '{verdict_line(PUBLISHED)}' >&2"""
    )
    run = night_dag.test(logical_date=NEXT_MORNING)
    assert run.state == "success"
    assert len(launcher.calls()) == 3
    assert len(asset_events()) == 1


def test_three_retries_are_the_end_of_it(night_dag, launcher):
    night_dag.get_task("run_night").retry_delay = timedelta(0)
    launcher.ends(66, verdict_line(FAILED))
    assert night_dag.test(logical_date=NEXT_MORNING).state == "failed"
    assert len(launcher.calls()) == 4


def test_the_time_limit_leaves_no_process_behind(night_dag, launcher, tmp_path):
    task = night_dag.get_task("run_night")
    task.execution_timeout, task.retries = timedelta(seconds=1), 0
    pulse = Pulse(tmp_path)
    launcher.runs(f"exec 9> {pulse.path}; echo begun >&9; sleep 60")
    assert night_dag.test(logical_date=NEXT_MORNING).state == "failed"
    assert pulse.read() == b"begun\n"
    assert pulse.read() == b""
