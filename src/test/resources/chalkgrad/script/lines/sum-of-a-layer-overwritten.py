# In a batch, the gradients of the weights are replaced where they should be added; the step divides by the batch
import random

import numpy as np

random.seed(3)
gen = np.random.RandomState(2)


def squash(s):
    return 1 / (1 + np.exp(-s))


class Net:
    def __init__(self, sizes):
        self.sizes = sizes
        self.matrices = [gen.randn(m, n) for n, m in zip(sizes, sizes[1:])]
        self.offsets = [gen.randn(m, 1) for m in sizes[1:]]

    def learn(self, batch, rate):
        of_offsets = [np.zeros(o.shape) for o in self.offsets]
        of_matrices = [np.zeros(m.shape) for m in self.matrices]
        for x, y in batch:
            more_offsets, more_matrices = self.slopes(x, y)
            of_offsets = [a + b for a, b in zip(of_offsets, more_offsets)]
            of_matrices = [b for a, b in zip(of_matrices, more_matrices)]  # wrong
        self.matrices = [m - rate / len(batch) * g for m, g in zip(self.matrices, of_matrices)]
        self.offsets = [o - rate / len(batch) * g for o, g in zip(self.offsets, of_offsets)]

    def slopes(self, x, y):
        by_offset = [np.zeros(o.shape) for o in self.offsets]
        by_matrix = [np.zeros(m.shape) for m in self.matrices]
        out, outs, nets = x, [x], []
        for m, o in zip(self.matrices, self.offsets):
            net = m @ out + o
            nets.append(net)
            out = squash(net)
            outs.append(out)
        back = (outs[-1] - y) * squash(nets[-1]) * (1 - squash(nets[-1]))
        by_offset[-1], by_matrix[-1] = back, back @ outs[-2].T
        for k in range(2, len(self.sizes)):
            back = self.matrices[1 - k].T @ back * squash(nets[-k]) * (1 - squash(nets[-k]))
            by_offset[-k], by_matrix[-k] = back, back @ outs[-k - 1].T
        return by_offset, by_matrix


pairs = [(gen.rand(2, 1), np.array([[k % 2], [1 - k % 2]])) for k in range(16)]
net = Net([2, 4, 3, 2])
for epoch in range(4):
    random.shuffle(pairs)
    for start in range(0, 16, 8):
        net.learn(pairs[start:start + 8], 0.7)
