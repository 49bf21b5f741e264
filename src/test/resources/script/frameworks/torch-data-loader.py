import torch
from torch.utils.data import DataLoader, TensorDataset

inputs = torch.tensor([[1.0, 0.0, -1.0], [0.5, 0.5, 0.5]])
targets = torch.tensor([[0.2, 0.8], [0.6, 0.4]])
loader = DataLoader(TensorDataset(inputs, targets), batch_size=2, shuffle=False)


class Regression(torch.nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.net = torch.nn.Sequential(
            torch.nn.Linear(n_in, n_hidden),
            torch.nn.Tanh(),
            torch.nn.Linear(n_hidden, n_out),
        )

    def forward(self, x):
        return self.net(x)


model = Regression(3, 2, 2)
state = {
    "net.0.weight": torch.tensor([[0.5, -0.25, 0.75], [-0.1, 0.2, 0.3]]),
    "net.0.bias": torch.tensor([0.1, -0.2]),
    "net.2.weight": torch.tensor([[0.4, 0.6], [-0.8, 0.35]]),
    "net.2.bias": torch.tensor([0.0, 0.15]),
}
model.load_state_dict(state)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
loss_function = torch.nn.MSELoss()

for epoch in range(4):
    total = 0.0
    for xb, yb in loader:
        optimizer.zero_grad()
        loss = loss_function(model(xb), yb)
        loss.backward()
        optimizer.step()
        total += loss.item() * xb.size(0)
    print("epoch", epoch, "mean loss", total / len(loader.dataset))
