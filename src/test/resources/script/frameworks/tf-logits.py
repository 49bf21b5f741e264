import tensorflow as tf

x = tf.constant([[0.3, -0.8]], dtype=tf.float64)
labels = tf.constant([[0.0, 1.0, 0.0]], dtype=tf.float64)
W = tf.Variable([[0.1, 0.6, -0.2], [-0.4, 0.3, 0.5]], dtype=tf.float64)
b = tf.Variable([0.2, 0.0, -0.1], dtype=tf.float64)

with tf.GradientTape(persistent=True) as tape:
    logits = tf.matmul(x, W) + b
    loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))
grad_W = tape.gradient(loss, W)
grad_b = tape.gradient(loss, b)
W.assign(W - 0.5 * grad_W)
b.assign(b - 0.5 * grad_b)
print(loss.numpy(), grad_W.numpy())
