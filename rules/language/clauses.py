"""Clauses of a German sentence by topological fields: no parser, but word order and commas.

German marks its clauses well: a comma parts them, a subordinate clause opens with a connector and ends
with its finite verb, a main clause has its finite verb second (or first). Every clause that does not fit
this picture exactly is marked `sure=False`; so is the whole sentence where the count of finite verbs does
not come out even.

`Clause.start` to `Clause.end` spans from the first to the last token of the clause itself. A clause in the
middle of another one lies inside its span; clauses before it (fronted) and after it do not. `own_tokens`
gives a clause without its inner clauses. Final punctuation belongs to no clause.
"""

from __future__ import annotations

from rules.language.clause_drafts import Draft, check, finish
from rules.language.segments import Segment, Segmented, segment
from rules.language.types import Clause, ClauseKind, Token
from rules.language.wordset import word_set

_QUESTION_WORDS = word_set(
    "was wer wen wem wessen wo wann warum weshalb wieso wohin woher wie wieviel welche welcher welches "
    "welchen "
    "welchem inwieweit inwiefern ob"
)
_RELATIVE_ADVERBS = word_set(
    "wo wofür womit wovon wodurch worauf woran worin worüber wonach wobei wogegen wozu woraus worum was"
)
_BEFORE_CONNECTOR = word_set(
    "auch nur erst selbst insbesondere besonders gerade sogar vor allem außer kurz bereits schon so "
    "ohne anstatt "
    "statt als vorausgesetzt immer und oder aber sondern"
)
_COORDINATORS = word_set("und oder aber sondern denn doch sowie beziehungsweise bzw.")
_CLAUSE_COORDINATORS = word_set("und oder aber sondern denn doch")
_COMPARISON = word_set("als wie")
_NO_CLAUSE_PAIRS = word_set("je desto umso")
_NOMINAL = ("NN", "NE", "CARD", "TRUNC", "PIS", "PDS", "PPER", "ADJA", "XY")


def find_clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """The clauses in the order of their first token; none for a sentence without words."""
    if not any(t.is_word for t in tokens):
        return ()
    segmented = segment(tokens)
    return _Reader(tokens, segmented).read()


