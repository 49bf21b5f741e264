import math
import random

random.seed(9)


def cell(inputs):
    return {"weights": [random.uniform(-1, 1) for _ in range(inputs + 1)]}


net = [[cell(2) for _ in range(3)], [cell(3) for _ in range(2)]]
cases = [([0.2, 0.9], 1), ([0.8, -0.4], 0), ([-0.5, 0.6], 1)]


def forward(row):
    for layer in net:
        outs = []
        for one in layer:
            total = one["weights"][-1] + sum(w * x for w, x in zip(one["weights"], row))
            one["output"] = 1 / (1 + math.exp(-total))
            outs.append(one["output"])
        row = outs
    return row


def backward(wanted):
    for k in reversed(range(len(net))):
        layer = net[k]
        for j, one in enumerate(layer):
            if k == len(net) - 1:
                missing = wanted[j] - one["output"]
            else:
                missing = sum(after["weights"][j] * after["delta"] for after in net[k + 1])
            one["delta"] = missing * one["output"] * (1 - one["output"])


def update(row, rate):
    for k, layer in enumerate(net):
        before = row if k == 0 else [one["output"] for one in net[k - 1]]
        for one in layer:
            for j, x in enumerate(before):
                one["weights"][j] += rate * one["delta"] * x
            one["weights"][-1] += rate * one["delta"]


for epoch in range(6):
    for row, kind in cases:
        forward(row)
        wanted = [0, 0]
        wanted[kind] = 1
        backward(wanted)
        update(row, 0.4)
