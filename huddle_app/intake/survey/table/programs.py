"""The programs whose exports are known, by the columns they add to the answers.

Google Forms (Timestamp), Microsoft Forms (ID, Start time, Completion time, Email, Name), Qualtrics
(support: “Understanding Your Dataset”), SurveyMonkey (Respondent ID, Collector ID) and LimeSurvey
(manual: “Exporting results”; application/helpers/admin/export). Names as `bare` leaves them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from huddle_app.intake.survey.wording import bare


@dataclass(frozen=True)
class Program:
    """A survey program: every group of `signs` has a column, which alone make it this program.

    `code` are the columns that tell respondents apart, `steady` those that never change for one
    answer sheet, where the code is no more than a running number. `service` are further columns of
    the program's own.
    """

    name: str
    signs: tuple[frozenset[str], ...]
    code: frozenset[str] = frozenset()
    steady: frozenset[str] = frozenset()
    service: frozenset[str] = frozenset()

    def made(self, there: frozenset[str]) -> bool:
        """Whether columns of these names are this program's."""
        return not any(map(there.isdisjoint, self.signs))


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MS_START = _names("starttime startzeit begintijd heurededebut horadeinicio startuhrzeit")
_MS_END = _names(
    "completiontime fertigstellungszeit tijdvanvoltooien heuredefin horadefinalizacion abschlusszeit"
)
_LS_ID = _names(
    "id responseid antwortid antwoordid responsid iddelareponse idderespuesta iddelarespuesta idrespuesta"
)
_LS_SENT = _names(
    "submitdate datesubmitted datumabgeschickt abgabedatum datumingestuurd datumverzonden"
    " datedesoumission fechadeenvio fechaenqueseenvio"
)
_LS_PAGE = _names(
    "lastpage letzteseite laatstepagina dernierepage ultimapagina startlanguage startsprache starttaal"
    " begintaal languededepart langueinitiale lenguajeinicial idiomainicial idiomadeinicio seed"
)

# SurveyMonkey's own are known in English; the others are plain translations, from no file we have seen.
_SM_ID = _names(
    "respondentid befragtenid befragterid iddesbefragten deelnemerid respondentnummer"
    " iddurepondant identifiantdurepondant idrepondant numeroderepondant"
    " iddelencuestado identificaciondelencuestado idencuestado iddeencuestado numerodeencuestado"
)
_SM_COLLECTOR = _names(
    "collectorid iddescollectors verzamelaarid idvanverzamelaar collecteurid idducollecteur"
    " identifiantducollecteur idcollecteur iddelrecopilador identificaciondelrecopilador"
    " idrecopilador idderecopilador iddelcolector"
)

QUALTRICS = Program(
    name="Qualtrics",
    signs=(_names("startdate"), _names("enddate"), _names("responseid recordeddate finished")),
    code=_names("responseid"),
    service=_names(
        "startdate enddate status ipaddress progress durationinseconds finished recordeddate"
        " distributionchannel userlanguage responseset qrecaptchascore qrelevantidduplicate"
        " qrelevantidduplicatescore qrelevantidfraudscore qrelevantidlaststartdate"
    ),
)
"""Two or three rows of headings; the last, with {"ImportId": …}, only in CSV."""

SURVEYMONKEY = Program(
    name="SurveyMonkey",
    signs=(_SM_ID, _SM_COLLECTOR),
    code=_SM_ID,
    service=_SM_COLLECTOR
    | _names(
        "startdate enddate datecreated datemodified startdatum enddatum begindatum einddatum"
        " datededebut datedefin datedecreation datedemodification fechadeinicio"
        " fechadefinalizacion fechadefin fechadecreacion fechademodificacion"
        " erstellungsdatum anderungsdatum aanmaakdatum wijzigingsdatum"
    ),
)
"""Two rows of headings: a question stands over the first of its columns."""

PROGRAMS = (
    QUALTRICS,
    SURVEYMONKEY,
    Program(
        name="LimeSurvey",
        signs=(_LS_ID, _LS_SENT, _LS_PAGE),
        code=_LS_ID,
        steady=_names(
            "seed startdate datestarted zufallswert zufallsstartwert startwert datumgestartet datumgestart"
            " plaats startdatum tetedeserie datedelancement datededebut datededemarrage"
            " semilla fechadeinicio fechaenqueinicio"
        ),
        # “yourlevel” and “yourregion” are our own structure's, which says both in plain words beside them.
        service=_LS_SENT
        | _LS_PAGE
        | _names(
            "datestamp datelastaction refurl referrerurl interviewtime datumletzteaktivitat"
            " datumlaatsteactie datedeladerniereaction fechadelaultimaaccion weiterleitungsurl"
            " verwijzerurl urlreferente urldereferencia yourlevel yourregion"
        ),
    ),
    Program(
        name="Microsoft Forms",
        signs=(_names("id"), _MS_START, _MS_END),
        code=_names("id"),
        steady=_MS_START,
        service=_MS_END
        | _names(
            "lastmodifiedtime language totalpoints quizfeedback tijdvanlaatstewijziging"
            " uhrzeitderletztenanderung heuredeladernieremodification horadelaultimamodificacion"
        ),
    ),
    Program(
        name="Google Forms",
        signs=(_names("timestamp zeitstempel tijdstempel horodateur marcatemporal marcadetiempo"),),
        service=_names("score punktzahl punktestand puntuacion"),
    ),
)
"""The surest signs first."""


def program_of(headings: Sequence[str]) -> Program | None:
    """The program that made a file with these headings; None for any other table."""
    there = names_of(headings)
    return next((program for program in PROGRAMS if program.made(there)), None)


def names_of(headings: Iterable[str]) -> frozenset[str]:
    """The different headings as `bare` leaves them."""
    return frozenset(map(bare, {*headings}))


def belongs(heading: str, names: Collection[str]) -> bool:
    """Whether a column is one of `names`."""
    return bare(heading) in names
