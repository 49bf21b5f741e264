import torch

torch.manual_seed(3)
n = 60
x = torch.linspace(-2, 2, n).unsqueeze(1)
t = x**2 - 1
W = torch.randn(1, 6, requires_grad=True)
b = torch.zeros(6, requires_grad=True)
V = torch.randn(6, 1, requires_grad=True)
c = torch.zeros(1, requires_grad=True)
for epoch in range(4):
    y = torch.sigmoid(x @ W + b) @ V + c
    loss = ((y - t) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        for p in (W, b, V, c):
            p += 0.03 * p.grad  # wrong
            p.grad.zero_()
