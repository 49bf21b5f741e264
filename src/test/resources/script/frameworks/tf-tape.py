import tensorflow as tf

X = tf.constant([[0.2, 0.7], [0.9, -0.4]])
Y = tf.constant([[1.0], [0.0]])

W1 = tf.Variable([[0.4, -0.6], [0.1, 0.3]])
b1 = tf.Variable([0.0, 0.1])
W2 = tf.Variable([[0.5], [-0.8]])
b2 = tf.Variable([0.2])

learning_rate = 0.25
for epoch in range(5):
    with tf.GradientTape() as tape:
        H = tf.nn.tanh(tf.matmul(X, W1) + b1)
        P = tf.nn.sigmoid(tf.matmul(H, W2) + b2)
        loss = tf.reduce_mean(tf.square(P - Y))
    dW1, db1, dW2, db2 = tape.gradient(loss, [W1, b1, W2, b2])
    W1.assign_sub(learning_rate * dW1)
    b1.assign_sub(learning_rate * db1)
    W2.assign_sub(learning_rate * dW2)
    b2.assign_sub(learning_rate * db2)
    print("Epoch %d, loss %.6f" % (epoch, loss.numpy()))
