package org.carequay.patient.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.carequay.patient.PatientImports;
import org.carequay.shared.DomainRefusal;

/**
 * The text of an uploaded file, decoded strictly while it is read. Without a chosen encoding and without a mark it is taken
 * for UTF-8; when the first character beyond ASCII is none in UTF-8, the file is Windows-1252. Never holds more than one row:
 * whoever reads says when a row has ended, and a row beyond {@link #MAX_ROW} ends the reading.
 */
final class CsvText extends Reader {
    /** Longest row in characters. */
    static final int MAX_ROW = 100_000;

    /** How far the readers above may have read ahead. */
    private static final int AHEAD = MAX_ROW + 16_384;

    private static final int BUFFER = 32_768;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Map<String, Charset> MARKS = Map.of(
            "EFBBBF", StandardCharsets.UTF_8,
            "FFFE", StandardCharsets.UTF_16LE,
            "FEFF", StandardCharsets.UTF_16BE);

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean guessed;
    private Charset charset;
    private CharsetDecoder decoder;
    private boolean ascii = true;
    private boolean end;
    private long size;
    private long line = 1;
    private long rowLine = 1;
    private long sinceRow;

    /**
     * @param encoding as chosen, or null to find it
     * @throws DomainRefusal when the file cannot be text: empty, packed, a workbook
     */
    CsvText(InputStream content, Charset encoding) throws IOException {
        in = new BufferedInputStream(content, BUFFER);
        in.mark(8);
        byte[] head = in.readNBytes(8);
        in.reset();
        FileKinds.refuseWhatIsNoText(head);
        Charset marked = null;
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            if (FileKinds.startsWith(head, mark.getKey())) {
                marked = mark.getValue();
                in.skipNBytes(mark.getKey().length() / 2);
            }
        }
        guessed = encoding == null && marked == null;
        decodeAs(marked != null ? marked : encoding != null ? encoding : StandardCharsets.UTF_8);
    }

    private void decodeAs(Charset next) {
        charset = next;
        decoder = next.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What the file was read as so far. */
    Charset charset() {
        return charset;
    }

    /** Bytes read so far. */
    long size() {
        return size;
    }

    /** Says that a row has ended and on which line the next one begins. */
    void rowEnded(long nextLine) {
        sinceRow = 0;
        rowLine = nextLine;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, end);
            int got = out.position() - offset;
            if (got > 0) {
                return taken(into, offset, got);
            }
            if (result.isError()) {
                notInThatEncoding();
            } else if (end) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private int taken(char[] into, int offset, int got) {
        for (int i = offset; i < offset + got; i++) {
            char c = into[i];
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                throw new DomainRefusal("import-not-text");
            }
            ascii &= c < 0x80;
            line += c == '\n' ? 1 : 0;
        }
        sinceRow += got;
        if (sinceRow > MAX_ROW + AHEAD) {
            throw rowTooLong(rowLine);
        }
        return got;
    }

    static DomainRefusal rowTooLong(long line) {
        return new DomainRefusal("import-row-too-long", Map.of("line", line, "most", MAX_ROW));
    }

    private void notInThatEncoding() {
        if (!guessed || !ascii) {
            throw new DomainRefusal("import-encoding", Map.of("line", line, "encoding", charset.name()));
        }
        guessed = false;
        decodeAs(FALLBACK);
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = got < 0;
        size += Math.max(0, got);
        if (size > PatientImports.MAX_BYTES) {
            throw new DomainRefusal("file-too-large", Map.of("limitMb", PatientImports.MAX_BYTES / MEGABYTE));
        }
        bytes.position(bytes.position() + Math.max(0, got)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
