"""What other DAGs wait for: a night that was published."""

from __future__ import annotations

from airflow.sdk import Asset, AssetAlias

PUBLICATION = Asset(name="apportion_publication", uri="apportion://warehouse/publication")
"""Every published table and view as one thing, since one pointer switches them all. Schedule a DAG on it with
``schedule=[PUBLICATION]``."""

PUBLICATION_ALIAS = AssetAlias(name="apportion_publication_if_changed")
"""The outlet of the task. An asset as an outlet would get an event on every success; an alias gets one only when the
task adds it, so a night with nothing new wakes nobody."""
