package org.carequay.document.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.UUID;
import org.carequay.document.NewUpload;
import org.carequay.document.Upload;
import org.carequay.document.model.FileType;
import org.carequay.shared.DomainRefusal;
import org.carequay.vault.Intake;

/** A file that comes in: its type is told by its beginning, then it goes encrypted into the vault, then it is looked at. */
final class IncomingFile implements Upload {
    private final UUID id;
    private final NewUpload facts;
    private final Intake intake;
    private final VirusScan scan;
    private final long most;
    private FileType type;

    IncomingFile(UUID id, NewUpload facts, Intake intake, VirusScan scan, long most) {
        this.id = id;
        this.facts = facts;
        this.intake = intake;
        this.scan = scan;
        this.most = most;
    }

    @Override
    public void take(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, FileInspection.HEAD);
        byte[] head = in.readNBytes(FileInspection.HEAD);
        if (head.length == 0) {
            throw new DomainRefusal("file-empty");
        }
        FileType told = FileInspection.type(head, facts.fileName()).orElseThrow(() -> new DomainRefusal("file-type"));
        intake.take(new Limited(new SequenceInputStream(new ByteArrayInputStream(head), in), most));
        FileInspection.look(told, intake.taken());
        if (scan.enabled()) {
            try (InputStream again = intake.taken().open()) {
                scan.scan(again);
            }
        }
        type = told;
    }

    @Override
    public void close() {
        intake.close();
    }

    UUID id() {
        return id;
    }

    NewUpload facts() {
        return facts;
    }

    Intake intake() {
        return intake;
    }

    /** @throws IllegalStateException when nothing was taken */
    FileType type() {
        if (type == null) {
            throw new IllegalStateException("no file was taken");
        }
        return type;
    }

    /** Ends a file that is too long. */
    private static final class Limited extends FilterInputStream {
        private final long most;
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new DomainRefusal("file-too-large", Map.of("limitMb", most / (1024 * 1024)));
            }
        }
    }
}
