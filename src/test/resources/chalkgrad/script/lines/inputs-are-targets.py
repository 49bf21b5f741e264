import numpy as np

def squash(x):
    return 1.0 / (1.0 + np.exp(-x))

patterns = np.eye(4)
count = len(patterns)
draw = np.random.RandomState(11)
enc = draw.uniform(-1, 1, (4, 2))
enc_b = np.zeros(2)
dec = draw.uniform(-1, 1, (2, 4))
dec_b = np.zeros(4)
for turn in range(40):
    code = squash(patterns @ enc + enc_b)
    out = squash(code @ dec + dec_b)
    off = out - patterns
    cost = 0.5 * np.sum(off ** 2) / count
    delta_out = off * out * (1 - out) / count
    delta_code = delta_out @ dec.T * code * (1 - code)
    dec -= 2.0 * code.T @ delta_out
    dec_b -= 2.0 * delta_out.sum(axis=0)
    enc -= 2.0 * patterns.T @ delta_code
    enc_b -= 2.0 * delta_code.sum(axis=0)
