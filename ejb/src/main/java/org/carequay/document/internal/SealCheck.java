package org.carequay.document.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * What the seals in a PDF say.
 *
 * @param intact whether the seal holds and nothing stands in the file beside what it covers
 * @param at when it says it was sealed, or null
 */
record SealCheck(boolean intact, Instant at) {
    private static final int PARTS = 4;

    /**
     * Looks for a seal with a certificate that is known.
     *
     * @return empty when there is none, or the file is no PDF that can be read
     */
    static Optional<SealCheck> of(byte[] pdf, Predicate<X509Certificate> known) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                Optional<SealCheck> found = of(pdf, signature, known);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<SealCheck> of(byte[] pdf, PDSignature signature, Predicate<X509Certificate> known)
            throws IOException {
        Instant at =
                signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
        try {
            CMSSignedData signed = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            for (SignerInformation signer : signed.getSignerInfos()) {
                @SuppressWarnings("unchecked")
                Collection<X509CertificateHolder> own = signed.getCertificates().getMatches(signer.getSID());
                for (X509CertificateHolder holder : own) {
                    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
                    if (known.test(certificate)) {
                        return Optional.of(new SealCheck(
                                coversAll(pdf, signature.getByteRange()) && holds(signer, certificate), at));
                    }
                }
            }
            return Optional.empty();
        } catch (CMSException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean holds(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException broken) {
            return false;
        }
    }

    /** From the first byte to the last, without the signature itself. */
    private static boolean coversAll(byte[] pdf, int[] range) {
        return range.length == PARTS
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && pdf[range[1]] == '<'
                && pdf[range[2] - 1] == '>'
                && (long) range[2] + range[3] == pdf.length;
    }
}
