"""A respondent's answers in one row, waves with tools and a threshold, codes, slides and own wordings"""

import sqlalchemy as sa
from alembic import op


revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

# The statements of the questionnaires as they were numbered when this was written.
SCALES = (
    ('worldview.sales.self', 7), ('worldview.sales.counterpart', 7),
    ('worldview.marketing.self', 6), ('worldview.marketing.counterpart', 5),
    ('connection', 10), ('communication', 10), ('supportiveness', 8), ('trust', 7),
    ('credibility', 15), ('strategy-making.developing', 4), ('strategy-making.communicating', 3),
    ('strategy-making.implementing', 3), ('buy-in', 6),
)
STATEMENTS = [f'{scale}.{number}' for scale, last in SCALES for number in range(1, last + 1)]


def upgrade() -> None:
    with op.batch_alter_table('wave', schema=None) as batch_op:
        batch_op.add_column(
            sa.Column('tools', sa.String(), nullable=False, server_default='1 2 3 4 5 6 7 8')
        )
        batch_op.add_column(
            sa.Column('threshold', sa.Integer(), nullable=False, server_default='5')
        )
        batch_op.add_column(
            sa.Column('collecting', sa.Boolean(), nullable=False, server_default=sa.false())
        )
    _gather_answers()
    op.drop_table('rating')
    op.drop_table('respondent')
    op.rename_table('answers', 'respondent')
    _add_tables()


def _gather_answers() -> None:
    op.create_table('answers',
    sa.Column('wave_id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('function', sa.String(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('region', sa.String(), nullable=False),
    sa.Column('ratings', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['wave_id'], ['wave.id'], ),
    sa.PrimaryKeyConstraint('wave_id', 'code'),
    sqlite_with_rowid=False
    )
    connection = op.get_bind()
    given: dict[str, dict[str, int]] = {}
    for respondent, statement, value in connection.execute(
        sa.text('SELECT respondent_id, statement, value FROM rating')
    ):
        given.setdefault(respondent, {})[statement] = value
    people = sa.text('SELECT id, wave_id, code, function, level, region FROM respondent')
    for respondent, *about in connection.execute(people).all():
        ratings = given.get(respondent, {})
        written = ''.join(str(ratings.get(statement, 0)) for statement in STATEMENTS)
        connection.exec_driver_sql(
            'INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)', (*about, written)
        )


def _add_tables() -> None:
    op.create_table('invited',
    sa.Column('wave_id', sa.Uuid(), nullable=False),
    sa.Column('function', sa.String(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['wave_id'], ['wave.id'], ),
    sa.PrimaryKeyConstraint('wave_id', 'function', 'level')
    )
    op.create_table('answercode',
    sa.Column('hash', sa.String(), nullable=False),
    sa.Column('wave_id', sa.Uuid(), nullable=False),
    sa.Column('function', sa.String(), nullable=False),
    sa.Column('level', sa.String(), nullable=False),
    sa.Column('used', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['wave_id'], ['wave.id'], ),
    sa.PrimaryKeyConstraint('hash')
    )
    with op.batch_alter_table('answercode', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answercode_wave_id'), ['wave_id'], unique=False)
    op.create_table('columnmapping',
    sa.Column('layout', sa.String(), nullable=False),
    sa.Column('mapping', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('layout')
    )
    op.create_table('wording',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('slide',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('step', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('figure', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('ownsentence',
    sa.Column('figure', sa.String(), nullable=False),
    sa.Column('sentence', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('figure')
    )
