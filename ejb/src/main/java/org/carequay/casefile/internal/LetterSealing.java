package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.carequay.casefile.LopView.Party;
import org.carequay.casefile.model.LetterOfProtection;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.document.SignatureFacts;
import org.carequay.document.SignedPdfs;
import org.carequay.document.SigningCertificate;
import org.carequay.letter.SignatureMark;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Finishes a letter that everybody has signed: a page about the signatures, and the clinic's seal. */
@ApplicationScoped
public class LetterSealing {
    private static final String SIGNATURES =
            """
            select party, name, method, authentication, at, ip, user_agent, strokes from lop_signature
            where clinic_id = bound_clinic() and letter_id = ? order by at""";
    private static final String LANGUAGE =
            "select language from letter_of_protection where clinic_id = bound_clinic() and id = ?";

    @Inject
    private DocumentService documents;

    @Inject
    private SignedPdfs pdfs;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** @return the new document; the one that was signed is kept */
    UUID finish(LetterOfProtection letter) {
        DocumentContent signed = documents.contentFor(DocumentId.of(letter.document()));
        Locale locale =
                Locale.forLanguageTag(sql.first(LANGUAGE, row -> row.getString("language"), letter.id())
                                .orElseThrow() + "-US");
        SigningCertificate certificate = new SigningCertificate(
                signed.document().title(),
                signed.document().sha256(),
                locale,
                caller.zone(),
                signatures(letter.id(), LetterWriter.words(locale)));
        return pdfs.finish(signed, certificate).id().value();
    }

    private List<SignatureFacts> signatures(UUID letter, ResourceBundle words) {
        return sql.list(
                SIGNATURES,
                row -> new SignatureFacts(
                        words.getString("role."
                                + Columns.code(row, "party", Party.class).name().toLowerCase(Locale.ROOT)),
                        row.getString("name"),
                        null,
                        words.getString("method." + row.getString("method").replace(' ', '-')),
                        words.getString(
                                "password".equals(row.getString("authentication"))
                                        ? "authentication.password"
                                        : "authentication.staff"),
                        Columns.instant(row, "at"),
                        row.getString("ip"),
                        row.getString("user_agent"),
                        row.getString("strokes") == null
                                ? List.of()
                                : SignatureMark.read("draw", row.getString("name"), row.getString("strokes"))
                                        .strokes()),
                letter);
    }
}
