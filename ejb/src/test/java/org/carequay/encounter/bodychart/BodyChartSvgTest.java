package org.carequay.encounter.bodychart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carequay.document.internal.HtmlToPdf;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class BodyChartSvgTest {
    private static final BodyChartWords ENGLISH = new BodyChartWords(Locale.ENGLISH);
    private static final BodyChart CHART = new BodyChart(
            BodyFigure.MALE,
            List.of(
                    new BodyChart.Mark(
                            "a",
                            BodyView.FRONT,
                            0.3,
                            0.22,
                            "shoulder-front",
                            Symptom.PAIN,
                            7,
                            Laterality.RIGHT,
                            "palm",
                            null,
                            "<b>\"&"),
                    new BodyChart.Mark(
                            "b",
                            BodyView.HAND,
                            0.2,
                            0.3,
                            "palm",
                            Symptom.NUMBNESS,
                            3,
                            Laterality.RIGHT,
                            "heel",
                            null,
                            null)),
            List.of(new BodyChart.Stroke(
                    BodyView.BACK,
                    Symptom.BURNING,
                    List.of(new BodyChart.Point(0.5, 0.3), new BodyChart.Point(0.52, 0.35)))));

    @Test
    void every_symptom_and_figure_is_drawn_as_well_formed_xml_of_its_own() throws Exception {
        for (BodyFigure figure : BodyFigure.values()) {
            for (Symptom symptom : Symptom.values()) {
                BodyChart chart = new BodyChart(
                        figure,
                        List.of(new BodyChart.Mark(
                                "a",
                                BodyView.FOOT,
                                0.2,
                                0.3,
                                "foot-top",
                                symptom,
                                10,
                                Laterality.BILATERAL,
                                null,
                                null,
                                null)),
                        null);
                String svg = BodyChartSvg.of(chart, ENGLISH, 600);
                assertThat(svg)
                        .contains(symptom.colour())
                        .doesNotContain("href")
                        .doesNotContain(" id=");
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            }
        }
    }

    @Test
    void the_picture_says_what_it_shows() {
        assertThat(BodyChartSvg.of(CHART, ENGLISH, 600))
                .contains(
                        "aria-label=\"Pain 7 of 10: Shoulder, front, right, radiates to Palm. Numbness 3 of 10: Palm, right, radiates to Heel\"")
                .contains(">Hands<");
        assertThat(BodyChartSvg.of(CHART, new BodyChartWords(Locale.forLanguageTag("es-US")), 600))
                .contains("Dolor 7 de 10: Hombro, por delante, lado derecho");
    }

    @Test
    void in_a_pdf_it_stays_vector() throws IOException {
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>Chart</title>"
                + "<style>body { font-family: 'Open Sans'; }</style></head><body>"
                + "<h1>Chart</h1>" + BodyChartSvg.of(CHART, ENGLISH, 640) + "</body></html>";
        try (PDDocument pdf = Loader.loadPDF(new HtmlToPdf().render(page))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Chart");
            assertThat(curves(pdf.getPage(0).getContents(), pdf.getPage(0).getResources()))
                    .isGreaterThan(500);
        }
    }

    /** How many curves are drawn, forms within included; there must be no image. */
    private static long curves(InputStream content, PDResources resources) throws IOException {
        String drawn = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        long curves = drawn.lines().filter(line -> line.endsWith(" c")).count();
        for (COSName name : resources.getXObjectNames()) {
            assertThat(resources.isImageXObject(name)).isFalse();
            PDFormXObject form = (PDFormXObject) resources.getXObject(name);
            curves += curves(form.getContents(), form.getResources());
        }
        return curves;
    }
}
