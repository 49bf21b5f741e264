"""Runs the cells of a notebook one after the other, so that its numbers remember where they came from."""
import ast
import builtins
import sys
import time

# rounds of an outermost loop that are always remembered, and how many results all remembered rounds may have
FIRST_ROUNDS = 3
MOST_RESULTS = 30_000

# how many results a loop in another may have that are remembered
MOST_OF_INNER = 100_000

# seconds for the rounds of a loop that are forgotten, and for those of a loop in another that is the first so long
PATIENCE = 2.0
MOST_PATIENCE = 15.0

DEPTH = 4
MOST_ENTRIES = 20_000

# values of lines that are told, and parts of one value
MOST_VALUES = 50_000
MOST_PARTS = 100
LONGEST_NAME = 60

# what the code of cells is called, before their numbers
CELL = "cell "

PLAIN_CALLS = {"zeros", "ones", "full", "empty", "reshape", "rand", "randn", "random", "normal", "uniform", "randint", "transpose", "range", "Input"}

# functions that make numbers of texts
CONVERTED = {"float", "int"}

# those of the plain calls whose first argument can be data
RESHAPING = {"reshape", "transpose"}
PLAIN_KEYWORDS = {"axis", "dtype", "shape", "size", "keepdims", "sep", "end", "figsize", "dim", "ndmin", "min", "max", "a_min", "a_max", "negative_slope"}


def alone(node, target):
    """The assignment of a number to one of several targets."""
    value = ast.copy_location(ast.Constant(node.value.value), node.value)
    return ast.copy_location(ast.Assign([target], value), node)


