package org.carequay.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carequay.document.SignatureFacts;
import org.carequay.document.SigningCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSealTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final SealKey KEY = SealKey.selfSigned("Zz Clinic & Söhne", NOW);
    private static final byte[] PLAIN = new HtmlToPdf()
            .render(
                    "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>Zz</title><style>body { font-family: 'Open Sans' }</style></head>"
                            + "<body><p>Agreed as shown.</p></body></html>");

    private final byte[] sealed = PdfSeal.seal(PLAIN, KEY, "Zz Clinic", "Signed by all parties", NOW);

    @Test
    void isIntactAndSaysWhen() {
        assertThat(SealCheck.of(sealed, KEY.certificate()::equals)).hasValue(new SealCheck(true, NOW));
    }

    @Test
    void keepsThePagesAsTheyWere() throws IOException {
        assertThat(text(sealed)).contains("Agreed as shown.");
        assertThat(new String(sealed, 0, PLAIN.length, StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(PLAIN, StandardCharsets.ISO_8859_1));
    }

    @Test
    void anothersSealIsNotOurs() {
        SealKey other = SealKey.selfSigned("Zz other", NOW);
        assertThat(SealCheck.of(sealed, other.certificate()::equals)).isEmpty();
        assertThat(SealCheck.of(PLAIN, KEY.certificate()::equals)).isEmpty();
        assertThat(SealCheck.of("%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII), c -> true))
                .isEmpty();
    }

    @Test
    void aChangedByteIsSeen() {
        byte[] changed = sealed.clone();
        int place = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("/Title") + 2;
        changed[place] ^= 1;
        assertThat(SealCheck.of(changed, KEY.certificate()::equals))
                .hasValueSatisfying(check -> assertThat(check.intact()).isFalse());
    }

    /** What is added after a seal changes no byte of what it covers, yet shows other pages. */
    @Test
    void whatIsAddedAfterwardsIsSeen() throws IOException {
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getDocumentInformation().setTitle("Another");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(added);
        }
        assertThat(added.size()).isGreaterThan(sealed.length);
        assertThat(SealCheck.of(added.toByteArray(), KEY.certificate()::equals))
                .hasValueSatisfying(check -> assertThat(check.intact()).isFalse());
    }

    /** Another program says the same: pdfsig of Poppler. */
    @Test
    void anotherProgramFindsItValid(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("sealed.pdf"), sealed);
        String said = pdfsig(file);
        assertThat(said)
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "Zz Clinic & Söhne");
        byte[] changed = sealed.clone();
        changed[new String(sealed, StandardCharsets.ISO_8859_1).indexOf("/Title") + 2] ^= 1;
        assertThat(pdfsig(Files.write(folder.resolve("changed.pdf"), changed))).doesNotContain("Signature is Valid");
    }

    private static String pdfsig(Path file) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assertThat(System.getenv("CI"))
                    .as("pdfsig is needed: %s", missing.getMessage())
                    .isNotEqualTo("true");
            assumeTrue(false, "pdfsig of poppler-utils is not on the PATH");
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void theKeyStoreComesBack() {
        SealKey back = SealKey.ofVault(KEY.keyStore());
        assertThat(back.certificate()).isEqualTo(KEY.certificate());
        assertThat(back.key()).isEqualTo(KEY.key());
        assertThat(SealKey.read(KEY.keyStore(), "seal".toCharArray(), NOW).chain())
                .hasSize(1);
    }

    @Test
    void anUnfitKeyIsRefused() {
        assertThatThrownBy(() -> SealKey.read(KEY.keyStore(), "wrong".toCharArray(), NOW))
                .hasMessage("seal-unreadable");
        assertThatThrownBy(() -> SealKey.read(new byte[] {1, 2, 3}, "seal".toCharArray(), NOW))
                .hasMessage("seal-unreadable");
        Instant later = NOW.plus(4000, ChronoUnit.DAYS);
        assertThatThrownBy(() -> SealKey.read(KEY.keyStore(), "seal".toCharArray(), later))
                .hasMessage("seal-unfit");
    }

    @Test
    void theCertificatePageSaysWhoAndHow() throws IOException {
        SignatureFacts drawn = new SignatureFacts(
                "Patient",
                "Zoë <b>Zz</b>",
                null,
                "Drawn",
                "Password",
                NOW,
                "192.0.2.7",
                "Mozilla/5.0 <script>",
                List.of(List.of(new double[] {0.1, 0.2}, new double[] {0.5, 0.9})));
        SignatureFacts paper = new SignatureFacts(
                "Guardian", "Zz Parent", "mother", "Paper", "Seen by staff", NOW, null, null, List.of());
        SigningCertificate certificate = new SigningCertificate(
                "Zz consent", "ab".repeat(32), Locale.US, ZoneId.of("America/New_York"), List.of(drawn, paper));
        String page = CertificatePage.of(certificate, "Zz Clinic", NOW);
        String text = text(new HtmlToPdf().render(page));
        assertThat(text)
                .contains(
                        "Zoë <b>Zz</b>",
                        "192.0.2.7",
                        "Guardian (mother)",
                        "None: signed on paper",
                        "abababab abababab");
        assertThat(page).contains("points=\"40.0,20.0 200.0,90.0\"").doesNotContain("<script>");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
