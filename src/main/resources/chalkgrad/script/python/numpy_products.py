"""Part of `numpy`: products of matrices."""

def dot(a, b, out=None):
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        return multiply(a, b)
    if a.ndim > 2 or b.ndim > 2:
        return tensordot(a, b, ([-1], [-1 if b.ndim == 1 else -2]))
    return _wrap(kernel.product(a.handle, b.handle))


def matmul(a, b, out=None):
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        raise ValueError("matmul: Input operand does not have enough dimensions")
    if a.ndim > 2 or b.ndim > 2:
        return _each_product(a, b)
    return _wrap(kernel.product(a.handle, b.handle))


def _each_product(a, b):
    """The products of the matrices in two stacks of them."""
    if a.ndim < 2 or b.ndim < 2:
        return squeeze(a @ b[:, None], -1) if b.ndim == 1 else squeeze(a[None, :] @ b, -2)
    ahead = broadcast_shape(zeros(a.shape[:-2]), zeros(b.shape[:-2]))
    lefts = broadcast_to(a, ahead + a.shape[-2:]).reshape((-1,) + a.shape[-2:])
    rights = broadcast_to(b, ahead + b.shape[-2:]).reshape((-1,) + b.shape[-2:])
    return stack([left @ right for left, right in zip(lefts, rights)]).reshape(ahead + (a.shape[-2], b.shape[-1]))


def inner(a, b):
    a, b = asarray(a), asarray(b)
    return dot(a, b.T) if a.ndim and b.ndim else multiply(a, b)


def vdot(a, b):
    return dot(asarray(a).ravel(), asarray(b).ravel())


def outer(a, b):
    return multiply(asarray(a).reshape(-1, 1), asarray(b).reshape(1, -1))
