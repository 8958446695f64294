"""The number people were told: of fewer than so many nothing is shown, whatever is changed afterwards"""

from alembic import op


revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        'ALTER TABLE wave ADD COLUMN promised INTEGER NOT NULL DEFAULT 0'
        ' CHECK (threshold >= promised)'
    )
    # What went out before this was written down is not known: their number holds.
    op.execute('UPDATE wave SET promised = threshold')
