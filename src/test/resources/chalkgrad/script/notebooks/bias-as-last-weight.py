import math


def dot(v, w):
    return sum(a * b for a, b in zip(v, w))


def forward(layers, inputs):
    outputs = []
    for layer in layers:
        with_bias = inputs + [1]
        inputs = [1 / (1 + math.exp(-dot(neuron, with_bias))) for neuron in layer]
        outputs.append(inputs)
    return outputs


def gradients(layers, inputs, targets):
    hidden, outputs = forward(layers, inputs)
    deltas = [o * (1 - o) * (o - t) for o, t in zip(outputs, targets)]
    of_outputs = [[d * h for h in hidden + [1]] for d in deltas]
    hidden_deltas = [h * (1 - h) * dot(deltas, [n[i] for n in layers[1]]) for i, h in enumerate(hidden)]
    of_hidden = [[d * x for x in inputs + [1]] for d in hidden_deltas]
    return [of_hidden, of_outputs]


def step(v, direction, size):
    return [a + size * b for a, b in zip(v, direction)]


xs = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
ys = [[1.0], [1.0], [0.0]]
layers = [[[0.3, -0.5, 0.2], [0.6, 0.1, -0.4]], [[0.7, -0.2, 0.1]]]
for epoch in range(25):
    for x, y in zip(xs, ys):
        found = gradients(layers, x, y)
        layers = [[step(n, g, -0.5) for n, g in zip(layer, own)] for layer, own in zip(layers, found)]
