package org.carequay.ui.recall;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.patient.PatientId;
import org.carequay.recall.RecallQuery;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTypeId;
import org.carequay.shared.NotFound;
import org.carequay.shared.PageRequest;

/** What the list of recalls is narrowed by; it is in the address. Without a state: those who have no visit yet. */
public class RecallFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "ALL";
    static final String CALL = "call";
    static final String OVERDUE = "overdue";
    private String patient;
    private String type;
    private String state;
    private String only;
    private LocalDate dueTo;

    RecallQuery query(PageRequest page) {
        return new RecallQuery(
                wanted(),
                type == null ? null : RecallTypeId.parse(type),
                patient == null ? null : PatientId.parse(patient),
                OVERDUE.equals(only),
                CALL.equals(only),
                dueTo,
                page);
    }

    private Set<RecallState> wanted() {
        if (ALL.equals(state) || state == null && patient != null) {
            return Set.of();
        }
        return state == null ? EnumSet.of(RecallState.DUE, RecallState.CONTACTED) : EnumSet.of(known(state));
    }

    /** @throws NotFound when the address says what is no state */
    private static RecallState known(String state) {
        return Stream.of(RecallState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new NotFound("state"));
    }

    public boolean isNarrowed() {
        return type != null || state != null || only != null || dueTo != null;
    }

    public List<String> getStates() {
        return Stream.concat(Stream.of(RecallState.values()).map(Enum::name), Stream.of(ALL))
                .toList();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public LocalDate getDueTo() {
        return dueTo;
    }

    public void setDueTo(LocalDate dueTo) {
        this.dueTo = dueTo;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }
}
