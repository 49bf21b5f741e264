import torch
import torch.nn as nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 1)])
        with torch.no_grad():
            for layer, (w, b) in zip(self.layers, weights):
                layer.weight.copy_(w)
                layer.bias.copy_(b)

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)


weights = [
    (torch.tensor([[0.3, -0.6], [0.5, 0.2]]), torch.tensor([0.1, 0.05])),
    (torch.tensor([[0.7, -0.4]]), torch.tensor([0.2])),
]
model = Net(weights)
X = torch.tensor([[1.0, -0.5], [0.3, 0.8], [-1.2, 0.4]])
y = torch.tensor([0.5, -0.3, 1.1]).view(-1, 1)

optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(5):
    optimizer.zero_grad()
    loss = F.mse_loss(model(X), y)
    loss.backward()
    optimizer.step()
    print(f'[{epoch}] {loss.item():.5f}')
