import torch
import torch.nn as nn

X = torch.tensor([[0.5, 1.0], [-1.0, 0.25]])
y = torch.tensor([0, 1])

model = nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 2))
with torch.no_grad():
    model[0].weight[:] = torch.tensor([[0.4, -0.2], [0.1, 0.6]])
    model[0].bias[:] = torch.tensor([0.0, 0.1])
    model[2].weight[:] = torch.tensor([[0.3, -0.5], [0.2, 0.7]])
    model[2].bias[:] = torch.tensor([0.1, -0.1])


def train(model, optimizer, loss_fn, epochs=4):
    for epoch in range(epochs):
        loss = loss_fn(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(epoch, loss.item())


train(model, torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9), nn.CrossEntropyLoss())