class Cell(ast.NodeTransformer):
    """Turns the literals of a cell into given numbers, and counts the rounds of its loops."""

    # the names of all classes of the notebook so far
    classes = set()

    def __init__(self, number):
        self.number = number
        self.functions = []
        self.given = "_cg_given%d" % number
        self.plain = "_cg_plain%d" % number
        self.floats = []
        self.groups = []
        self.values = []
        self.lines = []
        self.loops = 0
        self.loops_seen = 0
        self.converters = 0
        self.list_group = None
        self.is_made = False

    # literals

    def data(self, node):
        """An expression whose literals are given, not parts of a formula."""
        value = constant(node)
        if value is not None:
            self.values.append(value)
            self.groups.append(self.list_group)
            self.lines.append(node.lineno)
            literal = ast.Subscript(ast.Name(self.given, ast.Load()), ast.Constant(len(self.values) - 1), ast.Load())
            if self.list_group is None and (self.is_made or self.functions[-1:] == ["__init__"]):
                # what a constructor gives or is given, as a bias of 0, each of its objects has for itself
                literal = ast.Call(ast.Name("_cg_again", ast.Load()), [literal, ast.Constant(node.lineno)], [])
            return ast.copy_location(literal, node)
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            return self.listed(node)
        if isinstance(node, ast.Dict):
            node.keys = [key and self.visit(key) for key in node.keys]
            node.values = [self.data(item) for item in node.values]
            return node
        if isinstance(node, ast.BinOp) and folded(node) is not None:
            return ast.copy_location(
                ast.Call(ast.Name("_cg_as_given", ast.Load()), [node, ast.Constant(node.lineno)], []), node
            )
        return self.visit(node)

    def listed(self, node):
        outer = self.list_group
        # the numbers of one list, nested lists included, belong together; a tuple of literals holds single numbers
        if outer is None and (isinstance(node, ast.List) or any(isinstance(e, (ast.List, ast.Tuple)) for e in node.elts)):
            self.list_group = object()
        node.elts = [self.data(item) for item in node.elts]
        self.list_group = outer
        return node

    def visit_List(self, node):
        return self.listed(node) if isinstance(node.ctx, ast.Load) else self.generic_visit(node)

    def visit_BinOp(self, node):
        # [0.0] * n: each of them is a number of its own
        if isinstance(node.op, ast.Mult) and isinstance(node.left, ast.List) and len(node.left.elts) == 1:
            return self.repeated(node, node.left.elts[0], node.right)
        value = constant(node.left)
        self.generic_visit(node)
        if isinstance(value, float):
            # a plain float takes a whole number as it is, without its node
            self.floats.append(value)
            name = ast.Subscript(ast.Name(self.plain, ast.Load()), ast.Constant(len(self.floats) - 1), ast.Load())
            node.left = ast.copy_location(name, node.left)
        return node

    def visit_ListComp(self, node):
        # [0.0 for _ in range(n)]
        loop = node.generators[0]
        is_count = (
            len(node.generators) == 1
            and not loop.ifs
            and isinstance(loop.iter, ast.Call)
            and isinstance(loop.iter.func, ast.Name)
            and loop.iter.func.id == "range"
            and len(loop.iter.args) == 1
        )
        return self.repeated(node, node.elt, loop.iter.args[0]) if is_count else self.generic_visit(node)

    def repeated(self, node, item, count):
        value = constant(item)
        if not isinstance(value, float):
            return self.generic_visit(node)
        call = ast.Call(
            ast.Name("_cg_repeated", ast.Load()), [ast.Constant(value), self.visit(count), ast.Constant(node.lineno)], []
        )
        return ast.copy_location(call, node)

    def visit_Tuple(self, node):
        # a matrix can be a tuple of lists
        is_matrix = isinstance(node.ctx, ast.Load) and any(isinstance(item, ast.List) for item in node.elts)
        return self.listed(node) if is_matrix else self.generic_visit(node)

    def visit_Assign(self, node):
        if len(node.targets) > 1 and isinstance(node.value, ast.Constant) and type(node.value.value) in (int, float):
            # two biases that begin as `b1 = b2 = 0.35` are two numbers
            return [part for target in node.targets for part in self.visit_Assign(alone(node, target))]
        assigned = self.assigned(node, node.targets)
        node.targets = [self.visit(target) for target in node.targets]
        if not begins_gradient(node):
            node.value = unpacked(node, self.data(node.value))
        return [node] + self.named(node) + assigned

    def visit_AnnAssign(self, node):
        if node.value is None:
            return node
        assigned = self.assigned(node, [node.target])
        node.value = self.data(node.value)
        return [node] + assigned

    def visit_AugAssign(self, node):
        assigned = self.assigned(node, [node.target])
        self.generic_visit(node)
        return [node] + assigned

    def visit_Return(self, node):
        if node.value is not None:
            name = self.functions[-1] + "()" if self.functions else ""
            reads = read_names(node.value)
            node.value = self.valued(node.lineno, name, reads, self.visit(node.value))
        return node

    def visit_Expr(self, node):
        """What a line computes without a name: the value of a cell, or what it prints."""
        call = node.value
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("print", "display"):
            call.args = [self.printed(argument) for argument in call.args]
            return node
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            return self.method(node)
        if isinstance(call, (ast.Call, ast.Constant, ast.Await, ast.Yield, ast.YieldFrom)):
            return self.generic_visit(node)
        node.value = self.printed(call)
        return node

    def method(self, node):
        """A method that changes what it is called on: `zs.append(z)`, `w.assign_sub(step)`, `w.sub_(step)`."""
        call = node.value
        owner = call.func.value
        reads = " ".join(read_names(argument) for argument in call.args)
        name = ast.unparse(owner)[:LONGEST_NAME]
        changes = call.func.attr.endswith("_") or call.func.attr.startswith("assign")
        is_listed = call.func.attr == "append" and len(call.args) == 1 and not isinstance(call.args[0], ast.Name)
        self.generic_visit(node)
        if call.func.attr == "step" and can_be_repeated(owner):
            return [node, self.told(node, owner, name)]
        if is_listed:
            call.args[0] = self.valued(node.lineno, name + "[-1]", reads, call.args[0])
        if changes and isinstance(owner, (ast.Name, ast.Attribute, ast.Subscript)) and can_be_repeated(owner):
            whole = owner.value if isinstance(owner, ast.Attribute) and owner.attr == "data" else owner
            return [node, self.told(node, whole, reads + " " + name)]
        return node

    def printed(self, node):
        if isinstance(node, (ast.Constant, ast.JoinedStr, ast.Starred)):
            return node
        name = ast.unparse(node)[:LONGEST_NAME]
        reads = read_names(node)
        return self.valued(node.lineno, name, reads, self.visit(node))

    def visit_Subscript(self, node):
        # an index is not a number of the network
        node.value = self.visit(node.value)
        return node

    def visit_Call(self, node):
        self.convert(node)
        node.func = self.visit(node.func)
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in self.classes:
            node.args = [self.made(argument) for argument in node.args]
        elif name not in PLAIN_CALLS:
            node.args = [self.visit(argument) for argument in node.args]
        elif name in RESHAPING and len(node.args) > 1 and isinstance(node.args[0], ast.List):
            node.args[0] = self.visit(node.args[0])
        for keyword in node.keywords:
            if keyword.arg not in PLAIN_KEYWORDS:
                keyword.value = self.data(keyword.value)
        return node

    def made(self, argument):
        """What an object of one of the notebook's classes is made of: `Value(0.0)`."""
        if constant(argument) is None:
            return self.visit(argument)
        outer, self.is_made = self.is_made, True
        argument = self.data(argument)
        self.is_made = outer
        return argument

    def convert(self, node):
        """Lets `float(text)` and `map(float, texts)` give numbers that are remembered."""
        name = getattr(node.func, "id", "")
        first = getattr(node.args[0], "id", "") if node.args else ""
        if name == "map" and first in CONVERTED:
            node.args[0] = self.converter(first, node.args[0])
        elif name in CONVERTED and len(node.args) == 1 and not node.keywords:
            node.func = self.converter(name, node.func)

    def converter(self, name, node):
        self.converters += 1
        place = "%d %d" % (self.number, self.converters)
        arguments = [ast.Name(name, ast.Load()), ast.Constant(place)]
        return ast.copy_location(ast.Call(ast.Name("_cg_converter", ast.Load()), arguments, []), node)

    def visit_JoinedStr(self, node):
        return node

    # names

    def named(self, node):
        """Statements that tell the names of what has been assigned."""
        if self.loops:
            return []
        result = []
        for target in node.targets:
            parts = target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]
            for part in parts:
                name = spelled(part)
                if name:
                    call = ast.Call(ast.Name("_cg_named", ast.Load()), [ast.Constant(name), loaded(part)], [])
                    result.append(ast.copy_location(ast.Expr(call), node))
        return result

    # lines

    def valued(self, line, name, reads, node):
        """An expression that also tells what its line computes, from variables with these names."""
        whole = name if isinstance(name, ast.AST) else ast.Constant(name)
        told = [ast.Constant(self.number), ast.Constant(line), whole, ast.Constant(reads)]
        return ast.copy_location(ast.Call(ast.Name("_cg_valued", ast.Load()), told + [node], []), node)

    def assigned(self, node, targets):
        """Statements that tell what a line assigns."""
        result = []
        for target in targets:
            parts = target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]
            for part, value in zip(parts, values_of(parts, node.value)):
                # numbers that a comparison or a list of indices chooses are a part that only the whole array shows
                is_chosen = isinstance(part, ast.Subscript) and chooses(part.slice)
                whole = part.value if is_chosen else part
                reads = " ".join([read_names(value), read_names(part)]) if is_chosen else read_names(value)
                if not isinstance(part, ast.Starred) and can_be_repeated(whole):
                    result.append(self.told(node, whole, reads))
        return result

    def told(self, node, part, reads):
        """A statement that tells what a line has assigned to a variable or a part of one."""
        return ast.copy_location(ast.Expr(self.valued(node.lineno, name_of(part), reads, loaded(part))), node)

    # branches

    def visit_IfExp(self, node):
        return ast.copy_location(selection(self.visit(node.test), self.visit(node.body), self.visit(node.orelse)), node)

    def branches(self, statements):
        """Turns `if test: return a` and what follows it into one selection, where both only return."""
        result = []
        for k, statement in enumerate(statements):
            merged = merge(statement, statements[k + 1 : k + 2])
            if merged is not None:
                result.append(self.visit(merged))
                return result
            done = self.visit(statement)
            result.extend(done if isinstance(done, list) else [done])
        return result

    # loops and functions

    def visit_For(self, node):
        reads = read_names(node.iter)
        node.iter = self.visit(node.iter)
        told = [ast.Constant(part) for part in (leaves(node), node.lineno, reads)]
        rounds = ast.Call(ast.Name("_cg_rounds", ast.Load()), [node.iter] + told, [])
        name = self.loop_name()
        node.iter = ast.copy_location(ast.Name(name, ast.Load()), node)
        return self.looped(node, name, rounds)

    def visit_While(self, node):
        told = [ast.Constant(node.lineno), ast.Constant(read_names(node.test))]
        node.test = self.visit(node.test)
        name = self.loop_name()
        count = ast.Expr(ast.Call(ast.Name("next", ast.Load()), [ast.Name(name, ast.Load())], []))
        node.body.insert(0, ast.copy_location(count, node))
        return self.looped(node, name, ast.Call(ast.Name("_cg_forever", ast.Load()), told, []))

    def loop_name(self):
        self.loops_seen += 1
        return "_cg_loop%d" % self.loops_seen

    def looped(self, node, name, rounds):
        """A loop whose rounds are counted until it ends, however it ends."""
        self.loops += 1
        node.body = self.branches(node.body)
        node.orelse = self.branches(node.orelse)
        self.loops -= 1
        start = ast.Assign([ast.Name(name, ast.Store())], rounds)
        close = ast.Call(ast.Attribute(ast.Name(name, ast.Load()), "close", ast.Load()), [], [])
        whole = ast.Try([node], [], [], [ast.Expr(close)])
        return [ast.copy_location(start, node), ast.copy_location(whole, node)]

    def visit_If(self, node):
        node.test = self.visit(node.test)
        node.body = self.branches(node.body)
        node.orelse = self.branches(node.orelse)
        return node

    def visit_With(self, node):
        for item in node.items:
            self.visit(item)
        node.body = self.branches(node.body)
        return node

    def visit_FunctionDef(self, node):
        outer, self.loops = self.loops, 0
        self.functions.append(node.name)
        node.args.defaults = [self.data(default) for default in node.args.defaults]
        node.args.kw_defaults = [default and self.data(default) for default in node.args.kw_defaults]
        node.body = self.branches(node.body)
        self.functions.pop()
        self.loops = outer
        return node


