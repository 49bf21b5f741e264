"""What the cells of a notebook print. It is compared with what they printed when the notebook was saved."""
import builtins
import sys

MOST_OF_A_CELL = 100_000
MOST = 2_000_000


class _Pages:
    """What has been printed since it was last taken."""

    texts = []
    size = 0
    total = 0
    varies = False


def vary():
    """From now on the code computes other numbers than in another run, so what it prints cannot be compared."""
    _Pages.varies = True


def unseeded():
    """Random numbers are drawn without a seed."""
    kernel.note("unseeded")
    vary()


def write(text):
    if is_full():
        return
    _Pages.texts.append(text)
    _Pages.size += len(text)


def is_full():
    return _Pages.size > MOST_OF_A_CELL or _Pages.total > MOST


def printed(*items, sep=" ", end="\n", file=None, flush=False):
    """The `print` of cells."""
    if file in (None, sys.stdout) and not is_full():
        write((" " if sep is None else sep).join(str(item) for item in items) + ("\n" if end is None else end))


def shown(value):
    """The last value of a cell, or what `display` shows."""
    if value is not None and not is_full():
        write(repr(value) + "\n")
    return value


def displayed(*items, **options):
    """The `display` of cells."""
    for item in items:
        shown(item)


def taken():
    """What has been printed since the last call, and whether it is all, and the same in each run."""
    whole = not _Pages.varies and not is_full()
    text = "".join(_Pages.texts)
    _Pages.texts = []
    _Pages.total += _Pages.size
    _Pages.size = 0
    return [text if whole else "", whole]


class _Out:
    """The standard output of the code."""

    encoding = "utf-8"

    def write(self, text):
        write(builtins.str(text))
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False


sys.stdout = _Out()
