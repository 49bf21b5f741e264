import torch
from torch import nn

torch.manual_seed(9)
points = torch.linspace(-1.5, 1.5, 4).unsqueeze(1)
curve = torch.cos(points)
model = nn.Sequential(nn.Linear(1, 3), nn.Tanh(), nn.Linear(3, 1))
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for epoch in range(3):
    guess = model(points)
    loss = criterion(guess, curve)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
