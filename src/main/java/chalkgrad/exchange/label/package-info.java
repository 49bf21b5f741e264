/// What the name beside a number can mean, such as `dW1`, `net_h1`, `∂L/∂a₂` or "error of neuron 3": each [Meaning]
/// has the kinds, layers and indices that the name leaves open. A name with a part that is not understood has no
/// meaning.
package chalkgrad.exchange.label;
