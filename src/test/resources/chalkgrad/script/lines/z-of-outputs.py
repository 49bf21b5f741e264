import numpy as np
class NeuralNetMLP:
    def __init__(self):
        self.w_h = np.array([[0.2, -0.4, 0.1], [0.5, 0.3, -0.7]])
        self.b_h = np.zeros(3)
        self.w_out = np.array([[0.6, -0.3], [0.1, 0.9], [-0.8, 0.4]])
        self.b_out = np.zeros(2)
        self.eta = 0.1
    def _sigmoid(self, z):
        return 1. / (1. + np.exp(-np.clip(z, -250, 250)))
    def _forward(self, X):
        z_h = np.dot(X, self.w_h) + self.b_h
        a_h = self._sigmoid(z_h)
        z_out = np.dot(a_h, self.w_out) + self.b_out
        a_out = self._sigmoid(z_out)
        return z_h, a_h, z_out, a_out
    def _compute_cost(self, y_enc, output):
        term1 = -y_enc * (np.log(output))
        term2 = (1. - y_enc) * np.log(1. - output)
        return np.sum(term1 - term2)
    def predict(self, X):
        z_h, a_h, z_out, a_out = self._forward(X)
        return np.argmax(z_out, axis=1)
    def fit(self, X, y_enc, n):
        for i in range(n):
            z_h, a_h, z_out, a_out = self._forward(X)
            delta_out = a_out - y_enc
            sigmoid_derivative_h = a_h * (1. - a_h)
            delta_h = (np.dot(delta_out, self.w_out.T) * sigmoid_derivative_h)
            grad_w_h = np.dot(X.T, delta_h)
            grad_b_h = np.sum(delta_h, axis=0)
            grad_w_out = np.dot(a_h.T, delta_out)
            grad_b_out = np.sum(delta_out, axis=0)
            self.w_h -= self.eta * grad_w_h
            self.b_h -= self.eta * grad_b_h
            self.w_out -= self.eta * grad_w_out
            self.b_out -= self.eta * grad_b_out
            cost = self._compute_cost(y_enc, a_out)
nn = NeuralNetMLP()
X = np.array([[0.5, 0.1], [-0.8, 0.6], [0.3, -0.9]])
Y = np.array([[1., 0.], [0., 1.], [1., 0.]])
nn.fit(X, Y, 3)
print(nn.predict(X))
