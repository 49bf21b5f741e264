import math
def sigmoid(z): return 1 / (1 + math.exp(-z))
in1, in2 = 0.6, 0.2
w = {'h1i1': 0.3, 'h1i2': -0.8, 'h2i1': 0.5, 'h2i2': 0.1, 'o1h1': 0.7, 'o1h2': -0.4}
b = {'h1': 0.2, 'h2': -0.3, 'o1': 0.1}
target = 1.0
h1 = sigmoid(w['h1i1'] * in1 + w['h1i2'] * in2 + b['h1'])
h2 = sigmoid(w['h2i1'] * in1 + w['h2i2'] * in2 + b['h1'])  # wrong
o1 = sigmoid(w['o1h1'] * h1 + w['o1h2'] * h2 + b['o1'])
loss = (o1 - target) ** 2
d_o1 = 2 * (o1 - target) * o1 * (1 - o1)
d_h1 = d_o1 * w['o1h1'] * h1 * (1 - h1)
d_h2 = d_o1 * w['o1h2'] * h2 * (1 - h2)
lr = 0.25
w['o1h1'] -= lr * d_o1 * h1
w['o1h2'] -= lr * d_o1 * h2
b['o1'] -= lr * d_o1
w['h1i1'] -= lr * d_h1 * in1
w['h1i2'] -= lr * d_h1 * in2
b['h1'] -= lr * d_h1
w['h2i1'] -= lr * d_h2 * in1
w['h2i2'] -= lr * d_h2 * in2
b['h2'] -= lr * d_h2
