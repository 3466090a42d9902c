package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.VersionedRow;

/**
 * A visit from its booking to its end: booked, arrived, checked in, seen, fulfilled; or cancelled, or the patient did not
 * come. Terminal statuses are final. Rows are made by the booking statement, which takes the claims in the same breath. Time that
 * is held for an offer of the waitlist is a row here too, as its claims are those of a visit, and becomes one when accepted.
 */
@Entity
@Table(name = "appointment")
public class Appointment extends VersionedRow {
    @Column(name = "patient_id")
    private UUID patient;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "visit_type_id")
    private UUID visitType;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "site_id")
    private UUID site;

    @Column(name = "start_at")
    private Instant start;

    @Column(name = "end_at")
    private Instant end;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation;

    @Column(name = "confirmation_channel")
    private String confirmationChannel;

    @Column(name = "confirmation_at")
    private Instant confirmationAt;

    @Column(name = "overbook_reason")
    private String overbookReason;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Column(name = "identity_confirmed")
    private Boolean identityConfirmed;

    @Column(name = "payer_confirmed")
    private Boolean payerConfirmed;

    @Column(name = "check_in_waiver")
    private String checkInWaiver;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_party")
    private CancelAppointment.Party cancelParty;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Column(name = "cancel_notice_hours")
    private Integer cancelNoticeHours;

    private String note;

    @Column(name = "series_id")
    private UUID series;

    @Column(name = "occurrence_changed")
    private boolean occurrenceChanged;

    private boolean held;

    protected Appointment() {}

    /** Somebody accepted the time that was held: from now on it is a visit. */
    public AppointmentStatusChanged takeUp() {
        AppointmentStatusChanged change = move(AppointmentStatus.BOOKED);
        held = false;
        return change;
    }

    /** Nobody took the time that was held; it stays in the books as what it was, which is no visit. */
    public AppointmentStatusChanged letGo() {
        return move(AppointmentStatus.ENTERED_IN_ERROR);
    }

    public AppointmentStatusChanged arrive(Instant now) {
        AppointmentStatusChanged change = move(AppointmentStatus.ARRIVED);
        arrivedAt = now;
        return change;
    }

    /** @param waiver why a gate was passed unconfirmed; null when both are confirmed */
    public AppointmentStatusChanged checkIn(Instant now, boolean identity, boolean payer, String waiver) {
        AppointmentStatusChanged change = move(AppointmentStatus.CHECKED_IN);
        checkedInAt = now;
        identityConfirmed = identity;
        payerConfirmed = payer;
        checkInWaiver = identity && payer ? null : waiver;
        return change;
    }

    /** The provider sees the patient; said twice, the first time stays. */
    public void start(Instant now) {
        if (status != AppointmentStatus.CHECKED_IN) {
            throw new DomainRefusal("not-checked-in", Map.of("status", status));
        }
        startedAt = startedAt == null ? now : startedAt;
    }

    public AppointmentStatusChanged fulfil(Instant now) {
        AppointmentStatusChanged change = move(AppointmentStatus.FULFILLED);
        endedAt = now;
        return change;
    }

    /** Signing the note ends a visit even when the desk forgot to check the patient in. */
    public AppointmentStatusChanged fulfilBySignature(Instant now) {
        if (status != AppointmentStatus.ARRIVED) {
            return fulfil(now);
        }
        AppointmentStatusChanged change = become(AppointmentStatus.FULFILLED);
        endedAt = now;
        return change;
    }

    public AppointmentStatusChanged cancel(Instant now, CancelAppointment command) {
        AppointmentStatusChanged change = move(AppointmentStatus.CANCELLED);
        cancelParty = command.party();
        cancelReason = command.reason().strip();
        cancelNoticeHours = (int) Duration.between(now, start).toHours();
        return change;
    }

    /**
     * It is again what it was before its last step; a visit that was entered in error stays so.
     *
     * @param before what it was, the step after which is taken back: the end, the check-in or the arrival
     */
    public AppointmentStatusChanged undo(AppointmentStatus before) {
        if (!status.undoable()) {
            throw new DomainRefusal("nothing-to-undo");
        }
        if (!status.terminal()) {
            startedAt = null;
            checkedInAt = null;
            identityConfirmed = null;
            payerConfirmed = null;
            checkInWaiver = null;
            arrivedAt = status == AppointmentStatus.ARRIVED ? null : arrivedAt;
        }
        endedAt = null;
        cancelParty = null;
        cancelReason = null;
        cancelNoticeHours = null;
        return become(before);
    }

    public AppointmentStatusChanged noShow() {
        return move(AppointmentStatus.NOSHOW);
    }

    /**
     * To another time, length, provider or site, after {@link #checkReschedulable}. What the patient confirmed has to be confirmed
     * again when they must come at another time, to somebody else or elsewhere. A visit of a series has been changed by itself then,
     * until somebody says that it {@link #follow follows}.
     *
     * @param overbooking why it may overlap now, or null
     */
    public void reschedule(TimeRange to, ProviderId with, SiteId at, String overbooking) {
        if (!to.start().equals(start)
                || !with.value().equals(provider)
                || !at.value().equals(site)) {
            answered(Confirmation.UNCONFIRMED, null, null);
        }
        start = to.start();
        end = to.end();
        occurrenceChanged = series != null;
        provider = with.value();
        site = at.value();
        overbookReason = overbooking == null || overbooking.isBlank() ? null : overbooking.strip();
    }

    /** @param by how the patient said whether they come, and {@code at} when; null for one who said nothing */
    public void answered(Confirmation answer, String by, Instant at) {
        confirmation = answer;
        confirmationChannel = by;
        confirmationAt = at;
    }

    /** It belongs to that series and does as the series does. */
    public void follow(SeriesId into) {
        series = into.value();
        occurrenceChanged = false;
    }

    /** It belongs to that series, of which it differs. */
    public void differ(SeriesId into) {
        series = into.value();
        occurrenceChanged = true;
    }

    /**
     * @param onlyTheEnd whether nothing but the end of the visit changes
     * @throws DomainRefusal {@code not-reschedulable} once the visit is over, or the patient has come and more than the end changes
     */
    public void checkReschedulable(boolean onlyTheEnd) {
        boolean ahead = status == AppointmentStatus.BOOKED || status == AppointmentStatus.PENDING;
        boolean underWay = status == AppointmentStatus.ARRIVED || status == AppointmentStatus.CHECKED_IN;
        if (!ahead && !(underWay && onlyTheEnd)) {
            throw new DomainRefusal("not-reschedulable", Map.of("status", status));
        }
    }

    /** Whether it is no visit but time held for an offer, or once was. */
    public boolean held() {
        return held;
    }

    /** @param said null or blank: nothing */
    public void annotate(String said) {
        note = said == null || said.isBlank() ? null : said.strip();
    }

    public AppointmentStatus status() {
        return status;
    }

    public PatientId patient() {
        return new PatientId(patient);
    }

    public CaseId caseFile() {
        return CaseId.of(caseFile);
    }

    public VisitTypeId visitType() {
        return new VisitTypeId(visitType);
    }

    public ProviderId provider() {
        return new ProviderId(provider);
    }

    public SiteId site() {
        return new SiteId(site);
    }

    public Instant start() {
        return start;
    }

    /** From the patient's coming to the patient's going, as it was agreed. */
    public TimeRange time() {
        return new TimeRange(start, end);
    }

    private AppointmentStatusChanged move(AppointmentStatus to) {
        if (!status.can(to)) {
            throw new DomainRefusal(
                    "illegal-transition",
                    Map.of(
                            "from", status,
                            "to", to,
                            "allowed", List.copyOf(status.next())));
        }
        return become(to);
    }

    private AppointmentStatusChanged become(AppointmentStatus to) {
        AppointmentStatus from = status;
        status = to;
        return new AppointmentStatusChanged(new AppointmentId(id()), patient(), caseFile, provider(), from, to, time());
    }
}