def read_names(expression):
    """The variables that an expression uses, as they are spelled, with a space between them."""
    names = []
    for node in ast.walk(expression):
        if isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)) and len(names) < MOST_PARTS:
            names.append(ast.unparse(node).replace(" ", "")[:LONGEST_NAME])
    return " ".join(names)


# functions that make the keys of dictionaries
KEY_CALLS = {"str", "int", "len", "repr", "format"}


def chooses(index):
    """Whether an index chooses numbers here and there: `d[z < 0]`, `d[self.mask]`, `d[range(n), y]`."""
    is_list = isinstance(index, ast.Tuple) and any(isinstance(one, ast.Call) for one in index.elts)
    return is_list or isinstance(index, (ast.Compare, ast.Attribute))


def can_be_repeated(target):
    """Whether a variable or a part of one can be looked up again: its keys call nothing that could do something."""
    return all(
        getattr(inner.func, "attr", getattr(inner.func, "id", "")) in KEY_CALLS
        for inner in ast.walk(target)
        if isinstance(inner, ast.Call)
    )


def name_of(target):
    """How a variable is spelled; a computed key of a dictionary is its value then, as in `grads["W" + str(l)]`."""
    name = ast.unparse(target)[:LONGEST_NAME]
    is_key = isinstance(target, ast.Subscript) and isinstance(target.slice, (ast.BinOp, ast.JoinedStr, ast.Call, ast.Name))
    if not is_key:
        return name
    container = ast.unparse(target.value)[:LONGEST_NAME]
    return ast.Call(ast.Name("_cg_keyed", ast.Load()), [ast.Constant(name), ast.Constant(container), loaded(target.slice)], [])


