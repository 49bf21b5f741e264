import numpy as np

# weight decay; the labels are stored one by one in a table of zeros
np.random.seed(6)
X = np.random.rand(5, 2)
label = np.array([0, 2, 1, 2, 0])
Y = np.zeros((5, 3))
Y[np.arange(5), label] = 1
parts = {"one": np.random.randn(2, 4) * 0.5, "two": np.random.randn(4, 3) * 0.5}
biases = {"one": np.zeros(4), "two": np.zeros(3)}
decay = 0.05
for turn in range(6):
    H = np.tanh(X @ parts["one"] + biases["one"])
    P = 1 / (1 + np.exp(-(H @ parts["two"] + biases["two"])))
    cost = -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(X)
    cost = cost + decay / 2 * (np.sum(parts["one"] ** 2) + np.sum(parts["two"] ** 2))
    print(turn, cost)
    D = (P - Y) / len(X)
    G2 = H.T @ D + decay * parts["two"]
    E = D @ parts["two"].T * (1 - H ** 2)
    G1 = X.T @ E - decay * parts["one"]  # wrong
    biases["two"] = biases["two"] - 0.6 * D.sum(axis=0)
    biases["one"] = biases["one"] - 0.6 * E.sum(axis=0)
    parts["two"] = parts["two"] - 0.6 * G2
    parts["one"] = parts["one"] - 0.6 * G1
