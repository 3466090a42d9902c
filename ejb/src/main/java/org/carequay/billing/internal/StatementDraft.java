package org.carequay.billing.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.StatementRecipient;
import org.carequay.shared.Money;

/**
 * What one statement is about: to a firm what it stands for in one case, to a patient all that the patient owes.
 *
 * @param owed at least one, oldest first, with the part that this recipient owes as its balance
 */
record StatementDraft(StatementRecipient recipient, List<OwedInvoice> owed) {
    private record Key(StatementRecipient recipient, UUID id) {}

    /** One for each firm and case, and one for each patient, with a balance that is open; in the order of what is owed. */
    static List<StatementDraft> of(List<OwedInvoice> all) {
        Map<Key, List<OwedInvoice>> drafts = new LinkedHashMap<>();
        for (OwedInvoice one : all) {
            add(drafts, new Key(StatementRecipient.FIRM, one.caseFile()), one.forFirm());
            add(drafts, new Key(StatementRecipient.PATIENT, one.patient()), one.forPatient());
        }
        return drafts.entrySet().stream()
                .map(draft -> new StatementDraft(draft.getKey().recipient(), draft.getValue()))
                .filter(draft -> draft.balance().isPositive())
                .toList();
    }

    private static void add(Map<Key, List<OwedInvoice>> drafts, Key key, OwedInvoice part) {
        if (!part.balance().equals(Money.ZERO)) {
            drafts.computeIfAbsent(key, any -> new ArrayList<>()).add(part);
        }
    }

    OwedInvoice first() {
        return owed.get(0);
    }

    Money balance() {
        return Money.sum(owed.stream().map(OwedInvoice::balance).toList());
    }

    /** The case it is about alone; null for a patient's that is about more, or about something a firm is written to as well. */
    OwedInvoice ofOneCase() {
        boolean alone = recipient == StatementRecipient.FIRM
                || first().caseFile() != null
                        && owed.stream()
                                .allMatch(one -> first().caseFile().equals(one.caseFile()) && one.firm() == null);
        return alone ? first() : null;
    }

    /** Days since the oldest invoice of which something is open. */
    int age(LocalDate asOf) {
        return owed.stream()
                .filter(one -> one.balance().isPositive())
                .mapToInt(one -> Math.toIntExact(ChronoUnit.DAYS.between(one.invoicedOn(), asOf)))
                .max()
                .orElse(0);
    }
}
