"""What the answers say: scores by function, level and region, read only where nobody can be recognised.

Rules: respondent score = mean of the scale's answered statements; team score = mean of the
respondents' scores (ch. 5); a respondent's scale counts when at least half of it is answered.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from huddle_app.method.findings.model import Earlier, Findings, ScaleFinding
from huddle_app.method.survey.answered import Answered, by_cell
from huddle_app.method.survey.invited import InvitedCells
from huddle_app.method.survey.waves import LOWEST_THRESHOLD, THRESHOLD, Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function


def findings_of(  # noqa: PLR0913 - a wave, and what is known of the company
    toolkit: Toolkit,
    wave_name: str,
    people: Iterable[Respondent],
    threshold: int = THRESHOLD,
    tools: Collection[int] | None = None,
    invited: InvitedCells | None = None,
    ladder: Sequence[str] = (),
    earlier: Sequence[Earlier] = (),
) -> Findings:
    """The findings of a wave that these people answered, as by `findings_by_cell`."""
    answered = by_cell(people)
    return findings_by_cell(
        toolkit, wave_name, answered, threshold, tools, invited, ladder, earlier
    )


def findings_by_cell(  # noqa: PLR0913 - a wave, and what is known of the company
    toolkit: Toolkit,
    wave_name: str,
    answered: Answered,
    threshold: int = THRESHOLD,
    tools: Collection[int] | None = None,
    invited: InvitedCells | None = None,
    ladder: Sequence[str] = (),
    earlier: Sequence[Earlier] = (),
) -> Findings:
    """The findings of a wave, with every group under `threshold` people hidden (never under 3).

    `toolkit` is the whole one, in whose order the ratings are written; `tools` are the wave's own by
    number, all where None. `invited` are the people who may have answered; a function of fewer
    of them than the threshold is among the respondents even where nobody has. Levels stand in the order
    of `ladder`. Beside the `earlier` waves nothing of few people follows, either.
    """
    # Imported with the first findings: the first window does not wait for scipy.
    from huddle_app.method.findings.reading import read_scales

    threshold = max(threshold, LOWEST_THRESHOLD)
    own = toolkit if tools is None else toolkit.only(tools)
    asked = {cell: n for cell, n in (invited or {}).items() if own.asked(cell[0])}
    scales, links = read_scales(toolkit, own, answered, threshold, asked, ladder, earlier)
    came_in = _of_functions({cell: len(written) for cell, written in answered.items()})
    few = {function: 0 for function, n in _of_functions(asked).items() if n < threshold}
    return Findings(
        wave=wave_name,
        threshold=threshold,
        respondents={**few, **came_in},
        scales={
            scale.key: scales.get(scale.key, ScaleFinding(scale, {})) for scale in own.scales()
        },
        toolkit=own,
        links=links,
        ladder=tuple(ladder),
    )


def _of_functions(cells: InvitedCells) -> Mapping[Function, int]:
    """How many people of each function there are."""
    people = Counter[Function]()
    for (function, _level, _region), n in cells.items():
        people[function] += n
    return people
