package org.carequay.security;

/** The bound clinic's single sign-on. */
public interface SignOnSetup {
    /** {@link SignOn#NONE} when there is none. The secret is told to nobody. */
    @Requires(Permission.CLINIC_CONFIGURE)
    SignOn current();

    /**
     * Counts from the next sign-in on.
     *
     * @param secret of this application at the provider; null: stays
     * @throws org.carequay.shared.InvalidInput at the field that is wrong
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    SignOn change(SignOn signOn, String secret, StepUp proof);
}
