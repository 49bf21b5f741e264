import numpy as np

leak = 0.2
points = np.array([[0.4, -0.7, 0.9], [-0.8, 0.5, 0.3], [0.6, 0.1, -0.5]])
heights = np.array([[0.7], [-0.2], [0.4]])
first = np.array([[0.3, -0.5], [0.8, 0.2], [-0.4, 0.6]])
first_bias = np.array([0.1, -0.2])
second = np.array([[0.5], [-0.9]])
for epoch in range(5):
    sums = points @ first + first_bias
    bent = np.where(sums > 0, sums, leak * sums)
    guess = bent @ second
    gap = (guess - heights) / len(points)
    back = (gap @ second.T) * np.where(sums > 0, leak, 1.0)  # wrong
    second -= 0.3 * (bent.T @ gap)
    first -= 0.3 * (points.T @ back)
    first_bias -= 0.3 * back.sum(axis=0)
