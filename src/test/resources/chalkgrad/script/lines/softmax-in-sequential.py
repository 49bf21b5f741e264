import torch
import torch.nn as nn
torch.manual_seed(9)
model = nn.Sequential(
    nn.Linear(2, 5),
    nn.ReLU(),
    nn.Linear(5, 3),
    nn.Softmax(dim=1),  # wrong
)
X = torch.tensor([[0.5, 0.1], [0.2, -0.4], [-0.6, 0.9], [0.3, 0.3]])
t = torch.tensor([0, 2, 1, 1])
opt = torch.optim.SGD(model.parameters(), lr=0.5)
for step in range(3):
    loss = nn.functional.cross_entropy(model(X), t)
    opt.zero_grad()
    loss.backward()
    opt.step()
