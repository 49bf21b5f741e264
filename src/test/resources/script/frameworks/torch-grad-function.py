import torch

def forward(params, x):
    W1, b1, W2, b2 = params
    h = torch.relu(x.matmul(W1) + b1)
    return h.matmul(W2) + b2

params = [
    torch.tensor([[0.6, -0.1], [0.2, 0.5]], requires_grad=True),
    torch.tensor([0.3, -0.2], requires_grad=True),
    torch.tensor([[0.8, 0.1], [-0.4, 0.9]], requires_grad=True),
    torch.tensor([0.0, 0.1], requires_grad=True),
]
x = torch.tensor([1.2, -0.7])
y = torch.tensor([0.3, 0.6])

for it in range(3):
    error = forward(params, x) - y
    loss = error.pow(2).sum()
    grads = torch.autograd.grad(loss, params)
    params = [(p - 0.1 * g).detach().requires_grad_() for p, g in zip(params, grads)]
    print(it, float(loss))
