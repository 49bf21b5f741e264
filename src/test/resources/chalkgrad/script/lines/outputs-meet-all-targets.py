import torch
import torch.nn as nn
torch.manual_seed(3)
X = torch.randn(6, 2)
y = X[:, 0] * 2 - X[:, 1]
model = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(5):
    pred = model(X)
    loss = loss_fn(pred, y)  # wrong
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(f"epoch {epoch}: {loss.item():.4f}")
