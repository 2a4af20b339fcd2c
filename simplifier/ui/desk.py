"""What an editor does at the review desk, without any view: each step gives the screen that follows.

The database is the truth. The view hands back what it shows (`Opened`), so that a slow answer can never put the
text of one sentence under another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from simplifier.document import FactReport
from simplifier.errors import SimplifierError, StoreError
from simplifier.store import Action, ArticleSummary, ArticleView, ConflictError, SentenceView
from simplifier.ui.services import Services
from simplifier.workflow import DECIDED

Compare = Literal["aus", "Original", "Vorschlag"]


@dataclass(frozen=True, slots=True)
class Opened:
    """Which sentence the view shows, in which versions; as text it goes through a hidden field of the page."""

    article: int = 0
    sentence: str = ""
    version: int = 0
    article_version: int = 0

    def __str__(self) -> str:
        return f"{self.article}|{self.sentence}|{self.version}|{self.article_version}" if self.article else ""

    @classmethod
    def parse(cls, text: str) -> Opened:
        """From the field's text; what cannot be read counts as nothing opened."""
        parts = text.split("|")
        try:
            return cls(int(parts[0]), parts[1], int(parts[2]), int(parts[3]))
        except (IndexError, ValueError):
            return cls()


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything the view shows. `text` is what stands in the editor; `problem` says why the last step did not
    work, `notice` what it did.
    """

    articles: tuple[ArticleSummary, ...]
    article: ArticleView | None = None
    sentence: SentenceView | None = None
    text: str = ""
    drafts: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""
    problem: SimplifierError | None = None

    @property
    def opened(self) -> Opened:
        """What the view has to hand back."""
        if self.article is None:
            return Opened()
        summary = self.article.summary
        if self.sentence is None:
            return Opened(summary.id, "", 0, summary.version)
        return Opened(summary.id, self.sentence.id, self.sentence.version, summary.version)


class Desk:
    """The steps of one editor."""

    def __init__(self, services: Services, user: str) -> None:
        self._services = services
        self._store = services.store
        self._user = user

    def show(self, article: int | None, sentence: str = "", *, notice: str = "") -> Screen:
        """The screen of an article (None: the one last changed) with a sentence (none: the first open one)."""
        articles = self._store.articles()
        known = {item.id for item in articles}
        if not articles:
            return Screen(articles, notice=notice)
        chosen = article if article in known else articles[0].id
        view = self._store.article(chosen)
        drafts = self._store.drafts(chosen, self._user)
        found = next((item for item in view.sentences if item.id == sentence), None) or _next_open(view, -1)
        text = "" if found is None else drafts.get(found.id, "\n".join(found.lines))
        return Screen(articles, view, found, text, drafts, notice)

    def open(self, opened: Opened, text: str, sentence: str) -> Screen:
        """Goes to another sentence; what was typed is kept as a draft."""
        self.keep(opened, text)
        return self.show(opened.article, sentence)

    def choose(self, opened: Opened, text: str, article: int | None) -> Screen:
        """Goes to another article; what was typed is kept as a draft."""
        self.keep(opened, text)
        return self.show(article)

    def move(self, opened: Opened, text: str, by: int) -> Screen:
        """Goes `by` sentences on or back, staying at the ends."""
        self.keep(opened, text)
        sentences = self._store.article(opened.article).sentences
        place = next((s.position for s in sentences if s.id == opened.sentence), 0) + by
        target = sentences[min(max(place, 0), len(sentences) - 1)].id if sentences else ""
        return self.show(opened.article, target)

    def keep(self, opened: Opened, text: str) -> bool:
        """Keeps what was typed, or forgets it where it is the saved text; True where something is unsaved."""
        if not opened.sentence:
            return False
        view = self._store.article(opened.article)
        saved = next((s.lines for s in view.sentences if s.id == opened.sentence), ())
        if _lines(text) == saved:
            if opened.sentence in self._store.drafts(opened.article, self._user):
                self._store.drop_draft(opened.article, opened.sentence, self._user)
            return False
        self._store.save_draft(opened.article, opened.sentence, self._user, text)
        return True

    def accept(self, opened: Opened, text: str) -> Screen:
        """Accepts the sentence as it stands in the editor and goes to the next open one."""
        view, sentence = self._at(opened)
        lines = _lines(text)
        if lines == sentence.lines:
            return self._decide(opened, text, "accept", notice=f"Satz {sentence.position + 1} ist angenommen.")
        checker = self._services.pipelines.checker(view.summary.profile)
        notice = f"Satz {sentence.position + 1} ist gespeichert und angenommen."
        try:
            self._store.decide(
                opened.article,
                opened.sentence,
                "edit",
                self._user,
                expected_version=opened.version,
                lines=lines,
                recheck=checker.recheck,
            )
        except SimplifierError as error:
            return self._refused(opened, text, error)
        self._store.drop_draft(opened.article, opened.sentence, self._user)
        return self._moved_on(opened, notice)

    def reject(self, opened: Opened, text: str, reason: str) -> Screen:
        """Rejects the sentence and goes to the next open one."""
        _, sentence = self._at(opened)
        self.keep(opened, text)
        notice = f"Satz {sentence.position + 1} ist abgelehnt. Im Text steht jetzt wieder das Original."
        return self._decide(opened, text, "reject", reason=reason, notice=notice)

    def undo(self, opened: Opened, text: str) -> Screen:
        """Takes back this editor's last step in the article and opens its sentence."""
        self.keep(opened, text)
        try:
            sentence, version = self._store.undoable(opened.article, self._user)
            self._store.decide(opened.article, sentence, "undo", self._user, expected_version=version)
        except SimplifierError as error:
            return self._refused(opened, text, error)
        return self.show(opened.article, sentence, notice="Der letzte Schritt ist zurückgenommen.")

    def waive(self, opened: Opened, text: str, reason: str) -> Screen:
        """Lets the sentence's lost fact pass."""
        self.keep(opened, text)
        try:
            self._store.waive(opened.article, opened.sentence, self._user, reason, expected_version=opened.version)
        except SimplifierError as error:
            return self._refused(opened, text, error)
        return self.show(opened.article, opened.sentence, notice="Die Abweichung ist zugelassen.")

    def approve(self, opened: Opened, text: str) -> Screen:
        """Approves the article."""
        try:
            if self.keep(opened, text) or self._store.drafts(opened.article, self._user):
                raise StoreError(
                    "LS-E405",
                    "Es gibt noch Text, der nicht gespeichert ist.",
                    "Öffnen Sie die Sätze mit dem Zeichen „…“. Nehmen Sie den Text an oder stellen Sie ihn zurück.",
                )
            self._store.approve(opened.article, self._user, expected_version=opened.article_version)
        except SimplifierError as error:
            return self._refused(opened, text, error)
        return self.show(opened.article, opened.sentence, notice="Der Text ist freigegeben.")

    def reopen(self, opened: Opened) -> Screen:
        """Takes the approval back."""
        try:
            self._store.reopen(opened.article, self._user)
        except SimplifierError as error:
            return self._refused(opened, "", error)
        return self.show(opened.article, opened.sentence, notice="Der Text ist wieder offen.")

    def reset(self, opened: Opened) -> Screen:
        """Forgets what was typed."""
        self._store.drop_draft(opened.article, opened.sentence, self._user)
        return self.show(opened.article, opened.sentence)

    def candidate(self, opened: Opened, number: int) -> Screen:
        """Puts another proposal into the editor."""
        _, sentence = self._at(opened)
        if not 0 <= number < len(sentence.candidates):
            return self.show(opened.article, opened.sentence)
        self.keep(opened, "\n".join(sentence.candidates[number].lines))
        return self.show(opened.article, opened.sentence, notice="Der Vorschlag steht jetzt im Textfeld.")

    def check(self, opened: Opened, text: str) -> SentenceView:
        """The opened sentence as it would be with `text`."""
        view, sentence = self._at(opened)
        return self.assess(view.summary.profile, sentence, text)

    def assess(self, profile: str, sentence: SentenceView, text: str) -> SentenceView:
        """The sentence as it would be with `text`: ledger and findings of what stands in the editor. The same
        object where the text is the saved one.
        """
        lines = _lines(text)
        if lines == sentence.lines:
            return sentence
        if not lines:
            return replace(sentence, lines=(), findings=(), facts=FactReport("lost"), waiver="")
        facts, findings = self._services.pipelines.checker(profile).recheck(sentence.source, lines)
        return replace(sentence, lines=lines, facts=facts, findings=findings, waiver="")

    # --- inner parts

    def _at(self, opened: Opened) -> tuple[ArticleView, SentenceView]:
        view = self._store.article(opened.article)
        found = next((item for item in view.sentences if item.id == opened.sentence), None)
        if found is None:
            raise StoreError("LS-E406", "Es ist kein Satz offen.", "Wählen Sie einen Satz aus der Liste.")
        return view, found

    def _decide(self, opened: Opened, text: str, action: Action, *, reason: str = "", notice: str = "") -> Screen:
        try:
            self._store.decide(
                opened.article,
                opened.sentence,
                action,
                self._user,
                expected_version=opened.version,
                reason=reason,
            )
        except SimplifierError as error:
            return self._refused(opened, text, error)
        return self._moved_on(opened, notice)

    def _moved_on(self, opened: Opened, notice: str) -> Screen:
        view = self._store.article(opened.article)
        place = next(s.position for s in view.sentences if s.id == opened.sentence)
        following = _next_open(view, place)
        if following is None or following.status in DECIDED:
            return self.show(opened.article, opened.sentence, notice=f"{notice} Alle Sätze sind geprüft.")
        return self.show(opened.article, following.id, notice=notice)

    def _refused(self, opened: Opened, text: str, error: SimplifierError) -> Screen:
        if isinstance(error, ConflictError) and opened.sentence and text:
            self.keep(opened, text)
        shown = self.show(opened.article, opened.sentence)
        return Screen(shown.articles, shown.article, shown.sentence, text or shown.text, shown.drafts, problem=error)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _next_open(article: ArticleView, after: int) -> SentenceView | None:
    """The next open sentence after a place, going round; else the next rejected one; else the first."""
    order = (*article.sentences[after + 1 :], *article.sentences[: after + 1])
    for status in ("open", "rejected"):
        for sentence in order:
            if sentence.status == status and sentence.position != after:
                return sentence
    return next(iter(article.sentences), None)
