import torch
from torch import nn

torch.manual_seed(1)
net = nn.Sequential(nn.Linear(2, 3), nn.Sigmoid(), nn.Linear(3, 1))
points = torch.tensor([[0.1, 0.6], [0.8, -0.2], [-0.5, 0.4]])
values = torch.tensor([[0.3], [0.7], [-0.1]])
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(5):
    loss = nn.functional.mse_loss(net(points), values)
    loss.backward()
    optimizer.zero_grad()  # wrong
    optimizer.step()
    print(epoch, loss.item())
