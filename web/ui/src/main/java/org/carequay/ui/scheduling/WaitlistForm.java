package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.tenancy.SiteId;

/** The fields of an entry of the waitlist; days and times are the clinic's. */
public class WaitlistForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String caseFile;
    private String visitType;
    private WaitlistPriority priority = WaitlistPriority.ROUTINE;
    private String replaces;
    private LocalTime earliest;
    private LocalTime latestEnd;
    private LocalDate from;
    private LocalDate to;
    private List<String> days = new ArrayList<>();
    private List<String> providers = new ArrayList<>();
    private List<String> sites = new ArrayList<>();
    private String note;

    static WaitlistForm of(WaitlistWish wish) {
        WaitlistForm form = new WaitlistForm();
        WaitlistTimes times = wish.times();
        form.caseFile = text(wish.caseFile());
        form.visitType = text(wish.visitType());
        form.priority = wish.priority();
        form.replaces = text(wish.replaces());
        form.earliest = times.earliest();
        form.latestEnd = times.latestEnd();
        form.from = times.from();
        form.to = times.to();
        times.days().forEach(day -> form.days.add(day.name()));
        wish.providers().forEach(provider -> form.providers.add(provider.toString()));
        wish.sites().forEach(site -> form.sites.add(site.toString()));
        form.note = wish.note();
        return form;
    }

    WaitlistWish wish(PatientId patient) {
        return new WaitlistWish(
                patient,
                caseFile == null ? null : CaseId.parse(caseFile),
                visitType == null ? null : VisitTypeId.parse(visitType),
                providers.stream().map(ProviderId::parse).toList(),
                sites.stream().map(SiteId::parse).toList(),
                new WaitlistTimes(
                        days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                        earliest,
                        latestEnd,
                        from,
                        to),
                priority,
                note,
                replaces == null ? null : AppointmentId.parse(replaces));
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public WaitlistPriority[] getPriorities() {
        return WaitlistPriority.values();
    }

    /** From the address: one provider who is wished for. */
    public String getOneProvider() {
        return null;
    }

    public void setOneProvider(String provider) {
        if (provider != null && providers.isEmpty()) {
            providers.add(provider);
        }
    }

    /** From the address: one site that is wished for. */
    public String getOneSite() {
        return null;
    }

    public void setOneSite(String site) {
        if (site != null && sites.isEmpty()) {
            sites.add(site);
        }
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }

    public String getVisitType() {
        return visitType;
    }

    public void setVisitType(String visitType) {
        this.visitType = visitType;
    }

    public WaitlistPriority getPriority() {
        return priority;
    }

    public void setPriority(WaitlistPriority priority) {
        this.priority = priority;
    }

    public String getReplaces() {
        return replaces;
    }

    public void setReplaces(String replaces) {
        this.replaces = replaces;
    }

    public LocalTime getEarliest() {
        return earliest;
    }

    public void setEarliest(LocalTime earliest) {
        this.earliest = earliest;
    }

    public LocalTime getLatestEnd() {
        return latestEnd;
    }

    public void setLatestEnd(LocalTime latestEnd) {
        this.latestEnd = latestEnd;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = days == null ? new ArrayList<>() : new ArrayList<>(days);
    }

    public List<String> getProviders() {
        return providers;
    }

    public void setProviders(List<String> providers) {
        this.providers = providers == null ? new ArrayList<>() : new ArrayList<>(providers);
    }

    public List<String> getSites() {
        return sites;
    }

    public void setSites(List<String> sites) {
        this.sites = sites == null ? new ArrayList<>() : new ArrayList<>(sites);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
