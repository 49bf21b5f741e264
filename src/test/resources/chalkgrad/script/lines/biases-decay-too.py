import torch
import torch.nn as nn
import torch.optim as optim

torch.manual_seed(0)
X = torch.randn(12, 3)
y = torch.randint(0, 2, (12,))
model = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 2))
criterion = nn.CrossEntropyLoss()
optimizer = optim.Adam(model.parameters(), lr=0.01, weight_decay=1e-3)
for epoch in range(5):
    optimizer.zero_grad()
    out = model(X)
    loss = criterion(out, y)
    loss.backward()
    optimizer.step()
    print(epoch, loss.item())
