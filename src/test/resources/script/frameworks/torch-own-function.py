import torch


class Rectifier(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        grad = grad_output.clone()
        grad[x < 0] = 0
        return grad


x = torch.tensor([[0.5, -1.0], [-0.75, 0.25]])
y = torch.tensor([[1.0, 0.5], [-0.5, 0.25]])
w1 = torch.tensor([[0.4, -0.5, 0.3], [-0.2, 0.6, 0.7]], requires_grad=True)
w2 = torch.tensor([[0.8, 0.1], [-0.6, 0.4], [0.5, -0.9]], requires_grad=True)
relu = Rectifier.apply
for t in range(3):
    y_pred = torch.einsum("nj,jk->nk", relu(torch.einsum("ni,ij->nj", x, w1)), w2)
    loss = (y_pred - y).pow(2).sum()
    loss.backward()
    with torch.no_grad():
        for w in (w1, w2):
            w -= 0.05 * w.grad
            w.grad.zero_()
    print(t, loss.item())
