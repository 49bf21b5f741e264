"""Gradients without `backward()`."""
from torch._functions import backward, grad
from torch._tensor import Tensor as Variable
