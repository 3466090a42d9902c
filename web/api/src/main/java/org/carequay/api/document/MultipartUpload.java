package org.carequay.api.document;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.NewUpload;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;

/** Reads an upload: the part {@code file}, and {@code patient}, {@code case}, {@code encounter}, {@code category}, {@code replaces}, {@code kind} and
 * {@code title} beside it. */
final class MultipartUpload {
    private static final String FILE = "file";
    private static final int MAX_TEXT = 1000;

    private final Map<String, String> texts = new HashMap<>();
    private EntityPart file;

    private MultipartUpload() {}

    static MultipartUpload read(List<EntityPart> parts) throws IOException {
        MultipartUpload upload = new MultipartUpload();
        for (EntityPart part : parts) {
            upload.take(part);
        }
        upload.check();
        return upload;
    }

    private void take(EntityPart part) throws IOException {
        if (FILE.equals(part.getName())) {
            file = part;
        } else {
            try (InputStream text = part.getContent()) {
                texts.put(part.getName(), new String(text.readNBytes(MAX_TEXT), StandardCharsets.UTF_8).strip());
            }
        }
    }

    private void check() {
        String kind = texts.getOrDefault("kind", DocumentKind.UPLOAD.name());
        String category = texts.getOrDefault("category", DocumentCategory.OTHER.name());
        new InvalidInput.Check()
                .required(FILE, file)
                .that(List.of("UPLOAD", "REDUCTION_LETTER").contains(kind), "kind", "not-a-choice")
                .that(
                        Arrays.stream(DocumentCategory.values())
                                .anyMatch(known -> known.name().equals(category)),
                        "category",
                        "not-a-choice")
                .done();
    }

    NewUpload facts() {
        String name = file.getFileName().orElse(FILE);
        return new NewUpload(
                texts.getOrDefault("title", name),
                name,
                DocumentCategory.valueOf(texts.getOrDefault("category", DocumentCategory.OTHER.name())),
                id("patient"),
                id("case"),
                id("encounter"),
                DocumentId.of(id("replaces")));
    }

    InputStream content() {
        return file.getContent();
    }

    private UUID id(String name) {
        String text = texts.getOrDefault(name, "");
        return text.isEmpty() ? null : Ids.parse(name, text);
    }
}
