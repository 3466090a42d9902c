package org.carequay.export.internal;

import jakarta.json.JsonArrayBuilder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carequay.document.DocumentContent;
import org.carequay.shared.Json;

/** An archive that ends with {@code manifest.json}, the list of its files with the hash of each as it was written. */
final class HashedZip {
    private final ZipOutputStream zip;
    private final String format;
    private final JsonArrayBuilder files = Json.createArrayBuilder();

    /** @param format what kind of archive this is, for programs */
    HashedZip(OutputStream to, String format) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.format = format;
    }

    /** Writes one file. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    void put(String name, Instant at, Writer writer) throws IOException {
        zip.putNextEntry(entry(name, at));
        DigestOutputStream hashed = new DigestOutputStream(new Kept(zip), sha256());
        writer.writeTo(hashed);
        zip.closeEntry();
        files.add(Json.createObjectBuilder()
                .add("name", name)
                .add(
                        "sha256",
                        HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
    }

    /** @throws org.carequay.shared.DomainRefusal {@code document-damaged}, before anything of it is written */
    void put(int number, DocumentContent content) throws IOException {
        content.check();
        String name = String.format(
                "documents/%04d %s", number, content.document().fileName().replaceAll("[/\\\\]", "_"));
        put(name, content.document().createdAt(), content::writeTo);
    }

    void finish(Instant at) throws IOException {
        byte[] manifest = Json.createObjectBuilder()
                .add("format", format)
                .add("files", files)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(entry("manifest.json", at));
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Whoever writes a file may close it; the archive goes on. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static ZipEntry entry(String name, Instant at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        return entry;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
