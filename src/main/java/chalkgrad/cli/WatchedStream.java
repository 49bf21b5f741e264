package chalkgrad.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A stream whose failures are not swallowed by a `PrintWriter`: once `| head` has read enough, there is no point in
/// computing the rest.
final class WatchedStream extends FilterOutputStream {
    WatchedStream(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int value) {
        watch(() -> out.write(value));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        watch(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        watch(out::flush);
    }

    private static void watch(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
