"""Ruff's rules for Airflow 3 find nothing, and would find something."""

from __future__ import annotations

import subprocess

import pytest

SOURCES = ["dags", "apportion_airflow", "tests"]


def ruff(tool, module, *arguments, text: str | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [tool("ruff"), *arguments], cwd=module, input=text, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "arguments",
    [("check", "--select", "AIR3"), ("check",), ("format", "--check")],
    ids=["airflow 3", "all rules", "layout"],
)
def test_ruff_finds_nothing(tool, module, arguments):
    result = ruff(tool, module, *arguments, *SOURCES)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_rules_for_airflow_3_see_what_they_must(tool, module):
    old = "from airflow import DAG\n\nDAG(dag_id='old', schedule_interval='@daily')\n"
    result = ruff(tool, module, "check", "--select", "AIR3", "--stdin-filename", "dags/old.py", "-", text=old)
    assert result.returncode == 1
    assert "AIR301" in result.stdout
