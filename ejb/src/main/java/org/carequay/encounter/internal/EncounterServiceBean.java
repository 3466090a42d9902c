package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.Cosignature;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterQuery;
import org.carequay.encounter.EncounterRow;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterSigned;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteKind;
import org.carequay.encounter.SignatureCheck;
import org.carequay.encounter.SignedCharges;
import org.carequay.encounter.model.Encounter;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;

/** Encounters and their notes. */
@Stateless
@PermitAll
@Local(EncounterService.class)
public class EncounterServiceBean implements EncounterService {
    private static final int LONGEST_AMENDMENT = 20_000;

    @Inject
    private Encounters encounters;

    @Inject
    private NoteDesk desk;

    @Inject
    private EncounterViews views;

    @Inject
    private ChargesForBilling charges;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Event<EncounterSigned> signatures;

    @Override
    public EncounterView open(AppointmentId appointment) {
        new InvalidInput.Check().required("appointment", appointment).done();
        EncounterId id = encounters.ofAppointment(appointment).orElseGet(() -> {
            if (appointments.forRule(appointment).arrivedAt() == null) {
                throw new DomainRefusal("not-arrived");
            }
            encounters.make(appointment);
            return encounters.ofAppointment(appointment).orElseThrow();
        });
        return get(id);
    }

    @Override
    public EncounterView get(EncounterId id) {
        return views.show(id);
    }

    @Override
    public Page<EncounterRow> find(EncounterQuery query) {
        return views.find(query);
    }

    @Override
    public EncounterView saveNote(EncounterId id, long version, NoteContent content) {
        desk.save(id, version, content);
        return views.get(id);
    }

    @Override
    public EncounterView sign(EncounterId id, long version) {
        return signed(id, desk.sign(id, version, () -> views.content(id)));
    }

    private EncounterView signed(EncounterId id, Encounter signed) {
        appointments.fulfilBySignature(signed.appointment());
        signatures.fire(new EncounterSigned(id, signed.patient()));
        return views.get(id);
    }

    @Override
    public SignatureCheck verify(EncounterId id) {
        return views.verify(id);
    }

    @Override
    public EncounterView amend(EncounterId id, long version, String text) {
        new InvalidInput.Check()
                .required("text", text)
                .maxLength("text", text, LONGEST_AMENDMENT)
                .done();
        desk.amend(id, version, text.strip());
        return views.get(id);
    }

    @Override
    public void writeAsReport(EncounterId id, boolean report) {
        desk.writeAs(id, report ? NoteKind.REPORT : NoteKind.SOAP);
    }

    @Override
    public EncounterView signReport(EncounterId id, String reportHash) {
        return signed(id, desk.signReport(id, () -> views.content(id), reportHash));
    }

    @Override
    public void checkMaySign(EncounterId id) {
        desk.checkMaySign(id);
    }

    @Override
    public void checkCosigned(EncounterId id) {
        Cosignature second = views.get(id).cosignature();
        if (second != null && second.isOpen()) {
            throw new DomainRefusal("cosign-missing");
        }
    }

    @Override
    public List<SignedCharges> unbilled(CaseId caseFile) {
        return charges.unbilled(caseFile);
    }

    @Override
    public List<SignedCharges> unbilledWithoutCase(PatientId patient) {
        return charges.unbilledWithoutCase(patient);
    }

    @Override
    public List<SignedCharges> signedCharges(List<EncounterId> encounters) {
        return charges.of(encounters);
    }

    @Override
    public void billed(List<EncounterId> encounters, boolean taken) {
        charges.mark(encounters, taken);
    }

    @Override
    public Optional<EncounterId> ofAppointment(AppointmentId appointment) {
        return encounters.ofAppointment(appointment);
    }
}
