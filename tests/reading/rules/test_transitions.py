from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bilat.model.statement import Statement
    from tests.reading.conftest import ReadText

CASES = (
    (
        "Kenya–Sweden relations",
        "Kenya gained independence from the United Kingdom on 12 December 1963.",
        "Kenya",
        "1963-12-12",
    ),
    (
        "Kenya–Sweden relations",
        "Following Kenya's independence in 1963, Sweden opened an embassy in Nairobi.",
        "Kenya",
        "1963",
    ),
    ("Finland–Greece relations", "Finland declared itself independent in December 1917.", "Finland", "1917-12"),
    (
        "Finland–Greece relations",
        "Since the fall of the Greek junta in 1974, relations have been cordial.",
        "Greece",
        "1974",
    ),
    (
        "Chile–Norway relations",
        "In September 1973 the Allende government was overthrown in a military coup.",
        "Chile",
        "1973-09",
    ),
    ("Chile–Norway relations", "After the 1973 coup in Chile, Norway granted asylum to refugees.", "Chile", "1973"),
    ("Iran–Japan relations", "The 1979 Islamic Revolution strained ties between Tokyo and Tehran.", "Iran", "1979"),
    ("Iran–Japan relations", "Japan kept its embassy open when the Shah was ousted in 1979.", "Iran", "1979"),
    ("Libya–Malta relations", "Muammar Gaddafi seized power in Libya in 1969.", "Libya", "1969"),
    (
        "Libya–Malta relations",
        "After the Gaddafi regime collapsed in 2011, Malta recognised the new authorities.",
        "Libya",
        "2011",
    ),
    ("Germany–Peru relations", "German reunification took place on 3 October 1990.", "Germany", "1990-10-03"),
    (
        "Sudan–Uganda relations",
        "South Sudan seceded from Sudan in July 2011 after a referendum.",
        "South Sudan",
        "2011-07",
    ),
    (
        "Estonia–India relations",
        "Following the dissolution of the Soviet Union in 1991, India recognised Estonia.",
        "Soviet Union",
        "1991",
    ),
    ("Estonia–India relations", "Estonia regained its independence on 20 August 1991.", "Estonia", "1991-08-20"),
    ("Brazil–Portugal relations", "Brazil became a republic in 1889.", "Brazil", "1889"),
    (
        "Brazil–Portugal relations",
        "The Carnation Revolution of April 1974 ended the Portuguese dictatorship.",
        "Portugal",
        "1974-04",
    ),
    ("India–Nepal relations", "Nepal's monarchy was abolished in May 2008.", "Nepal", "2008-05"),
    ("India–Nepal relations", "In 1950 India proclaimed itself a republic.", "India", "1950"),
    ("Malaysia–Singapore relations", "Singapore separated from Malaysia on 9 August 1965.", "Singapore", "1965-08-09"),
    ("Afghanistan–Pakistan relations", "The Taliban seized power in August 2021.", "Afghanistan", "2021-08"),
    ("Afghanistan–Pakistan relations", "Kabul fell to the Taliban on 15 August 2021.", "Afghanistan", "2021-08-15"),
    (
        "Ethiopia–Israel relations",
        "The overthrow of Emperor Haile Selassie in 1974 led to a break in ties.",
        "Ethiopia",
        "1974",
    ),
    ("Ethiopia–Israel relations", "Eritrea voted for independence in April 1993.", "Eritrea", "1993-04"),
    ("Poland–Romania relations", "Romania's communist regime fell in December 1989.", "Romania", "1989-12"),
    (
        "Poland–Romania relations",
        "The collapse of the Ceaușescu regime in 1989 opened a new chapter.",
        "Romania",
        "1989",
    ),
    (
        "France–Scotland relations",
        "Scotland held an independence referendum on 18 September 2014.",
        "Scotland",
        "2014-09-18",
    ),
    (
        "South Africa–Sweden relations",
        "After the end of apartheid in 1994, Sweden became a major donor.",
        "South Africa",
        "1994",
    ),
    ("Fiji–Kiribati relations", "Since independence in 1979, Kiribati has kept a mission in Suva.", "Kiribati", "1979"),
    ("Ghana–Togo relations", "Ghana was granted independence in 1957.", "Ghana", "1957"),
    ("Ghana–Togo relations", "Britain granted Ghana independence in March 1957.", "Ghana", "1957-03"),
    ("Egypt–Italy relations", "King Farouk was deposed in July 1952.", "Egypt", "1952-07"),
    ("Egypt–Italy relations", "Italy became a republic following a referendum in 1946.", "Italy", "1946"),
    (
        "China–Norway relations",
        "Norway recognised the People's Republic of China, which had been proclaimed on 1 October 1949.",
        "China",
        "1949-10-01",
    ),
    (
        "Czech Republic–Japan relations",
        "Czechoslovakia split into two states on 1 January 1993.",
        "Czechoslovakia",
        "1993-01-01",
    ),
    ("Serbia–Turkey relations", "With the breakup of Yugoslavia, new states emerged.", "Yugoslavia", None),
    ("Cuba–Spain relations", "Batista was overthrown in 1959.", "Cuba", "1959"),
    ("Myanmar–Thailand relations", "The military took power in Myanmar in February 2021.", "Myanmar", "2021-02"),
    ("Cyprus–Greece relations", "The Republic of Cyprus was established in 1960.", "Cyprus", "1960"),
)
SILENT = (
    ("Kenya–Sweden relations", "Sweden recognised the independence of Kenya in 1963."),
    ("Kenya–Sweden relations", "The trade fell sharply in 1998."),
    ("Kenya–Sweden relations", "Kenya became a member of the council in 1999."),
    ("Iran–Japan relations", "The Industrial Revolution in Japan drew on foreign engineers."),
    ("Iran–Japan relations", "Japan became the first country to open a school there."),
    ("Turkey–Qatar relations", "Qatar condemned the attempted coup of 2016 in Turkey."),
    ("Spain–Peru relations", "Both countries called for the restoration of trade."),
    ("Spain–Peru relations", "The two ministries merged their archives in 2005."),
    ("Spain–Peru relations", "The president celebrated the anniversary of the independence of Peru in Lima."),
    ("Spain–Peru relations", "Spain established an embassy in Lima in 1853."),
)


