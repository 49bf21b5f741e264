import numpy as np
import torch
from torch.autograd import Variable

torch.manual_seed(2)
points = torch.from_numpy(np.array([[0.4, -0.9], [1.2, 0.3], [-0.7, 0.8]])).type(torch.FloatTensor)
kinds = torch.from_numpy(np.array([0, 1, 1])).type(torch.LongTensor)
points, kinds = Variable(points, requires_grad=False), Variable(kinds, requires_grad=False)
model = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.Tanh(), torch.nn.Linear(4, 2))
measure = torch.nn.CrossEntropyLoss()
steps = torch.optim.SGD(model.parameters(), lr=0.2)
for epoch in range(8):
    loss = measure(model(points), kinds)
    steps.zero_grad()
    loss.backward()
    steps.step()
print(loss.item())
