import numpy as np

class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.beta1, self.beta2 = lr, beta1, beta2
        self.iter = 0
        self.m = None
        self.v = None

    def update(self, params, grads):
        if self.m is None:
            self.m, self.v = {}, {}
            for key, val in params.items():
                self.m[key] = np.zeros_like(val)
                self.v[key] = np.zeros_like(val)
        self.iter += 1
        lr_t = self.lr * np.sqrt(1.0 - self.beta2**self.iter) / (1.0 - self.beta1**self.iter)
        for key in params.keys():
            self.m[key] += (1 - self.beta1) * (grads[key] - self.m[key])
            self.v[key] += (1 - self.beta2) * (grads[key]**2 - self.v[key])
            params[key] -= lr_t * self.m[key] / (np.sqrt(self.v[key]) + 1e-7)

x = np.array([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.2]])
t = np.array([[0.5], [-0.3], [0.8]])
params = {'W1': np.array([[0.3, -0.6, 0.8], [0.5, 0.4, -0.2]]), 'b1': np.array([0.1, -0.2, 0.05])}
params['W2'] = np.array([[0.7], [-0.5], [0.2]])
params['b2'] = np.array([0.2])
optimizer = Adam(lr=0.02)
for i in range(3):
    z = x @ params['W1'] + params['b1']
    h = np.tanh(z)
    out = h @ params['W2'] + params['b2']
    loss = np.mean((out - t)**2)
    dout = 2 * (out - t) / out.shape[0]
    dz = dout @ params['W2'].T * (1 - h**2)
    grads = {'W1': x.T @ dz, 'b1': dz.sum(axis=0), 'W2': h.T @ dout, 'b2': dout.sum(axis=0)}
    optimizer.update(params, grads)
    print(loss)
