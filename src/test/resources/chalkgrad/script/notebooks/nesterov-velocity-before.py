import numpy as np

X = np.array([[0.5, -1.0], [1.5, 0.25], [-0.75, 0.5], [0.2, 0.9]])
y = np.array([[0.5], [-0.2], [0.9], [0.1]])
model = {
    "W1": np.array([[0.3, -0.6, 0.9], [0.8, 0.4, -0.2]]),
    "b1": np.zeros(3),
    "W2": np.array([[0.7], [-0.5], [0.2]]),
    "b2": np.zeros(1),
}
velocity = {k: np.zeros_like(v) for k, v in model.items()}
mu, lr = 0.9, 0.1
for t in range(8):
    h = 1 / (1 + np.exp(-(X @ model["W1"] + model["b1"])))
    out = h @ model["W2"] + model["b2"]
    loss = 0.5 * np.sum((out - y) ** 2) / len(X)
    dout = (out - y) / len(X)
    dh = dout @ model["W2"].T * h * (1 - h)
    grads = {"W2": h.T @ dout, "b2": dout.sum(0), "W1": X.T @ dh, "b1": dh.sum(0)}
    for k in model:
        v_before = velocity[k]
        velocity[k] = mu * velocity[k] - lr * grads[k]
        model[k] = model[k] - mu * v_before + (1 + mu) * velocity[k]
    print(t, loss)
