import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(2, 2)
        self.fc2 = nn.Linear(2, 2)

    def forward(self, x):
        h = F.sigmoid(self.fc1(x))
        return F.sigmoid(self.fc2(h))


net = Net()
with torch.no_grad():
    net.fc1.weight.copy_(torch.tensor([[0.15, 0.2], [0.25, 0.3]]))
    net.fc1.bias.copy_(torch.tensor([0.35, 0.35]))
    net.fc2.weight.copy_(torch.tensor([[0.4, 0.45], [0.5, 0.55]]))
    net.fc2.bias.copy_(torch.tensor([0.6, 0.6]))

x = torch.tensor([[0.05, 0.1]])
t = torch.tensor([[0.01, 0.99]])
optimizer = optim.SGD(net.parameters(), lr=0.5)

optimizer.zero_grad()
out = net(x)
loss = 0.5 * torch.sum((t - out) ** 2)
loss.backward()
optimizer.step()
print("loss", loss.item())
print(net.fc1.weight.grad)
print(net.fc2.weight)
