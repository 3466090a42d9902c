package org.carequay.patient.internal;

import static org.carequay.patient.internal.ContactDataRules.TEXT;
import static org.carequay.patient.internal.ContactDataRules.isBlank;

import org.carequay.patient.ContactDetails;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.NewPatient;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.InvalidInput;

/** What coverages and contacts must be; {@code path} stands before the names of the fields. */
final class CoverageRules {
    private static final int NUMBER = 60;

    private CoverageRules() {}

    /** All that is registered together with a patient. */
    static void circle(InvalidInput.Check check, NewPatient registered) {
        for (int i = 0; i < registered.coverage().size(); i++) {
            coverage(check, "coverage[" + i + "].", registered.coverage().get(i));
        }
        for (int i = 0; i < registered.contact().size(); i++) {
            contact(check, "contact[" + i + "].", registered.contact().get(i));
        }
    }

    static void coverage(InvalidInput.Check check, String path, CoverageDetails details) {
        check.required(path + "order", details.order()).required(path + "payer", details.payer());
        ContactDataRules.text(check, path + "payer", details.payer(), TEXT);
        ContactDataRules.text(check, path + "memberId", details.memberId(), NUMBER);
        ContactDataRules.text(check, path + "groupNumber", details.groupNumber(), NUMBER);
        ContactDataRules.text(check, path + "subscriber", details.subscriber(), TEXT);
        boolean self = details.relation() == null || details.relation() == Relation.SELF;
        check.that(self || !isBlank(details.subscriber()), path + "subscriber", "required");
        ContactDataRules.period(check, path + "period", details.period());
    }

    /** Whether two spans of days share one; null is every day. */
    static boolean overlap(DatePeriod one, DatePeriod other) {
        return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(DatePeriod one, DatePeriod other) {
        return DatePeriod.start(one) == null
                || DatePeriod.end(other) == null
                || !DatePeriod.start(one).isAfter(DatePeriod.end(other));
    }

    static void contact(InvalidInput.Check check, String path, ContactDetails details) {
        check.required(path + "role", details.role()).required(path + "name", details.name());
        ContactDataRules.text(check, path + "name", details.name(), TEXT);
        ContactDataRules.phone(check, path + "phone", details.phone());
        ContactDataRules.email(check, path + "email", details.email());
        if (details.address() != null) {
            ContactDataRules.address(check, path + "address.", details.address());
        }
    }
}
