package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.document.SignedPdfs;
import org.carequay.document.SigningCertificate;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;

/** Finishes PDFs with the clinic's seal. */
@Stateless
@PermitAll
@Local(SignedPdfs.class)
public class SignedPdfsBean implements SignedPdfs {
    @Inject
    private PdfRenderer renderer;

    @Inject
    private SealRing seals;

    @Inject
    private DocumentService documents;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    @Override
    public DocumentView finish(DocumentContent shown, SigningCertificate certificate) {
        DocumentView document = shown.document();
        return documents.keep(new NewDocument(
                document.kind(),
                document.title(),
                "signed-" + document.fileName(),
                document.mediaType(),
                certify(shown.content(), certificate),
                document.patient(),
                document.caseFile()));
    }

    private byte[] certify(byte[] pdf, SigningCertificate certificate) {
        String page = CertificatePage.of(certificate, clinics.current().legalName(), clock.now());
        return seal(append(pdf, renderer.render(page)), CertificatePage.reason(certificate.locale()));
    }

    @Override
    public byte[] seal(byte[] pdf, String reason) {
        return PdfSeal.seal(pdf, seals.current(), clinics.current().legalName(), reason, clock.now());
    }

    private static byte[] append(byte[] pdf, byte[] page) {
        try (PDDocument document = Loader.loadPDF(pdf);
                PDDocument last = Loader.loadPDF(page);
                ByteArrayOutputStream both = new ByteArrayOutputStream(pdf.length + page.length)) {
            new PDFMergerUtility().appendDocument(document, last);
            document.save(both);
            return both.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
