"""How people write a function: the words of five languages for sales, marketing and leadership."""

from collections.abc import Mapping, Sequence
from string import digits

from huddle_app.intake.columns import plain
from huddle_app.intake.shown_cell import shown_cell
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.words import ANSWERING, Function
from huddle_app.texts import _

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


OwnNames = Mapping[str, Function]
"""What the questionnaire calls functions in the moderator's own words, as `plain` leaves them."""


def own_names(words: QuestionnaireWords) -> OwnNames:
    """The functions by the names that the questionnaire in these words gives them, none by ours."""
    return {plain(words.said[f.value]): f for f in ANSWERING if f.value in words.said}


def read_function(text: str, own: OwnNames | None = None) -> Function | None:
    """The function meant by `text`, in any case and with common synonyms; None when unknown.

    Where the questionnaire has its `own` names for functions, these come first.

    A number beside the word says nothing: “1 - Sales”, “Marketing 2”. Beside a single letter it makes a code.
    So does a sentence that says no more: “I work in sales”.
    """
    said = plain(text)
    word = said.strip(digits)
    if own and (found := own.get(said) or own.get(word)):
        return found
    found = _BY_WORD.get(said) or (_BY_WORD.get(word) if len(word) > 1 else None)
    return found or _in_a_sentence(text)


def _in_a_sentence(text: str) -> Function | None:
    """The function named among words that say nothing; None where there is anything else, such as “not”."""
    left = [word for word in text.split()[: _MOST_WORDS + 1] if plain(word)]
    if len(left) > _MOST_WORDS:
        return None
    # One by one: in “customer service” and “force de vente” such words belong to the name.
    for end in (0, -1):
        while left and plain(left[end]) in _AROUND:
            del left[end]
            if found := _named(left, in_capitals=text.isupper()):
                return found
    return None


def _named(words: Sequence[str], *, in_capitals: bool) -> Function | None:
    """The function that words are the name of; a short name is one where it alone stands in capitals: “IT”."""
    name = plain(" ".join(words))
    told = len(name) >= _LEAST_LETTERS or (
        len(words) == 1 and words[0].isupper() and not in_capitals
    )
    return _BY_WORD.get(name) if told else None


def unknown_function(text: str) -> str:
    """Why a row whose function is `text` cannot be used."""
    if not text:
        return _("the function is missing")
    why = _("“{value}” is none of the functions sales, marketing, leadership and other")
    return why.format(value=shown_cell(text))
