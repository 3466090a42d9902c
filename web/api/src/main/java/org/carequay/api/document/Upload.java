package org.carequay.api.document;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.document.DocumentKind;
import org.carequay.document.NewDocument;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;

/** Reads an upload: the part {@code file}, and {@code patient}, {@code case}, {@code kind} and {@code title} beside it. */
final class Upload {
    private static final String FILE = "file";
    private static final int MAX_TEXT = 1000;

    private final Map<String, String> texts = new HashMap<>();
    private EntityPart file;

    private Upload() {}

    static NewDocument read(List<EntityPart> parts) throws IOException {
        Upload upload = new Upload();
        for (EntityPart part : parts) {
            upload.take(part);
        }
        return upload.document();
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

    private NewDocument document() throws IOException {
        String kind = texts.getOrDefault("kind", DocumentKind.UPLOAD.name());
        new InvalidInput.Check()
                .required(FILE, file)
                .that(List.of("UPLOAD", "REDUCTION_LETTER").contains(kind), "kind", "not-a-choice")
                .done();
        String name = file.getFileName().orElse(FILE);
        try (InputStream content = file.getContent()) {
            return new NewDocument(
                    DocumentKind.valueOf(kind),
                    texts.getOrDefault("title", name),
                    name,
                    file.getMediaType() == null
                            ? MediaType.APPLICATION_OCTET_STREAM
                            : file.getMediaType().toString(),
                    content.readAllBytes(),
                    id("patient"),
                    id("case"));
        }
    }

    private UUID id(String name) {
        String text = texts.getOrDefault(name, "");
        return text.isEmpty() ? null : Ids.parse(name, text);
    }
}
