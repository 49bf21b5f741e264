import torch
import torch.nn as nn

x = torch.tensor([[1.0, 2.0], [-1.0, 0.5], [0.5, -0.5]])
labels = torch.tensor([2, 0, 1])

layer1 = nn.Linear(2, 3)
layer2 = nn.Linear(3, 3)
layer1.weight.data = torch.tensor([[0.1, 0.2], [0.3, -0.4], [-0.5, 0.6]])
layer1.bias.data = torch.tensor([0.01, 0.02, 0.03])
layer2.weight.data = torch.tensor([[0.2, -0.1, 0.4], [0.3, 0.5, -0.2], [-0.6, 0.1, 0.7]])
layer2.bias.data = torch.tensor([0.0, 0.1, -0.1])

loss_fn = nn.CrossEntropyLoss()
params = list(layer1.parameters()) + list(layer2.parameters())
lr = 0.05
for step in range(3):
    scores = layer2(torch.tanh(layer1(x)))
    loss = loss_fn(scores, labels)
    loss.backward()
    print(step, loss)
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad.zero_()
probabilities = torch.softmax(scores, dim=1)
print(probabilities.argmax(dim=1))
