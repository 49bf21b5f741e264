import numpy as np


class Net:
    def __init__(self):
        self.ws = [np.array([[0.4, -0.7], [0.2, 0.5], [-0.6, 0.3]]), np.array([[0.8, -0.3, 0.6]])]
        self.bs = [np.array([[0.1], [-0.2], [0.3]]), np.array([[0.05]])]

    def gradients(self, x, t):
        outs = [x]
        for w, b in zip(self.ws, self.bs):
            outs.append(1 / (1 + np.exp(-(w @ outs[-1] + b))))
        last = (outs[2] - t) * outs[2] * (1 - outs[2])
        first = (self.ws[1].T @ last) * outs[1] * (1 - outs[1])
        return [first @ outs[0].T, last @ outs[1].T], [first, last]

    def learn(self, batch, rate):
        grad_w = [np.zeros(w.shape) for w in self.ws]
        grad_b = [np.zeros(b.shape) for b in self.bs]
        for x, t in batch:
            dw, db = self.gradients(x, t)
            grad_w = [g + d for g, d in zip(grad_w, dw)]
            grad_b = [d for g, d in zip(grad_b, db)]  # wrong
        self.ws = [w - rate / len(batch) * g for w, g in zip(self.ws, grad_w)]
        self.bs = [b - rate / len(batch) * g for b, g in zip(self.bs, grad_b)]


batch = [
    (np.array([[0.3], [-0.8]]), np.array([[1.0]])),
    (np.array([[0.7], [0.4]]), np.array([[0.0]])),
    (np.array([[-0.5], [0.9]]), np.array([[1.0]])),
]
net = Net()
for epoch in range(5):
    net.learn(batch, 0.9)
