"""The random numbers of torch on a processor: those that follow a seed are torch's own.

The generator is MT19937 with the initialisation of 2002. A number of 24 or 53 bits is made of one or two draws; normal
numbers come from them by the method of Box and Muller, sixteen at a time where there are as many."""
import math

import _random

from _tensors import DOUBLE, SINGLE

LENGTH = 624
FEWEST_AT_ONCE = 16


class Generator:
    def __init__(self, device="cpu"):
        self.draws = _random.Random()
        self.is_seeded = False
        self.start(0)

    def start(self, seed):
        state = [int(seed) & 0xFFFFFFFF]
        for k in range(1, LENGTH):
            before = state[-1]
            state.append((1812433253 * (before ^ before >> 30) + k) & 0xFFFFFFFF)
        self.draws.setstate(tuple(state) + (LENGTH,))
        self.second = None
        self.first_seed = int(seed)

    def manual_seed(self, seed):
        self.start(seed)
        self.is_seeded = True
        return self

    def tell(self):
        """Tells the reader if the numbers that have been drawn are not those of the notebook."""
        if not self.is_seeded:
            kernel.note("unseededOf", "torch")
            output.vary()

    def initial_seed(self):
        return self.first_seed

    def bits(self):
        return self.draws.getrandbits(32)

    def skip(self):
        """Draws what nobody looks at."""
        self.draws.getrandbits(32)
        self.draws.getrandbits(32)

    def wide_bits(self):
        high = self.bits()
        return high << 32 | self.bits()

    def uniform(self, kind):
        """From 0 up to, but not, 1."""
        if kind == SINGLE:
            return (self.bits() & 0xFFFFFF) / 2.0**24
        return (self.wide_bits() & (1 << 53) - 1) / 2.0**53

    def normal(self):
        if self.second is not None:
            value, self.second = self.second, None
            return value
        angle = 2 * math.pi * self.uniform(DOUBLE)
        radius = math.sqrt(-2 * math.log1p(-self.uniform(DOUBLE)))
        self.second = radius * math.sin(angle)
        return radius * math.cos(angle)

    def uniforms(self, count, kind):
        return [self.uniform(kind) for _ in range(count)]

    def normals(self, count, kind):
        if count < FEWEST_AT_ONCE:
            return [self.normal() for _ in range(count)]
        values = self.uniforms(count, kind)
        for start in range(0, count - 15, 16):
            _sixteen(values, start, kind)
        if count % 16:
            # the last sixteen are drawn again
            values[count - 16 :] = self.uniforms(16, kind)
            _sixteen(values, count - 16, kind)
        return values

    def permutation(self, count):
        order = list(range(count))
        for k in range(count - 1):
            other = k + self.bits() % (count - k)
            order[k], order[other] = order[other], order[k]
        return order


def _sixteen(values, start, kind):
    kept = kernel.single if kind == SINGLE else float
    for k in range(start, start + 8):
        radius = kept(math.sqrt(kept(-2 * kept(math.log(1 - values[k])))))
        angle = kept(2 * math.pi * values[k + 8])
        values[k] = kept(radius * math.cos(angle))
        values[k + 8] = kept(radius * math.sin(angle))


default_generator = Generator()


class Quietly:
    """Within it, the reader is not told that numbers are drawn without a seed."""

    def __enter__(self):
        self.before = default_generator.is_seeded
        default_generator.is_seeded = True

    def __exit__(self, *any):
        default_generator.is_seeded = self.before
        return False


def manual_seed(seed):
    return default_generator.manual_seed(seed)


def seed():
    default_generator.is_seeded = False


def initial_seed():
    return default_generator.initial_seed()