class _Reader:
    """Reads the segments from left to right and keeps which clauses still wait for their verb."""

    def __init__(self, tokens: tuple[Token, ...], segmented: Segmented) -> None:
        self.tokens = tokens
        self.segments = segmented.segments
        self.doubtful = segmented.doubtful
        self.drafts: list[Draft] = []
        self.main: Draft | None = None
        self.previous: Draft | None = None

    def read(self) -> tuple[Clause, ...]:
        for part in self.segments:
            self._segment(part)
        check(self.drafts, self.tokens, self.segments, self.doubtful)
        return finish(self.drafts)

    # one segment
    # -----------------------------------------------------------------------------------------------

    def _segment(self, part: Segment) -> None:
        tokens = self.tokens
        indices = list(range(part.start, part.end))
        finite = [i for i in indices if tokens[i].is_finite]
        connector = self._connector(part, finite)
        if connector is not None:
            self._subordinate(part, connector, finite)
            return
        if self._is_infinitive(indices, finite):
            self._infinitive(part)
            return
        waiting = self._waiting()
        if waiting is not None:
            self._continue_subordinate(waiting, indices, finite)
        elif not finite:
            self._fragment(part, indices)
        else:
            self._main(part, indices, finite)

    def _connector(self, part: Segment, finite: list[int]) -> int | None:
        """The token that opens this segment as a subordinate or relative clause."""
        tokens = self.tokens
        i = part.start
        while i < part.end - 1 and tokens[i].text.lower() in _BEFORE_CONNECTOR and tokens[i].tag != "KOUS":
            i += 1
        for at in (i, part.start):
            token = tokens[at]
            low = token.text.lower()
            if token.tag == "KOUS" and not (low in _COMPARISON and self._is_comparison(part, finite)):
                return at
            if part.start > 0 and token.tag in ("PRELS", "PRELAT"):
                return at
            if (
                part.start > 0
                and token.tag in ("APPR", "APPRART")
                and at + 1 < part.end
                and tokens[at + 1].tag in ("PRELS", "PRELAT")
            ):
                return at + 1
            if low in _QUESTION_WORDS | _RELATIVE_ADVERBS and token.tag in ("PWS", "PWAV", "PWAT", "PRELS", "KOKOM"):
                if low == "wie" and not finite:
                    continue
                if part.start == 0 and (not finite or finite[0] != self._last_word(part)):
                    continue
                if finite and finite[0] > at:
                    return at
        return None

    def _is_comparison(self, part: Segment, finite: list[int]) -> bool:
        """As in "…, als sehr gut beschrieb": inside of a clause that waits for its verb."""
        after = self.tokens[min(part.start + 1, part.end - 1)]
        if self._waiting() is not None:
            return after.tag not in ("PPER", "ART", "NE", "PDS", "PIS", "PPOSAT")
        return not finite and after.tag != "PPER"

    def _last_word(self, part: Segment) -> int:
        return max(i for i in range(part.start, part.end) if self.tokens[i].is_word or i == part.start)

    def _is_infinitive(self, indices: list[int], finite: list[int]) -> bool:
        tags = [self.tokens[i].tag for i in indices]
        return not finite and ("PTKZU" in tags or "VVIZU" in tags) and self._waiting() is None

    # building
    # --------------------------------------------------------------------------------------------------

    def _new(self, kind: ClauseKind, own: list[int], **more: object) -> Draft:
        draft = Draft(kind, own)
        for name, value in more.items():
            setattr(draft, name, value)
        self.drafts.append(draft)
        self.previous = draft
        return draft

    def _waiting(self) -> Draft | None:
        """The innermost clause that was opened and has no finite verb yet."""
        for draft in reversed(self.drafts):
            if draft.kind in ("subordinate", "relative") and draft.finite is None and not draft.closed:
                return draft
        return None

    def _subordinate(self, part: Segment, connector: int, finite: list[int]) -> None:
        tokens = self.tokens
        token = tokens[connector]
        relative = token.tag in ("PRELS", "PRELAT") or (
            token.text.lower() in _RELATIVE_ADVERBS and token.tag in ("PWAV", "PWS") and self._noun_before(part)
        )
        indices = list(range(part.start, part.end))
        coordinated = part.start != connector and tokens[part.start].tag == "KON"
        parent = self.previous
        if coordinated and parent is not None:
            parent = parent.parent
        kind: ClauseKind = "relative" if relative else "subordinate"
        draft = self._new(kind, indices, connector=connector, parent=parent)
        if relative and not self._noun_before(part):
            draft.sure = False
        if token.text.lower() in _NO_CLAUSE_PAIRS or any(
            tokens[i].tag in ("KOUS", "PRELS") for i in indices if i > connector
        ):
            draft.sure = False
        if not relative and not coordinated and parent is not None and parent.kind == "subordinate":
            # "…, damit Sie zahlen können, sofern Sie hier wohnen": it may belong to either clause before it.
            draft.sure = False
        self._place_finite(draft, indices, finite)

    def _noun_before(self, part: Segment) -> bool:
        before = part.start - 2
        return before >= 0 and self.tokens[before].tag in (*_NOMINAL, "FM", "PTKVZ", "VVPP", "VVINF", "$(")

    def _place_finite(self, draft: Draft, indices: list[int], finite: list[int]) -> None:
        """Verb-final clause: one finite verb, at the end; more of them only coordinated."""
        if not finite:
            return
        last = max(i for i in indices if self.tokens[i].is_word)
        if len(finite) == 1:
            draft.finite = finite[0]
            draft.sure = draft.sure and finite[0] == last
            return
        cut = self._coordination(finite[0], finite[1])
        if len(finite) == 2 and cut is not None and cut == finite[0] + 1 and finite[1] == last:
            draft.own = [i for i in draft.own if i < cut]
            draft.finite = finite[0]
            second = self._new(
                draft.kind, [i for i in indices if i >= cut], connector=cut, finite=finite[1], parent=draft.parent
            )
            second.sure = draft.sure
            return
        draft.finite = finite[-1]
        draft.sure = False

    def _continue_subordinate(self, waiting: Draft, indices: list[int], finite: list[int]) -> None:
        """The rest of a subordinate clause behind a clause or a phrase between commas."""
        tokens = self.tokens
        starts_with_finite = bool(finite) and finite[0] == indices[0]
        last = max(i for i in indices if tokens[i].is_word)
        if finite and starts_with_finite and len(indices) > 1 and last != finite[0]:
            # "…, obwohl nötig, hilft die Stadt": the clause was an ellipsis, a main clause goes on.
            waiting.sure, waiting.closed = False, True
            self._main(Segment(indices[0], indices[-1] + 1, True), indices, finite)
            if self.main is not None:
                self.main.sure = False
            return
        waiting.own.extend(indices)
        self.previous = waiting
        self._place_finite(waiting, indices, finite)

    def _infinitive(self, part: Segment) -> None:
        tokens = self.tokens
        head = range(part.start, min(part.start + 2, part.end))
        opener = next((i for i in head if tokens[i].tag == "KOUI"), None)
        indices = list(range(part.start, part.end))
        zu = [i for i in indices if tokens[i].tag in ("PTKZU", "VVIZU")]
        draft = self._new("infinitive", indices, connector=opener, parent=self.previous)
        last = max(i for i in indices if tokens[i].is_word)
        expected = zu[-1] if tokens[zu[-1]].tag == "VVIZU" else zu[-1] + 1
        draft.sure = len(zu) == 1 and (last == expected or tokens[last].tag in ("VAINF", "VMINF"))

    def _fragment(self, part: Segment, indices: list[int]) -> None:
        """No verb: a phrase of an enumeration, an apposition, the rest of an interrupted clause."""
        tokens = self.tokens
        owner = self.main
        if owner is None:
            owner = self._new("fragment", [], finite=None)
            self.main = owner
        previous = self.previous
        if previous is not None and previous is not owner:
            # Behind an inner clause: the main clause goes on, or the inner one has an afterthought.
            goes_on = tokens[part.start].tag in ("APPR", "APPRART", "PTKVZ", "VVPP", "VVINF", "ADV", "ADJD") or tokens[
                indices[-1]
            ].tag in ("PTKVZ", "VVPP", "VVINF", "VAINF")
            if (owner.kind == "fragment" and not owner.own) or tokens[part.start].text.lower() in _COORDINATORS:
                goes_on = False
            if not goes_on:
                owner.sure = previous.sure = False
        owner.own.extend(indices)
        self.previous = owner

    def _main(self, part: Segment, indices: list[int], finite: list[int]) -> None:
        tokens = self.tokens
        current = self.main
        first_finite = finite[0] == indices[0]
        opener = tokens[indices[0]]
        coordinator = (
            indices[0] if opener.text.lower() in _CLAUSE_COORDINATORS and opener.tag in ("KON", "ADV") else None
        )
        if current is not None and current.finite is None:
            if first_finite or coordinator is None:
                # "Die Kosten, die entstehen, | trägt die Stadt."
                if not first_finite and any(d.kind != "fragment" for d in self.drafts):
                    current.sure = False
                current.kind = "main"
                current.own.extend(indices)
                self.previous = current
                self._main_verbs(current, indices, finite)
                return
            current.sure = False
        draft = self._new("main", indices, connector=coordinator)
        previous = self.drafts[-2] if len(self.drafts) > 1 else None
        if coordinator is not None and previous is not None and previous.kind in ("subordinate", "relative"):
            # "…, die arbeiten möchten, aber keine Stelle finden": the verb at the end says no main clause.
            last = max(i for i in indices if tokens[i].is_word)
            if finite[-1] == last and last > indices[0] + 1:
                draft.kind, draft.parent, draft.finite = previous.kind, previous.parent, last
                draft.sure = previous.sure = False
                return
        if current is not None and current.finite is not None and coordinator is None:
            draft.sure = not first_finite and part.clean and not self._looks_relative(indices, finite)
            if first_finite or (current.finite == min(current.own)):
                # "Haben Sie Fragen, rufen Sie an." / "Ist er krank, so …" / "…, sagte der Landrat."
                current.sure = draft.sure = False
            elif not draft.sure:
                current.sure = False
            draft.parent = current if self._is_reported(finite[0]) else None
        self.main = draft
        self._main_verbs(draft, indices, finite)

    def _looks_relative(self, indices: list[int], finite: list[int]) -> bool:
        """As in ", die Hilfe leisten": an article by its tag, perhaps a relative pronoun."""
        opener = self.tokens[indices[0]]
        return opener.lemma in ("der", "die", "das") and finite[-1] == indices[-1] and opener.text[0].islower()

    def _is_reported(self, finite: int) -> bool:
        return self.tokens[finite].text.lower() in (
            "sei", "seien", "habe", "werde", "könne", "müsse", "dürfe", "solle", "wolle", "hätten",
            "würden", "würde",
        )  # fmt: skip

    def _main_verbs(self, draft: Draft, indices: list[int], finite: list[int]) -> None:
        """One finite verb a main clause; the parts of a coordination become clauses of their own."""
        tokens = self.tokens
        start = draft
        for n, verb in enumerate(finite):
            if n == 0:
                start.finite = verb
                continue
            cut = self._coordination(finite[n - 1], verb)
            if cut is None:
                start.sure = False
                continue
            rest = [i for i in start.own if i >= cut]
            start.own = [i for i in start.own if i < cut]
            follower = self._new("main", rest, connector=cut, finite=verb)
            between = [i for i in range(finite[n - 1] + 1, verb) if tokens[i].tag == "KON"]
            follower.sure = start.sure and (len(between) == 1 or verb == cut + 1)
            start.sure = start.sure and follower.sure
            start = follower
            self.main = follower
        if any(tokens[i].tag in ("KOUS", "PRELS") and i != draft.connector for i in indices):
            draft.sure = False

    def _coordination(self, first: int, second: int) -> int | None:
        """The coordinator between two finite verbs that opens the second clause."""
        found = [
            i
            for i in range(first + 1, second)
            if self.tokens[i].tag == "KON" and self.tokens[i].text.lower() in _CLAUSE_COORDINATORS
        ]
        return found[-1] if found else None
