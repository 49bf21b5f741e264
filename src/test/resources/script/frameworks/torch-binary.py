import torch
import torch.nn.functional as F

torch.manual_seed(1)
X = torch.FloatTensor([[2.0, 1.0], [-1.0, -1.5], [0.5, 3.0]])
y = torch.FloatTensor([1, 0, 1])

class LogisticRegression(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = torch.nn.Parameter(torch.tensor([0.25, -0.35]))
        self.bias = torch.nn.Parameter(torch.tensor([0.1]))

    def forward(self, x):
        return torch.sigmoid(x @ self.weights + self.bias)

model = LogisticRegression()
optimizer = torch.optim.SGD(model.parameters(), lr=0.4)
losses = []
for _ in range(6):
    y_hat = model(X)
    loss = F.binary_cross_entropy(y_hat, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print(losses)
