import math

points = [[0.3, 0.72], [0.8, -0.2], [-0.42, 0.6]]
labels = [1.0, 0.0, 1.0]
hidden = [[0.42, -0.6], [0.72, 0.32]]
offsets = [0.2, -0.32]
top = [0.92, -0.5]
shift = 0.12
count = len(points)

for epoch in range(12):
    sum_hidden = [[0.0, 0.0], [0.0, 0.0]]
    sum_offsets = [0.0, 0.0]
    sum_top = [0.0, 0.0]
    sum_shift = 0.0
    for point, label in zip(points, labels):
        nets = [sum(hidden[j][i] * point[i] for i in range(2)) + offsets[j] for j in range(2)]
        outs = [math.tanh(net) for net in nets]
        guess = 1 / (1 + math.exp(-(sum(top[j] * outs[j] for j in range(2)) + shift)))
        error = (guess - label) / count
        sum_shift += error
        for j in range(2):
            sum_top[j] += error * outs[j]
            part = error * top[j] * (1 - outs[j] ** 2)
            sum_offsets[j] += part
            for i in range(2):
                sum_hidden[j][i] = part * point[i]  # wrong
    shift -= 0.3 * sum_shift
    for j in range(2):
        top[j] -= 0.3 * sum_top[j]
        offsets[j] -= 0.3 * sum_offsets[j]
        for i in range(2):
            hidden[j][i] -= 0.3 * sum_hidden[j][i]
