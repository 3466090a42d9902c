package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.casefile.LopStatus;
import org.carequay.patient.CoverageService;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CheckInCheck;
import org.carequay.scheduling.CheckInGate;
import org.carequay.scheduling.GateAnswer;
import org.carequay.scheduling.GateFacts;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** The gates of check-in: what is known at each, which must be passed, and what was answered. */
@ApplicationScoped
public class Gates {
    private static final int LONGEST_REASON = 500;
    private static final Set<CheckInGate> ALWAYS = EnumSet.of(CheckInGate.IDENTITY, CheckInGate.PAYER);
    private static final String COUNSEL =
            """
            select c.firm_name, (select l.status from letter_card l where l.case_id = c.case_id
              order by l.created_at desc limit 1) as letter
            from case_card c where c.case_id = ?""";
    private static final String ANSWERED =
            """
            insert into check_in_gate (clinic_id, id, appointment_id, gate, waiver, at, by_name, by_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CoverageService coverages;

    @Inject
    private Event<CheckInCheck> checks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    GateFacts facts(AppointmentView visit) {
        LocalDate day = LocalDate.ofInstant(visit.start(), caller.zone());
        List<String> payers = coverages.validOn(visit.patient(), day).stream()
                .map(coverage -> coverage.details().payer())
                .toList();
        CheckInCheck check = new CheckInCheck(visit);
        checks.fire(check);
        GateFacts without = new GateFacts(payers, null, null, check.papers());
        return visit.caseFile() == null
                ? without
                : sql.first(
                                COUNSEL,
                                row -> new GateFacts(
                                        payers,
                                        row.getString("firm_name"),
                                        Columns.code(row, "letter", LopStatus.class),
                                        check.papers()),
                                visit.caseFile().value())
                        .orElse(without);
    }

    /**
     * By gate. Consents that check-in waits for are not confirmed while one is missing, only waived.
     *
     * @throws InvalidInput {@code check-in-gates}
     */
    Map<CheckInGate, GateAnswer> passed(List<GateAnswer> answers, GateFacts facts) {
        Map<CheckInGate, GateAnswer> byGate = new EnumMap<>(CheckInGate.class);
        answers.forEach(answer -> byGate.put(answer.gate(), answer));
        InvalidInput.Check check = new InvalidInput.Check();
        for (CheckInGate gate : CheckInGate.values()) {
            GateAnswer answer = byGate.get(gate);
            boolean waived = answer != null
                    && answer.waiver() != null
                    && !answer.waiver().isBlank();
            boolean missing = gate == CheckInGate.CONSENTS && facts.paperMissing();
            boolean open =
                    answer == null ? !missing && !ALWAYS.contains(gate) : waived || answer.confirmed() && !missing;
            check.that(open, gate.name(), missing ? "consents-missing" : "confirm-or-waive");
            check.maxLength(gate.name(), answer == null ? null : answer.waiver(), LONGEST_REASON);
            if (missing && waived) {
                byGate.put(gate, new GateAnswer(gate, false, answer.waiver()));
            }
        }
        check.done("check-in-gates");
        return byGate;
    }

    /**
     * Whether papers are missing and waived; false when none is missing.
     *
     * @throws InvalidInput {@code check-in-gates} when some are missing and there is no reason
     */
    boolean waivedPapers(GateFacts facts, String waiver) {
        boolean reason = waiver != null && !waiver.isBlank();
        new InvalidInput.Check()
                .that(!facts.paperMissing() || reason, "waiver", "consents-missing")
                .maxLength("waiver", waiver, LONGEST_REASON)
                .done("check-in-gates");
        return facts.paperMissing();
    }

    /** The reasons why identity or payer were waived, in one text; null when both are confirmed. */
    static String waiver(Map<CheckInGate, GateAnswer> answers) {
        String reasons = ALWAYS.stream()
                .map(answers::get)
                .filter(answer -> !answer.confirmed())
                .map(answer -> answer.waiver().strip())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons.substring(0, Math.min(LONGEST_REASON, reasons.length()));
    }

    void keep(AppointmentId id, Map<CheckInGate, GateAnswer> answers) {
        Caller by = caller.get();
        Instant now = clock.now();
        sql.batch(
                ANSWERED,
                answers.values().stream()
                        .map(answer -> new Object[] {
                            Ids.next(),
                            id.value(),
                            answer.gate(),
                            answer.confirmed() ? null : answer.waiver().strip(),
                            now,
                            by.personName(),
                            by.account()
                        })
                        .toList());
    }
}
