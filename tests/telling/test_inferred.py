from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

from click.testing import CliRunner

from bilat.cli.app import app

ARTICLE = """= Chile–Norway relations =

== Diplomatic relations ==
Otto Krag presented his credentials as Norwegian minister on 4 May 1906. Chile severed relations with Norway in 1943.
"""


def test_a_brief_says_that_a_mission_is_inferred_from_an_envoy(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    store = str(tmp_path / "store.db")
    CliRunner().invoke(app, ["read", str(tmp_path / "article.txt"), "--db", store])

    told = " ".join(
        CliRunner().invoke(app, ["brief", "Chile", "Norway", "--on", "1920-01-01", "--db", store]).stdout.split()
    )

    assert "Norway has a legation in Chile, since 4 May 1906" in told
    assert "inferred from an envoy told of; not certain" in told
