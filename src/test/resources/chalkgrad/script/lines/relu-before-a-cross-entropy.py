import torch
from torch import nn

torch.manual_seed(3)
points = torch.tensor([[0.4, -1.2], [1.1, 0.3], [-0.7, 0.8], [0.2, 1.5], [-1.3, -0.4], [0.9, -0.6]])
kinds = torch.tensor([0, 1, 2, 2, 0, 1])

class Sorter(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 5)
        self.last = nn.Linear(5, 3)

    def forward(self, p):
        p = torch.tanh(self.first(p))
        p = torch.relu(self.last(p))  # wrong
        return p

net = Sorter()
how_wrong = nn.CrossEntropyLoss()
step = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(20):
    step.zero_grad()
    loss = how_wrong(net(points), kinds)
    loss.backward()
    step.step()
print(loss.item())
