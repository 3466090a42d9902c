package org.carequay.document.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.carequay.document.Markup;
import org.carequay.document.SignatureFacts;
import org.carequay.document.SigningCertificate;
import org.carequay.document.XhtmlTemplate;

/** The last page of a document that people signed: who, how, when, and what exactly they were shown. */
final class CertificatePage {
    private static final String BUNDLE = "org.carequay.document.internal.certificate";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final XhtmlTemplate PAGE = XhtmlTemplate.of(CertificatePage.class, "certificate.xhtml");
    private static final XhtmlTemplate SIGNATURE =
            XhtmlTemplate.of(CertificatePage.class, "certificate-signature.xhtml");
    private static final String SIGNATURES = "<!-- signatures -->";
    private static final String DRAWN = "<!-- drawn -->";
    private static final int WIDTH = 400;
    private static final int HEIGHT = 100;

    private CertificatePage() {}

    static String of(SigningCertificate certificate, String clinicName, Instant now) {
        ResourceBundle words = words(certificate.locale());
        String signatures = certificate.signatures().stream()
                .map(signature -> signature(signature, certificate, words))
                .collect(Collectors.joining());
        return PAGE.fill(
                        Map.of(
                                "lang", certificate.locale().getLanguage(),
                                "clinicName", clinicName,
                                "title", certificate.title(),
                                "sha256", spaced(certificate.sha256()),
                                "made", time(now, certificate.zone(), certificate.locale())),
                        words)
                .replace(SIGNATURES, signatures);
    }

    /** Why it is sealed. */
    static String reason(Locale locale) {
        return words(locale).getString("reason");
    }

    private static String signature(SignatureFacts signature, SigningCertificate certificate, ResourceBundle words) {
        String none = words.getString("none");
        String role = signature.relation() == null || signature.relation().isBlank()
                ? signature.role()
                : signature.role() + " (" + signature.relation() + ")";
        return SIGNATURE
                .fill(
                        Map.of(
                                "name", signature.name(),
                                "role", role,
                                "method", signature.method(),
                                "authentication", signature.authentication(),
                                "at", time(signature.at(), certificate.zone(), certificate.locale()),
                                "utc", signature.at().toString(),
                                "ip", signature.ip() == null ? none : signature.ip(),
                                "agent", signature.userAgent() == null ? none : signature.userAgent()),
                        words)
                .replace(DRAWN, drawn(signature, words));
    }

    private static String drawn(SignatureFacts signature, ResourceBundle words) {
        if (signature.strokes().isEmpty()) {
            return "";
        }
        String lines = signature.strokes().stream()
                .map(stroke -> "<polyline fill=\"none\" stroke=\"#1b2733\" stroke-width=\"2\" points=\""
                        + points(stroke) + "\"/>")
                .collect(Collectors.joining());
        return "<div class=\"drawn\"><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\""
                + Markup.text(words.getString("drawn")) + "\" width=\"240\" height=\"60\" viewBox=\"0 0 " + WIDTH + " "
                + HEIGHT + "\">" + lines + "</svg></div>";
    }

    private static String points(List<double[]> stroke) {
        return stroke.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point[0] * WIDTH, point[1] * HEIGHT))
                .collect(Collectors.joining(" "));
    }

    private static String time(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private static String spaced(String hex) {
        return String.join(" ", hex.split("(?<=\\G.{8})"));
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, CertificatePage.class.getClassLoader(), ENGLISH_ELSE);
    }
}
