package org.carequay.server.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Counts what is read of a body and stops at the limit. */
final class CountingConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final long limit;
    private final Runnable onTooLarge;
    private long total;

    CountingConduit(StreamSourceConduit next, long limit, Runnable onTooLarge) {
        super(next);
        this.limit = limit;
        this.onTooLarge = onTooLarge;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return (int) counted(super.read(target));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return counted(super.read(targets, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return counted(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer buffer, StreamSinkChannel target) throws IOException {
        return counted(super.transferTo(count, buffer, target));
    }

    private long counted(long read) throws IOException {
        if (read > 0) {
            total += read;
            if (total > limit) {
                onTooLarge.run();
                throw new IOException("Body larger than " + limit + " bytes");
            }
        }
        return read;
    }
}
