import torch
from torch import nn
from torch.nn import init


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 2, bias=False)
        self.output = nn.Linear(2, 3, bias=False)
        self.act = nn.SiLU()
        self.log_softmax = nn.LogSoftmax(dim=1)
        init.constant_(self.hidden.weight, 0.1)
        self.output.weight.data.copy_(torch.tensor([[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]]))
        with torch.no_grad():
            self.hidden.weight[0, 1] = -0.2
            self.hidden.weight[1] = torch.tensor([0.4, 0.3])

    def forward(self, x):
        return self.log_softmax(self.output(self.act(self.hidden(x))))


clf = Classifier()
x = torch.tensor([[1.5, -0.5]])
y = torch.tensor([1])
loss = nn.NLLLoss()(clf(x), y)
loss.backward()
print(loss.item(), clf.output.weight.grad)
