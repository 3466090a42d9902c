package org.carequay.security;

import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** What the bound clinic offers. What is switched off is refused by the services with {@code feature-off}. */
public interface ClinicFeatures {
    /** What is on; anybody signed in may know it. */
    @PermitAll
    Set<ClinicFeature> on();

    @Requires(Permission.CLINIC_CONFIGURE)
    ClinicChoices choices();

    /**
     * @throws org.carequay.shared.InvalidInput at {@code recordPrefix}, {@code casePrefix}, {@code invoicePrefix}, {@code statementPrefix}
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    ClinicChoices change(ClinicChoices choices, StepUp proof);
}
