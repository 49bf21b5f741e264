import numpy as np

inputs = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1]])
targets = np.array([[1, 1, 0]]).T
w1 = np.array([[0.3, -0.2], [0.5, 0.4], [-0.1, 0.7]])
w2 = np.array([[0.6], [-0.4]])
for epoch in range(6):
    total = 0
    for k in range(len(inputs)):
        x = inputs[k : k + 1]
        h = np.maximum(x.dot(w1), 0)
        y = h.dot(w2)
        total += np.sum((y - targets[k : k + 1]) ** 2)
        d2 = y - targets[k : k + 1]
        d1 = d2.dot(w2.T) * (h > 0)
        w2 -= 0.2 * h.T.dot(d2)
        w1 -= 0.2 * x.T.dot(d1)
