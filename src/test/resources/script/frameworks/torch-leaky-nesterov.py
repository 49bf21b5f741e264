import torch
from torch import nn, optim

X = torch.tensor([[0.5, -1.0], [-0.75, 0.25], [1.25, 0.5]])
y = torch.tensor([[1.0], [0.0], [1.0]])

net = nn.Sequential(nn.Linear(2, 3), nn.LeakyReLU(0.2), nn.Linear(3, 1), nn.Sigmoid())
net[0].weight.data = torch.tensor([[0.4, -0.2], [-0.5, 0.6], [0.3, 0.7]])
net[0].bias.data = torch.tensor([0.1, -0.1, 0.2])
net[2].weight.data = torch.tensor([[0.8, -0.6, 0.5]])
net[2].bias.data = torch.tensor([0.05])

criterion = nn.BCELoss()
optimizer = optim.SGD(net.parameters(), lr=0.2, momentum=0.9, nesterov=True)
for epoch in range(3):
    optimizer.zero_grad()
    loss = criterion(net(X), y)
    loss.backward()
    optimizer.step()
    print(f"{epoch}: {loss.item():.4f}")
