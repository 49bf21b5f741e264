import numpy as np
weights = [np.array([[0.2, -0.5], [0.4, 0.3], [-0.6, 0.1]]), np.array([[0.7, -0.2, 0.5]])]
biases = [np.array([[0.1], [-0.1], [0.2]]), np.array([[0.3]])]
def sigmoid(z): return 1.0 / (1.0 + np.exp(-z))
def sigmoid_prime(z): return sigmoid(z) * (1 - sigmoid(z))
def backprop(x, y):
    nabla_b = [np.zeros(b.shape) for b in biases]
    nabla_w = [np.zeros(w.shape) for w in weights]
    activation = x
    activations = [x]
    zs = []
    for b, w in zip(biases, weights):
        z = np.dot(w, activation) + b
        zs.append(z)
        activation = sigmoid(z)
        activations.append(activation)
    delta = (activations[-1] - y) * sigmoid_prime(zs[-1])
    nabla_b[-1] = delta
    nabla_w[-1] = np.dot(delta, activations[-2].transpose())
    delta = np.dot(weights[-1].transpose(), delta) * sigmoid_prime(zs[-1])  # wrong
    nabla_b[-2] = delta
    nabla_w[-2] = np.dot(delta, activations[-3].transpose())
    return nabla_b, nabla_w
batch = [(np.array([[0.5], [0.1]]), 0.8), (np.array([[-0.3], [0.9]]), 0.2), (np.array([[0.7], [-0.6]]), 0.5)]
eta = 2.0
sum_b = [np.zeros(b.shape) for b in biases]
sum_w = [np.zeros(w.shape) for w in weights]
for x, y in batch:
    d_b, d_w = backprop(x, y)
    sum_b = [s + d for s, d in zip(sum_b, d_b)]
    sum_w = [s + d for s, d in zip(sum_w, d_w)]
weights = [w - eta / len(batch) * s for w, s in zip(weights, sum_w)]
biases = [b - eta / len(batch) * s for b, s in zip(biases, sum_b)]
