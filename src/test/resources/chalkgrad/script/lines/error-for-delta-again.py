import numpy as np


def squash(v, slope=False):
    if slope == True:
        return v * (1 - v)
    return 1 / (1 + np.exp(-v))


patterns = np.array([[0.2, 0.9], [0.7, -0.4], [-0.6, 0.3]])
wanted = np.array([[1.0], [0.0], [1.0]])
synapse_0 = np.array([[0.3, -0.8, 0.5], [0.6, 0.1, -0.2]])
synapse_1 = np.array([[0.4], [-0.7], [0.9]])
for step in range(40):
    layer_1 = squash(patterns.dot(synapse_0))
    layer_2 = squash(layer_1.dot(synapse_1))
    layer_2_error = wanted - layer_2
    if step % 10 == 0:
        print("error", np.mean(np.abs(layer_2_error)))
    layer_2_delta = layer_2_error * squash(layer_2, True)
    layer_1_error = layer_2_delta.dot(synapse_1.T)
    layer_1_delta = layer_1_error  # wrong
    synapse_1 += layer_1.T.dot(layer_2_delta)
    synapse_0 += patterns.T.dot(layer_1_delta)
