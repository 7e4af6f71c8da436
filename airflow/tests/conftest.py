"""A real Airflow on a database of its own, gone after the tests."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

MODULE = Path(__file__).resolve().parent.parent
AIRFLOW_HOME = Path(tempfile.mkdtemp(prefix="apportion-airflow-"))

# Airflow reads these once, when it is first imported; pytest imports this file before any test.
for name in [name for name in os.environ if name.startswith(("AIRFLOW", "APPORTION"))]:
    del os.environ[name]
os.environ.update(
    AIRFLOW_HOME=str(AIRFLOW_HOME),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__DAGS_FOLDER=str(MODULE / "dags"),
    AIRFLOW__CORE__DEFAULT_TIMEZONE="America/New_York",
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=f"sqlite:///{AIRFLOW_HOME}/airflow.db",
    AIRFLOW__LOGGING__LOGGING_LEVEL="WARNING",
)


def pytest_unconfigure() -> None:
    shutil.rmtree(AIRFLOW_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def airflow_database() -> None:
    """The metadata database, created once."""
    from airflow.utils.db import initdb

    initdb()


@pytest.fixture
def night_dag():
    """The DAG as Airflow loads it from its file, a new one for each test."""
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(MODULE / "dags", bundle_name="dags-folder")
    assert bag.import_errors == {}
    return bag.dags["apportion_nightly"]


@pytest.fixture
def module() -> Path:
    """The folder of this module."""
    return MODULE


@pytest.fixture
def tool():
    """Path of a program installed beside the interpreter that runs the tests."""
    return lambda program: str(Path(sys.executable).parent / program)
