# A little of everything that notebooks use of Python, for its start-up cache.
import ast, collections, dataclasses, functools, importlib.machinery, itertools, json, marshal, math, random, re, sys, types

class Neuron:
    def __init__(self, weights):
        self.weights = weights
    def __call__(self, inputs):
        return sum(w * x for w, x in zip(self.weights, inputs))

layer = [Neuron([random.random() for _ in range(3)]) for _ in range(2)]
outputs = {k: math.exp(-neuron([0.5, 1.0, -2.0])) for k, neuron in enumerate(layer)}
try:
    outputs['none']
except KeyError as missing:
    text = f'{missing} {sorted(outputs.values())[0]:.4f}'
exec(marshal.loads(marshal.dumps(compile('x = [1, 2][::-1]; x.pop()', 'cell', 'exec'))), {})
ast.unparse(ast.parse('y = x + 1'))
