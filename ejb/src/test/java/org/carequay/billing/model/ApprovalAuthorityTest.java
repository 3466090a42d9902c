package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.carequay.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalAuthorityTest {
    @ParameterizedTest
    @CsvSource({
        "BILLER, 1000.00, 750.00, true",
        "BILLER, 1000.00, 749.99, false",
        "BILLER, 0.03, 0.03, true",
        "BILLER, 0.03, 0.02, false",
        "CASE_MANAGER, 1000.00, 700.00, false",
        "CLINIC_ADMIN, 1000.00, 0.01, true",
        "SUPER_ADMIN, 1000.00, 0.01, true"
    })
    void aBillerGivesUpToAQuarterAndTheClinicsHeadAny(String role, String billed, String agreed, boolean allowed) {
        assertThat(ApprovalAuthority.decide(role, Money.of(billed), Money.of(agreed))
                        .allowed())
                .isEqualTo(allowed);
    }
}
