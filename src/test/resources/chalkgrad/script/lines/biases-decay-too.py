import torch
import torch.nn as nn

torch.manual_seed(0)
X = torch.randn(12, 3)
y = torch.randint(0, 2, (12,))
model = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 2))
criterion = nn.CrossEntropyLoss()
for epoch in range(5):
    model.zero_grad()
    out = model(X)
    loss = criterion(out, y)
    loss.backward()
    with torch.no_grad():
        for p in model.parameters():
            p -= 0.1 * (p.grad + 0.01 * p)
    print(epoch, loss.item())
