import torch

W1 = torch.nn.Parameter(torch.tensor([[0.2, -0.4], [0.5, 0.3]]))
b1 = torch.nn.Parameter(torch.tensor([0.1, 0.2]))
W2 = torch.nn.Parameter(torch.tensor([[0.6], [-0.7]]))
b2 = torch.nn.Parameter(torch.zeros(1))

x = torch.eye(2)
t = torch.tensor([[1.0], [0.0]])
bce = torch.nn.BCELoss()
opt = torch.optim.RMSprop([W1, b1, W2, b2], lr=0.05, alpha=0.9)
epoch = 0
while epoch < 3:
    a1 = torch.sigmoid(torch.addmm(b1, x, W1))
    a2 = torch.sigmoid(torch.addmm(b2, a1, W2))
    loss = bce(a2, t)
    opt.zero_grad()
    loss.backward()
    opt.step()
    epoch += 1
