package org.carequay.export.internal;

import jakarta.json.Json;
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
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carequay.document.DocumentContent;
import org.carequay.export.RecordExport.Export;

/** The files of an export, one after the other, with the hash of each as it was written. */
record RecordZip(byte[] json, byte[] summary, List<DocumentContent> documents, Instant now) implements Export {
    @Override
    public void writeTo(OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        JsonArrayBuilder files = Json.createArrayBuilder();
        put(zip, files, "record.json", now, out -> out.write(json));
        put(zip, files, "summary.pdf", now, out -> out.write(summary));
        for (int i = 0; i < documents.size(); i++) {
            DocumentContent content = documents.get(i);
            content.check();
            String name = String.format(
                    "documents/%04d %s", i + 1, content.document().fileName().replaceAll("[/\\\\]", "_"));
            put(zip, files, name, content.document().createdAt(), content::writeTo);
        }
        byte[] manifest = Json.createObjectBuilder()
                .add("format", "carequay-record/1")
                .add("files", files)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(entry("manifest.json", now));
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Writes one file. */
    private interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void put(ZipOutputStream zip, JsonArrayBuilder files, String name, Instant at, Writer writer)
            throws IOException {
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
