/// Chalkgrad: backpropagation by hand, click by click.
@org.jspecify.annotations.NullMarked
module chalkgrad {
    requires org.apache.commons.numbers.gamma;
    requires static org.jspecify;
    requires ejml.core;
    requires ejml.ddense;
    requires tools.jackson.core;
}
