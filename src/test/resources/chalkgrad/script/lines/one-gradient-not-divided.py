import numpy as np
data = np.array([[0.6, -0.4], [0.1, 0.9], [-0.8, 0.2]])
marks = np.array([[1, 0], [0, 1], [1, 1]])
ones = np.ones((3, 1))
Theta1 = np.array([[0.1, 0.5, -0.3], [-0.2, 0.4, 0.7]])
Theta2 = np.array([[0.0, 0.6, -0.5], [0.3, -0.1, 0.8]])


def g(z):
    return 1 / (1 + np.exp(-z))


for k in range(4):
    first = np.hstack([ones, data])
    z = first @ Theta1.T
    second = np.hstack([ones, g(z)])
    h = g(second @ Theta2.T)
    J = -np.sum(marks * np.log(h) + (1 - marks) * np.log(1 - h)) / 3
    delta3 = h - marks
    delta2 = delta3 @ Theta2[:, 1:] * g(z) * (1 - g(z))
    grad1 = delta2.T @ first / 3
    grad2 = delta3.T @ second  # wrong
    Theta1 = Theta1 - 0.6 * grad1
    Theta2 = Theta2 - 0.6 * grad2
