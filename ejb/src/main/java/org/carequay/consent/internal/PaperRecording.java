package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carequay.consent.ConsentId;
import org.carequay.consent.PaperConsent;
import org.carequay.consent.internal.ConsentRows.Locked;
import org.carequay.consent.internal.RequirementRows.Kept;
import org.carequay.consent.model.ConsentRule;
import org.carequay.consent.model.Occasion;
import org.carequay.document.DocumentId;
import org.carequay.letter.LetterEdition;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;

/** Takes down what was signed on paper, as the text that is asked for that day. */
@ApplicationScoped
public class PaperRecording {
    private static final int LONGEST_NAME = 120;
    private static final String SCAN =
            """
            select 1 from document_card where clinic_id = bound_clinic() and document_id = ? and patient_id = ?""";

    @Inject
    private ConsentRows rows;

    @Inject
    private Standings standings;

    @Inject
    private ConsentPaper papers;

    @Inject
    private ConsentSigning signing;

    @Inject
    private ClinicSql sql;

    ConsentId record(PatientView patient, PaperConsent paper, Occasion occasion) {
        Kept rule = standings.rule(paper.requirement());
        new InvalidInput.Check()
                .that(ConsentRule.asked(rule.details(), occasion), "requirement", "not-asked")
                .that(paper.scan() == null || scanOf(paper.scan(), patient.id()), "scan", "unknown")
                .done();
        ConsentId id = rows.ask(occasion, rule);
        Locked consent = rows.lock(id);
        LetterEdition edition = papers.edition(
                consent,
                rule.details().code(),
                paper.language() == null ? Occasions.language(patient) : paper.language());
        rows.shown(id, edition, null);
        signing.paper(rows.lock(id), patient.details().birthDate(), paper);
        return id;
    }

    static void check(PaperConsent paper) {
        new InvalidInput.Check()
                .required("requirement", paper.requirement())
                .required("signer", paper.signer())
                .maxLength("signer", paper.signer(), LONGEST_NAME)
                .maxLength("witness", paper.witness(), LONGEST_NAME)
                .that(paper.language() == null || paper.language().matches("en|es"), "language", "unknown-value")
                .done();
    }

    private boolean scanOf(DocumentId scan, PatientId patient) {
        return sql.first(SCAN, row -> row.getInt(1), scan.value(), patient.value())
                .isPresent();
    }
}
