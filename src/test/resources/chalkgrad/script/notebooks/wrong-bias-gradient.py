import numpy as np

X = np.array([[0.2, -0.4], [0.6, 0.8], [-1.0, 0.5]])
Y = np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
w1 = np.array([[0.3, -0.7], [0.5, 0.9]])
bias1 = np.array([0.1, -0.3])
w2 = np.array([[-0.2, 0.4], [0.6, -0.8]])
bias2 = np.array([0.25, 0.75])
sigmoid = lambda z: 1 / (1 + np.exp(-z))

h = sigmoid(X @ w1 + bias1)
out = sigmoid(h @ w2 + bias2)
loss = -np.sum(Y * np.log(out) + (1 - Y) * np.log(1 - out))
delta_out = out - Y
delta_h = delta_out @ w2.T * h * (1 - h)
grad_w2 = h.T @ delta_out
grad_bias2 = delta_h.sum(axis=0)
grad_w1 = X.T @ delta_h
grad_bias1 = delta_h.sum(axis=0)
lr = 0.01
w1, w2 = w1 - lr * grad_w1, w2 - lr * grad_w2
bias1, bias2 = bias1 - lr * grad_bias1, bias2 - lr * grad_bias2
