from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration

from rules.errors import ConfigError
from simplifier.model.adapter import shipped_adapter
from simplifier.model.base import load_tokenizer
from simplifier.model.cache import built_model
from simplifier.rewriting.embedded import EmbeddedRewriter, Generation
from simplifier.rewriting.registry import make_rewriter
from simplifier.rewriting.soundness import is_sound

EASY = "Das Rathaus ist am Freitag zu."
HARD = "Die Brücke in der Bahnhofstraße wird vom 3. bis zum 14. März gesperrt."


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def told() -> list[tuple[float, str]]:
    return []


@pytest.fixture(scope="module")
def rewriter(cache: Path, told: list[tuple[float, str]]) -> EmbeddedRewriter:
    return EmbeddedRewriter(cache, progress=lambda share, text: told.append((share, text)))


@pytest.mark.model
def test_the_first_use_builds_the_model_and_tells_how_far_it_is(
    rewriter: EmbeddedRewriter, cache: Path, told: list[tuple[float, str]]
) -> None:
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert [path.name for path in cache.iterdir()] == [f"model-{rewriter.name.split('/')[1]}"]


@pytest.mark.model
def test_later_uses_find_it_built(rewriter: EmbeddedRewriter, cache: Path) -> None:
    told: list[str] = []
    assert built_model(cache, shipped_adapter(), lambda _share, text: told.append(text)).is_dir()
    assert told == []


@pytest.mark.model
def test_a_sentence_gets_several_proposals_best_first(rewriter: EmbeddedRewriter) -> None:
    (proposals,) = rewriter.propose([HARD])
    assert 1 <= len(proposals) <= Generation().proposals
    assert all(first.score >= second.score for first, second in itertools.pairwise(proposals))
    assert len({proposal.lines for proposal in proposals}) == len(proposals)
    assert any("März" in line for line in proposals[0].lines)
    assert all(line == line.strip() and line for proposal in proposals for line in proposal.lines)


@pytest.mark.model
def test_results_stand_in_the_order_of_the_sentences(rewriter: EmbeddedRewriter) -> None:
    short, long = rewriter.propose([EASY, HARD])
    assert any("Rathaus" in line for line in short[0].lines)
    assert any("März" in line for line in long[0].lines)


@pytest.mark.model
def test_the_same_input_gives_the_same_output(rewriter: EmbeddedRewriter) -> None:
    assert rewriter.propose([EASY, HARD]) == rewriter.propose([EASY, HARD])


@pytest.mark.model
def test_what_is_no_sentence_gets_no_proposal(rewriter: EmbeddedRewriter) -> None:
    assert rewriter.propose([]) == []
    assert rewriter.propose(["", "  ", "12.345", "🙂🙂", "Wort " * 2000]) == [()] * 5


@pytest.mark.model
def test_one_word_is_no_problem(rewriter: EmbeddedRewriter) -> None:
    assert len(rewriter.propose(["Rathaus"])) == 1


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("...",),
        ("Die Straße ist zu.", "Die Straße ist zu."),
        ("das ist so gut das ist so gut das ist so gut",),
        ("Die Stra\ufffde ist zu.",),
        ("Leicht: Die Straße ist zu.",),
    ],
)
def test_degenerate_output_is_dropped(lines: tuple[str, ...]) -> None:
    assert not is_sound(lines)


def test_plain_output_is_kept() -> None:
    assert is_sound(("Die Straße ist zu.", "Deshalb fährt der Bus anders.", "Telefon: 04699 83-410"))


def test_rules_need_no_rewriter(tmp_path: Path) -> None:
    assert make_rewriter("rules", tmp_path) is None


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        ("magie", "LS-E220"),
        ("", "LS-E220"),
        ("transformers:", "LS-E220"),
        ("rules:x", "LS-E220"),
        ("chat:http://localhost:8000#modell", "LS-E221"),
        ("transformers:/gibt/es/nicht", "LS-E222"),
    ],
)
def test_an_unknown_rewriter_is_refused(tmp_path: Path, spec: str, code: str) -> None:
    with pytest.raises(ConfigError) as caught:
        make_rewriter(spec, tmp_path)
    assert caught.value.code == code
    assert caught.value.hint


def test_a_model_of_ones_own_rewrites_through_transformers(tmp_path: Path) -> None:
    tokenizer = load_tokenizer()
    size = tokenizer.get_vocab_size()
    special = {"pad_token": "<pad>", "eos_token": "<eos>", "bos_token": "<bos>", "unk_token": "<unk>"}
    models = {
        "t5": T5ForConditionalGeneration(
            T5Config(vocab_size=size, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2, decoder_start_token_id=0)
        ),
        "gpt2": GPT2LMHeadModel(
            GPT2Config(vocab_size=size, n_embd=16, n_layer=1, n_head=2, bos_token_id=2, eos_token_id=1)
        ),
    }
    for name, model in models.items():
        model.save_pretrained(tmp_path / name)
        PreTrainedTokenizerFast(tokenizer_object=tokenizer, **special).save_pretrained(tmp_path / name)
        rewriter = make_rewriter(f"transformers:{tmp_path / name}", tmp_path)
        assert rewriter is not None
        assert rewriter.name.startswith(f"transformers/{name}/")
        results = rewriter.propose([EASY, "12", HARD])
        assert len(results) == 3
        assert results[1] == ()
