"""keras.regularizers: penalties on weights."""
from _tensors import operations


class Regularizer:
    """Sums of absolute values and of squares."""

    def __init__(self, l1=0.0, l2=0.0):
        self.l1, self.l2 = l1 or 0.0, l2 or 0.0

    def __call__(self, x):
        parts = []
        if self.l1:
            parts.append(operations.multiply(operations.total(operations.absolute(x)), self.l1))
        if self.l2:
            parts.append(operations.multiply(operations.total(operations.square(x)), self.l2))
        return operations.add(*parts) if len(parts) == 2 else parts[0] if parts else 0.0


L1L2 = l1_l2 = Regularizer


def L1(l1=0.01):
    return Regularizer(l1=l1)


def L2(l2=0.01):
    return Regularizer(l2=l2)


l1, l2 = L1, L2


def get(identifier):
    known = {"l1": L1, "l2": L2, "L1": L1, "L2": L2, "l1_l2": lambda: Regularizer(0.01, 0.01)}
    return known[identifier]() if isinstance(identifier, str) else identifier
