"""Alembic's entry: runs the migrations on the file named by the configuration, all of them or none."""

from alembic import context
from sqlalchemy import Connection, create_engine, event

from huddle_app.store.tables.everything import METADATA

_engine = create_engine(
    context.config.get_main_option("sqlalchemy.url") or "",
    hide_parameters=True,  # they are what people wrote
)


@event.listens_for(_engine, "begin")
def _begin(connection: Connection) -> None:
    # Python's own begin comes only with the first row: what was done to tables before would stay.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


try:
    with _engine.begin() as connection:
        context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()
finally:
    _engine.dispose()
