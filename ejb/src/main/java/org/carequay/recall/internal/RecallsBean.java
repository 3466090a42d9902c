package org.carequay.recall.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallEvent;
import org.carequay.recall.RecallId;
import org.carequay.recall.RecallQuery;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallView;
import org.carequay.recall.Recalls;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.StaleVersion;

/** Shows who is to be called back, and lets staff work on it. */
@Stateless
@PermitAll
@Local(Recalls.class)
public class RecallsBean implements Recalls {
    private static final String ENTITY = "recall";

    @Inject
    private RecallList list;

    @Inject
    private RecallRows rows;

    @Inject
    private RecallChecks checks;

    @Inject
    private RecallComputing computing;

    @Inject
    private AuditTrail trail;

    @Override
    public Page<RecallView> find(RecallQuery query) {
        if (query.patient() != null) {
            trail.read(ENTITY, query.patient().value(), query.patient().value());
        }
        return list.find(query);
    }

    @Override
    public RecallView get(RecallId id) {
        RecallView recall = known(id);
        trail.read(ENTITY, id.value(), recall.patient().value());
        return recall;
    }

    @Override
    public List<RecallEvent> history(RecallId id) {
        known(id);
        return list.history(id);
    }

    @Override
    public Counts counts() {
        return list.counts();
    }

    @Override
    public RecallView add(PatientId patient, RecallTypeId type, CaseId caseFile, LocalDate dueOn, String note) {
        checks.checkNew(patient, type, caseFile, dueOn, note);
        UUID file = caseFile == null ? null : caseFile.value();
        if (rows.open(patient.value(), type.value(), file)) {
            throw new DomainRefusal("recall-open");
        }
        RecallId made = rows.add(patient.value(), type.value(), file, dueOn, RecallChecks.text(note));
        computing.visitChanged(patient.value());
        return known(made);
    }

    @Override
    public RecallView contacted(RecallId id, long version, NewContact contact) {
        live(id, version);
        checks.check(contact);
        NewContact tidy =
                new NewContact(contact.way(), contact.outcome(), RecallChecks.text(contact.note()), contact.writeOn());
        boolean changed = rows.contacted(id, version, tidy);
        if (changed && contact.outcome() == ContactOutcome.DECLINED) {
            rows.stop(id, version + 1, RecallReason.DECLINED, null);
        }
        return changed(id, version, changed);
    }

    @Override
    public RecallView changeDue(RecallId id, long version, LocalDate dueOn) {
        live(id, version);
        checks.checkDue(dueOn);
        return changed(id, version, rows.changeDue(id, version, dueOn));
    }

    @Override
    public RecallView stop(RecallId id, long version, RecallReason reason, String note) {
        live(id, version);
        checks.checkStop(reason, note);
        return changed(id, version, rows.stop(id, version, reason, RecallChecks.text(note)));
    }

    @Override
    public int stopAll(RecallQuery query, RecallReason reason, String note) {
        checks.checkNarrow(query);
        checks.checkStop(reason, note);
        return rows.stopAll(list.open(query), reason, RecallChecks.text(note));
    }

    @Override
    public RecallView resume(RecallId id, long version) {
        RecallView recall = seen(id, version);
        if (recall.state() != RecallState.SUPPRESSED || !recall.reason().byPerson()) {
            throw new DomainRefusal("recall-not-stopped", Map.of("state", recall.state()));
        }
        UUID file = recall.caseFile() == null ? null : recall.caseFile().value();
        if (rows.open(recall.patient().value(), recall.type().value(), file)) {
            throw new DomainRefusal("recall-open");
        }
        RecallView resumed = changed(id, version, rows.resume(id, version));
        computing.visitChanged(recall.patient().value());
        return known(resumed.id());
    }

    @Override
    public boolean optedOut(PatientId patient) {
        return rows.optedOut(patient.value());
    }

    @Override
    public void optOut(PatientId patient, boolean out) {
        checks.expectKnown(patient);
        rows.optOut(patient.value(), out);
        computing.compute(List.of(patient.value()), checks.today());
    }

    private RecallView live(RecallId id, long version) {
        RecallView recall = seen(id, version);
        if (!recall.state().live()) {
            throw new DomainRefusal("recall-ended", Map.of("state", recall.state()));
        }
        return recall;
    }

    private RecallView seen(RecallId id, long version) {
        RecallView recall = known(id);
        StaleVersion.check(version, recall.version());
        return recall;
    }

    /** A run, or a visit, may have changed it in this very moment. */
    private RecallView changed(RecallId id, long version, boolean changed) {
        RecallView now = known(id);
        if (!changed) {
            throw new StaleVersion(version, now.version());
        }
        return now;
    }

    private RecallView known(RecallId id) {
        return list.get(id).orElseThrow(() -> new NotFound("recall"));
    }
}
