package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.PaperConsent;
import org.carequay.consent.PaperSignature;
import org.carequay.consent.SignerRelation;
import org.carequay.consent.SignerRole;
import org.carequay.consent.internal.ConsentRows.Locked;
import org.carequay.consent.model.ConsentRule;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.document.SignatureFacts;
import org.carequay.document.SignedPdfs;
import org.carequay.document.SigningCertificate;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Takes a signature on a screen: what was shown gets a page about it and the clinic's seal. */
@ApplicationScoped
public class ConsentSigning {
    private static final int LONGEST_AGENT = 400;
    private static final String SIGN =
            """
            insert into consent_signature (clinic_id, id, consent_id, role, name, relation, method, strokes, authentication, ip,
              user_agent, at, account_id, document_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""";

    @Inject
    private ConsentRows rows;

    @Inject
    private Standings standings;

    @Inject
    private DocumentService documents;

    @Inject
    private SignedPdfs pdfs;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * @param born of the patient, or null
     * @param authentication {@code staff}, {@code password} or {@code birth date}
     * @param account of whoever is signed in, or null
     */
    void sign(Locked consent, PaperSignature signature, LocalDate born, String authentication, UUID account) {
        check(signature.role(), signature.relation());
        ConsentRule.expectOfAge(signature.role(), born, clock.today(caller.zone()));
        if (consent.status() != ConsentStatus.VIEWED) {
            throw new DomainRefusal("consent-answered");
        }
        Instant now = clock.now();
        DocumentContent shown = documents.contentFor(DocumentId.of(consent.document()));
        UUID signed = finish(shown, consent, facts(signature, consent.language(), authentication, now));
        sql.update(
                SIGN,
                Ids.next(),
                consent.id().value(),
                signature.role(),
                signature.mark().name(),
                signature.relation(),
                signature.mark().method(),
                signature.mark().strokesJson(),
                authentication,
                signature.ip(),
                shortened(signature.userAgent()),
                now,
                account,
                consent.document());
        rows.signed(consent, now, until(consent, now), signed);
    }

    /** What was signed on paper. */
    void paper(Locked consent, LocalDate born, PaperConsent paper) {
        check(paper.role(), paper.relation());
        ConsentRule.expectOfAge(paper.role(), born, clock.today(caller.zone()));
        Instant now = clock.now();
        UUID scan = paper.scan() == null ? null : paper.scan().value();
        onPaper(consent, paper.role(), paper.signer(), paper.relation(), now, scan);
        if (paper.witness() != null && !paper.witness().isBlank()) {
            onPaper(consent, SignerRole.WITNESS, paper.witness(), null, now, scan);
        }
        rows.signed(consent, now, until(consent, now), scan);
    }

    private void onPaper(
            Locked consent, SignerRole role, String name, SignerRelation relation, Instant now, UUID scan) {
        sql.update(
                SIGN,
                Ids.next(),
                consent.id().value(),
                role,
                name.strip(),
                relation,
                "paper scan",
                null,
                "staff",
                null,
                null,
                now,
                caller.get().account(),
                scan);
    }

    private static void check(SignerRole role, SignerRelation relation) {
        new InvalidInput.Check()
                .required("role", role)
                .that(role != SignerRole.WITNESS, "role", "unknown-value")
                .that(role != SignerRole.GUARDIAN || relation != null, "relation", "required")
                .that(role == SignerRole.GUARDIAN || relation == null, "relation", "not-here")
                .done();
    }

    private LocalDate until(Locked consent, Instant signed) {
        return ConsentRule.until(
                standings.rule(consent.requirement()).details(), LocalDate.ofInstant(signed, caller.zone()));
    }

    private UUID finish(DocumentContent shown, Locked consent, SignatureFacts facts) {
        SigningCertificate certificate = new SigningCertificate(
                consent.title(),
                shown.document().sha256(),
                ConsentPaper.locale(consent.language()),
                caller.zone(),
                List.of(facts));
        return pdfs.finish(shown, certificate).id().value();
    }

    private static SignatureFacts facts(PaperSignature signature, String language, String authentication, Instant now) {
        ResourceBundle words = ConsentPaper.words(ConsentPaper.locale(language));
        return new SignatureFacts(
                words.getString("role." + lower(signature.role())),
                signature.mark().name(),
                signature.relation() == null ? null : words.getString("relation." + lower(signature.relation())),
                words.getString("method." + signature.mark().method()),
                words.getString("authentication." + authentication.replace(' ', '-')),
                now,
                signature.ip(),
                shortened(signature.userAgent()),
                signature.mark().strokes());
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String agent) {
        return agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }
}
