package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.clinical.MedicationId;
import org.carequay.clinical.MedicationService;
import org.carequay.clinical.MedicationView;
import org.carequay.patient.PatientId;

/** What a patient takes. */
@Named
@ViewScoped
public class MedicationsCard extends EntryCard<MedicationView, MedicationForm> {
    private static final long serialVersionUID = 1L;

    @Inject
    private MedicationService service;

    public MedicationsCard() {
        super("medication_");
    }

    @Override
    protected List<MedicationView> load(PatientId patient) {
        return service.of(patient);
    }

    @Override
    protected MedicationForm fresh() {
        return new MedicationForm();
    }

    @Override
    protected MedicationForm formOf(MedicationView shown) {
        return MedicationForm.of(shown.details());
    }

    @Override
    protected String idOf(MedicationView shown) {
        return shown.id().toString();
    }

    @Override
    protected long versionOf(MedicationView shown) {
        return shown.version();
    }

    @Override
    protected void add(PatientId patient, MedicationForm form) {
        service.add(patient, form.details());
    }

    @Override
    protected void change(PatientId patient, String id, long version, MedicationForm form) {
        service.change(patient, MedicationId.parse(id), version, form.details());
    }

    @Override
    protected void markError(PatientId patient, String id, long version, String reason) {
        service.markError(patient, MedicationId.parse(id), version, reason);
    }
}
