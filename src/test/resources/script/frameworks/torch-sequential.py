import numpy as np
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
data = np.array([[0.5, -1.5], [1.0, 2.0], [-0.5, 0.25], [2.0, -1.0]])
labels = np.array([1, 0, 0, 1])

X = torch.from_numpy(data).float().to(device)
y = torch.from_numpy(labels).float().unsqueeze(1).to(device)

model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1)).to(device)
model[0].weight = nn.Parameter(torch.tensor([[0.2, -0.3], [0.4, 0.1], [-0.5, 0.6]]))
model[0].bias = nn.Parameter(torch.tensor([0.1, 0.0, -0.1]))
model[2].weight = nn.Parameter(torch.tensor([[0.3, -0.2, 0.5]]))
model[2].bias = nn.Parameter(torch.tensor([0.05]))

criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

history = []
for epoch in range(1, 6):
    model.train()
    logits = model(X)
    loss = criterion(logits, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    history.append(loss.item())
    print(f"epoch {epoch}, loss {loss.item():.4f}")

model.eval()
with torch.no_grad():
    accuracy = ((torch.sigmoid(model(X)) > 0.5).float() == y).float().mean().item()
print("accuracy", accuracy)
