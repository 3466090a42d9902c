package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** Whether somebody can wait for that. */
@ApplicationScoped
public class WaitlistChecks {
    private static final int LONGEST_NOTE = 500;
    private static final String KNOWN =
            """
            select pc.patient_id, pc.merged_into is not null as merged, pc.deceased, v.id as visit_type, cc.patient_id as case_patient,
              (select count(*) from provider p where p.id = any (ask.providers)) as providers,
              (select count(*) from site s where s.id = any (ask.sites)) as sites,
              exists (select from appointment a where a.id = ask.replaces and a.patient_id = ask.patient
                and a.visit_type_id = ask.visit_type and a.status = 'BOOKED' and a.start_at >= ask.tomorrow) as movable
            from (values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid[], ?::uuid[], ?::timestamptz))
              as ask (patient, visit_type, case_file, replaces, providers, sites, tomorrow)
            left join patient_card pc on pc.patient_id = ask.patient
            left join visit_type v on v.id = ask.visit_type
            left join case_card cc on cc.case_id = ask.case_file""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private record Known(
            UUID patient,
            boolean merged,
            LocalDate deceased,
            UUID visitType,
            UUID casePatient,
            int providers,
            int sites,
            boolean movable) {}

    void check(WaitlistWish wish) {
        checkFields(wish);
        UUID[] providers =
                wish.providers().stream().map(ProviderId::value).distinct().toArray(UUID[]::new);
        UUID[] sites = wish.sites().stream().map(SiteId::value).distinct().toArray(UUID[]::new);
        Known known = sql.first(
                        KNOWN,
                        WaitlistChecks::known,
                        wish.patient().value(),
                        wish.visitType().value(),
                        wish.caseFile() == null ? null : wish.caseFile().value(),
                        wish.replaces() == null ? null : wish.replaces().value(),
                        providers,
                        sites,
                        clock.today(caller.zone())
                                .plusDays(1)
                                .atStartOfDay(caller.zone())
                                .toInstant())
                .orElseThrow();
        found("patient", known.patient() != null);
        found("visit type", known.visitType() != null);
        found("provider", known.providers() == providers.length);
        found("site", known.sites() == sites.length);
        found("case", wish.caseFile() == null || known.casePatient() != null);
        checkRules(wish, known);
    }

    private static void checkRules(WaitlistWish wish, Known known) {
        if (known.merged()) {
            throw new DomainRefusal("patient-merged");
        }
        if (known.deceased() != null) {
            throw new DomainRefusal("patient-deceased", Map.of("day", known.deceased()));
        }
        if (wish.caseFile() != null && !known.casePatient().equals(known.patient())) {
            throw new DomainRefusal("case-of-another-patient");
        }
        if (wish.replaces() != null && !known.movable()) {
            throw new DomainRefusal("waitlist-replaces");
        }
    }

    private static void found(String what, boolean found) {
        if (!found) {
            throw new NotFound(what);
        }
    }

    private void checkFields(WaitlistWish wish) {
        WaitlistTimes times = wish.times();
        new InvalidInput.Check()
                .required("patient", wish.patient())
                .required("visitType", wish.visitType())
                .required("priority", wish.priority())
                .maxLength("note", wish.note(), LONGEST_NOTE)
                .that(
                        times.earliest() == null
                                || times.latestEnd() == null
                                || times.earliest().isBefore(times.latestEnd()),
                        "latestEnd",
                        "not-after-start")
                .that(
                        times.from() == null
                                || times.to() == null
                                || !times.to().isBefore(times.from()),
                        "to",
                        "not-after-start")
                .that(times.to() == null || !times.to().isBefore(clock.today(caller.zone())), "to", "in-past")
                .done();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                Columns.uuid(row, "patient_id"),
                row.getBoolean("merged"),
                Columns.day(row, "deceased"),
                Columns.uuid(row, "visit_type"),
                Columns.uuid(row, "case_patient"),
                row.getInt("providers"),
                row.getInt("sites"),
                row.getBoolean("movable"));
    }
}
