package org.carequay.document.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.carequay.shared.DomainRefusal;

/** Pictures of pages as one PDF on letter paper. Each picture is drawn anew first, so nothing of a camera stays in it. */
final class ScannedPages {
    private static final int MOST_PAGES = 100;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private ScannedPages() {}

    static byte[] pdf(List<byte[]> pages) {
        if (pages.isEmpty()) {
            throw new DomainRefusal("file-empty");
        }
        long bytes = pages.stream().mapToLong(page -> page.length).sum();
        if (pages.size() > MOST_PAGES || bytes > MOST_BYTES) {
            throw new DomainRefusal("file-too-large", Map.of("limitMb", MOST_BYTES / (1024 * 1024)));
        }
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            for (byte[] page : pages) {
                add(document, ImageCleaner.clean(page));
            }
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(PDDocument document, byte[] jpeg) throws IOException {
        PDImageXObject picture = JPEGFactory.createFromByteArray(document, jpeg);
        boolean wide = picture.getWidth() > picture.getHeight();
        PDRectangle paper = wide
                ? new PDRectangle(PDRectangle.LETTER.getHeight(), PDRectangle.LETTER.getWidth())
                : PDRectangle.LETTER;
        PDPage page = new PDPage(paper);
        document.addPage(page);
        float scale = Math.min(paper.getWidth() / picture.getWidth(), paper.getHeight() / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.drawImage(picture, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
    }
}
