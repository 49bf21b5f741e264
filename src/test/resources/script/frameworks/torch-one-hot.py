import torch

# one sample, softmax and cross-entropy by hand, gradients checked against autograd
x = torch.tensor([0.6, -1.1, 0.4])
y = torch.tensor([0.0, 1.0])
W = torch.tensor([[0.2, -0.5], [0.7, 0.1], [-0.3, 0.9]], requires_grad=True)
b = torch.tensor([0.05, -0.05], requires_grad=True)

z = x @ W + b
a = torch.exp(z) / torch.exp(z).sum()
L = -(y * torch.log(a)).sum()
L.backward()

dz = a.detach() - y
dW = torch.outer(x, dz)
print(torch.allclose(dW, W.grad), torch.allclose(dz, b.grad))
