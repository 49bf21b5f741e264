import numpy as np
x = np.array([1.0, -0.5, 0.25])
t = np.array([0.0, 1.0])
W = np.array([[0.1, 0.4, -0.3], [-0.6, 0.2, 0.5], [0.3, -0.8, 0.7]])
bw = np.array([0.2, -0.1, 0.05])
U = np.array([[0.9, -0.2, 0.6], [0.4, 0.7, -0.5]])
bu = np.array([0.1, 0.3])

def sigma(v):
    return 1 / (1 + np.exp(-v))

def softmax(v):
    e = np.exp(v)
    return e / e.sum()

def dsigma(v):
    return sigma(v) * (1 - sigma(v))

zh = W.dot(x) + bw
h = sigma(zh)
zo = U.dot(h) + bu
o = softmax(zo)
loss = -np.sum(t * np.log(o))
delta_o = o - t
grad_U = np.outer(delta_o, h)
grad_bu = delta_o
delta_h = U.T.dot(delta_o) * dsigma(h)
grad_W = np.outer(delta_h, x)
grad_bw = delta_h
alpha = 0.1
U_new = U - alpha * grad_U
bu_new = bu - alpha * grad_bu
W_new = W - alpha * grad_W
bw_new = bw - alpha * grad_bw
print(U_new, W_new)
