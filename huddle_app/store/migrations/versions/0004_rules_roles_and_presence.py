"""Who is here, what is wanted of a round, and what people do in their team"""

import sqlalchemy as sa
from alembic import op


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reports_to', sa.String(), nullable=False, server_default=''))
        batch_op.add_column(
            sa.Column('presence', sa.String(), nullable=False, server_default='expected')
        )
    with op.batch_alter_table('team', schema=None) as batch_op:
        batch_op.add_column(sa.Column('room', sa.String(), nullable=False, server_default=''))
        for name in ('scribe_id', 'presenter_id'):
            batch_op.add_column(sa.Column(name, sa.Uuid(), nullable=True))
            batch_op.create_foreign_key(f'team_{name}', 'participant', [name], ['id'])
        batch_op.add_column(
            sa.Column('locked', sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table('teamround', schema=None) as batch_op:
        batch_op.add_column(
            sa.Column('changed', sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table('seat', schema=None) as batch_op:
        batch_op.add_column(
            sa.Column('locked', sa.Boolean(), nullable=False, server_default=sa.false())
        )
    _add_rules()


def _add_rules() -> None:
    op.create_table('roundrules',
    sa.Column('round', sa.String(), nullable=False),
    sa.Column('smallest', sa.Integer(), nullable=False),
    sa.Column('largest', sa.Integer(), nullable=False),
    sa.Column('leadership', sa.String(), nullable=False),
    sa.Column('others', sa.String(), nullable=False),
    sa.Column('only_here', sa.Boolean(), nullable=False),
    sa.Column('teams', sa.String(), nullable=False),
    sa.Column('wishes', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('round')
    )
    op.create_table('bond',
    sa.Column('one_id', sa.Uuid(), nullable=False),
    sa.Column('other_id', sa.Uuid(), nullable=False),
    sa.Column('together', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['one_id'], ['participant.id'], ),
    sa.ForeignKeyConstraint(['other_id'], ['participant.id'], ),
    sa.PrimaryKeyConstraint('one_id', 'other_id')
    )
