import torch
from torch import nn

torch.manual_seed(5)
examples = torch.tensor([[0.2, -0.6], [0.9, 0.3], [-0.4, 0.7], [0.5, 0.1]])
values = torch.tensor([[0.3], [-0.2], [0.8], [0.1]])
model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for epoch in range(8):
    loss = criterion(model(examples), values)
    loss.backward()  # wrong
    optimizer.step()
