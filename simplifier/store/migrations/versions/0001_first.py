"""Articles, sentences, events, drafts."""

import sqlalchemy as sa
from alembic import op

from simplifier.store.models import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SQLITE_GUARD = """
CREATE TRIGGER events_no_{verb} BEFORE {VERB} ON events
BEGIN SELECT RAISE(ABORT, 'events is append-only'); END
"""
POSTGRES_FUNCTION = """
CREATE FUNCTION events_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'events is append-only'; END $$
"""
POSTGRES_GUARD = """
CREATE TRIGGER events_no_{verb} BEFORE {VERB} ON events
FOR EACH ROW EXECUTE FUNCTION events_append_only()
"""


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("profile", sa.String(64), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("scores_before", sa.JSON(), nullable=False),
        sa.Column("scores_after", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created", UtcDateTime(), nullable=False),
        sa.Column("updated", UtcDateTime(), nullable=False),
    )
    op.create_index("ix_articles_sha256", "articles", ["sha256"])
    op.create_index("ix_articles_state", "articles", ["state"])
    op.create_table(
        "sentences",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("article_id", sa.Integer(), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sid", sa.String(64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("machine", sa.JSON(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("waiver", sa.Text(), nullable=False),
        sa.Column("waived_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.UniqueConstraint("article_id", "sid"),
        sa.UniqueConstraint("article_id", "position"),
    )
    op.create_index("ix_sentences_article_id", "sentences", ["article_id"])
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("sentence_id", sa.Integer(), sa.ForeignKey("sentences.id"), nullable=True),
        sa.Column("action", sa.String(32), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), sa.ForeignKey("events.id"), nullable=True, unique=True),
    )
    op.create_index("ix_events_sentence", "events", ["article_id", "sentence_id", "id"])
    op.create_table(
        "drafts",
        sa.Column("sentence_id", sa.Integer(), sa.ForeignKey("sentences.id"), primary_key=True),
        sa.Column("who", sa.String(128), primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
    )
    guard = SQLITE_GUARD
    if op.get_bind().dialect.name == "postgresql":
        op.execute(POSTGRES_FUNCTION)
        guard = POSTGRES_GUARD
    for verb in ("update", "delete"):
        op.execute(guard.format(verb=verb, VERB=verb.upper()))


def downgrade() -> None:
    for table in ("drafts", "events", "sentences", "articles"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION events_append_only()")
