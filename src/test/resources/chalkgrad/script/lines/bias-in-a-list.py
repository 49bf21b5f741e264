# Two layers of neurons as lists; the last number of each is its bias
import math

rows = [([0.9, -0.4], [1, 0]), ([0.2, 0.7], [0, 1]), ([-0.5, 0.3], [0, 1]), ([0.6, 0.1], [1, 0])]
hidden = [[0.3, -0.2, 0.1], [0.5, 0.4, -0.3]]
output = [[-0.6, 0.2, 0.05], [0.7, -0.1, 0.15]]
rate = 0.4


def fire(neuron, inputs):
    total = 0.0
    for k in range(len(inputs)):
        total += neuron[k] * inputs[k]  # wrong
    return 1 / (1 + math.exp(-total))


for epoch in range(10):
    for x, wanted in rows:
        h = [fire(neuron, x) for neuron in hidden]
        o = [fire(neuron, h) for neuron in output]
        d_out = [(o[k] - wanted[k]) * o[k] * (1 - o[k]) for k in range(2)]
        d_hid = [sum(d_out[k] * output[k][j] for k in range(2)) * h[j] * (1 - h[j]) for j in range(2)]
        for k in range(2):
            for j in range(2):
                output[k][j] -= rate * d_out[k] * h[j]
            output[k][-1] -= rate * d_out[k]
        for j in range(2):
            for i in range(2):
                hidden[j][i] -= rate * d_hid[j] * x[i]
            hidden[j][-1] -= rate * d_hid[j]
