"""The themes of the room with the disconnects behind them."""

from reportlab.platypus import KeepTogether, Spacer

from huddle_app.method.disconnects import Disconnect, Theme
from huddle_app.method.words import stage_name
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import Story, markup, para, safe, section, toned
from huddle_app.paper.room import team_words
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _, ngettext


def themes_part(data: ReportData, type_: Type) -> Story:
    """Every theme with its disconnects, then what hangs on no theme; hidden cards are left out."""
    story = section(_("Themes and their disconnects"), type_)
    board = data.board
    if not board.themes:
        story.append(para(_("No themes yet."), type_.body))
    for place, theme in enumerate(board.themes, 1):
        story += _group(f"{place} · {theme.title}", _support(theme), theme.disconnects, type_)
    if board.loose:
        story += _group(_("Without a theme"), "", board.loose, type_)
    if board.new:
        words = ngettext(
            "{n} more card has not been looked at yet.",
            "{n} more cards have not been looked at yet.",
            len(board.new),
        )
        story += [Spacer(0, 8), para(words.format(n=len(board.new)), type_.small)]
    return story


def _support(theme: Theme) -> str:
    """From how many disconnects and teams a theme comes."""
    cards, teams = len(theme.disconnects), len(theme.teams())
    if not cards:
        return _("no disconnects put here yet")
    count = ngettext("{n} disconnect", "{n} disconnects", cards).format(n=cards)
    if not teams:
        return count
    by = ngettext("named by {n} team", "named by {n} teams", teams).format(n=teams)
    return f"{count}, {by}"


def _group(title: str, support: str, cards: tuple[Disconnect, ...], type_: Type) -> Story:
    head: Story = [Spacer(0, 8), para(title, type_.subheading)]
    head += [para(support, type_.small)] if support else []
    made = [markup(_card(card), type_.point) for card in cards]
    first: Story = [*head, Spacer(0, 3), *made[:1]]
    rest: Story = [flowable for one in made[1:] for flowable in (Spacer(0, 3), one)]
    return [KeepTogether(first), *rest, Spacer(0, 4)]


def _card(card: Disconnect) -> str:
    """The words as sent, then team and stage; never a person."""
    origin = [team_words(card.team)] if card.team else []
    origin += [stage_name(card.stage)] if card.stage else []
    tag = "\N{NO-BREAK SPACE}· ".join(origin).replace(" ", "\N{NO-BREAK SPACE}")
    return f"–&nbsp; {safe(card.text)}&nbsp;&nbsp; {toned(tag, PALETTE.soft)}"
