import torch

# a straight line through the mean absolute error; two inputs, no hidden layer
inputs = torch.tensor([[1.0, 2.0], [3.0, -1.0]])
outputs = torch.tensor([[0.5], [2.0]])
w = torch.tensor([[0.4], [-0.3]], requires_grad=True)
b = torch.tensor([0.2], requires_grad=True)
optim = torch.optim.SGD([w, b], lr=0.01)
mae = torch.nn.L1Loss()

for i in range(5):
    pred = torch.mm(inputs, w) + b
    cost = mae(pred, outputs)
    optim.zero_grad()
    cost.backward()
    optim.step()
    print('Iteration {}, cost {:.5f}'.format(i + 1, cost))
