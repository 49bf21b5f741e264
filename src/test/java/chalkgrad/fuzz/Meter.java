package chalkgrad.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What a thread has used since the meter was made: time of the processor, which a busy machine does not change, and
/// bytes allocated, which are the same in each run.
record Meter(Thread thread, long nanosBefore, long bytesBefore) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_SECOND = 1e9;

    static Meter of(Thread thread) {
        return new Meter(
                thread,
                THREADS.getThreadCpuTime(thread.threadId()),
                THREADS.getThreadAllocatedBytes(thread.threadId()));
    }

    double seconds() {
        return (THREADS.getThreadCpuTime(thread.threadId()) - nanosBefore) / NANOS_PER_SECOND;
    }

    long bytes() {
        return THREADS.getThreadAllocatedBytes(thread.threadId()) - bytesBefore;
    }
}
