import numpy as np

def leaky_relu(x, alpha=0.1):
    return np.maximum(alpha * x, x)

def leaky_relu_derivative(x, alpha=0.1):
    dx = np.ones_like(x)
    dx[x < 0] = alpha
    return dx

def elu(z, a=0.5):
    return np.where(z > 0, z, a * (np.exp(z) - 1))

def d_elu(z, a=0.5):
    return np.where(z > 0, 1, a * np.exp(z))

X = np.array([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.2]])
Y = np.array([[0.5], [-0.3], [0.8]])
W1 = np.array([[0.3, -0.6, 0.8], [0.5, 0.4, -0.2]])
b1 = np.array([[0.1, -0.2, 0.05]])
W2 = np.array([[0.7, -0.4], [-0.5, 0.9], [0.2, 0.6]])
b2 = np.array([[-0.1, 0.15]])
W3 = np.array([[0.55], [-0.75]])
b3 = np.array([[0.2]])
for step in range(4):
    Z1 = X.dot(W1) + b1
    A1 = leaky_relu(Z1)
    Z2 = A1.dot(W2) + b2
    A2 = elu(Z2)
    out = A2.dot(W3) + b3
    loss = np.mean((out - Y) ** 2)
    d_out = 2 * (out - Y) / len(X)
    dW3 = A2.T.dot(d_out)
    db3 = d_out.sum(axis=0, keepdims=True)
    dZ2 = d_out.dot(W3.T) * d_elu(Z2)
    dW2 = A1.T.dot(dZ2)
    db2 = dZ2.sum(axis=0, keepdims=True)
    dZ1 = dZ2.dot(W2.T) * leaky_relu_derivative(Z1)
    dW1 = X.T.dot(dZ1)
    db1 = dZ1.sum(axis=0, keepdims=True)
    W1 -= 0.05 * dW1; b1 -= 0.05 * db1
    W2 -= 0.05 * dW2; b2 -= 0.05 * db2
    W3 -= 0.05 * dW3; b3 -= 0.05 * db3
    print(loss)
