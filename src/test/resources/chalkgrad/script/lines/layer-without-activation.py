import torch
import torch.nn as nn

torch.manual_seed(5)
X = torch.tensor([[0.2, 0.9], [0.8, 0.1], [-0.4, 0.6], [0.7, -0.5], [-0.9, -0.3]])
y = torch.tensor([0, 1, 0, 1, 1])


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 4)
        self.out = nn.Linear(4, 2)

    def forward(self, x):
        h = self.hidden(x)  # wrong
        return self.out(h)


model = Classifier()
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for epoch in range(4):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
