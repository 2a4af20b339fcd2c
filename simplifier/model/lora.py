"""Low-rank adapters (LoRA, Hu et al. 2021, https://arxiv.org/abs/2106.09685) for the linear layers of a
model.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional


class LoraLinear(nn.Module):
    """A frozen linear layer plus `alpha / rank` times a trained product of two thin matrices."""

    def __init__(self, base: nn.Linear, rank: int, alpha: float, dropout: float) -> None:
        super().__init__()
        self.base = base
        self.scale = alpha / rank
        self.dropout = nn.Dropout(dropout)
        self.lora_a = nn.Parameter(torch.empty(rank, base.in_features))
        self.lora_b = nn.Parameter(torch.zeros(base.out_features, rank))
        nn.init.kaiming_uniform_(self.lora_a, a=math.sqrt(5))

    def forward(self, values: Tensor) -> Tensor:
        """The frozen layer's output plus the adapter's."""
        low = functional.linear(self.dropout(values), self.lora_a)
        return torch.add(self.base(values), functional.linear(low, self.lora_b), alpha=self.scale)


def attach(model: nn.Module, rank: int, alpha: float, dropout: float) -> list[nn.Parameter]:
    """Freezes `model` and puts an adapter on each of its linear layers but the output layer; returns what to
    train.
    """
    model.requires_grad_(requires_grad=False)
    for name, layer in list(model.named_modules()):
        if isinstance(layer, nn.Linear) and name != "lm_head":
            owner, _, attribute = name.rpartition(".")
            setattr(model.get_submodule(owner), attribute, LoraLinear(layer, rank, alpha, dropout))
    return [parameter for parameter in model.parameters() if parameter.requires_grad]


def adapter_state(model: nn.Module) -> dict[str, Tensor]:
    """The trained matrices by name (`….lora_a`, `….lora_b`), detached copies."""
    return {
        name: tensor.detach().clone()
        for name, tensor in model.state_dict().items()
        if name.endswith(("lora_a", "lora_b"))
    }


def load_adapter(model: nn.Module, state: Mapping[str, Tensor]) -> None:
    """Copies trained matrices into a model with adapters attached.

    Raises KeyError where a matrix is missing or too many.
    """
    own = {name: parameter for name, parameter in model.named_parameters() if name.endswith(("lora_a", "lora_b"))}
    if own.keys() != state.keys():
        raise KeyError(next(iter(own.keys() ^ state.keys())))
    with torch.no_grad():
        for name, parameter in own.items():
            parameter.copy_(state[name])


def merge(model: nn.Module, state: Mapping[str, Tensor], scale: float) -> None:
    """Adds trained matrices into the weights of a plain model, in place; `scale` is alpha / rank."""
    with torch.no_grad():
        for name, lora_a in state.items():
            if not name.endswith(".lora_a"):
                continue
            layer = name.removesuffix(".lora_a")
            lora_b = state[f"{layer}.lora_b"].float()
            model.get_submodule(layer).weight.add_(lora_b @ lora_a.float(), alpha=scale)  # type: ignore[operator]
