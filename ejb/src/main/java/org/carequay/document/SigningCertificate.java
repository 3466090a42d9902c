package org.carequay.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What the certificate page says.
 *
 * @param title of the document
 * @param sha256 in hex, of the PDF exactly as it was shown to the signers
 * @param zone of the clinic, for the times
 */
public record SigningCertificate(
        String title, String sha256, Locale locale, ZoneId zone, List<SignatureFacts> signatures) {
    public SigningCertificate {
        signatures = List.copyOf(signatures);
    }
}
