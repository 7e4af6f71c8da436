"""What a team writes that wants to know of every published night."""

from __future__ import annotations

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

from apportion_airflow import PUBLICATION

with DAG(dag_id="finance_report", schedule=[PUBLICATION], is_paused_upon_creation=False):
    EmptyOperator(task_id="refresh")
