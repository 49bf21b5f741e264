import io

import numpy as np
import pandas as pd

text = """length,width,kind
1.5,0.5,0
0.25,2.0,1
1.0,0.75,0
"""
table = pd.read_csv(io.StringIO(text))
X = np.matrix(table[["length", "width"]].values)
T = np.matrix(table["kind"].values).T
W = np.matrix("0.5 -0.25; 0.75 1.0")
V = np.matrix([[0.5], [-1.0]])
for epoch in range(15):
    A = 1 / (1 + np.exp(-(X * W)))
    Y = 1 / (1 + np.exp(-(A * V)))
    E = Y - T
    D = np.multiply(E, np.multiply(Y, 1 - Y))
    B = np.multiply(D * V.T, np.multiply(A, 1 - A))
    V = V - 0.5 * A.T * D
    W = W - 0.5 * X.T * B
