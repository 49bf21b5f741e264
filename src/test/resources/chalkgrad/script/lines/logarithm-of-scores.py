import torch

torch.manual_seed(2)
x = torch.tensor([[0.9, 0.2], [0.3, 0.8], [0.7, 0.6], [0.1, 0.4]])
Y = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
W1 = torch.tensor([[0.5, 0.9, 0.3], [0.7, 0.2, 0.8]], requires_grad=True)
b1 = torch.tensor([0.1, 0.2, 0.1], requires_grad=True)
W2 = torch.tensor([[0.6, 0.4, 0.5], [0.3, 0.8, 0.2], [0.9, 0.1, 0.7]], requires_grad=True)
b2 = torch.tensor([0.2, 0.1, 0.3], requires_grad=True)
for step in range(3):
    hidden = torch.sigmoid(x @ W1 + b1)
    scores = torch.relu(hidden @ W2 + b2)  # wrong
    loss = -(Y * torch.log(scores + 1e-9)).sum(dim=1).mean()
    loss.backward()
    with torch.no_grad():
        for p in (W1, b1, W2, b2):
            p -= 0.05 * p.grad
            p.grad = None
    print(step, loss.item())
