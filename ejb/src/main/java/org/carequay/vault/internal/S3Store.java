package org.carequay.vault.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Objects in a bucket. Those of more than one part are uploaded part by part, and are there only when all are; what was begun
 * and never finished is ended by the bucket's own rule for unfinished uploads.
 */
final class S3Store implements ObjectStore {
    static final String KIND = "S3";
    private static final int PART = 8 * 1024 * 1024;

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() throws IOException {
        return call(() -> client.headBucket(head -> head.bucket(bucket)), bucket) != null;
    }

    @Override
    public Writing write(String name) {
        return new Parts(name);
    }

    @Override
    public InputStream read(String name) throws IOException {
        return call(() -> client.getObject(get -> get.bucket(bucket).key(name)), name);
    }

    @Override
    public void delete(String name) throws IOException {
        call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(name)), name);
    }

    @Override
    public void list(String clinic, Instant before, Consumer<String> each) throws IOException {
        call(
                () -> {
                    client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(clinic + "/")).contents().stream()
                            // Some servers keep markers for what looks like folders.
                            .filter(object -> !object.key().endsWith("/")
                                    && object.lastModified().isBefore(before))
                            .forEach(object -> each.accept(object.key()));
                    return null;
                },
                clinic);
    }

    private static <T> T call(Supplier<T> work, String name) throws IOException {
        try {
            return work.get();
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException(name);
        } catch (SdkException failure) {
            throw new IOException("the object store does not do it", failure);
        }
    }

    /** Gathers a part at a time; one that stays alone is put as a whole. */
    private final class Parts extends Writing {
        private final String name;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(64 * 1024);
        private final List<CompletedPart> sent = new ArrayList<>();
        private String upload;
        private boolean ended;

        Parts(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                int now = Math.min(left, PART - part.size());
                part.write(bytes, from, now);
                from += now;
                left -= now;
                if (part.size() == PART) {
                    send();
                }
            }
        }

        private void send() throws IOException {
            if (upload == null) {
                upload = call(
                                () -> client.createMultipartUpload(
                                        create -> create.bucket(bucket).key(name)),
                                name)
                        .uploadId();
            }
            int number = sent.size() + 1;
            byte[] bytes = part.toByteArray();
            part.reset();
            String tag = call(
                            () -> client.uploadPart(
                                    request -> request.bucket(bucket)
                                            .key(name)
                                            .uploadId(upload)
                                            .partNumber(number),
                                    RequestBody.fromBytes(bytes)),
                            name)
                    .eTag();
            sent.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }

        @Override
        void commit() throws IOException {
            if (upload == null) {
                byte[] bytes = part.toByteArray();
                call(() -> client.putObject(put -> put.bucket(bucket).key(name), RequestBody.fromBytes(bytes)), name);
            } else {
                if (part.size() > 0) {
                    send();
                }
                call(
                        () -> client.completeMultipartUpload(complete -> complete.bucket(bucket)
                                .key(name)
                                .uploadId(upload)
                                .multipartUpload(all -> all.parts(sent))),
                        name);
            }
            ended = true;
        }

        @Override
        public void close() throws IOException {
            if (!ended && upload != null) {
                ended = true;
                call(
                        () -> client.abortMultipartUpload(
                                abort -> abort.bucket(bucket).key(name).uploadId(upload)),
                        name);
            }
        }
    }
}
