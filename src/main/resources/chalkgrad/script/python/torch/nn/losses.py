"""Losses as modules."""
from torch.nn import functional
from torch.nn.module import Module

__all__ = []


class _Loss(Module):
    def __init__(self, *settings, size_average=None, reduce=None, **options):
        self.settings = dict(zip(type(self).names, settings))
        self.settings.update(options)

    def forward(self, input, target):
        return type(self).function(input, target, **self.settings)


for _name, _function, _names in (
    ("MSELoss", functional.mse_loss, ()),
    ("L1Loss", functional.l1_loss, ()),
    ("HuberLoss", functional.huber_loss, ("reduction", "delta")),
    ("SmoothL1Loss", functional.smooth_l1_loss, ()),
    ("BCELoss", functional.binary_cross_entropy, ("weight",)),
    ("BCEWithLogitsLoss", functional.binary_cross_entropy_with_logits, ("weight",)),
    ("CrossEntropyLoss", functional.cross_entropy, ("weight",)),
    ("NLLLoss", functional.nll_loss, ("weight",)),
    ("KLDivLoss", functional.kl_div, ()),
):
    globals()[_name] = type(_name, (_Loss,), {"function": staticmethod(_function), "names": _names, "__module__": __name__})
    __all__.append(_name)
