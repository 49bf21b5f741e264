package chalkgrad.fuzz;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Reads inputs on a thread of its own, so that one that does not end can be given up and the next be read on another.
final class Workshop {
    private static final long STACK = 1 << 20;
    private static final int GLANCE_MILLIS = 100;
    /// How many times its limit an input may take before it is given up.
    private static final double PATIENCE = 2;

    private final SynchronousQueue<Order> orders = new SynchronousQueue<>();
    private final SynchronousQueue<Trial> results = new SynchronousQueue<>();
    private Thread worker = started();
    private int givenUp;

    private record Order(Target target, String input) {}

    int givenUp() {
        return givenUp;
    }

    Trial read(Target target, String input) {
        try {
            Meter meter = Meter.of(worker);
            orders.put(new Order(target, input));
            while (true) {
                Trial trial = results.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (trial != null) {
                    return trial;
                }
                if (meter.seconds() > PATIENCE * target.limits().seconds(input)) {
                    return abandoned(new Trial(target, input, null, false, meter.seconds(), meter.bytes()));
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Trial abandoned(Trial trial) {
        givenUp++;
        worker.interrupt();
        worker = started();
        return trial;
    }

    private Thread started() {
        var thread = new Thread(null, this::work, "fuzz", STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Order order = orders.take();
                Trial trial = tried(order);
                if (Thread.currentThread().equals(worker)) {
                    results.put(trial);
                }
            }
        } catch (InterruptedException e) {
            // given up
        }
    }

    private static Trial tried(Order order) {
        Meter meter = Meter.of(Thread.currentThread());
        Throwable thrown = null;
        try {
            order.target.reading().read(order.input);
        } catch (Exception | Error e) {
            thrown = e;
        }
        return new Trial(order.target, order.input, thrown, true, meter.seconds(), meter.bytes());
    }
}