def keyed(name, container, key):
    return "%s[%r]" % (container, str(key)[:LONGEST_NAME]) if isinstance(key, str) else name


def begins_gradient(node):
    """Whether an assignment gives a gradient the constant that it begins with: `self.grad = 0.0`, `loss.grad = 1.0`."""
    return constant(node.value) in (0, 1) and all(getattr(target, "attr", "").endswith("grad") for target in node.targets)


def values_of(parts, value):
    """The expression that each part of a target gets; the whole one if they are not written one by one."""
    if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(parts) > 1:
        return value.elts
    return [value] * len(parts)


def unpacked(node, value):
    """What a call returns for several names, with as many parts if it is a stand-in."""
    target = node.targets[0]
    if not isinstance(value, ast.Call) or not isinstance(target, (ast.Tuple, ast.List)):
        return value
    if any(isinstance(part, ast.Starred) for part in target.elts):
        return value
    call = ast.Call(ast.Name("_cg_unpacked", ast.Load()), [value, ast.Constant(len(target.elts))], [])
    return ast.copy_location(call, value)


def leaves(loop):
    """Whether a loop can end before its last round."""
    return any(isinstance(part, (ast.Break, ast.Return)) for part in ast.walk(loop))


def constant(node):
    """The number of a literal with its sign, or None."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        value = constant(node.operand)
        return None if value is None else -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    return None


def folded(node):
    """Whether an expression is made of literals only: the number 1, or None."""
    if isinstance(node, ast.BinOp):
        return folded(node.left) and folded(node.right)
    if isinstance(node, ast.UnaryOp):
        return folded(node.operand)
    return 1 if constant(node) is not None else None


def spelled(target):
    """The name of what is assigned to, without the object that it belongs to."""
    if isinstance(target, ast.Name):
        return target.id
    if isinstance(target, ast.Attribute):
        return target.attr
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) and isinstance(target.slice.value, str):
        return target.slice.value
    return None


def loaded(target):
    copy = ast.parse(ast.unparse(target), mode="eval").body
    return copy


def selection(test, yes, no):
    arguments = ast.arguments([], [], None, [], [], None, [])
    return ast.Call(
        ast.Name("_cg_select", ast.Load()), [test, ast.Lambda(arguments, yes), ast.Lambda(arguments, no)], []
    )


def merge(statement, following):
    """`return a if test else b` for a branch that returns and what follows it, or None."""
    if not isinstance(statement, ast.If) or is_switch(statement.test) or returned(statement.body) is None:
        return None
    rest = statement.orelse or following
    if len(rest) == 1 and isinstance(rest[0], ast.If):
        inner = merge(rest[0], [])
        rest = [inner] if inner is not None else []
    other = returned(rest)
    if other is None:
        return None
    expression = ast.IfExp(statement.test, returned(statement.body), other)
    return ast.copy_location(ast.Return(ast.copy_location(expression, statement)), statement)


def is_switch(test):
    """Whether a test is about no number of the network, as `if deriv:` or `if kind == "relu":`, so that only one of the
    branches runs in all worlds."""
    if isinstance(test, ast.UnaryOp):
        return isinstance(test.op, ast.Not) and is_switch(test.operand)
    if isinstance(test, ast.BoolOp):
        return all(is_switch(part) for part in test.values)
    if not isinstance(test, ast.Compare):
        return isinstance(test, (ast.Name, ast.Attribute))
    sides = [test.left] + test.comparators
    return any(isinstance(side, ast.Constant) and isinstance(side.value, (str, bool, type(None))) for side in sides)


def returned(statements):
    if len(statements) == 1 and isinstance(statements[0], ast.Return):
        return statements[0].value
    return None


# types whose values tell nothing; they are looked up first, since each assignment asks
UNTOLD = {type(None), bool, int, float, str, bytes, set, frozenset, range, type, type(lambda: None), type(len), type(ast)}


class Names:
    """Tells the kernel the names of numbers and arrays."""

    # the nodes that have a name; they keep it
    known = set()

    # the notebook's own classes
    classes = set()

    @staticmethod
    def tell(name, value, depth=0):
        kind = type(value)
        if kind in UNTOLD or depth > DEPTH or name.startswith("_"):
            return
        if kind is numbers.Float:
            Names.number(name, value.node)
        elif kind in Names.classes:
            Names.attributes(value, depth)
        elif isinstance(value, numpy.ndarray):
            kernel.nameArray(name, value.handle)
        elif hasattr(kind, "tell_names"):
            value.tell_names(name, lambda part, item: Names.tell(part, item, depth + 1))
        elif isinstance(value, (numbers.Float, numbers.Int)):
            Names.number(name, value.node)
        elif isinstance(value, dict):
            for key, item in list(value.items())[:MOST_ENTRIES]:
                if isinstance(key, str):
                    Names.tell(Names.entry(name, key), item, depth + 1)
        elif isinstance(value, (list, tuple)):
            for k, item in enumerate(value[:MOST_ENTRIES]):
                Names.tell("%s[%d]" % (name, k), item, depth + 1)
        elif kind.__module__ == "__main__" and hasattr(value, "__dict__"):
            Names.classes.add(kind)
            Names.attributes(value, depth)

    @staticmethod
    def attributes(value, depth):
        for key, item in list(vars(value).items()):
            kind = type(item)
            if kind is numbers.Float and item.node in Names.known:
                continue
            if kind not in UNTOLD:
                Names.tell(key, item, depth + 1)

    @staticmethod
    def number(name, node):
        if node >= 0 and node not in Names.known:
            Names.known.add(node)
            kernel.nameNumber(name, node)

    @staticmethod
    def named(name, value):
        if numbers.remembering[0] and type(value) not in UNTOLD:
            Names.tell(name, value)

    @staticmethod
    def entry(name, key):
        """The name of a dictionary's entry: its key, unless only the dictionary's name says what the entries are."""
        says = [text[:1].lower() in ("w", "b") for text in (name, key)]
        return "%s[%r]" % (name, str(key)) if says == [True, False] else key


class Lines:
    """Tells the kernel what lines of code compute."""

    told = 0

    # types of which nothing can be told
    silent = set(UNTOLD)

    @staticmethod
    def valued(cell, line, name, reads, value):
        kind = type(value)
        if kind not in Lines.silent and numbers.remembering[0] and Lines.told < MOST_VALUES:
            if kind is numbers.Float:
                Lines.told += 1
                kernel.valuedNumber(cell, line, reads, name, float(value), value.node)
            else:
                Lines.tell((cell, line, reads), name, value, 0)
        return value

    @staticmethod
    def tell(where, name, value, depth):
        handle = Lines.array(value)
        if handle is not None:
            Lines.told += 1
            kernel.valued(*where, name, handle)
        elif hasattr(type(value), "told_parameters"):
            for part, item in value.told_parameters():
                Lines.tell(where, part, item, depth + 1)
        elif isinstance(value, (list, tuple)):
            if depth < DEPTH:
                for k, item in enumerate(value[:MOST_PARTS]):
                    Lines.tell(where, "%s[%d]" % (name, k), item, depth + 1)
        elif isinstance(value, dict):
            if depth < DEPTH:
                for key, item in list(value.items())[:MOST_PARTS]:
                    Lines.tell(where, "%s[%r]" % (name, key), item, depth + 1)
        else:
            Lines.silent.add(type(value))

    @staticmethod
    def array(value):
        """A number, an array, or a list of numbers as an array; None for anything else."""
        if isinstance(value, numpy.ndarray) or getattr(type(value), "is_array", False):
            return value.handle
        if isinstance(value, (numbers.Float, numbers.Int)):
            return kernel.array(numpy.DOUBLE, [float(value)], [value.node], [])
        if isinstance(value, list) and value and all(isinstance(item, (int, float)) for item in value):
            nodes = [numbers.node_of(item) for item in value]
            return kernel.array(numpy.DOUBLE, [float(item) for item in value], nodes, [len(value)])
        return None


class Rounds:
    """The outermost loop that is going on."""

    depth = 0
    loops = 0

    # seconds for a loop in another
    patience = MOST_PATIENCE


def rounds(items, leaves, line=0, reads=""):
    """The items of a loop in a line that uses these names. Results of later rounds of an outermost loop are forgotten,
    so those of a long loop that takes its time are only counted."""
    if Rounds.depth:
        yield from inner(items) if Rounds.depth == 1 and not leaves and hasattr(items, "__len__") else items
        return
    Rounds.depth = 1
    Rounds.loops += 1
    loop = Rounds.loops
    start = kernel.size()
    paused = False
    count = 0
    begin = time.monotonic()
    try:
        for item in items:
            count += 1
            if paused and not leaves and time.monotonic() - begin > PATIENCE and hasattr(items, "__len__"):
                shorten(count - 1, items)
                count = len(items)
                break
            if not paused:
                kernel.round(loop, count)
                if count > FIRST_ROUNDS and kernel.size() - start > MOST_RESULTS:
                    paused = forget()
            yield item
    finally:
        Rounds.depth = 0
        if paused:
            remember()
        kernel.endLoop(loop, count, line, reads)


def inner(items):
    """The items of a loop in another, as that of a training that is tried with several learning rates. Many results are
    forgotten here, too; and after the first loop that takes long, others take less."""
    Rounds.depth = 2
    begin = time.monotonic()
    start = kernel.size()
    paused = False
    try:
        for count, item in enumerate(items):
            if time.monotonic() - begin > Rounds.patience:
                Rounds.patience = PATIENCE
                shorten(count, items)
                return
            if numbers.remembering[0] and count > FIRST_ROUNDS and kernel.size() - start > MOST_OF_INNER:
                paused = forget()
            yield item
    finally:
        Rounds.depth = 1
        if paused:
            remember()


def forget():
    """Forgets results from now on; returns True."""
    numbers.remembering[0] = False
    kernel.pause()
    return True


def remember():
    """Remembers results again."""
    kernel.resume()
    numbers.remembering[0] = True


def shorten(count, items):
    """Tells that only so many rounds of a loop are computed."""
    kernel.noteOfCell("shortened", str(kernel.cell()), str(count), str(len(items)))
    output.vary()


def forever(line, reads):
    """The rounds of a loop that a condition ends."""
    return rounds(iter(int, 1), True, line, reads)


# training that is one call goes round, too
modules.rounds = rounds


def place():
    """The cell and the line of it that is running; None if there is none."""
    frame = sys._getframe(1)
    while frame is not None and not frame.f_code.co_filename.startswith(CELL):
        frame = frame.f_back
    return None if frame is None else (int(frame.f_code.co_filename[len(CELL):]), frame.f_lineno)


def valued(where, name, value):
    """Tells what is computed as if a line did whose place is known."""
    return Lines.valued(*where, name, "", value) if where else value


def called(layer, value):
    """Tells what a layer of a model computes as if the line did that made the layer."""
    return valued(layer.__dict__.get("_made"), type(layer).__name__ + "()", value)


modules.place = place
modules.valued = valued
modules.called = called


def without_magics(code):
    """The code with `%` and `!` lines taken out, each of which becomes an empty line."""
    lines = code.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("%%") and first[2:].split(" ")[0] not in ("time", "timeit", "capture"):
        return ""
    result = []
    for line in lines:
        stripped = line.lstrip()
        if stripped[:1] in ("%", "!") or stripped.endswith("?") and stripped[:-1].isidentifier():
            result.append(line[: len(line) - len(stripped)] + "pass")
        else:
            result.append(line)
    return "\n".join(result)


def commented_defaults(tree, code):
    """Gives a parameter the default that stands in a comment of its function, as `# b = 0.1`: the function was edited,
    and calls of the time before leave the parameter out."""
    lines = code.split("\n")
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef):
            continue
        assigned = {}
        for line in lines[node.lineno - 1 : node.end_lineno]:
            text = line.strip()
            if text.startswith("#"):
                try:
                    (statement,) = ast.parse(text[1:].strip()).body
                    (target,) = statement.targets
                    assigned[target.id] = statement.value
                except (SyntaxError, ValueError, AttributeError):
                    pass
        arguments = node.args.args
        while len(node.args.defaults) < len(arguments):
            name = arguments[len(arguments) - len(node.args.defaults) - 1].arg
            if name not in assigned:
                break
            node.args.defaults.insert(0, assigned[name])


space = {
    "__name__": "__main__",
    "_cg_rounds": rounds,
    "_cg_forever": forever,
    "_cg_select": numbers.select,
    "_cg_as_given": numbers.as_given,
    "_cg_repeated": numbers.repeated,
    "_cg_again": numbers.again,
    "_cg_converter": numbers.converter,
    "_cg_named": Names.named,
    "_cg_valued": Lines.valued,
    "_cg_keyed": keyed,
    "_cg_shown": output.shown,
    "_cg_unpacked": modules.unpacked,
    "print": output.printed,
    "display": output.displayed,
    "max": numbers.extreme("MAXIMUM", max),
    "min": numbers.extreme("MINIMUM", min),
}


# modules of networks that are not here
NOT_RUN = {"jax", "flax", "mxnet", "paddle", "theano"}


def not_run(error):
    """What a cell needs that the modules here do not have yet; empty if it stopped for another reason."""
    if isinstance(error, modules.NotRun):
        return str(error)
    name = str(getattr(error, "name", None) or "")
    if isinstance(error, ImportError) and name.split(".")[0] in modules.OWN:
        wanted = str(error).split("'")[1:2] if "cannot import name" in str(error) else []
        return ".".join([name] + wanted)
    return ""


def reason(error):
    """Why a cell stopped, as the key of a sentence and its parts, and the name that it needed, if that is why."""
    absent = not_run(error)
    if absent:
        return [["notRun", absent[:100]], ""]
    if isinstance(error, ModuleNotFoundError):
        name = str(getattr(error, "name", None) or str(error).split("'")[-2:][0]).split(".")[0][:60]
        return [["notRun" if name in NOT_RUN else "noModule", name], ""]
    if isinstance(error, FileNotFoundError):
        return [["noFile", str(error.filename)[:100]], ""]
    if isinstance(error, SyntaxError) and error.lineno:
        # GraalPy counts the line of an indentation differently from CPython
        if isinstance(error, IndentationError):
            return [["notPythonSomewhere", str(error.msg)], ""]
        return [["notPython", str(error.lineno), str(error.msg)], ""]
    text = str(error)[:200]
    if isinstance(error, NameError) and text.count("'") == 2:
        missing = text.split("'")[1]
        return [["notComputed", missing], missing]
    if isinstance(error, modules.NotComputed):
        return [list(error.args), ""]
    if isinstance(error, NotImplementedError) and text:
        return [["text", text], ""]
    if type(error).__name__ == "ForeignException":
        return [["text", text.split(": ", 1)[-1]], ""]
    return [["text", "%s: %s" % (type(error).__name__, text)], ""]


def stop_place(error):
    """The cell and the line of it at which the code stopped; empty if it did not begin to run."""
    found = []
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(CELL) and name[len(CELL):].isdecimal():
            found = [int(name[len(CELL):]), trace.tb_lineno]
        trace = trace.tb_next
    return found


def run(number, code):
    """Runs a cell; returns None, or why it stopped, the name that it needed and where it stopped."""
    kernel.startCell(number)
    try:
        text = without_magics(code)
        tree = ast.parse(text)
        commented_defaults(tree, text)
        cell = Cell(number)
        cell.classes.update(part.name for part in ast.walk(tree) if isinstance(part, ast.ClassDef))
        shows = tree.body and isinstance(tree.body[-1], ast.Expr) and not text.rstrip().endswith(";")
        tree.body = cell.branches(tree.body)
        if shows:
            tree.body[-1].value = ast.Call(ast.Name("_cg_shown", ast.Load()), [tree.body[-1].value], [])
        ast.fix_missing_locations(tree)
        groups = {}
        literals = []
        for value, group, line in zip(cell.values, cell.groups, cell.lines):
            key = groups.setdefault(group, kernel.newGroup()) if group else kernel.newGroup()
            literals.append(numbers.literal(value, key, line))
        space[cell.given] = literals
        space[cell.plain] = [numbers.Float(value) for value in cell.floats]
        exec(compile(tree, CELL + str(number), "exec"), space)
        return None
    except BaseException as error:
        return reason(error) + [stop_place(error)]
    finally:
        for name, value in list(space.items()):
            Names.tell(name, value)
