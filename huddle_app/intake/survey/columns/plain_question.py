"""Whether a heading asks for one thing about somebody, such as the level, and for nothing else."""

from collections.abc import Collection

from huddle_app.intake.survey.wording import words

# What stands around “level” where somebody's own is asked for: English, Dutch, German, French, Spanish.
_AROUND = """
    what which is are am your you yours my at in do does of the a an to from i we on within for that
    belong work working worked currently current mainly main primary primarily please select choose
    indicate state enter specify following best describes one organisation organization
    organisational organizational company business firm hierarchy hierarchical sales marketing based
    active located responsible job role position management part where own list below hold have country
    geographic geographical cover covers name code
    wat welke welk op je jouw jullie uw u werk werkt werkzaam bent ben jij de het een van tot behoor
    behoort binnen organisatie bedrijf onderneming hierarchisch hierarchische kies selecteer geef aan
    functie hoofdzakelijk actief voor waarin waar land geografische
    was welche welcher welches welchem welchen ist sind ihr ihre ihrem ihrer dein deine deinem deiner
    sie du auf im der die das dem den zu gehoren gehorst arbeiten arbeitest tatig bitte wahlen wahle
    geben unternehmen firma ihres vertrieb vertriebs wo tatigkeit
    quel quelle est votre vous dans au du la le les l d en travaillez appartenez etes poste entreprise
    veuillez indiquer indiquez choisir choisissez hierarchique commercial commerciale sur
    lentreprise lorganisation situez pays
    cual es su tu usted que del el los trabaja trabajas pertenece perteneces empresa organizacion
    puesto jerarquico por favor seleccione indique comercial dentro pais
"""


def further_words(text: str, asked: Collection[str]) -> int:
    """How many words of a heading ask for more than one of `asked`; what stands in brackets explains it."""
    around = frozenset(_AROUND.split())
    said = words(text.partition("(")[0])
    return sum(word not in around and word not in asked for word in said)
