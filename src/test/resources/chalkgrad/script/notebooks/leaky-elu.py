import math

def leaky_relu(z):
    if z > 0:
        return z
    return 0.01 * z

def elu(z):
    return z if z > 0 else math.exp(z) - 1

x = [0.9, -1.3]
layer1 = [[0.5, 0.4], [-0.7, 0.3], [0.2, -0.6]]
bias1 = [0.1, -0.2, 0.3]
layer2 = [[0.8, -0.5, 0.15], [0.35, 0.65, -0.45]]
bias2 = [0.05, -0.25]
layer3 = [[0.55, -0.95]]
bias3 = [0.6]

def dense(inputs, weights, biases):
    return [sum(w * i for w, i in zip(row, inputs)) + b for row, b in zip(weights, biases)]

z1 = dense(x, layer1, bias1)
a1 = [leaky_relu(z) for z in z1]
z2 = dense(a1, layer2, bias2)
a2 = [elu(z) for z in z2]
z3 = dense(a2, layer3, bias3)
error = (z3[0] - 1.5) ** 2
