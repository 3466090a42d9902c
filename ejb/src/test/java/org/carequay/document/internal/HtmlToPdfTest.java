package org.carequay.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlToPdfTest {
    private static final String PAGE =
            """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="es"><head><title>Carta</title>%s</head>
            <body style="font-family: 'Open Sans'"><p>Señor Muñoz, <b>¿qué tal?</b></p>%s</body></html>""";
    private final HtmlToPdf renderer = new HtmlToPdf();

    private PDDocument pdf(String head, String body) throws IOException {
        return Loader.loadPDF(renderer.render(PAGE.formatted(head, body)));
    }

    @Test
    void accentsAreReadableAndFontsEmbedded() throws IOException {
        try (PDDocument pdf = pdf("", "")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Señor Muñoz, ¿qué tal?");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("OpenSans");
            }
        }
    }

    @Test
    void titleAndLanguageAreTold() throws IOException {
        try (PDDocument pdf = pdf("", "")) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Carta");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void theLogoStandsWhereItsPlaceIsAndNowhereElse() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        HtmlToPdf withLogo = new HtmlToPdf(() -> Optional.of(ImageCleaner.clean(picture.toByteArray(), 10)));
        String place = "<div data-logo=\"Zz Clinic\"></div>";
        assertThat(pictures(withLogo.render(PAGE.formatted("", place)))).isOne();
        assertThat(pictures(withLogo.render(PAGE.formatted("", "<p>data-logo</p>"))))
                .isZero();
        assertThat(pictures(renderer.render(PAGE.formatted("", place))))
                .as("without one")
                .isZero();
    }

    private static int pictures(byte[] rendered) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(rendered)) {
            int found = 0;
            for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
                found += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return found;
        }
    }

    @Test
    void nothingIsFetchedFromOutside(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'LEAKED' }");
        String web = "http://127.0.0.1:" + server.getAddress().getPort();
        try (PDDocument pdf = pdf(
                "<link rel='stylesheet' href='" + web + "/a.css' /><link rel='stylesheet' href='" + secret.toUri()
                        + "' /><style>@import url('" + web + "/b.css'); p { background: url('" + web
                        + "/c.png') } @font-face { font-family: x; src: url('" + web + "/d.ttf') }</style>",
                "<img src='" + web + "/e.png' alt='x' /><img src='" + secret.toUri() + "' alt='y' />")) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("LEAKED");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        assertThatThrownBy(() -> renderer.render(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>&x;</body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
