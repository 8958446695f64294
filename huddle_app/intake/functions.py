"""How people write a function: the words of five languages for sales, marketing and leadership."""

from string import digits

from huddle_app.intake.columns import plain
from huddle_app.method.words import Function
from huddle_app.texts import _

_SHOWN = 40
_MOST_WORDS, _LEAST_LETTERS = 8, 4
"""So many words a sentence may have; shorter names of functions are words of a sentence, too: “it”, “go”."""
_WORDS = {
    Function.SALES: "s sales salesteam salesforce salesdepartment salesperson salespeople salesrep"
    " salesrepresentative fieldsales insidesales selling vertrieb verkauf aussendienst innendienst"
    " verkoop buitendienst binnendienst vente ventes forcedevente ventas venta",
    Function.MARKETING: "m mktg mkt mkg mktng marketing marketingteam marketingdepartment marketer"
    " marketeer marketers productmarketing mercadotecnia mercadeo",
    Function.LEADERSHIP: "l leadership leader leaders lead management topmanagement"
    " seniormanagement generalmanagement executive executives executiveteam board directors gm"
    " generalmanager managingdirector md ceo coo cfo cso cmo cco president vp leitung fuhrung"
    " geschaftsfuhrung geschaftsleitung vorstand directie leiding bestuur direction"
    " directiongenerale direccion direcciongeneral gerencia",
    Function.OTHER: "o other others else misc miscellaneous rd researchanddevelopment research"
    " development service customerservice support finance hr it operations production logistics"
    " legal purchasing sonstige sonstiges andere overig overige anders autre autres otro otros otra"
    " otras",
}
# “I work in sales”, “Ik werk bij marketing”: what says nothing around the word.
_AROUND = frozenset(
    [
        *("i", "im", "am", "we", "work", "working", "in", "for", "at", "the", "a", "an", "of"),
        *(
            "my",
            "our",
            "is",
            "department",
            "dept",
            "team",
            "function",
            "part",
            "side",
            "belong",
            "to",
        ),
        *("ik", "werk", "ben", "bij", "op", "de", "het", "afdeling", "voor", "van", "mijn", "onze"),
        *("ich", "arbeite", "bin", "im", "der", "die", "das", "dem", "abteilung", "bereich", "fur"),
        *(
            "je",
            "travaille",
            "suis",
            "dans",
            "au",
            "aux",
            "le",
            "la",
            "les",
            "du",
            "service",
            "equipe",
        ),
        *(
            "trabajo",
            "soy",
            "estoy",
            "en",
            "el",
            "del",
            "departamento",
            "equipo",
            "area",
            "departement",
        ),
    ]
)
_BY_WORD = {word: function for function, words in _WORDS.items() for word in words.split()}


def read_function(text: str) -> Function | None:
    """The function meant by `text`, in any case and with common synonyms; None when unknown.

    A number beside the word says nothing: “1 - Sales”, “Marketing 2”. Beside a single letter it makes a code.
    So does a sentence that says no more: “I work in sales”.
    """
    said = plain(text)
    word = said.strip(digits)
    found = _BY_WORD.get(said) or (_BY_WORD.get(word) if len(word) > 1 else None)
    return found or _in_a_sentence(text)


def _in_a_sentence(text: str) -> Function | None:
    """The function named among words that say nothing; None where there is anything else, such as “not”."""
    said = [plain(word) for word in text.split()[: _MOST_WORDS + 1]]
    left = [word for word in said if word and word not in _AROUND]
    named = "".join(left)
    if len(left) == len(said) or len(said) > _MOST_WORDS or len(named) < _LEAST_LETTERS:
        return None
    return _BY_WORD.get(named)


def unknown_function(text: str) -> str:
    """Why a row whose function is `text` cannot be used."""
    if not text:
        return _("the function is missing")
    why = _("“{value}” is not a function; write sales, marketing, leadership or other")
    return why.format(value=text[:_SHOWN])
