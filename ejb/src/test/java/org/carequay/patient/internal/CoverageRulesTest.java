package org.carequay.patient.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactRole;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class CoverageRulesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void aCoverageThatEndsTheDayBeforeTheNextBeginsLeavesRoom() {
        DatePeriod before = new DatePeriod(null, NEW_YEAR.minusDays(1));
        DatePeriod after = new DatePeriod(NEW_YEAR, null);

        assertThat(CoverageRules.overlap(before, after)).isFalse();
        assertThat(CoverageRules.overlap(after, before)).isFalse();
    }

    @Test
    void bothEndsBelongToThePeriod() {
        assertThat(CoverageRules.overlap(new DatePeriod(null, NEW_YEAR), new DatePeriod(NEW_YEAR, null)))
                .isTrue();
        assertThat(CoverageRules.overlap(null, new DatePeriod(NEW_YEAR, NEW_YEAR)))
                .isTrue();
    }

    @Test
    void somebodyElsesPolicyNamesTheSubscriber() {
        CoverageDetails details =
                new CoverageDetails(CoverageOrder.PRIMARY, "Acme Health", "A1", null, " ", Relation.SPOUSE, null, null);

        assertThatThrownBy(() -> Circle.check(details))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::violations)
                .isEqualTo(List.of(new Violation("subscriber", "required")));
    }

    @Test
    void everythingWrongWithAContactIsToldAtOnce() {
        ContactDetails details = new ContactDetails(
                null, null, "", "12", "nonsense", new PostalAddress(List.of(), "Queens", "New York", "1136"));

        assertThatThrownBy(() -> Circle.check(details))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::field)
                .containsExactly(
                        "role", "name", "phone", "email", "address.line", "address.state", "address.postalCode");
    }

    @Test
    void aContactNeedsNoMoreThanRoleAndName() {
        Circle.check(new ContactDetails(ContactRole.EMERGENCY, null, "O'Neil", null, null, null));
    }
}
