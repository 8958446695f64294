"""The plan can be edited, notes are of one kind of row, the client's look and the room's Wi-Fi"""

import sqlalchemy as sa
from alembic import op


revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('agendaitem', schema=None) as batch_op:
        batch_op.add_column(sa.Column('starts_at', sa.Time(), nullable=True))
        for name in ('rooms', 'materials', 'notes'):
            batch_op.add_column(sa.Column(name, sa.String(), nullable=False, server_default=''))
    with op.batch_alter_table('phase', schema=None) as batch_op:
        batch_op.add_column(sa.Column('least', sa.Integer(), nullable=True))
        for name in ('protected', 'waits', 'advances'):
            batch_op.add_column(
                sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
            )
        batch_op.add_column(sa.Column('ends_at', sa.Time(), nullable=True))
        batch_op.add_column(sa.Column('turn', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('lanes', sa.Integer(), nullable=False, server_default='1'))
        batch_op.add_column(sa.Column('speaker', sa.String(), nullable=False, server_default=''))
    with op.batch_alter_table('journalentry', schema=None) as batch_op:
        for name in ('words', 'lane'):
            batch_op.add_column(sa.Column(name, sa.String(), nullable=False, server_default=''))
    with op.batch_alter_table('workshop', schema=None) as batch_op:
        batch_op.add_column(sa.Column('accent', sa.String(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('logo', sa.LargeBinary(), nullable=True))
        for name in ('wifi_name', 'wifi_password'):
            batch_op.add_column(sa.Column(name, sa.String(), nullable=False, server_default=''))
        batch_op.add_column(
            sa.Column('wifi_hidden', sa.Boolean(), nullable=False, server_default=sa.false())
        )
    _add_notes()
    _gather_notes()


def _add_notes() -> None:
    op.create_table('note',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('item_key', sa.String(), nullable=False),
    sa.Column('phase_key', sa.String(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('written', sa.DateTime(), nullable=False),
    sa.Column('function', sa.String(), nullable=True),
    sa.Column('team_id', sa.Uuid(), nullable=True),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('prompt', sa.String(), nullable=False),
    sa.Column('tools', sa.String(), nullable=False),
    sa.Column('who', sa.String(), nullable=False),
    sa.Column('answer', sa.String(), nullable=False),
    sa.Column('done', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['team_id'], ['team.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('note', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_note_kind'), ['kind'], unique=False)


def _gather_notes() -> None:
    """What was captured and observed becomes notes; a capture's function was kept as its team."""
    op.execute("""
        INSERT INTO note (id, kind, item_key, phase_key, text, written, function, team,
                          prompt, tools, who, answer, done)
        SELECT id, 'said', item_key, '', text, written,
               CASE WHEN team IN ('sales', 'marketing', 'leadership', 'other') THEN team END,
               CASE WHEN team IN ('sales', 'marketing', 'leadership', 'other') THEN '' ELSE team END,
               '', '', '', '', 0
        FROM capture
    """)
    op.execute("""
        INSERT INTO note (id, kind, item_key, phase_key, text, written, team,
                          prompt, tools, who, answer, done)
        SELECT observation.id, 'observation', coalesce(agendaitem.key, ''), observation.phase_key,
               observation.text, observation.written, '', '', '', '', '', 0
        FROM observation
        LEFT JOIN phase ON phase.key = observation.phase_key
        LEFT JOIN agendaitem ON agendaitem.id = phase.item_id
    """)
    op.drop_table('capture')
    op.drop_table('observation')
