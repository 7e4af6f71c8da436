"""Runs Apportion's command line from Airflow: the night as one task, its exit codes as Airflow's verdicts."""

from apportion_airflow.operator import ApportionOperator
from apportion_airflow.publication import PUBLICATION, PUBLICATION_ALIAS

__all__ = ["PUBLICATION", "PUBLICATION_ALIAS", "ApportionOperator"]
