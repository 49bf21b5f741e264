import torch

torch.manual_seed(12)
middle = torch.tensor([[1.7, -0.9], [-0.6, 1.3]])
near = torch.randn(3, 2) * 0.4 + middle[0]
far = torch.randn(3, 2) * 0.4 + middle[1]
both = torch.cat([near, far])
both = (both - both.mean(0)) / both.std(0)
kind = torch.tensor([[1.0], [1.0], [1.0], [0.0], [0.0], [0.0]])

W1 = torch.randn(2, 3) * 0.5
b1 = torch.zeros(1, 3)
W2 = torch.randn(3, 1) * 0.5
b2 = torch.zeros(1, 1)

for epoch in range(12):
    a1 = torch.tanh(both @ W1 + b1)
    a2 = torch.sigmoid(a1 @ W2 + b2)
    loss = -(kind * torch.log(a2) + (1 - kind) * torch.log(1 - a2)).mean()
    d2 = (a2 - kind) / 6
    d1 = (d2 @ W2.T) * (1 - a1)  # wrong
    W2 = W2 - 0.2 * (a1.T @ d2)
    b2 = b2 - 0.2 * d2.sum(0, keepdim=True)
    W1 = W1 - 0.2 * (both.T @ d1)
    b1 = b1 - 0.2 * d1.sum(0, keepdim=True)
print(loss)
