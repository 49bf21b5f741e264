import numpy as np

np.random.seed(8)
points = np.array([[0.0, 0.2], [0.3, 1.0], [1.0, 0.1], [0.9, 0.8]])
wanted = np.array([[0.1], [0.9], [0.8], [0.2]])
V = np.random.uniform(-1, 1, (2, 3))
U = np.random.uniform(-1, 1, (3, 1))
rate = 0.4


def squash(s):
    return 1 / (1 + np.exp(-s))


for lap in range(30):
    middle = squash(points.dot(V))
    answer = squash(middle.dot(U))
    output_delta = rate * (wanted - answer) * answer * (1 - answer)
    middle_delta = output_delta.dot(U.T) * middle  # wrong
    U += middle.T.dot(output_delta)
    V += points.T.dot(middle_delta)
print(answer)
