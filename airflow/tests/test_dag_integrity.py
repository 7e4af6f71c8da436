"""The DAG as Airflow loads it: sound, set as promised, and parsed without touching anything."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from airflow.sdk import CronDataIntervalTimetable
from airflow.sdk.exceptions import ParamValidationError
from airflow.serialization.serialized_objects import DagSerialization

from apportion_airflow import PUBLICATION_ALIAS, ApportionOperator

CLOCKS = {"now", "utcnow", "today", "time", "days_ago", "monotonic"}


def test_there_is_one_dag_with_one_task(night_dag):
    night_dag.validate()
    night_dag.check_cycle()
    (task,) = night_dag.tasks
    assert isinstance(task, ApportionOperator)
    assert task.outlets == [PUBLICATION_ALIAS]


def test_the_dag_is_set_as_promised(night_dag):
    assert night_dag.schedule == CronDataIntervalTimetable("30 6 * * *", timezone="UTC")
    assert night_dag.start_date == datetime(2020, 1, 1, tzinfo=UTC)
    assert night_dag.catchup is False
    assert night_dag.max_active_runs == 1
    assert night_dag.tags == {"apportion", "finops", "cost"}
    assert "2026-11-22" in night_dag.doc_md


def test_the_task_is_set_as_promised(night_dag):
    task = night_dag.get_task("run_night")
    assert task.owner == "finops"
    assert task.depends_on_past is False
    assert task.retries == 3
    assert task.retry_delay == timedelta(minutes=10)
    assert task.retry_exponential_backoff == 2.0
    assert task.max_retry_delay == timedelta(hours=1)
    assert task.execution_timeout == timedelta(hours=4)
    assert task.max_active_tis_per_dag == 1
    assert task.pool == "default_pool"


def test_the_pool_comes_from_the_environment(module, monkeypatch):
    monkeypatch.setenv("APPORTION_POOL", "finops")
    assert load(module).dag.get_task("run_night").pool == "finops"


def test_the_dag_survives_serialization(night_dag):
    stored = DagSerialization.deserialize_dag(DagSerialization.serialize_dag(night_dag))
    assert stored.task_ids == ["run_night"]
    assert stored.max_active_runs == 1


@pytest.mark.parametrize(("date", "valid"), [(None, True), ("2026-11-02", True), ("2026-13-01", False), (7, False)])
def test_the_date_parameter_is_typed(night_dag, date, valid):
    night_dag.params["date"] = None
    parameter = night_dag.params.get_param("date")
    if valid:
        assert parameter.resolve(date) == date
    else:
        with pytest.raises(ParamValidationError):
            parameter.resolve(date)


def test_parsing_opens_no_file_no_socket_no_process(module):
    load(module)
    assert effects_of(lambda: load(module)) == []


def test_the_watch_on_parsing_sees_what_it_must(tmp_path):
    note = tmp_path / "note"
    note.write_text("x", encoding="utf-8")
    assert effects_of(note.read_text) == ["open"]
    assert effects_of(lambda: subprocess.run([sys.executable, "-V"], check=True))[0] == "subprocess.Popen"


def test_no_file_asks_the_clock(module):
    sources = [*module.glob("dags/*.py"), *module.glob("apportion_airflow/*.py")]
    assert len(sources) > 1
    assert [source.name for source in sources if asks_the_clock(source.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("source", ["datetime.now()", "pendulum.today('UTC')", "x = [time.time()]", "days_ago(1)"])
def test_the_watch_on_clocks_sees_what_it_must(source):
    assert asks_the_clock(source)


def load(module):
    path = module / "dags" / "apportion_nightly.py"
    spec = importlib.util.spec_from_file_location("apportion_nightly_alone", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def asks_the_clock(source: str) -> bool:
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return any((getattr(call, "attr", None) or getattr(call, "id", None)) in CLOCKS for call in calls)


EFFECTS = ("open", "socket.connect", "socket.getaddrinfo", "sqlite3.connect", "subprocess.Popen", "os.system")
_heard: list[str] | None = None


def _listen(event: str, arguments: tuple) -> None:
    # Python itself reads source files to import them; that is parsing.
    if _heard is not None and event in EFFECTS and not str(arguments[0]).endswith((".py", ".pyc")):
        _heard.append(event)


# An audit hook cannot be removed, so there is one, deaf outside effects_of.
sys.addaudithook(_listen)


def effects_of(action) -> list[str]:
    """What the action did outside of memory, in order."""
    global _heard
    _heard = []
    try:
        action()
        return _heard
    finally:
        _heard = None
