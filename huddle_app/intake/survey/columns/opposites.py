"""Wordings of which one denies what the other says, alike though they look: “settled with us”, “without us”."""

from collections.abc import Sequence

# English, Dutch, German, French, Spanish.
_DENIALS = frozenset(
    [
        *(
            "not",
            "no",
            "never",
            "without",
            "against",
            "neither",
            "nor",
            "none",
            "nobody",
            "nothing",
        ),
        *("cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "wont", "wouldnt"),
        *(
            "couldnt",
            "shouldnt",
            "hasnt",
            "havent",
            "hardly",
            "rarely",
            "seldom",
            "barely",
            "unable",
        ),
        *("niet", "geen", "nooit", "zonder", "niemand", "niets", "tegen", "noch", "nauwelijks"),
        *("zelden", "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie"),
        *(
            "niemals",
            "ohne",
            "niemanden",
            "niemandem",
            "nichts",
            "gegen",
            "weder",
            "kaum",
            "selten",
        ),
        *("pas", "jamais", "sans", "aucun", "aucune", "ni", "rien", "contre", "guere", "rarement"),
        *("nunca", "sin", "ningun", "ninguno", "ninguna", "nadie", "nada", "jamas", "contra"),
        *("tampoco", "raramente"),
    ]
)
# Each word of the first against each of the second.
_OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("less fewer minder weniger moins menos", "more meer mehr plus mas"),
        ("little few weinig wenig peu poco pocos", "lot much many veel viel viele beaucoup mucho muchos"),
        ("bad badly poorly slecht schlecht mal", "good well goed gut bien bon"),
        ("worse slechter schlechter pire peor", "better beter besser mieux mejor"),
        ("hard difficult moeilijk schwer difficile dificil", "easy makkelijk gemakkelijk leicht facile facil"),
        ("slow slowly traag langsam lent lento", "quick quickly fast snel schnell rapide rapido"),
        ("full vol voll plein lleno", "free vrij frei libre"),
        ("reluctant unwilling", "willing glad happy ready eager keen"),
        ("last laatst zuletzt", "first eerst zuerst"),
        ("sometimes soms manchmal parfois", "always altijd immer toujours siempre"),
        ("weak zwak schwach faible debil", "strong sterk stark fort fuerte"),
        ("low lower laag niedrig bas bajo", "high higher hoog hoch haut alto"),
        ("closed gesloten geschlossen ferme cerrado", "open openly offen ouvert abierto"),
    )
)  # fmt: skip
_TURNING = ("un", "in", "im", "ir", "il", "dis", "mis", "non", "on", "des", "mal")
_LEAST_LETTERS = 4


def opposed(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a denial, or a word whose opposite the other wording has, stands on one side only."""
    if _denials(one) != _denials(other):
        return True
    only_one, only_other = {*one} - {*other}, {*other} - {*one}
    return any(_opposite(a, b) for a in only_one for b in only_other)


def _denials(said: Sequence[str]) -> int:
    return sum(word in _DENIALS for word in said)


def _opposite(a: str, b: str) -> bool:
    if any((a in one and b in other) or (a in other and b in one) for one, other in _OPPOSITES):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= _LEAST_LETTERS and any(long == turn + short for turn in _TURNING)
