import random
import math

random.seed(42)

def sigmoid(x):
    return 1.0 / (1.0 + math.exp(-x))

n_in, n_hid, n_out = 2, 3, 1
w_ih = [[random.uniform(-0.5, 0.5) for _ in range(n_in)] for _ in range(n_hid)]
b_h = [0.0] * n_hid
w_ho = [[random.uniform(-0.5, 0.5) for _ in range(n_hid)] for _ in range(n_out)]
b_o = [0.0] * n_out
v_ih = [[0.0] * n_in for _ in range(n_hid)]
v_ho = [[0.0] * n_hid for _ in range(n_out)]
data = [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]
lr = 0.5
mom = 0.8

for epoch in range(10):
    total = 0
    for inputs, targets in data:
        hidden = []
        for j in range(n_hid):
            s = b_h[j]
            for i in range(n_in):
                s += w_ih[j][i] * inputs[i]
            hidden.append(sigmoid(s))
        outputs = []
        for k in range(n_out):
            s = b_o[k]
            for j in range(n_hid):
                s += w_ho[k][j] * hidden[j]
            outputs.append(sigmoid(s))
        out_delta = []
        for k in range(n_out):
            err = targets[k] - outputs[k]
            total += 0.5 * err ** 2
            out_delta.append(err * outputs[k] * (1 - outputs[k]))
        hid_delta = []
        for j in range(n_hid):
            err = 0.0
            for k in range(n_out):
                err += out_delta[k] * w_ho[k][j]
            hid_delta.append(err * hidden[j] * (1 - hidden[j]))
        for k in range(n_out):
            for j in range(n_hid):
                v_ho[k][j] = mom * v_ho[k][j] + lr * out_delta[k] * hidden[j]
                w_ho[k][j] += v_ho[k][j]
            b_o[k] += lr * out_delta[k]
        for j in range(n_hid):
            for i in range(n_in):
                v_ih[j][i] = mom * v_ih[j][i] + lr * hid_delta[j] * inputs[i]
                w_ih[j][i] += v_ih[j][i]
            b_h[j] += lr * hid_delta[j]
    print(epoch, total)
