"""torch.nn.functional: activations and losses."""
import math

from _tensors import WHOLE, operations
from torch import _functions
from torch._creation import one_hot
from torch._functions import log_softmax, relu, sigmoid, softmax
from torch._tensor import Tensor

tanh = operations.tanh


def linear(input, weight, bias=None):
    result = operations.matmul(input, operations.transpose(weight))
    return result if bias is None else operations.add(result, bias)


# activations


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return operations.where(operations.compare("GREATER", input, 0), input, operations.multiply(input, negative_slope))


def elu(input, alpha=1.0, inplace=False):
    below = operations.multiply(operations.expm1(input), alpha)
    return operations.where(operations.compare("GREATER", input, 0), input, below)


def selu(input, inplace=False):
    return operations.multiply(elu(input, 1.6732632423543772), 1.0507009873554805)


def silu(input, inplace=False):
    return operations.multiply(input, sigmoid(input))


def gelu(input, approximate="none"):
    if approximate == "tanh":
        inner = operations.add(input, operations.multiply(operations.power(input, 3), 0.044715))
        gate = operations.tanh(operations.multiply(inner, math.sqrt(2 / math.pi)))
    else:
        gate = operations.erf(operations.divide(input, math.sqrt(2)))
    return operations.multiply(operations.multiply(input, 0.5), operations.add(gate, 1))


def softplus(input, beta=1, threshold=20):
    return operations.softplus(input) if beta == 1 else operations.divide(operations.softplus(operations.multiply(input, beta)), beta)


def mish(input, inplace=False):
    return operations.multiply(input, operations.tanh(operations.softplus(input)))


def softsign(input):
    return operations.divide(input, operations.add(operations.absolute(input), 1))


def logsigmoid(input):
    return operations.negative(operations.softplus(operations.negative(input)))


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    return operations.clip(input, min_val, max_val)


def relu6(input, inplace=False):
    return operations.clip(input, 0, 6)


def hardsigmoid(input, inplace=False):
    return operations.divide(relu6(operations.add(input, 3)), 6)


def hardswish(input, inplace=False):
    return operations.multiply(input, hardsigmoid(input))


def softmin(input, dim=None):
    return softmax(operations.negative(input), dim)


def dropout(input, p=0.5, training=True, inplace=False):
    """All numbers are kept: the network of a code is the one without the masks, which nobody could compute by hand."""
    if training and p > 0:
        kernel.note("withoutDropout")
        output.vary()
    return input


def normalize(input, p=2.0, dim=1, eps=1e-12):
    return operations.divide(input, operations.clip(_functions.norm(input, p, dim, True), eps))


# losses


def reduced(terms, reduction):
    if reduction == "mean":
        return operations.mean(terms)
    if reduction == "sum":
        return operations.total(terms)
    if reduction == "none":
        return terms
    raise ValueError("%s is not a valid value for reduction" % reduction)


def weighted(terms, weight):
    return terms if weight is None else operations.multiply(terms, weight)


def mse_loss(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
    return reduced(weighted(operations.square(operations.subtract(input, target)), weight), reduction)


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean", weight=None):
    return reduced(weighted(operations.absolute(operations.subtract(input, target)), weight), reduction)


def huber_loss(input, target, reduction="mean", delta=1.0, weight=None):
    difference = operations.subtract(input, target)
    distance = operations.absolute(difference)
    near = operations.multiply(operations.square(difference), 0.5)
    far = operations.multiply(operations.subtract(distance, 0.5 * delta), delta)
    return reduced(weighted(operations.where(operations.compare("GREATER", delta, distance), near, far), weight), reduction)


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    if beta == 0:
        return l1_loss(input, target, reduction=reduction)
    return operations.divide(huber_loss(input, target, reduction, beta), beta)


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    if input.lengths != target.lengths:
        raise ValueError("Using a target size (%s) that is different to the input size (%s) is deprecated." % (target.shape, input.shape))
    # torch keeps logarithms from -infinity, and their slopes finite
    yes = operations.clip(operations.log(input), -100)
    no = operations.clip(operations.log(operations.subtract(1, input)), -100)
    terms = operations.add(operations.multiply(target, yes), operations.multiply(operations.subtract(1, target), no))
    return reduced(weighted(operations.negative(terms), weight), reduction)


def binary_cross_entropy_with_logits(input, target, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None):
    if input.lengths != target.lengths:
        raise ValueError("Target size (%s) must be the same as input size (%s)" % (target.shape, input.shape))
    if pos_weight is not None:
        raise modules.NotRun("torch.nn.functional.binary_cross_entropy_with_logits with pos_weight")
    # the probability belongs to the network even if only its logarithm is used
    operations.sigmoid(input.detach())
    terms = operations.subtract(operations.softplus(input), operations.multiply(target, input))
    return reduced(weighted(terms, weight), reduction)


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
    if target.kind != WHOLE:
        raise RuntimeError("expected scalar type Long but found Float")
    if len(input.lengths) != len(target.lengths) + 1 or input.lengths[:-1] != target.lengths:
        raise ValueError("Expected input batch_size (%s) to match target batch_size (%s)." % (input.shape, target.shape))
    classes = input.lengths[-1]
    if any(not 0 <= index < classes for index in kernel.values(target.handle)):
        raise IndexError("Target is out of bounds.")
    return picked(input, operations.one_hot(target, classes, input.kind), weight, reduction)


def picked(logarithms, probabilities, weight, reduction):
    """Minus the logarithms, each with the probability that the target gives it."""
    if weight is not None:
        raise modules.NotRun("torch.nn.functional.nll_loss with a weight for each class")
    if logarithms.logits is not None:
        return reduced(operations.cross_entropy(logarithms.logits, probabilities, -1), reduction)
    terms = operations.negative(operations.total(operations.multiply(probabilities, logarithms), [-1]))
    return reduced(terms, reduction)


def cross_entropy(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean", label_smoothing=0.0):
    if label_smoothing:
        raise modules.NotRun("torch.nn.functional.cross_entropy with label_smoothing")
    logarithms = operations.log_softmax(input, -1)
    if target.kind == WHOLE:
        return nll_loss(logarithms, target, weight, reduction=reduction)
    if target.lengths != input.lengths:
        raise RuntimeError("the targets are probabilities, and have the shape %s, not %s" % (target.shape, input.shape))
    return picked(logarithms, target, weight, reduction)


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    if log_target:
        raise modules.NotRun("torch.nn.functional.kl_div with log_target")
    surprise = operations.where(operations.compare("GREATER", target, 0), operations.multiply(target, operations.log(target)), 0.0)
    terms = operations.subtract(surprise, operations.multiply(target, input))
    if reduction == "batchmean":
        return operations.divide(operations.total(terms), input.lengths[0])
    return reduced(terms, reduction)



def clip_grad_value_(parameters, clip_value, **options):
    for one in [parameters] if isinstance(parameters, Tensor) else parameters:
        if one.grad is not None:
            one.grad._changed(operations.clip(one.grad, -clip_value, clip_value))


def clip_grad_norm_(parameters, max_norm, **options):
    parameters = [one for one in ([parameters] if isinstance(parameters, Tensor) else parameters) if one.grad is not None]
    squares = [operations.total(operations.square(one.grad)) for one in parameters]
    norm = operations.sqrt(operations.total(operations.stacked(squares)))
    factor = operations.clip(operations.divide(max_norm, operations.add(norm, 1e-6)), None, 1.0)
    for one in parameters:
        one.grad._changed(operations.multiply(one.grad, factor))
    return norm
