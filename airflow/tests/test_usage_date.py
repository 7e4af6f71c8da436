"""Which day a run takes: the date on which its data interval starts, or the parameter."""

from __future__ import annotations

from datetime import UTC, datetime

import pendulum
import pytest
from airflow.serialization.encoders import coerce_to_core_timetable
from airflow.timetables.base import TimeRestriction


@pytest.fixture
def timetable(night_dag):
    return coerce_to_core_timetable(night_dag.timetable)


def at(text: str) -> datetime:
    return pendulum.parse(text, tz="UTC")


def rendered_date(dag, **context) -> str:
    task = dag.get_task("run_night")
    variables = {"params": {"date": None}, **context}
    return dag.get_template_env().from_string(task.date).render(variables)


@pytest.mark.parametrize(
    ("previous", "start", "end", "usage_date"),
    [
        ("2026-11-21", "2026-11-22T06:30", "2026-11-23T06:30", "2026-11-22"),
        ("2026-10-30", "2026-10-31T06:30", "2026-11-01T06:30", "2026-10-31"),
        ("2026-12-30", "2026-12-31T06:30", "2027-01-01T06:30", "2026-12-31"),
        ("2028-02-28", "2028-02-29T06:30", "2028-03-01T06:30", "2028-02-29"),
        ("2026-03-07", "2026-03-08T06:30", "2026-03-09T06:30", "2026-03-08"),  # clocks change in New York
        ("2026-10-24", "2026-10-25T06:30", "2026-10-26T06:30", "2026-10-25"),  # clocks change in Berlin
    ],
)
def test_a_scheduled_run_takes_the_day_its_interval_starts(night_dag, timetable, previous, start, end, usage_date):
    interval = timetable.infer_manual_data_interval(run_after=at(f"{previous}T06:30").add(days=1))
    everything = TimeRestriction(earliest=at("2020-01-01"), latest=None, catchup=True)
    info = timetable.next_dagrun_info(last_automated_data_interval=interval, restriction=everything)
    assert (info.data_interval.start, info.data_interval.end) == (at(start), at(end))
    assert info.run_after == at(end)
    assert rendered_date(night_dag, data_interval_start=info.data_interval.start) == usage_date


def test_no_two_nights_of_a_year_share_a_day_and_none_is_left_out(night_dag, timetable):
    everything = TimeRestriction(earliest=at("2027-12-31"), latest=at("2029-01-01"), catchup=True)
    dates, last = [], None
    while info := timetable.next_dagrun_info(last_automated_data_interval=last, restriction=everything):
        last = info.data_interval
        assert (last.end - last.start).total_seconds() == 86_400
        dates.append(rendered_date(night_dag, data_interval_start=last.start))
    assert dates == [at("2027-12-31").add(days=day).format("YYYY-MM-DD") for day in range(367)]


@pytest.mark.parametrize(
    ("triggered", "usage_date"),
    [
        ("2026-11-23T12:00", "2026-11-22"),
        ("2026-11-23T06:30", "2026-11-22"),
        ("2026-11-23T06:29", "2026-11-21"),
    ],
)
def test_a_manual_run_takes_the_last_night_that_is_over(night_dag, timetable, triggered, usage_date):
    interval = timetable.infer_manual_data_interval(run_after=at(triggered))
    assert rendered_date(night_dag, data_interval_start=interval.start) == usage_date


def test_the_parameter_overrides_the_interval(night_dag):
    start = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
    assert rendered_date(night_dag, params={"date": "2026-11-02"}, data_interval_start=start) == "2026-11-02"


@pytest.mark.parametrize("context", [{}, {"data_interval_start": None}])
def test_a_run_without_an_interval_has_no_day_unless_it_is_told(night_dag, context):
    assert rendered_date(night_dag, **context) == ""
    assert rendered_date(night_dag, params={"date": "2026-11-02"}, **context) == "2026-11-02"
