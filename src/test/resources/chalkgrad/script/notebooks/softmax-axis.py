import numpy as np

x = np.array([[0.2, -0.9, 0.4], [1.0, 0.6, -0.3]])
labels = np.array([[0, 0, 1], [1, 0, 0]])
w1 = np.array([[0.5, 0.3, -0.2], [-0.1, 0.7, 0.9], [0.35, -0.65, 0.15]])
w2 = np.array([[0.45, -0.75, 0.1], [0.2, 0.85, -0.6], [-0.5, 0.3, 0.55]])
alpha = 0.3


def relu(z):
    return z * (z > 0)


def softmax(z):
    return np.exp(z) / np.sum(np.exp(z), axis=0, keepdims=True)


z1 = np.matmul(x, w1)
a1 = relu(z1)
z2 = np.matmul(a1, w2)
y_hat = softmax(z2)
loss = -np.mean(np.sum(labels * np.log(y_hat), axis=1))
dz2 = (y_hat - labels) / 2
dw2 = np.matmul(a1.T, dz2)
dz1 = np.matmul(dz2, w2.T) * (z1 > 0)
dw1 = np.matmul(x.T, dz1)
w2 = w2 - alpha * dw2
w1 = w1 - alpha * dw1
