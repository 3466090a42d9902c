package org.carequay.consent.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.ConsentView;
import org.carequay.consent.Consents;
import org.carequay.consent.PaperConsent;
import org.carequay.consent.internal.ConsentRows.Locked;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;

/** What patients agreed to, declined and revoked. */
@Stateless
@PermitAll
@Local(Consents.class)
public class ConsentsBean implements Consents {
    private static final int LONGEST_REASON = 500;

    @Inject
    private ConsentList list;

    @Inject
    private ConsentRows rows;

    @Inject
    private Standings standings;

    @Inject
    private PaperRecording recording;

    @Inject
    private Occasions occasions;

    @Override
    public List<ConsentView> ofPatient(PatientId patient) {
        return list.ofPatient(occasions.patient(patient).id().value());
    }

    @Override
    public ConsentView get(ConsentId id) {
        return list.one(id).orElseThrow(() -> new NotFound("consent"));
    }

    @Override
    public List<ConsentStanding> standing(AppointmentId visit) {
        return standings.of(occasions.of(visit), occasions.language());
    }

    @Override
    public List<ConsentStanding> standing(PatientId patient) {
        return standings.of(occasions.of(patient), occasions.language());
    }

    @Override
    public ConsentView onPaper(PatientId patient, PaperConsent paper) {
        PaperRecording.check(paper);
        return get(recording.record(occasions.patient(patient), paper, occasions.of(patient, paper.appointment())));
    }

    @Override
    public ConsentView decline(ConsentId id, long version, String reason) {
        return end(id, version, ConsentStatus::open, "consent-answered", ConsentStatus.DECLINED, reason);
    }

    @Override
    public ConsentView revoke(ConsentId id, long version, String reason) {
        return end(id, version, ConsentStatus.SIGNED::equals, "consent-not-signed", ConsentStatus.REVOKED, reason);
    }

    private ConsentView end(
            ConsentId id,
            long version,
            Predicate<ConsentStatus> allowed,
            String refusal,
            ConsentStatus to,
            String reason) {
        new InvalidInput.Check()
                .required("reason", reason)
                .maxLength("reason", reason, LONGEST_REASON)
                .done();
        Locked consent = rows.lock(id, version);
        if (!allowed.test(consent.status())) {
            throw new DomainRefusal(refusal);
        }
        rows.ended(id, to, reason.strip());
        return get(id);
    }
}
