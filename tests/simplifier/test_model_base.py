from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from rules.errors import ModelError
from simplifier.model import base
from simplifier.model.adapter import AdapterInfo, adapter_sha256, load_state, read_info, save_adapter, shipped_adapter
from simplifier.model.base import joined_base, load_tokenizer, load_vocabulary, part_paths, read_base
from simplifier.model.cache import built_model
from simplifier.model.gguf_file import read_gguf
from simplifier.model.prompt import prompt_text, split_lines

PROSE = (
    "Der Landrat dankte den Mitarbeiterinnen und Mitarbeitern des Jobcenters für ihre Arbeit im vergangenen Jahr. "
    "Viele Menschen in der Region haben durch ihre Hilfe wieder eine Stelle gefunden."
)


@pytest.fixture(scope="module")
def gguf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with joined_base(tmp_path_factory.mktemp("base")) as path:
        yield path


def test_the_parts_are_found_in_order() -> None:
    assert [path.suffix for path in part_paths()] == [".part00", ".part01", ".part02", ".part03"]


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "BASE_PACKAGE", "gibt_es_nicht")
    with pytest.raises(ModelError) as caught:
        part_paths()
    assert caught.value.code == "LS-E301"
    assert "gibt-es-nicht-part1" in caught.value.message
    assert "pip install" in caught.value.hint


def test_a_wrong_checksum_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="LS-E302"), joined_base(tmp_path, "0" * 64):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    blocked = tmp_path / "datei"
    blocked.write_text("")
    with pytest.raises(ModelError, match="LS-E303"), joined_base(blocked / "ordner"):
        pass


def test_a_cache_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    blocked = tmp_path / "datei"
    blocked.write_text("")
    with pytest.raises(ModelError, match="LS-E303"):
        built_model(blocked / "ordner", shipped_adapter())


def test_a_missing_adapter_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="LS-E305"):
        built_model(tmp_path / "cache", tmp_path)


def test_the_joined_file_is_removed_after_use(tmp_path: Path) -> None:
    with joined_base(tmp_path) as path:
        assert path.stat().st_size == 253_113_024
    assert list(tmp_path.iterdir()) == []


def test_metadata_and_tensors_are_read(gguf: Path) -> None:
    file = read_gguf(gguf)
    assert file.metadata["general.architecture"] == "gemma3"
    assert file.metadata["gemma3.block_count"] == 18
    assert len(file.tensors) == 236
    assert "tokenizer.ggml.tokens" not in file.metadata


def test_what_is_no_gguf_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.gguf"
    file.write_bytes(struct.pack("<4sIQQ", b"ELSE", 3, 0, 0))
    with pytest.raises(ValueError, match="GGUF"):
        read_gguf(file)


def test_the_base_reads_german(gguf: Path) -> None:
    model = read_base(gguf, load_vocabulary())
    ids = torch.tensor([load_tokenizer().encode(PROSE).ids])
    with torch.inference_mode():
        perplexity = math.exp(float(model(ids, labels=ids).loss))
    assert perplexity < 40


def test_tokenizer_and_vocabulary_have_the_same_size_and_special_tokens() -> None:
    tokenizer, vocabulary = load_tokenizer(), load_vocabulary()
    assert tokenizer.get_vocab_size() == len(vocabulary) == 36_230
    assert [tokenizer.token_to_id(token) for token in ("<pad>", "<eos>", "<bos>", "<unk>")] == vocabulary[:4]


@pytest.mark.parametrize("text", ["Größe: 3,5 m²", "„Straße“ – 50 €", "🙂", "Łódź", "§ 37 Abs. 1 SGB II", "a\tb"])
def test_every_text_survives_the_tokenizer(text: str) -> None:
    tokenizer = load_tokenizer()
    assert tokenizer.decode(tokenizer.encode(text).ids) == text


def test_the_prompt_is_one_line_of_source() -> None:
    assert prompt_text("Die  Straße\nist zu.") == "Schwer: Die Straße ist zu.\nLeicht:\n"


def test_output_is_read_line_by_line() -> None:
    assert split_lines(" Die Straße ist zu. \n\n Bis  Mai.\n") == ("Die Straße ist zu.", "Bis Mai.")


def test_an_adapter_survives_saving(tmp_path: Path) -> None:
    info = AdapterInfo(
        "ab", 2, 4.0, 0.0, 1e-4, 1, 3, 3, 13, "float32", "train", 5, 2, "cd", 2.0, 1.5, 9.0, "2026-01-01"
    )
    state = {"layer.lora_a": torch.ones(2, 3), "layer.lora_b": torch.zeros(4, 2)}
    save_adapter(tmp_path, state, info)
    assert read_info(tmp_path) == info
    assert torch.equal(load_state(tmp_path)["layer.lora_a"], torch.ones(2, 3, dtype=torch.float16))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["adapter.json", "adapter.safetensors"]


def test_a_damaged_adapter_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "adapter.safetensors").write_bytes(b"kaputt")
    with pytest.raises(ModelError, match="LS-E305"):
        read_info(tmp_path)
    with pytest.raises(ModelError, match="LS-E305"):
        load_state(tmp_path)


def test_the_shipped_adapter_fits_the_base_and_saw_no_held_out_pair() -> None:
    info = read_info(shipped_adapter())
    assert info.base_sha256 == base.BASE_SHA256
    assert info.split == "train"
    assert info.dev_loss < info.dev_loss_before - 0.5
    assert len(adapter_sha256(shipped_adapter())) == 64
