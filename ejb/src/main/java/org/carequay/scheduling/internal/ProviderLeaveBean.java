package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.Messages;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.LeaveChange;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.LeaveResult;
import org.carequay.scheduling.LeaveVisit;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderLeave;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** What becomes of visits while their provider is away. */
@Stateless
@PermitAll
@Local(ProviderLeave.class)
public class ProviderLeaveBean implements ProviderLeave {
    private static final int LONGEST = 92;
    private static final int LONGEST_REASON = 500;
    private static final String PHONES = "select patient_id, phone from patient_card where patient_id = any (?)";

    /** How patients are told. */
    private record Contacts(Map<PatientId, String> phones, Map<PatientId, MessageChannel> channels) {}

    @Inject
    private SlotFinder slots;

    @Inject
    private AppointmentViews views;

    @Inject
    private LeaveActs acts;

    @Inject
    private Messages messages;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Override
    public List<LeaveVisit> preview(LeaveQuery query) {
        new InvalidInput.Check()
                .required("provider", query.provider())
                .required("from", query.from())
                .required("to", query.to())
                .done();
        new InvalidInput.Check()
                .that(!query.to().isBefore(query.from()), "to", "not-after-start")
                .that(ChronoUnit.DAYS.between(query.from(), query.to()) <= LONGEST, "to", "range-too-long")
                .done();
        List<AppointmentView> booked = booked(query);
        FreeDays free = slots.days(
                booked,
                new TimeRange(
                        query.from().atStartOfDay(caller.zone()).toInstant(),
                        query.to()
                                .plusDays(Alternatives.DAYS_AHEAD + 1L)
                                .atStartOfDay(caller.zone())
                                .toInstant()));
        Alternatives alternatives = new Alternatives(query, caller.zone(), free::of);
        Contacts contacts = contacts(booked);
        return booked.stream()
                .map(visit -> new LeaveVisit(
                        visit,
                        contacts.phones().get(visit.patient()),
                        contacts.channels().get(visit.patient()),
                        alternatives.of(visit).orElse(null)))
                .toList();
    }

    @Override
    public List<LeaveResult> apply(ProviderId provider, List<LeaveChange> changes, String reason) {
        boolean cancels = changes.stream().anyMatch(change -> change.to() == null);
        new InvalidInput.Check()
                .that(!cancels || reason != null && !reason.isBlank(), "reason", "required")
                .maxLength("reason", reason, LONGEST_REASON)
                .done();
        changes.forEach(change -> views.get(change.visit()));
        return changes.stream().map(change -> done(provider, change, reason)).toList();
    }

    private LeaveResult done(ProviderId provider, LeaveChange change, String reason) {
        DomainRefusal refusal = null;
        try {
            if (!views.get(change.visit()).provider().equals(provider)) {
                throw new DomainRefusal("visit-elsewhere");
            }
            acts.act(change, reason);
        } catch (DomainRefusal refused) {
            refusal = refused;
        }
        AppointmentView now = views.get(change.visit());
        Contacts contacts = contacts(List.of(now));
        return new LeaveResult(
                now, contacts.phones().get(now.patient()), contacts.channels().get(now.patient()), refusal);
    }

    private List<AppointmentView> booked(LeaveQuery query) {
        ZoneId zone = caller.zone();
        Instant from = query.from().atStartOfDay(zone).toInstant();
        Instant to = query.to().plusDays(1).atStartOfDay(zone).toInstant();
        List<AppointmentView> all = new ArrayList<>();
        Page<AppointmentView> page;
        do {
            PageRequest next = new PageRequest(all.size() / PageRequest.MAX_SIZE, PageRequest.MAX_SIZE, null);
            page = views.find(
                    new AppointmentQuery(from, to, query.provider(), null, null, null, AppointmentStatus.BOOKED, next));
            all.addAll(page.items());
        } while (page.items().size() == PageRequest.MAX_SIZE);
        return all;
    }

    private Contacts contacts(List<AppointmentView> visits) {
        List<PatientId> patients =
                visits.stream().map(AppointmentView::patient).distinct().toList();
        Map<PatientId, String> phones = new HashMap<>();
        sql.forEach(
                PHONES,
                row -> phones.put(new PatientId(Columns.uuid(row, "patient_id")), row.getString("phone")),
                (Object) patients.stream().map(PatientId::value).toArray(UUID[]::new));
        return new Contacts(phones, messages.reach(patients));
    }
}
