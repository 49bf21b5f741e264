# The gradients are cleared before the loop over the batches, whose samples are drawn anew in each epoch
import torch
import torch.nn as nn

torch.manual_seed(4)
x = torch.tensor([[((7 * i + 3 * j) % 11) / 5 - 1 for j in range(4)] for i in range(90)])
y = torch.tensor([i % 3 for i in range(90)])
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(4):
    optimizer.zero_grad()
    order = torch.randperm(90)
    for k in range(0, 90, 15):
        chosen = order[k:k + 15]
        loss = criterion(model(x[chosen]), y[chosen])
        loss.backward()  # wrong
        optimizer.step()
