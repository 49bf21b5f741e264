package chalkgrad;

/// x
public final class Main {
    private Main() {}

    sealed interface S permits A, B {}

    record A(int x) implements S {}

    record B(int x, String y) implements S {}

    static int f(S s) {
        return switch (s) {
            case A(int x) -> x;
            case B b -> b.x();
        };
    }

    /// x
    static void main(String[] args) {
        System.out.println(f(new A(3)));
    }
}
