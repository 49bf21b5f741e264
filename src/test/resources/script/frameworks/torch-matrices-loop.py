import torch

torch.set_printoptions(precision=6)

X = torch.tensor([[0.0, 1.0], [1.0, 0.5], [0.5, -1.0]])
Y = torch.tensor([[1.0], [0.0], [0.5]])

W1 = torch.tensor([[0.3, -0.2, 0.5], [0.1, 0.4, -0.6]], requires_grad=True)
b1 = torch.zeros(3, requires_grad=True)
W2 = torch.tensor([[0.7], [-0.3], [0.2]], requires_grad=True)
b2 = torch.zeros(1, requires_grad=True)

learning_rate = 0.2
for epoch in range(8):
    hidden = torch.sigmoid(X @ W1 + b1)
    y_pred = hidden @ W2 + b2
    loss = ((y_pred - Y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        W1 -= learning_rate * W1.grad
        b1 -= learning_rate * b1.grad
        W2 -= learning_rate * W2.grad
        b2 -= learning_rate * b2.grad
    for parameter in (W1, b1, W2, b2):
        parameter.grad.zero_()
    if epoch % 2 == 0:
        print(f"Epoch {epoch}: loss = {loss.item():.6f}")
