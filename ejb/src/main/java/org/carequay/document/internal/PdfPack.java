package org.carequay.document.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentView;
import org.carequay.document.PdfRenderer;
import org.carequay.document.RecordsPacks.Pack;
import org.carequay.shared.DomainRefusal;

/** All as one PDF, the index first. What has no pages is in the index and says so. */
record PdfPack(List<DocumentContent> contents, PackIndex index, PdfRenderer renderer) implements Pack {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final String PDF = "application/pdf";

    @Override
    public void writeTo(OutputStream to) throws IOException {
        long bytes = contents.stream()
                .map(DocumentContent::document)
                .filter(PdfPack::hasPages)
                .mapToLong(DocumentView::bytes)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new DomainRefusal("pack-too-large", Map.of("limitMb", MOST_BYTES / (1024 * 1024)));
        }
        List<PDDocument> sources = new ArrayList<>();
        try (PDDocument pack = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            List<int[]> places = new ArrayList<>();
            for (DocumentContent content : contents) {
                places.add(add(content, pack, merger, sources));
            }
            putFirst(pack, merger, places, sources);
            pack.getDocumentInformation().setTitle(index.wanted().heading());
            pack.save(to);
        } finally {
            for (PDDocument source : sources) {
                source.close();
            }
        }
    }

    /** First and last page of a document, counted without the index; null when it has none. */
    private static int[] add(
            DocumentContent content, PDDocument pack, PDFMergerUtility merger, List<PDDocument> sources)
            throws IOException {
        if (!hasPages(content.document())) {
            return null;
        }
        byte[] bytes = content.content();
        byte[] pages = PDF.equals(content.document().mediaType()) ? bytes : ScannedPages.pdf(List.of(bytes));
        PDDocument source = Loader.loadPDF(pages);
        sources.add(source);
        int before = pack.getNumberOfPages();
        merger.appendDocument(pack, source);
        return new int[] {before + 1, pack.getNumberOfPages()};
    }

    /** The index has as many pages as it needs, and they count: it is made once to see how many, and then to be right. */
    private void putFirst(PDDocument pack, PDFMergerUtility merger, List<int[]> places, List<PDDocument> sources)
            throws IOException {
        int own;
        try (PDDocument tried = Loader.loadPDF(renderer.render(index.page(lines(places, 0))))) {
            own = tried.getNumberOfPages();
        }
        PDDocument first = Loader.loadPDF(renderer.render(index.page(lines(places, own))));
        sources.add(first);
        int body = pack.getNumberOfPages();
        merger.appendDocument(pack, first);
        PDPageTree pages = pack.getPages();
        for (int i = 0; i < own; i++) {
            PDPage page = pages.get(body + i);
            pages.remove(body + i);
            if (body == 0) {
                pages.add(page);
            } else {
                pages.insertBefore(page, pages.get(i));
            }
        }
    }

    private List<PackIndex.Line> lines(List<int[]> places, int own) {
        List<PackIndex.Line> lines = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            int[] place = places.get(i);
            lines.add(new PackIndex.Line(
                    contents.get(i).document(),
                    place == null ? index.notIncluded() : index.pages(place[0] + own, place[1] + own)));
        }
        return lines;
    }

    private static boolean hasPages(DocumentView document) {
        return List.of(PDF, "image/png", "image/jpeg").contains(document.mediaType());
    }
}
