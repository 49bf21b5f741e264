import torch


def sigmoid(z):
    return 1 / (1 + torch.exp(-z))


# no autograd: the backward pass is written out
x = torch.tensor([[0.9], [-0.4]], dtype=torch.float64)
t = torch.tensor([[1.0], [0.0]], dtype=torch.float64)
W1 = torch.tensor([[0.2, 0.8], [-0.6, 0.3]], dtype=torch.float64)
b1 = torch.tensor([[0.1], [-0.1]], dtype=torch.float64)
W2 = torch.tensor([[0.5, -0.7], [0.25, 0.45]], dtype=torch.float64)
b2 = torch.tensor([[0.2], [0.05]], dtype=torch.float64)

z1 = W1 @ x + b1
a1 = sigmoid(z1)
z2 = W2 @ a1 + b2
a2 = sigmoid(z2)
E = 0.5 * ((a2 - t) ** 2).sum()

delta2 = (a2 - t) * a2 * (1 - a2)
dW2 = delta2 @ a1.T
delta1 = (W2.T @ delta2) * a1 * (1 - a1)
dW1 = delta1 @ x.T

eta = 0.3
W2 = W2 - eta * dW2
b2 = b2 - eta * delta2
W1 = W1 - eta * dW1
b1 = b1 - eta * delta1
print(E, W1, W2)
