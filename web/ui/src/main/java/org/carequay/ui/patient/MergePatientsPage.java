package org.carequay.ui.patient;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergePatients;
import org.carequay.patient.MergePreview;
import org.carequay.patient.MergeService;
import org.carequay.patient.MergeView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.ui.shell.Notices;

/** Merges two records: compare and choose, then look at what will happen and confirm with the password. */
@Named
@ViewScoped
public class MergePatientsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MergeService merges;

    @Inject
    private StepUpService stepUp;

    @Inject
    private MergeWords words;

    @Inject
    private Notices notices;

    private String a;
    private String b;
    private long survivorVersion;
    private long sourceVersion;
    private List<MergeRow> rows = List.of();
    private boolean confirming;
    private String password;
    private transient MergePreview preview;

    /** @throws org.carequay.shared.NotFound when either record is unknown */
    public void open() {
        if (b == null || b.isBlank()) {
            return;
        }
        MergePreview seen = getPreview();
        survivorVersion = seen.survivor().version();
        sourceVersion = seen.source().version();
        rows = seen.fields().stream()
                .map(field -> new MergeRow(
                        field,
                        words.value(seen.survivor().details(), field.name()),
                        words.value(seen.source().details(), field.name())))
                .toList();
    }

    /** What was counted last; a refusal leaves it as it is. */
    public MergePreview getPreview() {
        if (preview == null) {
            preview = merges.preview(PatientId.parse(a), PatientId.parse(b));
        }
        return preview;
    }

    public boolean isChosen() {
        return !rows.isEmpty();
    }

    public PatientView getSurvivor() {
        return getPreview().survivor();
    }

    public PatientView getSource() {
        return getPreview().source();
    }

    /** Fields in which the records differ; what is equal needs no choice. */
    public List<MergeRow> getDifferent() {
        return rows.stream().filter(MergeRow::isDiffers).toList();
    }

    public List<MergeRow> getRows() {
        return rows;
    }

    /** Counts anew and goes on to the password. */
    public void check() {
        preview = merges.preview(PatientId.parse(a), PatientId.parse(b));
        confirming = preview.obstacles().isEmpty();
    }

    public void back() {
        confirming = false;
        password = null;
    }

    /** @throws org.carequay.shared.DomainRefusal with the reason why not; the page stays as it is */
    public String merge() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        StepUp proof = stepUp.byPassword(password, request.getRemoteAddr());
        Map<String, MergeChoice> fields = rows.stream().collect(Collectors.toMap(MergeRow::getName, MergeRow::chosen));
        MergeView merge = merges.merge(
                new MergePatients(PatientId.parse(a), survivorVersion, PatientId.parse(b), sourceVersion, fields),
                proof);
        notices.doneBeforeRedirect("mergeMsg", "merge.done", merge.sourceMrn(), merge.survivorMrn());
        return "/app/patients/view.xhtml?faces-redirect=true&id=" + merge.survivor();
    }

    public boolean isConfirming() {
        return confirming;
    }

    public String getA() {
        return a;
    }

    public void setA(String a) {
        this.a = a;
    }

    public String getB() {
        return b;
    }

    public void setB(String b) {
        this.b = b;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
