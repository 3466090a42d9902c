package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.clinical.AllergyId;
import org.carequay.clinical.AllergyService;
import org.carequay.clinical.AllergyView;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.PatientBanners;

/** The allergies of a patient. */
@Named
@ViewScoped
public class AllergiesCard extends EntryCard<AllergyView, AllergyForm> {
    private static final long serialVersionUID = 1L;

    @Inject
    private AllergyService service;

    @Inject
    private PatientBanners banners;

    public AllergiesCard() {
        super("allergy_");
    }

    @Override
    protected List<AllergyView> load(PatientId patient) {
        return service.of(patient);
    }

    @Override
    protected AllergyForm fresh() {
        return new AllergyForm();
    }

    @Override
    protected AllergyForm formOf(AllergyView shown) {
        return AllergyForm.of(shown.details());
    }

    @Override
    protected String idOf(AllergyView shown) {
        return shown.id().toString();
    }

    @Override
    protected long versionOf(AllergyView shown) {
        return shown.version();
    }

    @Override
    protected void add(PatientId patient, AllergyForm form) {
        service.add(patient, form.details());
    }

    @Override
    protected void change(PatientId patient, String id, long version, AllergyForm form) {
        service.change(patient, AllergyId.parse(id), version, form.details());
    }

    @Override
    protected void markError(PatientId patient, String id, long version, String reason) {
        service.markError(patient, AllergyId.parse(id), version, reason);
    }

    @Override
    protected void changed(String patient) {
        banners.forget(patient);
    }

    public void stateNoneKnown(String patient) {
        service.stateNoneKnown(PatientId.parse(patient));
        finish(patient);
    }

    /** Whether it is stated that none are known. */
    public boolean noneKnown(String patient) {
        return all(patient).stream().anyMatch(AllergyView::noneKnown);
    }
}
