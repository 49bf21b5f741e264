import torch
import torch.nn as nn

torch.manual_seed(12)


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 3)
        self.second = nn.Linear(3, 1)

    def forward(self, x):
        h = torch.tanh(self.first(x))
        return torch.sigmoid(self.second(h))  # wrong


gate = Gate()
measure = nn.BCEWithLogitsLoss()
steps = torch.optim.SGD(gate.parameters(), lr=0.4)
x = torch.tensor([[0.2, -0.7], [0.9, 0.3], [-0.4, 0.5], [0.6, 0.8]])
y = torch.tensor([[1.0], [0.0], [1.0], [0.0]])
for turn in range(5):
    steps.zero_grad()
    cost = measure(gate(x), y)
    cost.backward()
    steps.step()
    print(turn, cost.item())
