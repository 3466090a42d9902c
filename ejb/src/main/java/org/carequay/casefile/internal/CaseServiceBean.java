package org.carequay.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.casefile.CaseChanged;
import org.carequay.casefile.CaseFacts;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.NewCase;
import org.carequay.casefile.model.CaseFile;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** Opens cases and moves them along. */
@Stateless
@PermitAll
@Local(CaseService.class)
public class CaseServiceBean implements CaseService {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int SHORT = 100;
    private static final int LONG = 4000;

    @Inject
    private CaseStore store;

    @Inject
    private CaseList list;

    @Inject
    private CaseGrants grants;

    @Inject
    private AuditTrail audit;

    @Inject
    private PatientService patients;

    @Inject
    private Event<CaseChanged> changes;

    @Inject
    private RequestKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public CaseView open(NewCase command, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "case.open", command.toString());
        if (earlier.isPresent()) {
            return get(new CaseId(earlier.get()));
        }
        CaseView opened = open(command);
        keys.complete(idempotencyKey, opened.id().value());
        return opened;
    }

    private CaseView open(NewCase command) {
        LocalDate today = clock.today(caller.zone());
        check(command, today);
        store.knownPatient(command.patient());
        store.counsel(command.firm(), command.attorney());
        Instant now = clock.now();
        String caseNo = store.nextNumber(today.getYear());
        CaseFile opened = new CaseFile(caseNo, command, caller.get(), now);
        store.add(opened);
        patients.foundByCase(command.patient(), caseNo);
        store.phaseChanged(opened, null, caller.get(), now);
        grants.begin(opened.id(), caller.get(), now);
        return list.get(new CaseId(opened.id()));
    }

    @Override
    public CaseView change(CaseId id, long version, CaseFacts facts) {
        check(new InvalidInput.Check(), facts, clock.today(caller.zone())).done();
        CaseFile changed = store.get(id);
        changed.expectVersion(version);
        changed.change(facts);
        store.flush();
        changes.fire(new CaseChanged(id));
        return list.get(id);
    }

    @Override
    public CaseView get(CaseId id) {
        CaseView found = list.get(id);
        audit.read("case_file", id.value(), found.patient().value());
        return found;
    }

    @Override
    public Page<CaseView> find(CaseQuery query) {
        return list.find(query);
    }

    @Override
    public CaseView changePhase(CaseId id, long version, CasePhase phase) {
        new InvalidInput.Check().required("phase", phase).done();
        CaseFile changed = store.get(id);
        changed.expectVersion(version);
        CasePhase before = changed.phase();
        changed.moveTo(phase);
        store.phaseChanged(changed, before, caller.get(), clock.now());
        return list.get(id);
    }

    @Override
    public CaseView forRule(CaseId id) {
        return list.get(id);
    }

    @Override
    public boolean granted(CaseId id, UUID account) {
        return account != null && grants.held(id, account);
    }

    @Override
    public List<CaseView> grantedTo(UUID account) {
        return account == null ? List.of() : list.grantedTo(account);
    }

    @Override
    public List<CaseView> ofPatient(PatientId patient) {
        return list.ofPatient(patient);
    }

    private static void check(NewCase command, LocalDate today) {
        check(new InvalidInput.Check().required("patient", command.patient()), command.facts(), today)
                .done();
    }

    private static InvalidInput.Check check(InvalidInput.Check check, CaseFacts facts, LocalDate today) {
        LocalDate loss = facts.dateOfLoss();
        return check.required("dateOfLoss", loss)
                .that(loss == null || !loss.isAfter(today), "dateOfLoss", "in-future")
                .that(loss == null || !loss.isBefore(EARLIEST), "dateOfLoss", "before-1950")
                .required("accidentKind", facts.accidentKind())
                .that(facts.state() != null && facts.state().matches("[A-Z]{2}"), "state", "state-format")
                .maxLength("patientRole", facts.patientRole(), SHORT)
                .maxLength("narrative", facts.narrative(), LONG)
                .maxLength("carrier", facts.carrier(), SHORT)
                .maxLength("claimNo", facts.claimNo(), SHORT)
                .maxLength("adjuster", facts.adjuster(), SHORT)
                .that(
                        facts.policyLimit() == null || !facts.policyLimit().isNegative(),
                        "policyLimit",
                        "negative-amount");
    }
}
