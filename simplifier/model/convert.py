"""Base and adapter become a CTranslate2 model; run as a process of its own, so that torch's memory goes with
it.

`python -m simplifier.model.convert TARGET ADAPTER` tells its progress on standard output, a JSON object a
line: `{"share": 0.5, "text": "…"}` or, last, `{"error": {"code": …, "message": …, "hint": …}}`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from rules.errors import SimplifierError
from simplifier.model.adapter import load_state, read_info
from simplifier.model.base import joined_base, load_tokenizer, load_vocabulary, read_base

QUANTIZATION = "int8"
UNKNOWN_TOKEN, START_TOKEN, END_TOKEN = "<unk>", "<bos>", "<eos>"
Report = Callable[[float, str], None]


def convert(target: Path, adapter: Path, report: Report) -> None:
    """Writes the merged int8 model into the new folder `target`; needs 400 MB beside it while it works.

    Raises ModelError (LS-E301 to E305) and OSError where writing fails.
    """
    info = read_info(adapter)
    report(0.02, "Das Sprach-Modell wird geprüft")
    with joined_base(target.parent) as path:
        report(0.1, "Das Sprach-Modell wird gelesen")
        from ctranslate2.converters.transformers import Gemma3Loader  # noqa: PLC0415 - loads torch

        from simplifier.model.lora import merge  # noqa: PLC0415

        vocabulary = load_vocabulary()
        model = read_base(path, vocabulary)
    report(0.6, "Der Adapter wird eingebaut")
    merge(model, load_state(adapter), info.alpha / info.rank)
    report(0.65, "Das Sprach-Modell wird verkleinert")
    spec = Gemma3Loader().get_model_spec(model)
    tokenizer = load_tokenizer()
    spec.register_vocabulary([tokenizer.id_to_token(index) for index in range(len(vocabulary))])
    spec.config.bos_token = START_TOKEN
    spec.config.eos_token = END_TOKEN
    spec.config.unk_token = UNKNOWN_TOKEN
    spec.validate()
    spec.optimize(quantization=QUANTIZATION)
    report(0.9, "Das Sprach-Modell wird gespeichert")
    target.mkdir()
    spec.save(str(target))


def _say(content: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(content) + "\n")
    sys.stdout.flush()


def main(target: str, adapter: str) -> int:
    """The process: 0 where the model stands in `target`, 1 after a reported error."""
    try:
        convert(Path(target), Path(adapter), lambda share, text: _say({"share": share, "text": text}))
    except SimplifierError as error:
        _say({"error": {"code": error.code, "message": error.message, "hint": error.hint}})
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
