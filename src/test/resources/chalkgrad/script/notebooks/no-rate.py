from math import exp

samples = [[0.2, 0.9], [0.7, -0.4], [-0.5, 0.1]]
wanted = [0.8, 0.3, 0.6]
to_hidden = [[0.45, -0.35], [0.25, 0.65]]
to_output = [0.75, -0.55]


def sigmoid(value):
    return 1 / (1 + exp(-value))


change_hidden = [[0.0, 0.0], [0.0, 0.0]]
change_output = [0.0, 0.0]
for sample, goal in zip(samples, wanted):
    hidden = []
    for j in range(2):
        total = 0
        for i in range(2):
            total += sample[i] * to_hidden[i][j]
        hidden.append(sigmoid(total))
    total = 0
    for j in range(2):
        total += hidden[j] * to_output[j]
    output = sigmoid(total)
    error = goal - output
    delta = error * output * (1 - output)
    for j in range(2):
        hidden_delta = delta * to_output[j]
        change_output[j] += delta * hidden[j]
        for i in range(2):
            change_hidden[i][j] += hidden_delta * sample[i]
for j in range(2):
    to_output[j] += change_output[j]
    for i in range(2):
        to_hidden[i][j] += change_hidden[i][j]
