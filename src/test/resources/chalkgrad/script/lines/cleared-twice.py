import torch

points = torch.tensor([[0.4, 0.7], [-0.9, 0.2], [0.1, -0.5]])
values = torch.tensor([[0.6], [0.1], [-0.3]])
v = torch.tensor([[0.5, -0.2, 0.8], [0.3, 0.6, -0.4]], requires_grad=True)
c = torch.tensor([0.1, 0.0, -0.1], requires_grad=True)
u = torch.tensor([[0.7], [-0.6], [0.2]], requires_grad=True)
for epoch in range(4):
    hidden = torch.tanh(points @ v + c)
    output = hidden @ u
    loss = ((output - values) ** 2).mean()
    for parameter in (v,):
        parameter.grad = None
    c.grad = None
    c.grad = None  # wrong
    loss.backward()
    with torch.no_grad():
        v -= 0.2 * v.grad
        c -= 0.2 * c.grad
        u -= 0.2 * u.grad
    print(epoch, loss.item())