def _transitions(statements: tuple[Statement, ...]) -> set[tuple[str, str | None]]:
    return {(s.claim.actors[0], s.claim.time) for s in statements if s.claim.kind == "transition"}


@pytest.mark.parametrize(("title", "sentence", "party", "time"), CASES)
def test_a_party_s_own_change_is_a_transition_at_its_own_time(
    read_text: ReadText, title: str, sentence: str, party: str, time: str | None
) -> None:
    assert (party, time) in _transitions(read_text(title, sentence))


@pytest.mark.parametrize(("title", "sentence"), SILENT)
def test_what_is_recognised_wished_or_no_change_of_government_is_no_transition(
    read_text: ReadText, title: str, sentence: str
) -> None:
    assert not _transitions(read_text(title, sentence))


def test_states_that_unite_make_a_transition_each(read_text: ReadText) -> None:
    found = _transitions(read_text("Egypt–Syria relations", "Egypt and Syria united in February 1958."))

    assert found == {("Egypt", "1958-02"), ("Syria", "1958-02")}


def test_a_person_who_came_to_power_is_named(read_text: ReadText) -> None:
    (statement,) = read_text("Libya–Malta relations", "Muammar Gaddafi seized power in Libya in 1969.")

    assert [(o.role, o.name) for o in statement.claim.others] == [("person", "Muammar Gaddafi")]


def test_the_time_of_the_clause_around_is_not_the_time_of_the_change(read_text: ReadText) -> None:
    found = _transitions(
        read_text("Kenya–Oman relations", "After Kenya became independent, Oman sent an envoy in 1970.")
    )

    assert found == {("Kenya", None)}
