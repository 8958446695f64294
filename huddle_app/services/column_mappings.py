"""What was said of the columns of a file, and how they were known, kept for every file laid out the same."""

from sqlmodel import Session

from huddle_app.intake.mapping_file import mapping_from_text, mapping_to_text
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as tables


class ColumnMappings:
    """Mappings by layout."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, layout: str) -> ColumnMapping | None:
        """The mapping used last for a layout."""
        with self._database.reading() as session:
            row = session.get(tables.ColumnMapping, layout)
        return mapping_from_text(row.mapping) if row else None

    def keep(self, session: Session, answers: AnswerFile) -> None:
        """Remember the mapping of a file that is taken in, within the deed that takes it in."""
        text = mapping_to_text(answers.mapping)
        row = session.get(tables.ColumnMapping, answers.layout)
        if answers.mapping == ColumnMapping() and not answers.mapping.worded:
            if row:
                session.delete(row)
        elif row is None:
            session.add(tables.ColumnMapping(layout=answers.layout, mapping=text))
        else:
            row.mapping = text
