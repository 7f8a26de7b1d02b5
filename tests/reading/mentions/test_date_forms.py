"""The forms in which people date things in prose about states, by table; a year that is left out, by table too."""

from __future__ import annotations

import pytest

from tests.reading.mentions.test_dates import Times, read

PARTIAL: tuple[tuple[str, Times], ...] = (
    ("He came in 1921 and left on 5 May.", (("1921", "1921"), ("5 May", "1921-05-05"))),
    ("It was agreed in 1921; in June it was signed.", (("1921", "1921"), ("June", "1921-06"))),
    ("They met in June 1921. That winter they met again.", (("June 1921", "1921-06"), ("That winter", "1921-24"))),
    ("They met on 2 June 1921. On the 14th they parted.", (("2 June 1921", "1921-06-02"), ("the 14th", "1921-06-14"))),
    (
        "They met on 2 June 1921, and again on the 9th and 11th.",
        (("2 June 1921", "1921-06-02"), ("the 9th", "1921-06-09"), ("11th", "1921-06-11")),
    ),
    (
        "In 1988 both sent notes, one in early May, the other in late June.",
        (("1988", "1988"), ("early May", "1988-05"), ("late June", "1988-06")),
    ),
    (
        "The 1988 talks were held in spring and autumn.",
        (("1988", "1988"), ("spring", "1988-21"), ("autumn", "1988-23")),
    ),
    (
        "Talks opened on 2 October 1989. On Thursday, a day after Bloody Sunday was marked, they failed.",
        (("2 October 1989", "1989-10-02"), ("Thursday", "1989-10-05"), ("a day after", "1989-10-05")),
    ),
    ("2017-02: the minister to the capital.", (("2017-02", "2017-02"),)),
    ("2010-12: the first envoy.", (("2010-12", "2010/2012"),)),
    ("June of 2014 saw the first visit.", (("June of 2014", "2014-06"),)),
    ("It was signed in June, 2014.", (("June, 2014", "2014-06"),)),
    ("It was signed on the 4th of June 2014.", (("the 4th of June 2014", "2014-06-04"),)),
    ("It was signed on June the 4th, 2014.", (("June the 4th, 2014", "2014-06-04"),)),
    ("It was signed on Monday 4 June 2012.", (("Monday 4 June 2012", "2012-06-04"),)),
)
RELATIVE: tuple[tuple[str, Times], ...] = (
    ("It was founded in 1975. Two years later, it moved.", (("1975", "1975"), ("Two years later", "1977"))),
    ("It was founded in 1975, and five years on, it moved.", (("1975", "1975"), ("five years on", "1980"))),
    (
        "It was founded in May 1975. The following month it moved.",
        (("May 1975", "1975-05"), ("The following month", "1975-06")),
    ),
    (
        "It was founded in 1975. The previous year a treaty was signed.",
        (("1975", "1975"), ("The previous year", "1974")),
    ),
    (
        "It opened on 2 May 1975. Three days earlier the envoy had come.",
        (("2 May 1975", "1975-05-02"), ("Three days earlier", "1975-04-29")),
    ),
    (
        "It opened on 2 May 1975. The same day, the envoy came.",
        (("2 May 1975", "1975-05-02"), ("The same day", "1975-05-02")),
    ),
    (
        "It opened on 2 May 1975. That very day, the envoy came.",
        (("2 May 1975", "1975-05-02"), ("That very day", "1975-05-02")),
    ),
    (
        "It opened on 2 May 1975; the day after, the envoy came.",
        (("2 May 1975", "1975-05-02"), ("the day after", "1975-05-03")),
    ),
    ("It opened in 1975. A decade later it closed.", (("1975", "1975"), ("A decade later", "1985"))),
    ("It opened in 1975. Some two decades later it closed.", (("1975", "1975"), ("Some two decades later", "1995"))),
    (
        "It opened in 1875. A quarter of a century later it closed.",
        (("1875", "1875"), ("A quarter of a century later", "1900")),
    ),
    (
        "It opened in 1875. Half a century earlier there was none.",
        (("1875", "1875"), ("Half a century earlier", "1825")),
    ),
    ("It opened in May 1975. Later that year it closed.", (("May 1975", "1975-05"), ("Later that year", "1975"))),
    (
        "It opened in May 1975. Earlier that month he had come.",
        (("May 1975", "1975-05"), ("Earlier that month", "1975-05")),
    ),
    ("It opened in May 1975. The next spring it closed.", (("May 1975", "1975-05"), ("The next spring", "1976-21"))),
    ("It opened in May 1975. The next June it closed.", (("May 1975", "1975-05"), ("The next June", "1975-06"))),
    (
        "It opened in 1975. In March the following year it closed.",
        (("1975", "1975"), ("March the following year", "1976-03")),
    ),
    (
        "It opened in 1975. On 4 March of the next year it closed.",
        (("1975", "1975"), ("4 March of the next year", "1976-03-04")),
    ),
    ("It opened in 1975. In June that year it closed.", (("1975", "1975"), ("June that year", "1975-06"))),
    (
        "It opened in 1975. In the autumn of that year it closed.",
        (("1975", "1975"), ("the autumn of that year", "1975-23")),
    ),
    ("It opened in 1975. At the end of the year it closed.", (("1975", "1975"), ("the end of the year", "1975"))),
    (
        "It opened in 1975. By the end of the decade, it was closed.",
        (("1975", "1975"), ("the end of the decade", "../197X")),
    ),
    ("Within weeks of 4 June 1975, it closed.", (("4 June 1975", "1975-06-04"),)),
    ("It opened in 1875. The previous decade had seen none.", (("1875", "1875"), ("The previous decade", "186X"))),
    (
        "It opened in November 1975 and closed by the following Christmas.",
        (("November 1975", "1975-11"), ("the following Christmas", "../1975-12-25")),
    ),
    (
        "It opened in 1975. A year earlier, in May, he had come.",
        (("1975", "1975"), ("A year earlier", "1974"), ("May", "1974-05")),
    ),
    (
        "It opened on 2 May 1975. The following week it was closed.",
        (("2 May 1975", "1975-05-02"), ("The following week", "1975-05-09")),
    ),
    (
        "It opened on 2 May 1975. Six weeks later, it was closed.",
        (("2 May 1975", "1975-05-02"), ("Six weeks later", "1975-06-13")),
    ),
    (
        "It opened in May 1975 and closed eighteen months later.",
        (("May 1975", "1975-05"), ("eighteen months later", "1976-11")),
    ),
    ("It opened in 1975. In subsequent years it grew.", (("1975", "1975"),)),
)
RANGES: tuple[tuple[str, Times], ...] = (
    ("They met on 7–18 December 2015.", (("7–18 December 2015", "2015-12-07/2015-12-18"),)),
    ("He served from 2017 to 2023.", (("2017 to 2023", "2017/2023"),)),
    ("He served between 1958 and 1961.", (("1958 and 1961", "1958/1961"),)),
    ("He served between May and July 1958.", (("May and July 1958", "1958-05/1958-07"),)),
    ("He stayed from 3 to 6 March 2001.", (("3 to 6 March 2001", "2001-03-03/2001-03-06"),)),
    ("He stayed from 28 May to 2 June 2001.", (("28 May to 2 June 2001", "2001-05-28/2001-06-02"),)),
    ("He stayed from March 28 to April 2, 2001.", (("March 28 to April 2, 2001", "2001-03-28/2001-04-02"),)),
    ("He stayed from December 1999 to January 2001.", (("December 1999 to January 2001", "1999-12/2001-01"),)),
    ("He stayed from December to February 1999.", (("December to February 1999", "1998-12/1999-02"),)),
    ("The winter of 1999/2000 was hard.", (("The winter of 1999/2000", "1999-24"),)),
    ("The season of 1999/2000 was poor.", (("1999/2000", "1999/2000"),)),
    ("The famine of 1990–93 was severe.", (("1990–93", "1990/1993"),)),
    ("The famine (1990-1993) was severe.", (("1990-1993", "1990/1993"),)),
    ("It held the chair in 1998–2000 and in 2008–09.", (("1998–2000", "1998/2000"), ("2008–09", "2008/2009"))),
    ("The league of 478–404 BC had its seat there.", (("478–404 BC", "-0477/-0403"),)),
    ("It was at war from the 1960s to the 1990s.", (("the 1960s to the 1990s", "196X/199X"),)),
    ("It was at war from late 1963 until early 1965.", (("late 1963 until early 1965", "1963/1965"),)),
    ("It was at war from 4 May 1963 through 1965.", (("4 May 1963 through 1965", "1963-05-04/1965"),)),
    ("It ruled from the 16th to the 18th century.", (("the 16th to the 18th century", "15XX/17XX"),)),
    ("Talks in January/February 1996 failed.", (("January/February 1996", "1996-01/1996-02"),)),
    ("Talks in spring/summer 2016 failed.", (("spring/summer 2016", "2016-21/2016-22"),)),
    ("Talks were held on June 12–13, 2009.", (("June 12–13, 2009", "2009-06-12/2009-06-13"),)),
    ("It stayed out from 1923 up to 1934.", (("1923 up to 1934", "1923/1934"),)),
    ("It stayed out in the years 1923–1934.", (("the years 1923–1934", "1923/1934"),)),
)
LONG: tuple[tuple[str, Times], ...] = (
    ("Trade grew in the late 1990s.", (("the late 1990s", "199X"),)),
    ("Trade grew in the mid-1990s and the early 2000s.", (("the mid-1990s", "199X"), ("the early 2000s", "200X"))),
    ("Trade grew in the 1950s and 60s.", (("the 1950s", "195X"), ("60s", "196X"))),
    ("Trade grew in the mid-nineteenth century.", (("the mid-nineteenth century", "18XX"),)),
    (
        "Trade grew in the second half of the twentieth century.",
        (("the second half of the twentieth century", "19XX"),),
    ),
    ("Trade grew at the turn of the 19th century.", (("the turn of the 19th century", "1800~"),)),
    (
        "Trade began in 1893 and grew at the turn of the century.",
        (("1893", "1893"), ("the turn of the century", "1900~")),
    ),
    ("Trade grew in the 17th and 18th centuries.", (("the 17th", "16XX"), ("18th centuries", "17XX"))),
    ("Trade grew from the early 19th century onwards.", (("the early 19th century", "18XX/.."),)),
    ("Trade grew in mid-2016.", (("mid-2016", "2016-22"),)),
    ("Trade grew early in 2016.", (("early in 2016", "2016"),)),
    ("Trade grew towards the end of 2016.", (("the end of 2016", "2016"),)),
    ("Trade grew at the beginning of the 1980s.", (("the beginning of the 1980s", "198X"),)),
    ("Trade grew in the middle of the 1980s.", (("the middle of the 1980s", "198X"),)),
    ("Trade grew in the early to mid-1980s.", (("the early to mid-1980s", "198X"),)),
    ("Trade grew in the mid-to-late 1980s.", (("the mid-to-late 1980s", "198X"),)),
    ("Trade grew in the first half of 2016.", (("the first half of 2016", "2016-01/2016-06"),)),
    ("Trade grew in the first half of the 1980s.", (("the first half of the 1980s", "1980/1984"),)),
    ("Trade grew in the last quarter of 2016.", (("the last quarter of 2016", "2016-10/2016-12"),)),
    ("Trade grew in Q2 2016 and H1 2017.", (("Q2 2016", "2016-04/2016-06"), ("H1 2017", "2017-01/2017-06"))),
    ("Trade grew in FY 2016.", (("FY 2016", "2016"),)),
    ("Trade grew in the course of 1921.", (("1921", "1921"),)),
    ("Trade grew in the autumn of 1921.", (("the autumn of 1921", "1921-23"),)),
    ("Trade grew in the third century BC.", (("the third century BC", "-0299/-0200"),)),
)
OPEN: tuple[tuple[str, Times], ...] = (
    ("It has had an embassy there since 2014.", (("2014", "2014/.."),)),
    ("It has had an embassy there ever since May 2014.", (("May 2014", "2014-05/.."),)),
    ("By 2011 it had none.", (("2011", "../2011"),)),
    ("It had one until the end of 1999.", (("the end of 1999", "../1999"),)),
    ("It had one up to 1999, when it closed.", (("1999", "../1999"),)),
    ("It had none prior to 1999.", (("1999", "../1998"),)),
    ("As of December 2023, it has none.", (("December 2023", "2023-12"),)),
    ("As at 1 May 2023, it has none.", (("1 May 2023", "2023-05-01"),)),
    ("It will open no earlier than 2031.", (("2031", "2031/.."),)),
    ("It will open not later than June 2031.", (("June 2031", "../2031-06"),)),
    ("From 2012 onwards it had none.", (("2012", "2012/.."),)),
    ("From 1 May 2012 on, it had none.", (("1 May 2012", "2012-05-01/.."),)),
    ("With effect from 1 May 2012, it had none.", (("1 May 2012", "2012-05-01/.."),)),
    ("It had one before the autumn of 1931.", (("the autumn of 1931", "../1931-08-31"),)),
    ("In 1911 on the plain it lost.", (("1911", "1911"),)),
    ("It has had one since 343 BC.", (("343 BC", "-0342/.."),)),
)
ABOUT: tuple[tuple[str, Times], ...] = (
    ("Envoys came c. 1850.", (("c. 1850", "1850~"),)),
    ("Envoys came ca. 1850.", (("ca. 1850", "1850~"),)),
    ("Envoys came circa 1850.", (("circa 1850", "1850~"),)),
    ("Envoys came around 1850.", (("around 1850", "1850~"),)),
    ("Envoys came in about 1851.", (("about 1851", "1851~"),)),
    ("Envoys came on or about 3 May 1851.", (("3 May 1851", "1851-05-03~"),)),
    ("Envoys came on about 3 May 1851.", (("about 3 May 1851", "1851-05-03~"),)),
    ("Envoys came in around March 1851.", (("around March 1851", "1851-03~"),)),
    ("Envoys came in 1847 or 1848.", (("1847 or 1848", "1847/1848"),)),
    ("Envoys came in 480 BC and AD 14.", (("480 BC", "-0479"), ("AD 14", "0014"))),
)
YEARS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    ("Talks began in November 2003. In February they failed.", ("2003-11", "2004-02")),
    ("Talks began in October 2003. In April they failed.", ("2003-10", "2004-04")),
    ("Talks began in November and failed in February 2004.", ("2003-11", "2004-02")),
    ("It was signed in October 1990, ratified in January and published in March.", ("1990-10", "1991-01", "1991-03")),
    ("It reopened in February 2015. It had been closed in October.", ("2015-02", "2014-10")),
    ("It reopened in February 2015, having been closed in November.", ("2015-02", "2014-11")),
    ("It reopened in May 2015. It had been closed in March.", ("2015-05", "2015-03")),
    (
        "It closed in May 2015. It had been opened in March 1999. On 3 June the envoy left.",
        ("2015-05", "1999-03", "2015-06-03"),
    ),
    ("In May 2008 they cited the treaty (1972). In July they met.", ("2008-05", "1972", "2008-07")),
    ("In May 2008 they cited the March 1972 treaty. In July they met.", ("2008-05", "1972-03", "2008-07")),
    (
        "In May 2008 they met, for the first time since April 1972. In July they parted.",
        ("2008-05", "1972-04/..", "2008-07"),
    ),
    ("In May 2008 it sold 90 tons, more than in June 1972. In July it sold none.", ("2008-05", "1972-06", "2008-07")),
    (
        "In May 2008 they agreed on a mission that will end in June 2031. In July it began.",
        ("2008-05", "2031-06", "2008-07"),
    ),
    ("In May 2008 a loan was given, due in June 2031. In July it was paid.", ("2008-05", "2031-06", "2008-07")),
    (
        "In April 2005 it sold more than in the days of November and January. In May it sold none.",
        ("2005-04", "2004-11", "2005-01", "2005-05"),
    ),
    (
        "It reopened in February 2015. It had been closed in October. On 3 June the envoy came.",
        ("2015-02", "2014-10", "2015-06-03"),
    ),
    ("In July 2016 it sold more than in all of 2015. In September it sold none.", ("2016-07", "2015", "2016-09")),
    ("It closed in October 1975. In spring it reopened.", ("1975-10", "1976-21")),
    (
        "In April 2008 it sold 90 tons, more than in May 2007. In early May it sold none.",
        ("2008-04", "2007-05", "2008-05"),
    ),
    ("The camp was open until June 1996. In July it closed.", ("../1996-06", "1996-07")),
    ("The crisis of 1911\nOn 1 July a ship came.", ("1911", "1911-07-01")),
    ("The crisis of 1911\nThe town lies on the coast.\nOn 1 July a ship came.", ("1911", "1911-07-01")),
    (
        "1911: a crisis\nOn 1 July a ship came.\n1912: an accord\nOn 3 June it was signed.",
        ("1911", "1911-07-01", "1912", "1912-06-03"),
    ),
    ("On 29 August he came, on 2 September 1991 he left.", ("1991-08-29", "1991-09-02")),
    ("It lasted from October 1990 until March.", ("1990-10/1991-03",)),
)


def cases(*tables: tuple[tuple[str, Times], ...]) -> list[object]:
    return [pytest.param(text, found, id=text[:60]) for table in tables for text, found in table]


@pytest.mark.parametrize(("text", "expected"), cases(PARTIAL, RELATIVE, RANGES, LONG, OPEN, ABOUT))
def test_a_form_is_read(text: str, expected: Times) -> None:
    found = tuple((words, value) for words, value in read(*text.split("\n")) if value)

    assert [(words, value.rstrip("~")) for words, value in found] == [
        (words, (value or "").rstrip("~")) for words, value in expected
    ]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0][:60]) for row in YEARS])
def test_a_year_that_is_left_out_is_the_story_s(text: str, expected: tuple[str | None, ...]) -> None:
    assert tuple(value for _, value in read(*text.split("\n"))) == expected
