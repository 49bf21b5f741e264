from math import exp

inputs = [0.6, -0.4, 1.0]
targets = [0.1, 0.8]
hidden_weights = [[0.3, -0.2, 0.5], [0.7, 0.1, -0.6]]
hidden_biases = [0.05, -0.15]
output_weights = [[-0.4, 0.9], [0.25, 0.35]]
output_biases = [0.2, 0.1]


def sigmoid(x):
    return 1 / (1 + exp(-x))


def layer(values, weights, biases):
    result = []
    for j in range(len(weights)):
        total = biases[j]
        for i in range(len(values)):
            total += weights[j][i] * values[i]
        result.append(sigmoid(total))
    return result


hidden = layer(inputs, hidden_weights, hidden_biases)
outputs = layer(hidden, output_weights, output_biases)

error = 0
for k in range(2):
    error += 0.5 * (targets[k] - outputs[k]) ** 2

output_deltas = []
for k in range(2):
    output_deltas.append((outputs[k] - targets[k]) * outputs[k] * (1 - outputs[k]))
hidden_deltas = []
for j in range(2):
    total = 0
    for k in range(2):
        total += output_deltas[k] * output_weights[k][j]
    hidden_deltas.append(total * hidden[j] * (1 - hidden[j]))

rate = 0.5
for k in range(2):
    for j in range(2):
        output_weights[k][j] -= rate * output_deltas[k] * hidden[j]
    output_biases[k] -= rate * output_deltas[k]
for j in range(2):
    for i in range(3):
        hidden_weights[j][i] -= rate * hidden_deltas[j] * inputs[i]
    hidden_biases[j] -= rate * hidden_deltas[j]
