package org.carequay.batch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carequay.batch.demo.CasePlan.Bill;
import org.carequay.batch.demo.CasePlan.Letter;
import org.carequay.casefile.CasePhase;

/** Where a case stands by now: its letter, its bill and its phase follow from how long ago it was treated. */
record CaseOutcome(Letter letter, Bill bill, CasePhase phase) {
    private static final Map<Bill, Integer> FRESH = Map.of(Bill.PENDING_INVOICE, 25, Bill.SENT, 45, Bill.OFFERED, 30);
    private static final Map<Bill, Integer> MONTHS = Map.of(
            Bill.SENT, 12,
            Bill.OFFERED, 28,
            Bill.AGREED, 22,
            Bill.RECEIVED, 10,
            Bill.SHARED, 12,
            Bill.DISPUTED, 7,
            Bill.COUNSEL_CHANGED, 4,
            Bill.VOID, 5);
    private static final Map<Bill, Integer> OLD = Map.of(
            Bill.PAID_REDUCED, 46,
            Bill.PAID_FULL, 14,
            Bill.SHARED, 14,
            Bill.AGREED, 8,
            Bill.OFFERED, 6,
            Bill.RETURNED, 4,
            Bill.DISPUTED, 4,
            Bill.VOID, 4);
    private static final Map<Bill, Integer> GIVEN_UP =
            Map.of(Bill.CASE_DROPPED, 40, Bill.PATIENT_RESPONSIBLE, 25, Bill.COLLECTIONS, 20, Bill.WRITTEN_OFF, 15);

    static CaseOutcome of(
            List<VisitPlan> visits, int count, boolean staysAway, boolean counsel, Instant now, Chance chance) {
        List<VisitPlan> seen =
                visits.stream().filter(v -> v.fate() == VisitPlan.Fate.SIGNED).toList();
        if (seen.isEmpty()) {
            return new CaseOutcome(letter(0, chance), Bill.NONE, CasePhase.INTAKE);
        }
        boolean over = visits.size() == count && !visits.get(count - 1).end().isAfter(now);
        long quiet = days(seen.get(seen.size() - 1).start(), now);
        long age = days(seen.get(0).start(), now);
        Bill bill = counsel ? bill(over, staysAway, quiet, age, chance) : Bill.NONE;
        Letter letter = bill == Bill.NONE ? letter(age, chance) : Letter.EXECUTED;
        return new CaseOutcome(letter, bill, phase(over, staysAway, seen, bill));
    }

    private static Bill bill(boolean over, boolean staysAway, long quiet, long age, Chance chance) {
        if (!over) {
            return age > 25 && chance.percent(45) ? pick(FRESH, chance) : Bill.NONE;
        }
        if (quiet < 8) {
            return Bill.NONE;
        }
        if (staysAway && quiet > 40) {
            return pick(GIVEN_UP, chance);
        }
        return pick(quiet < 45 ? FRESH : quiet < 150 ? MONTHS : OLD, chance);
    }

    private static Letter letter(long age, Chance chance) {
        int roll = chance.between(1, 100);
        if (age > 21) {
            return roll <= 85 ? Letter.EXECUTED : roll <= 94 ? Letter.PATIENT_SIGNED : Letter.SENT;
        }
        if (age > 5) {
            return roll <= 45 ? Letter.EXECUTED : roll <= 75 ? Letter.PATIENT_SIGNED : Letter.SENT;
        }
        return roll <= 35 ? Letter.DRAFT : roll <= 75 ? Letter.SENT : Letter.PATIENT_SIGNED;
    }

    private static CasePhase phase(boolean over, boolean staysAway, List<VisitPlan> seen, Bill bill) {
        return switch (bill) {
            case PAID_REDUCED, PAID_FULL -> CasePhase.SETTLED;
            case CASE_DROPPED, PATIENT_RESPONSIBLE, COLLECTIONS, WRITTEN_OFF -> CasePhase.DROPPED;
            default -> {
                if (over) {
                    yield staysAway ? CasePhase.NON_COMPLIANT : CasePhase.DISCHARGED;
                }
                boolean reviewed = seen.stream().anyMatch(v -> v.type().equals("REEXAM"));
                yield reviewed ? CasePhase.RE_EXAM : CasePhase.ACTIVE;
            }
        };
    }

    private static Bill pick(Map<Bill, Integer> shares, Chance chance) {
        List<Bill> bills = shares.keySet().stream().sorted().toList();
        return chance.pick(bills, shares::get);
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
