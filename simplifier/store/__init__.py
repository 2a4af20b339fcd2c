"""The store: articles, sentences, decisions and their log in SQLite or PostgreSQL."""

from simplifier.store.errors import ConflictError
from simplifier.store.store import Action, Recheck, Store
from simplifier.store.views import ArticleSummary, ArticleView, EventView, SentenceView

__all__ = [
    "Action",
    "ArticleSummary",
    "ArticleView",
    "ConflictError",
    "EventView",
    "Recheck",
    "SentenceView",
    "Store",
]
