package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.VisitLength;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/** What is filled in to book a visit; days and times are the clinic's. */
public class BookingForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String caseFile;
    private String visitType;
    private String provider;
    private String site;
    private LocalDate day;
    private LocalTime time;
    private Integer minutes;
    private String room;
    private String overbookReason;
    private String note;
    private final SlotWishesForm wishes = new SlotWishesForm();

    BookAppointment command(String patient, ZoneId zone) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("patient", patient)
                .required("visitType", visitType)
                .required("provider", provider)
                .required("site", site)
                .required("day", day)
                .required("time", time);
        VisitLength.check(check, "minutes", length());
        check.done();
        return new BookAppointment(
                PatientId.parse(patient),
                caseFile == null ? null : CaseId.parse(caseFile),
                VisitTypeId.parse(visitType),
                ProviderId.parse(provider),
                SiteId.parse(site),
                day.atTime(time).atZone(zone).toInstant(),
                resources(),
                overbookReason,
                length(),
                note);
    }

    /** Looks for times that suit what is chosen so far, from the start of a day on. */
    SlotQuery query(PatientId patient, LocalDate from, int days, ZoneId zone, int limit) {
        return new SlotQuery(
                VisitTypeId.parse(visitType),
                provider == null ? List.of() : List.of(ProviderId.parse(provider)),
                site == null ? List.of() : List.of(SiteId.parse(site)),
                patient,
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant(),
                wishes.wishes(),
                limit,
                length() != null && VisitLength.allows(length()) ? length() : null,
                resources());
    }

    /** Null: as long as the kind of visit says. */
    private Duration length() {
        return minutes == null ? null : Duration.ofMinutes(Math.max(0, minutes));
    }

    private List<ResourceId> resources() {
        return wishes.with(room);
    }

    /** Takes over a free slot; a room that was chosen stays where it is. */
    void take(Slot slot, ZoneId zone) {
        if (!slot.site().toString().equals(site)) {
            room = null;
            wishes.elsewhere();
        }
        provider = slot.provider().toString();
        site = slot.site().toString();
        day = slot.start().atZone(zone).toLocalDate();
        time = slot.start().atZone(zone).toLocalTime();
        overbookReason = null;
    }

    /** What is filled in already, as the rest of an address. */
    public String getRest() {
        StringBuilder rest = new StringBuilder();
        add(rest, "day", day);
        add(rest, "time", time);
        add(rest, "provider", provider);
        add(rest, "place", site);
        add(rest, "room", room);
        return rest.toString();
    }

    private static void add(StringBuilder rest, String name, Object value) {
        if (value != null) {
            rest.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    public SlotWishesForm getWishes() {
        return wishes;
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

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getOverbookReason() {
        return overbookReason;
    }

    public void setOverbookReason(String overbookReason) {
        this.overbookReason = overbookReason;
    }
}
