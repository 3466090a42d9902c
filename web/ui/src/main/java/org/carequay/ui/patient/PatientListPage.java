package org.carequay.ui.patient;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientFilter;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.ui.shell.PagedModel;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * Finding a patient while typing. Filters and order are in the address, what was typed only sealed; so the page can be
 * loaded again and left and come back to, and no name is in it.
 */
@Named
@ViewScoped
public class PatientListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SORTS = Set.of("name", "mrn", "birthDate");

    @Inject
    private PatientService patients;

    @Inject
    private PatientListAddress address;

    private String text;
    private Boolean active;
    private AdministrativeGender gender;
    private Integer ageFrom;
    private Integer ageTo;
    private String sort;
    private transient PagedModel<PatientRow> rows;

    @PostConstruct
    void readAddress() {
        PatientFilter filter = address.filter();
        text = address.text();
        active = filter.active();
        gender = filter.gender();
        ageFrom = filter.ageFrom();
        ageTo = filter.ageTo();
        sort = address.sort() != null && SORTS.contains(address.sort().replaceFirst("^-", "")) ? address.sort() : null;
    }

    public PagedModel<PatientRow> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(page -> patients.find(new PatientQuery(text, getFilter(), page)), PatientRow::id);
        }
        return rows;
    }

    /** Looks again, from the first page on. */
    public void look() {
        DataTable table =
                (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent("list:rows");
        table.setFirst(0);
        tellAddress();
    }

    /** Another order was chosen. */
    public void sorted(SortEvent event) {
        sort = event.getSortBy().values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(by -> (by.getOrder() == SortOrder.DESCENDING ? "-" : "") + by.getField())
                .orElse(null);
        tellAddress();
    }

    /** The order of the address, for the table. */
    public List<SortMeta> getOrder() {
        return sort == null
                ? List.of()
                : List.of(SortMeta.builder()
                        .field(sort.replaceFirst("^-", ""))
                        .order(sort.startsWith("-") ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build());
    }

    private void tellAddress() {
        PrimeFaces.current().ajax().addCallbackParam("address", address.of(text, getFilter(), sort));
    }

    /** What narrows the list beside the text. */
    public PatientFilter getFilter() {
        return new PatientFilter(active, gender, ageFrom, ageTo);
    }

    public boolean isTyped() {
        return text != null && !text.isBlank();
    }

    /** Whether a filter beside the words narrows the list. */
    public boolean isNarrowed() {
        return !getFilter().isNone();
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return isTyped() || isNarrowed();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Boolean getActive() {
        return active;
    }

    public void setActive(Boolean active) {
        this.active = active;
    }

    public AdministrativeGender getGender() {
        return gender;
    }

    public void setGender(AdministrativeGender gender) {
        this.gender = gender;
    }

    public Integer getAgeFrom() {
        return ageFrom;
    }

    public void setAgeFrom(Integer ageFrom) {
        this.ageFrom = ageFrom;
    }

    public Integer getAgeTo() {
        return ageTo;
    }

    public void setAgeTo(Integer ageTo) {
        this.ageTo = ageTo;
    }
}
