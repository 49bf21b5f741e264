"""Computes gradients backward, from results to all that they were computed from."""
from _tensors import operations


def gradients(results, seeds, keep):
    """The origins that results came from, the last one first, and the gradient by each.

    keep: whether gradients can be asked for again"""
    found = {}
    for result, seed in zip(results, seeds):
        _add(found, result.origin, seed)
    for origin in _reached([result.origin for result in results]):
        gradient = found.get(origin)
        if gradient is None:
            continue
        for hook in origin.hooks:
            changed = hook(gradient)
            gradient = gradient if changed is None else changed
            found[origin] = gradient
        if origin.functions is None:
            raise RuntimeError("Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed).")
        for operand, function, saved in zip(origin.operands, origin.functions, origin.saved):
            if operand is not None and function is not None:
                _add(found, operand, _fitted(function(gradient, *origin.saved), saved))
        if origin.operands and not keep:
            origin.functions = origin.saved = None
    return found


def _add(found, origin, gradient):
    if origin in found:
        gradient = operations.add(found[origin], gradient)
    found[origin] = gradient


def _reached(origins):
    seen = set()
    open_ = list(origins)
    while open_:
        origin = open_.pop()
        if origin not in seen:
            seen.add(origin)
            open_.extend(one for one in origin.operands if one is not None)
    return sorted(seen, key=lambda origin: -origin.serial)


def _fitted(gradient, operand):
    """A gradient in the shape and kind of what it is by: stretched operands get the sum."""
    lengths = operand.lengths
    own = gradient.lengths
    if own != lengths:
        extra = len(own) - len(lengths)
        axes = [d for d in range(len(own)) if d < extra or lengths[d - extra] == 1 != own[d]]
        gradient = operations.reshape(operations.total(gradient, axes) if axes else gradient, lengths)
    return operations.cast(gradient, operand.kind)
