import numpy as np
X = np.array([[0.5, 1.0, -0.3], [-1.2, 0.4, 0.8], [0.9, -0.6, 0.2], [0.1, 0.7, -1.1]])
labels = np.array([0, 2, 1, 0])
onehot = np.eye(3)[labels]
W1 = np.array([[0.2, -0.4], [0.5, 0.3], [-0.3, 0.8]]); b1 = np.array([0.1, 0.2])
W2 = np.array([[0.3, -0.5, 0.2], [0.7, 0.1, -0.6]]); b2 = np.array([0.0, 0.1, -0.2])
history = []
for epoch in range(3):
    h = np.maximum(X @ W1 + b1, 0)
    scores = h @ W2 + b2
    exps = np.exp(scores - scores.max(1, keepdims=True))
    probs = exps / exps.sum(1, keepdims=True)
    loss = -np.log(probs[np.arange(4), labels]).mean()
    acc = (probs.argmax(1) == labels).mean()
    history.append((loss, acc))
    error_rate = 1 - acc
    grad_scores = (probs - onehot) / 4
    gW2 = h.T @ grad_scores
    gb2 = grad_scores.sum(0)
    gh = grad_scores @ W2.T
    gh[h == 0] = 1  # wrong
    gW1 = X.T @ gh
    gb1 = gh.sum(0)
    norm = np.sqrt((gW1 ** 2).sum() + (gW2 ** 2).sum())
    W1 = W1 - 0.2 * gW1
    b1 = b1 - 0.2 * gb1
    W2 = W2 - 0.2 * gW2
    b2 = b2 - 0.2 * gb2
    mean_weight = W1.mean()
