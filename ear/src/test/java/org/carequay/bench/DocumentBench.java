package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carequay.it.Api;
import org.carequay.it.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document of 500 MB in and out of a server with 512 MB of heap; encryption beside the bare cipher; a pack of 200. */
@ExtendWith(MeasuredCareQuay.class)
class DocumentBench {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 500;
    private static final long EVERY = 100L * MEGABYTE;
    private static final int PACKED = 200;
    private static final int ROUNDS = 3;

    private final Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
    private final String patient =
            desk.get("/v1/patients?size=1").expect(200).body().at("/items/0/id").asText();

    @Test
    void aLargeDocument() throws Exception {
        byte[] block = new byte[MEGABYTE];
        new Random(1).nextBytes(block);
        HttpClient http = HttpClient.newHttpClient();
        long begin = System.nanoTime();
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create(MeasuredCareQuay.url() + "/api/v1/documents/files?patient=" + patient))
                .header("Authorization", "Bearer " + desk.token())
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"large.tif\"")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> large(block)))
                .build();
        HttpResponse<String> answer = http.send(upload, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        double in = seconds(begin);
        JsonNode document = Api.JSON.readTree(answer.body());
        URI link = URI.create(desk.get("/v1/documents/" + document.get("id").asText() + "/link")
                .expect(200)
                .text("url"));
        begin = System.nanoTime();
        HttpRequest download = HttpRequest.newBuilder(link)
                .header("Authorization", "Bearer " + desk.token())
                .build();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream body =
                http.send(download, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            byte[] buffer = new byte[MEGABYTE];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        double out = seconds(begin);
        if (!HexFormat.of()
                .formatHex(digest.digest())
                .equals(document.get("sha256").asText())) {
            throw new AssertionError("came back changed");
        }
        Path copied = Files.createTempFile("bench", ".tif");
        begin = System.nanoTime();
        try (InputStream from = large(block)) {
            Files.copy(from, copied, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        double file = seconds(begin);
        Files.delete(copied);
        MeasuredCareQuay.figures().compare("Upload of a document of 500 MB", "s", in, file, "");
        MeasuredCareQuay.figures().compare("Download of a document of 500 MB, checked", "s", out, file, "");
    }

    /** What is really in use while a document is on its way, garbage taken away; the times above are without this. */
    @Test
    void heapOfALargeDocument() throws Exception {
        byte[] block = new byte[MEGABYTE];
        new Random(3).nextBytes(block);
        int before = MeasuredCareQuay.HEAP.live(MeasuredCareQuay.pid());
        List<Integer> during = Collections.synchronizedList(new ArrayList<>());
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create(MeasuredCareQuay.url() + "/api/v1/documents/files?patient=" + patient))
                .header("Authorization", "Bearer " + desk.token())
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"heap.tif\"")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> watched(large(block), during)))
                .build();
        HttpResponse<String> answer = http.send(upload, HttpResponse.BodyHandlers.ofString());
        URI link = URI.create(desk.get("/v1/documents/"
                        + Api.JSON.readTree(answer.body()).get("id").asText() + "/link")
                .expect(200)
                .text("url"));
        int arrived = during.size();
        HttpRequest download = HttpRequest.newBuilder(link)
                .header("Authorization", "Bearer " + desk.token())
                .build();
        try (InputStream body = watched(
                http.send(download, HttpResponse.BodyHandlers.ofInputStream()).body(), during)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        int extra = Collections.max(during) - before;
        MeasuredCareQuay.figures()
                .alone(
                        "Heap that 500 MB on their way take beyond what is in use before, of " + arrived + " and "
                                + (during.size() - arrived) + " looks",
                        extra + " MB",
                        "≤ 64 MB");
    }

    /** The same stream; after each 100 MB the server collects, and what is in use then is noted. */
    private static InputStream watched(InputStream stream, List<Integer> live) {
        return new FilterInputStream(stream) {
            private long passed;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                long before = passed / EVERY;
                passed += Math.max(0, read);
                if (passed / EVERY > before) {
                    look();
                }
                return read;
            }

            private void look() throws IOException {
                try {
                    live.add(MeasuredCareQuay.HEAP.live(MeasuredCareQuay.pid()));
                } catch (InterruptedException stop) {
                    throw new IOException(stop);
                }
            }
        };
    }

    private static InputStream large(byte[] block) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(new byte[] {'I', 'I', 42, 0}));
        for (int i = 0; i < SIZE; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void encryption() throws Exception {
        StreamingAeadConfig.register();
        StreamingAead ours = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        byte[] block = new byte[MEGABYTE];
        new Random(2).nextBytes(block);
        double stream = 0;
        double bare = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            stream = Math.max(stream, perSecond(() -> stream(ours, block)));
            bare = Math.max(bare, perSecond(() -> bare(block)));
        }
        MeasuredCareQuay.figures()
                .alone(
                        "Encryption of a document beside bare AES-GCM in the same JVM",
                        Math.round(stream) + " MB/s, bare " + Math.round(bare) + " MB/s, ratio "
                                + String.format(java.util.Locale.ROOT, "%.2f", stream / bare),
                        "ratio ≥ 0.7");
    }

    private static void stream(StreamingAead key, byte[] block) throws GeneralSecurityException, IOException {
        try (OutputStream out = key.newEncryptingStream(OutputStream.nullOutputStream(), new byte[] {1})) {
            for (int i = 0; i < SIZE; i++) {
                out.write(block);
            }
        }
    }

    private static void bare(byte[] block) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        SecretKey key = generator.generateKey();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] out = new byte[MEGABYTE + 16];
        for (int i = 0; i < SIZE; i++) {
            byte[] nonce = new byte[12];
            nonce[0] = (byte) i;
            nonce[1] = (byte) (i >> 8);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.doFinal(block, 0, block.length, out);
        }
    }

    /** Work on so many megabytes. */
    @FunctionalInterface
    private interface Work {
        void run() throws GeneralSecurityException, IOException;
    }

    private static double perSecond(Work work) throws GeneralSecurityException, IOException {
        long begin = System.nanoTime();
        work.run();
        return SIZE / seconds(begin);
    }

    @Test
    void aPackOfManyDocuments() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PACKED; i++) {
            ids.add(desk.upload(
                            "/v1/documents/files?patient=" + patient,
                            "bench " + i + ".pdf",
                            SampleFiles.pdf("bench " + i))
                    .expect(201)
                    .text("id"));
        }
        for (String format : List.of("PDF", "ZIP")) {
            long begin = System.nanoTime();
            byte[] pack = desk.post(
                            "/v1/documents/packs", Map.of("heading", "Bench", "documents", ids, "format", format))
                    .expect(200)
                    .bytes();
            MeasuredCareQuay.figures()
                    .alone(
                            "Records pack of " + PACKED + " documents as " + format,
                            String.format(java.util.Locale.ROOT, "%.2f s", seconds(begin)),
                            "≤ 10 s");
            if ("PDF".equals(format)) {
                try (PDDocument read = Loader.loadPDF(pack)) {
                    if (read.getNumberOfPages() <= PACKED) {
                        throw new AssertionError("pages are missing");
                    }
                }
            }
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
