"""Part of `numpy`: random numbers. The legacy generator and PCG64 give NumPy's own numbers."""

# binomial numbers are found by adding up their probabilities if so many are expected at most
_MOST_EXPECTED = 30


def _size_of(size):
    if size is None:
        return []
    return [int(size)] if isinstance(size, int) else _shape_of((size,))


class _Source:
    """What both generators have in common."""

    source = None
    seeded = True

    def _drawn(self, how, size, low=0.0, high=1.0):
        if not self.seeded:
            output.unseeded()
        shape = _size_of(size)
        made = ndarray(kernel.draw(self.source, how, float(low), float(high), shape))
        if numbers.remembering[0]:
            kernel.given(made.handle)
        return made if shape else _scalar_of(made)

    def _plain(self, how, size):
        """Random numbers that a formula goes on from: only its result is given."""
        if not self.seeded:
            output.unseeded()
        return ndarray(kernel.draw(self.source, how, 0.0, 1.0, _size_of(size)))

    def _scaled(self, how, low, high, size):
        """low + high * number, where both may be arrays."""
        if isinstance(low, (int, float)) and isinstance(high, (int, float)):
            return self._drawn(how, size, low, high)
        low, high = asarray(low), asarray(high)
        made = low + high * self._plain(how, broadcast_shape(low, high) if size is None else size)
        return as_given(made)

    def _shuffled(self, items, draw):
        if not self.seeded:
            output.unseeded()
        for k in range(len(items) - 1, 0, -1):
            other = int(draw(self.source, k))
            if isinstance(items, ndarray):
                items[[k, other]] = items[[other, k]]
            else:
                items[k], items[other] = items[other], items[k]

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._scaled("uniform", low, subtract(high, low) if not isinstance(high, (int, float)) else high - low, size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        return self._scaled("normal", loc, scale, size)

    def standard_normal(self, size=None, **options):
        return self._drawn("normal", size)

    def binomial(self, n, p, size=None):
        n, p = int(n), builtins.float(p)
        if n * builtins.min(p, 1 - p) > _MOST_EXPECTED:
            raise modules.NotComputed("binomial", str(_MOST_EXPECTED))
        found = [self._successes(n, p) for _ in range(_count(size))]
        made = as_given(array(found, int).reshape(_size_of(size)))
        return made if size is not None else _scalar_of(made)

    def _successes(self, n, p):
        if n == 0 or p == 0:
            return 0
        if p > 0.5:
            return n - self._successes(n, 1 - p)
        q = 1 - p
        none = _math.exp(n * _math.log1p(-p))
        bound = builtins.min(n, n * p + 10 * _math.sqrt(n * p * q + 1))
        count, chance, rest = 0, none, self._one()
        while rest > chance:
            count += 1
            if count > bound:
                count, chance, rest = 0, none, self._one()
            else:
                rest -= chance
                chance = (n - count + 1) * p * chance / (count * q)
        return count

    def _one(self):
        return builtins.float(self._plain("uniform", None))

    def shuffle(self, items, axis=0):
        self._shuffled(items, kernel.place)

    def permutation(self, items, axis=0):
        if isinstance(items, int):
            order = arange(int(items))
            self.shuffle(order)
            return order
        items = asarray(items)
        order = list(range(len(items)))
        self.shuffle(order)
        return items[order]

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        if not self.seeded:
            output.unseeded()
        pool = arange(int(a)) if isinstance(a, int) else asarray(a)
        count = _count(size)
        if p is not None:
            chosen = self._weighted(count, [builtins.float(x) for x in p], replace)
        elif replace:
            chosen = [int(k) for k in kernel.values(kernel.draw(self.source, "integer", 0.0, len(pool) - 1.0, [count]))]
        else:
            if count > len(pool):
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            chosen = self._distinct(count, len(pool), shuffle)
        return pool[chosen[0]] if size is None else pool[array(chosen, int).reshape(_size_of(size))]

    def _weighted(self, count, chances, replace):
        if replace:
            return _places(chances, [self._one() for _ in range(count)])
        found = []
        while len(found) < count:
            draws = [self._one() for _ in range(count - len(found))]
            for k in found:
                chances[k] = 0.0
            found += dict.fromkeys(_places(chances, draws))
        return found

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name in _OTHER:
            raise modules.NotComputed("undrawn", "numpy.random.%s" % name)
        raise AttributeError("module 'numpy.random' has no attribute '%s'" % name)


_OTHER = {
    "beta", "chisquare", "dirichlet", "exponential", "f", "gamma", "geometric", "gumbel", "hypergeometric", "laplace", "logistic",
    "lognormal", "logseries", "multinomial", "multivariate_normal", "negative_binomial", "pareto", "poisson", "power", "rayleigh",
    "standard_cauchy", "standard_exponential", "standard_gamma", "standard_t", "triangular", "vonmises", "wald", "weibull", "zipf",
}


def _count(size):
    count = 1
    for length in _size_of(size):
        count *= length
    return count


def _places(chances, draws):
    """Where draws from 0 to 1 fall among the chances, one after the other."""
    edges, total = [], 0.0
    for chance in chances:
        total += chance
        edges.append(total)
    return [next(k for k, edge in enumerate(edges) if draw < edge / total) for draw in draws]


def as_given(made):
    """The same numbers, given from now on."""
    made = ndarray(kernel.array(kernel.kind(made.handle), kernel.values(made.handle), [numbers.PLAIN] * made.size, list(made.shape)))
    if numbers.remembering[0]:
        kernel.given(made.handle)
    return made


class RandomState(_Source):
    """The Mersenne Twister of `numpy.random.seed`."""

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        self.seeded = seed is not None
        self.source = kernel.newRandom(int(seed) if self.seeded else 0)

    def rand(self, *shape):
        return self._drawn("uniform", shape or None)

    def randn(self, *shape):
        return self._drawn("normal", shape or None)

    def random_sample(self, size=None):
        return self._drawn("uniform", size)

    random = ranf = sample = random_sample

    def randint(self, low, high=None, size=None, dtype=None):
        low, high = (0, low) if high is None else (low, high)
        if high <= low:
            raise ValueError("low >= high")
        return self._drawn("integer", size, int(low), int(high) - 1)

    def random_integers(self, low, high=None, size=None):
        return self.randint(*((1, low + 1) if high is None else (low, high + 1)), size)

    def _distinct(self, count, length, shuffle):
        order = list(range(length))
        self.shuffle(order)
        return order[:count]


class Generator(_Source):
    """The PCG64 of `numpy.random.default_rng`."""

    # so many of so large a pool are drawn by shuffling its end; fewer are drawn one by one
    large = 10_000
    part = 20

    def __init__(self, seed=None):
        if isinstance(seed, PCG64):
            seed = seed.number
        self.seeded = seed is not None
        self.source = kernel.newGenerator(str(int(seed) if self.seeded else 0))

    def random(self, size=None, dtype=None, out=None):
        return self._drawn("uniform", size)

    def integers(self, low, high=None, size=None, dtype=None, endpoint=False):
        low, high = (0, low) if high is None else (low, high)
        return self._drawn("integer", size, int(low), int(high) - (0 if endpoint else 1))

    def _distinct(self, count, length, shuffle):
        if length > self.large and count > length // (self.part if shuffle else 50):
            order = list(range(length))
            for k in range(length - 1, builtins.max(length - count, 1) - 1, -1):
                other = int(kernel.integer(self.source, k))
                order[k], order[other] = order[other], order[k]
            return order[length - count :]
        found = {}
        for last in range(length - count, length):
            drawn = int(kernel.integer(self.source, last))
            found[drawn if drawn not in found else last] = None
        chosen = list(found)
        if shuffle:
            self._shuffled(chosen, kernel.integer)
        return chosen


class PCG64:
    """The seed of a generator."""

    def __init__(self, seed=None):
        self.number = seed


def _install():
    import sys
    import types

    module = types.ModuleType("numpy.random")
    state = RandomState(0)
    state.seeded = False
    for name in dir(state):
        if not name.startswith("_"):
            setattr(module, name, getattr(state, name))
    module.RandomState = RandomState
    module.Generator = Generator
    module.default_rng = lambda seed=None: seed if isinstance(seed, Generator) else Generator(seed)
    module.PCG64 = PCG64
    for name in ("MT19937", "Philox", "SFC64", "SeedSequence", "get_state", "set_state"):
        setattr(module, name, _absent("random." + name))
    module.__getattr__ = state.__getattr__
    sys.modules["numpy"].random = sys.modules["numpy.random"] = module


_install()
