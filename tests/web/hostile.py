"""Articles that mean harm, written for these tests, and what must never stand in a page as it stands in them."""

from __future__ import annotations

TITLE = 'Kenya–Peru <script>alert("title")</script> relations'
PAYLOADS = (
    '<script>alert("title")</script>',
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(2)">',
    '"><svg onload=alert(3)>',
    "</textarea><script>alert(4)</script>",
    "</script><script>alert(5)</script>",
    "<b onmouseover='alert(6)'>",
    "<!-- comment",
)
RIGHT_TO_LEFT = "\u202ekcab\u202c"
PROSE = (
    f"Kenya opened an embassy in Lima on 3 May 2010. {PAYLOADS[1]}",
    f"Kenya and Peru signed an agreement on {PAYLOADS[2]} in 2011.",
    f"The president of Kenya visited Peru in 2012 {PAYLOADS[3]} and Kenya donated 20 tons of {PAYLOADS[4]} to Peru.",
    f"Kenya recognised Peru in 1965, {PAYLOADS[5]} and relations were established on 1 July 1966 {PAYLOADS[6]}.",
    "Entities such as &lt;script&gt;, &amp;lt; and &#x3C;script&#x3E; are text. {{ 7 * 7 }} {% raw %} ${7*7} too.",
    f"Kenya closed {RIGHT_TO_LEFT} its embassy in Lima in 2014. \u2066\u2067\u200f",
    f"Kenya and Peru {PAYLOADS[7]} are friends.",
    '=HYPERLINK("http://evil.example","click"), @SUM(A1), +1, -1: Peru accused Kenya of fraud in 2015.',
)
ROWS = (
    f"Infobox\n- Title: {TITLE}\n- Mission1: Embassy of Kenya, Lima {PAYLOADS[1]}\n"
    "- Mission2: Embassy of Peru, Nairobi\n"
)


def article() -> str:
    """An article that has all of it."""
    lists = f"In 2016 Kenya and Peru signed:\n- a treaty on {PAYLOADS[2]}\n- =cmd|' /C calc'!A0\n"
    return f"= {TITLE} =\n{ROWS}\n== History {PAYLOADS[3]} ==\n" + "\n".join(PROSE) + f"\n{lists}"


def files() -> list[tuple[str, bytes]]:
    """Files by name: the article, and others that no reader should stumble over."""
    begin = "= Kenya–Peru relations"
    return [
        ("\"><script>alert(7)<'.txt", article().encode()),
        ("brackets.txt", f"{begin} 2 =\n\n{'(' * 40_000}\n\n{'[[{{' * 10_000}\nKenya visited Peru.\n".encode()),
        ("million.txt", f"{begin} 3 =\n\n{'(' * 1_000_000}".encode()),
        ("long.txt", f"{begin} 4 =\n\n{'Kenya ' * 15_000}.\n".encode()),
        ("zip.txt", b"PK\x03\x04" + bytes(500)),
        ("latin.txt", "= Kenya-Peru relations =\n\nP\xe9rou".encode("latin-1")),
        ("utf16.txt", f"{begin} 6 =\n\nText".encode("utf-16")),
        ("empty.txt", b""),
        ("../../etc/passwd", b"root:x:0:0"),
        ("right\u202etxt.exe", b"= <script>alert(1)</script> ="),
    ]
