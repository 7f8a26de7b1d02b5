from __future__ import annotations

import pytest

from bilat.reading.described import described
from bilat.reading.rules import all_rules


@pytest.mark.parametrize("rule", ["rows", *(rule.name for rule in all_rules())])
def test_every_rule_says_of_itself_what_it_reads(rule: str) -> None:
    assert described(rule)


@pytest.mark.parametrize("name", ["no-such-rule", "", "../rules/missions", "__init__.py", "a/b"])
def test_what_is_no_rule_is_not_described(name: str) -> None:
    assert described(name) is None
