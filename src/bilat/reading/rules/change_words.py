"""The words by which texts name a party's change of order, as sets of stems, for the rules of transitions."""

from __future__ import annotations

ANSWERS = frozenset("break sever suspend recognise freeze cut withdraw recall resume restore downgrade".split())
POLLS = frozenset({"referendum", "plebiscite"})
STATUS = frozenset(
    "independence sovereignty statehood self-rule self-government autonomy home-rule freedom nationhood".split()
)
END_NOUNS = frozenset(
    """
    fall collapse demise downfall overthrow ouster ousting toppling removal deposition abolition dissolution breakup
    break-up disintegration end ending partition overturn dismantling implosion
    """.split()
)
ORDERS = frozenset("monarchy sultanate caliphate dictatorship republic empire".split())
WEAK_ENDS = frozenset({"end", "ending", "removal", "fall"})
BIRTH_NOUNS = frozenset(
    """
    proclamation establishment founding foundation creation formation restoration birth inception emergence
    installation
    """.split()
)
UPHEAVALS = frozenset("revolution coup putsch counterrevolution counter-revolution".split())
UNIONS = frozenset("unification reunification".split())
ATTAIN_NOUNS = frozenset(
    """
    attainment achievement declaration proclamation acquisition restoration gaining grant granting
    """.split()
)
LEAVING = frozenset("withdrawal secession separation".split())
VAIN = frozenset(
    """
    attempted failed abortive alleged planned would-be unsuccessful aborted foiled possible potential
    """.split()
)
OTHER_UPHEAVALS = frozenset(
    """
    industrial green cultural agricultural technological sexual scientific digital information color colour sporting
    palace diplomatic french neolithic social world global military-technical economic permanent agrarian
    """.split()
)
TIME_LINKS = frozenset("after since following upon on before until till with at from by to during prior".split())
OF_TIME = frozenset("time day eve moment year wake aftermath date advent dawn result period".split())
WISHES = frozenset(
    """
    call seek demand want support oppose plot predict fear prevent urge advocate plan threaten attempt try celebrate
    commemorate mark recognise recognize condemn favour favor back endorse hail
    """.split()
)
JUDGE = frozenset("condemn denounce criticise criticize deplore protest".split())
WISH_NOUNS = frozenset(
    """
    attempt plot plan possibility threat call support effort anniversary celebration opposition museum war struggle
    fight movement recognition day leader order fear prospect aim supporter demand campaign guarantee
    """.split()
)
GAIN = frozenset(
    """
    gain achieve attain obtain win get secure receive regain restore recover reach acquire declare proclaim lose
    reclaim establish reassert assert affirm reestablish earn wrest announce reaffirm terminate
    """.split()
)
FREE = frozenset(
    """
    independent sovereign free communist socialist islamic democratic secular one-party unitary self-governing
    constitutional people's autonomous separate republican fascist federal
    """.split()
)
OVERTHROW = frozenset(
    "overthrow topple depose oust abolish unseat dethrone dissolve dismantle overturn dismiss displace eject".split()
)
RISE = frozenset("come rise sweep return ascend accede get bring restore vote put propel catapult".split())
PROCLAIM = frozenset(
    """
    proclaim declare establish reestablish install instal inaugurate restore found create form institute set
    """.split()
)
HAPPEN = frozenset("take occur happen come begin arrive follow break triumph succeed hold expect plan schedule".split())
RISES = frozenset("rise accession ascent seizure takeover return coming assumption".split())
# The stems of the nouns that can name a change at all.
NOUNS = frozenset(
    word.replace("-", "")
    for word in (
        *END_NOUNS,
        *BIRTH_NOUNS,
        *UPHEAVALS,
        *POLLS,
        *UNIONS,
        *LEAVING,
        *RISES,
        *("change", "vote", "ballot", "independence", "transfer"),
    )
)
