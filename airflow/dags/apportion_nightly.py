"""
### Apportion, every night

Attributes every cloud and AI charge to one team and one feature, proves that the books balance, and publishes all
tables at once, or none.

**Which day.** The usage date is the UTC date on which the run's data interval *starts*: the run of
2026-11-22 06:30 to 2026-11-23 06:30 starts after 06:30 on the 23rd and takes usage date 2026-11-22, a day that has
been over for six and a half hours. Bills that follow later are taken in by the next nights.

**Another day.** Trigger with the parameter `date`. A rerun changes nothing that has not changed in the inputs.

**When it fails.** Retried: input not there yet (66), storage or catalog (75), another run holds the period (79), a
killed process. Not retried, because only a person can help: bad data (65), a defect (70), books that do not balance
(73), permission (77), configuration (78). Nothing is published in any of these cases.

**Downstream.** Schedule on the asset `apportion_publication`; a night with nothing new emits no event.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable, Param

from apportion_airflow import ApportionOperator

# Airflow keeps every interval in UTC. A run triggered without a logical date has no day of its own: the date stays
# empty, and the operator refuses.
USAGE_DATE = (
    "{{ params.date or (data_interval_start | ds if data_interval_start is defined and data_interval_start else '') }}"
)

with DAG(
    dag_id="apportion_nightly",
    doc_md=__doc__,
    # A bare cron string would give an interval of no length, and with it the wrong day.
    schedule=CronDataIntervalTimetable("30 6 * * *", timezone="UTC"),
    start_date=datetime(2020, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    tags=["apportion", "finops", "cost"],
    default_args={
        "owner": "finops",
        "depends_on_past": False,
        "retries": 3,
        "retry_delay": timedelta(minutes=10),
        "retry_exponential_backoff": 2.0,
        "max_retry_delay": timedelta(hours=1),
        "execution_timeout": timedelta(hours=4),
        "pool": os.environ.get("APPORTION_POOL", "default_pool"),
    },
    params={
        "date": Param(
            None,
            type=["null", "string"],
            format="date",
            title="Usage date",
            description="UTC day to bring up to date, yyyy-MM-dd. Empty: the day on which the data interval starts.",
        ),
    },
) as dag:
    ApportionOperator(
        task_id="run_night",
        date=USAGE_DATE,
        config="{{ var.value.get('apportion_config', '') }}",
        home="{{ var.value.get('apportion_home', '') }}",
        # A backfill ignores max_active_runs of the DAG; this holds across all its runs.
        max_active_tis_per_dag=1,
    )
