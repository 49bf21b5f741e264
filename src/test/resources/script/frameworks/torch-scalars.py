import torch

# a single tanh neuron, every number a tensor of its own
x1 = torch.tensor(2.0)
x2 = torch.tensor(-0.5)
w1 = torch.tensor(-0.4, requires_grad=True)
w2 = torch.tensor(1.2, requires_grad=True)
b = torch.tensor(0.7, requires_grad=True)
target = torch.tensor(0.25)

n = x1 * w1 + x2 * w2 + b
o = torch.tanh(n)
loss = (o - target) ** 2
loss.backward()
print(loss.item(), w1.grad, w2.grad, b.grad)

lr = 0.1
for p in [w1, w2, b]:
    p.data -= lr * p.grad
    p.grad = None
