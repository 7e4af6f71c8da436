"""The last line, read without losing a digit."""

from __future__ import annotations

import pytest
from fake_launcher import PUBLISHED, verdict_line

from apportion_airflow.verdict import is_verdict, read_verdict


def test_a_verdict_gives_status_run_and_periods():
    verdict = read_verdict(verdict_line(PUBLISHED))
    assert verdict.pointer() == {"run_id": "01JD", "status": "PUBLISHED", "periods": ["2026-10", "2026-11"]}
    assert verdict.facts["rows"] == 12
    assert verdict.published


def test_money_keeps_every_digit():
    line = 'APPORTION_RESULT {"status":"PUBLISHED","run_id":"r","billed_cost":12345678901234567890.123456789012345678}'
    assert read_verdict(line).facts["billed_cost"] == "12345678901234567890.123456789012345678"


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("APPORTION_RESULT {}", True),
        (" APPORTION_RESULT {}", False),
        ("wrote APPORTION_RESULT {}", False),
        ("APPORTION_RESULTS {}", False),
        ("", False),
    ],
)
def test_only_a_line_that_begins_so_claims_to_be_the_verdict(line, claims):
    assert is_verdict(line) == claims


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ("", "Expecting value"),
        ('{"status":"NOOP"', "Expecting"),
        ('["NOOP"]', "not a JSON object"),
        ("{}", "status is None, not one of FAILED, NOOP, PUBLISHED"),
        ('{"status":"published"}', "status is 'published'"),
        ('{"status":"NOOP","run_id":7}', "run_id is 7"),
        ('{"status":"NOOP","periods":"2026-11"}', "periods is '2026-11'"),
        ('{"status":"NOOP","periods":[202611]}', "periods is"),
        ('{"status":"PUBLISHED","periods":["2026-11"]}', "no run_id"),
        ('{"status":"NOOP","billed_cost":NaN}', "NaN is not a number"),
    ],
)
def test_a_wrong_verdict_is_refused_with_the_reason(facts, reason):
    with pytest.raises(ValueError, match=reason):
        read_verdict("APPORTION_RESULT " + facts)


@pytest.mark.parametrize("facts", ['{"status":"FAILED"}', '{"status":"FAILED","run_id":null,"periods":null}'])
def test_a_run_that_failed_early_has_no_id_and_no_periods(facts):
    verdict = read_verdict("APPORTION_RESULT " + facts)
    assert (verdict.run_id, verdict.periods, verdict.published) == (None, (), False)
