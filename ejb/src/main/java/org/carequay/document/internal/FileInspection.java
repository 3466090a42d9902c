package org.carequay.document.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.carequay.document.model.FileType;
import org.carequay.shared.DomainRefusal;
import org.carequay.vault.VaultBytes;

/**
 * Looks at files before they are taken in. The type is what Apache Tika says of the content, and the first bytes have to agree:
 * a page that calls itself a PDF further down is none.
 */
final class FileInspection {
    /** So much of the beginning decides what a file is. */
    static final int HEAD = 64 * 1024;

    /** Larger PDFs are looked through for a password without being taken apart. */
    private static final int TAKEN_APART = 16 * 1024 * 1024;

    private static final long MOST_PIXELS = 200_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 512L * 1024 * 1024;
    private static final long MOST_RATIO = 100;
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final Tika TIKA = new Tika();

    private FileInspection() {}

    /** @param head the beginning of the file, at most {@link #HEAD} bytes */
    static Optional<FileType> type(byte[] head, String fileName) {
        String said = TIKA.detect(head, plainName(fileName));
        return FileType.of(said).filter(type -> type.begins(head)).filter(type -> type != FileType.TXT || text(head));
    }

    /** Only the ending of a name is a hint, and only for what is packed. */
    private static String plainName(String fileName) {
        return fileName != null && fileName.toLowerCase(java.util.Locale.ROOT).endsWith(".docx") ? "file.docx" : null;
    }

    private static boolean text(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        // The last character may be cut off by the end of the head.
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException maybeCut) {
                if (head.length < HEAD) {
                    return false;
                }
            }
        }
        return false;
    }

    /**
     * Looks into a file of that type.
     *
     * @throws DomainRefusal {@code file-encrypted}, {@code file-unreadable}, {@code file-too-large} for what it unpacks to
     */
    static void look(FileType type, VaultBytes file) throws IOException {
        switch (type) {
            case PDF -> pdf(file);
            case PNG, JPEG -> image(file);
            case DOCX -> packed(file);
            default -> {
                // Nothing is unpacked from these.
            }
        }
    }

    private static void pdf(VaultBytes file) throws IOException {
        if (file.length() <= TAKEN_APART) {
            try (PDDocument opened = Loader.loadPDF(file.all())) {
                if (opened.isEncrypted()) {
                    throw new DomainRefusal("file-encrypted");
                }
                if (opened.getNumberOfPages() == 0) {
                    throw new DomainRefusal("file-unreadable");
                }
            } catch (InvalidPasswordException locked) {
                throw new DomainRefusal("file-encrypted");
            } catch (IOException | RuntimeException broken) {
                throw broken instanceof DomainRefusal refusal ? refusal : new DomainRefusal("file-unreadable");
            }
        } else if (contains(file, ENCRYPT)) {
            throw new DomainRefusal("file-encrypted");
        }
    }

    private static boolean contains(VaultBytes file, byte[] word) throws IOException {
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[HEAD];
            int kept = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer, kept, buffer.length - kept)) {
                int length = kept + read;
                if (find(buffer, length, word)) {
                    return true;
                }
                kept = Math.min(word.length - 1, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
            return false;
        }
    }

    private static boolean find(byte[] in, int length, byte[] word) {
        for (int at = 0; at + word.length <= length; at++) {
            int same = 0;
            while (same < word.length && in[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    private static void image(VaultBytes file) {
        try (InputStream in = file.open();
                ImageInputStream input =
                        new MemoryCacheImageInputStream(new ByteArrayInputStream(in.readNBytes(4 * 1024 * 1024)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new DomainRefusal("file-unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new DomainRefusal("file-unreadable");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof DomainRefusal refusal ? refusal : new DomainRefusal("file-unreadable");
        }
    }

    /** A Word file is a packed one: it has to hold a document and no macros, and to unpack to something sensible. */
    private static void packed(VaultBytes file) {
        boolean document = false;
        int entries = 0;
        long unpacked = 0;
        byte[] buffer = new byte[HEAD];
        try (InputStream in = file.open();
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                document |= "word/document.xml".equals(entry.getName());
                if (++entries > MOST_ENTRIES || entry.getName().endsWith("vbaProject.bin")) {
                    throw new DomainRefusal("file-unreadable");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || unpacked > MOST_RATIO * file.length()) {
                        throw new DomainRefusal("file-unreadable");
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof DomainRefusal refusal ? refusal : new DomainRefusal("file-unreadable");
        }
        if (!document) {
            throw new DomainRefusal("file-type");
        }
    }
}
