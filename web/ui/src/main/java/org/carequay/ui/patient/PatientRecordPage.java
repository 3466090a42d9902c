package org.carequay.ui.patient;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientBanners;
import org.primefaces.PrimeFaces;

/** The record of one patient; a section is edited where it stands and saved against the version it was opened with. */
@Named
@ViewScoped
public class PatientRecordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PatientService patients;

    @Inject
    private Notices notices;

    @Inject
    private PatientBanners banners;

    @Inject
    private Dates dates;

    private String id;
    private String editing;
    private long version;
    private PatientForm form;
    private transient PatientView view;

    /** @throws org.carequay.shared.NotFound when there is no such patient */
    public void open() {
        view = patients.get(PatientId.parse(id));
    }

    public PatientView getView() {
        if (view == null) {
            open();
        }
        return view;
    }

    /** Opens a section: {@code identity}, {@code contact} or {@code more}. */
    public void edit(String section) {
        open();
        editing = section;
        version = view.version();
        form = PatientFormMapper.fields(view.details(), new DayText(dates.getToday()));
    }

    public void cancel() {
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
        PrimeFaces.current().executeScript("document.getElementById('" + editing + ":edit').focus()");
        editing = null;
        form = null;
    }

    /** @throws org.carequay.shared.StaleVersion when somebody saved since the section was opened */
    public void save() {
        DayText days = new DayText(dates.getToday())
                .checkBirth("birthDate", form.getBirthDate())
                .check("deceased", form.getSelf().getDeceased());
        days.refuse();
        PatientDetails details = PatientFormMapper.details(form, getView().details(), dates.getToday());
        view = PatientFields.placed(details, () -> patients.update(PatientId.parse(id), version, details));
        banners.forget(id);
        cancel();
        notices.done("patientMsg", "view.saved");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The open section, or null. */
    public String getEditing() {
        return editing;
    }

    public PatientForm getForm() {
        return form;
    }
}
