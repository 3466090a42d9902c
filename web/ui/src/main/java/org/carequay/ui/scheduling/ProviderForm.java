package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ProviderDetails;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.shared.DomainRefusal;

/** The fields of one provider with the weekly hours, as typed. */
public class ProviderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<HoursRow> hours = new ArrayList<>();
    private String name;
    private String credentials;
    private String npi;
    private UUID account;
    private String supervisor;
    private boolean active = true;

    static ProviderForm of(ProviderView view, List<WeeklyHours> hours) {
        ProviderForm form = new ProviderForm();
        form.name = view.name();
        form.credentials = view.credentials();
        form.npi = view.npi();
        form.account = view.account();
        form.supervisor = view.supervisor() == null ? null : view.supervisor().toString();
        form.active = view.active();
        hours.forEach(span -> form.hours.add(HoursRow.of(span)));
        return form;
    }

    ProviderDetails details() {
        return new ProviderDetails(
                name, credentials, npi, account, supervisor == null ? null : ProviderId.parse(supervisor), active);
    }

    /** @throws DomainRefusal {@code hours-required} naming the first line that is not complete */
    List<WeeklyHours> week() {
        for (int i = 0; i < hours.size(); i++) {
            if (!hours.get(i).complete()) {
                throw new DomainRefusal("hours-required", java.util.Map.of("line", i + 1));
            }
        }
        return hours.stream().map(HoursRow::hours).toList();
    }

    public void addRow() {
        hours.add(hours.isEmpty() ? new HoursRow() : hours.get(hours.size() - 1).next());
    }

    public void removeRow(HoursRow row) {
        hours.remove(row);
    }

    public List<HoursRow> getHours() {
        return hours;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCredentials() {
        return credentials;
    }

    public void setCredentials(String credentials) {
        this.credentials = credentials;
    }

    public String getNpi() {
        return npi;
    }

    public void setNpi(String npi) {
        this.npi = npi;
    }

    public String getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(String supervisor) {
        this.supervisor = supervisor;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
