"""The tables of `pandas`, as far as networks take their numbers from them."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return modules.StandIn("pandas." + name)


class Series:
    """A column: an array, or a list of texts."""

    is_column = True

    def __init__(self, data, name=None, index=None, dtype=None):
        items = list(data.values()) if isinstance(data, dict) else data
        self._items = items._items if isinstance(items, Series) else _column(items)
        self.name = name

    values = property(lambda self: numpy.asarray(self._items) if _is_array(self._items) else self._items)
    array = values
    shape = property(lambda self: (len(self),))
    size = property(lambda self: len(self))
    index = property(lambda self: range(len(self)))
    iloc = loc = property(lambda self: self)

    def to_numpy(self, dtype=None):
        return self.values if dtype is None else self.values.astype(dtype)

    def __array__(self, *arguments, **options):
        return self.values

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, key):
        key = key._items if isinstance(key, Series) else key
        if _is_array(self._items) or isinstance(key, (int, slice)):
            found = self._items[key]
            return Series(found, self.name) if isinstance(found, (list, numpy.ndarray)) else found
        return Series([item for item, taken in zip(self._items, key) if taken], self.name)

    def astype(self, dtype):
        if _is_array(self._items):
            return Series(self._items.astype(dtype), self.name)
        return Series(numpy.array([dtype(item) for item in self._items]), self.name)

    def map(self, change):
        change = change.__getitem__ if isinstance(change, dict) else change
        return Series([change(item) for item in self._items], self.name)

    apply = map

    def replace(self, old, new=None):
        changes = old if isinstance(old, dict) else {old: new}
        return self.map(lambda item: changes.get(item, item))

    def unique(self):
        return numpy.unique(self._items) if _is_array(self._items) else list(dict.fromkeys(self._items))

    def tolist(self):
        return list(self._items)

    to_list = tolist

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.values, name)


def _operator(name):
    def computed(self, other):
        found = getattr(self.values, name)(other.values if isinstance(other, Series) else other)
        return Series(found, self.name)

    return computed


for _name in "add sub mul truediv pow gt ge lt le".split():
    setattr(Series, "__%s__" % _name, _operator("__%s__" % _name))
    if _name in ("add", "sub", "mul", "truediv"):
        setattr(Series, "__r%s__" % _name, _operator("__r%s__" % _name))


def _compared(self, other):
    return Series(self._items == other if _is_array(self._items) else numpy.array([item == other for item in self._items]))


Series.__eq__ = _compared


def _is_array(items):
    return isinstance(items, numpy.ndarray)


def _column(items):
    if _is_array(items):
        return items
    items = list(items)
    return numpy.array(items) if all(isinstance(item, (int, float)) for item in items) else items


class DataFrame:
    """A table: its columns by name."""

    def __init__(self, data=None, columns=None, index=None, dtype=None):
        if isinstance(data, dict):
            self._columns = {name: Series(items, name) for name, items in data.items()}
        else:
            rows = data.values if isinstance(data, DataFrame) else data if _is_array(data) else list(data or [])
            wide = list(zip(*rows)) if not _is_array(rows) else [rows[:, k] for k in range(rows.shape[1])]
            names = list(columns) if columns is not None else list(range(len(wide)))
            self._columns = {name: Series(items, name) for name, items in zip(names, wide)}

    columns = property(lambda self: list(self._columns))
    values = property(lambda self: numpy.stack([column.values for column in self._columns.values()], 1))
    shape = property(lambda self: (len(self), len(self._columns)))
    index = property(lambda self: range(len(self)))
    iloc = property(lambda self: _Places(self, True))
    loc = property(lambda self: _Places(self, False))

    def to_numpy(self, dtype=None):
        return self.values if dtype is None else self.values.astype(dtype)

    def __array__(self, *arguments, **options):
        return self.values

    def __len__(self):
        return len(next(iter(self._columns.values()), ()))

    def __iter__(self):
        return iter(self._columns)

    def __getitem__(self, key):
        if isinstance(key, list):
            return DataFrame({name: self._columns[name] for name in key})
        if isinstance(key, (Series, slice)) or _is_array(key):
            return DataFrame({name: column[key] for name, column in self._columns.items()})
        return self._columns[key]

    def __setitem__(self, name, items):
        self._columns[name] = Series(items if hasattr(items, "__len__") else [items] * len(self), name)

    def __getattr__(self, name):
        if name in self.__dict__.get("_columns", {}):
            return self._columns[name]
        if name.startswith("_"):
            raise AttributeError(name)
        return modules.StandIn("pandas.DataFrame." + name)

    def drop(self, labels=None, axis=0, columns=None, inplace=False):
        if columns is None and axis not in (1, "columns"):
            return self
        gone = labels if columns is None else columns
        gone = gone if isinstance(gone, (list, tuple)) else [gone]
        rest = {name: column for name, column in self._columns.items() if name not in gone}
        if inplace:
            self._columns = rest
        return None if inplace else DataFrame(rest)

    def pop(self, name):
        return self._columns.pop(name)

    def copy(self, deep=True):
        return DataFrame(dict(self._columns))

    def astype(self, dtype):
        return DataFrame({name: column.astype(dtype) for name, column in self._columns.items()})

    def _each(self, function):
        return DataFrame({name: Series(function(column)) for name, column in self._columns.items()})

    def head(self, count=5):
        return self[:count]

    def apply(self, function, axis=0):
        return self._each(function)

    def iterrows(self):
        return enumerate({name: column[k] for name, column in self._columns.items()} for k in range(len(self)))


class _Places:
    """`iloc` and `loc`."""

    def __init__(self, frame, counts):
        self.frame = frame
        self.counts = counts

    def __getitem__(self, key):
        rows, columns = key if isinstance(key, tuple) else (key, slice(None))
        names = self.frame.columns
        if isinstance(columns, slice) and (self.counts or columns == slice(None)):
            chosen = self.frame[names[columns]]
        elif isinstance(columns, (list, tuple)):
            chosen = self.frame[[names[k] if self.counts else k for k in columns]]
        else:
            chosen = self.frame[names[columns] if self.counts else columns]
        if isinstance(rows, int) and isinstance(chosen, DataFrame):
            return Series([column[rows] for column in chosen._columns.values()])
        return chosen[rows]


def read_csv(file, sep=",", header="infer", names=None, **options):
    text = file.read() if hasattr(file, "read") else open(file).read()
    rows = [line.split(sep) for line in text.splitlines() if line.strip()]
    titles = list(names) if names is not None else [title.strip().strip('"') for title in rows[0]]
    if names is None and header is None:
        titles = list(range(len(rows[0])))
    body = rows if header is None or names is not None and header == "infer" else rows[1:]
    return DataFrame({title: [_read(row[k]) for row in body] for k, title in enumerate(titles)})


def _read(text):
    text = text.strip().strip('"')
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


def get_dummies(data, **options):
    column = data if isinstance(data, Series) else Series(data)
    return DataFrame({name: [1 if item == name else 0 for item in column] for name in sorted(set(column.tolist()))})
