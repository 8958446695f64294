"""How people write a function: the words of five languages for sales, marketing and leadership."""

from string import digits

from huddle_app.intake.columns import plain
from huddle_app.method.words import Function
from huddle_app.texts import _

_SHOWN = 40
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
_BY_WORD = {word: function for function, words in _WORDS.items() for word in words.split()}


def read_function(text: str) -> Function | None:
    """The function meant by `text`, in any case and with common synonyms; None when unknown.

    A number beside the word says nothing: “1 - Sales”, “Marketing 2”. Beside a single letter it makes a code.
    """
    said = plain(text)
    word = said.strip(digits)
    return _BY_WORD.get(said) or (_BY_WORD.get(word) if len(word) > 1 else None)


def unknown_function(text: str) -> str:
    """Why a row whose function is `text` cannot be used."""
    if not text:
        return _("the function is missing")
    why = _("“{value}” is not a function; write sales, marketing, leadership or other")
    return why.format(value=text[:_SHOWN])
