import numpy as np
X = np.array([[1.0, 0.2, 0.5], [1.0, -0.7, 0.3], [1.0, 0.4, -0.9]])
y = np.array([[1.0], [0.0], [1.0]])
Theta1 = np.array([[0.1, 0.3, -0.5], [-0.2, 0.6, 0.4]])
Theta2 = np.array([[0.15, 0.7, -0.8]])
m = 3
def g(z): return 1 / (1 + np.exp(-z))
for it in range(2):
    z2 = X @ Theta1.T
    a2 = np.c_[np.ones(m), g(z2)]
    z3 = a2 @ Theta2.T
    h = g(z3)
    J = np.sum(-y * np.log(h) - (1 - y) * np.log(1 - h)) / m
    d3 = h - y
    d2 = (d3 @ Theta2[:, 1:]) * g(z2) * (1 - z2)  # wrong
    Theta2_grad = d3.T @ a2 / m
    Theta1_grad = d2.T @ X / m
    Theta1 = Theta1 - 0.5 * Theta1_grad
    Theta2 = Theta2 - 0.5 * Theta2_grad
