"""Bringing older workshop files up to date (Alembic)."""
