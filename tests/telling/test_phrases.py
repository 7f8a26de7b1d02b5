from __future__ import annotations

import pytest

from bilat.model.statement import Other
from bilat.telling.phrases import Facts, act_word, fill, noun, plural, title_of


@pytest.mark.parametrize(
    ("detail", "title"),
    [
        (None, "agreement"),
        ("technical cooperation", "agreement: technical cooperation"),
        ("treaty of friendship", "treaty of friendship"),
        ("Memorandum: fisheries", "memorandum: fisheries"),
        ("agreement: Cooperation Agreement on finance", "Cooperation Agreement on finance"),
    ],
)
def test_an_agreement_says_once_what_it_is(detail: str | None, title: str) -> None:
    assert title_of(Facts("agreement", ("A", "B"), (), detail=detail)) == title


@pytest.mark.parametrize(
    ("phase", "kind", "quote", "word"),
    [
        ("begins", "agreement", "They signed a treaty.", "signed"),
        ("begins", "agreement", "The treaty entered into force in May.", "in force"),
        ("begins", "agreement", "A treaty is known.", "signed"),
        ("suspended", "mission", "The embassy was evacuated.", "evacuated"),
        ("suspended", "mission", "The embassy rests.", "suspended"),
        ("suspended", "membership", "Its membership was frozen.", "frozen"),
        ("ends", "mission", "The embassy closed.", "closed"),
        ("ends", "mission", "The embassy is gone.", "ended"),
        ("ends", "diplomatic-relations", "Ruritania broke off relations.", "broken off"),
        ("begins", "mission", "An embassy was opened.", "opened"),
        ("begins", "visa", "Visas began.", "begun"),
    ],
)
def test_an_act_is_told_by_the_sentences_own_word(phase: str, kind: str, quote: str, word: str) -> None:
    assert act_word(phase, Facts(kind, ("A",), ("B",)), [quote]) == word


def test_verbs_agree_with_who_acts() -> None:
    assert not plural(("United States",))
    assert plural(("Borduria", "Ruritania"))
    assert plural(("Bordurian rebels",))
    assert fill("{a} {has} it", Facts("visa", ("Borduria", "Ruritania"), ("X",))) == "Borduria and Ruritania have it"


def test_some_names_take_the_article() -> None:
    facts = Facts("membership", ("Syldavia",), ("United Nations",))

    assert fill("{a} in {b}", facts) == "Syldavia in the United Nations"
    assert fill("{b}", Facts("membership", ("Syldavia",), ("The Union",))) == "The Union"


def test_trade_is_told_with_goods_and_way() -> None:
    facts = Facts("trade", ("Ruritania",), ("Syldavia",), detail="coal", others=(Other("via", "Borduria"),))

    assert noun(facts) == "sale of coal by Ruritania to Syldavia via Borduria"
    assert noun(Facts("trade", ("Ruritania", "Syldavia"), (), detail="limited trade")) == (
        "trade between Ruritania and Syldavia (limited trade)"
    )


def test_the_pair_asked_about_is_not_named_again() -> None:
    assert noun(Facts("cooperation", ("Ruritania", "Syldavia"), (), detail="mining", is_own=True)) == (
        "cooperation (mining)"
    )
    assert noun(Facts("alliance", ("Ruritania", "Syldavia"), (), each=("Eastern Bloc",), detail="in war")) == (
        "alliance or alignment of Ruritania and Syldavia (each with the Eastern Bloc; in war)"
    )
