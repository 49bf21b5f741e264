import numpy as np


class NeuralNetwork:
    def __init__(self, learning_rate):
        self.weights1 = np.array([[0.15, -0.35], [0.55, 0.25], [-0.45, 0.65]])
        self.bias1 = np.array([[0.1, -0.1]])
        self.weights2 = np.array([[0.7, -0.9], [0.3, 0.2]])
        self.bias2 = np.array([[0.2, 0.05]])
        self.learning_rate = learning_rate

    def relu(self, x):
        return np.maximum(0, x)

    def relu_derivative(self, x):
        return (x > 0).astype(float)

    def forward(self, X):
        self.z1 = np.dot(X, self.weights1) + self.bias1
        self.hidden = self.relu(self.z1)
        self.output = np.dot(self.hidden, self.weights2) + self.bias2
        return self.output

    def backward(self, X, y):
        n = X.shape[0]
        error = 2 * (self.output - y) / n
        self.d_weights2 = np.dot(self.hidden.T, error)
        self.d_bias2 = np.sum(error, axis=0, keepdims=True)
        delta1 = np.dot(error, self.weights2.T)
        self.d_weights1 = np.dot(X.T, delta1)
        self.d_bias1 = np.sum(delta1, axis=0, keepdims=True)

    def update(self):
        self.weights1 -= self.learning_rate * self.d_weights1
        self.bias1 -= self.learning_rate * self.d_bias1
        self.weights2 -= self.learning_rate * self.d_weights2
        self.bias2 -= self.learning_rate * self.d_bias2


inputs = np.array([[1.0, 0.5, -0.5], [0.2, -1.0, 0.9]])
targets = np.array([[0.5, -0.3], [1.2, 0.4]])
network = NeuralNetwork(learning_rate=0.05)
for step in range(3):
    prediction = network.forward(inputs)
    cost = np.sum((prediction - targets) ** 2) / inputs.shape[0]
    network.backward(inputs, targets)
    network.update()
