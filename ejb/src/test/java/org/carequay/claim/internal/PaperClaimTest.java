package org.carequay.claim.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.document.internal.HtmlToPdf;
import org.junit.jupiter.api.Test;

class PaperClaimTest {
    private static final double POINTS = 72 / 25.4;
    private static final PaperClaim.Resubmission ORIGINAL = new PaperClaim.Resubmission(null, null);

    private static PDDocument print(ClaimForm form, PaperClaim.Resubmission again) throws IOException {
        return Loader.loadPDF(new HtmlToPdf().render(PaperClaim.html(form, again)));
    }

    /** The text within a box, its label too; millimetres from the top left. */
    private static String at(PDDocument pdf, int page, double x, double y, double width, double height)
            throws IOException {
        PDFTextStripperByArea reader = new PDFTextStripperByArea();
        reader.addRegion("box", new Rectangle2D.Double(x * POINTS, y * POINTS, width * POINTS, height * POINTS));
        reader.extractRegions(pdf.getPage(page));
        return reader.getTextForRegion("box").replaceAll("\\s+", " ").strip();
    }

    private static List<Line> lines(int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(ClaimFileTest.line(i, "10.00", ClaimFileTest.LEE, 1, 2));
        }
        return lines;
    }

    @Test
    void eachItemStandsInItsPlace() throws IOException {
        try (PDDocument pdf = print(ClaimFileTest.car(), ORIGINAL)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(at(pdf, 0, 10, 22, 120, 8.5)).isEqualTo("1 Kind of insurance OTHER");
            assertThat(at(pdf, 0, 130, 22, 76, 8.5)).endsWith("POL-77");
            assertThat(at(pdf, 0, 10, 30.5, 75, 8.5)).isEqualTo("2 Patient NÚÑEZ*, JANE");
            assertThat(at(pdf, 0, 85, 30.5, 45, 8.5)).endsWith("02 03 1980 F");
            assertThat(at(pdf, 0, 10, 39, 75, 17)).contains("12 AÑO ST APT 4").contains("QUEENS NY 11101-1234");
            assertThat(at(pdf, 0, 85, 39, 45, 8.5)).endsWith("SELF");
            assertThat(at(pdf, 0, 85, 56, 45, 8.5)).endsWith("NO");
            assertThat(at(pdf, 0, 85, 64.5, 45, 8.5)).endsWith("YES NY");
            assertThat(at(pdf, 0, 130, 73, 76, 8.5)).endsWith("Y4 CLM-1");
            assertThat(at(pdf, 0, 10, 108.5, 60, 8.5)).endsWith("09 01 2026 439");
            assertThat(at(pdf, 0, 70, 108.5, 60, 8.5)).endsWith("09 04 2026 444");
            assertThat(at(pdf, 0, 10, 134, 120, 17)).endsWith("A M542 B S134XXA");
            assertThat(at(pdf, 0, 10, 151, 36, 10)).endsWith("09 10 26 09 10 26");
            assertThat(at(pdf, 0, 64, 151, 44, 10)).endsWith("98941 AT");
            assertThat(at(pdf, 0, 108, 151, 14, 10)).endsWith("AB");
            assertThat(at(pdf, 0, 122, 161, 26, 10)).isEqualTo("55.50");
            assertThat(at(pdf, 0, 176, 161, 30, 10)).isEqualTo("1234567893");
            assertThat(at(pdf, 0, 10, 211, 45, 9)).endsWith("073456789");
            assertThat(at(pdf, 0, 55, 211, 45, 9)).endsWith("INV-000042");
            assertThat(at(pdf, 0, 130, 211, 28, 9)).endsWith("155.50");
            assertThat(at(pdf, 0, 130, 236, 76, 9)).endsWith("1234567893");
            assertThat(at(pdf, 0, 130, 134, 76, 8.5)).isEqualTo("22 Resubmission, original number");
        }
    }

    @Test
    void moreThanSixServicesGoOnAndTheTotalIsOnTheLastPage() throws IOException {
        try (PDDocument pdf = print(ClaimFileTest.car(lines(14)), new PaperClaim.Resubmission("7", "ICN9"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(at(pdf, 0, 130, 211, 28, 9)).endsWith("CONTINUED");
            assertThat(at(pdf, 1, 130, 211, 28, 9)).endsWith("CONTINUED");
            assertThat(at(pdf, 2, 130, 211, 28, 9)).endsWith("140.00");
            assertThat(at(pdf, 2, 64, 161, 44, 10)).isEqualTo("98944 AT");
            assertThat(at(pdf, 2, 64, 171, 44, 10)).isEmpty();
            assertThat(at(pdf, 1, 130, 134, 76, 8.5)).endsWith("7 ICN9");
            assertThat(at(pdf, 1, 10, 30.5, 75, 8.5)).contains("JANE");
        }
    }

    @Test
    void exactlySixServicesTakeOnePage() throws IOException {
        try (PDDocument pdf = print(ClaimFileTest.car(lines(6)), ORIGINAL)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(at(pdf, 0, 122, 201, 26, 10)).isEqualTo("10.00");
        }
    }
}
