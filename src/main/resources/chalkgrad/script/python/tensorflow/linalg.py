"""tf.linalg."""
from tensorflow._functions import eye, matmul, matvec, norm, tensordot, transpose
