"""Alembic's entry: runs the migrations on the file named by the configuration."""

from alembic import context
from sqlalchemy import create_engine

from huddle_app.store.tables.everything import METADATA

_engine = create_engine(
    context.config.get_main_option("sqlalchemy.url") or "",
    hide_parameters=True,  # they are what people wrote
)


with _engine.begin() as connection:
    context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
_engine.dispose()
